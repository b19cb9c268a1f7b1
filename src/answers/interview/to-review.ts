import type { Question } from '../../framework/framework.js';
import { elementsLevel } from '../elements-level.js';
import { responseNow } from './choices.js';
import { askedQuestions, isOpen, isToLookAtAgain } from './places.js';
import type { Interview } from './state.js';

/** What is still to be looked at when the walk is over. */
interface ToReview {
  readonly question: string;
  readonly because: 'open' | 'look-again' | 'dont-know' | 'not-shown';
}

/** The open questions, the answers to look at again, the don't-knows, and the high levels without evidence, in framework order each. */
export function toReview(
  interview: Pick<Interview, 'framework' | 'sheet' | 'only'>,
): readonly ToReview[] {
  const all = askedQuestions(interview);
  const of = (because: ToReview['because'], is: (question: Question) => boolean) =>
    all.filter(is).map(({ id }) => ({ question: id, because }));
  return [
    ...of('open', (question) => isOpen(interview, question)),
    ...of('look-again', (question) => isToLookAtAgain(interview, question)),
    ...of('dont-know', ({ id }) => interview.sheet.answers.get(id)?.said === 'dont-know'),
    ...of('not-shown', (question) => isHighWithoutEvidence(interview, question)),
  ];
}

/** The same before the end of the walk: of what is open only what was left for later, since the rest is still to come. */
export function toReviewSoFar(interview: Interview): readonly ToReview[] {
  return toReview(interview).filter(
    ({ question, because }) => because !== 'open' || interview.later?.includes(question) === true,
  );
}

/** Whether an answer is high enough that something is expected to show it, and nothing does. */
export function isHighWithoutEvidence(
  { framework, sheet }: Pick<Interview, 'framework' | 'sheet'>,
  question: Question,
): boolean {
  const expected = framework.evidence?.expectedFrom;
  const response = responseNow(sheet, question);
  if (expected === undefined || response === undefined || !question.isScored) return false;
  const level =
    response.kind === 'scale'
      ? response.level
      : response.kind === 'elements'
        ? elementsLevel(framework, question, response.met)
        : undefined;
  return (
    level !== undefined &&
    level >= expected &&
    sheet.answers.get(question.id)?.evidence.length === 0
  );
}
