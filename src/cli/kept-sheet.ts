import type { Interview } from '../answers/interview/state.js';
import { type Conflict, type Given, type Merged, mergeSheets } from '../answers/merge-sheets.js';
import type { Sheet } from '../answers/sheet.js';
import {
  differingParts,
  hasPart,
  isSamePart,
  laterOf,
  partName,
  type SheetPart,
  withPart,
} from '../answers/sheet-parts.js';
import type { Problem } from '../problem.js';
import type { Look, SheetFile } from './sheet-file.js';

/** What came of keeping a sheet. */
export type Kept =
  | {
      readonly is: 'kept';
      /** As the file has it now. */
      readonly sheet: Sheet;
      /** Whether somebody else had changed the file. */
      readonly isJoined: boolean;
      readonly conflicts: readonly Conflict[];
      readonly putBack: readonly SheetPart[];
    }
  /** Nothing was written: the file cannot be read as it is now. */
  | { readonly is: 'refused'; readonly problems: readonly Problem[] };

type Arrived = Extract<Look, { readonly is: 'changed' }>;

/** A sheet that others may change as well: keeping it joins what they have written with what this run says. */
export class KeptSheet {
  readonly #file: SheetFile;
  #given: Given;
  /** Read, and not joined yet. */
  #theirs: Arrived | undefined;
  /** What came from elsewhere during this run, and the sheet that it came in: saying otherwise here is a conflict, too. */
  readonly #foreign = new Map<string, Sheet>();

  constructor(file: SheetFile, sheet: Sheet) {
    this.#file = file;
    this.#given = { states: [sheet], parts: new Map() };
  }

  /** What somebody else has made of the file, joined with what this run has said; nothing where nobody has. */
  arrived(): Merged | undefined {
    const look = this.#looked();
    if (look.is !== 'changed') return undefined;
    this.#theirs = look;
    return mergeSheets(this.#given, this.#now(), look.sheet);
  }

  /**
   * Keeps what a conversation has come to; `asked` are conflicts that what arrived has shown already, and that it has
   * gone on with. Throws `FileFailed`.
   */
  keep(next: Interview, said: readonly SheetPart[], asked: readonly Conflict[] = []): Kept {
    const disputed = this.#disputed(next.sheet, said);
    let sheet = disputed.reduce(
      (into, { part, theirs }) => withPart(part, theirs, into),
      next.sheet,
    );
    let joined: Pick<Merged, 'conflicts' | 'putBack'> | undefined;
    // Each turn somebody else was faster; nobody is for long.
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const look = this.#looked();
      if (look.is === 'unreadable' && next.changed.length > 0) {
        return { is: 'refused', problems: look.problems };
      }
      if (look.is === 'changed') {
        const merged = this.#joined(look, sheet, said);
        sheet = merged.sheet;
        joined = {
          conflicts: [...(joined?.conflicts ?? []), ...merged.conflicts],
          putBack: [...(joined?.putBack ?? []), ...merged.putBack],
        };
      }
      if (look.is === 'unreadable' || this.#isWritten(next, sheet)) {
        this.#remember(sheet, said);
        for (const { part } of asked) this.#foreign.delete(partName(part));
        const conflicts = [...asked, ...disputed, ...(joined?.conflicts ?? [])];
        const putBack = joined?.putBack ?? [];
        return { is: 'kept', sheet, isJoined: joined !== undefined, conflicts, putBack };
      }
    }
    throw new Error('the sheet is changed elsewhere all the time');
  }

  #joined(
    { sheet: theirs, isOvertaken }: Arrived,
    mine: Sheet,
    said: readonly SheetPart[],
  ): Merged {
    const before = this.#now();
    const merged = mergeSheets(this.#given, mine, theirs, said);
    const settled = new Set([...merged.conflicts.map(({ part }) => part), ...merged.putBack]);
    const names = new Set([...settled].map(partName));
    for (const part of differingParts(before, theirs)) {
      if (!names.has(partName(part)) && hasPart(part, theirs)) {
        this.#foreign.set(partName(part), theirs);
      }
    }
    // What was overtaken is not in the file, which says what was written over it.
    this.#remember(isOvertaken ? mine : theirs, []);
    return merged;
  }

  /** What is said here for the first time since something else came from elsewhere: whoever typed it may not have seen that. */
  #disputed(mine: Sheet, said: readonly SheetPart[]): readonly Conflict[] {
    return said.flatMap((part) => {
      const theirs = this.#foreign.get(partName(part));
      this.#foreign.delete(partName(part));
      const isSame = theirs === undefined || isSamePart(part, mine, theirs);
      return isSame || laterOf(part, mine, theirs) !== undefined ? [] : [{ part, mine, theirs }];
    });
  }

  #isWritten({ changed, framework }: Interview, sheet: Sheet): boolean {
    const isSaid = changed.length === 0 && differingParts(this.#now(), sheet).length === 0;
    return isSaid || this.#file.write(sheet, changed, framework) === 'written';
  }

  #looked(): Look {
    const theirs = this.#theirs;
    this.#theirs = undefined;
    return theirs ?? this.#file.look();
  }

  /** What the file said last, as far as this run knows. */
  #now(): Sheet {
    const { states } = this.#given;
    return states.at(-1) ?? states[0];
  }

  #remember(sheet: Sheet, said: readonly SheetPart[]): void {
    const { states, parts } = this.#given;
    this.#given = {
      states: sheet === this.#now() ? states : [...states, sheet],
      parts: new Map([...parts, ...said.map((part) => [partName(part), part] as const)]),
    };
  }
}

const mostTurns = 100;

/** What a conversation has just said: what differs from before, and an answer that was given once more. */
export function saidParts(before: Sheet, { sheet, changed }: Interview): readonly SheetPart[] {
  const different = differingParts(before, sheet);
  const again = changed.flatMap((change): readonly SheetPart[] => {
    if (change.part !== 'answer') return [];
    const { question } = change;
    const isDifferent = different.some((part) => 'question' in part && part.question === question);
    return isDifferent ? [] : [{ kind: 'answer', question, key: 'said' }];
  });
  return changed.length === 0 ? [] : [...different, ...again];
}

/** Whether some parts are about the same question, the opening or the steps as others. */
export function isAboutSame(a: readonly SheetPart[], b: readonly SheetPart[]): boolean {
  const about = (part: SheetPart): string => (part.kind === 'answer' ? part.question : part.kind);
  return a.some((one) => b.some((other) => about(one) === about(other)));
}
