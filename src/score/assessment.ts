import type { QuestionId, SectionId } from '../ids.js';

/** What the answers amount to: exact numbers, never rounded. Attainments are in 0…1. */
export interface Assessment {
  readonly overall: Score;
  /** Principles and the sections below them. */
  readonly sections: ReadonlyMap<SectionId, Score>;
  readonly questions: ReadonlyMap<QuestionId, QuestionScore>;
  /** The open questions, the one that would narrow the range of the whole most first; ties in framework order. */
  readonly settles: readonly Settles[];
  /** For each provisional principle: the attainment of the whole if it were left out. */
  readonly withoutProvisional: ReadonlyMap<SectionId, number | undefined>;
}

export type Score = Scored | Unscored;

export interface Coverage {
  /** answered / of, in 0…1; 1 when nothing is asked. */
  readonly completeness: number;
  readonly answered: number;
  /** Asked and in scope, less not applicable. */
  readonly of: number;
}

export interface Scored extends Coverage {
  readonly state: 'scored';
  readonly attainment: number;
  /** The attainment on the section's own scale: its `display`, its stages, or the framework's scale. */
  readonly level: number;
  /** The attainment if every open question were at its lowest, and at its highest. */
  readonly range: Range;
  /** Too few answers for a point value. */
  readonly provisional: boolean;
  /** The band that both ends of the range fall into. */
  readonly band?: string;
  /** Two neighbouring bands, when the ends fall into one each. */
  readonly bandRange?: readonly [string, string];
  /** The attainment when only what is backed by valid evidence counts above the level that asks for it. */
  readonly evidenced?: number;
  /** The range over the whole framework, when only a set of it was asked. */
  readonly rangeOfAll?: Range;
  /** False where conditions hang on so much that the range is only an outer bound. */
  readonly exact?: false;
  /** The essential questions that are not met and hold the value down; under `stages` those still open, too. */
  readonly cappedBy?: readonly QuestionId[];
  /** Those that hold down what is shown, where they do not hold down what is claimed: they lack evidence. */
  readonly evidencedCappedBy?: readonly QuestionId[];
  /** The essential questions that are not met, where the framework only flags them. */
  readonly flaggedBy?: readonly QuestionId[];
  /** Under `stages`: how many there are, how many are passed, and how far the next one is. */
  readonly ladder?: Ladder;
}

/**
 * A staged section: stages passed from the first on, and the part reached of the next one, which is never added.
 * An essential that is not met may hold the value below the stages passed.
 */
export interface Ladder {
  readonly stages: number;
  readonly passed: number;
  readonly next?: { readonly id: SectionId | QuestionId; readonly attainment: number };
}

export interface Unscored extends Coverage {
  readonly state: 'unscored';
  readonly because: UnscoredBecause;
  /** Present while something in it is open. */
  readonly range?: Range;
  readonly rangeOfAll?: Range;
  readonly exact?: false;
}

export type UnscoredBecause =
  | 'not-applicable'
  | 'unanswered'
  | 'not-asked'
  | 'out-of-scope'
  | 'context'
  /** It combines to `none`: a profile has no total. */
  | 'no-total';

/** From the lowest to the highest possible attainment. */
export type Range = readonly [low: number, high: number];

export type QuestionScore =
  | {
      readonly state: 'scored';
      readonly attainment: number;
      /** The level reached, for the kinds that have levels. */
      readonly level?: number;
      /** As far as valid evidence shows it; absent where the framework asks for none. */
      readonly evidenced?: number;
    }
  | { readonly state: UnscoredState };

export type UnscoredState =
  | 'not-applicable'
  | 'dont-know'
  | 'unanswered'
  | 'not-asked'
  | 'out-of-scope'
  | 'context';

export interface Settles {
  readonly question: QuestionId;
  /** How much narrower the range of the whole would be, on average, in attainment. */
  readonly narrows: number;
}

/** Unanswered or don't know: what could still be settled. */
export function isOpen(score: QuestionScore): boolean {
  return score.state === 'unanswered' || score.state === 'dont-know';
}

/** How far two numbers may lie apart and still be the same after doubles were added in another order. */
export const tolerance = 1e-9;
