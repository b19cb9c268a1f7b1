import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, readXml, textIn } from './xml.js';

export interface Tab {
  readonly name: string;
  readonly isHeadFrozen: boolean;
  /** As a spreadsheet would show them: texts, numbers, booleans; nothing where a cell is empty. */
  readonly rows: readonly (readonly (string | number | boolean | undefined)[])[];
  readonly formulas: number;
  /** In points, the head first. */
  readonly heights: readonly number[];
  readonly paper: {
    readonly orientation: string | undefined;
    /** How many sheets of paper it takes beside one another. */
    readonly across: number;
    /** What is repeated on each sheet of paper. */
    readonly repeated: string | undefined;
  };
}

/** Reads a workbook as the standard says; every file in it must be well-formed XML. */
export function readXlsx(bytes: Uint8Array): readonly Tab[] {
  const files = new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, readXml(strFromU8(content))]),
  );
  const file = (name: string): Element => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const strings = all(file('xl/sharedStrings.xml'), 'si').map((item) => unescaped(textIn(item)));
  const titles = all(file('xl/workbook.xml'), 'definedName');
  return all(file('xl/workbook.xml'), 'sheet').map(({ attributes }, index) => {
    const sheet = file(`xl/worksheets/sheet${index + 1}.xml`);
    const [pane] = all(sheet, 'pane');
    const [setup] = all(sheet, 'pageSetup');
    const title = titles.find(({ attributes: given }) => given['localSheetId'] === String(index));
    return {
      name: attributes['name'] ?? '',
      isHeadFrozen: pane?.attributes['state'] === 'frozen' && pane.attributes['ySplit'] === '1',
      rows: all(sheet, 'row').map((row) => cellsOf(row, strings)),
      formulas: all(sheet, 'f').length,
      heights: all(sheet, 'row').map((row) => Number(row.attributes['ht'])),
      paper: {
        orientation: setup?.attributes['orientation'],
        across: Number(setup?.attributes['fitToWidth']),
        repeated: title === undefined ? undefined : textIn(title),
      },
    };
  });
}

function cellsOf(row: Element, strings: readonly string[]) {
  const cells: (string | number | boolean | undefined)[] = [];
  for (const cell of all(row, 'c')) {
    const [value] = all(cell, 'v');
    const column = columnOf(cell.attributes['r'] ?? '');
    while (cells.length < column) cells.push(undefined);
    if (value === undefined) continue;
    const text = textIn(value);
    if (!/^-?[\d.]+(e-?\d+)?$/i.test(text)) throw new Error(`not a value: ${text}`);
    const type = cell.attributes['t'];
    cells[column] =
      type === 's' ? strings[Number(text)] : type === 'b' ? text === '1' : Number(text);
  }
  return cells;
}

/** 0 for `A12`. */
function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `_x0041_` is a letter in the files of a workbook (ECMA-376, ST_Xstring). */
function unescaped(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The rows below the head, by the names in it. */
export function recordsOf({ rows: [head = [], ...rows] }: Tab) {
  return rows.map((row) =>
    Object.fromEntries(head.map((name, column) => [String(name), row[column]] as const)),
  );
}
