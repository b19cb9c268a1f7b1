import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import { answeredIn, type Case } from './case.js';
import type { Policy } from './policy.js';

/** How old an answer is cannot be said when its day is yet to come: such a day is a mistake in the sheet. */
export function datesAhead(
  policy: Policy,
  given: Case,
  document: SourceDocument,
): readonly Problem[] {
  if (!policy.clauses.some(({ kind }) => kind === 'assessed-within')) return [];
  const { sheet, today } = given;
  const problem = (what: string, day: string, place: Problem['place']): Problem => ({
    code: 'date-ahead',
    message: `${what} is ${day}, and the check is made on ${today}.`,
    hint: 'Correct the date, or judge by a later day with --today.',
    place,
  });
  return [
    ...(sheet.date > today ? [problem('"date"', sheet.date, document.placeOf(['date']))] : []),
    ...answeredIn(given).flatMap(({ question, answer }) =>
      answer.checked !== undefined && answer.checked > today
        ? [
            problem(
              `"checked" of "${question.id}"`,
              answer.checked,
              given.places.checkedOf(question),
            ),
          ]
        : [],
    ),
  ];
}
