import { type Question, questionsOf } from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { tolerance } from '../score/assessment.js';
import { valueIn } from '../score/capped.js';
import { combineAll, type Reading } from '../score/combine.js';
import { endsAnswered } from '../score/ends.js';
import { readingOf } from '../score/reading.js';
import { type Situation, situationOf } from '../score/situation.js';
import { type Answered, answeredIn, type Case, holdingOf } from './case.js';
import type { Holding } from './judgement.js';

/**
 * The answers that hold a section back, the one first that would lift it most if it were at its best;
 * then those that would not lift it alone, the lowest first. `shown`: evidence would lift it, too.
 */
export function heldBackBy(
  given: Case,
  section: SectionId,
  among: readonly Question[],
  as: 'claimed' | 'shown',
): readonly Holding[] {
  const ids = new Set(among.map(({ id }) => id));
  const counted = ({ score }: Answered): number =>
    as === 'shown' ? (score.evidenced ?? score.attainment) : score.attainment;
  const answered = answeredIn(given);
  const limits = new Map(answered.map((one) => [one.question.id, counted(one)] as const));
  const situation = situationOf(given.framework, given.sheet);
  const readings = readingsOf(situation, limits);
  const valueWith = (lifted?: Question, reading?: Reading): number =>
    valueIn(
      combineAll(given.framework, ({ id }) =>
        reading !== undefined && id === lifted?.id ? reading : (readings.get(id) ?? nothing),
      ),
      section,
    ) ?? 0;
  const before = valueWith();
  return answered
    .filter(({ question }) => ids.has(question.id))
    .map((one) => {
      const lift = valueWith(one.question, readingAtBest(situation, one.question)) - before;
      return { question: one.question, at: counted(one), lift };
    })
    .filter(({ at, lift }) => at < 1 - tolerance || lift > tolerance)
    .toSorted((a, b) => (Math.abs(b.lift - a.lift) < tolerance ? a.at - b.at : b.lift - a.lift))
    .map(({ question }) => holdingOf(given, question));
}

const nothing: Reading = { value: undefined, inStage: undefined, isSaid: false };

function readingsOf(
  situation: Situation,
  limits: ReadonlyMap<QuestionId, number>,
): ReadonlyMap<QuestionId, Reading> {
  return new Map(
    questionsOf(situation.framework).map((question) => [
      question.id,
      readingOf(situation, question, (attainment) => limits.get(question.id) ?? attainment),
    ]),
  );
}

/** What a question would bring in at its best; what hangs on it stays as it is. */
function readingAtBest(situation: Situation, question: Question): Reading {
  const [, best] = endsAnswered(situation.framework, question);
  return readingOf({ ...situation, standings: new Map([[question.id, best]]) }, question);
}
