import type { DateText, Duration } from '../duration.js';
import type { QuestionId, SectionId } from '../ids.js';
import type { Place } from '../problem.js';

/** What is enough: clauses, and what is let pass for a while. Plain data, checked once by `parsePolicy`. */
export interface Policy {
  /** The file it stands in; absent for the one that wgll brings. */
  readonly file?: string;
  /** In the order of the file; their names differ. */
  readonly clauses: readonly Clause[];
  readonly waivers: readonly Waiver[];
}

export type Severity = 'error' | 'warning';

export type Clause = ClauseDetails & Requirement;

export interface ClauseDetails {
  /** Its kind, with its target after a slash, or an id of its own: `question/mission-memorable`. */
  readonly name: string;
  readonly severity: Severity;
  readonly because?: string;
  /** What it is when open questions leave it undecided. */
  readonly undecided: Severity;
  /** Where it stands in the policy; absent in the one that wgll brings. */
  readonly place?: Place;
}

export type Requirement =
  | { readonly kind: 'completeness'; readonly atLeast: number; readonly of: 'asked' | 'all' }
  | ({ readonly kind: 'overall' } & AtLeast)
  | ({ readonly kind: 'principle' | 'section'; readonly section: SectionId } & AtLeast)
  | ({ readonly kind: 'question'; readonly question: QuestionId } & AtLeast)
  | { readonly kind: 'essentials' }
  | EvidenceRequired
  | { readonly kind: 'no-decline'; readonly tolerance: number }
  | AssessedWithin
  | { readonly kind: 'not-applicable'; readonly atMost?: Limit }
  | { readonly kind: 'dont-know'; readonly atMost: Limit }
  | { readonly kind: 'status'; readonly is: 'draft' | 'agreed' };

export type ClauseKind = Requirement['kind'];

/** The requirement of one kind. */
export type RequirementOf<Kind extends ClauseKind> = Extract<Requirement, { readonly kind: Kind }>;

export interface AtLeast {
  readonly atLeast: Mark;
  readonly as: 'claimed' | 'shown';
}

/** What must be reached: a number on the target's own scale, a share of what is possible, or an answer. */
export type Mark =
  | { readonly by: 'number'; readonly number: number }
  /** 0…1 */
  | { readonly by: 'share'; readonly share: number }
  /** `yes`, `partly`, or the id of an option. */
  | { readonly by: 'answer'; readonly answer: string };

export interface EvidenceRequired {
  readonly kind: 'evidence';
  /** On the framework's scale; the framework's own rule where nothing is said, and every level where that says nothing. */
  readonly fromLevel?: number;
  /** The framework's own rule where nothing is said. */
  readonly notOlderThan?: Duration;
  /** No evidence at all is let pass; evidence that is too old is not. */
  readonly isMissingAllowed: boolean;
  readonly warnBefore: Duration;
}

export interface AssessedWithin {
  readonly kind: 'assessed-within';
  readonly within: Duration;
  readonly warnBefore: Duration;
}

/** A number of questions, or a share of those asked in 0…1. */
export type Limit =
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'share'; readonly share: number };

/** Lets the breaches of a clause pass until a day, that day included. */
export interface Waiver {
  readonly clause: string;
  /** Only the breach at this question; every breach of the clause where none is named. */
  readonly question?: QuestionId;
  readonly because: string;
  readonly until: DateText;
  readonly place: Place;
}

/** How long before its end what lasts for a time is warned of. */
export const usualWarning: Duration = { count: 30, unit: 'days' };

/**
 * What is judged where nobody has written a policy: complete enough, a reason for what is set aside,
 * and a warning of evidence that is too old. That the sheet is sound goes without saying: it is read first.
 */
export const usualPolicy: Policy = {
  clauses: [
    {
      kind: 'completeness',
      name: 'completeness',
      severity: 'error',
      undecided: 'error',
      atLeast: 0.6,
      of: 'all',
    },
    { kind: 'not-applicable', name: 'not-applicable', severity: 'error', undecided: 'error' },
    {
      kind: 'evidence',
      name: 'evidence',
      severity: 'warning',
      undecided: 'error',
      isMissingAllowed: true,
      warnBefore: usualWarning,
    },
  ],
  waivers: [],
};
