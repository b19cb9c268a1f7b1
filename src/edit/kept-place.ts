import type { SourceDocument, SourceNode } from '../source.js';
import {
  columnOf,
  commentsOf,
  lineEnd,
  lineStart,
  ownLines,
  type Part,
  partsOf,
} from './source-parts.js';
import type { Splice } from './splice.js';
import { entryLines, type Layout, type Path, type Written } from './yaml-text.js';

/** A map by indentation, or the empty place of one. */
export interface MapInPlace {
  readonly document: SourceDocument;
  readonly layout: Layout;
  readonly path: Path;
  readonly node: SourceNode;
  /** Absent for the whole file. */
  readonly part: Part | undefined;
}

/**
 * A comment line that is only a key and its colon, `# key:`, keeps a place for the entry: the # goes, the value comes.
 * That is how a sheet to be filled in by hand looks, and what a person would do with it.
 */
export function fillKeptPlace(map: MapInPlace, key: string, value: Written): Splice | undefined {
  const { document, layout, path } = map;
  const { text } = document;
  const kept = commentsOf(document).find(
    ({ start, end }) =>
      isKeptPlace(text.slice(start, end), key) &&
      text.slice(lineStart(text, start), start).trim() === '' &&
      isIn(map, start),
  );
  if (kept === undefined) return undefined;
  const lines = entryLines(key, value, [...path, key], columnOf(text, kept.start), layout);
  return {
    start: kept.start,
    end: lineEnd(text, kept.start),
    text: lines.join(layout.newline).trimStart(),
  };
}

/** Whether a comment is `# key:` and nothing more. */
export function isKeptPlace(comment: string, key: string): boolean {
  return comment.replace(/^#\s*/, '').trimEnd() === `${key}:`;
}

/** Among the lines of the map, and indented as its entries are. */
function isIn({ document, node, part }: MapInPlace, comment: number): boolean {
  const { text } = document;
  const first = partsOf(text, node)[0];
  const column = columnOf(text, comment);
  const lines = part === undefined ? { start: 0, end: text.length } : ownLines(text, part);
  const isIndented =
    first !== undefined
      ? !node.isFlow && column === columnOf(text, first.start)
      : part !== undefined && column > columnOf(text, part.start);
  return isIndented && lines.start <= comment && comment < lines.end;
}
