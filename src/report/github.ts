import type { Place, Problem } from '../problem.js';
import { safe } from '../safe.js';
import { type Annotation, annotationsOf, pathOf } from './annotations.js';
import type { Checked } from './check-formats.js';
import { words } from './words.js';

/**
 * Workflow commands, which a runner of GitHub Actions turns into annotations:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * A step shows ten of each kind, so that from eleven on the tenth says how many more there are.
 */
export function renderGithub(checked: readonly Checked[]): string {
  const all = checked.flatMap(({ judgement }) => annotationsOf(judgement));
  const kinds = ['error', 'warning', 'note'] as const;
  const lines = kinds.flatMap((kind) => withinTen(all.filter(({ level }) => level === kind)));
  const verdicts = checked.map(({ sheet, judgement }) =>
    words.judgement.verdict(pathOf(sheet), judgement.met),
  );
  return [...lines, ...verdicts.map(oneLine)].map((line) => `${line}\n`).join('');
}

/** What stands in the way of judging at all, in the same form: each at its line, where it has one. */
export function renderGithubProblems(problems: readonly Unplaced[]): string {
  const shown = problems.map(
    ({ message, hint, place: { file, line, column } = {} }): Shown => ({
      level: 'error',
      rule,
      message: safe([message, hint].filter(Boolean).join(' ')),
      file,
      line,
      column,
    }),
  );
  return withinTen(shown)
    .map((line) => `${line}\n`)
    .join('');
}

/** A problem of a file, or of the command line, which has no place. */
interface Unplaced extends Pick<Problem, 'message' | 'hint'> {
  readonly place?: Place;
}

/** What the annotations are titled with that are of no clause. */
const rule = 'wgll';

interface Shown extends Pick<Annotation, 'level' | 'rule' | 'message' | 'endLine' | 'endColumn'> {
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
}

const mostOfAKind = 10;

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

function withinTen(annotations: readonly Shown[]): readonly string[] {
  if (annotations.length <= mostOfAKind) return annotations.map((one) => command(one));
  const shown = annotations.slice(0, mostOfAKind - 1);
  const [next] = annotations.slice(mostOfAKind - 1);
  const more = annotations.length - shown.length;
  const last =
    next === undefined ? [] : [command({ ...next, rule, message: words.judgement.andMore(more) })];
  return [...shown.map((one) => command(one)), ...last];
}

function command(shown: Shown): string {
  const { level, file, line, column, endLine, endColumn, message } = shown;
  // Columns are told only within one line.
  const isOneLine = endLine === undefined || endLine === line;
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', file === undefined ? undefined : pathOf(file)],
    ['line', line],
    ['endLine', endLine],
    ['col', isOneLine ? column : undefined],
    ['endColumn', isOneLine ? endColumn : undefined],
    ['title', shown.rule],
  ];
  const written = properties
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${property(String(value))}`))
    .join(',');
  return `::${commands[level]} ${written}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** No text of a file begins a line, or a runner would take it for a command. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('##[', '#\u2060#[');
}
