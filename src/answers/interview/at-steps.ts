import { isDate } from '../../duration.js';
import type { QuestionId } from '../../ids.js';
import type { Step } from '../sheet.js';
import type { Interview } from './state.js';
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
  if (kind === 'date' && !isDate(text)) {
    return {
      ...interview,
      stage: {
        kind,
        step: index,
        error: `"${text}" is not a date. Write it as ${interview.today}, or leave it empty for none.`,
      },
    };
  }
  const steps = interview.sheet.steps.map((step, at) =>
    at === index ? { ...step, ...(kind === 'owner' ? { owner: text } : { by: text }) } : step,
  );
  const sheet = { ...interview.sheet, steps };
  const next = afterStepDetail({ ...interview, sheet }, kind, index);
  return { ...next, told: [{ kind: 'typed', text }, ...next.told], changed: [{ part: 'steps' }] };
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
