import type { Row } from '../tables/table.js';
import type { NamedTable } from '../tables/workbook.js';
import { words } from '../words.js';
import { partsOf } from './text.js';

/** The tables as cells can hold them: a text that is too long for one stands in a tab of its own, in parts. */
export function withLongTexts(tables: readonly NamedTable[]): readonly NamedTable[] {
  const long: Row[] = [];
  const fitting = tables.map((table) => ({
    ...table,
    rows: table.rows.map((row, index) =>
      Object.fromEntries(
        Object.entries(row).map(([column, cell]) => {
          if (typeof cell !== 'string') return [column, cell];
          const [first = '', ...others] = partsOf(cell);
          if (others.length === 0) return [column, first];
          // The head is row 1.
          const place = { tab: table.name, row: index + 2, column };
          long.push(
            ...[first, ...others].map((text, part) => ({ ...place, part: part + 1, text })),
          );
          return [column, `${first}${words.tabs.allOfIt(name)}`];
        }),
      ),
    ),
  }));
  return long.length === 0 ? fitting : [...fitting, { name, columns, rows: long }];
}

const name = words.tabs.longTexts;

const columns = [
  { name: 'tab', means: words.columns.longTexts.tab },
  { name: 'row', means: words.columns.longTexts.row },
  { name: 'column', means: words.columns.longTexts.column },
  { name: 'part', means: words.columns.longTexts.part },
  { name: 'text', means: words.columns.longTexts.text, form: 'long' },
] as const;
