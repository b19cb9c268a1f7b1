import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import {
  type Assessment,
  type Coverage,
  isOpen,
  type Ladder,
  type QuestionScore,
  type Range,
  type Score,
  tolerance,
  type UnscoredBecause,
} from './assessment.js';
import { attainmentOf, elementsLevel } from './attainment.js';
import { bandOf, levelIn, levelOf } from './band.js';
import { combineAll, wholeId } from './combine.js';
import { essentialCap } from './essential.js';
import { evidencedLevel } from './evidenced.js';
import { type Ranges, rangeOf, settlesMost } from './range.js';
import { readingIn, type Scorable, type Situation, situationOf } from './situation.js';

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
  const claimed = combineAll(framework, (question) => readingIn(situation, question, 'value'));
  const shown = combineAll(framework, (question) =>
    readingIn(situation, question, 'value', () => shownIn(questions.get(question.id))),
  );
  const ranges = rangeOf(situation);
  const partsOf = (id: SectionId, within: Framework | Section): Parts => ({
    framework,
    rule: within.rule,
    questions: questionsOf(within),
    scores: questions,
    attainment: id === wholeId ? claimed.whole : claimed.sections.get(id),
    evidenced: id === wholeId ? shown.whole : shown.sections.get(id),
    range: id === wholeId ? ranges.whole : ranges.sections.get(id),
    ranges,
    ladder: claimed.ladders.get(id),
  });
  const sections = new Map(
    allSections(framework.principles).map(
      (section) => [section.id, scoreOf(partsOf(section.id, section))] as const,
    ),
  );
  const rangeOfAll =
    sheet.asked === undefined ? undefined : rangeOf(situationOf(framework, sheet, true)).whole;
  return {
    overall: {
      ...scoreOf(partsOf(wholeId, framework)),
      ...(rangeOfAll === undefined ? {} : { rangeOfAll }),
    },
    sections,
    questions,
    settles: settlesMost(situation),
    withoutProvisional: withoutProvisional(situation, sections),
  };
}

/** Principles and all sections below them, in framework order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

function scoreQuestion(situation: Situation, question: Question, sheet: Scorable): QuestionScore {
  const { framework } = situation;
  if (!question.isScored || question.kind === 'text') return { state: 'context' };
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

interface Parts {
  readonly framework: Framework;
  readonly rule: Framework['rule'];
  readonly questions: readonly Question[];
  readonly scores: ReadonlyMap<QuestionId, QuestionScore>;
  readonly attainment: number | undefined;
  readonly evidenced: number | undefined;
  readonly range: Range | undefined;
  readonly ranges: Ranges;
  readonly ladder: Ladder | undefined;
}

function scoreOf(parts: Parts): Score {
  const { framework, rule, attainment, evidenced, range, ladder } = parts;
  const scores = parts.questions.map(
    ({ id }): QuestionScore => parts.scores.get(id) ?? { state: 'unanswered' },
  );
  const coverage = coverageOf(scores);
  const exact = parts.ranges.isExact ? {} : { exact: false as const };
  if (attainment === undefined || range === undefined) {
    const because = rule.combine === 'none' ? 'no-total' : whyUnscored(scores);
    return {
      state: 'unscored',
      because,
      ...(range === undefined ? {} : { range }),
      ...coverage,
      ...exact,
    };
  }
  const provisional = coverage.completeness < framework.provisionalBelow;
  const isShownExpected = framework.evidence?.expectedFrom !== undefined && evidenced !== undefined;
  return {
    state: 'scored',
    attainment,
    level: levelIn(framework, rule, ladder, attainment),
    range,
    ...coverage,
    provisional,
    ...(provisional || ladder !== undefined ? {} : bandOf(framework, range)),
    ...(isShownExpected ? { evidenced } : {}),
    ...exact,
    ...essentialsOf(parts, attainment),
    ...(ladder === undefined ? {} : { ladder }),
  };
}

/** The essential questions that are not met: those that hold the value where it is, or all where they are only flagged. */
function essentialsOf(
  { framework, questions, scores, ladder }: Parts,
  attainment: number,
): { readonly cappedBy?: readonly QuestionId[]; readonly flaggedBy?: readonly QuestionId[] } {
  const unmet = questions.flatMap((question) => {
    const score = scores.get(question.id);
    const cap =
      score?.state === 'scored' ? essentialCap(framework, question, score.attainment) : undefined;
    return cap === undefined ? [] : [{ id: question.id, cap }];
  });
  if (unmet.length === 0) return {};
  if (framework.essentialsUnmet === 'flag') return { flaggedBy: unmet.map(({ id }) => id) };
  const step = ladder === undefined ? 0 : 1 / ladder.stages;
  const holding = unmet
    .filter(({ cap }) => cap < attainment + step + tolerance)
    .map(({ id }) => id);
  return holding.length === 0 ? {} : { cappedBy: holding };
}

function coverageOf(questions: readonly QuestionScore[]): Coverage {
  const answered = questions.filter((question) => question.state === 'scored').length;
  const of = answered + questions.filter(isOpen).length;
  return { completeness: of === 0 ? 1 : answered / of, answered, of };
}

function whyUnscored(questions: readonly QuestionScore[]): UnscoredBecause {
  if (questions.some(isOpen)) return 'unanswered';
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
          : readingIn(situation, question, 'value'),
      );
      return [principle.id, whole] as const;
    }),
  );
}
