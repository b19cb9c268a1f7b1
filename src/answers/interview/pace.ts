import type { Sheet } from '../sheet.js';
import { askedQuestions, openQuestions } from './places.js';
import type { Interview, Told } from './state.js';
import { atFirstOpen } from './walk.js';

/** How far one gets in the time that there is; told once, and only where a time was given. */

/** Fewer answers than these say nothing about a pace. */
const fewest = 4;

/** Counts an answer, and tells when the questions will not all be reached. */
export function atItsPace(next: Interview): Interview {
  if (!next.told.some(({ kind }) => kind === 'answered')) return next;
  const pace = { ...next.pace, answers: next.pace.answers + 1 };
  const counted = { ...next, pace };
  const told = paceTold(counted);
  return told === undefined
    ? counted
    : { ...counted, pace: { ...pace, isTold: true }, told: [...next.told, told] };
}

function paceTold(interview: Interview): Told | undefined {
  const { minutes, gone, answers, isTold } = interview.pace;
  const isShort = interview.sheet.asked === 'quick' || !hasShortSet(interview);
  if (minutes === undefined || isTold || isShort || answers < fewest || gone < 1) return undefined;
  const of = askedQuestions(interview).length;
  const done = of - openQuestions(interview).length;
  const reach = done + Math.floor((answers / gone) * Math.max(0, minutes - gone));
  return reach < of ? { kind: 'pace', reach, of } : undefined;
}

/** Whether there is a shorter set to change to, or back from. */
export function hasShortSet(interview: Interview): boolean {
  const { asked: _, ...sheet } = interview.sheet;
  return askedQuestions({ ...interview, sheet }).some(({ isQuick }) => isQuick);
}

/** From the full set to the short one, or back. */
export function otherSet(interview: Interview): Interview {
  if (!hasShortSet(interview)) return { ...interview, notice: { kind: 'no-short-set' } };
  const { asked, ...rest } = interview.sheet;
  const sheet: Sheet = asked === 'quick' ? rest : { ...rest, asked: 'quick' };
  return {
    ...atFirstOpen({ ...interview, sheet }),
    changed: [{ part: 'opening' }],
    told: [{ kind: 'set', asked: sheet.asked ?? 'all' }],
  };
}
