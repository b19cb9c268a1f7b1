import type { Answer } from '../answers/sheet.js';
import { answerableText } from '../framework/answerable.js';
import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import { counts } from '../score/reading.js';
import type { Before, Case } from './case.js';
import type { Fact, NotCompared, RawFinding } from './judgement.js';

/** What an answer is compared with. */

/** The question of an earlier framework that has the same id, or one that either of the two had before. */
function partnerOf(before: Framework, question: Question): Question | undefined {
  const all = questionsOf(before);
  return (
    all.find(({ id }) => id === question.id) ??
    all.find(({ id }) => question.formerly.includes(id)) ??
    all.find(({ formerly }) => formerly.includes(question.id))
  );
}

function isMeasuredAlike(before: Framework, then: Question, now: Framework, question: Question) {
  return before === now || answerableText(before, then) === answerableText(now, question);
}

/** The earlier answer to the same question, where it is measured alike. */
export function answerBefore(
  before: Before,
  framework: Framework,
  question: Question,
): Answer | undefined {
  const then = partnerOf(before.framework, question);
  return then !== undefined && isMeasuredAlike(before.framework, then, framework, question)
    ? before.sheet.answers.get(then.id)
    : undefined;
}

/** How many answers of the baseline can be compared, and those that cannot: in framework order, what is gone at the end. */
export function comparedWith(
  before: Before,
  { framework, assessment }: Pick<Case, 'framework' | 'assessment'>,
): Extract<Fact, { about: 'compared' }> {
  const { asked, answers } = before.sheet;
  const answered = questionsOf(before.framework).filter(
    (question) =>
      counts(question) &&
      (asked === undefined || question.isQuick) &&
      answers.get(question.id)?.said === 'answered',
  );
  const left = new Set(answered);
  const apart: NotCompared[] = [];
  for (const question of questionsOf(framework)) {
    const then = partnerOf(before.framework, question);
    if (then === undefined || !left.delete(then)) continue;
    const { id, title } = question;
    const isAsked = assessment.questions.get(id)?.state !== 'not-asked';
    if (!isMeasuredAlike(before.framework, then, framework, question))
      apart.push({ question: id, title, because: 'answers-differ' });
    else if (!isAsked) apart.push({ question: id, title, because: 'not-asked' });
  }
  for (const { id, title } of left) apart.push({ question: id, title, because: 'gone' });
  return { about: 'compared', answers: answered.length - apart.length, apart };
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
