import { describe, expect, it } from 'vitest';
import type { Condition, Question } from '../../src/framework/framework.js';
import { rangeOf } from '../../src/score/range.js';
import { score } from '../../src/score/score.js';
import { situationOf } from '../../src/score/situation.js';
import {
  choice,
  choices,
  elements,
  framework,
  percentage,
  question,
  questions,
  section,
  when,
  yesNo,
} from '../build/framework.js';
import { exactly, near, numbersOf, scoreOf } from '../build/scores.js';
import {
  chose,
  dated,
  type Given,
  met,
  no,
  notApplicable,
  partly,
  share,
  sheet,
  unknown,
  yes,
} from '../build/sheet.js';

/** d applies when f is yes; f counts, too. */
const counted = framework([
  section('s', [yesNo('f'), question('d', { scope: when('f', { is: ['yes'] }) }), question('e')]),
]);
/** d applies when f is yes; f is only asked to know that. */
const filter = yesNo('f', { isScored: false });
const filtered = framework([
  section('s', [filter, question('d', { scope: when('f', { is: ['yes'] }) }), question('e')]),
]);

describe('a condition that is settled', () => {
  const cases: readonly {
    name: string;
    asked: Question;
    condition: Omit<Condition, 'question'>;
    holds: readonly Given[];
    fails: readonly Given[];
  }[] = [
    {
      name: 'at least',
      asked: question('q'),
      condition: { atLeast: 2 },
      holds: [2, 4],
      fails: [1, 0],
    },
    { name: 'at most', asked: question('q'), condition: { atMost: 2 }, holds: [2, 0], fails: [3] },
    {
      name: 'between',
      asked: question('q'),
      condition: { atLeast: 1, atMost: 2 },
      holds: [1, 2],
      fails: [0, 3],
    },
    { name: 'a level', asked: question('q'), condition: { is: [0, 4] }, holds: [0, 4], fails: [2] },
    {
      name: 'a word',
      asked: yesNo('q', { partly: 0.5 }),
      condition: { is: ['yes', 'partly'] },
      holds: [yes, partly],
      fails: [no],
    },
    {
      name: 'an option',
      asked: choice('q', { x: 0, y: 1 }),
      condition: { is: ['y'] },
      holds: [chose('y')],
      fails: [chose('x')],
    },
    {
      name: 'an option among several',
      asked: choices('q', { x: 1, y: 1 }, 2),
      condition: { is: ['y'] },
      holds: [chose('y'), chose('x', 'y')],
      fails: [chose('x'), chose()],
    },
    {
      name: 'a percentage',
      asked: percentage('q'),
      condition: { atLeast: 50 },
      holds: [share(50), share(100)],
      fails: [share(49.9)],
    },
    {
      name: 'elements',
      asked: elements('q', { 1: ['x'], 2: ['y'] }),
      condition: { met: ['y'] },
      holds: [met('y'), met('x', 'y')],
      fails: [met('x'), met()],
    },
    {
      name: 'the level that elements come to',
      asked: elements('q', { 1: ['x'], 2: ['y'] }),
      condition: { atLeast: 1 },
      holds: [met('x'), met('x', 'y')],
      fails: [met('y'), met()],
    },
  ];

  it.each(cases)(
    'by $name decides whether a question is asked',
    ({ asked, condition, ...given }) => {
      const built = framework([
        section('s', [asked, question('d', { scope: when('q', condition) })]),
      ]);
      const stateOf = (q: Given) => score(built, sheet({ q, d: 1 })).questions.get('d')?.state;
      expect(given.holds.map(stateOf)).toEqual(given.holds.map(() => 'scored'));
      expect(given.fails.map(stateOf)).toEqual(given.fails.map(() => 'out-of-scope'));
    },
  );

  it('leaves what is out of scope out of value, range and count, and ignores its answer', () => {
    // e alone; (0 + 2 / 4) / 2 with f at no
    expect(numbersOf(filtered, { f: no, d: 4, e: 2 })).toEqual(exactly(0.5, 0.5, 0.5));
    expect(scoreOf(counted, { f: no, d: 4, e: 2 })).toMatchObject({
      attainment: 0.25,
      range: [0.25, 0.25],
      answered: 2,
      of: 2,
    });
  });

  it('brings the question in as if there were no condition', () => {
    // (4 + 2) / 2; with d open 2, (0 + 2) / 2 and (4 + 2) / 2
    expect(numbersOf(filtered, { f: yes, d: 4, e: 2 })).toEqual(exactly(0.75, 0.75, 0.75));
    expect(numbersOf(filtered, { f: yes, e: 2 })).toEqual(exactly(0.5, 0.25, 0.75));
  });

  it('does not hold when the answer is not applicable, out of scope or was not asked', () => {
    expect(score(filtered, sheet({ f: notApplicable, e: 2 })).questions.get('d')).toEqual({
      state: 'out-of-scope',
    });
    const chain = framework([
      section('s', [
        filter,
        yesNo('g', { isScored: false, scope: when('f', { is: ['yes'] }) }),
        question('d', { scope: when('g', { is: ['yes'] }) }),
      ]),
    ]);
    expect(score(chain, sheet({ f: no, g: yes, d: 4 })).questions.get('d')).toEqual({
      state: 'out-of-scope',
    });
    expect(score(chain, sheet({ f: yes, g: yes, d: 4 })).questions.get('d')).toMatchObject({
      state: 'scored',
    });
    const short = framework([
      section('s', [filter, question('d', { isQuick: true, scope: when('f', { is: ['yes'] }) })]),
    ]);
    expect(score(short, sheet({ d: 4 }, { asked: 'quick' })).questions.get('d')).toEqual({
      state: 'out-of-scope',
    });
  });

  it('holds together with every other', () => {
    const both = framework([
      section('s', [
        filter,
        question('e'),
        question('d', {
          scope: {
            applies: [],
            when: [
              { question: 'f', is: ['yes'] },
              { question: 'e', atLeast: 2 },
            ],
          },
        }),
      ]),
    ]);
    const stateOf = (f: Given, e: Given) =>
      score(both, sheet({ f, e, d: 1 })).questions.get('d')?.state;
    expect(stateOf(yes, 2)).toBe('scored');
    expect(stateOf(yes, 1)).toBe('out-of-scope');
    expect(stateOf(no, 2)).toBe('out-of-scope');
    // One that fails decides it, however open the other is.
    expect(stateOf(unknown, 1)).toBe('out-of-scope');
    expect(numbersOf(both, { e: 1, d: 4 })).toEqual(exactly(0.25, 0.25, 0.25));
  });

  it('is decided on what is claimed, for what is shown, too', () => {
    const expecting = framework(
      [section('s', [question('a'), question('d', { scope: when('a', { atLeast: 3 }) })])],
      { evidence: { expectedFrom: 3 } },
    );
    // claimed (4 + 4) / 2; shown (2 + 4) / 2 = 3, with d in although a is shown at 2
    const answers = { a: 4, d: { level: 4, evidence: [dated('2026-10-01')] } };
    expect(scoreOf(expecting, answers)).toMatchObject({ attainment: 1, evidenced: 0.75 });
  });
});

describe('a condition that hangs on an open question', () => {
  it('leaves its question out of scope and spans every outcome', () => {
    // f unscored, e = 2. Value: e alone. No or not applicable: 0.5; yes: (0 + 0.5) / 2 to (1 + 0.5) / 2
    expect(numbersOf(filtered, { e: 2 })).toEqual(exactly(0.5, 0.25, 0.75));
    const found = score(filtered, sheet({ f: unknown, e: 2 }));
    expect(found.questions.get('d')).toEqual({ state: 'out-of-scope' });
    expect(found.overall).toMatchObject({ answered: 1, of: 1, completeness: 1 });
  });

  it('spans the answers of the question it hangs on, too', () => {
    // No: (0 + 0.5) / 2 = 0.25; yes: (1 + 0 + 0.5) / 3 = 0.5 to (1 + 1 + 0.5) / 3; not applicable: 0.5
    expect(numbersOf(counted, { e: 2 })).toEqual(exactly(0.5, 0.25, 5 / 6));
  });

  it('spans not applicable, which is neither the best nor the worst of answers', () => {
    // No: (0 + 1) / 2 = 0.5; yes: (1 + 0 + 1) / 3; not applicable: e alone
    expect(numbersOf(counted, { d: 0, e: 4 })).toEqual(exactly(1, 0.5, 1));
  });

  it('keeps an answer that was given, and counts it where it may come in', () => {
    // Yes: (4 + 2) / 2 = 3 of 4; no: 2 of 4
    expect(numbersOf(filtered, { d: 4, e: 2 })).toEqual(exactly(0.5, 0.5, 0.75));
    expect(numbersOf(filtered, { d: 0, e: 2 })).toEqual(exactly(0.5, 0.25, 0.5));
    expect(scoreOf(filtered, { d: 4, e: 2 })).toMatchObject({ answered: 1, of: 1 });
  });

  it('is named by what would settle it, although it is not scored', () => {
    // From 0.25…0.75 to nothing at no and to the same at yes: (0.5 + 0) / 2
    expect(score(filtered, sheet({ e: 2 })).settles).toEqual([
      { question: 'f', narrows: near(0.25) },
    ]);
    expect(score(filtered, sheet({ f: yes, e: 2 })).settles).toEqual([
      { question: 'd', narrows: near(0.5) },
    ]);
  });

  it('may take the lowest answer that meets it, and no lower', () => {
    const marked = framework([
      section('s', [question('a'), question('d', { scope: when('a', { atLeast: 3 }) })]),
    ]);
    // a below 3: 0 to 0.5; a at 3 or 4 and d from 0: (0.75 + 0) / 2 to 1
    expect(numbersOf(marked, {})).toEqual(exactly(undefined, 0, 1));
    // d = 0: a below 3 up to 0.5, from 3 on (1 + 0) / 2
    expect(numbersOf(marked, { d: 0 })).toEqual(exactly(undefined, 0, 0.5));
    // d = 4: (0.75 + 1) / 2 to 1; a below 3 from 0
    expect(numbersOf(marked, { d: 4 })).toEqual(exactly(undefined, 0, 1));
  });

  it('hangs on another condition', () => {
    const chain = framework([
      section('s', [
        filter,
        yesNo('g', { isScored: false, scope: when('f', { is: ['yes'] }) }),
        question('d', { scope: when('g', { is: ['yes'] }) }),
        question('e'),
      ]),
    ]);
    // d comes in only with both: (0 + 4) / 2 to 4
    expect(numbersOf(chain, { e: 4 })).toEqual(exactly(1, 0.5, 1));
    expect(numbersOf(chain, { g: yes, d: 0, e: 4 })).toEqual(exactly(1, 0.5, 1));
    expect(numbersOf(chain, { g: no, d: 0, e: 4 })).toEqual(exactly(1, 1, 1));
    // g is open and out of scope: it satisfies nothing
    expect(numbersOf(chain, { f: no, d: 0, e: 4 })).toEqual(exactly(1, 1, 1));
    expect(scoreOf(chain, { f: no, d: 0, e: 4 })).not.toHaveProperty('exact');
    expect(score(chain, sheet({ e: 4 })).settles.map(({ question: id }) => id)).toEqual(['f']);
  });

  it('may keep a whole section out', () => {
    const sections = framework([
      section('s', [filter, question('e')]),
      section('t', questions('c', 'd'), { scope: when('f', { is: ['yes'] }) }),
    ]);
    // Without t: 4; with it (4 + 0) / 2 to 4
    expect(numbersOf(sections, { e: 4 })).toEqual(exactly(1, 0.5, 1));
    expect(scoreOf(sections, { e: 4 }, 't')).toMatchObject({
      state: 'unscored',
      because: 'out-of-scope',
      range: [0, 1],
      of: 0,
    });
    expect(scoreOf(sections, { f: no, e: 4 }, 't')).toEqual({
      state: 'unscored',
      because: 'out-of-scope',
      completeness: 1,
      answered: 0,
      of: 0,
    });
    // c = 4 and d = 2 are 3 of 4, if they come in: (1 + 0.75) / 2
    expect(numbersOf(sections, { c: 4, d: 2, e: 4 })).toEqual(exactly(1, 0.875, 1));
  });

  it('may add a stage or not', () => {
    const ladder = framework([
      section('s', [filter]),
      section(
        'l',
        [
          section('l1', questions('a')),
          section('l2', questions('b'), { scope: when('f', { is: ['yes'] }) }),
          section('l3', questions('c')),
        ],
        { rule: { combine: 'stages' } },
      ),
    ]);
    // Without l2: 2 of 2; with it 1 of 3 to 3 of 3
    expect(numbersOf(ladder, { a: 4, c: 4 }, 'l')).toEqual(exactly(1, 1 / 3, 1));
    // Without l2 1 of 2; with it 2 of 3 when b passes
    expect(numbersOf(ladder, { a: 4, b: 4, c: 0 }, 'l')).toEqual(exactly(0.5, 0.5, 2 / 3));
    expect(scoreOf(ladder, { a: 4, b: 4, c: 0 }, 'l')).not.toHaveProperty('exact');
  });

  it('may stand inside the stage that it opens', () => {
    const within = framework([
      section('l1', questions('a')),
      section('l2', [filter, question('b', { scope: when('f', { is: ['yes'] }) })]),
      section('l3', questions('c')),
    ]);
    const ladder = { ...within, rule: { combine: 'stages' as const } };
    // Without l2 1 of 2, c failing; with it 2 of 3 when b passes
    expect(numbersOf(ladder, { a: 4, b: 4, c: 0 })).toEqual(exactly(0.5, 0.5, 2 / 3));
    expect(scoreOf(ladder, { a: 4, b: 4, c: 0 })).not.toHaveProperty('exact');
  });

  it('may stand below a mean over questions', () => {
    const over = framework([...filtered.principles, section('t', questions('c'))], {
      rule: { combine: 'mean', over: 'questions' },
    });
    // e and c: (2 + 4) / 2 = 3; with d (0 + 2 + 4) / 3 to (4 + 2 + 4) / 3
    expect(numbersOf(over, { e: 2, c: 4 })).toEqual(exactly(0.75, 0.5, 5 / 6));
    expect(scoreOf(over, { e: 2, c: 4 })).not.toHaveProperty('exact');
  });

  it('may bring in an essential, which caps the whole where it comes in', () => {
    const essential = framework([
      section('s', [
        filter,
        question('d', {
          scope: when('f', { is: ['yes'] }),
          essential: { by: 'level', level: 2 },
        }),
        question('e'),
      ]),
      section('t', questions('c')),
    ]);
    // s: e alone is 4; with d = 1 (1 + 4) / 2 = 2.5, capped at 1. The whole: (4 + 4) / 2, or (1 + 4) / 2 capped at 1
    expect(numbersOf(essential, { d: 1, e: 4, c: 4 })).toEqual(exactly(1, 0.25, 1));
    // s: e alone is 0, with d = 1 0.5. The whole: (0 + 4) / 2 = 2, or (0.5 + 4) / 2 capped at 1
    expect(numbersOf(essential, { d: 1, e: 0, c: 4 })).toEqual(exactly(0.5, 0.25, 0.5));
  });

  it('may be one of several options or elements beyond counting one by one', () => {
    const ids = Array.from({ length: 14 }, (_, index) => `o${index}`);
    const many = framework([
      section('s', [
        choices('q', Object.fromEntries(ids.map((id) => [id, 1])), 14),
        question('d', { scope: when('q', { is: ['o3'] }) }),
      ]),
    ]);
    // With o3: 1 / 14 at least; d = 0 halves it: (1 / 14 + 0) / 2; without it 0 to 13 / 14
    expect(numbersOf(many, { d: 0 })).toEqual(exactly(undefined, 0, 13 / 14));
    // d = 4: without o3 0 to 13 / 14, with it (1 / 14 + 1) / 2 to 1
    expect(numbersOf(many, { d: 4 })).toEqual(exactly(undefined, 0, 1));
    const listed = framework([
      section('s', [
        elements('q', { 2: ids.slice(0, 7), 4: ids.slice(7) }),
        question('d', { scope: when('q', { atLeast: 2 }) }),
      ]),
    ]);
    // Below level 2: 0; from level 2 with d = 0: (0.5 + 0) / 2 to (1 + 0) / 2
    expect(numbersOf(listed, { d: 0 })).toEqual(exactly(undefined, 0, 0.5));
    // Every element is looked at: level 4 only with all of them
    const all = framework([
      section('s', [
        elements('q', { 2: ids.slice(0, 7), 4: ids.slice(7) }),
        question('d', { scope: when('q', { met: ids }) }),
      ]),
    ]);
    // What is looked at is too much to go through: q may be at level 4 without d, for all that is known
    expect(scoreOf(all, { d: 0 })).toMatchObject({ range: [0, 1], exact: false });
  });
});

describe('conditions that may come out in too many ways', () => {
  const rangeIn = (built: ReturnType<typeof hanging>, id: string) => {
    const found = rangeOf(situationOf(built, sheet({ e: 2, c: 2 }))).get(id);
    if (found === undefined) throw new Error(`there is no section ${id}`);
    return found;
  };
  const hanging = (count: number) =>
    framework([
      section('s', [
        ...Array.from({ length: count }, (_, at) => [
          yesNo(`f${at}`, { isScored: false }),
          question(`d${at}`, { scope: when(`f${at}`, { is: ['yes'] }) }),
        ]).flat(),
        question('e'),
      ]),
      section('t', questions('c')),
    ]);

  it('are gone through while there are at most 4,096', () => {
    // 2 ways each: yes, and no or not applicable; 2^12 = 4,096. (0 × 12 + 0.5) / 13 to (12 + 0.5) / 13
    const { range, isExact } = rangeIn(hanging(12), 's');
    expect(range).toEqual([near(1 / 26), near(25 / 26)]);
    expect(isExact).toBe(true);
  });

  it('give a range that is certainly not too narrow, and say so, when there are more', () => {
    // 2^13 = 8,192. (0 × 13 + 0.5) / 14 to (13 + 0.5) / 14
    const found = score(hanging(13), sheet({ e: 2, c: 2 }));
    const [low, high] = found.sections.get('s')?.range ?? [NaN, NaN];
    expect(low).toBeLessThanOrEqual(1 / 28 + 1e-9);
    expect(high).toBeGreaterThanOrEqual(27 / 28 - 1e-9);
    expect(found.sections.get('s')).toMatchObject({ attainment: 0.5, exact: false });
    expect(found.overall).toMatchObject({ attainment: 0.5, exact: false });
    expect(found.sections.get('t')).toMatchObject({ range: [0.5, 0.5] });
    expect(found.sections.get('t')).not.toHaveProperty('exact');
  });

  it('are counted part by part where they do not meet', () => {
    const sections = Array.from({ length: 12 }, (_, at) =>
      section(`s${at}`, [
        yesNo(`f${at}`, { isScored: false }),
        question(`d${at}`, { scope: when(`f${at}`, { is: ['yes'] }) }),
        question(`e${at}`),
      ]),
    );
    const answers = Object.fromEntries(sections.map((_, at) => [`e${at}`, 2]));
    // Each from (0 + 0.5) / 2 to (1 + 0.5) / 2
    expect(scoreOf(framework(sections), answers)).toMatchObject({
      range: [near(0.25), near(0.75)],
    });
    expect(scoreOf(framework(sections), answers)).not.toHaveProperty('exact');
  });

  it('of stages say that anything is possible', () => {
    const filters = Array.from({ length: 13 }, (_, at) => yesNo(`f${at}`, { isScored: false }));
    const ladder = framework([
      section('s', filters),
      section(
        'l',
        filters.map(({ id }) =>
          section(`l-${id}`, [question(`d-${id}`, { scope: when(id, { is: ['yes'] }) })]),
        ),
        { rule: { combine: 'stages' } },
      ),
    ]);
    expect(scoreOf(ladder, { 'd-f0': 4 }, 'l')).toMatchObject({ range: [0, 1], exact: false });
  });
});

describe('what applies by a facet', () => {
  const phased = framework(
    [
      section('s', [
        question('a'),
        question('b', {
          scope: { applies: [{ facet: 'phase', options: ['beta', 'live'] }], when: [] },
        }),
      ]),
      section('t', questions('c'), {
        scope: { applies: [{ facet: 'role', options: ['board'] }], when: [] },
      }),
    ],
    {
      facets: [
        { id: 'phase', of: 'subject', options: [] },
        { id: 'role', of: 'respondent', options: [] },
      ],
    },
  );
  const statesOf = (phase: readonly string[] | undefined, role: readonly string[]) => {
    const facets: Readonly<Record<string, readonly string[]>> =
      phase === undefined ? {} : { phase };
    const said = { subject: { name: 'A', facets }, respondent: { role, people: {} } };
    return [...score(phased, sheet({ a: 1, b: 1, c: 1 }, said)).questions.values()].map(
      ({ state }) => (state === 'scored' ? 'in' : 'out'),
    );
  };

  it('is in scope with a value of the facet that it names, and out with another', () => {
    expect(statesOf(['beta'], ['board'])).toEqual(['in', 'in', 'in']);
    expect(statesOf(['alpha'], ['delivery'])).toEqual(['in', 'out', 'out']);
  });

  it('is in scope where the sheet has no value for the facet', () => {
    expect(statesOf(undefined, [])).toEqual(['in', 'in', 'in']);
  });

  it('is in scope with one match among several', () => {
    expect(statesOf(['alpha', 'live'], ['clinical', 'board'])).toEqual(['in', 'in', 'in']);
  });

  it('leaves the value, and an answer found there is not counted', () => {
    const alpha = { subject: { name: 'A', facets: { phase: ['alpha'] } } };
    expect(scoreOf(phased, { a: 2, b: 4, c: 2 }, 's', alpha)).toMatchObject({
      attainment: 0.5,
      range: [0.5, 0.5],
      answered: 1,
      of: 1,
    });
  });
});
