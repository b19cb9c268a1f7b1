import { elementsLevel } from '../answers/elements-level.js';
import {
  type CombineRule,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { once } from '../once.js';
import {
  type Assessment,
  type Coverage,
  isOpen,
  type QuestionScore,
  type Range,
  type Score,
  type Scored,
  tolerance,
  type UnscoredBecause,
} from './assessment.js';
import { attainmentOf } from './attainment.js';
import { bandOf, levelIn, levelOf } from './band.js';
import { type Capping, cappingOf, holding, unmet, valueIn } from './capped.js';
import { combineAll, wholeId } from './combine.js';
import { evidencedLevel } from './evidenced.js';
import { rangeOf, rangeOfWhole, type SectionRange } from './range.js';
import { counts, readingOf } from './reading.js';
import { settlesMost } from './settles.js';
import { type Scorable, type Situation, situationOf } from './situation.js';

export type { Scorable };

/**
 * The scores of every question, every section and the whole, as `docs/scoring.md` defines them.
 * Missing answers give a range and are never a number; nothing is rounded.
 */
export function score(framework: Framework, sheet: Scorable): Assessment {
  const situation = situationOf(framework, sheet);
  const questions = new Map(
    questionsOf(framework).map(
      (question) => [question.id, scoreQuestion(situation, question, sheet)] as const,
    ),
  );
  const claimed = cappingOf(framework, (question) => readingOf(situation, question));
  const shown = cappingOf(framework, (question) =>
    readingOf(situation, question, () => shownIn(questions.get(question.id))),
  );
  const ranges = rangeOf(situation);
  const partsOf = (id: SectionId, within: Framework | Section): Parts => {
    const nowhere = { range: undefined, isExact: true };
    return { framework, id, within, questions, claimed, shown, ...(ranges.get(id) ?? nowhere) };
  };
  const sections = new Map(
    allSections(framework.principles).map(
      (section) => [section.id, scoreOf(partsOf(section.id, section))] as const,
    ),
  );
  // Most who ask for scores do not ask for this, and it is by far the longest to work out.
  const settles = once(() => settlesMost(situation));
  return {
    overall: {
      ...scoreOf(partsOf(wholeId, framework)),
      ...(sheet.asked === undefined ? {} : overAll(situationOf(framework, sheet, true))),
    },
    sections,
    questions,
    get settles() {
      return settles();
    },
    withoutProvisional: withoutProvisional(situation, sections),
  };
}

function overAll(situation: Situation): Pick<Score, 'rangeOfAll' | 'exact'> {
  const { range, isExact } = rangeOfWhole(rangeOf(situation));
  if (range === undefined) return {};
  return { rangeOfAll: range, ...(isExact ? {} : { exact: false }) };
}

/** Principles and all sections below them, in framework order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

function scoreQuestion(situation: Situation, question: Question, sheet: Scorable): QuestionScore {
  const { framework } = situation;
  if (!counts(question)) return { state: 'context' };
  if (situation.scopes.get(question.id) !== 'in') return { state: 'out-of-scope' };
  if (sheet.asked === 'quick' && !question.isQuick) return { state: 'not-asked' };
  const answer = sheet.answers.get(question.id);
  if (answer === undefined) return { state: 'unanswered' };
  if (answer.said !== 'answered') return { state: answer.said };
  const attainment = attainmentOf(framework, question, answer.response);
  if (attainment === undefined) return { state: 'context' };
  const level = levelReached(framework, question, answer.response);
  return {
    state: 'scored',
    attainment,
    ...(level === undefined ? {} : { level }),
    ...(framework.evidence?.expectedFrom === undefined
      ? {}
      : { evidenced: evidencedAttainment(framework, sheet, answer, attainment) }),
  };
}

function levelReached(
  framework: Framework,
  question: Question,
  response: Parameters<typeof attainmentOf>[2],
): number | undefined {
  if (response.kind === 'scale') return response.level;
  return response.kind === 'elements'
    ? elementsLevel(framework, question, response.met)
    : undefined;
}

/** What evidence lets it count as; an attainment without levels is limited at the same height of the scale. */
function evidencedAttainment(
  framework: Framework,
  sheet: Scorable,
  answer: Parameters<typeof evidencedLevel>[2],
  attainment: number,
): number {
  const level = levelOf(framework, attainment);
  const shown = evidencedLevel(framework, sheet, answer, level);
  if (shown === level) return attainment;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  return (shown - from) / (to - from);
}

function shownIn(score: QuestionScore | undefined): number {
  return score?.state === 'scored' ? (score.evidenced ?? score.attainment) : 0;
}

interface Parts extends SectionRange {
  readonly framework: Framework;
  readonly id: SectionId;
  readonly within: Framework | Section;
  readonly questions: ReadonlyMap<QuestionId, QuestionScore>;
  readonly claimed: Capping;
  readonly shown: Capping;
}

function scoreOf(parts: Parts): Score {
  const { framework, id, within } = parts;
  const scores = questionsOf(within).map(
    (question): QuestionScore => parts.questions.get(question.id) ?? { state: 'unanswered' },
  );
  const coverage = coverageOf(scores);
  const attainment = valueIn(parts.claimed.capped, id);
  const { range, ...exact } = around(attainment, parts);
  if (attainment === undefined || range === undefined) {
    const because = whyUnscored(within.rule, scores);
    const widened = range === undefined ? {} : { range };
    return { state: 'unscored', because, ...widened, ...coverage, ...exact };
  }
  const provisional = coverage.completeness < framework.provisionalBelow - tolerance;
  const ladder = parts.claimed.capped.ladders.get(id);
  const evidenced = valueIn(parts.shown.capped, id);
  const isShownExpected = framework.evidence?.expectedFrom !== undefined && evidenced !== undefined;
  return {
    state: 'scored',
    attainment,
    level: levelIn(framework, within.rule, ladder, attainment),
    range,
    ...coverage,
    provisional,
    ...(provisional ? {} : bandOf(framework, range)),
    ...(isShownExpected ? { evidenced } : {}),
    ...exact,
    ...essentialsOf(parts),
    ...(ladder === undefined ? {} : { ladder }),
  };
}

/** The value lies in its range: in a staged section it may be lower than what any answers come to. */
function around(
  value: number | undefined,
  { range, isExact }: SectionRange,
): { readonly range?: Range; readonly exact?: false } {
  const exact = isExact ? {} : { exact: false as const };
  if (range === undefined) return exact;
  const [low, high] = range;
  if (value === undefined || (value >= low - tolerance && value <= high + tolerance))
    return { range, ...exact };
  return { range: [Math.min(low, value), Math.max(high, value)], exact: false };
}

/** The essential questions that are not met: those that hold the value where it is, or all where they are only flagged. */
function essentialsOf({
  framework,
  id,
  within,
  claimed,
  shown,
}: Parts): Pick<Scored, 'cappedBy' | 'evidencedCappedBy' | 'flaggedBy'> {
  if (framework.essentialsUnmet === 'flag') {
    const flaggedBy = unmet(claimed, within);
    return flaggedBy.length === 0 ? {} : { flaggedBy };
  }
  const cappedBy = holding(claimed, id, within);
  const forEvidence = holding(shown, id, within).filter((one) => !cappedBy.includes(one));
  return {
    ...(cappedBy.length === 0 ? {} : { cappedBy }),
    ...(forEvidence.length === 0 ? {} : { evidencedCappedBy: forEvidence }),
  };
}

function coverageOf(questions: readonly QuestionScore[]): Coverage {
  const answered = questions.filter((question) => question.state === 'scored').length;
  const of = answered + questions.filter(isOpen).length;
  return { completeness: of === 0 ? 1 : answered / of, answered, of };
}

function whyUnscored(
  { combine }: CombineRule,
  questions: readonly QuestionScore[],
): UnscoredBecause {
  if (combine === 'none') return 'no-total';
  if (questions.some(isOpen)) return 'unanswered';
  // Answers that never meet: all that lies below is told as a profile.
  if (questions.some(({ state }) => state === 'scored')) return 'no-total';
  const order = ['not-asked', 'not-applicable', 'out-of-scope', 'context'] as const;
  return (
    order.find((state) => questions.some((question) => question.state === state)) ??
    'not-applicable'
  );
}

function withoutProvisional(
  situation: Situation,
  scores: ReadonlyMap<SectionId, Score>,
): ReadonlyMap<SectionId, number | undefined> {
  const { framework } = situation;
  const provisional = framework.principles.filter((principle) => {
    const found = scores.get(principle.id);
    return found?.state === 'scored' && found.provisional;
  });
  return new Map(
    provisional.map((principle) => {
      const left = new Set<QuestionId>(questionsOf(principle).map((question) => question.id));
      const { whole } = combineAll(framework, (question) =>
        left.has(question.id)
          ? { value: undefined, inStage: undefined, isSaid: false }
          : readingOf(situation, question),
      );
      return [principle.id, whole] as const;
    }),
  );
}
