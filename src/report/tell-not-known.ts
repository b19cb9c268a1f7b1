import { tolerance } from '../score/assessment.js';
import type { Inline } from './blocks.js';
import { isAllUnknown, principleOf, questionOf, questionsIn } from './lookup.js';
import { isOpenRange, isSame } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { rangeWords, rulerOf } from './value.js';
import { type Words, words } from './words.js';

/**
 * What is open, what would settle it, and what that does to the whole: a line, or none where nothing is open.
 * Of a short set, where the whole may lie over all questions is worth a line by itself.
 */
export function tellNotKnown(report: Report): readonly Inline[] {
  const told = [...openOnes(report), ...movedByFew(report), ...rangeOfAll(report)];
  return told.length === 0 ? [] : [[{ strong: words.known.notKnown }, ...told]];
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

function openOnes(report: Report): Inline {
  const { overall, page } = report;
  const open = page.settles.flatMap(({ question }) => questionOf(report, question) ?? []);
  const [first] = open;
  const [leader] = page.settles;
  if (first === undefined || leader === undefined) return [];
  if (overall.answered === 0) return unknownToAll(report);
  if (leader.narrows <= tolerance) return noneNarrows(report, open);
  if (open.length === 1) return words.known.onlyOpen(openOf(first));
  const ahead = page.settles.filter(({ narrows }) => isSame(narrows, leader.narrows)).length;
  return settling(report, open.slice(0, ahead), open.slice(ahead));
}

/** Equals are told as equals: `ahead` would each narrow the whole by the same, and by more than the others. */
function settling(
  report: Report,
  ahead: readonly ReportQuestion[],
  others: readonly ReportQuestion[],
): Inline {
  const { known } = words;
  const [first] = ahead;
  if (first === undefined) return [];
  if (others.length === 0) return known.allNarrowAlike(...few(ahead));
  const section = principleOf(report, first.section);
  const lead =
    ahead.length === 1
      ? known.wouldNarrow(openOf(first))
      : section !== undefined && isOpenIn(report, section, ahead)
        ? known.wouldNarrowTogether(ahead.length, section.short)
        : known.wouldNarrowEach(...few(ahead));
  return [...lead, ...known.afterThat(...few(others))];
}

/** Whether these are all that is open in a principle. */
function isOpenIn(
  report: Report,
  section: Report['principles'][number],
  questions: readonly ReportQuestion[],
): boolean {
  const ids = new Set(report.page.settles.map(({ question }) => question));
  const open = questionsIn(report, section).filter(({ id }) => ids.has(id));
  return open.length === questions.length && open.every((one) => questions.includes(one));
}

type OpenQuestion = Parameters<Words['known']['onlyOpen']>[0];

function openOf({ title, state }: ReportQuestion): OpenQuestion {
  return { title, isUnknown: state === 'dont-know' };
}

function few(
  questions: readonly ReportQuestion[],
): readonly [shown: readonly OpenQuestion[], more: number] {
  const shown = questions.slice(0, most);
  return [shown.map(openOf), questions.length - shown.length];
}

/** Where no open question alone would move the whole, or there is no whole to move. */
function noneNarrows({ overall, framework }: Report, open: readonly ReportQuestion[]): Inline {
  const outcome =
    overall.state === 'unscored' ? 'no-whole' : isOpenRange(overall) ? 'together' : 'never';
  const what = framework.rule.combine === 'stages' ? 'stage' : 'whole';
  return words.known.noneNarrows(...few(open), outcome, what);
}

/** Where nothing is answered at all, only what the room did not know is worth a line; that it knew nothing leads the page. */
function unknownToAll(report: Report): Inline {
  const count = report.questions.filter(({ state }) => state === 'dont-know').length;
  return count === 0 || isAllUnknown(report) ? [] : [words.known.unknownToAll(count)];
}

/** What the few answers of principles without a value of their own do to the whole, as it is printed. */
function movedByFew(report: Report): Inline {
  const { overall, page, framework } = report;
  if (overall.state !== 'scored' || overall.provisional || overall.ladder !== undefined) return [];
  const { number } = rulerOf(framework, { rule: framework.rule, score: overall });
  const now = number(overall.attainment);
  return page.provisional.flatMap(({ section, wholeWithout }): Inline => {
    const principle = principleOf(report, section);
    if (principle === undefined || wholeWithout === undefined) return [];
    const before = number(wholeWithout);
    if (before === now) return [];
    return words.known.moves({
      answered: principle.score.answered,
      section: principle.short,
      isUp: wholeWithout < overall.attainment,
      before,
      now,
    });
  });
}

/** Of a short set: where a whole that is a mean may lie over all questions; others are told in words. */
function rangeOfAll({ framework, overall }: Report): Inline {
  const { combine } = framework.rule;
  if (overall.state === 'unscored' || overall.rangeOfAll === undefined) return [];
  if (combine !== 'mean' && combine !== 'median') return [];
  const ruler = rulerOf(framework, { rule: framework.rule, score: overall });
  const range = rangeWords(ruler, overall.rangeOfAll, overall.exact);
  return [words.known.wholeOfAll(range, framework.questions)];
}
