import { type Question, questionsOf, type Section } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import { type Standing, scopeOf } from '../scope.js';
import type { Interview } from './state.js';

/** Where things are in the questionnaire, as far as this sheet asks it. */

/** The questions that this sheet asks and that apply as far as is known, in framework order. */
export function askedQuestions({
  framework,
  sheet,
  only,
}: Pick<Interview, 'framework' | 'sheet' | 'only'>): readonly Question[] {
  const chosen = only && new Set(only);
  const inSet = questionsOf(framework).filter(
    (question) =>
      (sheet.asked !== 'quick' || question.isQuick) && (chosen?.has(question.id) ?? true),
  );
  if (!inSet.some(({ scope }) => scope !== undefined) && !hasScopes(framework.principles))
    return inSet;
  const scopes = scopeOf(framework, sheet, (question) => standingOf(sheet, question));
  return inSet.filter(({ id }) => scopes.get(id) === 'in');
}

function hasScopes(sections: readonly Section[]): boolean {
  return sections.some((section) => section.scope !== undefined || hasScopes(section.sections));
}

function standingOf(sheet: Interview['sheet'], question: Question): Standing {
  const answer = sheet.answers.get(question.id);
  if (sheet.asked === 'quick' && !question.isQuick) return { is: 'not-asked' };
  if (answer?.said === 'answered') return { is: 'answered', response: answer.response };
  return { is: answer?.said === 'not-applicable' ? 'not-applicable' : 'open' };
}

/** Questions without any answer; a don't-know is one. */
export function openQuestions(
  interview: Pick<Interview, 'framework' | 'sheet' | 'only'>,
): readonly Question[] {
  return askedQuestions(interview).filter((question) => isOpen(interview, question));
}

/** Whether a question has no answer yet. */
export function isOpen({ sheet }: Pick<Interview, 'sheet'>, { id }: Question): boolean {
  return (sheet.answers.get(id)?.said ?? 'unanswered') === 'unanswered';
}

/** Those to go to: without an answer, or with one to look at again. */
export function dueQuestions(
  interview: Pick<Interview, 'framework' | 'sheet' | 'only'>,
): readonly Question[] {
  return askedQuestions(interview).filter(
    (question) => isOpen(interview, question) || isToLookAtAgain(interview, question),
  );
}

/** Whether the question has changed since it was answered. */
export function isToLookAtAgain({ sheet }: Pick<Interview, 'sheet'>, { id }: Question): boolean {
  return sheet.answers.get(id)?.lookAgain !== undefined;
}

export function questionById(
  { framework }: Pick<Interview, 'framework'>,
  id: QuestionId,
): Question {
  const found = questionsOf(framework).find((question) => question.id === id);
  if (found === undefined) throw new Error(`there is no question ${id}`);
  return found;
}

export function principleOf({ framework }: Pick<Interview, 'framework'>, id: QuestionId): Section {
  const found = framework.principles.find((section) =>
    questionsOf(section).some((question) => question.id === id),
  );
  if (found === undefined) throw new Error(`no principle holds the question ${id}`);
  return found;
}

/** The last question of a principle that this sheet asks, if it asks any. */
export function lastQuestionOf(interview: Interview, principle: Section): Question | undefined {
  const inside = new Set(questionsOf(principle).map(({ id }) => id));
  return askedQuestions(interview).findLast(({ id }) => inside.has(id));
}

export function levelNow(
  { sheet }: Pick<Interview, 'sheet'>,
  { id }: Question,
): number | undefined {
  const answer = sheet.answers.get(id);
  return answer?.said === 'answered' && answer.response.kind === 'scale'
    ? answer.response.level
    : undefined;
}
