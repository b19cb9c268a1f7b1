import type { CombineRule } from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import type {
  QuestionScore,
  Range,
  Score,
  UnscoredBecause,
  UnscoredState,
} from '../score/assessment.js';
import type { EvidenceState } from '../score/evidenced.js';
import type { Stage } from './ladder.js';

/** How a number came about, as facts: what it was made of, by which rule, and what held it. Attainments are exact, in 0…1. */
export type Explanation = SectionExplained | QuestionExplained;

export interface SectionExplained {
  readonly what: 'whole' | 'section';
  readonly id?: SectionId;
  readonly title: string;
  readonly rule: CombineRule;
  readonly score: Score;
  /** What it is made of, in framework order: its questions or sections, or with `over: questions` all answers below it. */
  readonly parts: readonly Part[];
  /** What the rule makes of the parts, before any essential holds it down; nothing for stages and profiles. */
  readonly worked: Figures;
  /** Essentials below that are not met, or open, where the framework lets them hold down what is above. */
  readonly caps: readonly Cap[];
  /** What is open below may take questions out of the sum, so that the range spans every way it may come out. */
  readonly hangsOnOpen: boolean;
  /** As a stage of what it counts in. */
  readonly stage?: Stage;
  readonly countsIn?: CountsIn;
}

export interface Part extends Figures {
  readonly what: 'section' | 'question';
  readonly id: SectionId | QuestionId;
  readonly title: string;
  /** With `over: questions`, the weights from here down multiplied. */
  readonly weight: number;
  readonly state: 'scored' | UnscoredState | UnscoredBecause;
  readonly stage?: Stage;
}

export interface Figures {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly shown?: number;
}

export interface Cap {
  readonly question: QuestionId;
  /** The most that anything above it may come to. */
  readonly at: number;
  /** `open` holds down the low end alone; `shown` only what can be shown. */
  readonly holds: 'value' | 'open' | 'shown';
}

/** What it is a part of, and with which weight. */
export interface CountsIn {
  /** Absent for the whole. */
  readonly id?: SectionId;
  readonly title?: string;
  readonly weight: number;
  readonly rule: CombineRule;
}

export interface QuestionExplained {
  readonly what: 'question';
  readonly id: QuestionId;
  readonly title: string;
  readonly score: QuestionScore;
  /** The least and the most that any answer to it can count as. */
  readonly ends: Range;
  readonly stage?: Stage;
  /** Where evidence is expected of an answer that high. */
  readonly evidence?: { readonly expectedFrom: number; readonly state: EvidenceState };
  /** What it has to reach, and what it holds down while it does not. */
  readonly essential?: { readonly mark: number; readonly cap?: number };
  readonly countsIn: CountsIn;
}
