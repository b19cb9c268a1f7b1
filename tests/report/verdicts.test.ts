import { describe, expect, it } from 'vitest';
import type { Checked } from '../../src/report/check-formats.js';
import { renderSummary } from '../../src/report/check-summary.js';
import { plainOptions } from '../../src/report/drawing.js';
import type { Told } from '../../src/report/judged.js';
import { renderProse } from '../../src/report/prose.js';
import { renderVerdicts } from '../../src/report/verdicts.js';
import { checkedOf, told } from '../build/found.js';

/** What people read of a check: what fails is found at once, however much there is. */

describe('what a clause finds', () => {
  const shown = (breaches: readonly Told[]): string =>
    renderVerdicts([checkedOf({ breaches })], plainOptions).split('What fails\n')[1] ?? '';

  it('at one place stands alone', () => {
    expect(shown([told({ because: 'We agreed it' })])).toBe(
      'evidence: It has no evidence.\n  sheet.yaml:3:5\n  Because: We agreed it.\n',
    );
  });

  it('at several is a list under its name, its reason told once', () => {
    const because = 'We agreed it';
    const two = [told({ because }), told({ because, line: 4, message: 'It is old.', isOld: true })];
    expect(shown(two)).toBe(
      `evidence: Two places.
  Because: We agreed it.
  sheet.yaml:3:5: It has no evidence.
  sheet.yaml:4:5: It is old. It stood there before, so that it only warns.
`,
    );
  });

  it('is another list where the verdict is another', () => {
    const open = told({ verdict: 'undecided', line: 9, message: 'It is open.' });
    expect(shown([told({}), told({ line: 4 }), open])).toBe(
      `evidence: Two places.
  sheet.yaml:3:5: It has no evidence.
  sheet.yaml:4:5: It has no evidence.

evidence, undecided: It is open.
  sheet.yaml:9:5
`,
    );
  });
});

describe('several sheets', () => {
  const two = [
    checkedOf({ met: true, warnings: [told({ severity: 'warning', verdict: 'due' })] }, 'a.yaml'),
    checkedOf({ breaches: [told({ line: 7 }), told({ line: 8 })] }, 'b.yaml'),
  ];

  it('begin with all verdicts and end with how many are met', () => {
    const lines = renderVerdicts(two, plainOptions).split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '2 sheets: 1 met, 1 not met',
      'Sheet   Verdict  Fails at  Warns at',
      'a.yaml      met         0         1',
      'b.yaml  not met         2         0',
    ]);
    expect(lines.slice(-2)).toEqual(['2 sheets: 1 met, 1 not met.', '']);
  });

  it('are told without lines and columns to somebody who listens', () => {
    const text = renderVerdicts(two, { ...plainOptions, prose: renderProse });
    expect(text).toContain('b.yaml: Verdict not met, Fails at 2, Warns at 0.\n');
    expect(text).not.toContain('─');
  });

  it('are a table in a comment, what nobody has to do anything about folded behind a line', () => {
    const clause = { clause: 'status', verdict: 'met', severity: 'error', message: 'So.' } as const;
    const text = renderSummary([checkedOf({ met: true, clauses: [clause] }, 'c.yaml'), ...two]);
    expect(text).toMatch(/^# 3 sheets: 2 met, 1 not met\n\n\| Sheet \| Verdict \| Fails at \|/);
    expect(text).toContain('| c.yaml | met | 0 | 0 |\n');
    expect(text).toContain(
      '</summary>\n\n## Met\n\n- **status:** So.\n\n</details>\n\n# a.yaml: met\n',
    );
  });
});

describe('a comment', () => {
  const sentence = 'It has no evidence. '.repeat(20);
  const clauses = Array.from({ length: 5 }, (_, index) => ({
    clause: `question/${index}`,
    verdict: 'met' as const,
    severity: 'error' as const,
    message: sentence,
  }));
  /** Of about 400 characters for each place and each clause that is met. */
  const sheetsOf = (sheets: number, places: number): readonly Checked[] =>
    Array.from({ length: sheets }, (_, sheet) =>
      checkedOf(
        {
          breaches: Array.from({ length: places }, (_, line) => told({ line, message: sentence })),
          clauses,
        },
        `team-${sheet}.yaml`,
      ),
    );
  const most = 65_536;

  it('is whole as long as it fits', () => {
    const text = renderSummary(sheetsOf(3, 30));
    expect(text.match(/`sheet\.yaml:/g)).toHaveLength(90);
    expect(text).not.toContain('left out');
  });

  it.each([
    ['first leaves out what is met', 5, 30, 'what is met is left out here. All of it'],
    ['then tells five places of a clause', 10, 30, 'at most five places are told'],
    ['then one', 60, 30, 'at most one place is told'],
  ])('%s', (_, sheets, places, said) => {
    const text = renderSummary(sheetsOf(sheets, places));
    expect(text.length).toBeLessThan(most);
    expect(text).toContain(`So that it fits into a comment, what is met is left out here`);
    expect(text).toContain(said);
    expect(text).not.toContain('<details>');
    expect(text.match(/^# team-/gm)).toHaveLength(sheets);
  });

  it('then tells as many sheets as fit, all of them in the table, and counts the others', () => {
    const text = renderSummary(sheetsOf(300, 30));
    expect(text.length).toBeLessThan(most);
    expect(text.match(/^\| team-/gm)).toHaveLength(300);
    const shown = text.match(/^# team-/gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(
      `What is found in ${300 - shown} more sheets is left out here. All of it:`,
    );
  });

  it('is never longer, and never cut without a word', () => {
    const text = renderSummary(sheetsOf(5_000, 1));
    expect(text.length).toBeLessThan(most);
    const rows = text.match(/^\| team-/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(1_500);
    expect(text).toMatch(/\n\n\d+ more lines are left out here\. All of it: wgll check/);
    const long = [checkedOf({ breaches: [told({ message: 'x'.repeat(100_000) })] })];
    expect(renderSummary(long)).toContain('only the verdicts are told here');
  });
});
