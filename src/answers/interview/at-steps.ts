import type { DateText } from '../../duration.js';
import type { QuestionId } from '../../ids.js';
import type { Step } from '../sheet.js';
import { noDate, typedDate } from '../typed-date.js';
import type { Interview, Told } from './state.js';
import { atLast, roomForSteps, unknownKey } from './walk.js';

export function pressedAtSteps(
  interview: Interview,
  chosen: readonly QuestionId[],
  key: string,
): Interview {
  const proposal = interview.proposals[Number(key) - 1];
  if (/^\d$/.test(key) && proposal !== undefined) {
    const isChosen = chosen.includes(proposal);
    if (!isChosen && chosen.length === roomForSteps(interview))
      return { ...interview, notice: { kind: 'enough-steps' } };
    const now = isChosen ? chosen.filter((id) => id !== proposal) : [...chosen, proposal];
    return { ...interview, stage: { kind: 'steps', chosen: now } };
  }
  if (key === 'left') return atLast(interview);
  if (key !== 'enter') return unknownKey(interview, key);
  if (chosen.length === 0) return { ...interview, stage: { kind: 'over', how: 'finished' } };
  const steps: readonly Step[] = [
    ...interview.sheet.steps,
    ...interview.proposals.filter((id) => chosen.includes(id)).map((question) => ({ question })),
  ];
  const step = interview.sheet.steps.length;
  return {
    ...interview,
    sheet: { ...interview.sheet, steps },
    changed: [{ part: 'steps' }],
    told: [{ kind: 'steps', chosen: steps.slice(step).map(({ question }) => question) }],
    stage: { kind: 'owner', step },
  };
}

export function stepDetail(
  interview: Interview,
  kind: 'owner' | 'date',
  index: number,
  text: string,
): Interview {
  if (text === '') return afterStepDetail(interview, kind, index);
  const day = typedDate(text);
  const error = kind === 'owner' ? wrongOwner(text, day) : wrongDay(text, day, interview.calendarDay);
  if (error !== undefined) return { ...interview, stage: { kind, step: index, error } };
  const said: Partial<Step> = kind === 'owner' ? { owner: text } : { by: day ?? text };
  const steps = interview.sheet.steps.map((step, at) => (at === index ? { ...step, ...said } : step));
  const sheet = { ...interview.sheet, steps };
  const next = afterStepDetail({ ...interview, sheet }, kind, index);
  const line: readonly Told[] = [{ kind: 'typed', text }, ...understood(text, said.by)];
  return { ...next, told: [...line, ...next.told], changed: [{ part: 'steps' }] };
}

/** A day typed at the owner belongs to the next field. */
function wrongOwner(text: string, day: DateText | undefined): string | undefined {
  return day === undefined
    ? undefined
    : `"${text}" is a date, which is asked next. Who owns the step? Leave it empty for nobody yet.`;
}

function wrongDay(text: string, day: DateText | undefined, today: DateText): string | undefined {
  if (day === undefined) return `${noDate(text, today)} Or leave it empty for none yet.`;
  return day < today
    ? `${day} is over already: a step is still to be done. Write a day to come, or leave it empty for none yet.`
    : undefined;
}

/** A date in digits that could be read in two ways is said back. */
export function understood(text: string, date: DateText | undefined): readonly Told[] {
  const isPlain = date === text || /[a-z]/i.test(text);
  return date === undefined || isPlain ? [] : [{ kind: 'day', date }];
}

export function afterStepDetail(
  interview: Interview,
  kind: 'owner' | 'date',
  index: number,
): Interview {
  if (kind === 'owner') return { ...interview, stage: { kind: 'date', step: index } };
  const next = index + 1;
  return next < interview.sheet.steps.length
    ? { ...interview, stage: { kind: 'owner', step: next } }
    : { ...interview, stage: { kind: 'over', how: 'finished' }, told: [{ kind: 'steps-taken' }] };
}
