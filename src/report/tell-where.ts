import type { Scored, Unscored } from '../score/assessment.js';
import type { Inline, Piece } from './blocks.js';
import { questionOf, sectionOf } from './lookup.js';
import { isOpenRange, isSame, percent } from './numbers.js';
import type { Report, ReportSection } from './report.js';
import { profile, sharedOut } from './tell-profile.js';
import { levelWords, rangeWords, rulerOf, stageWords } from './value.js';
import { capital, counted, numberWord } from './words.js';

/** Where the whole stands, in a sentence or two, by the rule that makes it. */
export function whereWeAre(report: Report): Inline {
  const { overall, framework } = report;
  if (overall.state === 'unscored') {
    return overall.because === 'no-total' && overall.answered > 0
      ? profile(report)
      : [whyNothing(overall)];
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
  const range = isOpenRange(overall)
    ? `${rangeWords(ruler, overall.range, overall.exact)}${overall.provisional ? of : ''} once ${openQuestions(report)} settled`
    : '';
  const asShown = number(overall.evidenced ?? overall.attainment);
  const shown =
    isShownLess(overall) && !overall.provisional
      ? `${asShown === number(overall.attainment) ? 'hardly less' : asShown} if only what can be shown counts`
      : '';
  const all =
    overall.rangeOfAll === undefined
      ? ''
      : `${rangeWords(ruler, overall.rangeOfAll, overall.exact)} is possible over all ${framework.questions} questions`;
  const claimed = overall.provisional ? '' : `${number(overall.attainment)}${of} as answered`;
  const numbers = [claimed, range, shown, all].filter((part) => part !== '').join(', ');
  if (asked === undefined) return [...bandWords(report, capital), `${numbers}.`];
  return ['On the short set, ', ...bandWords(report, (text) => text), `${numbers}.`];
}

/** The level of the weakest, in words, and how many answers stand at each. */
function asWeakest(report: Report, overall: Scored): Inline {
  const { framework, asked } = report;
  const at = (attainment: number): Piece => ({ quoted: levelWords(framework, attainment) });
  const [low, high] = overall.range;
  const isLowOnly = isSame(high, overall.attainment);
  const open = `once ${openQuestions(report)} settled`;
  const range: Inline = !isOpenRange(overall)
    ? []
    : isLowOnly
      ? [', and may be as low as ', at(low), ` ${open}`]
      : [', and lies between ', at(low), ' and ', at(high), ` ${open}`];
  const shown: Inline =
    isShownLess(overall) && overall.evidenced !== undefined
      ? [', or ', at(overall.evidenced), ' if only what can be shown counts']
      : [];
  const bands = overall.band ?? overall.bandRange;
  const opening = [
    ...(asked === undefined ? [] : ['On the short set: ']),
    ...(bands === undefined
      ? []
      : bandWords(report, asked === undefined ? capital : (text) => text)),
  ];
  const { what, names } = weakestOf(report, overall);
  const weakest = `the weakest ${what}${overall.provisional ? ' so far' : ''}`;
  return [
    ...opening,
    opening.length === 0 ? capital(weakest) : weakest,
    ...names,
    at(overall.attainment),
    ...range,
    ...shown,
    '.',
    ...answersByLevel(report),
  ];
}

/** What is weakest: an answer, or the principles that are as low as the whole, by their names. */
function weakestOf(
  { principles }: Report,
  { attainment }: Scored,
): { readonly what: string; readonly names: Inline } {
  if (principles.every(isByAnswers)) return { what: 'answer', names: [' is '] };
  const lowest = principles.filter(
    ({ score }) => score.state === 'scored' && isSame(score.attainment, attainment),
  );
  // An essential may hold the whole below every one of them.
  if (lowest.length === 0) return { what: 'principle', names: [' is '] };
  const isOne = lowest.length === 1;
  return {
    what: isOne ? 'principle' : 'principles',
    names: [', ', ...named(lowest.map(({ short }) => short)), isOne ? ', is ' : ', are '],
  };
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
  return [` Of ${counted(scored.length, 'answer')}, `, ...sharedOut(counts), '.'];
}

/** The stage reached, what the next one lacks, and how much stands above it. */
function asStages(report: Report, overall: Scored): Inline {
  const { ladder } = report.page;
  const { next, above } = ladder ?? {};
  const open = isOpenRange(overall) ? ` once ${openQuestions(report)} settled` : '';
  const shown =
    isShownLess(overall) && overall.evidenced !== undefined
      ? `, ${rulerOf(report.framework, { rule: report.framework.rule, score: overall }).number(overall.evidenced)} if only what can be shown counts`
      : '';
  const stage = [`${stageWords(overall)}${open}${shown}.`];
  if (next === undefined) return stage;
  const name = sectionOf(report, next.id)?.short ?? next.id;
  return [
    ...stage,
    ' Next comes ',
    { quoted: name },
    `: ${there(next.stands, next.of)}${reached(ladder?.pass ?? 1, next.attainment)}`,
    ...lacking(report, next.lacks),
    '.',
    ...(above === undefined
      ? []
      : [
          ` Of the ${counted(above.of, 'question')} in the ${above.stages === 1 ? 'stage' : counted(above.stages, 'stage')} above, ${above.stands === 0 ? 'none' : numberWord(above.stands)} ${above.stands === 1 ? 'is' : 'are'} there already.`,
        ]),
  ];
}

function there(stands: number, of: number): string {
  if (of === 1) return stands === 1 ? 'its one question is there' : 'its one question is not there';
  const some = stands === 0 ? 'none' : numberWord(stands);
  return `${some} of its ${counted(of, 'question')} ${stands === 1 || stands === 0 ? 'is' : 'are'} there`;
}

/** Where a stage passes with less than all of it, how far it is. */
function reached(pass: number, attainment: number): string {
  return isSame(pass, 1) ? '' : `, ${percent(attainment)} of it where ${percent(pass)} passes`;
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

function lacking(report: Report, lacks: readonly string[]): Inline {
  const questions = lacks.flatMap((id) => questionOf(report, id) ?? []);
  const groups = [
    { label: 'missing', states: ['scored', 'not-asked'] },
    { label: 'not known', states: ['unanswered', 'dont-know'] },
    { label: 'set aside, which does not pass', states: ['not-applicable'] },
  ];
  return groups.flatMap(({ label, states }): Inline => {
    const found = questions.filter(({ state }) => states.includes(state));
    return found.length === 0 ? [] : [`; ${label}: `, ...named(found.map(({ title }) => title))];
  });
}

/** Titles in a row, the ones that are too many counted. */
function named(titles: readonly string[]): Inline {
  const shown = titles.slice(0, titles.length === most + 1 ? most + 1 : most);
  const more = titles.length - shown.length;
  return [
    ...shown.flatMap(
      (title, index): Inline => [
        index === 0 ? '' : index === shown.length - 1 && more === 0 ? ' and ' : ', ',
        { quoted: title },
      ],
    ),
    more > 0 ? ` and ${counted(more, 'more', 'more')}` : '',
  ];
}

/** Essential questions that are not met, and what they do. */
function essentials(report: Report, { cappedBy, flaggedBy, ladder }: Scored): Inline {
  const unmet = cappedBy ?? flaggedBy ?? [];
  if (unmet.length === 0) return [];
  const titles = unmet.map((id) => questionOf(report, id)?.title ?? id);
  const isOne = titles.length === 1;
  const holds =
    cappedBy === undefined
      ? isOne
        ? ' is essential, and is not met.'
        : ' are essential, and are not met.'
      : `${isOne ? ' is essential, is not met, and holds' : ' are essential, are not met, and hold'} the whole ${ladder === undefined ? 'where it is' : 'at its stage'}.`;
  return [' ', ...named(titles), holds];
}

/** Why there is no value to tell of. */
function whyNothing({ because, of }: Unscored): string {
  switch (because) {
    case 'unanswered':
      return 'Nothing is answered yet.';
    case 'no-total':
      return of > 0 ? 'Nothing is answered yet.' : 'No question applies.';
    case 'not-applicable':
    case 'out-of-scope':
      return 'No question applies.';
    case 'context':
      return 'No question is scored.';
    case 'not-asked':
      return 'No question of the short set applies.';
    default:
      return because satisfies never;
  }
}

function bandWords(
  { overall, framework }: Report,
  first: (text: string) => string,
): readonly Piece[] {
  if (overall.state === 'unscored') return [];
  const { band, bandRange, provisional } = overall;
  if (band !== undefined) return [{ quoted: band }, ': '];
  if (bandRange !== undefined) {
    return [first('between '), { quoted: bandRange[0] }, ' and ', { quoted: bandRange[1] }, ': '];
  }
  return framework.bands.length > 0 || provisional
    ? [first('too few answers to say in words: ')]
    : [];
}

/** `the five open questions are`. */
function openQuestions({ overall }: Report): string {
  const open = overall.of - overall.answered;
  return `the ${counted(open, 'open question')} ${open === 1 ? 'is' : 'are'}`;
}

function isShownLess({ evidenced, attainment }: Scored): boolean {
  return evidenced !== undefined && !isSame(evidenced, attainment);
}
