/** How every mistake in somebody's file is described: the thing, the fault, the way out. */

/** A position in a text. Lines and columns count from 1; a column counts UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The position just after the last character meant. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface Problem {
  /** A stable name for the kind of fault, such as `unknown-key`. */
  readonly code: string;
  /** The thing and its fault, one sentence without blame, ending in a full stop. */
  readonly message: string;
  /** The way out, one or two sentences. */
  readonly hint?: string;
  readonly place: Place;
}

/** Problems in the order of their places, file by file, as they were found. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map((problem) => problem.place.file))];
  return problems.toSorted(
    (a, b) =>
      files.indexOf(a.place.file) - files.indexOf(b.place.file) ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0),
  );
}

/** `answers.yaml:12:5`, or as much of it as is known. */
export function placeText(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

/** The same before a sentence, into which a file's name by itself would run. */
export function placeBefore(place: Place): string {
  return place.line === undefined ? `${placeText(place)}:` : placeText(place);
}

/** A hint for a problem, when there is one. */
export function hintIf(hint: string | undefined): { readonly hint?: string } {
  return hint === undefined ? {} : { hint };
}
