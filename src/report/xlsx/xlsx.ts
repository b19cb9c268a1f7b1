import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/universal';
import { isDate } from '../../duration.js';
import type { Report } from '../report.js';
import { sameZip } from '../same-zip.js';
import type { Column, Cell as Fact } from '../tables/table.js';
import { type NamedTable, workbookTables } from '../tables/workbook.js';
import { capital } from '../words.js';
import { withLongTexts } from './long-texts.js';
import { headHeight, heightOf, printing } from './printing.js';
import { cellText } from './text.js';

/**
 * A workbook (ECMA-376) with a tab for each table: heads that stay in place and can be filtered by, numbers as
 * numbers, days as days, and texts as texts, whatever they begin with. The same reports give the same bytes.
 */
export async function renderXlsx(reports: readonly Report[]): Promise<Uint8Array> {
  const tables = withLongTexts(workbookTables(reports));
  const workbook = await writeXlsxFile(tables.map(sheetOf), {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [filters(tables), printing(tables, widthOf)],
  }).toBlob();
  return sameZip(new Uint8Array(await workbook.arrayBuffer()));
}

function sheetOf({ name, columns, rows }: NamedTable): Sheet<Blob> {
  const widths = columns.map((column) => widthOf(column, rows));
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      columns.map(headCell).map(inRowOf(headHeight(columns, widths))),
      ...rows.map((row) =>
        columns
          .map((column) => cellOf(row[column.name], column))
          .map(inRowOf(heightOf(row, columns, widths, isWrapped))),
      ),
    ],
  };
}

/** The writer learns from its cells how high a row is. */
function inRowOf(height: number): (cell: Cell) => Cell {
  return (cell) =>
    typeof cell === 'object' && cell !== null && 'value' in cell ? { ...cell, height } : cell;
}

function headCell({ name }: Column): Cell {
  return {
    value: cellText(capital(name.replaceAll('_', ' '))),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#E8EDEE',
    wrap: true,
    alignVertical: 'top',
  };
}

function cellOf(fact: Fact, { form }: Column): Cell {
  const alignVertical = 'top';
  switch (typeof fact) {
    case 'number':
      return { value: fact, type: Number, alignVertical, ...formatOf(form) };
    case 'boolean':
      return { value: fact, type: Boolean, alignVertical, align: 'left' };
    case 'string':
      return form === 'date' && isDayOfSheet(fact)
        ? {
            value: new Date(`${fact}T00:00:00Z`),
            type: Date,
            alignVertical,
            align: 'left',
            format: 'yyyy-mm-dd',
          }
        : {
            value: cellText(fact),
            type: String,
            alignVertical,
            wrap: isWrapped(fact, { form }),
          };
    default:
      return undefined;
  }
}

function formatOf(form: Column['form']): { readonly format?: string } {
  if (form === 'level') return { format: '0.00' };
  return form === 'share' ? { format: '0.0%' } : {};
}

/** Spreadsheets count days from 1900, and the first two months of it wrongly. */
function isDayOfSheet(text: string): boolean {
  return isDate(text) && text >= '1900-03-01';
}

function isWrapped(fact: Fact, { form }: Pick<Column, 'form'>): boolean {
  return form === 'long' || (typeof fact === 'string' && fact.length > widest);
}

/** In characters: a column of short texts is no wider. */
const widest = 36;

/** In characters: as wide as what stands in it, within reason. */
function widthOf({ name, form }: Column, rows: NamedTable['rows']): number {
  if (form === 'long') return 60;
  if (form === 'date') return 12;
  const longest = rows.reduce(
    (most, row) => Math.max(most, typeof row[name] === 'string' ? row[name].length : 0),
    name.length,
  );
  return Math.min(widest, Math.max(9, longest + 3));
}

/** Buttons on the heads, by which rows are filtered and sorted. */
function filters(tables: readonly NamedTable[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
            const { columns = [], rows = [] } = tables[sheetIndex] ?? {};
            const last = `${columnLetters(columns.length)}${rows.length + 1}`;
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
          },
        },
      },
    },
  };
}

/** The name of a column by its number from 1: A to Z, then AA. */
function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return number <= 26 ? letter : columnLetters((number - 1 - rest) / 26) + letter;
}
