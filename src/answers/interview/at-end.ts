import type { BarrierId, QuestionId } from '../../ids.js';
import type { Interview, Stage } from './state.js';
import { toReview, toReviewSoFar } from './to-review.js';
import { withDigit } from './typed-number.js';
import { afterReview, at, atSteps, beforeMost, beforeReview, unknownKey } from './walk.js';

/** The end of the walk: what is still to be looked at, and which barrier stopped most. */

type ReviewStage = Extract<Stage, { kind: 'review' }>;

/** The review before the end: what is open, not known or not shown, from the question to come back to. */
export function atReview(interview: Interview, from: QuestionId): Interview {
  return toReviewSoFar(interview).length === 0
    ? { ...interview, notice: { kind: 'nothing-to-review' } }
    : { ...interview, stage: { kind: 'review', from } };
}

export function pressedAtReview(interview: Interview, stage: ReviewStage, key: string): Interview {
  const items = listed(interview, stage);
  const number = withDigit(
    items.map((_, index) => index + 1),
    stage.typed,
    key,
  );
  if (number !== undefined && !number.isWhole)
    return { ...interview, stage: { ...stage, typed: number.typed } };
  const chosen = number?.number ?? (key === 'enter' ? Number(stage.typed) : undefined);
  const found = chosen === undefined ? undefined : items[chosen - 1];
  if (found !== undefined) return reviewing(interview, stage, found.question);
  const { typed: _, ...here } = stage;
  if (key === 'backspace') return { ...interview, stage: here };
  const isOn = key === 'enter' || key === 'right';
  const isBack = key === 'left' || (key === 'escape' && stage.from !== undefined);
  if (stage.from !== undefined && (isOn || isBack)) return at(interview, stage.from);
  if (isBack) return beforeReview(interview);
  return isOn ? afterReview(interview) : unknownKey(interview, key);
}

/** A whole number, in the plain mode. */
export function numberAtReview(
  interview: Interview,
  stage: ReviewStage,
  number: number,
): Interview {
  const found = listed(interview, stage)[number - 1];
  return found === undefined
    ? unknownKey(interview, String(number))
    : reviewing(interview, stage, found.question);
}

function listed(interview: Interview, { from }: ReviewStage): ReturnType<typeof toReview> {
  return from === undefined ? toReview(interview) : toReviewSoFar(interview);
}

/** At one of what is listed; at the end of the walk its answer leads back to the list. */
function reviewing(interview: Interview, { from }: ReviewStage, question: QuestionId): Interview {
  return at(from === undefined ? { ...interview, isReviewing: true } : interview, question);
}

export function pressedAtMost(
  interview: Interview,
  stage: Extract<Stage, { kind: 'most' }>,
  key: string,
): Interview {
  const { barriers } = interview.framework;
  const number = withDigit(
    barriers.map((_, index) => index + 1),
    stage.typed,
    key,
  );
  if (number !== undefined) return { ...interview, stage: { kind: 'most', typed: number.typed } };
  if (key === 'left') return beforeMost(interview);
  if (key === 'backspace') return { ...interview, stage: { kind: 'most' } };
  if (key !== 'enter' && key !== 'right') return unknownKey(interview, key);
  return stage.typed === undefined
    ? atSteps(interview)
    : numberAtMost(interview, Number(stage.typed));
}

/** A whole number, in the plain mode. */
export function numberAtMost(interview: Interview, number: number): Interview {
  const barrier = interview.framework.barriers[number - 1];
  return barrier === undefined
    ? unknownKey(interview, String(number))
    : { ...interview, stage: { kind: 'stopped', barrier: barrier.id } };
}

/** The barrier that has held back most, and what it stopped as its note. */
export function stoppedTyped(interview: Interview, barrier: BarrierId, text: string): Interview {
  const before = interview.sheet.barriers;
  const others = [...before].flatMap(([id, { most, ...note }]) =>
    most === true && id !== barrier ? [[id, note] as const] : [],
  );
  const now = { ...before.get(barrier), most: true, ...(text === '' ? {} : { note: text }) };
  const barriers = new Map([...before, ...others, [barrier, now] as const]);
  const next = atSteps({ ...interview, sheet: { ...interview.sheet, barriers } });
  return {
    ...next,
    changed: [...others.map(([id]) => id), barrier].map((id) => ({ part: 'barrier', barrier: id })),
    told: [{ kind: 'most', barrier }, ...next.told],
  };
}
