import type { Answer, Sheet } from '../answers/sheet.js';
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
  type QuestionScore,
  type Range,
  type Score,
  type Unscored,
} from './assessment.js';
import { bandOf, levelOf } from './band.js';
import { type Combined, combineAll } from './combine.js';
import { evidencedLevel } from './evidenced.js';
import { rangeOf, settlesMost } from './range.js';

/** What of a sheet decides the scores. */
export type Scorable = Pick<Sheet, 'answers' | 'asked' | 'date'>;

/**
 * The scores of every question, every section and the whole, as `docs/scoring.md` defines them.
 * Missing answers give a range and are never a number; nothing is rounded.
 */
export function score(framework: Framework, sheet: Scorable): Assessment {
  const questions = new Map(
    questionsOf(framework).map(
      (question) => [question.id, scoreQuestion(framework, question, sheet)] as const,
    ),
  );
  const of = (question: Question): QuestionScore =>
    questions.get(question.id) ?? { state: 'unanswered' };
  const claimed = combineAll(framework, (question) => attainmentIn(of(question)));
  const shown = combineAll(framework, (question) => shownIn(of(question)));
  const range = rangeOf(framework, (question) => ends(of(question)));
  const rangeOfAll =
    sheet.asked === undefined
      ? undefined
      : rangeOf(framework, (question) => ends(of(question), true));
  const scoreSection = (section: Section): Score =>
    scoreOf(framework, {
      questions: questionsOf(section).map(of),
      attainment: claimed.sections.get(section.id),
      evidenced: shown.sections.get(section.id),
      range: range.sections.get(section.id),
    });
  const sections = new Map(
    allSections(framework.principles).map(
      (section) => [section.id, scoreSection(section)] as const,
    ),
  );
  return {
    overall: scoreOf(framework, {
      questions: [...questions.values()],
      attainment: claimed.whole,
      evidenced: shown.whole,
      range: range.whole,
      rangeOfAll: rangeOfAll?.whole,
    }),
    sections,
    questions,
    settles: settlesMost(framework, (question) => ends(of(question))),
    withoutProvisional: withoutProvisional(framework, sections, of),
  };
}

/** Principles and all sections below them, in framework order. */
export function allSections(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

function scoreQuestion(framework: Framework, question: Question, sheet: Scorable): QuestionScore {
  if (sheet.asked === 'quick' && !question.isQuick) return { state: 'not-asked' };
  const answer = sheet.answers.get(question.id);
  if (answer === undefined) return { state: 'unanswered' };
  if (answer.said !== 'answered') return { state: answer.said };
  const { level } = answer.response;
  return {
    state: 'scored',
    level,
    attainment: onScale(framework, level),
    ...shownLevel(framework, sheet, answer, level),
  };
}

function shownLevel(
  framework: Framework,
  sheet: Scorable,
  answer: Answer,
  level: number,
): { readonly evidenced?: number } {
  if (framework.evidence?.expectedFrom === undefined) return {};
  return { evidenced: onScale(framework, evidencedLevel(framework, sheet, answer, level)) };
}

/** (level − lowest) / (highest − lowest), in 0…1. */
function onScale(framework: Framework, level: number): number {
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  return (level - from) / (to - from);
}

function attainmentIn(score: QuestionScore): number | undefined {
  return score.state === 'scored' ? score.attainment : undefined;
}

function shownIn(score: QuestionScore): number | undefined {
  return score.state === 'scored' ? (score.evidenced ?? score.attainment) : undefined;
}

/** The lowest and the highest that a question can still come to; nothing when it is left out for good. */
function ends(score: QuestionScore, isAllAsked = false): Range | undefined {
  if (score.state === 'scored') return [score.attainment, score.attainment];
  return isOpen(score) || (isAllAsked && score.state === 'not-asked') ? [0, 1] : undefined;
}

interface Parts {
  readonly questions: readonly QuestionScore[];
  readonly attainment: number | undefined;
  readonly evidenced: number | undefined;
  readonly range: Range | undefined;
  readonly rangeOfAll?: Range | undefined;
}

function scoreOf(framework: Framework, parts: Parts): Score {
  const { attainment, evidenced, range, rangeOfAll } = parts;
  const coverage = coverageOf(parts.questions);
  const all = rangeOfAll === undefined ? {} : { rangeOfAll };
  if (attainment === undefined || range === undefined) {
    const because = whyUnscored(parts.questions);
    return {
      state: 'unscored',
      because,
      ...(range === undefined ? {} : { range }),
      ...coverage,
      ...all,
    };
  }
  const provisional = coverage.completeness < framework.provisionalBelow;
  const isShownExpected = framework.evidence?.expectedFrom !== undefined && evidenced !== undefined;
  return {
    state: 'scored',
    attainment,
    level: levelOf(framework, attainment),
    range,
    ...coverage,
    provisional,
    ...(provisional ? {} : bandOf(framework, range)),
    ...(isShownExpected ? { evidenced } : {}),
    ...all,
  };
}

function coverageOf(questions: readonly QuestionScore[]): Coverage {
  const answered = questions.filter((question) => question.state === 'scored').length;
  const of = answered + questions.filter(isOpen).length;
  return { completeness: of === 0 ? 1 : answered / of, answered, of };
}

function whyUnscored(questions: readonly QuestionScore[]): Unscored['because'] {
  if (questions.some(isOpen)) return 'unanswered';
  return questions.some((question) => question.state === 'not-asked')
    ? 'not-asked'
    : 'not-applicable';
}

function withoutProvisional(
  framework: Framework,
  scores: ReadonlyMap<SectionId, Score>,
  of: (question: Question) => QuestionScore,
): ReadonlyMap<SectionId, number | undefined> {
  const provisional = framework.principles.filter((principle) => {
    const found = scores.get(principle.id);
    return found?.state === 'scored' && found.provisional;
  });
  return new Map(
    provisional.map((principle) => {
      const left = new Set<QuestionId>(questionsOf(principle).map((question) => question.id));
      const combined: Combined = combineAll(framework, (question) =>
        left.has(question.id) ? undefined : attainmentIn(of(question)),
      );
      return [principle.id, combined.whole] as const;
    }),
  );
}
