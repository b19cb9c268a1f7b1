import type { DateText, Duration } from '../duration.js';
import type { QuestionId } from '../ids.js';
import type { Place } from '../problem.js';
import type { Range } from '../score/assessment.js';
import type { Clause, Limit, Policy, Severity, Waiver } from './policy.js';

/** Whether it is enough: every clause with its verdict, and every place that would have to change. Facts, no words. */
export interface Judgement {
  /** Nothing fails: what is breached or undecided is waived, or only warned of. */
  readonly isMet: boolean;
  /** The mildest finding that fails. */
  readonly failOn: Severity;
  readonly policy: Policy;
  readonly today: DateText;
  /** What it was compared with, as it was named. */
  readonly baseline?: string;
  /** The path of the sheet there, where it was another one. */
  readonly baselineSheet?: string;
  /** What it should be compared with, and which does not have the sheet yet. */
  readonly newSince?: string;
  /** In the order of the policy. */
  readonly clauses: readonly JudgedClause[];
  /** Waivers that have ended or that nothing needs. */
  readonly idleWaivers: readonly IdleWaiver[];
  /** Answers lowered with a new word about it: told, and never held against anybody. */
  readonly corrections: readonly Correction[];
  /** What a careful reader would ask about. */
  readonly worthAsking: readonly WorthAsking[];
}

export type Verdict = 'met' | 'breached' | 'undecided' | 'does-not-apply' | 'not-judged';

export interface JudgedClause {
  readonly clause: Clause;
  readonly verdict: Verdict;
  /** What the clause looked at, where it is one thing. */
  readonly fact?: Fact;
  readonly findings: readonly Finding[];
}

/** What a clause comes to, before severity and waivers. */
export interface Judged {
  readonly verdict: Verdict;
  readonly fact?: Fact;
  readonly findings: readonly RawFinding[];
}

/** One thing that would have to change, or that soon will have to. */
export interface Finding extends RawFinding {
  readonly severity: Severity;
  /** Lets it pass for now. */
  readonly waiver?: Waiver;
  /** Let it pass once, and has ended. */
  readonly endedWaiver?: Waiver;
}

/** What a clause finds, before it is weighed. */
export interface RawFinding {
  readonly verdict: 'breached' | 'undecided' | 'due';
  readonly fact: Fact;
  readonly place: Place;
  readonly question?: QuestionId;
  /** It stands in the baseline in the same words, so that it is only warned of. */
  readonly isOld?: true;
  /** The date of the sheet is another one than in the baseline, and nothing else of it is. */
  readonly isRedated?: true;
  /** The answers it is about, where they are several. */
  readonly answers?: readonly Holding[];
  /** The essential questions that cap a section below what is required, whatever else is answered. */
  readonly cappedBy?: readonly Holding[];
  /** The answers that hold a section back, once nothing caps it; the one that would lift it most first. */
  readonly heldBackBy?: readonly Holding[];
  /** The open questions that would settle it, the one that settles most first. */
  readonly settledBy?: readonly Holding[];
}

export interface Holding {
  readonly question: QuestionId;
  readonly title: string;
  readonly place: Place;
  /** What an answer to it looks like, where it is to be answered: `a level from 0 to 4`. */
  readonly wanted?: string;
}

export interface Target {
  readonly kind: 'overall' | 'principle' | 'section' | 'question';
  /** Of a section or a question; empty for the whole. */
  readonly id: string;
  readonly title: string;
}

/** What is and what is required; shares and attainments in 0…1, exact. */
export type Fact =
  | {
      readonly about: 'completeness';
      readonly answered: number;
      readonly of: number;
      readonly required: number;
      readonly isOfAll: boolean;
    }
  | FloorFact
  /** A clause about answers, of a sheet that has none. */
  | { readonly about: 'nothing-yet' }
  | {
      readonly about: 'essential';
      readonly title: string;
      readonly actual?: Standing;
      readonly required: Standing;
    }
  | EvidenceFact
  | {
      readonly about: 'decline';
      readonly title: string;
      /** On the framework's scale; a percentage where it has none. */
      readonly before: number;
      readonly now: number | 'open' | 'not-applicable';
      readonly inWords?: InWords;
      readonly tolerance: number;
    }
  | AgeFact
  | {
      readonly about: 'count';
      readonly what: 'not-applicable' | 'dont-know';
      readonly count: number;
      readonly of: number;
      readonly limit?: Limit;
    }
  | { readonly about: 'reason'; readonly title: string; readonly reason: string }
  | { readonly about: 'status'; readonly is?: string; readonly required: string }
  | { readonly about: 'essentials'; readonly count: number }
  /** How many answers of the baseline are compared, and those that are not. */
  | {
      readonly about: 'compared';
      readonly answers: number;
      readonly apart: readonly NotCompared[];
    };

/** A question that was answered in the baseline and cannot be compared. */
export interface NotCompared {
  readonly question: QuestionId;
  readonly title: string;
  /** As in a comparison: other levels, no longer in this edition, or left out of the short set. */
  readonly because: 'answers-differ' | 'gone' | 'not-asked';
}

/** An attainment with what it stands on. */
export interface Standing {
  readonly attainment: number;
  /** The lowest and the highest of the scale it is told on. */
  readonly scale: Range;
  readonly unit: 'level' | 'percent' | 'stage';
  /** Of an answer without levels: itself. */
  readonly answer?: string;
}

export interface FloorFact {
  readonly about: 'floor';
  readonly target: Target;
  readonly as: 'claimed' | 'shown';
  /** Nothing where there is no value yet. */
  readonly actual?: Standing;
  readonly required: Standing;
  /** What it may still come to, where anything is open. */
  readonly range?: Range;
}

export interface EvidenceFact {
  readonly about: 'evidence';
  readonly title: string;
  readonly state: 'none' | 'undated' | 'ahead' | 'expired' | 'due';
  /** The newest date of any. */
  readonly newest?: DateText;
  /** The last day it counts. */
  readonly until?: DateText;
  readonly notOlderThan?: Duration;
  /** On the framework's scale. */
  readonly level: number;
  /** Of an answer without levels: itself. */
  readonly answer?: string;
}

export interface AgeFact {
  readonly about: 'age';
  /** How many answers are from that day. */
  readonly answers: number;
  readonly date: DateText;
  /** The last day it is young enough. */
  readonly until: DateText;
  readonly within: Duration;
  /** The day of the judgement, on which it may be confirmed. */
  readonly today: DateText;
  /** Of the question, where it is one. */
  readonly title?: string;
}

export interface IdleWaiver {
  readonly waiver: Waiver;
  readonly state: 'ended' | 'unused';
}

export interface Correction {
  readonly question: QuestionId;
  readonly title: string;
  readonly place: Place;
  readonly before: number;
  readonly now: number | 'open' | 'not-applicable';
  readonly inWords?: InWords;
  readonly note: string;
}

/** What was answered then and now, where that is no level; the second is empty where nothing is answered now. */
export type InWords = readonly [before: string, now: string];

export type WorthAsking = {
  readonly place: Place;
  /** Those it is about; none where it is about all of them. */
  readonly questions: readonly Holding[];
} & (
  | { readonly why: 'all-the-same'; readonly answers: number; readonly level: number }
  /** On the framework's scale. */
  | {
      readonly why: 'jump';
      readonly before: number;
      readonly now: number;
      readonly inWords?: InWords;
    }
  /**
   * At the level or above it; or all of them the best answer there is, where the level would say less; or the one
   * answer that it is, where that is no level.
   */
  | {
      readonly why: 'bare';
      readonly level: number;
      readonly isBest: boolean;
      readonly answer?: string;
    }
  | { readonly why: 'old-evidence'; readonly validFor: Duration }
  | { readonly why: 'same-note'; readonly note: string }
);
