import {
  columnOf,
  dataOf,
  headerComment,
  isBlock,
  isBlockScalar,
  isFollowedByComment,
  isMissing,
  lineEnd,
  lineStart,
  type Part,
  valueStart,
} from './source-parts.js';
import { cutWithLineBreakBefore, insertionAt, type Splice } from './splice.js';
import {
  blockText,
  fitsOneLine,
  inlineText,
  isSimple,
  type Layout,
  type Path,
  type Spot,
  scalarText,
  type ValueText,
  valueText,
  type Written,
} from './yaml-text.js';

/** A part with what its surroundings ask of it. */
export interface PartInPlace {
  readonly text: string;
  readonly layout: Layout;
  readonly part: Part;
  readonly path: Path;
  /** Between braces or brackets. */
  readonly inFlow: boolean;
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
  const before = dataOf(part.node);
  const fits = (candidate: Written): boolean => fitsOneLine(candidate, spot, place.layout);
  return (isSimple(before) && !isSimple(value)) || (fits(before) && !fits(value));
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
  const body = [...commentBeside(text, part), ...written.body];
  if (body.length === 0) return [...splices, cutWithLineBreakBefore(text, lines)];
  return [...splices, { ...lines, text: body.join(layout.newline) }];
}

/** The comment after the last brace of a map or list, as a line of its own. */
function commentBeside(text: string, { node, start, end }: Part): readonly string[] {
  const beside = text.slice(end, lineEnd(text, end)).trim();
  const indent = ' '.repeat(columnOf(text, start) + 2);
  return node.isFlow && beside.startsWith('#') ? [indent + beside] : [];
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
    ...insertionAt(lineEnd(text, part.end)),
    text: body.map((line) => layout.newline + line).join(''),
  };
}
