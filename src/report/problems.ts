import { type Place, type Problem, placeText } from '../problem.js';
import { safe } from '../safe.js';
import { shorten, widestProse, wrap } from './layout.js';
import type { Paint } from './paint.js';

export interface ProblemOptions {
  readonly columns: number;
  readonly paint: Paint;
  /** The text of a file, for showing the line of a problem; nothing where no line should be shown. */
  readonly readText: (file: string) => string | undefined;
}

/** Every problem with its place and its way out, then how many there are. */
export function problemsText(problems: readonly Problem[], options: ProblemOptions): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${listText(problems, options)}${count}. Nothing was judged.\n`;
}

/** Advice in the same form; it never stands in the way. */
export function adviceText(advice: readonly Problem[], options: ProblemOptions): string {
  if (advice.length === 0) return '';
  const count = advice.length === 1 ? '1 piece of advice' : `${advice.length} pieces of advice`;
  return `${listText(advice, options)}${count}. None of it stands in the way.\n`;
}

function listText(problems: readonly Problem[], options: ProblemOptions): string {
  const texts = new Map<string, readonly string[] | undefined>();
  return problems
    .map((problem) => {
      const { file } = problem.place;
      if (!texts.has(file)) texts.set(file, options.readText(file)?.split(/\r?\n/));
      return problemText(problem, texts.get(file), options);
    })
    .join('');
}

function problemText(
  problem: Problem,
  lines: readonly string[] | undefined,
  options: ProblemOptions,
): string {
  const { paint } = options;
  const place = safe(placeText(problem.place)).replaceAll('\n', ' ');
  const sentence = safe([problem.message, problem.hint].filter(Boolean).join(' ')).replaceAll(
    '\n',
    ' ',
  );
  // Without a terminal each problem is one line, for other programs to read.
  if (lines === undefined) return `${paint.strong(place)} ${sentence}\n`;
  const columns = Math.min(options.columns, widestProse);
  const prose = wrap(sentence, columns - 2).map((line) => `  ${line}\n`);
  return `${paint.strong(place)}\n${prose.join('')}${frame(problem.place, lines, columns, paint)}\n`;
}

/** The line of the problem, with a mark under the part that is meant. */
function frame(place: Place, lines: readonly string[], columns: number, paint: Paint): string {
  const line = place.line === undefined ? undefined : lines[place.line - 1];
  if (line === undefined || place.column === undefined || line.trim() === '') return '';
  const number = String(place.line);
  const room = columns - number.length - 6;
  const start = place.column - 1;
  const end = place.endLine === place.line ? (place.endColumn ?? start + 1) - 1 : line.length;
  const from = start > room - 12 ? start - 8 : 0;
  const shown = shorten(safe(line.slice(from)).replaceAll('\t', ' '), room);
  const mark = '^'.repeat(Math.max(1, Math.min(end - start, room - (start - from))));
  return [
    `  ${paint.quiet(`${number} │`)} ${shown}\n`,
    `  ${paint.quiet(`${' '.repeat(number.length)} │`)} ${' '.repeat(start - from)}${paint.fault(mark)}\n`,
  ].join('');
}
