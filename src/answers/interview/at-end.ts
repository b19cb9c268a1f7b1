import type { BarrierId } from '../../ids.js';
import type { Interview, Stage } from './state.js';
import { toReview } from './to-review.js';
import { withDigit } from './typed-number.js';
import { afterReview, at, atSteps, beforeMost, beforeReview, unknownKey } from './walk.js';

/** The end of the walk: what is still to be looked at, and which barrier stopped most. */

export function pressedAtReview(
  interview: Interview,
  stage: Extract<Stage, { kind: 'review' }>,
  key: string,
): Interview {
  const items = toReview(interview);
  const number = withDigit(
    items.map((_, index) => index + 1),
    stage.typed,
    key,
  );
  if (number !== undefined && !number.isWhole)
    return { ...interview, stage: { kind: 'review', typed: number.typed } };
  const chosen = number?.number ?? (key === 'enter' ? Number(stage.typed) : undefined);
  const found = chosen === undefined ? undefined : items[chosen - 1];
  if (found !== undefined) return at({ ...interview, isReviewing: true }, found.question);
  if (key === 'left') return beforeReview(interview);
  if (key === 'backspace') return { ...interview, stage: { kind: 'review' } };
  return key === 'enter' || key === 'right' ? afterReview(interview) : unknownKey(interview, key);
}

/** A whole number, in the plain mode. */
export function numberAtReview(interview: Interview, number: number): Interview {
  const found = toReview(interview)[number - 1];
  return found === undefined
    ? unknownKey(interview, String(number))
    : at({ ...interview, isReviewing: true }, found.question);
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

/** What the barrier stopped, kept as its note. */
export function stoppedTyped(interview: Interview, barrier: BarrierId, text: string): Interview {
  const before = interview.sheet.barriers.get(barrier);
  const note =
    text === '' ? (before?.note ?? `Stopped most in ${interview.today.slice(0, 4)}.`) : text;
  const barriers = new Map([...interview.sheet.barriers, [barrier, { ...before, note }] as const]);
  const next = atSteps({ ...interview, sheet: { ...interview.sheet, barriers } });
  return {
    ...next,
    changed: [{ part: 'barrier', barrier }],
    told: [{ kind: 'most', barrier }, ...next.told],
  };
}
