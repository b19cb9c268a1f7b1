import type { Scored, Unscored } from '../score/assessment.js';
import type { Inline } from './blocks.js';
import { isAllUnknown, questionOf, sectionOf } from './lookup.js';
import { isOpenRange, isSame, percent } from './numbers.js';
import type { Report, ReportQuestion, ReportSection } from './report.js';
import { profile } from './tell-profile.js';
import { levelWords, rangeWords, rulerOf, stageWords } from './value.js';
import { type Words, words } from './words.js';

/** Where the whole stands, in a sentence or two, by the rule that makes it. */
export function whereWeAre(report: Report): Inline {
  const { overall, framework } = report;
  if (overall.state === 'unscored') {
    return overall.because === 'no-total' && overall.answered > 0
      ? profile(report)
      : [isAllUnknown(report) ? words.where.nothingKnown(overall.of) : whyNothing(overall)];
  }
  switch (framework.rule.combine) {
    case 'mean':
    case 'median':
      return [...asValue(report, overall), ...essentials(report, overall)];
    case 'weakest':
      return [...asWeakest(report, overall), ...essentials(report, overall)];
    case 'stages':
      return [...asStages(report, overall), ...essentials(report, overall)];
    case 'none':
      return [];
    default:
      return framework.rule.combine satisfies never;
  }
}

function asValue(report: Report, overall: Scored): Inline {
  const { framework, asked } = report;
  const ruler = rulerOf(framework, { rule: framework.rule, score: overall });
  const { number, of } = ruler;
  const as = number(overall.attainment);
  const shown = number(overall.evidenced ?? overall.attainment);
  return words.where.value({
    bands: bandsOf(report, overall),
    isShortSet: asked !== undefined,
    value: {
      ...(overall.provisional ? {} : { as: `${as}${of}` }),
      ...(overall.provisional || isOpenRange(overall)
        ? {
            range: `${rangeWords(ruler, overall.range, overall.exact)}${overall.provisional ? of : ''}`,
          }
        : {}),
      ...(overall.provisional || shown === as ? {} : { shown }),
    },
    open: overall.of - overall.answered,
  });
}

/** The level of the weakest, in words, and how many answers stand at each. */
function asWeakest(report: Report, overall: Scored): Inline {
  const { framework, asked } = report;
  const at = (attainment: number): string => levelWords(framework, attainment);
  const [low, high] = overall.range;
  return [
    ...words.where.weakest({
      bands:
        overall.band === undefined && overall.bandRange === undefined
          ? undefined
          : bandsOf(report, overall),
      isShortSet: asked !== undefined,
      ...weakestOf(report, overall),
      isProvisional: overall.provisional,
      at: at(overall.attainment),
      range: !isOpenRange(overall)
        ? undefined
        : isSame(high, overall.attainment)
          ? { low: at(low) }
          : { between: [at(low), at(high)] },
      shown:
        isShownLess(overall) && overall.evidenced !== undefined ? at(overall.evidenced) : undefined,
      open: overall.of - overall.answered,
    }),
    ...answersByLevel(report),
  ];
}

/** What is weakest: an answer, or the principles that are as low as the whole; none where an essential holds it lower. */
function weakestOf(
  { principles }: Report,
  { attainment }: Scored,
): {
  readonly what: 'answer' | 'principle';
  readonly titles: readonly string[];
  readonly more: number;
} {
  if (principles.every(isByAnswers)) return { what: 'answer', titles: [], more: 0 };
  const lowest = principles.filter(
    ({ score }) => score.state === 'scored' && isSame(score.attainment, attainment),
  );
  return { what: 'principle', ...fewOf(lowest.map(({ short }) => short)) };
}

/** As good as its weakest answer, at every depth. */
function isByAnswers({ rule, sections }: ReportSection): boolean {
  return rule.combine === 'weakest' && sections.every(isByAnswers);
}

/** How many answers are at each level, where all of them are levels. */
function answersByLevel({ framework, questions }: Report): Inline {
  const scored = questions.filter(({ state }) => state === 'scored');
  const levels = framework.scale?.levels ?? [];
  if (scored.length < 2 || scored.some(({ level }) => level === undefined)) return [];
  const counts = levels
    .map(({ level, name }) => ({
      name,
      count: scored.filter((question) => question.level === level).length,
    }))
    .filter(({ count }) => count > 0);
  return words.where.answersByLevel(scored.length, counts);
}

/** The stage reached, what the next one lacks, and how much stands above it. */
function asStages(report: Report, overall: Scored): Inline {
  const { framework, page } = report;
  const { next, above, pass = 1 } = page.ladder ?? {};
  const { number } = rulerOf(framework, { rule: framework.rule, score: overall });
  const stage = words.where.stage(
    stageWords(overall),
    isOpenRange(overall),
    overall.of - overall.answered,
    isShownLess(overall) && overall.evidenced !== undefined ? number(overall.evidenced) : undefined,
  );
  if (next === undefined) return [stage];
  return [
    stage,
    ...words.where.nextStage({
      name: sectionOf(report, next.id)?.short ?? next.id,
      stands: next.stands,
      of: next.of,
      reached: isSame(pass, 1)
        ? undefined
        : { is: percent(next.attainment), passes: percent(pass) },
      lacks: lacking(report, next.lacks),
      above,
    }),
  ];
}

type NextStage = Parameters<Words['where']['nextStage']>[0];

/** Why a question does not stand, by its state. */
const lacks: readonly {
  readonly why: NextStage['lacks'][number]['why'];
  readonly states: readonly ReportQuestion['state'][];
}[] = [
  { why: 'missing', states: ['scored', 'not-asked'] },
  { why: 'unknown', states: ['unanswered', 'dont-know'] },
  { why: 'set-aside', states: ['not-applicable'] },
];

function lacking(report: Report, ids: readonly string[]): NextStage['lacks'] {
  const questions = ids.flatMap((id) => questionOf(report, id) ?? []);
  return lacks.flatMap(({ why, states }) => {
    const found = questions.filter(({ state }) => states.includes(state));
    return found.length === 0 ? [] : [{ why, ...fewOf(found.map(({ title }) => title)) }];
  });
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

function fewOf(titles: readonly string[]): {
  readonly titles: readonly string[];
  readonly more: number;
} {
  const shown = titles.slice(0, titles.length === most + 1 ? most + 1 : most);
  return { titles: shown, more: titles.length - shown.length };
}

/** Essential questions that are not met, and what they do. */
function essentials(report: Report, { cappedBy, flaggedBy, ladder }: Scored): Inline {
  const unmet = cappedBy ?? flaggedBy ?? [];
  if (unmet.length === 0) return [];
  const { titles, more } = fewOf(unmet.map((id) => questionOf(report, id)?.title ?? id));
  const does = cappedBy === undefined ? 'nothing' : ladder === undefined ? 'holds' : 'holds-stage';
  return words.where.essentials(titles, more, does);
}

/** Why there is no value to tell of. */
function whyNothing({ because, of }: Unscored): string {
  const { where } = words;
  switch (because) {
    case 'unanswered':
      return where.nothingAnswered;
    case 'no-total':
      return of > 0 ? where.nothingAnswered : where.noneApplies;
    case 'not-applicable':
    case 'out-of-scope':
      return where.noneApplies;
    case 'context':
      return where.noneScored;
    case 'not-asked':
      return where.noneOfShortSet;
    default:
      return because satisfies never;
  }
}

function bandsOf(
  { framework }: Report,
  { band, bandRange, provisional }: Scored,
): Parameters<Words['where']['value']>[0]['bands'] {
  if (band !== undefined) return { one: band };
  if (bandRange !== undefined) return { between: bandRange };
  if (provisional) return 'too-few';
  return framework.bands.length > 0 ? 'too-open' : undefined;
}

function isShownLess({ evidenced, attainment }: Scored): boolean {
  return evidenced !== undefined && !isSame(evidenced, attainment);
}
