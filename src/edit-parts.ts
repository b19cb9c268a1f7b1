import type { SourceNode } from './document.js';
import {
  columnOf,
  headerComment,
  isBlock,
  isBlockScalar,
  isFollowedByComment,
  isMissing,
  lineEnd,
  lineStart,
  ownLines,
  type Part,
  partsOf,
  valueStart,
} from './source-parts.js';
import type { Splice } from './splice.js';
import {
  blockText,
  entryLines,
  fitsOneLine,
  inlineEntry,
  inlineText,
  itemLines,
  type Layout,
  type Path,
  type Spot,
  scalarText,
  type ValueText,
  valueText,
  type Written,
} from './yaml-text.js';

/** The smallest changes of a text: another value for a part, a new part, one part less. */

/** A part with what its surroundings ask of it. */
export interface PartInPlace {
  readonly text: string;
  readonly layout: Layout;
  readonly part: Part;
  readonly path: Path;
  /** Between braces or brackets. */
  readonly inFlow: boolean;
}

/** A map or list whose parts are to change. */
export interface Collection {
  readonly text: string;
  readonly layout: Layout;
  readonly node: SourceNode;
  readonly path: Path;
}

/** Another value for a part. What stands on its line beside the value stays. */
export function replaceValue(
  place: PartInPlace,
  value: Written,
  options?: { readonly isBlock: boolean },
): readonly Splice[] {
  if (place.inFlow) return [replaceInFlow(place, value)];
  const written = newValueText(place, value, options?.isBlock === true);
  const { part, text } = place;
  const isOnOwnLines = lineEnd(text, part.mark) < part.node.span.start;
  if (isMissing(part.node)) return fillIn(place, written);
  if (isBlock(part.node) && !isOnOwnLines) return replaceBesideDash(place, written);
  if (isBlock(part.node) || (isOnOwnLines && written.head === '')) {
    return replaceLines(place, written);
  }
  return replaceOnLine(place, written);
}

/** Whether a one-line map or list would no longer be one if it were written anew. */
export function outgrowsLine(place: PartInPlace, value: Written): boolean {
  const { text, part } = place;
  if (place.inFlow || !part.node.isFlow || text.slice(part.start, part.end).includes('\n'))
    return false;
  const spot = spotOf(place);
  const before = part.node.data as Written; // What a parsed document holds.
  return fitsOneLine(before, spot, place.layout) && !fitsOneLine(value, spot, place.layout);
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
        : { ...at(part.start), text: `${written}, ` },
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

/** One entry or item less; another one must remain. */
export function removePart(collection: Collection, index: number): readonly Splice[] {
  const { text, node } = collection;
  const parts = partsOf(text, node);
  const part = parts[index];
  if (part === undefined) return [];
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  if (node.isFlow) return [removeInFlow(text, part, previous, next)];
  const isFirstOnLine = text.slice(lineStart(text, part.start), part.start).trim() === '';
  if (!isFirstOnLine) return [removeBesideDash(text, part, next)];
  return [wholeLines(text, ownLines(text, part))];
}

function newValueText(place: PartInPlace, value: Written, asBlock: boolean): ValueText {
  const { text, part, layout, path } = place;
  const spot = spotOf(place);
  const quote = text[part.node.span.start];
  const hadQuotes = typeof part.node.data === 'string' && !part.node.isAlias;
  if (
    typeof value === 'string' &&
    !value.includes('\n') &&
    hadQuotes &&
    (quote === '"' || quote === "'")
  ) {
    return { head: scalarText(value, path, layout, { quote }), body: [] };
  }
  return asBlock ? blockText(value, spot, layout) : valueText(value, spot, layout);
}

function spotOf({ text, part, path }: PartInPlace): Spot {
  const column = columnOf(text, part.start);
  const between = text.slice(lineEnd(text, part.mark), Math.max(part.mark, part.node.span.start));
  return {
    path,
    after: part.key === undefined ? 'dash' : 'key',
    column,
    used: columnOf(text, part.mark) + 1,
    // Comments among or just below the lines of a text would become part of it.
    isOneLine: between.includes('#') || isFollowedByComment(text, part.end, column),
  };
}

/** `key:` gets a value. */
function fillIn(place: PartInPlace, { head, body }: ValueText): readonly Splice[] {
  const { part } = place;
  const value = { start: part.mark, end: part.end, text: head === '' ? '' : ` ${head}` };
  return [value, linesBelow(place, body)];
}

/** A value that begins on its key's line, or a single one below it. */
function replaceOnLine(place: PartInPlace, written: ValueText): readonly Splice[] {
  const { text, part } = place;
  const comment = isBlockScalar(text, part.node) ? headerComment(text, part.node.span) : undefined;
  const kept = comment === undefined ? '' : ` ${text.slice(comment.start, comment.end)}`;
  const start = valueStart(part);
  const from = written.head === '' ? part.mark : start;
  const value = { start: from, end: part.end, text: written.head + kept };
  return [value, linesBelow(place, written.body)];
}

/** A map or list on lines of its own below its key. Comments between the key and its first line stay. */
function replaceLines({ text, part, layout }: PartInPlace, written: ValueText): readonly Splice[] {
  const splices: Splice[] = [];
  const { properties } = part;
  if (properties.start < properties.end)
    splices.push({ start: part.mark, end: properties.end, text: '' });
  if (written.head !== '') {
    splices.push({ start: part.mark, end: part.mark, text: ` ${written.head}` });
  }
  const lines = { start: lineStart(text, part.node.span.start), end: lineEnd(text, part.end) };
  if (written.body.length === 0) return [...splices, lineBreakBefore(text, lines)];
  return [...splices, { ...lines, text: written.body.join(layout.newline) }];
}

/** A map or list that begins beside the dash of its item. */
function replaceBesideDash(
  { text, part, layout }: PartInPlace,
  written: ValueText,
): readonly Splice[] {
  const lines = [written.head, ...written.body].join(layout.newline);
  return [{ start: valueStart(part), end: lineEnd(text, part.end), text: lines }];
}

function replaceInFlow({ text, part, layout, path }: PartInPlace, value: Written): Splice {
  const written = inlineText(value, path, layout);
  if (!isMissing(part.node)) return { start: valueStart(part), end: part.end, text: written };
  const colon = part.key !== undefined && text[part.mark - 1] !== ':' ? ':' : '';
  return { start: part.mark, end: part.end, text: `${colon} ${written}` };
}

function linesBelow({ text, part, layout }: PartInPlace, body: readonly string[]): Splice {
  return {
    ...at(lineEnd(text, part.end)),
    text: body.map((line) => layout.newline + line).join(''),
  };
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
  return { ...at(part.start), text: `${lines}${newline}${indent}` };
}

function linesUnder(
  collection: Collection,
  part: Part,
  key: string | undefined,
  value: Written,
): Splice {
  const { end } = ownLines(collection.text, part);
  const lines = partLines(collection, part, key, value);
  return { ...at(end), text: lines.map((line) => collection.layout.newline + line).join('') };
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
  return { ...at(node.span.start + 1), text: ` ${written}` };
}

function insertInFlow({ text, layout }: Collection, previous: Part, written: string): Splice {
  const before = text.slice(lineStart(text, previous.start), previous.start);
  const rest = text.slice(previous.end, lineEnd(text, previous.end));
  const isOnOwnLine = before.trim() === '' && /^\s*,?\s*$/.test(rest);
  const separator = isOnOwnLine ? `,${layout.newline}${before}` : ', ';
  return { ...at(previous.end), text: separator + written };
}

function at(offset: number): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset };
}

/** With the comma before or after it, unless a comment stands there; a comma before the brace is allowed. */
function removeInFlow(
  text: string,
  part: Part,
  previous: Part | undefined,
  next: Part | undefined,
): Splice {
  const isFree = (from: number, to: number): boolean => !text.slice(from, to).includes('#');
  if (next !== undefined) {
    const comma = text.indexOf(',', part.end) + 1;
    const end = isFree(part.end, next.start) ? next.start : comma;
    return { start: part.start, end, text: '' };
  }
  const start =
    previous !== undefined && isFree(previous.end, part.start) ? previous.end : part.start;
  return { start, end: part.end, text: '' };
}

/** The first key of a map in a list stands beside the dash: the next one moves up to it. */
function removeBesideDash(text: string, part: Part, next: Part | undefined): Splice {
  const mayMove = next !== undefined && !text.slice(part.end, next.start).includes('#');
  return { start: part.start, end: mayMove ? next.start : part.end, text: '' };
}

function wholeLines(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Splice {
  const newline = /^\r?\n/.exec(text.slice(end, end + 2))?.[0] ?? '';
  if (newline === '') return lineBreakBefore(text, { start, end });
  return { start, end: end + newline.length, text: '' };
}

function lineBreakBefore(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Splice {
  const newline = /\r?\n$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  return { start: start - newline.length, end, text: '' };
}
