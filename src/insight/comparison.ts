import type { Band, CombineRule, EvidenceRule, Question, Scale } from '../framework/framework.js';
import type { QuestionScore, Score } from '../score/assessment.js';

/** What moved between two states of a sheet, as facts: ids, numbers and quoted texts, never sentences of wgll's own. */
export interface Comparison {
  readonly before: ComparedSheet;
  readonly after: ComparedSheet;
  /** Marked as done since. */
  readonly stepsDone: readonly StepDone[];
  /** How many of the steps in the later sheet are still to be done. */
  readonly stepsOpen: number;
  readonly overall: ValueMove;
  /** In the order of the later framework, those below principles among them. */
  readonly sections: readonly SectionMove[];
  /** Questions that are the same in both, in the order of the later framework. */
  readonly questions: readonly QuestionMove[];
  readonly notComparable: readonly NotComparable[];
}

/** What is told of a sheet that is compared. */
export interface ComparedSheet {
  /** As it was named. */
  readonly sheet: string;
  readonly subject: string;
  readonly date: string;
  readonly edition: string;
  readonly asked?: 'quick';
}

export interface StepDone {
  readonly question: string;
  /** The short title of that question. */
  readonly title: string;
  readonly do?: string;
}

/** The whole, or a section: its two scores, or why they cannot stand side by side. */
export type ValueMove =
  | {
      readonly change: ValueChange;
      readonly before: Score;
      readonly after: Score;
      /** Evidence counts by the same rule, so that what is shown can be compared, too. */
      readonly isShownAlike: boolean;
      /** How many answers count now and did not then, and the other way round. */
      readonly counted: number;
      readonly notCounted: number;
    }
  | { readonly change: 'not-comparable'; readonly because: 'short-set' | 'questions-differ' };

export type ValueChange = 'rose' | 'fell' | 'same' | 'known' | 'unknown';

export interface SectionMove {
  readonly id: string;
  readonly short: string;
  /** 0 for a principle. */
  readonly depth: number;
  readonly rule: CombineRule;
  readonly move: ValueMove;
}

export interface QuestionMove {
  readonly id: string;
  /** The id in the earlier framework, where it was another one. */
  readonly formerly?: string;
  readonly section: string;
  readonly title: string;
  readonly change: QuestionChange;
  /** Valid evidence for it has come, or has lapsed. */
  readonly evidence?: 'came' | 'lapsed';
  readonly before: AnswerThen;
  readonly after: AnswerThen;
  /** The note, where it says something that it did not say before. */
  readonly note?: string;
}

/**
 * `corrected`: lower, with a new or changed note; `fell`: lower without one. `answered`: it was not before.
 * `open-again`: no answer any more. `changed`: another answer that comes to the same.
 */
export type QuestionChange =
  | 'rose'
  | 'fell'
  | 'corrected'
  | 'answered'
  | 'open-again'
  | 'not-applicable'
  | 'applies-again'
  | 'out-of-scope'
  | 'changed'
  | 'same';

/** What was said, as far as it is told. */
export interface AnswerThen {
  readonly state: QuestionScore['state'];
  readonly attainment?: number;
  readonly level?: number;
  readonly answer?: string;
  readonly share?: number;
  /** The labels of what was chosen. */
  readonly options?: readonly string[];
  /** Why it does not apply. */
  readonly reason?: string;
}

export interface NotComparable {
  readonly id: string;
  readonly title: string;
  /**
   * `new`, `gone`: only one of the editions has it. `answers-differ`: its levels, or whatever else can be answered,
   * are not the same. `not-asked`: a short set left it out. `unknown`: a saved report does not say how it was measured.
   */
  readonly because: 'new' | 'gone' | 'answers-differ' | 'not-asked' | 'unknown';
}

/** What a comparison takes from each side; a report has it all. */
export interface Side {
  readonly sheet: string;
  readonly subject: { readonly name: string };
  readonly date: string;
  readonly asked?: 'quick' | undefined;
  readonly framework: SideFramework;
  readonly overall: Score;
  readonly principles: readonly SideSection[];
  readonly questions: readonly SideQuestion[];
  readonly stepsDone: readonly { readonly question: string; readonly do?: string }[];
  readonly page: { readonly steps: readonly { readonly from: 'sheet' | 'chosen' }[] };
}

interface SideFramework {
  readonly edition: string;
  readonly digest: string;
  readonly scale?: Scale;
  readonly bands: readonly Band[];
  readonly rule: CombineRule;
  readonly evidence?: EvidenceRule;
  readonly essentialsUnmet?: 'cap' | 'flag';
}

export interface SideSection {
  readonly id: string;
  readonly formerly?: readonly string[];
  readonly short: string;
  readonly weight: number;
  readonly rule: CombineRule;
  readonly score: Score;
  readonly scope?: unknown;
  readonly notApplicablePasses?: true;
  readonly sections: readonly SideSection[];
}

export interface SideQuestion {
  readonly id: string;
  readonly formerly?: readonly string[];
  /** Of all that its answers are measured by; a report that was saved before there was one has none. */
  readonly digest?: string;
  readonly section: string;
  readonly title: string;
  readonly kind: Question['kind'];
  readonly weight: number;
  readonly state: QuestionScore['state'];
  readonly attainment?: number;
  readonly evidenced?: number;
  readonly level?: number;
  readonly evidenceState?: string;
  readonly essential?: {
    readonly by: string;
    readonly level?: number;
    readonly option?: string;
  };
  readonly scope?: unknown;
  readonly notApplicablePasses?: true;
  readonly options?: readonly { readonly label: string; readonly chosen?: boolean }[];
  readonly answer?: SideAnswer;
}

interface SideAnswer {
  readonly level?: number;
  readonly met?: readonly string[];
  readonly option?: string;
  readonly options?: readonly string[];
  readonly answer?: string;
  readonly share?: number;
  readonly text?: string;
  readonly 'not-applicable'?: string;
  readonly note?: string;
}
