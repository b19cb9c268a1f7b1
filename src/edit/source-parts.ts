import type { SourceDocument, SourceNode, Span } from '../source.js';
import type { Written } from './yaml-text.js';

/** Where the entries of a map and the items of a list stand in a text, to the character and to the line. */

export interface Part {
  /** Of an entry of a map. */
  readonly key?: string;
  /** The first character: of the key, of the dash, or of an item between brackets. */
  readonly start: number;
  /** Just after the colon or the dash; after the key when it has no colon. */
  readonly mark: number;
  /** The anchor and the tag before the value; empty when it has none. */
  readonly properties: Span;
  readonly node: SourceNode;
  /** Just after the last character of the value; a comment after it does not count. */
  readonly end: number;
}

/** The parts of a map or a list that stand in the text; those of an alias stand elsewhere. */
export function partsOf(text: string, node: SourceNode): readonly Part[] {
  if (node.isAlias || node.kind === 'scalar') return [];
  if (node.kind === 'list') return itemsOf(text, node);
  return [...node.entries].map(([key, entry]) => {
    const mark = afterColon(text, entry.key.end);
    return { key, start: entry.key.start, mark, ...valueOf(text, entry.node, mark) };
  });
}

/** What a value says. */
export function dataOf(node: SourceNode): Written {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a parsed document holds nothing else
  return node.data as Written;
}

/** Whether it is a map or list that is written by indentation. */
export function isBlock(node: SourceNode): boolean {
  return node.kind !== 'scalar' && !node.isFlow && !node.isAlias;
}

/** Nothing stands where the value would: `key:`. */
export function isMissing(node: SourceNode): boolean {
  return node.span.start === node.span.end;
}

export function isBlockScalar(text: string, node: SourceNode): boolean {
  return node.kind === 'scalar' && !node.isAlias && /[|>]/.test(text.charAt(node.span.start));
}

/** The first character of the value, with its anchor and tag. */
export function valueStart(part: Part): number {
  return part.properties.start < part.properties.end ? part.properties.start : part.node.span.start;
}

/** From the start of the first line of a part to the end of its last, with the comments below that are indented under it. */
export function ownLines(text: string, part: Part): Span {
  const column = columnOf(text, part.start);
  let end = lineEnd(text, part.end);
  for (const line of linesAfter(text, end)) {
    const indent = line.text.search(/\S/);
    if (indent === -1) continue;
    if (line.text[indent] !== '#' || indent <= column) break;
    end = line.end;
  }
  return { start: lineStart(text, part.start), end };
}

/** Whether the next line that is not blank is a comment that is indented further than a column. */
export function isFollowedByComment(text: string, from: number, column: number): boolean {
  for (const line of linesAfter(text, lineEnd(text, from))) {
    const indent = line.text.search(/\S/);
    if (indent !== -1) return line.text[indent] === '#' && indent > column;
  }
  return false;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The first character of the line; a byte order mark is not part of it. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Just after the last character of the line, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The comments of a text, each from its # to the end of its line. */
export function commentsOf(document: SourceDocument): readonly Span[] {
  const { text } = document;
  const comments: Span[] = [];
  let from = 0;
  for (const leaf of [...leavesOf(text, document.root), { start: text.length, end: text.length }]) {
    for (const match of text.slice(from, leaf.start).matchAll(/(?<=^|\s)#[^\r\n]*/g)) {
      comments.push({ start: from + match.index, end: from + match.index + match[0].length });
    }
    const header = headerComment(text, leaf);
    if (header !== undefined) comments.push(header);
    from = leaf.end;
  }
  return comments;
}

/** The comment on the first line of a text that is written as lines of its own: `note: |- # comment`. */
export function headerComment(text: string, span: Span): Span | undefined {
  const match = /^[|>][-+\d]*[ \t]+(?=#)/.exec(text.slice(span.start, lineEnd(text, span.start)));
  if (match === null) return undefined;
  return { start: span.start + match[0].length, end: lineEnd(text, span.start) };
}

/** Skips spaces, line breaks and comments. */
export function skipGap(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text[at] !== '#') return at;
    at = lineEnd(text, at);
  }
}

function itemsOf(text: string, list: SourceNode): readonly Part[] {
  const parts: Part[] = [];
  let from = list.isFlow ? list.span.start + 1 : list.span.start;
  for (const node of list.items) {
    let start = skipGap(text, from);
    while (list.isFlow && text[start] === ',') start = skipGap(text, start + 1);
    const mark = list.isFlow ? start : start + 1;
    const part = { start, mark, ...valueOf(text, node, mark) };
    parts.push(part);
    from = part.end;
  }
  return parts;
}

function valueOf(
  text: string,
  node: SourceNode,
  mark: number,
): Pick<Part, 'properties' | 'node' | 'end'> {
  const properties = propertiesOf(text, mark, node.span.start);
  return { properties, node, end: endOf(text, node, Math.max(mark, properties.end)) };
}

function endOf(text: string, node: SourceNode, whenMissing: number): number {
  if (isMissing(node)) return whenMissing;
  if (isBlock(node)) return partsOf(text, node).at(-1)?.end ?? node.span.end;
  if (!isBlockScalar(text, node) || text[node.span.end - 1] !== '\n') return node.span.end;
  return node.span.end - (text[node.span.end - 2] === '\r' ? 2 : 1);
}

function afterColon(text: string, keyEnd: number): number {
  const at = skipGap(text, keyEnd);
  return text[at] === ':' ? at + 1 : keyEnd;
}

function propertiesOf(text: string, mark: number, value: number): Span {
  const start = skipGap(text, mark);
  let at = start;
  let end = start;
  while (at < value && /[&!]/.test(text.charAt(at))) {
    end = at + (/^[^\s,[\]{}]+/.exec(text.slice(at, value))?.[0].length ?? value - at);
    at = skipGap(text, end);
  }
  return end > start ? { start, end } : { start: mark, end: mark };
}

function* linesAfter(text: string, end: number): Generator<{ text: string; end: number }> {
  let at = end;
  while (text.indexOf('\n', at) !== -1) {
    const start = text.indexOf('\n', at) + 1;
    at = lineEnd(text, start);
    yield { text: text.slice(start, at), end: at };
  }
}

/** Keys, aliases and values that hold no others, in the order of the text. */
function leavesOf(text: string, node: SourceNode): readonly Span[] {
  if (node.isAlias || node.kind === 'scalar') return isMissing(node) ? [] : [node.span];
  const keys = [...node.entries.values()].map((entry) => entry.key);
  const values = [...node.entries.values()].map((entry) => entry.node).concat(node.items);
  return [...keys, ...values.flatMap((value) => leavesOf(text, value))].toSorted(
    (a, b) => a.start - b.start,
  );
}
