import type { SourceNode } from '../source.js';
import { columnOf, lineEnd, lineStart, ownLines, type Part, partsOf } from './source-parts.js';
import { insertionAt, type Splice } from './splice.js';
import {
  entryLines,
  inlineEntry,
  inlineText,
  itemLines,
  type Layout,
  type Path,
  type Written,
} from './yaml-text.js';

/** A map or list whose parts are to change. */
export interface Collection {
  readonly text: string;
  readonly layout: Layout;
  readonly node: SourceNode;
  readonly path: Path;
}

/** Beside which of the parts a new one goes. */
export type Position = { readonly after: number } | { readonly before: number };

/**
 * A new entry, or without a key a new item. After a part means below its own lines, above the comments of the next;
 * before a part means right above it, below its heading.
 */
export function insertPart(
  collection: Collection,
  position: Position,
  key: string | undefined,
  value: Written,
): readonly Splice[] {
  const parts = partsOf(collection.text, collection.node);
  const isAfter = 'after' in position;
  const part = parts[isAfter ? position.after : position.before];
  if (collection.node.isFlow) {
    const written = inlinePart(collection, key, value);
    if (part === undefined) return [insertFirst(collection, written)];
    return [
      isAfter
        ? insertInFlow(collection, part, written)
        : { ...insertionAt(part.start), text: `${written}, ` },
    ];
  }
  if (part === undefined) return [];
  const above = isAfter ? part : ownCommentAbove(collection.text, parts, position.before);
  return [
    above === undefined
      ? linesAbove(collection, part, key, value)
      : linesUnder(collection, above, key, value),
  ];
}

/** The part above, when a comment that is not a heading stands between it and the part: it must not be parted from its entry. */
function ownCommentAbove(text: string, parts: readonly Part[], index: number): Part | undefined {
  const [previous, part] = [parts[index - 1], parts[index]];
  if (previous === undefined || part === undefined) return undefined;
  const between = text.slice(ownLines(text, previous).end, part.start);
  return /^\r?\n[ ]*#/.test(between) ? previous : undefined;
}

function linesAbove(
  collection: Collection,
  part: Part,
  key: string | undefined,
  value: Written,
): Splice {
  const { newline } = collection.layout;
  const indent = ' '.repeat(columnOf(collection.text, part.start));
  const lines = partLines(collection, part, key, value).join(newline).trimStart();
  return { ...insertionAt(part.start), text: `${lines}${newline}${indent}` };
}

function linesUnder(
  collection: Collection,
  part: Part,
  key: string | undefined,
  value: Written,
): Splice {
  const { end } = ownLines(collection.text, part);
  const lines = partLines(collection, part, key, value);
  return {
    ...insertionAt(end),
    text: lines.map((line) => collection.layout.newline + line).join(''),
  };
}

function partLines(
  { text, layout, path }: Collection,
  sibling: Part,
  key: string | undefined,
  value: Written,
): readonly string[] {
  const column = columnOf(text, sibling.start);
  if (key === undefined) return itemLines(value, path, column, layout);
  return entryLines(key, value, [...path, key], column, layout);
}

function inlinePart({ layout, path }: Collection, key: string | undefined, value: Written): string {
  if (key === undefined) return inlineText(value, path, layout);
  return inlineEntry(key, value, [...path, key], layout);
}

function insertFirst({ node }: Collection, written: string): Splice {
  return { ...insertionAt(node.span.start + 1), text: ` ${written}` };
}

function insertInFlow({ text, layout }: Collection, previous: Part, written: string): Splice {
  const before = text.slice(lineStart(text, previous.start), previous.start);
  const rest = text.slice(previous.end, lineEnd(text, previous.end));
  const isOnOwnLine = before.trim() === '' && /^\s*,?\s*$/.test(rest);
  const separator = isOnOwnLine ? `,${layout.newline}${before}` : ', ';
  return { ...insertionAt(previous.end), text: separator + written };
}
