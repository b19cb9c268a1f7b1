import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { plainText } from '../../src/report/blocks.js';
import { formats } from '../../src/report/formats.js';
import { tellFull } from '../../src/report/tell-full.js';
import { tellPage } from '../../src/report/tell-page.js';
import { framework, question, questions, section, yesNo } from '../build/framework.js';
import {
  kinds,
  ladder,
  met,
  no,
  options,
  partly,
  profile,
  profileSheet,
  rag,
  share,
  sheetOfKinds,
  text,
  yes,
} from '../build/kinds.js';
import { rendered } from '../build/rendered.js';
import { report, reports } from '../build/reports.js';
import { dated, notApplicable, sheet, unknown } from '../build/sheet.js';

/** What the page and the full report say of rules and kinds beyond means of levels. */

function lines(built: Framework, given: Sheet, isFull = false): readonly string[] {
  const told = (isFull ? tellFull : tellPage)(report(built, given, 'sheet.yaml'));
  return told.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'foot':
        return [plainText(block.text)];
      case 'heading':
        return [block.text];
      case 'list':
        return block.items.map(plainText);
      case 'outline':
        return block.items.map(({ lead, details }) => [lead, ...details].map(plainText).join(' '));
      case 'steps':
        return block.items.map(({ lead, details }) =>
          [lead, ...details].map(plainText).join(' / '),
        );
      case 'entry':
        return [block.entry.title, ...block.entry.facts.map(plainText)];
      default:
        return [];
    }
  });
}

function after(label: string, ...told: Parameters<typeof lines>): string | undefined {
  return lines(...told)
    .find((line) => line.startsWith(`${label} `))
    ?.slice(label.length + 1);
}

function rowsOf(built: Framework, given: Sheet) {
  const table = tellPage(report(built, given, 'sheet.yaml')).find(
    (block) => block.kind === 'principles',
  );
  if (table?.kind !== 'principles') throw new Error('the page has no table');
  return table.table;
}

const allThere = {
  lab: yes(),
  pharmacy: yes(),
  'one-place': yes(),
  typed: share(50),
  downtime: yes(),
  children: yes(),
  ordered: share(100),
  advice: yes(),
  neighbours: yes(),
};

describe('a ladder', () => {
  const where = (given: Sheet) => after('Where we are.', ladder, given);

  it('says which stage is reached, what the next lacks, and what stands above it', () => {
    const given = sheetOfKinds({ ...allThere, typed: share(49), advice: no() });
    expect(where(given)).toBe(
      'Stage 1 of 4. Next comes One record: three of its four questions are there; missing: Notes that are typed. Of the three questions in the two stages above, two are there already.',
    );
  });

  it('says how far the open questions could lead', () => {
    expect(where(sheetOfKinds({ lab: yes(), pharmacy: 'unknown' }))).toBe(
      'Stage 0 of 4, up to 4 once the eight open questions are settled. Next comes Departments: one of its two questions is there; not known: Pharmacy system. Of the seven questions in the three stages above, none are there already.',
    );
  });

  it('has nothing next when every stage is passed', () => {
    expect(where(sheetOfKinds(allThere))).toBe('Stage 4 of 4.');
    expect(after('What to decide today.', ladder, sheetOfKinds(allThere))).toBe(
      'What must not be lost: no answer is below the top.',
    );
  });

  it('says so where nothing is answered', () => {
    expect(where(sheetOfKinds({}))).toBe('Nothing is answered yet.');
  });

  it('says that setting something aside does not pass, where it does not', () => {
    expect(where(sheetOfKinds({ ...allThere, lab: notApplicable }))).toContain(
      '; set aside, which does not pass: Laboratory system.',
    );
    expect(where(sheetOfKinds({ ...allThere, children: notApplicable }))).toBe('Stage 4 of 4.');
  });

  it('says how much of a stage passes, where less than all does', () => {
    const built = framework(
      [section('s', questions('a', 'b'), { short: 'First' }), section('t', questions('c'))],
      { rule: { combine: 'stages', pass: 0.7 } },
    );
    expect(after('Where we are.', built, sheet({ a: 4, b: 1, c: 4 }))).toBe(
      'Stage 0 of 2. Next comes First: one of its two questions is there, 63 % of it where 70 % passes; missing: Title of b. Of the one question in the stage above, one is there already.',
    );
    expect(lines(built, sheet({ a: 4, b: 1, c: 4 })).at(-1)).toMatch(
      /^A stage is passed with at least 70 % of it, and counts when every stage below it is passed\./,
    );
  });

  it('takes its steps from what the next stage lacks, then from those above', () => {
    const given = sheetOfKinds({ ...allThere, typed: share(1), downtime: no(), neighbours: no() });
    const { steps, holdsBack } = report(ladder, given, 'sheet.yaml').page;
    expect(steps.map((step) => step.question)).toEqual(['typed', 'downtime', 'neighbours']);
    expect(holdsBack?.question).toBe('typed');
  });

  it('holds back nothing that is told while the next stage waits only for answers', () => {
    const waiting = { ...allThere, typed: 'unknown' } as const;
    const given = sheetOfKinds({ ...waiting, neighbours: no() });
    expect(report(ladder, given, 'sheet.yaml').page).not.toHaveProperty('holdsBack');
    expect(after('What to decide today.', ladder, sheetOfKinds(waiting))).toBe(
      'Who settles the open questions of the next stage, and by when.',
    );
  });

  it('shows each stage as passed or not, with its answers and how many are there', () => {
    const given = sheetOfKinds({ ...allThere, typed: share(49), neighbours: unknown });
    expect(
      rowsOf(ladder, given).rows.map(({ words, answers, average }) => [
        words,
        answers.join(' '),
        average,
      ]),
    ).toEqual([
      ['Passed', 'y y', '2 of 2'],
      ['Not passed', 'y 49% y y', '3 of 4'],
      ['Complete, above one that is not', '100% y', '2 of 2'],
      ['Not known yet', '?', '0 of 1'],
    ]);
  });
});

describe('red, amber and green', () => {
  const evidence = [dated('2026-10-01')];
  const green = { level: 2, evidence };
  const where = (given: Sheet) => after('Where we are.', rag, given);

  it('is as good as its weakest answer, in the words of the levels', () => {
    const given = sheetOfKinds({ users: green, whole: 1, access: 0, safety: green, reliable: 1 });
    expect(where(given)).toBe(
      'Stopped by a red point: the weakest answer is Red, not met. Of five answers, one is Red, not met, two Amber, partly met and two Green, met.',
    );
  });

  it('names the essential that is not met and holds the whole', () => {
    const all = { users: green, whole: green, access: green, reliable: green };
    expect(where(sheetOfKinds({ ...all, safety: 1 }))).toMatch(
      / Clinical safety is essential, is not met, and holds the whole where it is\.$/,
    );
    const flagged: Framework = { ...rag, essentialsUnmet: 'flag' };
    expect(after('Where we are.', flagged, sheetOfKinds({ ...all, safety: 1 }))).toMatch(
      / Clinical safety is essential, and is not met\.$/,
    );
  });

  it('takes the lowest answers first, wherever they stand, and among equals the essential one', () => {
    const given = sheetOfKinds({ users: 1, whole: 0, access: 0, safety: 1, reliable: 2 });
    const { steps, holdsBack } = report(rag, given, 'sheet.yaml').page;
    expect(steps.map((step) => step.question)).toEqual(['whole', 'access', 'safety']);
    expect(holdsBack).toMatchObject({ question: 'whole' });
  });

  it('says what is shown, and what is only known so far', () => {
    const bare = { ...rag, bands: [] };
    expect(after('Where we are.', bare, sheetOfKinds({ users: 2, whole: 2 }))).toBe(
      'The weakest answer so far is Green, met, and may be as low as Red, not met once the three open questions are settled, or Amber, partly met if only what can be shown counts. Of two answers, two are Green, met.',
    );
  });

  it('is titled by the service, and says nothing of an organisation', () => {
    expect(lines(rag, sheetOfKinds({}))[0]).toBe('A service standard: A team');
  });
});

describe('an essential under a mean', () => {
  const built = framework([
    section('s', [...questions('a', 'b'), question('e', { essential: { by: 'level', level: 2 } })]),
  ]);

  it('holds the whole where it is, is named, and is the first step', () => {
    const given = sheet({ a: 4, b: 0, e: 1 });
    expect(after('Where we are.', built, given)).toBe(
      '1.0 of 4 as answered. Title of e is essential, is not met, and holds the whole where it is.',
    );
    expect(report(built, given, 'sheet.yaml').page.steps[0]?.question).toBe('e');
    expect(after('What holds us back most.', built, given)).toBe(
      'Not there yet: s. Essential, and not met. Level 1.',
    );
  });
});

describe('a profile', () => {
  // A table names the whole, in a row where it has no value; its own test sees to that.
  const told = formats.filter((format) => format !== 'csv' && format !== 'xlsx');
  it.each(told.flatMap((format) => [false, true].map((isFull) => ({ format, isFull }))))(
    'has no total in $format, full: $isFull',
    async ({ format, isFull }) => {
      const text = await rendered([reports.profile], format, isFull);
      expect(text).not.toMatch(/\bwhole\b|overall average|as answered, /i);
      expect(text).not.toMatch(/\d of 4 as answered/);
    },
  );

  it('has no number for the whole in its document', () => {
    expect(reports.profile.overall).toEqual({
      state: 'unscored',
      because: 'no-total',
      answered: 7,
      of: 9,
      completeness: expect.closeTo(7 / 9, 9),
    });
    expect(reports.profile.page.settles.every(({ narrows }) => narrows > 0)).toBe(true);
  });

  it('says in words how many of its parts stand where', () => {
    expect(after('Where we are.', profile, profileSheet)).toBe(
      'Of four parts, one is Beginning, one Growing and one Settled; one has too few answers to say. There is no total, by design.',
    );
  });

  it('tells what has too few answers from what is too open', () => {
    const built = framework(
      [section('a', questions('a1', 'a2')), section('b', questions('b1', 'b2', 'b3'))],
      {
        rule: { combine: 'none' },
        bands: [
          { name: 'Low', from: 0 },
          { name: 'Middle', from: 1 },
          { name: 'High', from: 1.5 },
        ],
      },
    );
    const whole = (answers: Parameters<typeof sheet>[0]) =>
      after('Where we are.', built, sheet(answers));
    // of b two of three: (1 + 1 + 0) / 3 is Low, (1 + 1 + 4) / 3 High
    expect(whole({ a1: 1, b1: 1, b2: 1 })).toBe(
      'Of two parts, one has too few answers and one is too open to say. There is no total, by design.',
    );
    expect(whole({ a1: 0, a2: 0, b1: 1, b2: 1 })).toBe(
      'Of two parts, one is Low; one is too open to say. There is no total, by design.',
    );
    expect(whole({ a1: 1, b1: 1 })).toBe(
      'Two parts have too few answers to say. There is no total, by design.',
    );
  });

  it('says it by levels where there are no bands', () => {
    const built = framework(
      [
        section('a', questions('a1')),
        section('b', questions('b1')),
        section('c', questions('c1', 'c2')),
      ],
      { rule: { combine: 'none' } },
    );
    expect(after('Where we are.', built, sheet({ a1: 1, b1: 1, c1: 3, c2: 2 }))).toBe(
      'Of three parts, two are Level 1 and one Level 2. There is no total, by design.',
    );
    expect(after('Where we are.', built, sheet({}))).toBe('Nothing is answered yet.');
  });

  it('nests sections under a principle that only holds them together', () => {
    const { rows } = rowsOf(profile, profileSheet);
    expect(rows.map(({ name, depth, average }) => [name, depth, average])).toEqual([
      ['Culture', 0, '1.0'],
      ['Data', 0, undefined],
      ['Quality', 1, '2.5'],
      ['Use', 1, '87.5 of 100'],
      ['People', 0, undefined],
    ]);
  });

  it('takes a step from each weakest part', () => {
    expect(reports.profile.page.steps.map(({ section: id }) => id)).toEqual([
      'culture',
      'data-quality',
      'data-use',
    ]);
  });
});

describe('the answers in the table', () => {
  it.each([
    ['yes and no', { tested: yes() }, 'y ? ? ?'],
    ['partly', { tested: partly() }, 'p ? ? ?'],
    ['a share', { patched: share(12.5) }, '? 12.5% ? ?'],
    ['what does not apply', { cloud: notApplicable }, '? ? – ?'],
    ['what is for context', { why: text('So.'), count: share(1) }, '? ? ? ?'],
    ['what a condition brings in', { ai: yes() }, '? ? ? y ?'],
    ['what a condition leaves out', { ai: no() }, '? ? ? n'],
  ] as const)('have signs for %s', (_, answers, signs) => {
    expect(rowsOf(kinds, sheetOfKinds(answers)).rows[1]?.answers.join(' ')).toBe(signs);
  });

  it.each([
    ['the level of a checklist', { list: met('names', 'owners') }, '1 ? ?'],
    ['an option by its letter', { backup: options('register') }, '? C ?'],
    ['several options', { readers: options('it', 'wards') }, '? ? AC'],
    ['no option', { readers: options() }, '? ? none'],
  ] as const)('have signs for %s', (_, answers, signs) => {
    expect(rowsOf(kinds, sheetOfKinds(answers)).rows[0]?.answers.join(' ')).toBe(signs);
  });

  it('are explained as far as they are there', () => {
    expect(rowsOf(kinds, sheetOfKinds({})).legend).toBe(
      'Answers: 0 Level 0 · 1 Level 1 · 2 Level 2 · 3 Level 3 · 4 Level 4 · y yes · n no · p partly · A first option, B second · % a share · ? open · – does not apply',
    );
    expect(rowsOf(ladder, sheetOfKinds({})).legend).toBe(
      'Answers: y yes · n no · % a share · ? open · – does not apply',
    );
  });
});

describe('the full report', () => {
  const full = (answers: Parameters<typeof sheetOfKinds>[0]) =>
    lines(kinds, sheetOfKinds(answers), true);

  it.each([
    [
      { list: met('names', 'ends') },
      [
        '0 Level 0.',
        'There: Every system by its name.',
        'Missing for 1 Level 1: An owner for each.',
        'There, and waiting for it: The end of each contract.',
        'Missing above that: What each costs in a year; what leaving each would take.',
      ],
    ],
    [
      { list: met('names', 'owners', 'ends', 'costs', 'leaving') },
      [
        '3 Level 3.',
        'There: Every system by its name; an owner for each; the end of each contract; what each costs in a year; what leaving each would take.',
      ],
    ],
    [{ backup: options('sheet') }, ['In a spreadsheet. 35 of 100 points.']],
    [{ readers: options() }, ['None of the options. 0 of 4 points.']],
    [{ tested: partly() }, ['Partly. It counts as 0.5 of a yes.']],
    [{ patched: share(90) }, ['90 %. From 90 % it counts 100 of 100 points.']],
    [{ cloud: share(30) }, ['30 %. It counts as it is.']],
    [{ count: share(30) }, ['For context, not scored. 30 %.']],
    [{ why: 'unknown' }, ["For context, not scored. Don't know."]],
    [{ ai: no() }, ['Not in question here: it is asked only when Models in use is yes.']],
    [{}, ['Not in question here: it waits for the answer to Models in use.']],
    [
      { ai: no(), 'ai-checked': 2 },
      [
        'Not in question here: it is asked only when Models in use is yes; the answer in the sheet, 2, is not counted.',
      ],
    ],
  ] as const)('tells %j', (answers, facts) => {
    expect(full(answers)).toEqual(expect.arrayContaining([...facts]));
  });

  it('says that an earlier question is not in question itself, whatever the sheet says to it', () => {
    const onYes = (earlier: string) => ({
      scope: { applies: [], when: [{ question: earlier, is: ['yes'] }] },
    });
    const chain = framework([
      section('s', [
        yesNo('a', { title: 'Open at all' }),
        yesNo('b', { title: 'Open without staff', ...onYes('a') }),
        yesNo('c', { title: 'Open at night', ...onYes('b') }),
      ]),
    ]);
    const said = (answer: 'yes' | 'no') => ({ kind: 'yes-no', answer }) as const;
    const given = sheet({ a: said('no'), b: said('yes'), c: said('yes') });
    const told = lines(chain, given, true);
    expect(told).toContain(
      'Not in question here: it is asked only when Open at all is yes; the answer in the sheet, Yes, is not counted.',
    );
    expect(told).toContain(
      'Not in question here: it hangs on Open without staff, which is not in question here either; the answer in the sheet, Yes, is not counted.',
    );
  });

  it('lists where else a question is asked', () => {
    expect(full({})).toContain(
      'Also asked in: what-good-looks-like (technology-suppliers, technology-data).',
    );
  });

  it('says how each rule works', () => {
    expect(full({}).find((line) => line.startsWith('A question counts'))).toMatch(
      / Basics is the mean of the parts, each by its weight, told from 0 to 100\. In use is the middle value of the parts\. Leaving is the number of stages passed in a row from the first, each with all of it\. The whole is the mean of the parts, each by its weight\.$/,
    );
  });
});

describe('a step about a checklist', () => {
  it('says what is missing for the next level', () => {
    const given = sheetOfKinds({ list: met('names') }, { steps: [{ question: 'list' }] });
    expect(lines(kinds, given)).toContain(
      'Basics. The list of systems. 1 of 5 is there. / Missing for the next level: An owner for each. / Owner and date: none yet.',
    );
  });
});

describe('what is not counted', () => {
  it('names answers to what is not in question', () => {
    expect(after('Not counted.', kinds, sheetOfKinds({ ai: no(), 'ai-checked': 2 }))).toBe(
      'One answer to what is not in question here: Models that are checked.',
    );
  });
});

describe('ranges that are outer bounds', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `q${index}`);
  const built = framework([
    section('s', [
      ...questions('a'),
      ...ids.map((id) => question(id, { kind: 'yes-no', yesNo: {} })),
      ...ids.map((id) =>
        question(`${id}-then`, { scope: { applies: [], when: [{ question: id, is: ['yes'] }] } }),
      ),
    ]),
  ]);
  const given = sheet({ a: 2 });

  it('say so wherever they are printed', () => {
    // Yes, no or not applicable of nine questions: 3⁹ combinations are more than are gone through.
    expect(report(built, given, 'sheet.yaml').overall.exact).toBe(false);
    expect(after('Where we are.', built, given)).toContain('within 0.1 to 3.9');
    expect(rowsOf(built, given).rows[0]).toMatchObject({ isOuterBound: true });
    expect(lines(built, given).at(-1)).toContain('"Within" marks an outer bound');
  });
});

describe('the foot', () => {
  const foot = (rule: Framework['rule'], own: Framework['rule'] = { combine: 'mean' }): string =>
    lines(
      framework(
        [section('s', questions('a'), { rule: own }), section('t', questions('b'), { rule: own })],
        { rule },
      ),
      sheet({ a: 1, b: 2 }),
    )
      .at(-1)
      ?.split(' A range sets')[0] ?? '';

  it.each([
    [
      { combine: 'mean' },
      { combine: 'median' },
      'The value of a principle is the middle one of its answers. The whole is the average of the principles.',
    ],
    [
      { combine: 'median' },
      { combine: 'mean' },
      'An average is the plain average of the answers beside it. The whole is the middle one of the principles.',
    ],
    [
      { combine: 'mean', over: 'questions' },
      { combine: 'mean' },
      'An average is the plain average of the answers beside it. The whole is the average of all answers together.',
    ],
    [
      { combine: 'weakest' },
      { combine: 'weakest' },
      'A principle is as good as its weakest answer. The whole is as good as the weakest of them: no good point makes up for a bad one.',
    ],
    [
      { combine: 'stages' },
      { combine: 'weakest' },
      'A stage is passed with all of it, and counts when every stage below it is passed. Whatever is open does not pass.',
    ],
    [
      { combine: 'none' },
      { combine: 'mean' },
      'An average is the plain average of the answers beside it. Each part stands for itself: there is no total, by design.',
    ],
  ] as const)('tells the rule %j over %j', (rule, own, sentences) => {
    expect(foot(rule, own)).toBe(sentences);
  });
});
