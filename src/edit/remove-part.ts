import type { SourceNode } from '../source.js';
import { lineStart, ownLines, type Part, partsOf } from './source-parts.js';
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
  if (node.isFlow) return [removeInFlow(text, part, previous, next)];
  const isFirstOnLine = text.slice(lineStart(text, part.start), part.start).trim() === '';
  if (!isFirstOnLine) return [removeBesideDash(text, part, next)];
  return [wholeLines(text, ownLines(text, part))];
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
