import type { Reference, SourceDocument } from '../source.js';

/** A stretch of a text, and what is to stand in its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made. They do not overlap; of two insertions at one place the first comes first. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  let result = '';
  let from = 0;
  for (const splice of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(from, splice.start) + splice.text;
    from = splice.end;
  }
  return result + text.slice(from);
}

export function insertionAt(offset: number): { readonly start: number; readonly end: number } {
  return { start: offset, end: offset };
}

/** Takes lines out that end the text, or that leave an end of a line behind, with the line break before them. */
export function cutWithLineBreakBefore(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Splice {
  const newline = /\r?\n$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
  return { start: start - newline.length, end, text: '' };
}

/** A `*name` that would be left with nothing to refer to. */
export function lostReference(
  document: SourceDocument,
  splices: readonly Splice[],
): Reference | undefined {
  const isCut = (at: { readonly start: number; readonly end: number }): boolean =>
    splices.some(
      ({ start, end }) =>
        start < end &&
        start <= at.start &&
        (at.start < end || (at.start === at.end && at.end === end)),
    );
  return document.references.find(({ at, to }) => isCut(to) && !isCut(at));
}
