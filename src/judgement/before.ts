import type { Answer, Sheet } from '../answers/sheet.js';
import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import type { Before, Case } from './case.js';

/** What an answer is compared with. */

/** The question of an earlier framework that is the same: by its id, or by one it had before. */
export function sameQuestion(before: Framework, question: Question): Question | undefined {
  const ids = [question.id, ...question.formerly];
  const all = questionsOf(before);
  const found = all.find(({ id }) => id === question.id) ?? all.find(({ id }) => ids.includes(id));
  return found !== undefined && isComparable(found, question) ? found : undefined;
}

/** What can be answered is the same, so that an answer to one says the same of the other. */
function isComparable(before: Question, now: Question): boolean {
  const answersOf = ({
    kind,
    levels,
    elements,
    choice,
    yesNo,
    share,
    isScored,
  }: Question): string => JSON.stringify([kind, levels, elements, choice, yesNo, share, isScored]);
  return before === now || answersOf(before) === answersOf(now);
}

/** The earlier answer to the same question. */
export function answerBefore(before: Before, question: Question): Answer | undefined {
  const same = sameQuestion(before.framework, question);
  return same && before.sheet.answers.get(same.id);
}

/** Whether an answer is another one than before: what was said, its note, its evidence or its day. */
export function differsFromBefore({ sheet, before }: Case, question: Question): boolean {
  if (before === undefined) return true;
  const now = sheet.answers.get(question.id);
  const then = answerBefore(before, question);
  return textOf(now, sheet) !== textOf(then, before.sheet);
}

function textOf(answer: Answer | undefined, { date }: Sheet): string {
  if (answer === undefined) return '';
  const { place: _, ...said } = answer;
  return JSON.stringify([said, answer.checked ?? date]);
}
