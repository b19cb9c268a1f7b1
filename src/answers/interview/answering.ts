import { type Framework, type Question, questionsOf, textAt } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import type { Answer, Response, Sheet } from '../sheet.js';
import { writtenForm } from '../written-form.js';
import { typedResponse } from './choices.js';
import { isSameText } from './one-line.js';
import { levelNow, questionById } from './places.js';
import type { Changed, Interview, Stage, Told } from './state.js';
import { highestHand } from './votes-typed.js';
import { leftForLater, onward } from './walk.js';

/** What an answer makes of the sheet, and where it leads. */

export type NewAnswer =
  | { readonly said: 'answered'; readonly response: Response }
  | { readonly said: 'dont-know' }
  | { readonly said: 'not-applicable'; readonly reason: string };

/** Saves an answer, and goes `on`: to the next question that waits for one, where nothing else is said. */
export function answered(
  interview: Interview,
  question: Question,
  said: NewAnswer,
  on = onward,
): Interview {
  const { sheet, answer, changed } = withNewAnswer(interview, question, said);
  const level =
    said.said === 'answered' && said.response.kind === 'scale' ? said.response.level : undefined;
  const move = level === undefined ? undefined : textAt(question.next, level);
  const told: Told = {
    kind: 'answered',
    question: question.id,
    answer,
    ...(move === undefined ? {} : { move }),
  };
  const now: Interview = { ...interview, sheet };
  const next = isDoubted(interview, answer, question)
    ? { ...now, stage: { kind: 'above-hands', question: question.id } as const }
    : on(now, question);
  return { ...next, told: [told, ...next.told], changed };
}

/** Whether a new answer is above every hand in the room, and somebody is there to be asked. */
function isDoubted(before: Interview, answer: Answer, question: Question): boolean {
  const isNew =
    answer.said === 'answered' &&
    answer.response.kind === 'scale' &&
    answer.response.level !== levelNow(before, question);
  return isNew && before.isPiped !== true && highestHand(answer) !== undefined;
}

/** A share or a text that was typed; where nothing was, the question is left for later. */
export function valued(interview: Interview, id: QuestionId, text: string): Interview {
  const question = questionById(interview, id);
  if (text === '') return leftForLater(interview, question);
  const response = typedResponse(question, text);
  if ('error' in response)
    return { ...interview, stage: { kind: 'value', question: id, error: response.error } };
  return answered(interview, question, { said: 'answered', response });
}

function reasonAgain({ stage }: Interview, question: QuestionId, error: string): Stage {
  return stage.kind === 'reason' ? { ...stage, error } : { kind: 'reason', question, error };
}

export function reasoned(interview: Interview, id: QuestionId, reason: string): Interview {
  if (reason === '') {
    const error = 'A reason is needed, so that a reader can agree. Esc goes back.';
    return { ...interview, stage: reasonAgain(interview, id, error) };
  }
  const before = interview.sheet.answers.get(id);
  const isSame = before?.said === 'not-applicable' && isSameText(reason, before.reason);
  return answered(interview, questionById(interview, id), {
    said: 'not-applicable',
    reason: isSame ? before.reason : reason,
  });
}

/** The sheet with a new answer; what was said beside the old one stays. */
export function withNewAnswer(
  interview: Interview,
  question: Question,
  said: NewAnswer,
): { readonly sheet: Sheet; readonly answer: Answer; readonly changed: readonly Changed[] } {
  const answer: Answer = {
    ...detailsOf(interview, question.id),
    ...said,
    ...checkedToday(interview),
  };
  const { sheet, changed } = withEntry(interview, question.id, answer);
  return { sheet, answer, changed };
}

/** What the sheet says to a question; an empty entry where it says nothing yet. */
export function entryOf(interview: Interview, id: QuestionId): Answer {
  return interview.sheet.answers.get(id) ?? { said: 'unanswered', ...detailsOf(interview, id) };
}

/** The conversation with another entry for a question, to be saved. */
export function withEntry(interview: Interview, id: QuestionId, answer: Answer): Interview {
  const sheet = withAnswer(interview.sheet, interview.framework, id, answer);
  return { ...interview, sheet, changed: [{ part: 'answer', question: id }] };
}

/** The day is kept with an answer that is not given on the sheet's own. */
function checkedToday({ sheet, today }: Interview): { readonly checked?: string } {
  return today === sheet.date ? {} : { checked: today };
}

/** What was said beside an answer stays when the answer changes. */
function detailsOf({ sheet }: Interview, id: QuestionId) {
  const before = sheet.answers.get(id);
  return {
    ...(before?.note === undefined ? {} : { note: before.note }),
    ...(before?.votes === undefined ? {} : { votes: before.votes }),
    evidence: before?.evidence ?? [],
    barriers: before?.barriers ?? [],
    place: before?.place ?? { file: '' },
  };
}

function withAnswer(sheet: Sheet, framework: Framework, id: QuestionId, answer: Answer): Sheet {
  const answers = new Map([...sheet.answers, [id, answer] as const]);
  if (writtenForm(answer) === undefined) answers.delete(id);
  const inOrder = questionsOf(framework).flatMap((question) => {
    const found = answers.get(question.id);
    return found === undefined ? [] : [[question.id, found] as const];
  });
  return { ...sheet, answers: new Map(inOrder) };
}
