/** Plain data as the YAML that a person would write by hand, with the lines it takes. */

/** What a file may hold. */
export type Written =
  | string
  | number
  | boolean
  | null
  | readonly Written[]
  | { readonly [key: string]: Written };

/** How a file is laid out. */
export interface Layout {
  readonly newline: string;
  /** Spaces by which what belongs to a key at a column is indented further. */
  readonly stepAt: (column: number) => number;
  /** The same for the dashes of a list; may be 0. */
  readonly listStep: number;
  /** A line of at most this many columns is not broken up. */
  readonly width: number;
  /** Whether a text that other programs take for a date, a number or yes is better left without quotes here. */
  readonly isPlain: (path: Path, text: string) => boolean;
}

/** Keys from the top of the file; the numbers of list items are left out. */
export type Path = readonly string[];

/** Where a value is to stand. */
export interface Spot {
  readonly path: Path;
  /** What stands before it: `key:` or, in a list, `-`. */
  readonly after: 'key' | 'dash';
  /** Of the key or of the dash. */
  readonly column: number;
  /** Columns of the line that are taken before the value, with the space. */
  readonly used: number;
  /** Of a text with several lines: it may not stand as lines of its own here. */
  readonly isOneLine?: boolean;
}

/** What follows a key's colon or a list's dash: the rest of that line, and whole lines below it. */
export interface ValueText {
  readonly head: string;
  readonly body: readonly string[];
}

/** A value on the line where it fits and is simple, else as lines by indentation. */
export function valueText(value: Written, spot: Spot, layout: Layout): ValueText {
  if (typeof value === 'string' && value.includes('\n')) return longText(value, spot, layout);
  if (!isCollection(value)) return { head: scalarText(value, spot.path, layout), body: [] };
  if (isEmpty(value) || fitsOneLine(value, spot, layout)) {
    return { head: inlineText(value, spot.path, layout), body: [] };
  }
  return blockText(value, spot, layout);
}

/** Whether a value may stand between braces or brackets on its line, as a person would write it. */
export function fitsOneLine(value: Written, spot: Spot, layout: Layout): boolean {
  return isSimple(value) && spot.used + inlineText(value, spot.path, layout).length <= layout.width;
}

/** A map or list by indentation, even where it is short. */
export function blockText(value: Written, spot: Spot, layout: Layout): ValueText {
  if (!isCollection(value) || isEmpty(value)) return valueText(value, spot, layout);
  const step = isList(value) ? layout.listStep : layout.stepAt(spot.column);
  const column = spot.column + (spot.after === 'dash' ? 2 : step);
  const lines = isList(value)
    ? value.flatMap((item) => itemLines(item, spot.path, column, layout))
    : Object.entries(value).flatMap(([key, child]) =>
        entryLines(key, child, [...spot.path, key], column, layout),
      );
  if (spot.after === 'key') return { head: '', body: lines };
  return { head: (lines[0] ?? '').trimStart(), body: lines.slice(1) };
}

/** A key with its value, as whole lines; `path` ends in the key. */
export function entryLines(
  key: string,
  value: Written,
  path: Path,
  column: number,
  layout: Layout,
): readonly string[] {
  const start = `${' '.repeat(column)}${keyText(key)}:`;
  const spot: Spot = { path, after: 'key', column, used: start.length + 1 };
  return withHead(start, valueText(value, spot, layout));
}

/** A list item, as whole lines. The maps of a list stand by indentation, so that all look alike. */
export function itemLines(
  value: Written,
  path: Path,
  column: number,
  layout: Layout,
): readonly string[] {
  const start = `${' '.repeat(column)}-`;
  const spot: Spot = { path, after: 'dash', column, used: start.length + 1 };
  return withHead(
    start,
    isMap(value) ? blockText(value, spot, layout) : valueText(value, spot, layout),
  );
}

/** A value on one line, to stand between braces or brackets, or to be them. */
export function inlineText(value: Written, path: Path, layout: Layout): string {
  if (isList(value)) {
    const items = value.map((item) => inlineText(item, path, layout)).join(', ');
    return value.some(isCollection) ? `[ ${items} ]` : `[${items}]`;
  }
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, child]) =>
      inlineEntry(key, child, [...path, key], layout),
    );
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return scalarText(value, path, layout, { inFlow: true });
}

/** A key with its value, to stand between braces; `path` ends in the key. */
export function inlineEntry(key: string, value: Written, path: Path, layout: Layout): string {
  return `${keyText(key)}: ${inlineText(value, path, layout)}`;
}

/** A text, number, truth value or null on one line; a text in the quotes it had, where it had any. */
export function scalarText(
  value: string | number | boolean | null,
  path: Path,
  layout: Layout,
  options?: { readonly inFlow?: boolean; readonly quote?: '"' | "'" },
): string {
  if (typeof value !== 'string') return String(value);
  if (options?.quote !== undefined) return quoted(value, options.quote);
  if (!standsPlain(value, options?.inFlow === true)) return quoted(value);
  return isTakenForOther(value) && !layout.isPlain(path, value) ? quoted(value) : value;
}

export function isMap(value: Written): value is { readonly [key: string]: Written } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

function isCollection(
  value: Written,
): value is readonly Written[] | { readonly [key: string]: Written } {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

function withHead(start: string, { head, body }: ValueText): readonly string[] {
  return [head === '' ? start : `${start} ${head}`, ...body];
}

/** A word, a list of words, a map of these, or a list of one map of words. */
export function isSimple(value: Written): boolean {
  const isWords = (child: Written): boolean =>
    isList(child) ? child.every(isWord) : isWord(child);
  if (isMap(value)) return Object.values(value).every(isWords);
  if (!isList(value) || value.every(isWord)) return isWords(value);
  const [only] = value;
  return (
    value.length === 1 && only !== undefined && isMap(only) && Object.values(only).every(isWord)
  );
}

/** Written the same within braces as without. */
function isWord(value: Written): boolean {
  if (typeof value !== 'string') return !isCollection(value);
  return !value.includes('\n') && standsPlain(value, false) === standsPlain(value, true);
}

/** A text of several lines as they are, where they can be told apart from the indentation. */
function longText(text: string, spot: Spot, layout: Layout): ValueText {
  const lines = text.split('\n');
  const endsInNewline = lines.at(-1) === '';
  const shown = endsInNewline ? lines.slice(0, -1) : lines;
  const isClear =
    !oddCharacter.test(text) &&
    /^\S/.test(shown[0] ?? '') &&
    shown.at(-1) !== '' &&
    shown.every((line) => line === '' || line.trim() !== '');
  if (!isClear || spot.isOneLine) return { head: quoted(text), body: [] };
  const indent = ' '.repeat(spot.column + (spot.after === 'dash' ? 2 : layout.stepAt(spot.column)));
  const body = shown.map((line) => (line === '' ? '' : indent + line));
  return { head: endsInNewline ? '|' : '|-', body };
}

function keyText(key: string): string {
  if (/^(?:0|[1-9]\d*)$/.test(key)) return key;
  const isWord = standsPlain(key, true) && !/^(?:~|=|<<|null|true|false)$/i.test(key);
  return isWord && !isNumberLike(key) ? key : quoted(key);
}

/** Characters that YAML does not print, or that editors take for the end of a line. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const oddCharacter = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Cs}/u;

/** Whether YAML 1.2 reads the text without quotes as the same characters (it may still be another type). */
function standsPlain(text: string, inFlow: boolean): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !/[\n\t]/.test(text) &&
    !oddCharacter.test(text) &&
    !/^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|: |:$| #/.test(text) &&
    !(inFlow && /[,[\]{}]/.test(text))
  );
}

/** Whether some program that reads YAML takes the text without quotes for something other than a text. */
function isTakenForOther(text: string): boolean {
  return /^(?:~|=|<<|null|true|false|yes|no|on|off|y|n)$/i.test(text) || isNumberLike(text);
}

/** Numbers, dates and times of any YAML. */
function isNumberLike(text: string): boolean {
  return (
    /^[+.]?[\d.][\d_,.:+-]*(?:e[-+]?\d+)?$/i.test(text) ||
    /^[+]?\.(?:inf|nan)$|^0[xob][\da-f_]+$/i.test(text) ||
    /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/.test(text)
  );
}

function quoted(text: string, quote?: '"' | "'"): string {
  const canBeSingle = !/[\n\t]/.test(text) && !oddCharacter.test(text);
  const wantsSingle =
    quote === "'" || (quote === undefined && /["\\]/.test(text) && !text.includes("'"));
  if (canBeSingle && wantsSingle) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
