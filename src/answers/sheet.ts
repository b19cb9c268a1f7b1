import type { DateText } from '../duration.js';
import type { BarrierId, QuestionId } from '../ids.js';
import type { Place } from '../problem.js';

/**
 * What one respondent, or one agreed group, said about one subject on one date.
 * Plain data, checked once by `parseSheet` against its framework.
 */
export interface Sheet {
  /** As the sheet names it: the id of a shipped framework, or a path relative to the sheet. */
  readonly framework: string;
  readonly edition: string;
  /** The set that was asked; absent when every question was. */
  readonly asked?: 'quick';
  readonly status?: 'draft' | 'agreed';
  readonly agreed?: { readonly by?: string; readonly on?: DateText };
  readonly subject: Subject;
  readonly respondent: Respondent;
  readonly date: DateText;
  /** What the writer asks the readers to decide, in their own words. */
  readonly asks: readonly string[];
  readonly steps: readonly Step[];
  /** What is said about a barrier itself, by barrier. */
  readonly barriers: ReadonlyMap<BarrierId, BarrierNote>;
  /** Only questions that the sheet has an entry for, in the order of the sheet. */
  readonly answers: ReadonlyMap<QuestionId, Answer>;
}

export interface Subject {
  readonly id?: string;
  readonly name: string;
  readonly kind?: string;
  readonly group?: Readonly<Record<string, string>>;
  /** The values of the framework's facets of the subject. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

export interface Respondent {
  readonly name?: string;
  readonly role: readonly string[];
  /** How many people, by role. */
  readonly people: Readonly<Record<string, number>>;
}

/** A step that was chosen. Its owner is a role, not a name. */
export interface Step {
  readonly question: QuestionId;
  readonly do?: string;
  readonly owner?: string;
  readonly by?: DateText;
  readonly done?: boolean;
  readonly place?: Place;
}

export interface BarrierNote {
  /** Whether it has held back most; of one barrier at most. */
  readonly most?: boolean;
  readonly note?: string;
  readonly owner?: string;
  readonly next?: string;
}

/** What was said to one question; an entry with only a note is `unanswered`. */
export type Answer = AnswerDetails & Said;

export type Said =
  | { readonly said: 'answered'; readonly response: Response }
  | { readonly said: 'not-applicable'; readonly reason: string }
  | { readonly said: 'dont-know' }
  | { readonly said: 'unanswered' };

/** What was chosen, by the kind of question. */
export type Response =
  | { readonly kind: 'scale'; readonly level: number }
  | { readonly kind: 'elements'; readonly met: readonly string[] }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'yes-no'; readonly answer: 'yes' | 'no' | 'partly' }
  /** 0…100 */
  | { readonly kind: 'share'; readonly share: number }
  | { readonly kind: 'text'; readonly text: string };

export interface AnswerDetails {
  readonly note?: string;
  readonly evidence: readonly Evidence[];
  readonly barriers: readonly BarrierId[];
  /** The day it was given or last confirmed, when that is not the sheet's date. */
  readonly checked?: DateText;
  /** Why it may mean something else by now: its question has changed since. It goes when the answer is given again. */
  readonly lookAgain?: string;
  /** Hands in the room, by answer. */
  readonly votes?: Readonly<Record<string, number>>;
  readonly place: Place;
}

export interface Evidence {
  readonly title: string;
  readonly url?: string;
  readonly date?: DateText;
}

/** The day at which an answer's evidence is judged. */
export function dayOf(answer: AnswerDetails, sheet: Pick<Sheet, 'date'>): DateText {
  return answer.checked ?? sheet.date;
}

/** What stands for the name of the subject in a sheet that is yet to be filled in. */
export function nameToFillIn(unit: string): string {
  return `Name of the ${unit}`;
}
