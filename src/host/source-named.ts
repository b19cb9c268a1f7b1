/**
 * What a person names to be read: a path, or a file as it was at a revision in git. `git:REF:path` stands wherever
 * the path of a file that is read does; the path is seen from the working folder, as every other one.
 */

const mark = 'git:';

export interface AtRevision {
  readonly ref: string;
  /** Absent where the same path is meant as that of the file beside it on the command line. */
  readonly path?: string;
}

/** The parts of `git:REF` and `git:REF:path`; nothing for the path of an ordinary file. */
export function revisionNamed(source: string): AtRevision | undefined {
  if (!source.startsWith(mark)) return undefined;
  const rest = source.slice(mark.length);
  const at = rest.indexOf(':');
  return at < 0 ? { ref: rest } : { ref: rest.slice(0, at), path: rest.slice(at + 1) };
}

/** What is said of a file that a revision does not have. */
export const notInRevision = 'is not in that revision';

export function revisionPath(ref: string, path: string): string {
  return `${mark}${ref}:${path}`;
}

/** `git:REF` with the path of the first of those beside it that has one; anything else as it is. */
export function withPathOf(source: string, ...beside: readonly string[]): string {
  const named = revisionNamed(source);
  if (named === undefined || pathIn(source) !== undefined) return source;
  const path = beside.map(pathIn).find((candidate) => candidate !== undefined);
  return path === undefined ? source : revisionPath(named.ref, path);
}

function pathIn(source: string): string | undefined {
  if (source === '-') return undefined;
  const named = revisionNamed(source);
  const path = named === undefined ? source : named.path;
  return path === '' ? undefined : path;
}
