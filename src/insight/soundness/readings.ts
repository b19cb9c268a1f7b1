import { type Framework, type Question, questionsOf } from '../../framework/framework.js';
import { endsOfQuestion } from '../../score/attainment.js';
import type { Reading } from '../../score/combine.js';
import { counts } from '../../score/reading.js';

/**
 * Every scored question answered, as far up between its lowest and its highest as `at` says. It is given another number
 * for each question, in 0…1, which are spread evenly.
 */
export function readingsAt(
  framework: Framework,
  at: (spread: number) => number,
): (question: Question) => Reading {
  const readings = new Map(
    questionsOf(framework)
      .filter(counts)
      .map((question, index) => {
        const [low, high] = endsOfQuestion(framework, question);
        const value = low + at(((index + 1) * golden) % 1) * (high - low);
        return [question.id, { value, inStage: value, isSaid: true }] as const;
      }),
  );
  return ({ id }) => readings.get(id) ?? nothing;
}

const nothing: Reading = { value: undefined, inStage: undefined, isSaid: false };

/** Its multiples fall evenly between whole numbers, however many there are. */
const golden = (Math.sqrt(5) - 1) / 2;
