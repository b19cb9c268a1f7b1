import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../questions/schema/comparison.json' with { type: 'json' };
import { compare } from '../../src/insight/compare.js';
import { type CompareFormat, renderComparison } from '../../src/report/compare-formats.js';
import { plainOptions } from '../../src/report/drawing.js';
import { textWidth } from '../../src/report/layout.js';
import { safe } from '../../src/safe.js';
import { type ReportName, reportNames, reports } from '../build/reports.js';

/** Every report with all of its answers taken back, and the same with its answers: everything moves. */
const pairs = reportNames.map((name): readonly [ReportName, string] => [name, name]);

function told(name: ReportName, format: CompareFormat, columns = 80): string {
  const after = reports[name];
  const before = {
    ...after,
    date: '2025-11-20',
    questions: after.questions.map((question) => ({
      ...question,
      state: 'unanswered' as const,
    })),
  };
  return renderComparison(compare(before, after), after, format, { ...plainOptions, columns });
}

describe.each(pairs)('a comparison of %s', (name) => {
  it('is as its schema says', () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(told(name, 'json')))).toBe(true);
  });

  it.each([40, 80, 200])('is no wider than a terminal of %i columns', (columns) => {
    const widest = Math.max(...told(name, 'terminal', columns).split('\n').map(textWidth));
    expect(widest).toBeLessThanOrEqual(columns);
  });

  it('names every question that moved, in both text formats', () => {
    const moved = reports[name].questions.filter(({ state }) => state === 'scored');
    const markdown = told(name, 'markdown');
    expect(markdown.match(/^- \*\*/gm)?.length ?? 0).toBeGreaterThanOrEqual(moved.length);
    expect(told(name, 'terminal', 200)).toContain('In short');
  });
});

describe('the values of a comparison', () => {
  it.each([
    ['partial', 'Principle by principle'],
    ['staged', 'Stage by stage'],
    ['profile', 'Part by part'],
  ] as const)('of the report "%s" stand under %j', (name, heading) => {
    const headings = ['Principle by principle', 'Stage by stage', 'Part by part'];
    const lines = told(name, 'markdown').split('\n');
    expect(headings.filter((one) => lines.includes(`## ${one}`))).toEqual([heading]);
  });
});

describe('hostile text in a comparison', () => {
  it('moves no cursor, and does nothing in Markdown', () => {
    const terminal = told('hostile', 'terminal');
    // What is made safe already comes out as it is.
    expect(safe(terminal)).toBe(terminal);
    const markdown = told('hostile', 'markdown');
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(|@here/);
  });
});
