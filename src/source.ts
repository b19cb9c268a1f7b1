import type { Place } from './problem.js';

/** A text that was read, as a tree of plain values with their places. */

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
