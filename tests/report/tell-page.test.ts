import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { type Inline, plainText } from '../../src/report/blocks.js';
import type { Report } from '../../src/report/report.js';
import { tellFull } from '../../src/report/tell-full.js';
import { tellPage } from '../../src/report/tell-page.js';
import { framework, percentage, question, questions, section, yesNo } from '../build/framework.js';
import { report } from '../build/reports.js';
import {
  dated,
  type Given,
  no,
  notApplicable,
  share,
  sheet,
  unknown,
  yes,
} from '../build/sheet.js';

/** The rare cases of a sentence; the usual ones stand in the golden files. */

type Answers = Readonly<Record<string, Given>>;
type SheetParts = Parameters<typeof sheet>[1];

const one = framework([section('s', questions('a'))]);
const two = framework([section('s', questions('a', 'b'))]);
const five = framework([section('s', questions('a', 'b', 'c', 'd', 'e'))]);
const bands = [
  { name: 'Low', from: 0 },
  { name: 'Middle', from: 1 },
  { name: 'High', from: 3 },
];

function reportOn(built: Framework, answers: Answers, parts?: SheetParts): Report {
  return report(built, sheet(answers, parts), 'sheet.yaml');
}

/** The paragraphs, list items and steps of the page, as plain text. */
function told(built: Framework, answers: Answers, parts?: SheetParts): readonly string[] {
  return tellPage(reportOn(built, answers, parts)).flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'foot':
        return [plainText(block.text)];
      case 'list':
        return block.items.map(plainText);
      case 'outline':
        return block.items.map(({ lead, details }) => [lead, ...details].map(plainText).join(' '));
      case 'steps':
        return block.items.map(({ lead, details }) =>
          [lead, ...details].map(plainText).join(' / '),
        );
      case 'heading':
        return [block.text];
      default:
        return [];
    }
  });
}

/** What follows a label, or nothing where it is not said. */
function after(label: string, ...page: Parameters<typeof told>): string | undefined {
  const start = `${label} `;
  return told(...page)
    .find((text) => text.startsWith(start))
    ?.slice(start.length);
}

describe('how many questions are answered', () => {
  it.each<[string, Framework, Answers, string | undefined]>([
    ['one of one', one, { a: 1 }, 'The one question that applies is answered.'],
    ['none of one', one, {}, 'The one question that applies is not answered.'],
    [
      'two unknown',
      two,
      { a: unknown, b: unknown },
      'None of the 2 questions that apply could be answered.',
    ],
    ['one unknown', one, { a: unknown }, 'The one question that applies could not be answered.'],
    ['none of two', two, {}, 'None of the 2 questions that apply is answered.'],
    ['one of two', two, { a: 1 }, '1 of the 2 questions that apply is answered.'],
    ['all of two', two, { a: 1, b: 2 }, 'All 2 questions that apply are answered.'],
    ['two of five', five, { a: 1, b: 1 }, '2 of the 5 questions that apply are answered.'],
    [
      'one that applies',
      two,
      { a: 1, b: notApplicable },
      'The one question that applies is answered.',
    ],
    ['none that applies', one, { a: notApplicable }, undefined],
  ])('is told for %s', (_, built, answers, sentence) => {
    const opening = told(built, answers)[1] ?? '';
    expect(opening).toBe(
      `20 November 2026. Nobody outside has checked it.${sentence === undefined ? '' : ` ${sentence}`}`,
    );
  });
});

describe('where we are', () => {
  const banded = { ...five, bands };
  const where = (...page: Parameters<typeof told>) => after('Where we are.', ...page);

  it('is a band in words, and a number', () => {
    expect(where(banded, { a: 1, b: 1, c: 1, d: 1, e: 1 })).toBe('Middle: 1.0 of 4 as answered.');
  });

  it('is two bands where the open questions leave both possible', () => {
    // 1 2 2 2 ?: 7/4; (7 + 0)/5; (7 + 4)/5; with 4 4 4 2 ?: 14/4; 14/5; 18/5
    const answers = { a: 4, b: 4, c: 4, d: 2 };
    expect(where(banded, answers)).toBe(
      'Between Middle and High: 3.5 of 4 as answered, 2.8 to 3.6 once the open question is settled.',
    );
    expect(after('Not known.', banded, answers)).toBe('Title of e is the only open question.');
  });

  it('has no words of its own where the framework has no bands', () => {
    expect(where(five, { a: 1, b: 1, c: 1, d: 1, e: 1 })).toBe('1.0 of 4 as answered.');
    // (4 + 0) / 5 and (4 + 4) / 5
    expect(where(five, { a: 1, b: 1, c: 1, d: 1 })).toBe(
      '1.0 of 4 as answered, 0.8 to 1.6 once the open question is settled.',
    );
  });

  it('is only a range with too few answers', () => {
    const range = '0.4 to 2.8 of 4 once the three open questions are settled.';
    expect(where(banded, { a: 1, b: 1 })).toBe(`Too few answers to say in words: ${range}`);
    expect(where(five, { a: 1, b: 1 })).toBe(`Too few answers to say in words: ${range}`);
  });

  it('has no words where enough is answered, and the open questions could lead anywhere', () => {
    // three of four are answered: 11 / 3; (11 + 0) / 4 is Middle, (11 + 4) / 4 is Top, with High between them
    const four = framework([section('s', questions('a', 'b', 'c', 'd'))], {
      bands: [...bands, { name: 'Top', from: 3.5 }],
    });
    expect(where(four, { a: 3, b: 4, c: 4 })).toBe(
      'Too open to say in words: 3.7 of 4 as answered, 2.8 to 3.8 once the open question is settled.',
    );
    const table = tellPage(reportOn(four, { a: 3, b: 4, c: 4 })).find(
      ({ kind }) => kind === 'principles',
    );
    expect(table?.kind === 'principles' && table.table.rows[0]?.words).toBe('Too open to say');
  });

  it('is not a number when nothing is answered or nothing applies', () => {
    expect(where(five, {})).toBe('Nothing is answered yet.');
    expect(where(one, { a: notApplicable })).toBe('No question applies.');
    expect(where(one, { a: 1 }, { asked: 'quick' })).toBe('No question of the short set applies.');
  });

  it('says that it is of the short set, and what is possible over all', () => {
    const short = framework([section('s', [question('a', { isQuick: true }), question('b')])], {
      bands,
    });
    // (2 + 0) / 2 and (2 + 4) / 2
    expect(where(short, { a: 2 }, { asked: 'quick' })).toBe(
      'On the short set, Middle: 2.0 of 4 as answered.',
    );
    expect(after('Not known.', short, { a: 2 }, { asked: 'quick' })).toBe(
      'Over all 2 questions the whole may be 1.0 to 3.0.',
    );
  });

  it('tells what can be shown where that is another number, and does not say it again', () => {
    const expecting = { ...banded, evidence: { expectedFrom: 3 } };
    // five bare fours count as 2 each
    const fours = { a: 4, b: 4, c: 4, d: 4, e: 4 };
    expect(where(expecting, fours)).toBe(
      'High: 4.0 of 4 as answered, 2.0 if only what can be shown counts.',
    );
    // (4 + 4 + 1 + 1) / 4; over five (10 + 0) / 5 and (10 + 4) / 5; shown (2 + 2 + 1 + 1) / 4
    const four = { a: 4, b: 4, c: 1, d: 1 };
    expect(where(expecting, four)).toBe(
      'Middle: 2.5 of 4 as answered, 2.0 to 2.8 once the open question is settled, and 1.5 if only what can be shown counts.',
    );
    expect(
      told(expecting, four)
        .join('\n')
        .match(/can be shown counts/g),
    ).toHaveLength(1);
    // with too few answers there is no number to set it beside
    expect(where(expecting, { a: 4 })).toBe(
      'Too few answers to say in words: 0.8 to 4.0 of 4 once the four open questions are settled.',
    );
  });

  it('does not print what is shown as the same number when it is less', () => {
    const ids = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const many = framework([section('s', questions(...ids))], {
      evidence: { expectedFrom: 3 },
    });
    const answers = Object.fromEntries(ids.map((id) => [id, 2]));
    // 53 / 26 = 2.04; a bare 3 counts as 2: 2.0
    expect(where(many, { ...answers, a: 3 })).toBe('2.0 of 4 as answered.');
    expect(told(many, { ...answers, a: 3 }).join('\n')).not.toContain('what can be shown counts');
  });
});

describe('what to decide today', () => {
  const decide = (...page: Parameters<typeof told>) => after('What to decide today.', ...page);
  const owned: Step = { question: 'a', owner: 'The chair', by: '2027-01-31' };

  it.each<[string, Answers, SheetParts, string]>([
    [
      'a step that is suggested',
      { a: 1, b: 2 },
      {},
      'Whether to take the suggested step, who owns it, and by when.',
    ],
    [
      'a step of its own without an owner',
      { a: 1, b: 2 },
      { steps: [{ question: 'b' }] },
      'An owner and a date for the step below.',
    ],
    [
      'one of two without an owner',
      { a: 1, b: 2 },
      { steps: [owned, { question: 'b' }] },
      'An owner and a date for step 2.',
    ],
    [
      'one of two without a date',
      { a: 1, b: 2 },
      { steps: [owned, { question: 'b', owner: 'The chair' }] },
      'A date for step 2.',
    ],
    [
      'one without an owner, and two without a date',
      { a: 1, b: 2 },
      { steps: [{ question: 'a', owner: 'The chair' }, { question: 'b' }] },
      'An owner for step 2, and a date for each step below.',
    ],
    [
      'one without an owner, and another without a date',
      { a: 1, b: 2 },
      {
        steps: [
          { question: 'a', owner: 'The chair' },
          { question: 'b', by: '2027-01-31' },
        ],
      },
      'An owner for step 2, and a date for step 1.',
    ],
    [
      'every step with both',
      { a: 1, b: 2 },
      { steps: [owned] },
      'Whether to go ahead with the step below, as owned and dated.',
    ],
    [
      'both steps with both',
      { a: 1, b: 2 },
      { steps: [owned, { ...owned, question: 'b' }] },
      'Whether to go ahead with the steps below, as owned and dated.',
    ],
    [
      'nothing below the top',
      { a: 4, b: 4 },
      {},
      'What must not be lost: no answer is below the top.',
    ],
    ['nothing answered', {}, {}, 'Who answers the questions, and by when.'],
    [
      'one unknown and one not answered',
      { a: unknown },
      {},
      'Who answers the questions, and by when.',
    ],
    [
      'all unknown',
      { a: unknown, b: unknown },
      {},
      'Who finds out what the room did not know, and by when.',
    ],
    ['the top and one not answered', { a: 4 }, {}, 'Who answers the rest, and by when.'],
    [
      'the top and one unknown',
      { a: 4, b: unknown },
      {},
      'Who finds out what the room did not know, and by when.',
    ],
    [
      'nothing that applies',
      { a: notApplicable, b: notApplicable },
      {},
      'Whether these are the right questions to ask.',
    ],
    ['nothing asked', { a: 1 }, { asked: 'quick' }, 'Whether to ask all the questions.'],
    [
      'asks of the writer',
      {},
      { asks: ['Stop one thing', 'Why not two?'] },
      'Stop one thing. Why not two?',
    ],
  ])('is told for %s', (_, answers, parts, sentence) => {
    expect(decide(two, answers, parts)).toBe(sentence);
  });
});

describe('what to decide where no answer is below the top', () => {
  const expecting = { ...five, evidence: { expectedFrom: 3 } };
  const decide = (answers: Answers) => after('What to decide today.', expecting, answers);
  const shown = { level: 4, evidence: [dated('2026-10-01')] };
  const fours = { a: shown, b: shown, c: shown, d: shown };

  it.each<[string, Answers, string]>([
    [
      'nothing, where all is shown',
      { ...fours, e: shown },
      'What must not be lost: no answer is below the top.',
    ],
    [
      'who brings the evidence that one lacks',
      { ...fours, e: 4 },
      'Who brings the evidence for what is claimed, and by when.',
    ],
    [
      'what must not be lost, with enough answers',
      fours,
      'What must not be lost: no answer is below the top.',
    ],
    [
      'who answers the rest, with too few, shown or not',
      { a: 4, b: shown },
      'Who answers the rest, and by when.',
    ],
  ])('is %s', (_, answers, told) => {
    expect(decide(answers)).toBe(told);
  });
});

describe('steps that are suggested', () => {
  it('are named so, with why these and why in this order', () => {
    const page = told(two, { a: 1, b: 2 });
    expect(page).toContain('A suggested step');
    expect(page).toContain(
      'The sheet names no step. These are the lowest answers of the weakest parts, the weakest part first.',
    );
  });

  it('are the lowest answers where no principle has enough of them', () => {
    expect(told(five, { a: 1 })).toContain(
      'The sheet names no step. These are the lowest answers, the lowest first.',
    );
  });

  it('are none where the sheet has its own', () => {
    const page = told(two, { a: 1, b: 2 }, { steps: [{ question: 'b' }] });
    expect(page).toContain('The step to take first');
    expect(page.join(' ')).not.toMatch(/suggested|names no step/);
  });
});

describe('a principle on the short set', () => {
  const short = framework([
    section('s', [question('a', { isQuick: true }), question('b')]),
    section('t', [question('c', { isQuick: true })]),
  ]);

  it.each([
    [
      'does not apply where its question was set aside',
      { a: notApplicable, c: 1 },
      'Does not apply',
    ],
    ['is not answered where nobody has said anything', { c: 1 }, 'Nothing answered yet'],
  ] as const)('%s', (_, answers, words) => {
    const [, table] = tellPage(reportOn(short, answers, { asked: 'quick' })).filter(
      ({ kind }) => kind === 'principles' || kind === 'steps',
    );
    expect(table?.kind === 'principles' && table.table.rows[0]?.words).toBe(words);
  });
});

describe('a step', () => {
  const step = (answers: Answers, given: Step) =>
    told(two, answers, { steps: [given] }).find((text) => text.startsWith('s. '));

  it.each<[string, Answers, string]>([
    ['no answer', {}, 'Not answered yet: Title of a.'],
    ["a don't know", { a: unknown }, 'Not known yet: Title of a.'],
    ['a question that does not apply', { a: notApplicable }, 'Does not apply: Title of a.'],
    ['an answer', { a: 1 }, 'Level 1.'],
  ])('stands on %s', (_, answers, now) => {
    expect(step(answers, { question: 'a', do: 'Begin.' })).toBe(
      `s. ${now} / Step: Begin. / Owner and date: none yet.`,
    );
  });

  it('names its question where nobody wrote what to do', () => {
    expect(step({ a: 1 }, { question: 'a' })).toBe(
      's. Level 1. / Question: Is a so? / Owner and date: none yet.',
    );
  });

  it('names whichever of owner and date there is', () => {
    const lastOf = (given: Omit<Step, 'question'>) =>
      step({ a: 1 }, { question: 'a', ...given })
        ?.split(' / ')
        .at(-1);
    expect(lastOf({ owner: 'The chair.' })).toBe('Owner: The chair. Date: none yet.');
    expect(lastOf({ by: '2027-01-05' })).toBe('Owner: none yet. Date: 5 January 2027.');
    expect(lastOf({ owner: 'The chair.', by: '2027-01-05' })).toBe(
      'Owner and date: The chair, 5 January 2027.',
    );
  });

  it('writes barriers small, but for names', () => {
    const barred = {
      ...two,
      barriers: ['Money', 'IT', 'NHS rules', 'A lack of time'].map((title, index) => ({
        id: `b${index}`,
        title,
        firstMoves: [],
      })),
    };
    const given = { a: { level: 1, barriers: ['b3', 'b2', 'b1', 'b0'] }, b: 2 };
    expect(told(barred, given).find((text) => text.startsWith('s. '))).toContain(
      'In the way: money, IT, NHS rules, a lack of time. ',
    );
  });
});

describe('what is claimed', () => {
  const expecting = { ...five, evidence: { expectedFrom: 3 } };
  const recent = { level: 3, evidence: [dated('2026-10-01')] };
  const claimed = (answers: Answers, built: Framework = expecting) =>
    (
      after('Claimed, not shown.', built, answers) ?? after('Claimed and shown.', built, answers)
    )?.replace(/ Is [a-e] so\?.*/, '');

  it.each<[string, Answers, string]>([
    ['nothing', { a: 2 }, 'No answer is at level 3 or above, where evidence is expected.'],
    ['one, shown', { a: recent }, 'One answer is at level 3, with dated evidence.'],
    [
      'two, shown',
      { a: recent, b: recent },
      'Two answers are at level 3, all with dated evidence.',
    ],
    [
      'one, not shown',
      { a: 3 },
      'One answer is at level 3, where evidence is expected; it has no dated evidence and counts as 2 under Shown.',
    ],
    [
      'two, neither shown',
      { a: 3, b: 4 },
      'Two answers are at level 3 or above, where evidence is expected; neither has dated evidence, and both count as 2 under Shown.',
    ],
    [
      'three, none shown',
      { a: 3, b: 3, c: 3 },
      'Three answers are at level 3, where evidence is expected; none has dated evidence, and all count as 2 under Shown.',
    ],
    [
      'three, one shown',
      { a: 3, b: 3, c: recent },
      'Three answers are at level 3, where evidence is expected; one has dated evidence, two count as 2 under Shown.',
    ],
    [
      'three, two shown',
      { a: 3, b: recent, c: recent },
      'Three answers are at level 3, where evidence is expected; two have dated evidence, one counts as 2 under Shown.',
    ],
  ])('is told for %s', (_, answers, sentence) => {
    expect(claimed(answers)).toBe(sentence);
  });

  it.each([
    [12, 'months', 'the past year'],
    [1, 'years', 'the past year'],
    [6, 'months', 'the past six months'],
    [1, 'months', 'the past month'],
    [18, 'months', 'the past 18 months'],
    [2, 'weeks', 'the past two weeks'],
  ] as const)('counts when it is valid for %d %s: from %s', (count, unit, words) => {
    const built = { ...expecting, evidence: { expectedFrom: 3, validFor: { count, unit } } };
    expect(claimed({ a: { level: 3, evidence: [dated('2026-11-19')] } }, built)).toBe(
      `One answer is at level 3, with evidence from ${words}.`,
    );
  });

  it('says of a yes and of a share what they count for, since neither is at a level', () => {
    const built = framework([section('s', [question('a'), yesNo('b'), percentage('c')])], {
      evidence: { expectedFrom: 3 },
    });
    // 62 % of the way from 0 to 4 is 2.48
    expect(claimed({ a: 3, b: yes, c: share(62) }, built)).toBe(
      'Three answers count for more than level 2, where evidence is expected; none has dated evidence, and all count as 2 under Shown.',
    );
    expect(claimed({ a: 3, b: no, c: share(40) }, built)).toBe(
      'One answer is at level 3, where evidence is expected; it has no dated evidence and counts as 2 under Shown.',
    );
  });

  it('names three that are not shown and counts the rest', () => {
    const text = after('Claimed, not shown.', expecting, { a: 3, b: 3, c: 3, d: 3, e: 3 });
    expect(text).toMatch(
      /Is a so\? No evidence\. Is b so\? No evidence\. Is c so\? No evidence\. And two more\.$/,
    );
  });
});

describe('what is not known', () => {
  const notKnown = (...page: Parameters<typeof told>) => after('Not known.', ...page);

  it('is nothing where all is answered, and where nothing is and nobody was asked', () => {
    expect(notKnown(two, { a: 1, b: 1 })).toBeUndefined();
    expect(notKnown(two, {})).toBeUndefined();
  });

  it('is what the room did not know, where nothing is answered', () => {
    expect(notKnown(two, { a: unknown })).toBe('The room did not know the answer to one question.');
  });

  it('leads the page where the room did not know anything, and is not said again', () => {
    const all = { a: unknown, b: unknown };
    expect(after('Where we are.', two, all)).toBe(
      'The room did not know the answer to any question.',
    );
    expect(after('Where we are.', one, { a: unknown })).toBe('The room did not know the answer.');
    expect(after('Where we are.', two, { a: unknown })).toBe('Nothing is answered yet.');
    expect(notKnown(two, all)).toBeUndefined();
  });

  it('is the only open question, or the first of several', () => {
    expect(notKnown(two, { a: 1 })).toBe('Title of b is the only open question.');
    const three = framework([
      section('s', questions('a', 'b')),
      section('t', questions('c', 'd', 'e', 'f')),
    ]);
    expect(notKnown(three, { a: 1, c: 1, d: 1, e: 1 })).toBe(
      'Title of b would narrow the picture most. Then Title of f.',
    );
  });

  it('is not told in an order where it would settle as much', () => {
    const several = framework([
      section('s', questions('a', 'b')),
      section('t', questions('c', 'd')),
      section('u', questions('e', 'f', 'g', 'h')),
    ]);
    const answers = { a: 1, c: 1, e: 1, f: 1, g: 1 };
    // half of a third each, and a quarter of a third
    expect(notKnown(several, answers)).toBe(
      'Two questions would each narrow the picture most: Title of b and Title of d. Then Title of h.',
    );
    expect(notKnown(several, { ...answers, h: 1 })).toBe(
      'The two open questions would narrow the picture equally: Title of b and Title of d.',
    );
  });

  it('names three of many that would settle as much, and counts the rest', () => {
    const ids = 'abcdefgh'.split('');
    const many = framework([
      ...ids.map((id) => section(`s-${id}`, questions(id, `${id}2`))),
      section('t', questions('x', 'y', 'z')),
    ]);
    const halves = Object.fromEntries(ids.map((id) => [id, 1]));
    expect(notKnown(many, { ...halves, x: 1, y: 1 })).toMatch(
      /^Eight questions would each narrow the picture most: Title of a2, Title of b2, Title of c2 and five more\. Then Title of z\./,
    );
  });

  it('is a principle where all that is open there would settle more than the rest', () => {
    const half = framework([
      section('s', questions('a', 'b', 'c')),
      section('t', questions('d', 'e', 'f', 'g', 'h', 'i')),
    ]);
    // a third of a half each, and a sixth of a half
    const answers = { a: 1, d: 1, e: 1, f: 1, g: 1, h: 1 };
    expect(notKnown(half, answers)).toBe(
      'The two open questions of s would narrow the picture most. Then Title of i.',
    );
  });
});

describe('the few answers of a principle', () => {
  const both = framework([section('s', questions('a', 'b')), section('t', questions('c', 'd'))]);
  const effect = (answers: Answers, built = both) =>
    /The \w+ answered of .*? the whole from .*$/.exec(
      after('Not known.', built, answers) ?? '',
    )?.[0];

  it('are said to lift or to lower the whole', () => {
    // t alone is 1; with s at 3 the whole is 2, with s at 0 it is 0.5. Three of four are answered.
    expect(effect({ a: 3, c: 1, d: 1 })).toBe(
      'The one answered of s lifts the whole from 1.0 to 2.0.',
    );
    expect(effect({ a: 0, c: 1, d: 1 })).toBe(
      'The one answered of s lowers the whole from 1.0 to 0.5.',
    );
  });

  it('are not mentioned where they change nothing that is printed', () => {
    expect(effect({ a: 1, c: 1, d: 1 })).toBeUndefined();
  });

  it('are told of each such principle, also where others would settle more', () => {
    // t counts threefold, so that e narrows by 3/5 of a quarter, b and g by 1/5 of a half
    const three = framework([
      section('s', questions('a', 'b')),
      section('t', questions('c', 'd', 'e', 'h'), { weight: 3 }),
      section('u', questions('f', 'g')),
    ]);
    // (3 + 3 × 1 + 0) / 5 = 1.2; without s (3 × 1 + 0) / 4 = 0.75; without u (3 + 3 × 1) / 4 = 1.5
    expect(after('Not known.', three, { a: 3, c: 1, d: 1, h: 1, f: 0 })).toBe(
      'Title of e would narrow the picture most. Then Title of b and Title of g. The one answered of s lifts the whole from 0.8 to 1.2. The one answered of u lowers the whole from 1.5 to 1.2.',
    );
  });
});

describe('several of a kind', () => {
  const four = framework([
    section(
      's',
      ['a', 'b', 'c', 'd'].map((id) => question(id)),
    ),
  ]);
  const setAside = (ids: readonly string[]): readonly (readonly string[])[] =>
    tellPage(reportOn(four, { d: 1, ...Object.fromEntries(ids.map((id) => [id, notApplicable])) }))
      .flatMap((block) => (block.kind === 'outline' ? block.items : []))
      .filter(({ lead }) => plainText(lead).startsWith('Set aside.'))
      .map(({ lead, details }) => [lead, ...details].map(plainText));

  it('have a line each, and one alone stays in the line that counts it', () => {
    expect(setAside(['a'])).toEqual([['Set aside. One question. Title of a: There is none.']]);
    expect(setAside(['a', 'b'])).toEqual([
      ['Set aside. Two questions.', 'Title of a: There is none.', 'Title of b: There is none.'],
    ]);
  });
});

describe('what was set aside', () => {
  it('is named with its reason, and questions as titles stay questions', () => {
    const asked = framework([section('s', [question('a', { title: 'Is a so?' }), question('b')])]);
    expect(after('Set aside.', asked, { a: notApplicable, b: 1 })).toBe(
      'One question. Is a so? There is none.',
    );
    expect(after('Set aside.', asked, { a: 1, b: notApplicable })).toBe(
      'One question. Title of b: There is none.',
    );
  });
});

describe('answers that are not counted', () => {
  const short = framework([
    section('s', [question('q', { isQuick: true }), ...questions('a', 'b', 'c', 'd')]),
  ]);

  it.each<[Answers, string]>([
    [{ q: 1, a: 1 }, 'One answer outside the short set: Title of a.'],
    [{ q: 1, a: 1, b: 1 }, 'Two answers outside the short set: Title of a and Title of b.'],
    [{ q: 1, a: 1, b: 1, c: 1, d: 1 }, 'Four answers outside the short set.'],
  ])('are named while they are few: %j', (answers, sentence) => {
    expect(after('Not counted.', short, answers, { asked: 'quick' })).toBe(sentence);
  });
});

describe('the foot', () => {
  const foot = (built: Framework, answers: Answers): string =>
    told(built, answers).at(-1)?.split(' A range sets')[0] ?? '';
  const s = section('s', questions('a'));
  const t = section('t', questions('b'));

  it.each<[string, Framework, string]>([
    ['one principle', framework([s]), 'An average is the plain average of the answers beside it.'],
    [
      'several',
      framework([s, t]),
      'An average is the plain average of the answers beside it; the whole is the average of the two.',
    ],
    [
      'one that has no answers',
      framework([s, section('u', questions('c'))]),
      'An average is the plain average of the answers beside it; the whole is the average of those with answers.',
    ],
    [
      'sections below',
      framework([section('p', [s, t])]),
      'An average is that of the sections below, and theirs that of their answers.',
    ],
    [
      'weights in a section below',
      framework([section('p', [s, { ...t, weight: 2 }])]),
      'An average gives each answer its weight; the whole gives each principle its own.',
    ],
  ])('says how %s are averaged', (_, built, sentence) => {
    expect(foot(built, { a: 1, b: 2 })).toBe(sentence);
  });
});

describe('the full report', () => {
  const text = (built: Framework, answers: Answers, parts?: SheetParts): string =>
    tellFull(reportOn(built, answers, parts))
      .flatMap((block): readonly Inline[] => {
        if (block.kind === 'list') return block.items;
        if (block.kind === 'outline') return block.items.map(({ lead }) => lead);
        if (block.kind === 'entry')
          return [[block.entry.title, ' ', block.entry.ask ?? ''], ...block.entry.facts];
        return block.kind === 'paragraph' ? [block.text] : [];
      })
      .map(plainText)
      .join('\n');

  it('does not ask twice where the question is its own title', () => {
    const own = framework([
      section('s', [question('a', { title: 'Is it so?', ask: 'Is it so?' })]),
    ]);
    expect(text(own, { a: 1 })).toContain('\nIs it so? \n1 Level 1.\n');
  });

  it.each<[Given, string]>([
    [3, '; the answer in the sheet, 3, is not counted.'],
    [0, '; the answer in the sheet, 0, is not counted.'],
    [unknown, "; the answer in the sheet, don't know, is not counted."],
    [notApplicable, '; the answer in the sheet, does not apply, is not counted.'],
    [{ note: 'Later.' }, '.'],
  ])('says of %j to a question outside the short set that it is not counted', (given, ending) => {
    const short = framework([section('s', [question('q', { isQuick: true }), question('a')])]);
    expect(text(short, { q: 1, a: given }, { asked: 'quick' })).toContain(
      `\nNot asked in the short set${ending}\n`,
    );
  });

  it('gives evidence with its date and its address, one piece after the other', () => {
    const evidence = [
      { title: 'Minutes, of May', date: '2026-05-02', url: 'https://example.org/may' },
      { title: 'A list', url: 'https://example.org/list' },
      { title: 'What did they say?' },
    ];
    expect(text(one, { a: { level: 2, evidence } })).toContain(
      '\nEvidence: Minutes, of May (2 May 2026, https://example.org/may); A list (https://example.org/list); What did they say?\n',
    );
    const expecting = { ...one, evidence: { expectedFrom: 2 } };
    expect(text(expecting, { a: { level: 2, evidence: [dated()] } })).toContain(
      '\nEvidence: A record, without a date that counts.\n',
    );
  });

  it('asks to see nothing where the framework lists nothing', () => {
    const expecting = { ...one, evidence: { expectedFrom: 3 } };
    expect(text(expecting, { a: 3 })).not.toContain('Ask to see');
  });

  it('does not count answers in a section where none applies', () => {
    expect(text(one, { a: notApplicable })).toContain('\nDoes not apply.\n');
    expect(text(one, { a: notApplicable })).not.toContain('0 of 0');
  });

  it('lists the weights of sections below a principle', () => {
    const nested = framework([
      section('p', [section('s', questions('a'), { weight: 3 }), section('t', questions('b'))]),
    ]);
    expect(text(nested, { a: 1 })).toContain('Weights: p 1 (s 3).');
  });

  it('names barriers in framework order', () => {
    const barred = {
      ...one,
      barriers: ['Money', 'Rules'].map((title) => ({ id: title, title, firstMoves: [] })),
    };
    expect(text(barred, { a: { level: 1, barriers: ['Rules', 'Money'] } })).toContain(
      'In the way: money and rules.',
    );
  });
});
