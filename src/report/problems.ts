import { type Place, type Problem, placeBefore, placeText } from '../problem.js';
import { safe } from '../safe.js';
import { shorten, textWidth, widestProse, wrap } from './layout.js';
import type { Paint } from './paint.js';

export interface ProblemOptions {
  readonly columns: number;
  readonly paint: Paint;
  /** Somebody is looking: in paragraphs, with the line of each problem. Otherwise each problem is one line. */
  readonly isTerminal: boolean;
  /** Somebody may be listening: a sentence each, with its place in words and no frame. */
  readonly isSpoken?: boolean;
  /** The text of a file, for showing the line of a problem; nothing where it cannot be read again. */
  readonly readText: (file: string) => string | undefined;
}

/** Every problem with its place and its way out, then how many there are. */
export function problemsText(problems: readonly Problem[], options: ProblemOptions): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${listText(problems, options)}${lastLine(`${count}. Nothing was judged.`, options)}`;
}

/** Advice in the same form; it never stands in the way. */
export function adviceText(
  advice: readonly Problem[],
  options: ProblemOptions,
  outcome = 'None of it stands in the way.',
): string {
  if (advice.length === 0) return '';
  const count = advice.length === 1 ? '1 piece of advice' : `${advice.length} pieces of advice`;
  return `${listText(advice, options)}${lastLine(`${count}. ${outcome}`, options)}`;
}

/** Nobody reads more, and an honest file has fewer. */
const mostShown = 500;

function listText(problems: readonly Problem[], options: ProblemOptions): string {
  const texts = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = texts.get(file) ?? options.readText(file)?.split(/\r?\n/) ?? [];
    texts.set(file, lines);
    return lines;
  };
  const shown = problems.slice(0, mostShown).map((problem) => {
    if (options.isSpoken === true) return `${spokenPlace(problem)}: ${sentenceOf(problem)}\n`;
    return options.isTerminal
      ? paragraph(problem, linesOf(problem.place.file), options)
      : // For other programs to read.
        `${options.paint.strong(onOneLine(placeBefore(problem.place)))} ${sentenceOf(problem)}\n`;
  });
  const more = problems.length - mostShown;
  return more > 0
    ? `${shown.join('')}${lastLine(`${more} more are not shown.`, options)}`
    : shown.join('');
}

function lastLine(text: string, { isTerminal, isSpoken, columns }: ProblemOptions): string {
  return isTerminal && isSpoken !== true ? `${wrap(text, columns).join('\n')}\n` : `${text}\n`;
}

function onOneLine(text: string): string {
  return safe(text).replaceAll('\n', ' ');
}

function spokenPlace({ place: { file, line, column } }: Problem): string {
  const at = [
    line === undefined ? '' : `, line ${line}`,
    column === undefined ? '' : `, column ${column}`,
  ];
  return onOneLine(`${file === '-' ? 'standard input' : file}${at.join('')}`);
}

function sentenceOf({ message, hint }: Problem): string {
  return onOneLine([message, hint].filter(Boolean).join(' '));
}

function paragraph(
  problem: Problem,
  lines: readonly string[],
  { columns: wide, paint }: ProblemOptions,
): string {
  const columns = Math.min(wide, widestProse);
  const place = wrap(onOneLine(placeText(problem.place)), columns).map(
    (line) => `${paint.strong(line)}\n`,
  );
  const prose = wrap(sentenceOf(problem), columns - 2).map((line) => `  ${line}\n`);
  return [...place, ...prose, frame(problem.place, lines, columns, paint), '\n'].join('');
}

/** The line of the problem, with a mark under the part that is meant. */
function frame(place: Place, lines: readonly string[], columns: number, paint: Paint): string {
  const line = place.line === undefined ? undefined : lines[place.line - 1];
  const room = columns - String(place.line).length - 5;
  if (line === undefined || place.column === undefined || line.trim() === '' || room < 12)
    return '';
  const start = Math.min(place.column - 1, line.length);
  const end = place.endLine === place.line ? (place.endColumn ?? start + 1) - 1 : line.length;
  const before = seen(line.slice(Math.max(0, start - mostSeen), start));
  const meant = seen(line.slice(start, Math.max(end, start)).slice(0, mostSeen));
  const after = seen(line.slice(Math.max(end, start)).slice(0, mostSeen));
  // What comes before is cut from its left, where the mark would else lie outside.
  const isCut = start > mostSeen || textWidth(before) > room - 12;
  const lead = isCut ? `…${lastColumns(before, 8)}` : before;
  const shown = shorten(lead + meant + after, room);
  const width = Math.max(1, Math.min(textWidth(meant), room - textWidth(lead)));
  const gutter = ' '.repeat(String(place.line).length);
  const mark = `${' '.repeat(textWidth(lead))}${paint.fault('^'.repeat(width))}`;
  return `  ${paint.quiet(`${place.line} │`)} ${shown}\n  ${paint.quiet(`${gutter} │`)} ${mark}\n`;
}

/** Of a line that is a whole file, no more is looked at than could be shown. */
const mostSeen = 400;

function lastColumns(text: string, columns: number): string {
  let last = '';
  for (const character of [...text].toReversed()) {
    if (textWidth(character + last) > columns) break;
    last = character + last;
  }
  return last;
}

/** A piece of a line as it is shown: a tab takes one column. */
function seen(text: string): string {
  return safe(text).replaceAll('\t', ' ');
}
