import { type Document, LineCounter, parseDocument as parseYaml, stringify, visit } from 'yaml';
import { deepest, tooDeep, walk } from './document-walk.js';
import { invalidBytes } from './invalid-bytes.js';
import { failure, type Outcome, success, type WithRest } from './outcome.js';
import type { Place, Problem } from './problem.js';
import type { SourceDocument, SourceNode, Span } from './source.js';
import { wordsForFault } from './syntax-fault.js';

/** The only file, with its walk, that knows YAML: text to data with the place of every value, and data to text. */

/**
 * Reads YAML 1.2 (core schema) or JSON, whatever a `%YAML` line says.
 * Gives all faults of the text at once, at most one a line.
 */
export function parseDocument(source: string | Uint8Array, file: string): WithRest<SourceDocument> {
  const decoded = decode(source, file);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const lines = new LineCounter();
  const place = placing(file, text, lines);
  const parsed = parseSafely(text, lines);
  if (parsed === undefined)
    return failure([{ ...tooDeep, place: tooDeepAt(text, place) ?? { file } }]);
  const faults = syntaxProblems(parsed, text, place);
  if (faults.length > 0) return failure(faults);
  const { root, references, problems } = walk(parsed.contents, text, place);
  const document: SourceDocument = {
    file,
    text,
    root,
    references,
    placeOf: (path) => place(nodeAt(root, path).span),
    placeOfKey: (path) => place(keySpanAt(root, path)),
  };
  if (problems.length === 0) return success(document);
  // The value of such a part is not known, or there is no end to it: what is wrong with the rest may be its echo.
  const isUnknown = problems.some(({ code }) => withoutValue.includes(code));
  return isUnknown ? failure(problems) : { ...failure(problems), rest: document };
}

const withoutValue: readonly string[] = [tooDeep.code, 'alias-bomb', 'unknown-alias', 'quote-it'];

/** Where brackets are nested too deeply; nothing when it is not brackets that are. */
function tooDeepAt(text: string, place: (span: Span) => Place): Place | undefined {
  let depth = 0;
  for (const { index, 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return place({ start: index, end: index + 1 });
  }
  return undefined;
}

/** A value as one line of YAML that reads back as the same value. */
export function writeInline(value: unknown): string {
  return stringify(value, {
    version: '1.2',
    schema: 'core',
    collectionStyle: 'flow',
    flowCollectionPadding: true,
    lineWidth: 0,
    blockQuote: false,
    defaultStringType: 'PLAIN',
  }).trimEnd();
}

/** The value at a path, or the nearest one above it that exists. */
export function nodeAt(root: SourceNode, path: readonly PropertyKey[]): SourceNode {
  let node = root;
  for (const step of path) {
    const next = typeof step === 'number' ? node.items[step] : node.entries.get(String(step))?.node;
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function keySpanAt(root: SourceNode, path: readonly PropertyKey[]): Span {
  const parent = nodeAt(root, path.slice(0, -1));
  return parent.entries.get(String(path.at(-1)))?.key ?? nodeAt(root, path).span;
}

function decode(source: string | Uint8Array, file: string): Outcome<string> {
  if (typeof source === 'string') return success(source);
  const fault = invalidBytes(source);
  if (fault !== undefined) {
    const { line, column, ...words } = fault;
    return failure([{ code: 'not-utf-8', ...words, place: { file, line, column } }]);
  }
  return success(new TextDecoder('utf-8', { ignoreBOM: true }).decode(source));
}

function parseSafely(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    // The check of duplicate keys in the library is quadratic; the walk below makes its own.
    const parsed = parseYaml(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      lineCounter,
      prettyErrors: false,
    });
    const isTooDeep = parsed.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION');
    return isTooDeep ? undefined : parsed;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function syntaxProblems(
  parsed: Document.Parsed,
  text: string,
  place: (span: Span) => Place,
): Problem[] {
  const seen = new Set<number>();
  const problems: Problem[] = [];
  const lineOf = (at: number): number => place({ start: at, end: at }).line ?? 0;
  const faults = [...parsed.errors, ...parsed.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  for (const [index, { code, message, pos }] of faults.entries()) {
    // What is left open before the first fault has made it; later on only what says so itself is looked into.
    const isUnclosed = message.startsWith('Missing closing');
    const openQuote =
      index === 0 || isUnclosed
        ? openQuoteBefore(parsed, text, { isUnclosed, at: pos[0] })
        : undefined;
    const { at, ...words } = wordsForFault({ code, message, text, at: pos[0], openQuote });
    const { file, line = 1, column = 1 } = place({ start: at ?? pos[0], end: at ?? pos[0] });
    const isEcho = seen.has(line) || seen.has(lineOf(pos[0]));
    seen.add(line).add(lineOf(pos[0]));
    if (isEcho) continue;
    problems.push({ ...words, place: { file, line, column } });
    // What is left open swallows the rest: further faults are its echoes.
    if (words.code === 'quote' || words.code === 'bracket') break;
  }
  return problems;
}

/**
 * Where the text in quotes begins that is never closed: the one that ends at the fault without its quote; or an earlier
 * one that runs over lines until the quote with which the next text opens. Nothing where quotes are not the fault.
 */
function openQuoteBefore(
  parsed: Document.Parsed,
  text: string,
  fault: { readonly isUnclosed: boolean; readonly at: number },
): number | undefined {
  let open: number | undefined;
  visit(parsed, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE') !== true || !range) return undefined;
      const [start, end] = range;
      if (start > fault.at) return visit.BREAK;
      const inside = text.slice(start + 1, end - 1);
      if (!opensAnother(inside) && !(fault.isUnclosed && end >= fault.at)) return undefined;
      open = start;
      return visit.BREAK;
    },
  });
  return open;
}

/** Over several lines, and its last quote stands where a text begins: behind a colon, a dash, a comma or a bracket. */
function opensAnother(inside: string): boolean {
  return inside.includes('\n') && /(?:[\w-]:|[,[{]|\n[ \t]*-)[ \t]+$|[[{]$/.test(inside);
}

/** A byte order mark takes no column: no editor shows it. */
function placing(file: string, text: string, lines: LineCounter): (span: Span) => Place {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const column = ({ line, col }: { line: number; col: number }): number =>
    line === 1 ? Math.max(1, col - mark) : col;
  return (span) => {
    const start = lines.linePos(span.start);
    const end = lines.linePos(span.end);
    return {
      file,
      line: start.line,
      column: column(start),
      endLine: end.line,
      endColumn: column(end),
    };
  };
}
