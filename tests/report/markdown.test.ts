import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/report/blocks.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import type { Report } from '../../src/report/report.js';
import { tellFull } from '../../src/report/tell-full.js';
import { reportNames, reports } from '../build/reports.js';

function markdown(report: Report): string {
  return renderMarkdown(tellFull(report));
}

/** Principles, and the sections below them while the table is short. */
function rowsOf({ principles }: Report): number {
  const count = (sections: Report['principles']): number =>
    sections.reduce((sum, section) => sum + 1 + count(section.sections), 0);
  return count(principles) > 16 ? principles.length : count(principles);
}

/** The cells of a row, told apart by bars that are not escaped. */
function cells(row: string): readonly string[] {
  return row.split(/(?<!\\)\|/).slice(1, -1);
}

function paragraph(...text: Inline): string {
  const blocks: readonly Block[] = [{ kind: 'paragraph', text }];
  return renderMarkdown(blocks).slice(0, -1);
}

describe.each(reportNames)('the report "%s" in Markdown', (name) => {
  const text = markdown(reports[name]);
  const lines = text.split('\n');

  it('has a table with the same number of cells in each row', () => {
    const rows = lines.filter((line) => line.startsWith('|'));
    expect(rows.length).toBe(rowsOf(reports[name]) + 2);
    expect(new Set(rows.map((row) => cells(row).length)).size).toBe(1);
  });

  it('opens only the blocks that it means to', () => {
    const openings = lines.filter((line) =>
      /^ {0,3}(>|~~~|```|===|\+ |\* |<| {4}|\d+\) )/.test(line),
    );
    expect(openings).toEqual([]);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(lines.filter((line) => /^---+$/.test(line))).toHaveLength(1);
  });

  it('has no HTML, link, image, mention or reference to an issue', () => {
    const bare = text.replaceAll(/`[^`\n]*`/g, '').replaceAll(/\\[!-/:-@[-`{-~]/g, '');
    expect(bare).not.toMatch(/<|>|\[|\]/);
    expect(bare).not.toMatch(/@[\p{L}\p{N}]/u);
    expect(bare).not.toMatch(/#\d/);
    expect(bare).not.toMatch(/(https?|ftp):\/\//);
    expect(bare).not.toMatch(/www\./);
  });

  it('ends in one newline and has no empty lines in a row', () => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\n\n\n/);
  });
});

describe('questions in Markdown', () => {
  it('have a heading each, one below that of their section, in framework order', () => {
    const text = markdown(reports.partial);
    const headings = text.split('\n').filter((line) => line.startsWith('#'));
    const at = headings.indexOf('## A clear mission everyone understands');
    expect(headings.slice(at, at + 6)).toEqual([
      '## A clear mission everyone understands',
      '### A mission people can repeat',
      '### Digital in the main plan',
      '### What was turned down',
      '### Aims, not shopping lists',
      "## Relentless focus on users' needs",
    ]);
  });

  it('are one deeper in a section below a principle', () => {
    const levels = markdown(reports.mixed)
      .split('\n')
      .flatMap((line) => /^(#{3,4}) /.exec(line)?.[1] ?? []);
    expect(new Set(levels)).toEqual(new Set(['###', '####']));
  });

  it('keep a sign at the end of a heading', () => {
    const blocks: readonly Block[] = [{ kind: 'heading', level: 2, text: 'C and C #' }];
    expect(renderMarkdown(blocks)).toBe('## C and C \\#\n');
  });
});

describe('a text in Markdown', () => {
  it.each([
    ['# one', '\\# one'],
    ['### three', '##\\# three'],
    ['- item', '\\- item'],
    ['---', '--\\-'],
    ['===', '==\\='],
    ['+ item', '\\+ item'],
    ['12. item', '12\\. item'],
    ['1) item', '1\\) item'],
    ['> quote', '\\> quote'],
    ['* item', '\\* item'],
    ['~~~', '\\~\\~\\~'],
    ['<b>', '\\<b\\>'],
    ['![x](y)', '!\\[x\\](y)'],
    ['a_b*c`d', 'a\\_b\\*c\\`d'],
    ['AT&T &lt;', 'AT&amp;T &amp;lt;'],
    ['@you', '@\u2060you'],
    ['!9 &9 $9 ~9', '!\u20609 &amp;\u20609 $\u20609 \\~\u20609'],
    ['~label %sprint 60 %, R&D', '\\~\u2060label %\u2060sprint 60 %, R&amp;D'],
    ['#12 and GH-12', '#\u206012 and GH-\u206012'],
    ['https://e and _http://e', 'https:\u2060//e and \\_http:\u2060//e'],
    ['2026-11-20', '2026-11-20'],
    ['3.5 of 4', '3.5 of 4'],
    ['-5 degrees', '-5 degrees'],
    ['one\ntwo', 'one two'],
  ])('says %j and does nothing', (text, written) => {
    expect(paragraph(text)).toBe(written);
  });

  it('is only guarded as the opening of a line where it is one', () => {
    expect(paragraph({ quoted: 'Edition' }, ' 2.')).toBe('*Edition* 2.');
  });

  it('shows a command as it is typed, whatever is in it', () => {
    expect(paragraph({ command: 'wgll report a.yaml' })).toBe('`wgll report a.yaml`');
    expect(paragraph({ command: 'a `b` ``c``' })).toBe('``` a `b` ``c`` ```');
  });
});
