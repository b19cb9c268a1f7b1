import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument as parseYaml,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { invalidBytes } from './invalid-bytes.js';
import { failure, type Outcome, success } from './outcome.js';
import type { Place, Problem } from './problem.js';
import { wordsForFault } from './syntax-fault.js';

/** The only file that knows YAML: text to data with the place of every value, and data to text. */

/** From the first character of a value to just after its last, in UTF-16 units of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One value of a document, with its place. `data` is plain: objects, arrays, strings, numbers, booleans, null. */
export interface SourceNode {
  readonly data: unknown;
  readonly span: Span;
  readonly kind: 'scalar' | 'map' | 'list';
  /** Written between braces or brackets, rather than by indentation. */
  readonly isFlow: boolean;
  /** Written as `*name`: the value stands elsewhere. */
  readonly isAlias: boolean;
  /** Of a map, in the order of the file. */
  readonly entries: ReadonlyMap<string, SourceEntry>;
  /** Of a list. */
  readonly items: readonly SourceNode[];
}

export interface SourceEntry {
  readonly key: Span;
  readonly node: SourceNode;
}

/** A `*name`, and the value that it repeats. */
export interface Reference {
  readonly at: Span;
  readonly to: Span;
  /** Of the name. */
  readonly place: Place;
}

export interface SourceDocument {
  readonly file: string;
  readonly text: string;
  readonly root: SourceNode;
  /** In the order of the file. */
  readonly references: readonly Reference[];
  /** Where the value at a path stands; a missing one points at what it is missing from. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** Where the key at a path stands. */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/** A file made for mischief may say "the same again" so often that it fills the memory; an honest one never comes near. */
const mostRepeatedValues = 10_000;

/** Far deeper than any honest file; deeper ones are refused before they fill the stack. */
const deepest = 100;

/**
 * Reads YAML 1.2 (core schema) or JSON, whatever a `%YAML` line says.
 * Gives all faults of the text at once, at most one a line.
 */
export function parseDocument(source: string | Uint8Array, file: string): Outcome<SourceDocument> {
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
  const walk = new Walk(text, place);
  const root =
    parsed.contents === null
      ? scalarNode(null, { start: 0, end: 0 })
      : walk.node(parsed.contents, { start: 0, end: text.length });
  if (walk.problems.length > 0) return failure(walk.problems);
  return success({
    file,
    text,
    root,
    references: walk.references,
    placeOf: (path) => place(nodeAt(root, path).span),
    placeOfKey: (path) => place(keySpanAt(root, path)),
  });
}

/** Where brackets are nested too deeply; nothing when it is not brackets that are. */
function tooDeepAt(text: string, place: (span: Span) => Place): Place | undefined {
  let depth = 0;
  for (const { index, 0: bracket } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return place({ start: index, end: index + 1 });
  }
  return undefined;
}

const tooDeep = {
  code: 'too-deep',
  message: 'Lists and groups are nested more deeply here than can be read.',
  hint: 'Take out brackets that are not needed.',
};

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
  for (const { code, message, pos } of faults) {
    const openQuote = message.startsWith('Missing closing') ? lastQuote(parsed) : undefined;
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

/** Where the last text in quotes begins: the one that runs to the end of the file. */
function lastQuote(parsed: Document.Parsed): number | undefined {
  let last: number | undefined;
  visit(parsed, {
    Scalar: (_, node) => {
      if (node.type?.startsWith('QUOTE') === true && node.range) last = node.range[0];
    },
  });
  return last;
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

const noEntries: ReadonlyMap<string, SourceEntry> = new Map();

function scalarNode(data: unknown, span: Span): SourceNode {
  return {
    data,
    span,
    kind: 'scalar',
    isFlow: false,
    isAlias: false,
    entries: noEntries,
    items: [],
  };
}

/** One pass over the parsed text: plain data beside its places, and what YAML allows and an honest file does not need. */
class Walk {
  readonly problems: Problem[] = [];
  readonly references: Reference[] = [];
  readonly #anchors = new Map<string, { readonly node: SourceNode; readonly size: number }>();
  readonly #text: string;
  readonly #place: (span: Span) => Place;
  #size = 0;
  #repeated = 0;
  #depth = 0;

  constructor(text: string, place: (span: Span) => Place) {
    this.#text = text;
    this.#place = place;
  }

  node(node: Node, around: Span): SourceNode {
    const span = node.range ? { start: node.range[0], end: node.range[1] } : around;
    const before = this.#size;
    this.#size += 1;
    this.#depth += 1;
    const result = this.#depth > deepest ? this.#tooDeep(span) : this.#read(node, span);
    this.#depth -= 1;
    if (!isAlias(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { node: result, size: this.#size - before });
    }
    return result;
  }

  #read(node: Node, span: Span): SourceNode {
    this.#marks(node, span);
    if (isMap(node)) return this.#map(node, span);
    if (isSeq(node)) return this.#list(node, span);
    if (isAlias(node)) return this.#alias(node.source, span);
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      const hint = 'Write the number out, or put it in quotes if it is meant as a text.';
      const written = isScalar(node) ? (node.source ?? String(value)) : String(value);
      this.#fault('not-finite', `${written} is not an ordinary number.`, hint, span);
    }
    return scalarNode(value, span);
  }

  /** A tag is never needed; an anchor on nothing was meant as a text. */
  #marks(node: Node, span: Span): void {
    if (isAlias(node)) return;
    if (node.tag !== undefined) {
      const hint = 'Take away the word that begins with !, or put the whole text in quotes.';
      this.#fault('tag', 'A text cannot begin with ! here.', hint, this.#before(span, /!+\S*\s*$/));
    }
    if (node.anchor !== undefined && isScalar(node) && (node.source ?? '') === '') {
      const hint = `Put the text in quotes: "&${node.anchor}"`;
      const at = this.#before(span, /&\S*\s*$/);
      this.#fault('quote-it', 'A text cannot begin with & here.', hint, at);
    }
  }

  /** What stands just before a value and belongs to it. */
  #before(span: Span, mark: RegExp): Span {
    const from = Math.max(0, span.start - 200);
    const found = mark.exec(this.#text.slice(from, span.start));
    return found === null ? span : { start: from + found.index, end: span.start };
  }

  #tooDeep(span: Span): SourceNode {
    if (!this.problems.some((problem) => problem.code === tooDeep.code)) {
      this.#fault(tooDeep.code, tooDeep.message, tooDeep.hint, span);
    }
    return scalarNode(null, span);
  }

  #map(map: YAMLMap, span: Span): SourceNode {
    const data: Record<string, unknown> = {};
    const entries = new Map<string, SourceEntry>();
    for (const pair of map.items) {
      const keyNode = pair.key as Node;
      const keySpan = keyNode?.range ? { start: keyNode.range[0], end: keyNode.range[1] } : span;
      const key = isScalar(keyNode) ? String(keyNode.value) : undefined;
      if (key === undefined) {
        const hint =
          'Write one key, a colon and a space, and put the key in quotes if it begins with a bracket.';
        this.#fault('bad-key', 'A key cannot be a list or a group.', hint, keySpan);
        continue;
      }
      const after = { start: keySpan.end, end: keySpan.end };
      const node =
        pair.value === null ? scalarNode(null, after) : this.node(pair.value as Node, after);
      if (this.#isKey(key, keySpan, entries, map.flow === true && pair.value === null)) {
        entries.set(key, { key: keySpan, node });
        data[key] = node.data;
      }
    }
    return {
      data,
      span,
      kind: 'map',
      isFlow: map.flow === true,
      isAlias: false,
      entries,
      items: [],
    };
  }

  #isKey(
    key: string,
    span: Span,
    before: ReadonlyMap<string, SourceEntry>,
    isAfterComma: boolean,
  ): boolean {
    const first = before.get(key);
    if (['__proto__', 'constructor', 'prototype'].includes(key)) {
      const hint = 'Choose another word.';
      this.#fault('reserved-key', `"${key}" cannot be used as a key.`, hint, span);
    } else if (key === '<<') {
      const hint = 'Write the keys out that it was meant to repeat.';
      this.#fault('merge-key', '"<<" does not repeat keys here.', hint, span);
    } else if (isAfterComma) {
      const hint =
        'A comma between braces begins a new key: write a colon and a value after it, or put the whole text in quotes if the comma belongs to it.';
      this.#fault('comma', `"${key}" reads as a key without a value.`, hint, span);
    } else if (first !== undefined) {
      const hint = `It stands on line ${this.#place(first.key).line} already. Keep one of the two.`;
      this.#fault('duplicate-key', `"${key}" is written twice.`, hint, span);
    } else {
      return true;
    }
    return false;
  }

  #list(list: YAMLSeq, span: Span): SourceNode {
    const items = list.items.map((item) =>
      item === null ? scalarNode(null, span) : this.node(item as Node, span),
    );
    const data = items.map((item) => item.data);
    return {
      data,
      span,
      kind: 'list',
      isFlow: list.flow === true,
      isAlias: false,
      entries: noEntries,
      items,
    };
  }

  #alias(name: string, span: Span): SourceNode {
    const anchor = this.#anchors.get(name);
    if (anchor === undefined) {
      const message = `"*${name}" refers to something above it, and nothing there is called "${name}".`;
      this.#fault('unknown-alias', message, 'Put it in quotes if it is meant as a text.', span);
      return scalarNode(null, span);
    }
    this.references.push({ at: span, to: anchor.node.span, place: this.#place(span) });
    this.#size += anchor.size;
    this.#repeated += anchor.size;
    if (this.#repeated > mostRepeatedValues) {
      if (!this.problems.some((problem) => problem.code === 'alias-bomb')) {
        const message = `"*${name}" repeats so much that the file would unfold to over ${mostRepeatedValues} values.`;
        this.#fault(
          'alias-bomb',
          message,
          'Write the values out instead of repeating them by reference.',
          span,
        );
      }
      return scalarNode(null, span);
    }
    return { ...anchor.node, span, isAlias: true };
  }

  #fault(code: string, message: string, hint: string | undefined, span: Span): void {
    this.problems.push({
      code,
      message,
      ...(hint === undefined ? {} : { hint }),
      place: this.#place(span),
    });
  }
}
