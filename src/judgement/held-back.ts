import type { Question } from '../framework/framework.js';
import type { SectionId } from '../ids.js';
import { tolerance } from '../score/assessment.js';
import { valueIn } from '../score/capped.js';
import { combineAll } from '../score/combine.js';
import { endsAnswered } from '../score/ends.js';
import { readingOf } from '../score/reading.js';
import { type Situation, situationOf, supposing } from '../score/situation.js';
import { answeredIn, type Case, holdingOf } from './case.js';
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
  const limitOf = ({
    evidenced,
    attainment,
  }: {
    evidenced?: number;
    attainment: number;
  }): number => (as === 'shown' ? (evidenced ?? attainment) : attainment);
  const answered = answeredIn(given).filter(({ question }) => ids.has(question.id));
  const now = new Map(answered.map(({ question, score }) => [question.id, limitOf(score)]));
  const situation = situationOf(given.framework, given.sheet);
  const value = (one: Situation, best?: Question): number =>
    valueIn(
      combineAll(one.framework, (question) =>
        readingOf(one, question, (attainment) =>
          question.id === best?.id ? attainment : (now.get(question.id) ?? attainment),
        ),
      ),
      section,
    ) ?? 0;
  const before = value(situation);
  return answered
    .map(({ question, score }) => {
      const [, best] = endsAnswered(given.framework, question);
      const lifted = supposing(situation, [[question.id, { standing: best }]]);
      return { question, at: limitOf(score), lift: value(lifted, question) - before };
    })
    .filter(({ at, lift }) => at < 1 - tolerance || lift > tolerance)
    .toSorted((a, b) => (Math.abs(b.lift - a.lift) < tolerance ? a.at - b.at : b.lift - a.lift))
    .map(({ question }) => holdingOf(given, question));
}
