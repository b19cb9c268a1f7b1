import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import { firstSentence } from '../../src/framework/first-sentence.js';
import type { Barrier, Framework } from '../../src/framework/framework.js';
import { type Page, pageOf, proposeSteps } from '../../src/insight/page.js';
import { score } from '../../src/score/score.js';
import { framework, question, questions, section } from '../build/framework.js';
import { dated, notApplicable, sheet, unknown } from '../build/sheet.js';
import { sheetAt, shippedFramework } from '../build/shipped.js';

function page(built: Framework, given: Sheet): Page {
  return pageOf({ framework: built, sheet: given, assessment: score(built, given) });
}

function idsOf({ steps }: Page): readonly string[] {
  return steps.map(({ question: id }) => id);
}

function proposedFrom(built: Framework, given: Sheet): readonly string[] {
  return proposeSteps({ framework: built, sheet: given, assessment: score(built, given) }, 6);
}

function barrier(id: string): Barrier {
  return { id, title: id, firstMoves: [] };
}

describe('the page about the sample sheet', () => {
  const shipped = shippedFramework();
  const found = page(shipped, sheetAt('tests/fixtures/anytown.yaml', shipped));

  it('says what holds back most in the first sentence of the lowest answer of the weakest principle', () => {
    expect(found.holdsBack).toEqual({
      section: 'services',
      question: 'services-after-go-live',
      sentence: 'At go-live the project closes, and its team and money move on.',
    });
  });

  it('asks for owners and dates, since no step has one', () => {
    expect(found.decide).toEqual({ kind: 'owners' });
  });

  it('takes three steps first, from the three weakest principles with enough answers', () => {
    expect(found.steps.map(({ question: id, barriers, from }) => ({ id, barriers, from }))).toEqual(
      [
        { id: 'services-after-go-live', barriers: ['money', 'rules'], from: 'chosen' },
        { id: 'board-authority', barriers: ['power', 'rules'], from: 'chosen' },
        { id: 'users-needs-traced', barriers: [], from: 'chosen' },
      ],
    );
  });

  it('quotes what is true today and the first move of each', () => {
    expect(found.steps.map(({ now }) => now)).toEqual([
      "At go-live the project closes, and its team and money move on. After that come only repairs and the supplier's upgrades.",
      'Some managers let their teams decide, and stand by them. It rests on their word, and would end if they left.',
      'A few people know whose need a change meets, because they saw it for themselves. Plans are made without asking them.',
    ]);
    expect(found.steps.map(({ move }) => move?.split('.')[0])).toEqual([
      'Take the service that went live most recently',
      'Choose one team',
      'Put what those people know on one page, open to everyone who plans the service: each need, who showed it, when',
    ]);
  });

  it('counts the barriers that answers name, the most named first', () => {
    expect(found.barriers).toEqual([
      { barrier: 'money', questions: ['services-after-go-live', 'services-owner', 'teams-design'] },
      {
        barrier: 'rules',
        questions: ['services-after-go-live', 'agile-governance', 'board-authority'],
      },
      { barrier: 'power', questions: ['mission-choices', 'board-authority'] },
      { barrier: 'legacy', questions: ['users-staff'] },
    ]);
  });

  it('finds five answers at level 3, two of them not shown, and what to ask to see', () => {
    expect(found.claimedNotShown).toEqual({
      expectedFrom: 3,
      claimed: 5,
      missing: [
        {
          question: 'users-watched',
          state: 'expired',
          newest: '2025-09-30',
          ask: 'Notes of a session from the past three months',
        },
        {
          question: 'technology-cloud',
          state: 'none',
          ask: 'The list of systems and where each is hosted',
        },
      ],
    });
  });

  it('names what is open, what is provisional and what was set aside', () => {
    expect(found.settles.map(({ question: id }) => id)).toEqual([
      'technology-suppliers',
      'technology-server-rooms',
      'technology-modern',
      'users-inclusion',
      'users-takeup',
    ]);
    // (1.75 + 5/3 + 1 + 1.75 + 2 + 1.4) / 6 / 4
    expect(found.provisional).toEqual([
      { section: 'technology', wholeWithout: expect.closeTo(0.398_611_111, 9) },
    ]);
    expect(found.setAside).toEqual([
      {
        question: 'technology-contracts',
        reason: 'Our contracts are held by the neighbouring trust that runs our IT',
      },
    ]);
    expect(found.notCounted).toEqual([]);
  });
});

describe('the page about the partial example', () => {
  const shipped = shippedFramework();
  const found = page(shipped, sheetAt('examples/partial.yaml', shipped));

  it('takes steps from the weakest principles, ties in framework order', () => {
    // teams and agile 2/3, mission 1; technology has too few answers
    expect(found.steps.map(({ question: id }) => id)).toEqual([
      'teams-skills',
      'agile-smallest',
      'mission-joined',
    ]);
    expect(found.holdsBack).toMatchObject({ section: 'teams', question: 'teams-skills' });
  });

  it('finds two answers claimed and neither of them shown', () => {
    expect(found.claimedNotShown.claimed).toBe(2);
    expect(found.claimedNotShown.missing).toMatchObject([
      { question: 'technology-modern', state: 'expired', newest: '2025-04-30' },
      { question: 'board-agenda', state: 'none' },
    ]);
  });

  it('names barriers that are named equally often in framework order', () => {
    expect(found.barriers.map(({ barrier, questions: ids }) => [barrier, ids.length])).toEqual([
      ['money', 2],
      ['power', 1],
      ['legislation', 1],
      ['legacy', 1],
      ['rules', 1],
    ]);
  });
});

describe('what holds back most', () => {
  const two = framework([section('s', questions('a', 'b')), section('t', questions('c', 'd'))]);

  it('is nothing when no answer is below the top', () => {
    expect(page(two, sheet({ a: 4, b: 4, c: 4, d: 4 }))).not.toHaveProperty('holdsBack');
  });

  it('is nothing when every principle has too few answers', () => {
    expect(page(two, sheet({ a: 0, c: 1 }))).not.toHaveProperty('holdsBack');
  });

  it('leaves out a principle that has too few answers, however low it is', () => {
    expect(page(two, sheet({ a: 0, c: 3, d: 2 })).holdsBack).toMatchObject({
      section: 't',
      question: 'd',
    });
  });

  it('is the level by its name where its text is missing', () => {
    const described = framework([
      section('s', [question('a', { levels: [{ level: 4, text: 'All of it is so.' }] })]),
    ]);
    expect(page(described, sheet({ a: 2 })).holdsBack?.sentence).toBe('Level 2');
  });
});

describe('the steps', () => {
  const three = framework([
    section('s', questions('a', 'b')),
    section('t', [question('c'), question('d', { isQuick: true })]),
    section('u', questions('e')),
    section('v', questions('f')),
  ]);

  it('are one from each principle, the weakest principle first', () => {
    expect(idsOf(page(three, sheet({ a: 1, b: 2, c: 0, d: 1, e: 3, f: 2 })))).toEqual([
      'c',
      'a',
      'f',
    ]);
  });

  it('prefer a question of the short set among the lowest, then the first', () => {
    expect(idsOf(page(three, sheet({ a: 1, b: 1, c: 1, d: 1, e: 4, f: 4 })))).toEqual(['a', 'd']);
  });

  it('are the lowest of all answers when every principle has too few', () => {
    const wide = framework([section('s', questions('a', 'b')), section('t', questions('c', 'd'))]);
    expect(idsOf(page(wide, sheet({ b: 2, c: 1 })))).toEqual(['c', 'b']);
  });

  it('to choose from are those of the page, then the lowest answers, however weak their principle', () => {
    const given = sheet({ a: 1, b: 3, c: 0, d: 1, e: 2, f: 3 });
    expect(proposedFrom(three, given)).toEqual(['c', 'a', 'e', 'd', 'b', 'f']);
  });

  it('to choose from are also in a principle with an open answer', () => {
    const wide = framework([
      section('s', questions('a', 'b')),
      section('t', questions('c', 'd', 'g')),
    ]);
    const given = sheet({ a: 0, b: 3, c: 1, d: unknown, g: unknown });
    expect(idsOf(page(wide, given))).toEqual(['a']);
    expect(proposedFrom(wide, given)).toEqual(['a', 'c', 'b']);
  });

  it('are none when no answer is below the top', () => {
    const found = page(three, sheet({ a: 4, b: 4, c: 4, d: 4, e: 4, f: 4 }));
    expect(found.steps).toEqual([]);
    expect(found.decide).toEqual({ kind: 'keep' });
  });

  it('are none when nothing is answered, and then it is to be decided who answers', () => {
    const found = page(three, sheet({}));
    expect(found.steps).toEqual([]);
    expect(found.decide).toEqual({ kind: 'answer' });
  });

  it('are those of the sheet in its order, without the ones that are done', () => {
    const given = sheet(
      { a: 1, b: 0, c: 0 },
      {
        steps: [
          { question: 'e', do: 'Ask them.', owner: 'The chair', by: '2027-01-31' },
          { question: 'b', done: true },
          { question: 'a', done: false, owner: 'The chair' },
        ],
      },
    );
    expect(page(three, given).steps).toEqual([
      {
        question: 'e',
        section: 'u',
        from: 'sheet',
        move: 'Ask them.',
        barriers: [],
        owner: 'The chair',
        by: '2027-01-31',
      },
      {
        question: 'a',
        section: 's',
        from: 'sheet',
        now: 'Level 1',
        barriers: [],
        owner: 'The chair',
      },
    ]);
  });

  it('are chosen again when all those of the sheet are done', () => {
    const given = sheet({ a: 1, b: 0 }, { steps: [{ question: 'a', done: true }] });
    expect(page(three, given).steps).toMatchObject([{ question: 'b', from: 'chosen' }]);
  });

  it('take the first move of their level, or the words of the sheet in its place', () => {
    const moved = framework([
      section('s', [question('a', { next: [{ level: 1, text: 'Begin with one team.' }] })]),
    ]);
    const steps = (given: Sheet) => page(moved, given).steps.map(({ move }) => move);
    expect(steps(sheet({ a: 1 }))).toEqual(['Begin with one team.']);
    expect(steps(sheet({ a: 2 }))).toEqual([undefined]);
    expect(steps(sheet({ a: 1 }, { steps: [{ question: 'a' }] }))).toEqual([
      'Begin with one team.',
    ]);
    expect(steps(sheet({ a: 1 }, { steps: [{ question: 'a', do: 'Ask.' }] }))).toEqual(['Ask.']);
  });
});

describe('where the weakest decides', () => {
  const weakest = { rule: { combine: 'weakest' } } as const;
  const means = framework(
    [
      section('s', questions('a', 'b')),
      section('t', questions('c', 'd')),
      section('u', questions('e')),
    ],
    weakest,
  );

  it('the weakest principle holds back, though a lower answer stands in another one', () => {
    // s (0 + 4) / 2 = 2, t (1 + 2) / 2 = 1.5, u 3
    const found = page(means, sheet({ a: 0, b: 4, c: 1, d: 2, e: 3 }));
    expect(found.holdsBack).toMatchObject({ section: 't', question: 'c' });
    expect(idsOf(found)).toEqual(['c', 'd', 'a']);
  });

  it('principles that are equally weak have to rise together, one answer of each in turn', () => {
    // s (1 + 2) / 2 = 1.5, t (0 + 3) / 2 = 1.5
    expect(idsOf(page(means, sheet({ a: 2, b: 1, c: 3, d: 0, e: 3 })))).toEqual(['b', 'd', 'a']);
  });

  it('a principle with too few answers counts, since the whole is as low as it is', () => {
    // t 0 on one answer of two
    expect(page(means, sheet({ a: 1, b: 2, c: 0, e: 3 })).holdsBack).toMatchObject({
      question: 'c',
    });
  });

  it('goes on inwards, section by section, as far as the weakest is the rule', () => {
    const deep = framework(
      [
        section('s', [section('s1', questions('a', 'b')), section('s2', questions('c'))], weakest),
        section('t', questions('d', 'e')),
      ],
      weakest,
    );
    // s1 (0 + 4) / 2 = 2, s2 1; t (0 + 3) / 2 = 1.5
    const found = page(deep, sheet({ a: 0, b: 4, c: 1, d: 0, e: 3 }));
    expect(found.holdsBack).toMatchObject({ section: 's', question: 'c' });
    expect(idsOf(found)).toEqual(['c', 'd', 'e']);
  });

  it('inside one principle, the step is taken where it moves the principle', () => {
    const inside = framework([
      section('s', [section('s1', questions('a', 'b')), section('s2', questions('c'))], weakest),
      section('t', questions('d')),
    ]);
    // s2 1 is below s1 (0 + 4) / 2 = 2
    expect(idsOf(page(inside, sheet({ a: 0, b: 4, c: 1, d: 3 })))).toEqual(['c', 'd']);
  });

  it('over questions it is the lowest answer, wherever it stands', () => {
    const over = framework(means.principles, { rule: { combine: 'weakest', over: 'questions' } });
    expect(idsOf(page(over, sheet({ a: 0, b: 4, c: 1, d: 2, e: 3 })))).toEqual(['a', 'c', 'd']);
  });
});

describe('what to decide', () => {
  const one = framework([section('s', questions('a', 'b'))]);
  const owned = { question: 'a', owner: 'The chair', by: '2027-01-31' };

  it.each([
    { when: 'a step has no owner', steps: [{ question: 'a', by: '2027-01-31' }], kind: 'owners' },
    { when: 'a step has no date', steps: [{ question: 'a', owner: 'The chair' }], kind: 'owners' },
    { when: 'every step has both', steps: [owned], kind: 'confirm' },
  ])('is $kind when $when', ({ steps, kind }) => {
    expect(page(one, sheet({ a: 1 }, { steps })).decide).toEqual({ kind });
  });

  it('is what the writer asks, in their words, before anything else', () => {
    const asks = ['Give it an owner.', 'Stop one thing'];
    expect(page(one, sheet({ a: 1 }, { asks, steps: [owned] })).decide).toEqual({
      kind: 'asks',
      asks,
    });
  });
});

describe('the barriers', () => {
  const barred = framework(
    [section('s', [question('a', { isQuick: true }), question('b'), question('c')])],
    { barriers: [barrier('x'), barrier('y'), barrier('z')] },
  );

  it('stand in framework order at a step, whatever order the answer has', () => {
    const found = page(barred, sheet({ a: { level: 1, barriers: ['z', 'x'] }, b: 1, c: 1 }));
    expect(found.steps[0]?.barriers).toEqual(['x', 'z']);
  });

  it('are counted at answers of every state', () => {
    const found = page(
      barred,
      sheet({ a: { level: 1, barriers: ['z'] }, b: { barriers: ['y'] }, c: { barriers: ['z'] } }),
    );
    expect(found.barriers).toEqual([
      { barrier: 'z', questions: ['a', 'c'] },
      { barrier: 'y', questions: ['b'] },
    ]);
  });

  it('begin with the one that has held back most, whether or not an answer names it', () => {
    const answers = { a: { level: 1, barriers: ['z'] }, b: { barriers: ['y'] } };
    const said = (id: string) =>
      page(barred, sheet(answers, { barriers: new Map([[id, { most: true }]]) })).barriers;
    expect(said('y')).toEqual([
      { barrier: 'y', most: true, questions: ['b'] },
      { barrier: 'z', questions: ['a'] },
    ]);
    expect(said('x')).toEqual([
      { barrier: 'x', most: true, questions: [] },
      { barrier: 'y', questions: ['b'] },
      { barrier: 'z', questions: ['a'] },
    ]);
  });

  it('are not counted at questions that were not asked', () => {
    const given = sheet({ a: 1, b: { level: 1, barriers: ['y'] } }, { asked: 'quick' });
    expect(page(barred, given).barriers).toEqual([]);
  });
});

describe('what is claimed and not shown', () => {
  const expecting = framework(
    [
      section('s', [
        question('a', { evidence: ['The list', 'The notes'] }),
        question('b'),
        question('c'),
      ]),
    ],
    { evidence: { expectedFrom: 3, validFor: { count: 12, unit: 'months' } } },
  );

  it('names the newest date among evidence that has expired', () => {
    const evidence = [dated('2024-05-01'), dated('2025-05-01'), dated()];
    expect(page(expecting, sheet({ a: { level: 4, evidence } })).claimedNotShown).toEqual({
      expectedFrom: 3,
      claimed: 1,
      missing: [{ question: 'a', state: 'expired', newest: '2025-05-01', ask: 'The list' }],
    });
  });

  it('counts only answers that have a level', () => {
    expect(page(expecting, sheet({ a: 2, b: unknown, c: notApplicable })).claimedNotShown).toEqual({
      expectedFrom: 3,
      claimed: 0,
      missing: [],
    });
  });

  it('is nothing where the framework expects no evidence', () => {
    const silent = framework([section('s', questions('a'))]);
    expect(page(silent, sheet({ a: 4 })).claimedNotShown).toEqual({ claimed: 0, missing: [] });
  });
});

describe('a short set', () => {
  const short = framework([
    section('s', [question('a', { isQuick: true }), question('b'), question('c'), question('d')]),
  ]);

  it('lists answers outside it as not counted, if they say something', () => {
    const given = sheet({ a: 1, b: 2, c: unknown, d: { note: 'Later.' } }, { asked: 'quick' });
    expect(page(short, given).notCounted).toEqual(['b', 'c']);
  });

  it('sets aside only what it asked', () => {
    const given = sheet({ a: notApplicable, b: notApplicable }, { asked: 'quick' });
    expect(page(short, given).setAside).toEqual([{ question: 'a', reason: 'There is none.' }]);
  });
});

describe('the first sentence', () => {
  it.each([
    ['One thing. Another thing.', 'One thing.'],
    ['Only one thing.', 'Only one thing.'],
    ['Version 2.5 is used. Nobody knows why.', 'Version 2.5 is used.'],
    ['No full stop at all', 'No full stop at all'],
    ['A line.\nAnother line.', 'A line.'],
  ])('of "%s" ends at the first full stop before a space or the end', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});
