import type { Sheet } from './sheet.js';
import {
  differingParts,
  hasPart,
  isSamePart,
  laterOf,
  partName,
  type SheetPart,
  withPart,
} from './sheet-parts.js';

/** What a run has said in a sheet so far. */
export interface Given {
  /** The sheet as it was read at first, and as it was after every save; the last is what the file said last. */
  readonly states: readonly [Sheet, ...Sheet[]];
  /** What this run has said itself, by name. */
  readonly parts: ReadonlyMap<string, SheetPart>;
}

/** The same thing said differently in two places: somebody has to choose. */
export interface Conflict {
  readonly part: SheetPart;
  readonly mine: Sheet;
  readonly theirs: Sheet;
}

export interface Merged {
  /** What the file is to say; where there is a conflict it says what it says now. */
  readonly sheet: Sheet;
  readonly conflicts: readonly Conflict[];
  /** What this run had said, and the file had lost. */
  readonly putBack: readonly SheetPart[];
}

/**
 * Joins what a run says with a file that somebody else has changed meanwhile, part by part. What only one of both has
 * changed is taken from that one. Where both have, and differ, it is a conflict. What the file has lost of what this
 * run had said is put back: nothing stands there any more, or an editor has saved what it had read long before.
 * `said` are parts that were said just now, whether or not they differ.
 */
export function mergeSheets(
  given: Given,
  mine: Sheet,
  theirs: Sheet,
  said: readonly SheetPart[] = [],
): Merged {
  const base = given.states.at(-1) ?? given.states[0];
  // An answer that was given once more, the same as before, is said again.
  const pending = [...said, ...differingParts(base, mine)];
  const own = new Map([...given.parts, ...pending.map((part) => [partName(part), part] as const)]);
  const contested = [...own.values()].filter(
    (part) => !isSamePart(part, mine, theirs) && !isSamePart(part, base, theirs),
  );
  const returned = returnedParts(given, theirs);
  const isLost = (part: SheetPart): boolean =>
    !hasPart(part, theirs) || returned.has(partName(part));
  const lost = contested.filter(isLost);
  const different = contested.filter((part) => !isLost(part));
  const taken = [
    ...differingParts(base, mine).filter((part) => isSamePart(part, base, theirs)),
    ...lost,
    ...different.filter((part) => laterOf(part, mine, theirs) === mine),
  ];
  return {
    sheet: taken.reduce((into, part) => withPart(part, mine, into), theirs),
    conflicts: different
      .filter((part) => laterOf(part, mine, theirs) === undefined)
      .map((part) => ({ part, mine, theirs })),
    putBack: lost,
  };
}

/**
 * What a file says as it was at one moment before, while it has nothing of what came since and lacks something that
 * this run has said for the first time: somebody has saved what was read then. Answers that are only as they were
 * before may have been meant so, and are not among it.
 */
function returnedParts({ states, parts }: Given, theirs: Sheet): ReadonlySet<string> {
  const now = states.at(-1) ?? states[0];
  const back = [...parts.values()].filter(
    (part) =>
      !isSamePart(part, now, theirs) && states.some((state) => isSamePart(part, state, theirs)),
  );
  if (back.every((part) => hasPart(part, theirs))) return new Set();
  const isMoment = (state: Sheet): boolean =>
    back.every((part) => isSamePart(part, state, theirs)) &&
    differingParts(state, now).every((part) => !isSamePart(part, now, theirs));
  return new Set(states.some(isMoment) ? back.map(partName) : []);
}
