import type { BarrierId } from '../../ids.js';
import { withAnswer } from './at-question.js';
import { lastQuestionOf, principleOf } from './places.js';
import type { Interview, Stage } from './state.js';
import { afterPrinciple, at, unknownKey } from './walk.js';

type BarriersStage = Extract<Stage, { kind: 'barriers' }>;

/** A number chooses a barrier or takes it back, and is kept at once. */
export function pressedAtBarriers(
  interview: Interview,
  stage: BarriersStage,
  key: string,
): Interview {
  const barrier = interview.framework.barriers[Number(key) - 1];
  if (/^\d$/.test(key) && barrier !== undefined) return toggled(interview, stage, barrier.id);
  const principle = principleOf(interview, stage.question);
  if (key === 'left') {
    // Asked again when the principle is left again: nobody has gone past it yet.
    const closed = interview.closed.filter((id) => id !== principle.id);
    return at({ ...interview, closed }, lastQuestionOf(interview, principle)?.id ?? stage.question);
  }
  if (key !== 'enter' && key !== 'right') return unknownKey(interview, key);
  const next = afterPrinciple(interview, principle);
  return { ...next, told: [{ kind: 'barriers', chosen: stage.chosen }, ...next.told] };
}

function toggled(interview: Interview, stage: BarriersStage, barrier: BarrierId): Interview {
  const answer = interview.sheet.answers.get(stage.question);
  if (answer === undefined) return interview;
  const chosen = interview.framework.barriers
    .map(({ id }) => id)
    .filter((id) => (id === barrier) !== stage.chosen.includes(id));
  const sheet = withAnswer(interview.sheet, interview.framework, stage.question, {
    ...answer,
    barriers: chosen,
  });
  return {
    ...interview,
    sheet,
    stage: { ...stage, chosen },
    changed: [{ part: 'answer', question: stage.question }],
  };
}
