import { compareQuestion } from './compare-question.js';
import { compareOverall, compareSections } from './compare-values.js';
import type { ComparedSheet, Comparison, NotComparable, Side, StepDone } from './comparison.js';
import { pairUp } from './pairs.js';

/**
 * What moved from one state of a sheet to another, both answered from one framework in the same edition or another.
 * Only what is the same question is compared; the rest is listed with the reason. A short set is compared only
 * question by question.
 */
export function compare(before: Side, after: Side): Comparison {
  const pairs = pairUp(before, after);
  return {
    before: comparedSheet(before),
    after: comparedSheet(after),
    stepsDone: stepsDone(before, after),
    stepsOpen: after.page.steps.filter(({ from }) => from === 'sheet').length,
    overall: compareOverall(pairs),
    sections: compareSections(pairs),
    questions: pairs.same.map(compareQuestion),
    notComparable: notComparable(pairs.apart, after),
  };
}

function comparedSheet({ sheet, subject, date, framework, asked }: Side): ComparedSheet {
  return {
    sheet,
    subject: subject.name,
    date,
    edition: framework.edition,
    ...(asked === undefined ? {} : { asked }),
  };
}

/** Steps that are done now and were not then; one step is told from another by its question and its words. */
function stepsDone(before: Side, after: Side): readonly StepDone[] {
  const keyOf = (step: Side['stepsDone'][number]): string =>
    JSON.stringify([step.question, step.do]);
  const known = new Set(before.stepsDone.map(keyOf));
  return after.stepsDone
    .filter((step) => !known.has(keyOf(step)))
    .map((step) => ({
      question: step.question,
      title: after.questions.find(({ id }) => id === step.question)?.title ?? step.question,
      ...(step.do === undefined ? {} : { do: step.do }),
    }));
}

/** In the order of the later framework; what is gone from it stands at the end. */
function notComparable(
  apart: readonly NotComparable[],
  { questions }: Side,
): readonly NotComparable[] {
  const order = new Map(questions.map(({ id }, index) => [id, index]));
  const rank = ({ id, because }: NotComparable): number =>
    because === 'gone' ? order.size : (order.get(id) ?? order.size);
  return apart.toSorted((a, b) => rank(a) - rank(b));
}
