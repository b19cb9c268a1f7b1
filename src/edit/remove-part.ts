import type { SourceNode } from '../source.js';
import { lineEnd, lineStart, ownLines, type Part, partsOf, skipGap } from './source-parts.js';
import { cutWithLineBreakBefore, type Splice } from './splice.js';

/** One entry or item less; another one must remain. */
export function removePart(
  { text, node }: { readonly text: string; readonly node: SourceNode },
  index: number,
): readonly Splice[] {
  const parts = partsOf(text, node);
  const part = parts[index];
  if (part === undefined) return [];
  const [previous, next] = [parts[index - 1], parts[index + 1]];
  if (node.isFlow) return removeInFlow(text, part, previous, next);
  const isFirstOnLine = text.slice(lineStart(text, part.start), part.start).trim() === '';
  if (!isFirstOnLine) return [removeBesideDash(text, part, next)];
  return [wholeLines(text, ownLines(text, part))];
}

/**
 * With its comma, and with the whole of its lines where nothing else stands there but its comment. A comma that then
 * stands before the brace is allowed.
 */
function removeInFlow(
  text: string,
  part: Part,
  previous: Part | undefined,
  next: Part | undefined,
): readonly Splice[] {
  const after = skipGap(text, part.end);
  const comma = text[after] === ',' ? { start: after, end: after + 1 } : undefined;
  const isFree = (from: number, to: number): boolean => !text.slice(from, to).includes('#');
  if (next !== undefined || comma !== undefined) {
    const end = comma?.end ?? part.end;
    if (isAloneOnLines(text, part.start, end)) {
      return [wholeLines(text, { start: lineStart(text, part.start), end: lineEnd(text, end) })];
    }
    if (next !== undefined && isFree(part.end, next.start)) {
      return [{ start: part.start, end: next.start, text: '' }];
    }
  } else if (isAloneOnLines(text, part.start, part.end)) {
    const lines = { start: lineStart(text, part.start), end: lineEnd(text, part.end) };
    return [wholeLines(text, lines)];
  }
  const isAfterPrevious = previous !== undefined && isFree(previous.end, part.start);
  if (next === undefined && isAfterPrevious) {
    return [{ start: previous.end, end: part.end, text: '' }];
  }
  return [
    { start: part.start, end: part.end, text: '' },
    ...(comma === undefined ? [] : [{ ...comma, text: '' }]),
  ];
}

/** Whether nothing but a comment stands beside a stretch on its first and its last line. */
function isAloneOnLines(text: string, start: number, end: number): boolean {
  const [before, after] = [
    text.slice(lineStart(text, start), start),
    text.slice(end, lineEnd(text, end)),
  ];
  return before.trim() === '' && /^\s*(?:#.*)?$/.test(after);
}

/** The first key of a map in a list stands beside the dash: the next one moves up to it. */
function removeBesideDash(text: string, part: Part, next: Part | undefined): Splice {
  const mayMove = next !== undefined && !text.slice(part.end, next.start).includes('#');
  return { start: part.start, end: mayMove ? next.start : part.end, text: '' };
}

/** A blank line before them may be part of a text, and keeps its end. */
function wholeLines(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Splice {
  const newline = /^\r?\n/.exec(text.slice(end, end + 2))?.[0] ?? '';
  const isAfterBlank = /(?:^|\n)\r?\n$/.test(text.slice(0, start));
  if (newline === '' && !isAfterBlank) return cutWithLineBreakBefore(text, { start, end });
  return { start, end: end + newline.length, text: '' };
}
