import { stripVTControlCharacters } from 'node:util';
import width from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { plainOptions } from '../../src/report/drawing.js';
import type { Paint } from '../../src/report/paint.js';
import type { Report } from '../../src/report/report.js';
import { tellFull } from '../../src/report/tell-full.js';
import { tellPage } from '../../src/report/tell-page.js';
import { renderPages, renderTerminal } from '../../src/report/terminal.js';
import { reportNames, reports } from '../build/reports.js';

const widths = [20, 40, 59, 60, 61, 72, 80, 100, 101, 120, 200];

function rows(report: Report, columns: number, isFull = false): readonly string[] {
  const text = renderTerminal(isFull ? tellFull(report) : tellPage(report), {
    ...plainOptions,
    columns,
  });
  return text.replace(/\n$/, '').split('\n');
}

describe.each(reportNames)('the report "%s" in a terminal', (name) => {
  const report = reports[name];

  it.each(widths)('has no line wider than %d columns', (columns) => {
    const wide = [...rows(report, columns), ...rows(report, columns, true)].filter(
      (row) => width(row) > columns,
    );
    expect(wide).toEqual([]);
  });

  it('has no prose wider than 100 columns, however wide the terminal', () => {
    const isBar = (row: string): boolean => /[█▒·–]{2}/.test(row) || row.startsWith('    ');
    expect(rows(report, 400, true).filter((row) => !isBar(row) && width(row) > 100)).toEqual([]);
  });

  it('has no spaces at the ends of lines and never two empty lines', () => {
    const all = [...rows(report, 80), ...rows(report, 40), ...rows(report, 80, true)];
    expect(all.filter((row) => row !== row.trimEnd())).toEqual([]);
    expect(all.filter((row, index) => row === '' && all[index - 1] === '')).toEqual([]);
  });

  it('ends in one newline', () => {
    const text = renderTerminal(tellFull(report), plainOptions);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('says the same with and without colour', () => {
    const marked = (text: string): string => `\u001B[1m${text}\u001B[0m`;
    const paint: Paint = {
      strong: marked,
      quiet: marked,
      accent: marked,
      warning: marked,
      fault: marked,
    };
    const painted = renderTerminal(tellFull(report), { ...plainOptions, paint });
    expect(painted).toContain('\u001B[1m');
    expect(stripVTControlCharacters(painted)).toBe(renderTerminal(tellFull(report), plainOptions));
  });
});

describe('the page in a terminal of 80 columns', () => {
  const pages = [
    'anytown',
    'complete',
    'partial',
    'short',
    'empty',
    'staged',
    'rag',
    'profile',
    'kinds',
  ] as const;

  it.each(pages)('about "%s" has at most 90 rows', (name) => {
    expect(rows(reports[name], 80).length).toBeLessThanOrEqual(90);
  });

  it.each(['staged', 'rag', 'profile', 'kinds'] as const)(
    'about "%s" holds In short and the first step in its first 24 rows',
    (name) => {
      const first = rows(reports[name], 80).slice(0, 24);
      expect(first).toContain('In short');
      expect(first.filter((row) => /^ {3}(.* )?Owner and date: none yet\.$/.test(row))).not.toEqual(
        [],
      );
    },
  );

  it.each([
    ['anytown', 'Three suggested steps', '   In the way: money, rules. Owner and date: none yet.'],
    ['complete', 'Three steps to take first', '   2027.'],
    ['partial', 'Three suggested steps', '   In the way: money. Owner and date: none yet.'],
  ] as const)(
    'about "%s" holds title, In short and the first step in its first 24 rows',
    (name, heading, last) => {
      const first = rows(reports[name], 80).slice(0, 24);
      expect(first[0]).toMatch(/^What good looks like at /);
      expect(first).toContain('In short');
      expect(first).toContain(heading);
      expect(first).toContain(last);
    },
  );
});

describe('several pages in a terminal', () => {
  it('have a line across between them, and none before the first or after the last', () => {
    const pages = [reports.perfect, reports.few, reports.plain].map(tellPage);
    const all = renderPages(pages, { ...plainOptions, columns: 50 }).split('\n');
    expect(all.filter((row) => row === '─'.repeat(50))).toHaveLength(2);
    expect(all[0]).toBe('A good garden: The garden behind number 9');
    expect(all.slice(-2)).toEqual([expect.stringMatching(/[a-z1]\.$/), '']);
  });
});
