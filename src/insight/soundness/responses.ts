import type { Response } from '../../answers/sheet.js';
import type { Framework, Question } from '../../framework/framework.js';
import { possibleResponses } from '../../score/outcomes.js';

/**
 * Answers of every height that a question can come to; of a share that counts as it is, each whole percentage.
 * Nothing where several options may be chosen and there are too many to go through.
 */
export function responsesOf(
  framework: Framework,
  question: Question,
): readonly Response[] | undefined {
  if (question.share?.count === 'linear')
    return Array.from({ length: 101 }, (_, share) => ({ kind: 'share', share }));
  const options = (question.choice?.options ?? []).map(({ id }) => id);
  const conditions = options.length > 0 ? [{ question: question.id, is: options }] : [];
  return possibleResponses(framework, question, conditions);
}
