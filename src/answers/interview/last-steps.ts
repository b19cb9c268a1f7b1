import { type DateText, monthsBetween } from '../../duration.js';
import type { Sheet, Step } from '../sheet.js';
import type { Interview, Stage } from './state.js';
import { withDigit } from './typed-number.js';
import { atStart, unknownKey } from './walk.js';

/** Last time's steps, and whether they were done: asked when a sheet is taken up again much later. */

/** Whether steps are open whose day has come, or that are a month old. */
export function areStepsDue(sheet: Sheet, today: DateText): boolean {
  const open = sheet.steps.filter(({ done }) => done !== true);
  const days = [sheet.date, ...[...sheet.answers.values()].map(({ checked }) => checked ?? '')];
  const last = days.toSorted().at(-1) ?? sheet.date;
  return open.some(({ by }) => (by !== undefined && by < today) || monthsBetween(last, today) > 0);
}

export function pressedAtLastSteps(
  interview: Interview,
  stage: Extract<Stage, { kind: 'last-steps' }>,
  key: string,
): Interview {
  const { steps } = interview.sheet;
  const numbers = steps.map((_, index) => index + 1);
  const number = withDigit(numbers, stage.typed, key);
  if (number?.isWhole === true && number.number !== undefined)
    return numberAtLastSteps(interview, number.number);
  if (number !== undefined)
    return { ...interview, stage: { kind: 'last-steps', typed: number.typed } };
  if (key === 'enter' && stage.typed !== undefined)
    return numberAtLastSteps(interview, Number(stage.typed));
  if (key === 'backspace') return { ...interview, stage: { kind: 'last-steps' } };
  if (key !== 'enter' && key !== 'right') return unknownKey(interview, key);
  const done = steps.filter((step) => step.done === true).length;
  const told = { kind: 'last-steps', done, of: steps.length } as const;
  const next = atStart({ ...interview, areStepsLooked: true });
  return { ...next, told: [told, ...next.told] };
}

/** A step is done, or is not after all. */
export function numberAtLastSteps(interview: Interview, number: number): Interview {
  const { sheet } = interview;
  if (sheet.steps[number - 1] === undefined) return unknownKey(interview, String(number));
  const steps = sheet.steps.map((step, index): Step => {
    if (index !== number - 1) return step;
    const { done, ...rest } = step;
    return done === true ? rest : { ...rest, done: true };
  });
  return {
    ...interview,
    sheet: { ...sheet, steps },
    changed: [{ part: 'steps' }],
    stage: { kind: 'last-steps' },
  };
}
