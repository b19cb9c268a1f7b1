import type { QuestionId } from '../ids.js';
import { onScale } from '../score/attainment.js';
import { type Ranges, rangeOf } from '../score/range.js';
import { type Situation, situationOf } from '../score/situation.js';
import { answeredIn, type Case } from './case.js';

/** The situation of a sheet when only what is shown counts: each answer up to what its evidence allows. */
export function shownSituation(given: Case): Situation {
  const limits = new Map<QuestionId, number>(
    answeredIn(given).map(({ question, score }) => [
      question.id,
      score.evidenced ?? score.attainment,
    ]),
  );
  const { framework } = given;
  const from = framework.evidence?.expectedFrom;
  const bare = from === undefined ? 1 : Math.max(0, onScale(framework, from - 1));
  return { ...situationOf(framework, given.sheet), shown: { limits, bare } };
}

/** What every section, and the whole, may still come to when only what is shown counts; what is open may yet be shown. */
export function shownRanges(given: Case): Ranges {
  return rangeOf(shownSituation(given));
}
