import type { DateText } from '../../duration.js';
import type { Framework } from '../../framework/framework.js';
import type { BarrierId, QuestionId, SectionId } from '../../ids.js';
import type { OpeningField } from '../opening.js';
import type { Answer, Sheet } from '../sheet.js';
/**
 * The conversation as a pure state machine: what was pressed or typed goes in, the next state comes out,
 * with what changed in the sheet and what to tell. It draws nothing, saves nothing and knows no clock.
 */
export interface Interview {
  readonly framework: Framework;
  readonly sheet: Sheet;
  /** The day on which answers are given now. */
  readonly today: DateText;
  /** Whether the command line has chosen the short or the full set already. */
  readonly isSetChosen: boolean;
  readonly stage: Stage;
  /** Principles at whose end the barriers were asked about. */
  readonly closed: readonly SectionId[];
  /** Proposals for steps, handed in when the walk is over. */
  readonly proposals: readonly QuestionId[];
  /** What the last key could not do, said until the next key. */
  readonly notice?: Notice;
  /** What the last key led to, to be told once. */
  readonly told: readonly Told[];
  /** What changed in the sheet since the last state. */
  readonly changed: readonly Changed[];
}

export type Stage =
  | { readonly kind: 'opening'; readonly field: OpeningField; readonly error?: string }
  | { readonly kind: 'question'; readonly question: QuestionId; readonly cursor?: number }
  | { readonly kind: 'note'; readonly question: QuestionId }
  | { readonly kind: 'reason'; readonly question: QuestionId; readonly error?: string }
  /** To choose a principle; the question is the one to come back to. */
  | { readonly kind: 'go'; readonly question: QuestionId }
  | {
      readonly kind: 'barriers';
      readonly section: SectionId;
      /** The lowest answer of the principle: the one whose barriers are asked for. */
      readonly question: QuestionId;
      readonly chosen: readonly BarrierId[];
    }
  | { readonly kind: 'left' }
  | { readonly kind: 'steps'; readonly chosen: readonly QuestionId[] }
  | { readonly kind: 'owner' | 'date'; readonly step: number; readonly error?: string }
  | { readonly kind: 'over'; readonly how: 'finished' | 'quit' };

/** What happened, as a fact; how it is said is the screen's business. */
export type Told =
  | {
      readonly kind: 'answered';
      readonly question: QuestionId;
      readonly answer: Answer;
      readonly move?: string;
    }
  | { readonly kind: 'noted'; readonly question: QuestionId; readonly note?: string }
  | { readonly kind: 'why'; readonly question: QuestionId }
  | { readonly kind: 'keys' }
  | { readonly kind: 'set'; readonly asked: 'quick' | 'all' }
  | { readonly kind: 'principle'; readonly section: SectionId }
  /** What was chosen to stand in the way. */
  | { readonly kind: 'barriers'; readonly chosen: readonly BarrierId[] }
  /** What was chosen to be done first. */
  | { readonly kind: 'steps'; readonly chosen: readonly QuestionId[] }
  /** A line that was typed and taken. */
  | { readonly kind: 'typed'; readonly text: string }
  | { readonly kind: 'later' | 'steps-taken' };

export type Notice =
  | { readonly kind: 'no-such-key'; readonly key: string }
  | { readonly kind: 'first' }
  | { readonly kind: 'enough-steps' };

/** Which part of the sheet a key changed. */
export type Changed =
  | { readonly part: 'answer'; readonly question: QuestionId }
  | { readonly part: 'opening' | 'steps' };

/** One key: a character, or the name of another key; or a whole line where text is asked for. */
export type Press =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'leave' }
  /** Nothing more will come. */
  | { readonly kind: 'end' };

export const mostSteps = 3;

/** In a field of one line where no text can be meant, these words stop the conversation as the key does. */
export const wordsToQuit: ReadonlySet<string> = new Set(['q', 'quit']);

/** Whether single keys are read here, rather than a line of text. */
export function isKeyStage(stage: Stage): boolean {
  return ['question', 'go', 'barriers', 'left', 'steps'].includes(stage.kind);
}
