import type { SourceNode } from '../source.js';
import { lineStart, ownLines, partsOf } from './source-parts.js';
import type { Splice } from './splice.js';

/**
 * Turns an entry of a map, or an item of a list, into comments where it stands; the first line says why.
 * As many lines as before, so that every place below stays. Nothing where it does not have its lines to itself: between braces, or beside a dash.
 */
export function commentOut(
  { text, node }: { readonly text: string; readonly node: SourceNode },
  index: number,
  why: string,
): Splice | undefined {
  const part = partsOf(text, node)[index];
  if (part === undefined || node.isFlow) return undefined;
  const indent = text.slice(lineStart(text, part.start), part.start);
  if (indent.trim() !== '') return undefined;
  const { start, end } = ownLines(text, part);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const [first = '', ...others] = text.slice(start, end).split(/\r?\n/);
  const commented = (line: string): string =>
    line.trim() === '' ? line : `${indent}# ${line.slice(indent.length)}`;
  const lines = [`${commented(first)}  # ${why}`, ...others.map(commented)];
  return { start, end, text: lines.join(newline) };
}
