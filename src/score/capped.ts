import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { type Ladder, tolerance } from './assessment.js';
import { type Combined, combineAll, type Reading, wholeId, wholeStages } from './combine.js';

/** How a section, or the whole, came to its value, with caps and without. */
export interface Capping {
  readonly readings: ReadonlyMap<QuestionId, Reading>;
  readonly capped: Combined;
  readonly uncapped: Combined;
}

export function cappingOf(
  framework: Framework,
  readingOf: (question: Question) => Reading,
): Capping {
  const readings = new Map(
    questionsOf(framework).map((question) => [question.id, readingOf(question)] as const),
  );
  const read = ({ id }: Question): Reading =>
    readings.get(id) ?? { value: undefined, inStage: undefined, isSaid: false };
  return {
    readings,
    capped: combineAll(framework, read),
    uncapped: combineAll({ ...framework, essentialsUnmet: 'flag' }, read),
  };
}

/** The value of a section, or of the whole under the empty id. */
export function valueIn(combined: Combined, id: SectionId): number | undefined {
  return id === wholeId ? combined.whole : combined.sections.get(id);
}

/** The essential questions that hold a value where it is: it cannot be higher while they are not met. */
export function holding(
  capping: Capping,
  id: SectionId,
  within: Framework | Section,
): readonly QuestionId[] {
  const value = valueIn(capping.capped, id);
  if (value === undefined) return [];
  const limit = limitIn(capping, id);
  return idsIn(within).filter((question) => limit(question) <= value + tolerance);
}

/** The essential questions that keep a value below a mark, whatever else is answered. */
export function keepingBelow(
  capping: Capping,
  id: SectionId,
  within: Framework | Section,
  mark: number,
): readonly QuestionId[] {
  const limit = limitIn(capping, id);
  return idsIn(within).filter((question) => limit(question) < mark - tolerance);
}

function limitIn({ readings, capped }: Capping, id: SectionId): (question: QuestionId) => number {
  const ladder = capped.ladders.get(id);
  return (question) => limitOf(readings.get(question), ladder);
}

function idsIn(within: Framework | Section): readonly QuestionId[] {
  return questionsOf(within).map((question) => question.id);
}

/** The essential questions below that are answered and not met. */
export function unmet({ readings }: Capping, within: Framework | Section): readonly QuestionId[] {
  return idsIn(within).filter((question) => (readings.get(question)?.cap ?? Infinity) < Infinity);
}

function limitOf(reading: Reading | undefined, ladder: Ladder | undefined): number {
  return ladder === undefined
    ? (reading?.cap ?? Infinity)
    : wholeStages(reading?.capInStage ?? Infinity, ladder.stages);
}
