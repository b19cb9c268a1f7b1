import { type Framework, type Question, questionsOf } from '../framework/framework.js';

/** Every question by its id, and by each id it had before. */
export function questionsById(framework: Framework): ReadonlyMap<string, Question> {
  return new Map(
    questionsOf(framework).flatMap((question) =>
      [...question.formerly, question.id].map((id) => [id, question] as const),
    ),
  );
}
