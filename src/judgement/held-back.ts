import type { Framework, Question, Section } from '../framework/framework.js';
import { questionsOf } from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { tolerance } from '../score/assessment.js';
import { cappingOf, keepingBelow, valueIn } from '../score/capped.js';
import { combineAll, type Reading } from '../score/combine.js';
import { endsAnswered } from '../score/ends.js';
import { essentialMark } from '../score/essential.js';
import { readingOf } from '../score/reading.js';
import { type Situation, situationOf } from '../score/situation.js';
import { type Answered, answeredIn, type Case, holdingOf } from './case.js';
import type { RawFinding } from './judgement.js';

type HeldBack = Pick<RawFinding, 'cappedBy' | 'heldBackBy'>;

/** A section that has not come to a mark. */
interface Low {
  readonly id: SectionId;
  readonly section: Framework | Section;
  /** In 0…1. */
  readonly required: number;
  /** `shown`: evidence would lift it, too. */
  readonly as: 'claimed' | 'shown';
}

/**
 * What holds a section below a mark. First the essential questions whose cap lies below it: nothing else lifts it while
 * they are not met. Then, if it would still be too low with these met, the other answers, the one first that would lift
 * it most if it were at its best; then those that would not lift it alone, the lowest first.
 */
export function heldBack(given: Case, low: Low): HeldBack {
  const { framework } = given;
  const answered = answeredIn(given);
  const limits = new Map(answered.map((one) => [one.question.id, counted(one, low)] as const));
  const situation = situationOf(framework, given.sheet);
  const readings = readingsOf(situation, limits);
  const within = new Set(questionsOf(low.section).map(({ id }) => id));
  const below = answered.filter(({ question }) => within.has(question.id));
  const capping = cappingIn(framework, readings, low);
  const caps = below.filter(({ question }) => capping.has(question.id));
  const lifted = new Map([...readings, ...caps.map((one) => metBy(framework, one, low))]);
  const others = below.filter(({ question }) => !capping.has(question.id));
  const isEnough = caps.length > 0 && valueWith(framework, low, lifted) >= low.required - tolerance;
  const holding = isEnough ? [] : mostFirst(situation, low, lifted, others);
  const named = (some: readonly Answered[]) =>
    some.map(({ question }) => holdingOf(given, question));
  return {
    ...(caps.length === 0 ? {} : { cappedBy: named(caps) }),
    ...(isEnough ? {} : { heldBackBy: named(holding) }),
  };
}

function counted({ score }: Answered, { as }: Low): number {
  return as === 'shown' ? (score.evidenced ?? score.attainment) : score.attainment;
}

type Readings = ReadonlyMap<QuestionId, Reading>;

const nothing: Reading = { value: undefined, inStage: undefined, isSaid: false };

function readingsOf(situation: Situation, limits: ReadonlyMap<QuestionId, number>): Readings {
  return new Map(
    questionsOf(situation.framework).map((question) => [
      question.id,
      readingOf(situation, question, (attainment) => limits.get(question.id) ?? attainment),
    ]),
  );
}

function cappingIn(
  framework: Framework,
  readings: Readings,
  { id, section, required }: Low,
): ReadonlySet<QuestionId> {
  if (framework.essentialsUnmet === 'flag') return new Set();
  const capping = cappingOf(framework, (question) => readings.get(question.id) ?? nothing);
  return new Set(keepingBelow(capping, id, section, required));
}

/** An essential question as if it were met, and no more than that. */
function metBy(framework: Framework, one: Answered, low: Low): readonly [QuestionId, Reading] {
  const { question } = one;
  const value = Math.max(counted(one, low), essentialMark(framework, question) ?? 0);
  return [question.id, { value, inStage: value, isSaid: true }];
}

function valueWith(framework: Framework, { id }: Low, readings: Readings): number {
  return (
    valueIn(
      combineAll(framework, (question) => readings.get(question.id) ?? nothing),
      id,
    ) ?? 0
  );
}

function mostFirst(
  situation: Situation,
  low: Low,
  readings: Readings,
  answered: readonly Answered[],
): readonly Answered[] {
  const { framework } = situation;
  const before = valueWith(framework, low, readings);
  return answered
    .map((one) => {
      const { question } = one;
      const best = new Map(readings).set(question.id, readingAtBest(situation, question));
      return { one, at: counted(one, low), lift: valueWith(framework, low, best) - before };
    })
    .filter(({ at, lift }) => at < 1 - tolerance || lift > tolerance)
    .toSorted((a, b) => (Math.abs(b.lift - a.lift) < tolerance ? a.at - b.at : b.lift - a.lift))
    .map(({ one }) => one);
}

/** What a question would bring in at its best; what hangs on it stays as it is. */
function readingAtBest(situation: Situation, question: Question): Reading {
  const [, best] = endsAnswered(situation.framework, question);
  return readingOf({ ...situation, standings: new Map([[question.id, best]]) }, question);
}
