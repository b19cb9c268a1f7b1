import { averageText } from './average-text.js';
import { barOf } from './bar.js';
import type { FiguresBlock, PrincipleRow, PrinciplesBlock } from './blocks.js';
import { padEnd, padStart, textWidth, widestProse, wrap } from './layout.js';
import type { Paint } from './paint.js';
import { words } from './words.js';

/** Tables in a terminal: as wide as it allows, and stacked where it is too narrow. */

interface TerminalOptions {
  readonly columns: number;
  readonly paint: Paint;
}

const narrow = 60;

/** A longer name stands above its bar and not beside it. */
const widestName = 34;

/** A bar, its number and its words for each principle: solid up to what is certain, shaded as far as it is open. */
export function principlesLines(
  table: PrinciplesBlock,
  options: TerminalOptions,
): readonly string[] {
  const nameWidth = Math.max(...table.rows.map((row) => textWidth(nameOf(row))));
  const isNarrow = options.columns < narrow || nameWidth > widestName;
  const cells = isNarrow ? Math.max(8, Math.min(20, options.columns - 20)) : 20;
  const rows = table.rows.flatMap((row) =>
    isNarrow ? narrowRow(row, cells, options) : wideRow(row, nameWidth, cells, options),
  );
  const scale = words.values.barsAre(table.bars, table.legend);
  return [...rows, ...wrap(scale, proseWidth(options)).map((line) => options.paint.quiet(line))];
}

function wideRow(
  row: PrincipleRow,
  nameWidth: number,
  cells: number,
  options: TerminalOptions,
): readonly string[] {
  const numbers = [averageText(row), ...besides(row)].join(', ');
  if (isOnlyName(row)) return [nameOf(row)];
  const indent = ' '.repeat(nameWidth + 2);
  const first = `${padEnd(nameOf(row), nameWidth)}  ${bar(row, cells)}  ${numbers}`;
  const answers = row.answers.join(' ');
  const fits = (line: string): boolean => textWidth(line) <= options.columns;
  const wrapped = (text: string): readonly string[] =>
    wrap(text, options.columns - indent.length).map((part) => indent + part);
  const second = [padEnd(answers, cells), answers]
    .map((part) => `${indent}${part}  ${row.words}`)
    .find(fits);
  return [
    ...(fits(first)
      ? [first]
      : [`${padEnd(nameOf(row), nameWidth)}  ${bar(row, cells)}`, ...wrapped(numbers)]),
    ...(second === undefined ? [...wrapped(answers), ...wrapped(row.words)] : [second]).map(
      (line) => options.paint.quiet(line.trimEnd()),
    ),
  ]
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

function narrowRow(row: PrincipleRow, cells: number, options: TerminalOptions): readonly string[] {
  const indent = ' '.repeat(2 * row.depth);
  const room = proseWidth(options) - indent.length;
  const name = wrap(row.name, room).map((line) => options.paint.strong(line));
  if (isOnlyName(row)) return name.map((line) => indent + line);
  return [
    ...name,
    `  ${bar(row, cells).trimEnd()}`,
    ...[averageText(row), ...besides(row), row.answers.join(' '), row.words]
      .filter((text) => text !== '')
      .flatMap((text) => wrap(text, room - 2).map((line) => `  ${line}`)),
  ].map((line) => indent + line);
}

/** What can be shown and what it was, where that is another number. */
function besides({ shown, was, average }: PrincipleRow): readonly string[] {
  return [
    ...(shown === undefined || shown === average ? [] : [words.values.shown(shown)]),
    ...(was === undefined || was === average ? [] : [words.values.was(was)]),
  ];
}

/** A principle without a value, over sections that have theirs. */
function isOnlyName({ ends, words, answers, average }: PrincipleRow): boolean {
  return ends === undefined && average === undefined && words === '' && answers.length === 0;
}

function nameOf({ name, depth }: PrincipleRow): string {
  return ' '.repeat(2 * depth) + name;
}

function bar({ ends }: PrincipleRow, cells: number): string {
  if (ends === undefined) return padEnd('–', cells);
  const { certain, open, beyond } = barOf(ends, cells);
  return certain + open + beyond;
}

/** Columns under their heads, names to the left and figures to the right; one under the other where they do not fit. */
export function figuresLines(
  { head, rows }: FiguresBlock,
  options: TerminalOptions,
): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(textWidth)),
  );
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  if (total > proseWidth(options)) return rows.flatMap((row) => stacked(head, row, options));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? padEnd : padStart)(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [options.paint.quiet(line(head)), ...rows.map(line)];
}

function stacked(
  head: readonly string[],
  [name = '', ...figures]: readonly string[],
  options: TerminalOptions,
): readonly string[] {
  const told = figures.flatMap((figure, column) =>
    figure === '' ? [] : [`${head[column + 1] ?? ''} ${figure}`],
  );
  return [
    ...wrap(name, proseWidth(options)),
    ...wrap(told.join(', '), proseWidth(options) - 2).map((line) => `  ${line}`),
  ].filter((line) => line.trim() !== '');
}

function proseWidth({ columns }: TerminalOptions): number {
  return Math.min(columns, widestProse);
}
