import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { explain, explainable } from '../../src/insight/explain.js';
import { plainOptions } from '../../src/report/drawing.js';
import {
  type ExplainFormat,
  explainFormats,
  renderExplanation,
} from '../../src/report/explain-formats.js';
import { textWidth } from '../../src/report/layout.js';
import { score } from '../../src/score/score.js';
import { framework, question, questions, section } from '../build/framework.js';
import { wgll } from '../build/host.js';
import {
  kinds,
  kindsSheet,
  ladder,
  ladderSheet,
  profile,
  profileSheet,
  rag,
  ragSheet,
} from '../build/kinds.js';
import { fixtureFramework, report } from '../build/reports.js';
import { notApplicable, sheet } from '../build/sheet.js';
import { sheetAt, shippedFramework } from '../build/shipped.js';

const shipped = shippedFramework();
const anytown = sheetAt('tests/fixtures/anytown.yaml', shipped);
const hostile = fixtureFramework('hostile-framework.yaml');
const cases: readonly (readonly [string, Framework, Sheet])[] = [
  ['anytown', shipped, anytown],
  ['staged', ladder, ladderSheet],
  ['rag', rag, ragSheet],
  ['profile', profile, profileSheet],
  ['kinds', kinds, kindsSheet],
  ['hostile', hostile, sheetAt('tests/fixtures/hostile.yaml', hostile)],
];

function told(
  built: Framework,
  given: Sheet,
  id?: string,
  options: { readonly format?: ExplainFormat; readonly columns?: number } = {},
): string {
  const explained = explain(
    { framework: built, sheet: given, assessment: score(built, given) },
    id,
  );
  if (explained === undefined) throw new Error(`nothing is explained under ${id}`);
  const { format = 'terminal', ...drawing } = options;
  return renderExplanation(report(built, given, 'sheet.yaml'), explained, format, {
    ...plainOptions,
    ...drawing,
  });
}

/** The line of a label, without it, however it was wrapped. */
function line(text: string, label: string): string | undefined {
  const items = text.replaceAll('\n  ', ' ').split('\n');
  return items.find((item) => item.startsWith(`- ${label} `))?.slice(label.length + 3);
}

describe('the explanation of the sample', () => {
  it('adds up the seven principles, as answered, at both ends and as shown', () => {
    const text = told(shipped, anytown);
    expect(text.split('\n')[0]).toBe('The whole: how 1.8 of 4 came about');
    expect(line(text, 'Value.')).toBe('(1.75 + 1.667 + 1 + 1.75 + 3 + 2 + 1.4) / 7 = 1.795.');
    expect(line(text, 'Lowest.')).toBe('(1.75 + 1 + 1 + 1.75 + 0.75 + 2 + 1.4) / 7 = 1.379.');
    expect(line(text, 'Highest.')).toBe('(1.75 + 2.6 + 1 + 1.75 + 3.75 + 2 + 1.4) / 7 = 2.036.');
    expect(line(text, 'Shown.')).toBe('(1.75 + 1.333 + 1 + 1.75 + 2 + 2 + 1.4) / 7 = 1.605.');
    expect(line(text, 'Printed.')).toBe(
      '1.8 of 4 (1.4 to 2.0), shown 1.6. Rounded here and nowhere before: one decimal, half away from zero.',
    );
  });

  it('says of a principle with too few answers why no value is printed', () => {
    const text = told(shipped, anytown, 'technology');
    expect(line(text, 'Value.')).toBe('Only one part has one, 3.');
    expect(line(text, 'Answered.')).toBe(
      '1 of 4, 25 %. That is under 60 %: too few answers to say.',
    );
    expect(line(text, 'Left out.')).toContain('Contracts with a way out (does not apply)');
  });

  it('says of an answer what evidence makes of it', () => {
    const text = told(shipped, anytown, 'users-watched');
    expect(line(text, 'Value.')).toBe(
      'The level itself; as a share of the scale (3 − 0) / (4 − 0) = 0.75.',
    );
    expect(line(text, 'Shown.')).toBe(
      'Evidence is expected from 3, and what there is is too old, so it counts as the level below that: 2.',
    );
  });
});

describe('the explanation of each rule', () => {
  it('writes weights into the sum, and leaves out what does not apply', () => {
    const built = framework([section('s', [question('a', { weight: 2 }), ...questions('b', 'c')])]);
    const text = told(built, sheet({ a: 3, b: 1, c: notApplicable }), 's');
    expect(line(text, 'Value.')).toBe('(2 × 3 + 1 × 1) / (2 + 1) = 2.333.');
    expect(line(text, 'Left out.')).toBe('Title of c (does not apply).');
    expect(text).toMatch(/^Part +Weight +Value$/m);
    expect(text).toMatch(/^Title of a +2 +3$/m);
  });

  it('names the essential that holds a section down, and what it was before', () => {
    const built = framework([
      section('s', [
        ...questions('a', 'b'),
        question('e', { essential: { by: 'level', level: 2 } }),
      ]),
    ]);
    expect(line(told(built, sheet({ a: 4, b: 4, e: 1 }), 's'), 'Value.')).toBe(
      '(4 + 4 + 1) / 3 = 3. Title of e is essential and not met, so nothing above counts for more than 1: 3 becomes 1.',
    );
    expect(line(told(built, sheet({ a: 4, b: 4 }), 's'), 'Lowest.')).toBe(
      '(4 + 4 + 0) / 3 = 2.667. Title of e is essential and open, and may turn out not to be met, so nothing above counts for more than 1: 2.667 becomes 1.',
    );
    expect(line(told(built, sheet({ a: 4, b: 4, e: 1 }), 'e'), 'Essential.')).toBe(
      'It has to reach 2 and does not, so nothing above it counts for more than 1.',
    );
  });

  it('puts the answers of a median in order', () => {
    const built = framework([
      section('s', questions('a', 'b', 'c', 'd'), { rule: { combine: 'median' } }),
    ]);
    expect(line(told(built, sheet({ a: 4, b: 0, c: 3, d: 1 }), 's'), 'Value.')).toBe(
      'In order 0, 1, 3, 4; the two middle ones are 1 and 3: (1 + 3) / 2 = 2.',
    );
    expect(line(told(built, sheet({ a: 4, b: 0, c: 3, d: notApplicable }), 's'), 'Value.')).toBe(
      'In order 0, 3, 4; the middle one is 3.',
    );
  });

  it('names the lowest of the weakest, in the words of the level', () => {
    const text = told(rag, ragSheet, 'needs');
    expect(line(text, 'Shown.')).toBe('The lowest of 2 and 1 is 1.');
    expect(line(text, 'In words.')).toBe(
      'From 0 to 2 the levels go from Red, not met to Green, met.',
    );
  });

  it('counts stages in a row, and says what stops the row and what waits above', () => {
    const text = told(ladder, ladderSheet);
    expect(line(text, 'Value.')).toBe('One stage passes from the first: 1 of 4.');
    expect(line(text, 'What stops the row.')).toBe(
      'Stage 2: one record. It reaches 0 % with everything open at its lowest, and 100 % is needed.',
    );
    expect(line(told(kinds, kindsSheet, 'leaving'), 'Not counted.')).toBe(
      'One stage above passes, and waits for what is below.',
    );
  });

  it('adds nothing up in a profile', () => {
    const text = told(profile, profileSheet);
    expect(text).not.toMatch(/whole/i);
    expect(text.split('\n')[0]).toBe('A matrix of maturity: why there is no total');
    expect(text).not.toMatch(/\/ \d/);
    expect(line(text, 'Printed.')).toBeUndefined();
  });

  it('turns a share of the way into the scale that is printed', () => {
    expect(line(told(kinds, kindsSheet, 'basics'), 'Printed.')).toMatch(
      /^0\.45 of the way from 0 to 100 is 45\. 45\.0 of 100, shown 36\.7\./,
    );
  });

  it('says where a range goes through every outcome of open conditions', () => {
    expect(line(told(kinds, kindsSheet, 'use'), 'Highest.')).toBe(
      '1, found by going through every way in which the open questions may come out, not applicable among them.',
    );
  });
});

describe('a hospital on a ladder, redone on paper', () => {
  const hospital = shippedFramework('epr-ladder');
  const given = sheetAt('tests/fixtures/epr-hole.yaml', hospital);

  it('counts the two stages that pass in a row, and not the two above the hole', () => {
    const text = told(hospital, given);
    expect(line(text, 'Value.')).toBe('Two stages pass in a row from the first: 2 of 7.');
    expect(line(text, 'Not counted.')).toBe('Two stages above pass, and wait for what is below.');
  });

  it('adds up the stage with the hole, and judges its percentage by its mark', () => {
    // 62 % is over the mark of 50 %: 1; medicines given: no, 0; access 1; watching 1.
    expect(line(told(hospital, given, 'stage-3'), 'Value.')).toBe('(1 + 0 + 1 + 1) / 4 = 0.75.');
    expect(line(told(hospital, given, 'ep3-nursing-notes'), 'Value.')).toMatch(
      /^62 % against a mark of 50 %: reached, 1\./,
    );
  });
});

describe('the explanation of each kind of answer', () => {
  it.each([
    [
      'list',
      'Level 1: 2 of 2 there. Level 2: 1 of 2 there, which ends the row. So 1: (1 − 0) / (4 − 0) = 0.25.',
    ],
    [
      'backup',
      'Its points over the most that count: 35 / 100 = 0.35. That is 0.35 of the way from 0 to 4, which is 1.4.',
    ],
    [
      'readers',
      'Its points over the most that count: (1 + 2) / 4 = 0.75. That is 0.75 of the way from 0 to 4, which is 3.',
    ],
    [
      'tested',
      'Yes counts 1, no 0, partly 0.5; so 0.5. That is 0.5 of the way from 0 to 4, which is 2.',
    ],
    [
      'patched',
      'Points go by bands (0 from 0 %, 17 from 51 % and 100 from 90 %); 62 % has 17, over the most: 17 / 100 = 0.17. That is 0.17 of the way from 0 to 4, which is 0.68.',
    ],
    ['ai-checked', 'None: it is in no sum and no count here.'],
    ['why', 'None: it is asked for context and never scored.'],
  ])('"%s" is a sum that can be redone', (id, sum) => {
    expect(line(told(kinds, kindsSheet, id), 'Value.')).toBe(sum);
  });
});

describe.each(cases)('every explanation of "%s"', (_, built, given) => {
  const ids = [undefined, ...explainable(built)];

  it.each([20, 40, 80, 200])('fits a terminal of %d columns', (columns) => {
    const rows = ids.flatMap((id) => told(built, given, id, { columns }).split('\n'));
    expect(rows.filter((row) => textWidth(row) > columns)).toEqual([]);
    expect(rows.filter((row) => row !== row.trimEnd())).toEqual([]);
  });

  it.each(explainFormats)('says what it says in %s without a gap in it', (format) => {
    for (const id of ids) {
      const text = told(built, given, id, { format });
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
    }
  });
});

describe('wgll explain', () => {
  const file = 'tests/fixtures/anytown.yaml';

  it('explains the whole, a principle or a question', async () => {
    const { code, output, messages } = await wgll(['explain', file, 'board']);
    expect(messages).toBe('');
    expect(output).toContain('(2 + 1 + 2 + 1 + 1) / 5 = 1.4');
    expect(code).toBe(0);
  });

  it('gives the facts as JSON', async () => {
    const { output } = await wgll(['explain', file, 'users-watched', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      kind: 'wgll-explanation',
      version: 1,
      sheet: file,
      explained: { what: 'question', id: 'users-watched' },
      question: { id: 'users-watched', kind: 'scale' },
    });
  });

  it.each([
    [
      'bord',
      'wgll: "bord" is not a principle, a section or a question of "what-good-looks-like". Did you mean "board"?\n',
    ],
    [
      'zzzzzz',
      'wgll: "zzzzzz" is not a principle, a section or a question of "what-good-looks-like". See them with: wgll frameworks what-good-looks-like\n',
    ],
  ])('says of an id that is not there, %s, what may be meant', async (id, message) => {
    const { code, output, messages } = await wgll(['explain', file, id]);
    expect([code, output, messages]).toEqual([2, '', message]);
  });

  it('sends who names a saved report to the sheet', async () => {
    const { output } = await wgll(['report', file, '--json']);
    const { code, messages } = await wgll(['explain', '-'], { input: output });
    expect(messages).toBe(
      `wgll: - is a saved report, and explain wants the sheet that it was made from: wgll explain ${file}\n`,
    );
    expect(code).toBe(2);
  });
});
