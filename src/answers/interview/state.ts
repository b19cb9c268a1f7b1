import type { DateText } from '../../duration.js';
import type { Framework, Question } from '../../framework/framework.js';
import type { BarrierId, QuestionId, SectionId } from '../../ids.js';
import type { OpeningField } from '../opening.js';
import type { Answer, Evidence, Response, Sheet, Step } from '../sheet.js';

/** The arithmetic of an answer, which is not the conversation's own. */
export type AttainmentOf = (question: Question, response: Response) => number | undefined;

/**
 * The conversation as a pure state machine: what was pressed or typed goes in, the next state comes out,
 * with what changed in the sheet and what to tell. It draws nothing, saves nothing and knows no clock.
 */
export interface Interview {
  readonly framework: Framework;
  readonly sheet: Sheet;
  /** The day on which answers are given now. */
  readonly today: DateText;
  /** The day on the calendar, whatever day the answers are given for. */
  readonly calendarDay: DateText;
  /** Whether the command line has chosen the short or the full set already. */
  readonly isSetChosen: boolean;
  readonly stage: Stage;
  /** What an answer counts for, from 0 to 1; nothing for a text. */
  readonly attainmentOf: AttainmentOf;
  /** Principles at whose end the barriers were asked about. */
  readonly closed: readonly SectionId[];
  /** Proposals for steps, handed in when the walk is over. */
  readonly proposals: readonly QuestionId[];
  /** Where there is nobody to wait for: every line of the opening is read, and no principle's end waits for a key. */
  readonly isPiped?: true;
  /** The questions to walk, where the command line names some; all that are asked where it does not. */
  readonly only?: readonly QuestionId[];
  /** Each answer is asked about once more: is it still true? */
  readonly isAskedAgain?: true;
  /** Last time's steps were looked at: others may be chosen beside those that are not done. */
  readonly areStepsLooked?: true;
  /** The steps that are chosen are looked at once more: each can be taken out, and has an owner and a date to change. */
  readonly areStepsAgain?: true;
  /** Steps that were taken back in this conversation: chosen again, each has its owner and its date. */
  readonly takenBack?: readonly Step[];
  readonly pace: Pace;
  /** Saved states to go back to, the last one last. */
  readonly past: readonly Saved[];
  /** Questions that were left for later in this conversation. */
  readonly later?: readonly QuestionId[];
  /** On the way through what the review at the end lists: each answer leads back to it. */
  readonly isReviewing?: true;
  /** The barrier that stopped most was asked about. */
  readonly isMostAsked?: true;
  /** It was said that a role outlasts a name. */
  readonly isNameTold?: true;
  /** What the last key could not do, said until the next key. */
  readonly notice?: Notice;
  /** What the last key led to, to be told once. */
  readonly told: readonly Told[];
  /** What changed in the sheet since the last state. */
  readonly changed: readonly Changed[];
}

/** How time and answers go; minutes are whole ones since the conversation began. */
export interface Pace {
  /** How long there is, where that was said. */
  readonly minutes?: number;
  readonly gone: number;
  /** Answers given in this conversation. */
  readonly answers: number;
  readonly isTold: boolean;
}

/** A state before something was saved, and what was. */
export interface Saved {
  readonly stage: Stage;
  readonly closed: readonly SectionId[];
  readonly today: DateText;
  readonly sheet: Sheet;
  readonly changed: readonly Changed[];
}

export type Stage =
  | { readonly kind: 'opening'; readonly field: OpeningField; readonly error?: string }
  /** `typed` are the digits of a number that Enter takes; the cursor stands on what they name. */
  | {
      readonly kind: 'question';
      readonly question: QuestionId;
      readonly cursor?: number;
      readonly typed?: string;
    }
  | { readonly kind: 'note'; readonly question: QuestionId; readonly held?: Held }
  /** `doubted` is a line that was asked about: typed once more it is taken. */
  | {
      readonly kind: 'votes';
      readonly question: QuestionId;
      readonly held?: Held;
      readonly error?: string;
      readonly doubted?: string;
    }
  /** A piece of evidence, field by field. */
  | {
      readonly kind: 'evidence';
      readonly question: QuestionId;
      readonly held?: Held;
      readonly field: EvidenceField;
      readonly piece: Partial<Evidence>;
      readonly error?: string;
    }
  /** A share or a text is typed; `start` is a character that was typed before the field was there. */
  | {
      readonly kind: 'value';
      readonly question: QuestionId;
      readonly start?: string;
      readonly error?: string;
    }
  | {
      readonly kind: 'reason';
      readonly question: QuestionId;
      readonly held?: Held;
      readonly error?: string;
    }
  /** An answer is saved that is above every hand in the room: is it meant so? */
  | { readonly kind: 'above-hands'; readonly question: QuestionId }
  /** To find a question: the cursor stands among those that hold what was typed. */
  | {
      readonly kind: 'go';
      /** The one to come back to. */
      readonly question: QuestionId;
      readonly filter: string;
      readonly cursor: number;
    }
  /** The end of a principle. The question is its lowest answer: the one whose barriers are asked for. */
  | {
      readonly kind: 'principle';
      readonly section: SectionId;
      readonly question: QuestionId;
      /** Reached by a key that needs no Enter: one that follows by habit is not taken for going on. */
      readonly isAtOnce?: true;
    }
  | {
      readonly kind: 'barriers';
      /** The principle at whose end they are asked for; at a question there is none. */
      readonly section?: SectionId;
      readonly question: QuestionId;
      readonly held?: Held;
      readonly chosen: readonly BarrierId[];
      readonly typed?: string;
    }
  /** The end of the walk: what is open, not known, or claimed without evidence. */
  | {
      readonly kind: 'review';
      readonly typed?: string;
      /** The question from which it was looked at before the end. */
      readonly from?: QuestionId;
    }
  /** Which barrier stopped most; then what it stopped, in words. */
  | { readonly kind: 'most'; readonly typed?: string }
  | { readonly kind: 'stopped'; readonly barrier: BarrierId }
  /** Last time's steps: which of them were done. */
  | { readonly kind: 'last-steps'; readonly typed?: string }
  /** The cursor stands on the number of a step that is read in full. */
  | {
      readonly kind: 'steps';
      readonly chosen: readonly QuestionId[];
      readonly cursor?: number;
    }
  /** The steps once more: whose of them, or whose day, is to change. */
  | { readonly kind: 'whose'; readonly typed?: string }
  | {
      readonly kind: 'owner' | 'date';
      readonly step: number;
      readonly error?: string;
      /** Only this step is to change. */
      readonly isAlone?: true;
    }
  | { readonly kind: 'over'; readonly how: 'finished' | 'quit' };

/** What was chosen at a question, and not taken by Enter yet: it stands there still after something beside it. */
export interface Held {
  readonly cursor?: number;
  readonly typed?: string;
}

export type EvidenceField = 'title' | 'url' | 'date';

/** What happened, as a fact; how it is said is the screen's business. */
export type Told =
  | {
      readonly kind: 'answered';
      readonly question: QuestionId;
      readonly answer: Answer;
      readonly move?: string;
    }
  | { readonly kind: 'noted'; readonly question: QuestionId; readonly note?: string }
  /** A piece of evidence was added or taken out. */
  | {
      readonly kind: 'evidence' | 'evidence-out';
      readonly question: QuestionId;
      readonly piece: Evidence;
    }
  | {
      readonly kind: 'votes';
      readonly question: QuestionId;
      readonly votes: Readonly<Record<string, number>>;
    }
  /** The answer that stands is above every hand. */
  | { readonly kind: 'above-hands'; readonly level: number; readonly highest: number }
  /** A number that was typed, and that no Enter has taken. */
  | { readonly kind: 'not-chosen'; readonly number: number }
  /** At this pace, the question that is reached in the time that there is. */
  | { readonly kind: 'pace'; readonly reach: number; readonly of: number }
  | { readonly kind: 'last-steps'; readonly done: number; readonly of: number }
  /** What was taken back, and the sheet in which it was said. */
  | { readonly kind: 'undone'; readonly changed: readonly Changed[]; readonly before: Sheet }
  | { readonly kind: 'most'; readonly barrier: BarrierId }
  | { readonly kind: 'why'; readonly question: QuestionId }
  | { readonly kind: 'keys' }
  | { readonly kind: 'set'; readonly asked: 'quick' | 'all' }
  | { readonly kind: 'principle'; readonly section: SectionId }
  /** What was chosen to stand in the way. */
  | { readonly kind: 'barriers'; readonly chosen: readonly BarrierId[] }
  /** What was understood where a line names some of a list. */
  | { readonly kind: 'chosen'; readonly facet: string; readonly chosen: readonly string[] }
  /** What was chosen to be done first. */
  | { readonly kind: 'steps'; readonly chosen: readonly QuestionId[] }
  /** The day that a line was understood to name. */
  | { readonly kind: 'day'; readonly date: DateText }
  /** A line that was typed and taken. */
  | { readonly kind: 'typed'; readonly text: string }
  /** A line that was no answer: its question is left open, so that those after it stay in their places. */
  | { readonly kind: 'not-taken'; readonly text: string }
  | { readonly kind: 'later'; readonly question: QuestionId }
  /** The owner of a step looks like a person: said once in a conversation. */
  | { readonly kind: 'owner-is-a-person' }
  | { readonly kind: 'steps-taken' };

export type Notice =
  | { readonly kind: 'no-such-key'; readonly key: string }
  | { readonly kind: 'first' }
  /** Enter, where there is nothing yet for it to take. */
  | {
      readonly kind:
        | 'nothing-to-review'
        | 'saved-already'
        | 'nothing-chosen'
        | 'nothing-to-undo'
        | 'no-votes'
        | 'no-short-set';
    }
  /** No question holds what was typed. */
  | { readonly kind: 'not-found'; readonly text: string }
  | { readonly kind: 'enough-steps' };

/** Which part of the sheet a key changed. */
export type Changed =
  | { readonly part: 'answer'; readonly question: QuestionId }
  | { readonly part: 'barrier'; readonly barrier: BarrierId }
  | { readonly part: 'opening' | 'steps' };

/** One key: a character, or the name of another key; or a whole line where text is asked for. */
export type Press =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'line'; readonly text: string }
  /** A text of several lines, from an editor. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'leave' }
  /** In the plain mode: a whole number, and what is neither a number nor a key. */
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'unknown'; readonly text: string }
  /** Nothing more will come. */
  | { readonly kind: 'end' };

export const mostSteps = 3;

/** In a field of one line where no text can be meant, these words stop the conversation as the key does. */
export const wordsToQuit: ReadonlySet<string> = new Set(['q', 'quit']);

const keyStages: readonly Stage['kind'][] = [
  'question',
  'go',
  'above-hands',
  'principle',
  'barriers',
  'review',
  'most',
  'last-steps',
  'steps',
  'whose',
];

/** Whether single keys are read here, rather than a line of text. */
export function isKeyStage(stage: Stage): boolean {
  return keyStages.includes(stage.kind);
}
