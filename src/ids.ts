/** Ids, and the nearest known one to a misspelt one. */

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]?: Name };

export type QuestionId = Branded<'question'>;
export type SectionId = Branded<'section'>;
export type BarrierId = Branded<'barrier'>;
export type FrameworkId = Branded<'framework'>;

/** Letters, digits, dot, hyphen and underscore, starting with a letter or a digit. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The same in lower case: ids are typed by hand, and nobody should have to remember their capitals. */
export const givenIdPattern = /^[a-z0-9][a-z0-9._-]*$/;

/** Words that mean something else in an answer sheet, or to JavaScript. */
export const reservedIds: readonly string[] = [
  'dont-know',
  'not-applicable',
  '__proto__',
  'constructor',
  'prototype',
];

/**
 * The known word nearest to a misspelt one, or nothing when none is near enough to be meant:
 * at most a third of the letters may differ, or one word begins or ends with the other.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const isPart = wanted.length >= 4 && (other.endsWith(wanted) || other.startsWith(wanted));
    const limit = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    // So many letters more or less are at least as many that differ.
    if (!isPart && Math.abs(wanted.length - other.length) > limit) continue;
    const distance = isPart ? 1 : editDistance(wanted, other);
    if (distance <= limit && distance < (best?.distance ?? Infinity)) {
      best = { word: candidate, distance };
    }
  }
  return best?.word;
}

/** Nobody reads more; to look for the nearest of each of 50,000 keys takes seconds. */
export const mostSuggestions = 100;

/** "Did you mean …?" with the nearest known word, else the list of the known, if it is short. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const words = [...known];
  const near = nearest(word, words);
  if (near !== undefined) return `Did you mean "${near}"?`;
  if (words.length === 0 || words.length > 15) return undefined;
  return `Known: ${words.join(', ')}.`;
}

/** Optimal string alignment: insert, delete, replace, or swap two neighbours, each at a cost of 1. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 12) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(at(row, j), at(beforeLast, j - 2) + 1);
      }
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
