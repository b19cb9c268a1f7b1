import type { Answer, Sheet } from '../answers/sheet.js';
import { answerableText } from '../framework/answerable.js';
import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import type { Before, Case } from './case.js';

/** What an answer is compared with. */

/** The question of an earlier framework that is the same: by its id, or by one it had before, and measured alike. */
function sameQuestion(before: Framework, now: Framework, question: Question): Question | undefined {
  const all = questionsOf(before);
  const found =
    all.find(({ id }) => id === question.id) ??
    all.find(({ id }) => question.formerly.includes(id));
  if (found === undefined || before === now) return found;
  return answerableText(before, found) === answerableText(now, question) ? found : undefined;
}

/** The earlier answer to the same question. */
export function answerBefore(
  before: Before,
  framework: Framework,
  question: Question,
): Answer | undefined {
  const same = sameQuestion(before.framework, framework, question);
  return same && before.sheet.answers.get(same.id);
}

/** Whether an answer is another one than before: what was said, its note, its evidence or its day. */
export function differsFromBefore({ framework, sheet, before }: Case, question: Question): boolean {
  if (before === undefined) return true;
  const now = sheet.answers.get(question.id);
  const then = answerBefore(before, framework, question);
  return textOf(now, sheet) !== textOf(then, before.sheet);
}

function textOf(answer: Answer | undefined, { date }: Sheet): string {
  if (answer === undefined) return '';
  const { place: _, ...said } = answer;
  return JSON.stringify([said, answer.checked ?? date]);
}
