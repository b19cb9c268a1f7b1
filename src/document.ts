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
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { failure, type Outcome, success } from './outcome.js';
import type { Place, Problem } from './problem.js';
import { invalidBytes, type SyntaxFault, wordsForFault } from './syntax-fault.js';

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

/**
 * Reads YAML 1.2 (core schema) or JSON, whatever a `%YAML` line says.
 * Gives all faults of the text at once, at most one a line.
 */
export function parseDocument(source: string | Uint8Array, file: string): Outcome<SourceDocument> {
  const decoded = decode(source, file);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const lines = new LineCounter();
  const place = (span: Span): Place => placeOfSpan(file, lines, span);
  const parsed = parseSafely(text, lines);
  if (parsed === undefined) {
    return failure([
      {
        code: 'too-deep',
        message: 'The values are nested too deeply to be read.',
        place: { file },
      },
    ]);
  }
  const faults = syntaxProblems(parsed, text, place);
  if (faults.length > 0) return failure(faults);
  const walk = new Walk(place);
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
  try {
    return success(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(source));
  } catch {
    const fault = invalidBytes(source);
    return failure([{ code: 'not-utf-8', ...fault, place: { file, line: fault.line, column: 1 } }]);
  }
}

function parseSafely(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    // The check of duplicate keys in the library is quadratic; the walk below makes its own.
    return parseYaml(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      lineCounter,
      prettyErrors: false,
    });
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
  for (const fault of [...parsed.errors, ...parsed.warnings]) {
    const span = { start: fault.pos[0], end: fault.pos[1] };
    const at = place(span);
    if (at.line === undefined || seen.has(at.line)) continue;
    seen.add(at.line);
    const kind: SyntaxFault = { code: fault.code, message: fault.message, text, at: span.start };
    problems.push({
      ...wordsForFault(kind),
      place: { file: at.file, line: at.line, column: at.column ?? 1 },
    });
  }
  return problems;
}

function placeOfSpan(file: string, lines: LineCounter, span: Span): Place {
  const start = lines.linePos(span.start);
  const end = lines.linePos(span.end);
  return { file, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
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
  readonly #place: (span: Span) => Place;
  #size = 0;
  #repeated = 0;

  constructor(place: (span: Span) => Place) {
    this.#place = place;
  }

  node(node: Node, around: Span): SourceNode {
    const span = node.range ? { start: node.range[0], end: node.range[1] } : around;
    const before = this.#size;
    this.#size += 1;
    const result = this.#read(node, span);
    if (!isAlias(node) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, { node: result, size: this.#size - before });
    }
    return result;
  }

  #read(node: Node, span: Span): SourceNode {
    if (isMap(node)) return this.#map(node, span);
    if (isSeq(node)) return this.#list(node, span);
    if (isAlias(node)) return this.#alias(node.source, span);
    const value: unknown = isScalar(node) ? node.value : null;
    if (typeof value === 'number' && !Number.isFinite(value)) {
      this.#fault('not-finite', 'This number is not finite.', 'Write an ordinary number.', span);
    }
    return scalarNode(value, span);
  }

  #map(map: YAMLMap, span: Span): SourceNode {
    const data: Record<string, unknown> = {};
    const entries = new Map<string, SourceEntry>();
    for (const pair of map.items) {
      const keyNode = pair.key as Node;
      const keySpan = keyNode?.range ? { start: keyNode.range[0], end: keyNode.range[1] } : span;
      const key = isScalar(keyNode) ? String(keyNode.value) : undefined;
      if (key === undefined) {
        this.#fault('bad-key', 'A key must be a single word or text.', undefined, keySpan);
        continue;
      }
      const after = { start: keySpan.end, end: keySpan.end };
      const node =
        pair.value === null ? scalarNode(null, after) : this.node(pair.value as Node, after);
      if (['__proto__', 'constructor', 'prototype'].includes(key)) {
        this.#fault(
          'reserved-key',
          `"${key}" cannot be used as a key.`,
          'Choose another word.',
          keySpan,
        );
      } else if (entries.has(key)) {
        const line = this.#place(entries.get(key)?.key ?? keySpan).line;
        const hint = `It stands on line ${line} already. Keep one of the two.`;
        this.#fault('duplicate-key', `"${key}" is written twice.`, hint, keySpan);
      } else {
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
      const hint =
        'Define it first with &, or put the text in quotes if the * is meant as a character.';
      this.#fault('unknown-alias', `"*${name}" refers to nothing above it.`, hint, span);
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
