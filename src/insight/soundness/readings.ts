import { type Framework, type Question, questionsOf } from '../../framework/framework.js';
import { endsOfQuestion } from '../../score/attainment.js';
import type { Reading } from '../../score/combine.js';
import { counts } from '../../score/reading.js';

/**
 * Every scored question answered at its highest or at its lowest, as `isHigh` says of it. It is given another number for
 * each question, too, in 0…1, which are spread evenly.
 */
export function readingsWith(
  framework: Framework,
  isHigh: (question: Question, spread: number) => boolean,
): (question: Question) => Reading {
  const readings = new Map(
    questionsOf(framework)
      .filter(counts)
      .map((question, index) => {
        const [low, high] = endsOfQuestion(framework, question);
        const value = isHigh(question, ((index + 1) * golden) % 1) ? high : low;
        return [question.id, { value, inStage: value, isSaid: true }] as const;
      }),
  );
  return ({ id }) => readings.get(id) ?? nothing;
}

const nothing: Reading = { value: undefined, inStage: undefined, isSaid: false };

/** Its multiples fall evenly between whole numbers, however many there are. */
const golden = (Math.sqrt(5) - 1) / 2;
