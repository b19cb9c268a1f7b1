import type { Answer } from '../answers/sheet.js';
import { answerableText } from '../framework/answerable.js';
import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import type { Before, Case } from './case.js';
import type { RawFinding } from './judgement.js';

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

/** Whether an answer is another one than before: what was said, its note, its evidence or a day of its own. */
export function differsFromBefore({ framework, sheet, before }: Case, question: Question): boolean {
  if (before === undefined) return true;
  const now = sheet.answers.get(question.id);
  return textOf(now) !== textOf(answerBefore(before, framework, question));
}

/** What keeps a finding from failing: the answer stands in the baseline, perhaps under an earlier date of the sheet. */
export function standingBefore(
  given: Case,
  questions: readonly Question[],
): Pick<RawFinding, 'isOld' | 'isRedated'> {
  const { before, sheet } = given;
  if (before === undefined || questions.some((question) => differsFromBefore(given, question)))
    return {};
  const isRedated =
    sheet.date !== before.sheet.date &&
    questions.some(({ id }) => sheet.answers.get(id)?.checked === undefined);
  return { isOld: true, ...(isRedated ? { isRedated } : {}) };
}

function textOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const { place: _, ...said } = answer;
  return JSON.stringify(said);
}
