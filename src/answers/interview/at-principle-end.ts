import { withAnswer } from './at-question.js';
import { principleOf } from './places.js';
import type { Interview, Stage } from './state.js';
import { afterPrinciple, at, unknownKey } from './walk.js';

export function pressedAtBarriers(
  interview: Interview,
  stage: Extract<Stage, { kind: 'barriers' }>,
  key: string,
): Interview {
  const barrier = interview.framework.barriers[Number(key) - 1];
  if (/^\d$/.test(key) && barrier !== undefined) {
    const chosen = stage.chosen.includes(barrier.id)
      ? stage.chosen.filter((id) => id !== barrier.id)
      : [...stage.chosen, barrier.id];
    return { ...interview, stage: { ...stage, chosen } };
  }
  if (key === 'left') return at(interview, stage.question);
  if (key !== 'enter' && key !== 'right') return unknownKey(interview, key);
  const principle = principleOf(interview, stage.question);
  return afterPrinciple(barriersSet(interview, stage), principle);
}

export function barriersSet(
  interview: Interview,
  stage: Extract<Stage, { kind: 'barriers' }>,
): Interview {
  const answer = interview.sheet.answers.get(stage.question);
  const inOrder = interview.framework.barriers
    .map(({ id }) => id)
    .filter((id) => stage.chosen.includes(id));
  if (answer === undefined || inOrder.join(' ') === answer.barriers.join(' ')) return interview;
  const sheet = withAnswer(interview.sheet, interview.framework, stage.question, {
    ...answer,
    barriers: inOrder,
  });
  return { ...interview, sheet, changed: [{ part: 'answer', question: stage.question }] };
}
