import type { BarrierId, QuestionId, SectionId } from '../../ids.js';
import { entryOf, withEntry } from './answering.js';
import { pressedOn } from './between.js';
import { lastQuestionOf, principleOf } from './places.js';
import type { Held, Interview, Stage } from './state.js';
import { withDigit } from './typed-number.js';
import { afterPrinciple, at, atAgain, unknownKey } from './walk.js';

type PrincipleStage = Extract<Stage, { kind: 'principle' }>;
type BarriersStage = Extract<Stage, { kind: 'barriers' }>;

/**
 * The end of a principle waits for a moment. A number that is typed ahead belongs to the next question, and so does an
 * arrow that chooses there. A letter does not: typed by habit it would act on a question that nobody has seen yet.
 */
export function pressedAtPrinciple(
  interview: Interview,
  stage: PrincipleStage,
  key: string,
  pressNext: (next: Interview) => Interview,
): Interview {
  const { isAtOnce, ...here } = stage;
  if (key === 'enter' && isAtOnce === true)
    return { ...interview, stage: here, notice: { kind: 'saved-already' } };
  if (key === 'b') return atBarriers(interview, stage.question, { section: stage.section });
  if (key === 'left' || key === 'escape') return backInto(interview, stage);
  return pressedOn(
    interview,
    afterPrinciple(interview, principleOf(interview, stage.question)),
    key,
    pressNext,
  );
}

/** What stands in the way of one answer; nothing to choose where the framework has no barriers. */
export function atBarriers(
  interview: Interview,
  question: QuestionId,
  from: { readonly section?: SectionId; readonly held?: Held } = {},
): Interview {
  if (interview.framework.barriers.length === 0) return unknownKey(interview, 'b');
  const { barriers: chosen } = entryOf(interview, question);
  return { ...interview, stage: { kind: 'barriers', question, chosen, ...from } };
}

/** A number chooses a barrier or takes it back, and is kept at once. */
export function pressedAtBarriers(
  interview: Interview,
  stage: BarriersStage,
  key: string,
): Interview {
  const { barriers } = interview.framework;
  const numbers = barriers.map((_, index) => index + 1);
  const number = withDigit(numbers, stage.typed, key);
  const named = barriers[(number?.number ?? Number(stage.typed)) - 1];
  if (number !== undefined && (!number.isWhole || named === undefined))
    return { ...interview, stage: { ...stage, typed: number.typed } };
  const isTaken = number !== undefined || (stage.typed !== undefined && isTaking(key));
  if (isTaken && named !== undefined) return toggled(interview, stage, named.id);
  if (key === 'backspace' && stage.typed !== undefined)
    return { ...interview, stage: withoutTyped(stage) };
  if (key === 'left' || key === 'escape') return backFrom(interview, stage);
  if (key !== 'enter' && key !== 'right') return unknownKey(interview, key);
  const next =
    stage.section === undefined
      ? atAgain(interview, stage.question)
      : afterPrinciple(interview, principleOf(interview, stage.question));
  return { ...next, told: [{ kind: 'barriers', chosen: stage.chosen }, ...next.told] };
}

/** A whole number is taken at once. */
export function numberAtBarriers(
  interview: Interview,
  stage: BarriersStage,
  number: number,
): Interview {
  const named = interview.framework.barriers[number - 1];
  return named === undefined
    ? unknownKey(interview, String(number))
    : toggled(interview, stage, named.id);
}

function isTaking(key: string): boolean {
  return key === 'enter' || key === 'space';
}

function withoutTyped({ typed: _, ...stage }: BarriersStage): BarriersStage {
  return stage;
}

/** To the question, or to the end of the principle, from which they were asked for. */
function backFrom(interview: Interview, { section, question }: BarriersStage): Interview {
  return section === undefined
    ? atAgain(interview, question)
    : { ...interview, stage: { kind: 'principle', section, question } };
}

/** Asked again when the principle is left again: nobody has gone past it yet. */
function backInto(interview: Interview, { question }: PrincipleStage): Interview {
  const principle = principleOf(interview, question);
  const closed = interview.closed.filter((id) => id !== principle.id);
  return at({ ...interview, closed }, lastQuestionOf(interview, principle)?.id ?? question);
}

function toggled(interview: Interview, stage: BarriersStage, barrier: BarrierId): Interview {
  const chosen = interview.framework.barriers
    .map(({ id }) => id)
    .filter((id) => (id === barrier) !== stage.chosen.includes(id));
  const entry = { ...entryOf(interview, stage.question), barriers: chosen };
  const next = withEntry(interview, stage.question, entry);
  return { ...next, stage: { ...withoutTyped(stage), chosen } };
}
