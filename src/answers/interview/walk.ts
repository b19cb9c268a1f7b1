import { type Question, questionsOf, type Section } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import { responseNow, wayOf } from './choices.js';
import {
  askedQuestions,
  dueQuestions,
  lastQuestionOf,
  principleOf,
  questionById,
} from './places.js';
import { type Interview, mostSteps, type Told } from './state.js';
import { toReview } from './to-review.js';

/** The way from one place to the next. */

/** At a question; where it is answered by typing, in its field. */
export function at(interview: Interview, id: QuestionId): Interview {
  const isTyping = wayOf(questionById(interview, id)) === 'typing';
  return { ...interview, stage: { kind: isTyping ? 'value' : 'question', question: id } };
}

/** Back at the question from something beside its answer, with what was chosen there before. */
export function atAgain(interview: Interview, id: QuestionId): Interview {
  const held = 'held' in interview.stage ? interview.stage.held : undefined;
  const there = at(interview, id);
  return there.stage.kind === 'question' && held !== undefined
    ? { ...there, stage: { ...there.stage, ...held } }
    : there;
}

/** On to the next open question; this one comes round again at the end. */
export function leftForLater(interview: Interview, question: Question): Interview {
  const { later = [] } = interview;
  const next = onward({ ...interview, later: [...later, question.id] }, question);
  return { ...next, told: [{ kind: 'later', question: question.id }, ...next.told] };
}

/** To the next question, answered or not. */
export function forward(interview: Interview, question: Question): Interview {
  const [next] = after(interview, question);
  return towards(interview, principleOf(interview, question.id), next);
}

/** After an answer: to the next question that waits for one; where all are asked again, to the next. */
export function onward(interview: Interview, question: Question): Interview {
  const open = dueQuestions(interview);
  const isNext = (candidate: Question): boolean =>
    interview.isAskedAgain === true || open.includes(candidate);
  const next = after(interview, question).find(isNext);
  return towards(interview, principleOf(interview, question.id), next);
}

/** To a question by way of the end of the principle that is left, or to the end when there is none. */
function towards(interview: Interview, principle: Section, next: Question | undefined): Interview {
  if (interview.isReviewing === true) return afterLast(interview);
  const isLeaving = next === undefined || principleOf(interview, next.id) !== principle;
  if (isLeaving && !interview.closed.includes(principle.id))
    return atPrincipleEnd(interview, principle);
  return next === undefined ? afterLast(interview) : at(interview, next.id);
}

function after(interview: Interview, question: Question): readonly Question[] {
  const asked = askedQuestions(interview);
  return asked.slice(asked.findIndex(({ id }) => id === question.id) + 1);
}

export function back(interview: Interview, question: Question): Interview {
  const asked = askedQuestions(interview);
  const before = asked[asked.findIndex(({ id }) => id === question.id) - 1];
  return before === undefined
    ? { ...interview, notice: { kind: 'first' } }
    : at(interview, before.id);
}

export function afterPrinciple(interview: Interview, principle: Section): Interview {
  const last = lastQuestionOf(interview, principle);
  return last === undefined ? afterLast(interview) : onward(interview, last);
}

/** Back from the review, to the end of the last principle, or to its last question where nothing is asked there. */
export function beforeReview(interview: Interview): Interview {
  const last = askedQuestions(interview).at(-1);
  if (last === undefined) return interview;
  const principle = principleOf(interview, last.id);
  const lowest = lowestBelowTop(interview, principle);
  return lowest === undefined || !areBarriersAsked(interview)
    ? at(interview, last.id)
    : { ...interview, stage: { kind: 'principle', section: principle.id, question: lowest.id } };
}

/** Back from the barrier that stopped most, which is asked again then: to the review, where there is anything to look at. */
export function beforeMost({ isMostAsked: _, ...interview }: Interview): Interview {
  return toReview(interview).length > 0
    ? { ...interview, stage: { kind: 'review' } }
    : beforeReview(interview);
}

/** Back from the steps: to what is asked before them. */
export function beforeSteps(interview: Interview): Interview {
  return interview.framework.barriers.length > 0
    ? { ...interview, stage: { kind: 'most' } }
    : beforeMost(interview);
}

/** At the end of the walk: what was left comes round once more. */
export function afterLast(interview: Interview): Interview {
  return toReview(interview).length > 0
    ? { ...interview, stage: { kind: 'review' } }
    : afterReview(interview);
}

/** Which barrier stopped most, asked once; then the steps. */
export function afterReview({ isReviewing: _, ...interview }: Interview): Interview {
  const { framework, isMostAsked } = interview;
  const isTaken = areStepsTaken(interview) && interview.areStepsLooked !== true;
  const isEnd = !isAnyAnswered(interview) || isTaken;
  if (framework.barriers.length === 0 || isMostAsked === true || isEnd) return atSteps(interview);
  return { ...interview, isMostAsked: true, stage: { kind: 'most' } };
}

/** How many steps can still be chosen. */
export function roomForSteps({
  sheet,
  areStepsAgain,
}: Pick<Interview, 'sheet' | 'areStepsAgain'>): number {
  const open = openSteps(sheet).length;
  return areStepsAgain === true ? Math.max(mostSteps, open) : Math.max(0, mostSteps - open);
}

/** The questions of the steps that are not done yet. */
export function openSteps({ steps }: Interview['sheet']): readonly QuestionId[] {
  const open = steps.filter(({ done }) => done !== true);
  return [...new Set(open.map(({ question }) => question))];
}

/** At the steps once more, with those that are chosen. */
export function atStepsAgain(interview: Interview): Interview {
  const chosen = openSteps(interview.sheet);
  return { ...interview, areStepsAgain: true, stage: { kind: 'steps', chosen } };
}

/** Steps are chosen and not done yet: the end was reached before. */
function areStepsTaken({ sheet }: Interview): boolean {
  return sheet.steps.some(({ done }) => done !== true);
}

function isAnyAnswered({ sheet }: Pick<Interview, 'sheet'>): boolean {
  return [...sheet.answers.values()].some(({ said }) => said === 'answered');
}

/** Where to go on: at the first question that waits for an answer, or at the end. */
export function atFirstOpen(interview: Interview): Interview {
  const [first] = dueQuestions(interview);
  return first === undefined ? afterReview(interview) : at(interview, first.id);
}

/** Where the walk begins: where only some questions are to be walked, at one of them, answered or not. */
export function atStart(interview: Interview): Interview {
  const [first] = askedQuestions(interview);
  const { only, isAskedAgain } = interview;
  const [open] = isAskedAgain === true ? [] : dueQuestions(interview);
  const isChosen = only !== undefined || isAskedAgain === true;
  if (open === undefined && isChosen && first !== undefined) return at(interview, first.id);
  return atFirstOpen(interview);
}

/** The picture of the principle, and what is in the way of its lowest answer, asked once. */
export function atPrincipleEnd(interview: Interview, principle: Section): Interview {
  const closed = [...interview.closed, principle.id];
  const told: readonly Told[] = [{ kind: 'principle', section: principle.id }];
  const lowest = lowestBelowTop(interview, principle);
  if (lowest === undefined || !areBarriersAsked(interview)) {
    const next = afterPrinciple({ ...interview, closed }, principle);
    return { ...next, told: [...told, ...next.told] };
  }
  const stage = { kind: 'principle', section: principle.id, question: lowest.id } as const;
  return { ...interview, closed, told, stage };
}

/** Whether somebody is there to be asked what stands in the way. */
function areBarriersAsked({ framework, isPiped }: Interview): boolean {
  return framework.barriers.length > 0 && isPiped !== true;
}

/** The answer of a principle that counts least, below the most there is; ties in framework order. */
export function lowestBelowTop(interview: Interview, principle: Section): Question | undefined {
  const { sheet, attainmentOf } = interview;
  const scored = questionsOf(principle).flatMap((question) => {
    const response = responseNow(sheet, question);
    const counts =
      response === undefined || !question.isScored ? undefined : attainmentOf(question, response);
    return counts === undefined || counts >= 1 ? [] : [{ question, counts }];
  });
  return scored.toSorted((a, b) => a.counts - b.counts)[0]?.question;
}

export function atSteps(interview: Interview): Interview {
  const isOver = areStepsTaken(interview) && interview.areStepsLooked !== true;
  if (!isAnyAnswered(interview) || isOver || roomForSteps(interview) === 0) {
    return { ...interview, stage: { kind: 'over', how: 'finished' } };
  }
  return { ...interview, stage: { kind: 'steps', chosen: [] } };
}

export function unknownKey(interview: Interview, key: string): Interview {
  return { ...interview, notice: { kind: 'no-such-key', key } };
}
