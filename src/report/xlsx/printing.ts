import type { Column, Cell as Fact, Row } from '../tables/table.js';
import type { NamedTable } from '../tables/workbook.js';
import { capital } from '../words.js';

/** How a workbook is printed: on A4 lying on its side, with the head of each tab on every sheet of paper. */

/** In characters, as widths of columns are. */
type WidthOf = (column: Column, rows: readonly Row[]) => number;

/** What the writer of workbooks does not write by itself (ECMA-376, 18.3.1.63 and 18.2.5). */
export function printing(tables: readonly NamedTable[], widthOf: WidthOf) {
  const setup = ({ columns, rows }: NamedTable): string => {
    const width = columns.reduce((sum, column) => sum + widthOf(column, rows), 0);
    return `<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.6" header="0.2" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${Math.ceil(width / mostOnASheet)}" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
  };
  const heads = tables
    .map(
      ({ name }, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`,
    )
    .join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }) => {
            const table = tables[sheetIndex];
            if (table === undefined) return xml;
            return xml
              .replace(
                '<sheetViews>',
                '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>',
              )
              .replace('</worksheet>', `${setup(table)}</worksheet>`);
          },
        },
        'xl/workbook.xml': {
          transform: (xml: string) =>
            xml.replace('<definedNames/>', `<definedNames>${heads}</definedNames>`),
        },
      },
    },
  };
}

/** More characters beside one another could not be read on A4: a wider tab takes more sheets of paper beside one another. */
const mostOnASheet = 240;

/** In points: room for the lines of each text in a row, since a row that is not opened in a spreadsheet gets no other. */
export function heightOf(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  isWrapped: (fact: Fact, column: Column) => boolean,
): number {
  const lines = columns.map((column, index) => {
    const fact = row[column.name];
    return typeof fact === 'string' && isWrapped(fact, column)
      ? linesOf(fact, widths[index] ?? 1)
      : 1;
  });
  return Math.min(highest, Math.max(...lines) * lineHeight + 2);
}

/** Of the head, which may be broken between words. */
export function headHeight(columns: readonly Column[], widths: readonly number[]): number {
  const lines = columns.map(({ name }, index) =>
    linesOf(capital(name.replaceAll('_', ' ')), widths[index] ?? 1),
  );
  return Math.max(...lines) * lineHeight + 2;
}

/** Words are broken between them, so that a line is not always full. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 0.95))), 0);
}

const lineHeight = 13;

/** No row of a spreadsheet is higher. */
const highest = 409;
