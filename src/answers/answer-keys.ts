import type { QuestionKind } from '../framework/framework.js';

/** The keys of an answer's long form, in the order in which they are written. */

/** Those that say what was chosen. */
export const chosenKeys = ['level', 'met', 'option', 'options', 'answer', 'share', 'text'] as const;

export type ChosenKey = (typeof chosenKeys)[number];

/** Those that each say what the answer is; exactly one may stand in an answer. */
export const sayingKeys = [...chosenKeys, 'not-applicable', 'dont-know'] as const;

export const answerKeys = [
  ...sayingKeys,
  'note',
  'evidence',
  'barriers',
  'checked',
  'look-again',
  'votes',
] as const;

/** Those that stand nowhere else in a sheet, so that one of them elsewhere is a key of an answer that has slipped. */
export const keysOfAnswersAlone: readonly string[] = answerKeys.filter((key) => key !== 'barriers');

export const keysOfKinds: Readonly<Record<QuestionKind, readonly ChosenKey[]>> = {
  scale: ['level'],
  elements: ['met'],
  choice: ['option', 'options'],
  'yes-no': ['answer'],
  share: ['share'],
  text: ['text'],
};
