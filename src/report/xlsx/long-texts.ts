import type { Row } from '../tables/table.js';
import type { NamedTable } from '../tables/workbook.js';
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
          return [column, `${first}… (all of it: tab "${name}")`];
        }),
      ),
    ),
  }));
  return long.length === 0 ? fitting : [...fitting, { name, columns, rows: long }];
}

const name = 'Long texts';

const columns = [
  { name: 'tab', means: 'The tab that the text belongs to.' },
  { name: 'row', means: 'The row in that tab.' },
  { name: 'column', means: 'The column in that tab.' },
  { name: 'part', means: 'Which part of the text it is, from 1.' },
  { name: 'text', means: 'The part.', form: 'long' },
] as const;
