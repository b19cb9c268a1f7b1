import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/framework/framework.js';
import type { JudgeOptions } from '../../src/judgement/judge.js';
import { sentences } from '../../src/report/annotations.js';
import type { JudgementDocument, Told } from '../../src/report/judged.js';
import { tellJudgement } from '../../src/report/tell-judgement.js';
import { checkedTexts } from '../build/checked.js';
import { choice, framework, percentage, question, section, yesNo } from '../build/framework.js';

/** What a breach says: the clause, what is and what is required, the question, and the place in the sheet. */

const three = framework(
  [
    section('s', [
      question('a', { title: 'First' }),
      question('b', { title: 'Second', weight: 2 }),
      question('c', { title: 'Third' }),
    ]),
  ],
  { evidence: { expectedFrom: 3, validFor: { count: 12, unit: 'months' } } },
);

interface Judging extends JudgeOptions {
  readonly framework?: Framework;
  readonly policy?: string;
  readonly answers: string;
  readonly before?: string;
  readonly today?: string;
  readonly head?: string;
  /** Of the sheet before; the same where nothing is said. */
  readonly headBefore?: string;
}

const sheetOf = (answers: string, head = 'date: 2026-11-20'): string =>
  `version: 1\nframework: built\nedition: "1"\nsubject: { name: A team }\n${head}\nanswers:\n${answers}\n`;

function judged(given: Judging): JudgementDocument {
  const { answers, before, policy, head, framework: own = three, ...more } = given;
  const { headBefore = head, ...options } = more;
  return checkedTexts({
    framework: own,
    sheet: sheetOf(answers, head),
    ...(policy === undefined ? {} : { policy: `version: 1\n${policy}\n` }),
    ...(before === undefined ? {} : { before: sheetOf(before, headBefore) }),
    ...options,
  }).judgement;
}

const breaches = (given: Judging): readonly Told[] => judged(given).breaches;
const breach = (given: Judging): Told => {
  const [first, ...others] = breaches(given);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('nothing is breached');
  return first;
};
const placed = ({ line, column }: { readonly line: number; readonly column: number }): string =>
  `${line}:${column}`;

describe('a breach', () => {
  it('of a question names the line and column of its level', () => {
    const policy = 'require:\n  - { question: b, at-least: 3, because: It matters }';
    // The answers begin on line 7; `level: 2` of b stands on line 9.
    const found = breach({ policy, answers: '  a: 4\n  b:\n    level: 2\n    note: Seen' });
    expect(found).toMatchObject({
      clause: 'question/b',
      severity: 'error',
      verdict: 'breached',
      message: '“Second” is 2 and must be at least 3.',
      because: 'It matters',
      question: 'b',
      file: 'sheet.yaml',
      line: 9,
      column: 12,
      endLine: 9,
      endColumn: 13,
    });
  });

  it('of a short answer names the value, also between braces', () => {
    const policy = 'require:\n  - { question: b, at-least: 3 }';
    expect(placed(breach({ policy, answers: '  b: 2' }))).toBe('7:6');
    expect(placed(breach({ policy, answers: '  b: { note: Seen, level: 2 }' }))).toBe('7:27');
  });

  it('of evidence names the evidence, or the answer that has none', () => {
    const policy = 'require:\n  - evidence: { from-level: 3, not-older-than: 12 months }';
    const old = '    evidence:\n      - { title: Minutes, date: 2025-01-31 }';
    const found = breaches({ policy, answers: `  a:\n    level: 4\n${old}\n  b: 3\n  c: 1` });
    expect(found.map((one) => [one.question, placed(one), one.message])).toEqual([
      [
        'a',
        '10:7',
        'The newest evidence of “First” is from 31 January 2025, and counted until 31 January 2026.',
      ],
      ['b', '11:6', '“Second” is at 3 and has no evidence.'],
    ]);
  });

  it('of a section names the answers that hold it back, the one that lifts it most first', () => {
    // a = 1, b = 2 twice, c = 4: (1 + 4 + 4) / 4 = 2.25. At its best a lifts by 3/4, b by 2·2/4, and c by nothing.
    const policy = 'require:\n  - { principle: s, at-least: 3 }';
    const found = breach({ policy, answers: '  a: 1\n  b: 2\n  c: 4' });
    expect(found.message).toBe('“Section s” is 2.3 and must be at least 3.');
    expect(found.heldBackBy?.map((one) => `${one.question} ${placed(one)}`)).toEqual([
      'b 8:6',
      'a 7:6',
    ]);
    expect(placed(found)).toBe('8:6');
  });

  it('of what is shown puts what lacks evidence among those that hold it back', () => {
    // Claimed 4 and 4, shown 2 and 4.
    const policy = 'require:\n  - { principle: s, at-least: 4, as: shown }';
    const proof = '{ level: 4, evidence: [ { title: Minutes, date: 2026-06-01 } ] }';
    const found = breach({ policy, answers: `  a: ${proof}\n  b: 4\n  c: ${proof}` });
    expect(found.heldBackBy?.map((one) => one.question)).toEqual(['b']);
  });

  // On the scale 1 to 5 with y open to "partly" only: what essentials cap is 1 (y is not met) or 2 (s is at 2, and asks for 3).
  const capped = framework(
    [
      section('p', [
        question('s', { essential: { by: 'level', level: 3 } }),
        yesNo('y', { partly: 0.5, essential: { by: 'yes' } }),
        question('c'),
        percentage('h'),
      ]),
    ],
    { scale: [1, 5] },
  );
  const under = (atLeast: string, answers: string): Told =>
    breach({
      framework: capped,
      policy: `require:\n  - { principle: p, at-least: ${atLeast} }`,
      answers,
    });
  const named = (list: Told['heldBackBy']): string | undefined =>
    list?.map(({ question: id }) => id).join(' ');

  it('of a section that essentials cap names those, and no answer that would not lift it', () => {
    // s = 1/4, y = 1/2, c = 1/4, h = 40 %: 1 as capped by y. With s at 3 and y at yes: (1/2 + 1 + 1/4 + 2/5) / 4 = 0.5375.
    const found = under('30%', '  s: 2\n  y: partly\n  c: 2\n  h: 40');
    expect([named(found.cappedBy), named(found.heldBackBy)]).toEqual(['s y', undefined]);
    expect(placed(found)).toBe('7:6');
  });

  it('of a section that essentials cap names also what would still hold it back', () => {
    // With both essentials met it is 0.5375, which is 3.15: below 4. c lifts by 3/16 and h by 3/20; s is named already.
    const found = under('4', '  s: 2\n  y: partly\n  c: 2\n  h: 40');
    expect([named(found.cappedBy), named(found.heldBackBy)]).toEqual(['s y', 'c h']);
  });

  it('of a section names no essential whose cap is not below what is required', () => {
    // s caps at 2, which is 25 %; only 20 % is required, and y is met: (1/4 + 1 + 0 + 0) / 4 = 0.3125, capped to 0.25.
    const sound = { framework: capped, answers: '  s: 2\n  y: yes\n  c: 1\n  h: 0' };
    expect(breaches({ ...sound, policy: 'require:\n  - { principle: p, at-least: 20% }' })).toEqual(
      [],
    );
    const found = under('30%', '  s: 2\n  y: yes\n  c: 1\n  h: 0');
    expect([named(found.cappedBy), named(found.heldBackBy)]).toEqual(['s', undefined]);
  });

  it('of a section whose essentials are only flagged names what holds it back', () => {
    const flagged: Framework = { ...capped, essentialsUnmet: 'flag' };
    // (1/4 + 1/2 + 1/4 + 2/5) / 4 = 0.35.
    const found = breach({
      framework: flagged,
      policy: 'require:\n  - { principle: p, at-least: 40% }',
      answers: '  s: 2\n  y: partly\n  c: 2\n  h: 40',
    });
    expect([named(found.cappedBy), named(found.heldBackBy)]).toEqual([undefined, 's c h y']);
  });

  it('of completeness names the open questions, the one that settles most first', () => {
    const policy = 'require:\n  - completeness: 50%';
    const found = breach({ policy, answers: '  a: 1\n  c: dont-know' });
    expect(found.message).toBe('1 of 3 questions is answered, 33 %, and 50 % must be.');
    expect(found.settledBy?.map((one) => one.question)).toEqual(['b', 'c']);
    expect(placed(found)).toBe('6:1');
  });

  it('of the status names its line, or the top of a sheet that has none', () => {
    const policy = 'require:\n  - status: agreed';
    const found = breach({ policy, answers: '  a: 1', head: 'date: 2026-11-20\nstatus: draft' });
    expect([found.message, placed(found)]).toEqual([
      'The status is draft and must be agreed.',
      '6:9',
    ]);
    expect(placed(breach({ policy, answers: '  a: 1' }))).toBe('1:1');
  });

  it('of a reason that says nothing names that reason', () => {
    const found = breach({
      answers: '  a: { not-applicable: N/A }\n  b: { not-applicable: We have none }\n  c: 1',
    });
    expect(found).toMatchObject({
      clause: 'not-applicable',
      question: 'a',
      message: 'The reason why “First” does not apply says nothing: “N/A”.',
    });
    expect(placed(found)).toBe('7:24');
  });
});

describe('what is and what is required', () => {
  const close = framework([
    section(
      's',
      Array.from({ length: 3 }, (_, index) => question(`q${index}`)),
    ),
  ]);

  it.each([
    // (3 + 3 + 2) / 3 = 2.666…
    ['2.7', 'is 2.67 and must be at least 2.7'],
    ['2.667', 'is 2.6667 and must be at least 2.667'],
    ['2.6666667', 'is 2.66666667 and must be at least 2.6666667'],
    ['3', 'is 2.7 and must be at least 3'],
    // 2.666… of 4 is 66.6… %.
    ['67%', 'is 2.67 and must be at least 2.68'],
  ])('are never displayed as equal: at least %s', (least, words) => {
    const policy = `require:\n  - { principle: s, at-least: ${least} }`;
    const given = { framework: close, policy, answers: '  q0: 3\n  q1: 3\n  q2: 2' };
    expect(breach(given).message).toContain(words);
  });

  it('are never displayed as equal where answers are counted', () => {
    const many = framework([
      section(
        's',
        Array.from({ length: 300 }, (_, index) => question(`q${index}`)),
      ),
    ]);
    const answers = Array.from({ length: 299 }, (_, index) => `  q${index}: 1`).join('\n');
    const found = breach({ framework: many, policy: 'require:\n  - completeness: 100%', answers });
    expect(found.message).toContain(
      '299 of 300 questions are answered, 99.7 %, and 100 % must be.',
    );
    const aside = answers.replaceAll(/: 1$/gm, ': { not-applicable: We have none }');
    const limit = 'require:\n  - not-applicable: { at-most: 99.66% }';
    expect(breach({ framework: many, policy: limit, answers: aside }).message).toContain(
      '299 of 300 questions are set aside, 99.7 %, and at most 99.66 % may be.',
    );
  });
});

describe('an answer without levels', () => {
  const kinds = framework(
    [
      section('k', [
        question('s', { essential: { by: 'level', level: 3 } }),
        yesNo('y', { partly: 0.5, essential: { by: 'yes' } }),
        choice('c', { low: 0, mid: 50, high: 100 }, { essential: { by: 'option', option: 'mid' } }),
        percentage('p', { passAt: 60 }, { essential: { by: 'pass' } }),
      ]),
    ],
    { scale: [1, 5], evidence: { expectedFrom: 2 } },
  );
  const messages = (policy: string, answers: string, before?: string): readonly string[] =>
    breaches({
      framework: kinds,
      policy: `require:\n  - ${policy}`,
      answers,
      ...(before === undefined ? {} : { before }),
    }).map(({ message }) => message);

  it('is told in the words of its question where it is essential', () => {
    const answers = '  s: 2\n  y: partly\n  c: low\n  p: 40';
    expect(messages('essentials: met', answers)).toEqual([
      '“Title of s” is essential; it is 2 and must be at least 3.',
      '“Title of y” is essential; it is partly and must be at least yes.',
      '“Title of c” is essential; it is low and must be at least mid.',
      '“Title of p” is essential; it is 40 % and must be at least 60 %.',
    ]);
  });

  it('is told so where it is open', () => {
    expect(messages('essentials: met', '  s: 3\n  c: high\n  p: 60')).toEqual([
      '“Title of y” is essential and open; it must be at least yes.',
    ]);
  });

  it('is told so where it has no evidence', () => {
    expect(messages('evidence: {}', '  s: 2\n  y: partly\n  c: mid\n  p: 60')).toEqual([
      '“Title of s” is at 2 and has no evidence.',
      '“Title of y” is partly and has no evidence.',
      '“Title of c” is mid and has no evidence.',
      '“Title of p” is 60 % and has no evidence.',
    ]);
  });

  it('is told so where it has fallen', () => {
    expect(messages('no-decline: {}', '  y: partly\n  p: 40', '  y: yes\n  p: 70')).toEqual([
      expect.stringContaining('“Title of y” has fallen from yes to partly,'),
      expect.stringContaining('“Title of p” has fallen from 70 % to 40 %,'),
    ]);
  });
});

describe('an undecided clause', () => {
  const policy = 'require:\n  - { principle: s, at-least: 2 }';
  const answers = '  a: 3';

  it('names the answers that would settle it, and fails', () => {
    const judgement = judged({ policy, answers });
    expect(judgement.met).toBe(false);
    // a = 3 and the rest open: between 0.75 and 3.75.
    expect(judgement.breaches).toMatchObject([
      {
        verdict: 'undecided',
        message:
          '“Section s” is 3.0, comes to between 0.8 and 3.8 once everything is answered, and must be at least 2.',
        settledBy: [{ question: 'b' }, { question: 'c' }],
      },
    ]);
  });

  const told = (policies: string, given: string, before?: string): readonly string[] =>
    breaches({
      policy: `require:\n  - ${policies}`,
      answers: given,
      ...(before === undefined ? {} : { before }),
    }).map((one) => sentences(one).join(' '));

  it('says which to answer to settle it, and of one question how', () => {
    expect(told('{ principle: s, at-least: 2 }', answers)[0]).toMatch(
      /must be at least 2\. Answer these to settle it: b, c\.$/,
    );
    expect(told('{ question: b, at-least: 2 }', answers)).toEqual([
      'Undecided: “Second” is open and must be at least 2. Answer this to settle it: b: a level from 0 to 4.',
    ]);
  });

  it('says what to write of an answer that was taken back', () => {
    expect(told('no-decline: {}', '  a: 3', '  a: 3\n  b: 2')).toEqual([
      'Undecided: “Second” was 2 and is open now, and its note does not say why. If nobody knows it now, say why: b: { dont-know: true, note: … }. Answer this to settle it: b: a level from 0 to 4.',
    ]);
    expect(told('no-decline: {}', '  b: { not-applicable: No longer ours }', '  b: 2')).toEqual([
      'Undecided: “Second” was 2 and is set aside now, and its note does not say why. If it did apply before, say why it does not now: b: { not-applicable: …, note: … }. Answer this to settle it: b: a level from 0 to 4.',
    ]);
  });

  it('is only a warning where the clause says so, or the whole policy', () => {
    const own = judged({ policy: `${policy.slice(0, -2)}, undecided: warn }`, answers });
    expect([own.met, own.breaches[0]?.severity]).toEqual([true, 'warning']);
    const all = judged({ policy: `undecided: warn\n${policy}`, answers });
    expect([all.met, all.breaches[0]?.severity]).toEqual([true, 'warning']);
    const but = judged({
      policy: `undecided: warn\n${policy.slice(0, -2)}, undecided: fail }`,
      answers,
    });
    expect(but.met).toBe(false);
  });
});

describe('a warning', () => {
  const policy = 'require:\n  - { question: a, at-least: 3, severity: warning }';

  it('never fails', () => {
    const judgement = judged({ policy, answers: '  a: 1' });
    expect([judgement.met, judgement.breaches[0]?.severity]).toEqual([true, 'warning']);
  });

  it('fails where somebody wants it to', () => {
    const judgement = judged({ policy, answers: '  a: 1', failOn: 'warning' });
    expect([judgement.met, judgement.failOn]).toEqual([false, 'warning']);
  });
});

describe('a time that ends', () => {
  const policy = 'require:\n  - evidence: { from-level: 3, not-older-than: 12 months }';
  const answers = '  a: { level: 3, evidence: [ { title: Minutes, date: 2026-01-31 } ] }';

  it.each([
    // The evidence counts until 31 January 2027; its last 30 days begin on 2 January.
    ['2027-01-01', true, [], []],
    ['2027-01-02', true, ['due'], []],
    ['2027-01-31', true, ['due'], []],
    ['2027-02-01', false, [], ['breached']],
  ])('on %s: met %s, warned of %s, breached %s', (today, met, due, breached) => {
    const judgement = judged({ policy, answers, today });
    expect(judgement.met).toBe(met);
    expect(judgement.warnings.map(({ verdict }) => verdict)).toEqual(due);
    expect(judgement.breaches.map(({ verdict }) => verdict)).toEqual(breached);
  });

  it('is warned of as early as the clause says', () => {
    const early = `${policy}\n    warn-before: 2 months`;
    expect(judged({ policy: early, answers, today: '2026-12-01' }).warnings).toMatchObject([
      { verdict: 'due', message: expect.stringContaining('counts until 31 January 2027 only') },
    ]);
  });

  it('fails with a baseline only where the answer differs from it', () => {
    const today = '2027-06-01';
    const same = judged({ policy, answers, before: answers, today });
    expect([same.met, same.breaches[0]?.severity, same.breaches[0]?.isOld]).toEqual([
      true,
      'warning',
      true,
    ]);
    const changed = judged({ policy, answers, before: answers.replace('3', '4'), today });
    expect([changed.met, changed.breaches[0]?.severity]).toEqual([false, 'error']);
  });

  it('fails no answer because the date of the sheet alone has moved, and says that only this is new', () => {
    const policies = `${policy}\n  - assessed-within: 1 month`;
    const moved = judged({
      policy: policies,
      answers,
      before: answers,
      head: 'date: 2026-12-01',
      headBefore: 'date: 2026-11-20',
      today: '2027-06-01',
    });
    expect(moved.met).toBe(true);
    expect(
      moved.breaches.map(({ clause, severity, isOld, isRedated }) => [
        clause,
        severity,
        isOld,
        isRedated,
      ]),
    ).toEqual([
      ['evidence', 'warning', true, true],
      ['assessed-within', 'warning', true, true],
    ]);
    // With the same date nothing at all is new.
    const same = judged({ policy: policies, answers, before: answers, today: '2027-06-01' });
    expect(same.breaches.map(({ isOld, isRedated }) => [isOld, isRedated])).toEqual([
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('fails with a baseline where the evidence alone is another, or the day of the answer', () => {
    const today = '2027-06-01';
    const given = { policy, before: answers, today };
    expect(judged({ ...given, answers: answers.replace('2026-01-31', '2026-02-01') }).met).toBe(
      false,
    );
    const checkedNow = answers.replace('level: 3', 'level: 3, checked: 2027-05-31');
    expect(judged({ ...given, answers: checkedNow }).met).toBe(false);
  });

  describe('for answers', () => {
    const within = 'require:\n  - assessed-within: 6 months';
    const today = '2027-07-01';
    const all = (told: JudgementDocument) =>
      told.breaches.map((one) => [
        one.severity,
        one.question,
        placed(one),
        one.answers?.map(({ question: id }) => id).join(' '),
      ]);

    it('is told together for those of one day, by name', () => {
      const alone = judged({ policy: within, answers: '  a: 1\n  b: 1', today });
      expect(all(alone)).toEqual([['error', undefined, '5:7', 'a b']]);
      expect(alone.breaches[0]?.message).toBe(
        '2 answers are from 20 November 2026; they had to be confirmed by 20 May 2027. Look at each again, and write its day beside it: checked: 2027-07-01. The date of the sheet is for when all are looked at.',
      );
    });

    it('is told at each answer that a baseline does not have, with the way out', () => {
      const compared = judged({
        policy: within,
        answers: '  a: 2\n  b: 1\n  c: 1',
        before: '  a: 1\n  b: 1\n  c: 1',
        today,
      });
      expect(all(compared)).toEqual([
        ['error', 'a', '7:6', undefined],
        ['warning', undefined, '5:7', 'b c'],
      ]);
      expect(compared.breaches[0]?.message).toBe(
        'The answer to “First” is from 20 November 2026; it had to be confirmed by 20 May 2027. Look at it again, and write the day beside it: checked: 2027-07-01.',
      );
    });

    it('is told at the answer where there is only one', () => {
      const one = judged({ policy: within, answers: '  b: 1', today });
      expect(all(one)).toEqual([['error', 'b', '7:6', undefined]]);
      const coming = judged({ policy: within, answers: '  b: 1', today: '2027-05-10' });
      expect(coming.warnings.map((told) => [told.question, told.message])).toEqual([
        [
          'b',
          'The answer to “Second” is from 20 November 2026; it has to be confirmed by 20 May 2027.',
        ],
      ]);
    });

    it('is waived for one question by its name', () => {
      const waivers =
        'waivers:\n  - { clause: assessed-within, question: a, because: Later, until: 2027-12-31 }';
      const compared = judged({
        policy: `${within}\n${waivers}`,
        answers: '  a: 2\n  b: 2',
        before: '  a: 1\n  b: 1',
        today,
      });
      expect(compared.waived.map(({ question: id }) => id)).toEqual(['a']);
      expect(all(compared)).toEqual([['error', 'b', '8:6', undefined]]);
    });
  });
});

describe('a waiver', () => {
  const policy = (waiver: string): string =>
    `require:\n  - evidence: { from-level: 3, not-older-than: 12 months }\nwaivers:\n  - { clause: evidence, ${waiver} }`;
  const answers = '  a: 3\n  b: 4';

  it('lets a breach pass until its last day, with its reason', () => {
    const judgement = judged({
      policy: policy('because: Moving house, until: 2026-11-23'),
      answers,
    });
    expect(judgement.met).toBe(true);
    expect(judgement.breaches).toEqual([]);
    expect(judgement.waived).toMatchObject([
      { question: 'a', waiver: { because: 'Moving house', until: '2026-11-23' } },
      { question: 'b', waiver: { because: 'Moving house', until: '2026-11-23' } },
    ]);
  });

  it('of one question lets only that one pass', () => {
    const judgement = judged({
      policy: policy('question: a, because: Moving house, until: 2027-01-01'),
      answers,
    });
    expect(judgement.met).toBe(false);
    expect(judgement.waived.map(({ question }) => question)).toEqual(['a']);
    expect(judgement.breaches.map(({ question }) => question)).toEqual(['b']);
  });

  it('that has ended is named in the breach that it used to cover', () => {
    const judgement = judged({
      policy: policy('question: a, because: Moving house, until: 2026-11-22'),
      answers,
    });
    expect(judgement.met).toBe(false);
    expect(judgement.breaches).toMatchObject([
      { question: 'a', endedWaiver: { because: 'Moving house', until: '2026-11-22' } },
      { question: 'b' },
    ]);
    expect(judgement.breaches[1]?.endedWaiver).toBeUndefined();
    expect(judgement.warnings).toEqual([]);
  });

  it.each([
    ['2027-01-01', 'waiver-unused', 'Nothing needs the waiver of evidence. Take it out.'],
    [
      '2026-01-01',
      'waiver-ended',
      'The waiver of evidence ended on 1 January 2026, and nothing needs it. Take it out.',
    ],
  ])('that nothing needs until %s is a warning at its own line', (until, verdict, message) => {
    const judgement = judged({
      policy: policy(`because: Later, until: ${until}`),
      answers: '  a: 1',
    });
    expect(judgement.met).toBe(true);
    expect(judgement.warnings).toMatchObject([
      { verdict, severity: 'warning', message, file: 'policy.yaml', line: 5 },
    ]);
  });
});

describe('an answer lowered with a word about it', () => {
  const policy = 'require:\n  - no-decline: {}';

  it('is told as a correction at its note, and is no breach', () => {
    const judgement = judged({
      policy,
      answers: '  a:\n    level: 1\n    note: We had counted plans, not results.\n  b: 2',
      before: '  a: 3\n  b: 3',
    });
    expect(judgement.corrections).toMatchObject([
      {
        question: 'a',
        message:
          '“First” has fallen from 3 to 1, and its note says why: “We had counted plans, not results.”',
        line: 9,
      },
    ]);
    expect(judgement.breaches).toMatchObject([
      {
        question: 'b',
        message:
          '“Second” has fallen from 3 to 2, and its note does not say why. If it was too high before, say so in the note of b.',
      },
    ]);
  });

  it('is told although no clause asks for it', () => {
    const judgement = judged({
      answers: '  a: { level: 1, note: Seen }\n  b: 1\n  c: 1',
      before: '  a: 2',
    });
    expect(judgement.corrections).toHaveLength(1);
  });
});

describe('what is worth asking', () => {
  const five = framework(
    [
      section(
        's',
        ['a', 'b', 'c', 'd', 'e'].map((id) => question(id)),
      ),
    ],
    {
      evidence: { expectedFrom: 3, validFor: { count: 12, unit: 'months' } },
    },
  );
  const asked = (answers: string, before?: string): readonly string[] => {
    const given = { framework: five, policy: 'require:\n  - status: agreed', answers };
    return judged(before === undefined ? given : { ...given, before }).worthAsking.map(
      ({ message }) => message,
    );
  };
  const proof = 'evidence: [ { title: Minutes, date: 2026-06-01 } ]';

  it('is asked of a sheet of which every answer is the same', () => {
    expect(asked('  a: 2\n  b: 2\n  c: 2\n  d: 2\n  e: 2')).toEqual([
      'All 5 answers are 2. Was each of them talked about?',
    ]);
    expect(asked('  a: 2\n  b: 2\n  c: 2\n  d: 2\n  e: 1')).toEqual([]);
    expect(asked('  a: 2\n  b: 2\n  c: 2\n  d: 2')).toEqual([]);
  });

  it('is asked of a jump of two levels without new evidence', () => {
    const jump = '“Title of a” went from 0 to 2 without new evidence. What has changed?';
    expect(asked('  a: 2', '  a: 0')).toEqual([jump]);
    expect(asked('  a: 1', '  a: 0')).toEqual([]);
    expect(asked(`  a: { level: 2, ${proof} }`, '  a: 0')).toEqual([]);
    expect(asked(`  a: { level: 2, ${proof} }`, `  a: { level: 0, ${proof} }`)).toEqual([jump]);
  });

  it('is asked of a high level with neither a note nor evidence', () => {
    expect(asked('  a: 3\n  b: 4\n  c: 2')).toEqual([
      '“Title of a” and “Title of b” are at 3 or above, with neither a note nor evidence. What would show it?',
    ]);
    expect(asked(`  a: { level: 3, note: Seen }\n  b: { level: 4, ${proof} }`)).toEqual([]);
  });

  it('speaks of the best answer where no higher level is there, or none at all', () => {
    const best = (id: string): string =>
      `“Title of ${id}” has the best answer, with neither a note nor evidence. What would show it?`;
    const told = (own: Framework, answers: string): readonly string[] =>
      judged({ framework: own, policy: 'require:\n  - status: agreed', answers }).worthAsking.map(
        ({ message }) => message,
      );
    const level = question('a');
    const two = choice('b', { no: 0, some: 3, all: 4 });
    const upTo = (expectedFrom?: number): Framework =>
      framework(
        [section('s', [level, two])],
        expectedFrom === undefined ? {} : { evidence: { expectedFrom } },
      );

    expect(told(upTo(), '  a: 4')).toEqual([best('a')]);
    expect(told(upTo(3), '  b: all')).toEqual([best('b')]);
    // It counts as 3 of 4, and nobody has answered with a number.
    expect(told(upTo(3), '  b: some')).toEqual([
      '“Title of b” is some, with neither a note nor evidence. What would show it?',
    ]);
    expect(told(upTo(3), '  a: 3\n  b: all')).toEqual([
      best('b'),
      '“Title of a” is at 3 or above, with neither a note nor evidence. What would show it?',
    ]);
    expect(told(upTo(3), '  a: 4')).toEqual([
      '“Title of a” is at 3 or above, with neither a note nor evidence. What would show it?',
    ]);
  });

  it('is asked of evidence that is older than it may be', () => {
    const old = '{ level: 1, evidence: [ { title: Minutes, date: 2025-11-22 } ] }';
    expect(asked(`  a: ${old}`)).toEqual([
      'The evidence of “Title of a” is older than 12 months. Is it still so?',
    ]);
    expect(asked(`  a: ${old.replace('22', '23')}`)).toEqual([]);
  });

  it('is asked of the same note under three questions', () => {
    const same = (note: string): string => `{ level: 1, note: ${note} }`;
    expect(
      asked(`  a: ${same('Going well')}\n  b: ${same('Going  well')}\n  c: ${same('Going well')}`),
    ).toEqual([
      '“Title of a”, “Title of b” and “Title of c” have the same note, “Going well”. What was seen at each?',
    ]);
    expect(
      asked(`  a: ${same('Going well')}\n  b: ${same('Going well')}\n  c: ${same('Slow')}`),
    ).toEqual([]);
  });

  it('is no accusation: it changes no verdict, whatever fails', () => {
    const given = { policy: 'require:\n  - completeness: 10%', answers: '  a: 4' };
    const judgement = judged({ ...given, failOn: 'warning' });
    expect(judgement.worthAsking).toHaveLength(1);
    expect(judgement.met).toBe(true);
  });
});

describe('how many clauses came out how', () => {
  const summary = (given: Judging): string => {
    const [, paragraph] = tellJudgement({ sheet: 'sheet.yaml', judgement: judged(given) });
    return JSON.stringify(paragraph);
  };
  const two = 'require:\n  - dont-know: { at-most: 0 }\n  - question: a\n    at-least: 3';

  it('counts apart what only warns and what is waived', () => {
    const waived = 'waivers:\n  - { clause: question/a, because: Later, until: 2027-01-01 }';
    expect(summary({ policy: two, answers: '  a: 1' })).toContain('1 met, 1 breached;');
    const mild = `${two}\n    severity: warning`;
    expect(summary({ policy: mild, answers: '  a: 1' })).toContain('1 met, 1 warns;');
    expect(summary({ policy: mild, answers: '  a: 1', failOn: 'warning' })).toContain(
      '1 met, 1 breached;',
    );
    expect(summary({ policy: `${two}\n${waived}`, answers: '  a: 1' })).toContain(
      '1 met, 1 waived;',
    );
    const open = `${two}\n    undecided: warn`;
    expect(summary({ policy: open, answers: '  b: 1' })).toContain('1 met, 1 warns;');
  });

  it('says of a sheet without an answer that there is none yet', () => {
    const within = 'require:\n  - assessed-within: 6 months\n  - evidence: {}';
    const empty = judged({ policy: within, answers: '  {}' });
    expect(empty.clauses.map(({ verdict, message }) => [verdict, message])).toEqual([
      ['met', 'There is no answer yet.'],
      ['met', 'There is no answer yet.'],
    ]);
  });
});
