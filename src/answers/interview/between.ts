import type { QuestionId } from '../../ids.js';
import { questionById } from './places.js';
import type { Interview } from './state.js';
import { at, onward, unknownKey } from './walk.js';

/** Where the conversation waits between two questions. */

/** Enter goes on, and a number is pressed at what comes next. */
export function pressedOn(
  interview: Interview,
  next: Interview,
  key: string,
  pressNext: (next: Interview) => Interview,
): Interview {
  if (key === 'enter' || key === 'right') return next;
  const isDigit = /^\d$/.test(key);
  if (next.stage.kind === 'value' && isDigit)
    return { ...next, stage: { ...next.stage, start: key } };
  const isForNext = isDigit || ['up', 'down', 'space'].includes(key);
  const isThere = next.stage.kind === 'question' || next.stage.kind === 'principle';
  return isThere && isForNext ? pressNext(next) : unknownKey(interview, key);
}

/** What comes after an answer that is above every hand; a number that is typed ahead belongs there. */
export function pressedAtAboveHands(
  interview: Interview,
  id: QuestionId,
  key: string,
  pressNext: (next: Interview) => Interview,
): Interview {
  if (key === 'left' || key === 'escape') return at(interview, id);
  return pressedOn(interview, onward(interview, questionById(interview, id)), key, pressNext);
}
