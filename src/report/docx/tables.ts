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
  TextRun,
  WidthType,
} from 'docx';
import { averageText } from '../average-text.js';
import { barOf } from '../bar.js';
import type { FiguresBlock, PrincipleRow, PrinciplesBlock } from '../blocks.js';
import { words } from '../words.js';
import { linesOf, monospaced } from './runs.js';
import { colour, textWidth } from './styles.js';

/** The table of principles with a bar in each row, and tables of figures; the first row is told to readers as the head. */

const cellsOfABar = 20;

export function principlesTable(block: PrinciplesBlock): Table {
  const { rows, valueHead, hasShown, hasWas = false } = block;
  const { barHead, inWordsHead, answersHead } = words.values;
  const more = [
    ...(hasShown ? [words.values.shownHead] : []),
    ...(hasWas ? [words.values.wasHead] : []),
  ];
  const widths = [20, 17, hasWas ? 22 : 28, 11, 15, ...more.map(() => 8)];
  const head = ['', barHead, inWordsHead, answersHead, valueHead, ...more];
  return table(widths, [
    head.map((title) => linesOf(title, { bold: true })),
    ...rows.map((row) => [
      linesOf(`${'\u2003'.repeat(row.depth)}${row.name}`, { bold: row.depth === 0 }),
      bar(row),
      linesOf(row.words, {}),
      linesOf(row.answers.join(' '), {}),
      linesOf(averageText(row), {}),
      ...(hasShown ? [linesOf(row.shown ?? '', {})] : []),
      ...(hasWas ? [linesOf(row.was ?? '', {})] : []),
    ]),
  ]);
}

function bar({ ends }: PrincipleRow): readonly ParagraphChild[] {
  if (ends === undefined) return linesOf('–', {});
  const { certain, open, beyond } = barOf(ends, cellsOfABar);
  const run = (text: string, color: string): TextRun =>
    new TextRun({ text, color, font: monospaced, size: 13, noProof: true });
  return [run(certain + open, colour.bar), run(beyond, colour.quiet)];
}

export function figuresTable({ head, rows }: FiguresBlock): Table {
  const [first = 0, ...others] = head.map(() => 100 / (head.length + 1));
  const cells = [head, ...rows].map((row, index) =>
    row.map((cell) => linesOf(cell, index === 0 ? { bold: true } : {})),
  );
  return table([first * 2, ...others], cells, AlignmentType.RIGHT);
}

/** `widths` in hundredths of the page; columns but the first are set as `others` says. */
function table(
  widths: readonly number[],
  rows: readonly (readonly (readonly ParagraphChild[])[])[],
  others: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Table {
  const columns = widths.map((width) => Math.round((width / 100) * textWidth));
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: bordersOfATable,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(index === 0 && { tableHeader: true }),
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: columns[column] ?? 0, type: WidthType.DXA },
                margins: { top: 10, bottom: 10, left: 60, right: 60 },
                ...(index === 0 && { shading: { type: ShadingType.CLEAR, fill: colour.head } }),
                children: [
                  new Paragraph({
                    style: 'Cell',
                    alignment: column === 0 ? AlignmentType.LEFT : others,
                    children: [...children],
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const line = { style: BorderStyle.SINGLE, size: 4, color: colour.line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const bordersOfATable = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none,
};
