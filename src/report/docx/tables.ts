import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { averageText } from '../average-text.js';
import type { FiguresBlock, PrinciplesBlock } from '../blocks.js';
import { rowWords } from '../charts/bars.js';
import { words } from '../words.js';
import { barPicture } from './bar-picture.js';
import { linesOf } from './runs.js';
import { colour, textWidth } from './styles.js';

/** The table of principles with a bar in each row, and tables of figures; the first row is told to readers as the head. */

/** `firstPicture` is the number of its first bar, `levels` where the levels of the scale are, from 0 to 1. */
export function principlesTable(
  block: PrinciplesBlock,
  { firstPicture, levels }: { readonly firstPicture: number; readonly levels: readonly number[] },
): Table {
  const { rows, valueHead, hasShown, hasWas = false } = block;
  const { barHead, inWordsHead, answersHead } = words.values;
  const more = [
    ...(hasShown ? [words.values.shownHead] : []),
    ...(hasWas ? [words.values.wasHead] : []),
  ];
  const widths = [20, 17, hasWas ? 22 : 28, 11, 15, ...more.map(() => 8)];
  const head = ['', barHead, inWordsHead, answersHead, valueHead, ...more];
  const all: readonly (readonly (readonly ParagraphChild[])[])[] = [
    head.map((title) => linesOf(title, { bold: true })),
    ...rows.map((row, index) => [
      linesOf(`${'\u2003'.repeat(row.depth)}${row.name}`, { bold: row.depth === 0 }),
      row.ends === undefined
        ? linesOf('–', {})
        : [barPicture(row, { number: firstPicture + index, words: rowWords(row, block), levels })],
      linesOf(row.words, {}),
      linesOf(row.answers.join(' '), {}),
      linesOf(averageText(row), {}),
      ...(hasShown ? [linesOf(row.shown ?? '', {})] : []),
      ...(hasWas ? [linesOf(row.was ?? '', {})] : []),
    ]),
  ];
  return table(
    widths,
    all.map((row) => row.map((children) => ({ children }))),
  );
}

export function figuresTable({ head, rows }: FiguresBlock): Table {
  const [first = 0, ...others] = head.map(() => 100 / (head.length + 1));
  const cells = [head, ...rows].map((row, index) =>
    row.map((cell) => ({ children: linesOf(cell, index === 0 ? { bold: true } : {}) })),
  );
  return table([first * 2, ...others], cells, { others: AlignmentType.RIGHT });
}

export interface Cell {
  readonly children: readonly ParagraphChild[];
  /** Six digits of a colour. */
  readonly fill?: string;
  /** It has a border of its own, and its text in its middle. */
  readonly isTile?: true;
}

interface TableSettings {
  readonly hasHead?: boolean;
  /** How columns but the first are set. */
  readonly others?: (typeof AlignmentType)[keyof typeof AlignmentType];
}

/** `widths` in hundredths of the page. */
export function table(
  widths: readonly number[],
  rows: readonly (readonly Cell[])[],
  { hasHead = true, others = AlignmentType.LEFT }: TableSettings = {},
): Table {
  const columns = widths.map((width) => Math.round((width / 100) * textWidth));
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: hasHead ? bordersOfATable : noBorders,
    rows: rows.map((cells, index) => {
      const isHead = hasHead && index === 0;
      return new TableRow({
        ...(isHead && { tableHeader: true }),
        cantSplit: true,
        children: cells.map((cell, column) => {
          const fill = isHead ? colour.head : cell.fill;
          const alignment = column === 0 ? AlignmentType.LEFT : others;
          return new TableCell({
            width: { size: columns[column] ?? 0, type: WidthType.DXA },
            margins: { top: 10, bottom: 10, left: 60, right: 60 },
            ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
            ...(cell.isTile === true && { borders: bordersOfATile }),
            children: [
              new Paragraph({
                style: 'Cell',
                alignment: cell.isTile === true ? AlignmentType.CENTER : alignment,
                children: [...cell.children],
              }),
            ],
          });
        }),
      });
    }),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: colour.line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const bordersOfATable = { ...noBorders, top: line, bottom: line, insideHorizontal: line };
const bordersOfATile = { top: line, bottom: line, left: line, right: line };
