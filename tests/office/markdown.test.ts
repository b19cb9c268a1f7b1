import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.js';
import { tellFull } from '../../src/report/tell-full.js';
import { hostile, poisoned } from '../build/poisoned.js';
import { reportNames, reports } from '../build/reports.js';
import { all, readXml } from '../build/xml.js';
import { said } from './outside.js';

const hostileReports = Object.entries(hostile)
  .filter(([, text]) => text.length < 1_000)
  .map(([name, text]) => [name, poisoned(reports.kinds, text)] as const);
const given = [...reportNames.map((name) => [name, reports[name]] as const), ...hostileReports].map(
  ([name, report]) => {
    const blocks = tellFull(report);
    return { name, markdown: renderMarkdown(blocks), blocks };
  },
);

/** Headings and rows of tables as the report means them. */
function shape(blocks: (typeof given)[number]['blocks']) {
  const rows = blocks.flatMap((block) =>
    block.kind === 'principles' || block.kind === 'figures' ? [block.table.rows.length + 1] : [],
  );
  const headings = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.level];
    // A question, which has one where it stands under a principle.
    return block.kind === 'entry' && block.entry.level !== undefined ? [block.entry.level] : [];
  });
  return { headings, rows };
}

describe.each(given)('the Markdown about "$name"', ({ markdown, blocks }) => {
  it('is what it means to be for cmark-gfm, with nothing live in it', () => {
    const extensions = ['table', 'autolink', 'strikethrough', 'tagfilter', 'tasklist'];
    const options = extensions.flatMap((extension) => ['--extension', extension]);
    const xml = said('cmark-gfm', [...options, '--unsafe', '--to', 'xml'], markdown);
    const document = readXml(xml.replace(/<!DOCTYPE[^>]*>\s*/, ''));
    expect({
      headings: all(document, 'heading').map(({ attributes }) => Number(attributes['level'])),
      rows: all(document, 'table').map(
        (table) => all(table, 'table_row').length + all(table, 'table_header').length,
      ),
    }).toEqual(shape(blocks));
    const live = ['link', 'image', 'html_inline', 'html_block', 'strikethrough', 'code_block'];
    expect(live.filter((name) => all(document, name).length > 0)).toEqual([]);
    expect(all(document, 'thematic_break')).toHaveLength(1);
  });

  it('is what it means to be for pandoc, with nothing live in it', () => {
    const { blocks: read } = JSON.parse(
      said('pandoc', ['--from', 'gfm', '--to', 'json'], markdown),
    );
    const found = { headings: [] as number[], rows: [] as number[], live: [] as string[] };
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(walk);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const { t, c } = value as { readonly t?: string; readonly c?: unknown };
      if (t === 'Header') found.headings.push((c as readonly number[])[0] ?? 0);
      if (t === 'Table') found.rows.push(rowsIn(c));
      if (/^(Link|Image|RawInline|RawBlock|Math|Strikeout|CodeBlock|Note)$/.test(t ?? ''))
        found.live.push(t ?? '');
      Object.values(value).forEach(walk);
    };
    walk(read);
    expect(found).toEqual({ ...shape(blocks), live: [] });
  });
});

/** Of a table as pandoc tells it: its head, and the rows of its bodies. */
function rowsIn(table: unknown): number {
  const [, , , head, bodies] = table as [unknown, unknown, unknown, unknown[], unknown[][]];
  const rows = (part: unknown): number => (part as unknown[]).length;
  return rows(head[1]) + bodies.reduce((sum, body) => sum + rows(body[3]), 0);
}
