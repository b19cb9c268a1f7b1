import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import type { Verdict } from '../../src/judgement/judgement.js';
import type { AtLeast, Mark } from '../../src/judgement/policy.js';
import {
  choice,
  framework,
  percentage,
  question,
  questions,
  section,
  when,
  yesNo,
} from '../build/framework.js';
import { type GivenClause, type Judging, judged } from '../build/judged.js';
import {
  chose,
  dated,
  type Given,
  no,
  notApplicable,
  share,
  sheet,
  unknown,
  yes,
} from '../build/sheet.js';

/**
 * Every kind of clause under missing answers, each worked out by hand. The scale goes from 0 to 4, so that an open
 * question may come to anything from 0 to 4; a mean of two with one at 3 and one open lies between 1.5 and 3.5.
 */

const number = (value: number): Mark => ({ by: 'number', number: value });
const part = (value: number): Mark => ({ by: 'share', share: value });
const word = (value: string): Mark => ({ by: 'answer', answer: value });
const atLeast = (mark: Mark, as: AtLeast['as'] = 'claimed'): AtLeast => ({ atLeast: mark, as });

const twoByTwo = framework([section('s', questions('a', 'b')), section('t', questions('c', 'd'))]);
const weakest = framework([section('s', questions('a', 'b'), { rule: { combine: 'weakest' } })]);
const median = framework([section('s', questions('a', 'b', 'c'), { rule: { combine: 'median' } })]);
const stages = framework([
  section('s', questions('a', 'b', 'c'), { rule: { combine: 'stages', pass: 0.5 } }),
]);
const displayed = framework([
  section('s', questions('a', 'b'), { rule: { combine: 'mean', display: { from: 0, to: 10 } } }),
]);
const capped = framework([
  section('s', [question('a', { essential: { by: 'level', level: 2 } }), question('b')]),
]);
const evidenced = framework([section('s', questions('a', 'b'))], {
  evidence: { expectedFrom: 3, validFor: { count: 12, unit: 'months' } },
});
const highChoice = framework([section('s', [choice('c', { low: 3, high: 4 })])], {
  evidence: { expectedFrom: 3 },
});
const kinds = framework([
  section('s', [
    yesNo('y', { partly: 0.5 }),
    choice('c', { low: 0, middle: 2, high: 4 }),
    percentage('p', { passAt: 50 }),
  ]),
]);
const conditional = framework([
  section('s', [question('a'), question('b', { scope: when('a', { atLeast: 2 }) })]),
]);
const quick = framework([section('s', [question('a', { isQuick: true }), question('b')])]);

type Row = readonly [
  what: string,
  framework: Framework,
  answers: Readonly<Record<string, Given>>,
  clause: GivenClause,
  verdict: Verdict,
  more?: Partial<Omit<Sheet, 'answers'>> & { readonly judging?: Judging },
];

const whole = (mark: Mark, as?: AtLeast['as']): GivenClause => ({
  kind: 'overall',
  ...atLeast(mark, as),
});
const ofS = (mark: Mark, as?: AtLeast['as']): GivenClause => ({
  kind: 'principle',
  section: 's',
  ...atLeast(mark, as),
});
const ofQuestion = (id: string, mark: Mark, as?: AtLeast['as']): GivenClause => ({
  kind: 'question',
  question: id,
  ...atLeast(mark, as),
});

const floors: readonly Row[] = [
  // The whole: the mean of s and t.
  ['all answered, above', twoByTwo, { a: 3, b: 3, c: 3, d: 3 }, whole(number(3)), 'met'],
  // s = 3, t = 2.5: 2.75.
  ['all answered, below', twoByTwo, { a: 3, b: 3, c: 3, d: 2 }, whole(number(3)), 'breached'],
  // s = 3, t between 1 and 3: between 2 and 3.
  ['open, the low end reaches it', twoByTwo, { a: 3, b: 3, c: 2 }, whole(number(2)), 'met'],
  [
    'open, only the high end reaches it',
    twoByTwo,
    { a: 3, b: 3, c: 2 },
    whole(number(3)),
    'undecided',
  ],
  ['open, the high end is below', twoByTwo, { a: 3, b: 3, c: 2 }, whole(number(3.1)), 'breached'],
  ['nothing answered', twoByTwo, {}, whole(number(1)), 'undecided'],
  ['don’t know is open', twoByTwo, { a: 4, b: 4, c: 4, d: unknown }, whole(number(4)), 'undecided'],
  [
    'nothing applies',
    twoByTwo,
    { a: notApplicable, b: notApplicable, c: notApplicable, d: notApplicable },
    whole(number(1)),
    'does-not-apply',
  ],
  // 60 % of 0…4 is 2.4.
  ['a share of the scale, reached', twoByTwo, { a: 3, b: 2, c: 3, d: 2 }, whole(part(0.6)), 'met'],
  [
    'a share of the scale, not reached',
    twoByTwo,
    { a: 3, b: 2, c: 2, d: 2 },
    whole(part(0.6)),
    'breached',
  ],
  // A section.
  ['one of two open: 1.5 to 3.5, at least 1.5', twoByTwo, { a: 3 }, ofS(number(1.5)), 'met'],
  ['one of two open: 1.5 to 3.5, at least 3.5', twoByTwo, { a: 3 }, ofS(number(3.5)), 'undecided'],
  ['one of two open: 1.5 to 3.5, at least 3.6', twoByTwo, { a: 3 }, ofS(number(3.6)), 'breached'],
  ['one of two set aside: 3', twoByTwo, { a: 3, b: notApplicable }, ofS(number(3)), 'met'],
  [
    'a section that does not apply',
    twoByTwo,
    { a: notApplicable, b: notApplicable, c: 1 },
    ofS(number(1)),
    'does-not-apply',
  ],
  ['the weakest is 1 whatever is open', weakest, { a: 1 }, ofS(number(2)), 'breached'],
  ['the weakest may be 3', weakest, { a: 3 }, ofS(number(2)), 'undecided'],
  // Two at 3 and one open: the median is 3 either way.
  ['the median is settled', median, { a: 3, b: 3 }, ofS(number(3)), 'met'],
  ['the median is not settled', median, { a: 1, b: 3 }, ofS(number(2)), 'undecided'],
  ['the median cannot reach it', median, { a: 1, b: 1 }, ofS(number(2)), 'breached'],
  // A stage passes at 2 of 4.
  ['two stages passed', stages, { a: 3, b: 2, c: 1 }, ofS(number(2)), 'met'],
  ['the second stage is open', stages, { a: 3, c: 1 }, ofS(number(2)), 'undecided'],
  ['the first stage fails', stages, { a: 1, c: 4 }, ofS(number(1)), 'breached'],
  // 2 of 4 is 5 of 10.
  ['a scale of its own, reached', displayed, { a: 2, b: 2 }, ofS(number(5)), 'met'],
  ['a scale of its own, not reached', displayed, { a: 2, b: 1 }, ofS(number(5)), 'breached'],
  ['a scale of its own, open: 2.5 to 7.5', displayed, { a: 2 }, ofS(number(5)), 'undecided'],
  // Below level 2 the essential caps at level 1.
  ['capped by an essential', capped, { a: 1, b: 4 }, ofS(number(2)), 'breached'],
  ['an open essential may yet cap', capped, { b: 4 }, ofS(number(2)), 'undecided'],
  // Out of scope: b is asked from a = 2 on.
  ['out of scope', conditional, { a: 1, b: 4 }, ofQuestion('b', number(2)), 'does-not-apply'],
  // A section of what was asked: only a.
  ['the rest was not asked', quick, { a: 3 }, ofS(number(3)), 'met', { asked: 'quick' }],
  // A question.
  ['answered above', twoByTwo, { a: 3 }, ofQuestion('a', number(3)), 'met'],
  ['answered below', twoByTwo, { a: 2 }, ofQuestion('a', number(3)), 'breached'],
  ['unanswered', twoByTwo, {}, ofQuestion('a', number(3)), 'undecided'],
  ['don’t know', twoByTwo, { a: unknown }, ofQuestion('a', number(3)), 'undecided'],
  ['not applicable', twoByTwo, { a: notApplicable }, ofQuestion('a', number(3)), 'does-not-apply'],
  ['not asked', quick, { a: 3 }, ofQuestion('b', number(3)), 'undecided', { asked: 'quick' }],
  ['yes where yes is wanted', kinds, { y: yes }, ofQuestion('y', word('yes')), 'met'],
  ['no where partly is wanted', kinds, { y: no }, ofQuestion('y', word('partly')), 'breached'],
  [
    'an option of as many points',
    kinds,
    { c: chose('middle') },
    ofQuestion('c', word('middle')),
    'met',
  ],
  [
    'an option of fewer points',
    kinds,
    { c: chose('low') },
    ofQuestion('c', word('middle')),
    'breached',
  ],
  ['an option, open', kinds, { c: unknown }, ofQuestion('c', word('middle')), 'undecided'],
  // 60 % passes the mark of 50 and counts as everything, but 70 % is wanted.
  [
    'a percentage is held as it was answered',
    kinds,
    { p: share(60) },
    ofQuestion('p', number(70)),
    'breached',
  ],
  ['a share of what it counts', kinds, { p: share(60) }, ofQuestion('p', part(0.7)), 'met'],
];

const day = '2026-11-20';
const fresh = { level: 4, evidence: [dated('2026-06-01')] };

const shown: readonly Row[] = [
  // Without evidence 4 counts as 2.
  [
    'claimed 4, shown 2',
    evidenced,
    { a: 4, b: fresh },
    ofQuestion('a', number(3), 'shown'),
    'breached',
  ],
  ['claimed 4 and shown', evidenced, { a: fresh }, ofQuestion('a', number(3), 'shown'), 'met'],
  ['a mean of 2 and 4 as shown', evidenced, { a: 4, b: fresh }, ofS(number(3), 'shown'), 'met'],
  [
    'a mean of 2 and 4 as shown, wanted 3.5',
    evidenced,
    { a: 4, b: fresh },
    ofS(number(3.5), 'shown'),
    'breached',
  ],
  // 2 as shown and one open, which may yet be shown at 4: between 1 and 3.
  ['open as shown: 1 to 3, at least 1', evidenced, { a: 4 }, ofS(number(1), 'shown'), 'met'],
  ['open as shown: 1 to 3, at least 3', evidenced, { a: 4 }, ofS(number(3), 'shown'), 'undecided'],
  [
    'open as shown: 1 to 3, at least 3.1',
    evidenced,
    { a: 4 },
    ofS(number(3.1), 'shown'),
    'breached',
  ],
  ['the same of the whole', evidenced, { a: 4 }, whole(number(3.1), 'shown'), 'breached'],
  // The lowest option is worth 3 of 4, and counts as 2 without evidence.
  ['an open choice, claimed', highChoice, {}, ofS(number(3)), 'met'],
  ['an open choice, as shown', highChoice, {}, ofS(number(3), 'shown'), 'undecided'],
  ['an open choice, as shown at 2', highChoice, {}, ofS(number(2), 'shown'), 'met'],
  [
    'nothing applies, as shown',
    evidenced,
    { a: notApplicable, b: notApplicable },
    ofS(number(3), 'shown'),
    'does-not-apply',
  ],
];

const complete = (least: number, of: 'asked' | 'all' = 'asked'): GivenClause => ({
  kind: 'completeness',
  atLeast: least,
  of,
});
const aside = (mark?: Mark): GivenClause => ({
  kind: 'not-applicable',
  ...(mark === undefined || mark.by === 'answer' ? {} : { atMost: mark }),
});
const unknownAtMost = (mark: Mark): GivenClause => ({
  kind: 'dont-know',
  atMost: mark.by === 'answer' ? { by: 'number', number: 0 } : mark,
});

const countedRows: readonly Row[] = [
  ['three of four', twoByTwo, { a: 1, b: 1, c: 1 }, complete(0.75), 'met'],
  ['two of four', twoByTwo, { a: 1, b: 1 }, complete(0.75), 'breached'],
  ['don’t know is no answer', twoByTwo, { a: 1, b: 1, c: unknown }, complete(0.75), 'breached'],
  // Two of three, since one leaves the count: 67 %.
  [
    'not applicable leaves the count',
    twoByTwo,
    { a: 1, b: 1, c: notApplicable },
    complete(0.75),
    'breached',
  ],
  ['three of three', twoByTwo, { a: 1, b: 1, c: 1, d: notApplicable }, complete(1), 'met'],
  [
    'nothing is asked',
    twoByTwo,
    { a: notApplicable, b: notApplicable, c: notApplicable, d: notApplicable },
    complete(1),
    'met',
  ],
  ['the short set, of what was asked', quick, { a: 3 }, complete(1), 'met', { asked: 'quick' }],
  ['the short set, of all', quick, { a: 3 }, complete(0.6, 'all'), 'breached', { asked: 'quick' }],
  ['out of scope leaves the count', conditional, { a: 1 }, complete(1), 'met'],
  [
    'one of four set aside, a quarter may be',
    twoByTwo,
    { a: notApplicable },
    aside(part(0.25)),
    'met',
  ],
  [
    'two of four set aside, a quarter may be',
    twoByTwo,
    { a: notApplicable, b: notApplicable },
    aside(part(0.25)),
    'breached',
  ],
  [
    'two set aside, one may be',
    twoByTwo,
    { a: notApplicable, b: notApplicable },
    aside(number(1)),
    'breached',
  ],
  ['any may be, with a reason', twoByTwo, { a: notApplicable, b: notApplicable }, aside(), 'met'],
  ['open ones are not set aside', twoByTwo, {}, aside(number(0)), 'met'],
  ['one not known, one may be', twoByTwo, { a: unknown }, unknownAtMost(number(1)), 'met'],
  [
    'two not known, one may be',
    twoByTwo,
    { a: unknown, b: unknown },
    unknownAtMost(number(1)),
    'breached',
  ],
  ['unanswered is not don’t know', twoByTwo, {}, unknownAtMost(number(0)), 'met'],
  [
    'two of four not known, half may be',
    twoByTwo,
    { a: unknown, b: unknown },
    unknownAtMost(part(0.5)),
    'met',
  ],
  ['agreed', twoByTwo, {}, { kind: 'status', is: 'agreed' }, 'met', { status: 'agreed' }],
  ['a draft', twoByTwo, {}, { kind: 'status', is: 'agreed' }, 'breached', { status: 'draft' }],
  ['without a status', twoByTwo, {}, { kind: 'status', is: 'agreed' }, 'breached'],
  ['an essential that is met', capped, { a: 2 }, { kind: 'essentials' }, 'met'],
  ['an essential that is not met', capped, { a: 1 }, { kind: 'essentials' }, 'breached'],
  ['an essential that is open', capped, { b: 4 }, { kind: 'essentials' }, 'undecided'],
  ['an essential that nobody knows', capped, { a: unknown }, { kind: 'essentials' }, 'undecided'],
  [
    'an essential that does not apply',
    capped,
    { a: notApplicable },
    { kind: 'essentials' },
    'does-not-apply',
  ],
  ['no essentials', twoByTwo, {}, { kind: 'essentials' }, 'does-not-apply'],
];

const year = { count: 12, unit: 'months' } as const;
const days30 = { count: 30, unit: 'days' } as const;
const evidence = (from?: number): GivenClause => ({
  kind: 'evidence',
  ...(from === undefined ? {} : { fromLevel: from }),
  notOlderThan: year,
  isMissingAllowed: false,
  warnBefore: days30,
});
const tooOldOnly: GivenClause = {
  kind: 'evidence',
  isMissingAllowed: true,
  notOlderThan: year,
  warnBefore: days30,
};
const within: GivenClause = {
  kind: 'assessed-within',
  within: { count: 6, unit: 'months' },
  warnBefore: days30,
};
const on = (today: string): { readonly judging: Judging } => ({ judging: { today } });

const timed: readonly Row[] = [
  ['evidence in date', twoByTwo, { a: fresh }, evidence(3), 'met', on('2027-06-01')],
  ['evidence a day too old', twoByTwo, { a: fresh }, evidence(3), 'breached', on('2027-06-02')],
  ['evidence of tomorrow', twoByTwo, { a: fresh }, evidence(3), 'breached', on('2026-05-31')],
  [
    'evidence without a date',
    twoByTwo,
    { a: { level: 4, evidence: [dated()] } },
    evidence(3),
    'breached',
  ],
  ['no evidence', twoByTwo, { a: 4 }, evidence(3), 'breached'],
  ['below the level', twoByTwo, { a: 2 }, evidence(3), 'met'],
  ['open claims nothing', twoByTwo, { a: unknown }, evidence(3), 'met'],
  ['the framework says from where', evidenced, { a: 3 }, evidence(), 'breached'],
  ['the framework says from where, below', evidenced, { a: 2 }, evidence(), 'met'],
  ['missing is let pass', twoByTwo, { a: 4 }, tooOldOnly, 'met'],
  ['too old is not let pass', twoByTwo, { a: fresh }, tooOldOnly, 'breached', on('2027-06-02')],
  ['six months to the day', twoByTwo, { a: 1 }, within, 'met', { date: day, ...on('2027-05-20') }],
  [
    'six months and a day',
    twoByTwo,
    { a: 1 },
    within,
    'breached',
    { date: day, ...on('2027-05-21') },
  ],
  [
    'confirmed since',
    twoByTwo,
    { a: { level: 1, checked: '2027-04-01' } },
    within,
    'met',
    { date: day, ...on('2027-05-21') },
  ],
  [
    'one confirmed, one not',
    twoByTwo,
    { a: { level: 1, checked: '2027-04-01' }, b: 1 },
    within,
    'breached',
    { date: day, ...on('2027-05-21') },
  ],
  [
    'an old sheet with nothing in it',
    twoByTwo,
    {},
    within,
    'breached',
    { date: day, ...on('2027-05-21') },
  ],
];

const decline = (tolerance = 0): GivenClause => ({ kind: 'no-decline', tolerance });
const than = (before: Readonly<Record<string, Given>>): { readonly judging: Judging } => ({
  judging: { before: sheet(before) },
});

const declines: readonly Row[] = [
  ['nothing to compare with', twoByTwo, { a: 3 }, decline(), 'not-judged'],
  ['the same', twoByTwo, { a: 3 }, decline(), 'met', than({ a: 3 })],
  ['higher', twoByTwo, { a: 4 }, decline(), 'met', than({ a: 3 })],
  ['lower without a word', twoByTwo, { a: 2 }, decline(), 'breached', than({ a: 3 })],
  ['lower by no more than is tolerated', twoByTwo, { a: 2 }, decline(1), 'met', than({ a: 3 })],
  ['lower by more', twoByTwo, { a: 1 }, decline(1), 'breached', than({ a: 3 })],
  [
    'lower with a new note',
    twoByTwo,
    { a: { level: 2, note: 'We looked again.' } },
    decline(),
    'met',
    than({ a: 3 }),
  ],
  [
    'lower with another note',
    twoByTwo,
    { a: { level: 2, note: 'We looked.' } },
    decline(),
    'met',
    than({ a: { level: 3, note: 'Fine.' } }),
  ],
  [
    'lower with the same note in other spaces',
    twoByTwo,
    { a: { level: 2, note: ' All   fine.\n' } },
    decline(),
    'breached',
    than({ a: { level: 3, note: 'All fine.' } }),
  ],
  [
    'lower with its note taken out',
    twoByTwo,
    { a: 2 },
    decline(),
    'breached',
    than({ a: { level: 3, note: 'Fine.' } }),
  ],
  ['not answered any more', twoByTwo, {}, decline(), 'undecided', than({ a: 3 })],
  ['not known any more', twoByTwo, { a: unknown }, decline(), 'undecided', than({ a: 3 })],
  ['set aside now', twoByTwo, { a: notApplicable }, decline(), 'undecided', than({ a: 3 })],
  ['answered for the first time', twoByTwo, { a: 0 }, decline(), 'met', than({})],
  ['known for the first time', twoByTwo, { a: 0 }, decline(), 'met', than({ a: unknown })],
  [
    'out of scope now',
    conditional,
    { a: 1 },
    { kind: 'no-decline', tolerance: 2 },
    'met',
    than({ a: 2, b: 3 }),
  ],
];

describe('an edition that asks otherwise', () => {
  const ask = (...given: Parameters<typeof question>[]): Framework =>
    framework([
      section(
        'p',
        given.map((one) => question(...one)),
      ),
    ]);
  const levels = (best: string) => ({ levels: [{ level: 4, text: best }] });
  const now = ask(['q', levels('changed')], ['r'], ['new', { formerly: ['old'] }]);
  const then = ask(['q', levels('as it was')], ['r'], ['old'], ['gone']);
  const compared = (
    before: Readonly<Record<string, Given>>,
    after: Readonly<Record<string, Given>>,
  ) =>
    judged(now, sheet(after), decline(), {
      before: { name: 'before.yaml', framework: then, sheet: sheet(before) },
    });

  it('is compared by what is the same, and lists the rest with the reason', () => {
    const { verdict, fact } = compared({ q: 3, r: 1, old: 2, gone: 4 }, { q: 0, r: 1, new: 2 });
    expect(verdict).toBe('met');
    expect(fact).toEqual({
      about: 'compared',
      answers: 2,
      apart: [
        { question: 'q', title: 'Title of q', because: 'answers-differ' },
        { question: 'gone', title: 'Title of gone', because: 'gone' },
      ],
    });
  });

  it('is not judged where nothing can be compared', () => {
    expect(compared({ q: 3 }, { q: 0 }).verdict).toBe('not-judged');
  });

  it('still finds what has fallen', () => {
    expect(compared({ q: 3, old: 2 }, { q: 0, new: 1 }).verdict).toBe('breached');
  });

  it('does not compare what a short set leaves out', () => {
    const short = judged(now, { ...sheet({}), asked: 'quick' }, decline(), {
      before: sheet({ r: 2 }),
    });
    expect([short.verdict, short.fact]).toEqual([
      'not-judged',
      {
        about: 'compared',
        answers: 0,
        apart: [{ question: 'r', title: 'Title of r', because: 'not-asked' }],
      },
    ]);
  });
});

describe.each([
  ['a floor', floors],
  ['a floor for what is shown', shown],
  ['a clause that counts', countedRows],
  ['a clause about time', timed],
  ['no decline', declines],
] as const)('%s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_what, row) => {
    const [, framework, answers, clause, verdict, { judging, ...parts } = {}] = row;
    expect(judged(framework, sheet(answers, parts), clause, judging).verdict).toBe(verdict);
  });
});
