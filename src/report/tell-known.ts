import { tolerance } from '../score/assessment.js';
import type { Block, Inline } from './blocks.js';
import { principleOf, questionOf } from './lookup.js';
import { isOpenRange, levelAt } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { rangeWords, rulerOf } from './value.js';
import { type Words, words } from './words.js';

/** What can be shown, what is not known, and what was set aside. */
export function tellKnown(report: Report): readonly Block[] {
  const items = [
    ...claimed(report),
    ...notKnown(report),
    ...lookAgain(report),
    ...setAside(report),
    ...notCounted(report),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.known.heading, part: 'known' },
    { kind: 'list', items },
  ];
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

function claimed(report: Report): readonly Inline[] {
  const { expectedFrom, claimed: count, missing } = report.page.claimedNotShown;
  if (expectedFrom === undefined || report.overall.answered === 0) return [];
  const { known } = words;
  if (count === 0) return [[{ strong: known.shown }, ' ', known.noneClaimed(expectedFrom)]];
  const expected = report.questions.filter(
    ({ attainment }) =>
      attainment !== undefined &&
      levelAt(report.framework, attainment) > expectedFrom - 1 + tolerance,
  );
  const claims = {
    level: expectedFrom,
    isAbove: expected.some(({ level = 0 }) => level > expectedFrom),
    isLevels: expected.every(({ level }) => level !== undefined),
    count,
    validFor: report.framework.evidence?.validFor,
  };
  if (missing.length === 0) return [[{ strong: known.shown }, ' ', known.allShown(claims)]];
  const more = missing.length - most;
  return [
    [
      { strong: known.notShown },
      ...known.someShown(claims, missing.length),
      ...missing
        .slice(0, most)
        .flatMap((item) =>
          known.askToSee(questionOf(report, item.question)?.ask ?? item.question, item),
        ),
      ...(more > 0 ? [known.andMore(more)] : []),
    ],
  ];
}

/** The line of what is not known ends in what that does to the whole, which alone may be worth a line. */
function notKnown(report: Report): readonly Inline[] {
  const [told = [{ strong: words.known.notKnown }]] = openOnes(report);
  const range = rangeOfAll(report);
  return told.length + range.length > 1 ? [[...told, ...range]] : [];
}

/** Of a short set: where the whole may lie over all questions. */
function rangeOfAll({ framework, overall }: Report): Inline {
  if (overall.state === 'unscored' || !isNumber(framework.rule)) return [];
  if (overall.rangeOfAll === undefined) return [];
  const ruler = rulerOf(framework, { rule: framework.rule, score: overall });
  const range = rangeWords(ruler, overall.rangeOfAll, overall.exact);
  return [words.known.wholeOfAll(range, framework.questions)];
}

/** Other wholes are told in words, with where they may end. */
function isNumber({ combine }: Report['framework']['rule']): boolean {
  return combine === 'mean' || combine === 'median';
}

function openOnes(report: Report): readonly Inline[] {
  const open = report.page.settles.flatMap(({ question }) => questionOf(report, question) ?? []);
  const [first] = open;
  if (first === undefined) return [];
  const { known } = words;
  const label = { strong: known.notKnown };
  if (report.overall.answered === 0) return unknownToAll(report);
  const [leader] = report.page.settles;
  if (leader !== undefined && leader.narrows <= tolerance) return noneNarrows(report, open);
  if (open.length === 1)
    return [[label, ...known.onlyOpen(openOf(first)), ...effect(report, first)]];
  const together = leading(report, first);
  const others = open.filter((question) => !together.includes(question));
  const lead =
    together.length === 1
      ? known.wouldNarrow(openOf(first))
      : known.wouldNarrowTogether(
          together.length,
          principleOf(report, first.section)?.short ?? first.section,
        );
  return [[label, ...lead, ...effect(report, first), ...then(others)]];
}

type OpenQuestion = Parameters<Words['known']['onlyOpen']>[0];

function openOf({ title, state }: ReportQuestion): OpenQuestion {
  return { title, isUnknown: state === 'dont-know' };
}

/** Where no open question alone would move the whole, or there is no whole to move. */
function noneNarrows(
  { overall, framework }: Report,
  open: readonly ReportQuestion[],
): readonly Inline[] {
  const shown = open.slice(0, most);
  const outcome =
    overall.state === 'unscored' ? 'no-whole' : isOpenRange(overall) ? 'together' : 'never';
  const what = framework.rule.combine === 'stages' ? 'stage' : 'whole';
  return [
    [
      { strong: words.known.notKnown },
      ...words.known.noneNarrows(shown.map(openOf), open.length - shown.length, outcome, what),
    ],
  ];
}

/** Where nothing is answered at all, only what the room did not know is worth a line. */
function unknownToAll({ questions, overall }: Report): readonly Inline[] {
  const count = questions.filter(({ state }) => state === 'dont-know').length;
  if (count === 0) return [];
  return [[{ strong: words.known.notKnown }, words.known.unknownToAll(count, overall.of)]];
}

/** The open questions in the same principle as the one that would narrow the whole most. */
function leading(report: Report, first: ReportQuestion): readonly ReportQuestion[] {
  return report.page.settles
    .flatMap(({ question }) => questionOf(report, question) ?? [])
    .filter(
      (question) => principleOf(report, question.section) === principleOf(report, first.section),
    );
}

/** What the few answers of a section without a value of its own do to the whole. */
function effect(report: Report, first: ReportQuestion): Inline {
  const principle = principleOf(report, first.section);
  const found = report.page.provisional.find(({ section }) => section === principle?.id);
  if (
    found?.wholeWithout === undefined ||
    report.overall.state !== 'scored' ||
    report.overall.provisional ||
    report.overall.ladder !== undefined
  )
    return [];
  const { rule } = report.framework;
  const { number } = rulerOf(report.framework, { rule, score: report.overall });
  const before = number(found.wholeWithout);
  const now = number(report.overall.attainment);
  if (before === now) return [];
  const answered = principle?.score.answered ?? 0;
  return [words.known.moves(answered, Number(before) < Number(now), before, now)];
}

function then(others: readonly ReportQuestion[]): Inline {
  if (others.length === 0) return [];
  const shown = others.slice(0, most);
  return words.known.afterThat(shown.map(openOf), others.length - shown.length);
}

/** Answers to questions that have changed since. */
function lookAgain({ questions }: Report): readonly Inline[] {
  const again = questions.filter(({ answer }) => answer?.['look-again'] !== undefined);
  if (again.length === 0) return [];
  const titles = again.slice(0, most).map(({ title }) => title);
  return [[{ strong: words.known.lookAgain }, ...words.known.changedSince(titles, again.length)]];
}

function setAside(report: Report): readonly Inline[] {
  const items = report.page.setAside;
  if (items.length === 0) return [];
  const { known } = words;
  const more = items.length - most;
  return [
    [
      { strong: known.setAside },
      known.howManySetAside(items.length),
      ...items
        .slice(0, most)
        .flatMap(({ question, reason }) =>
          known.reason(questionOf(report, question)?.title ?? question, reason),
        ),
      ...(more > 0 ? [known.andMore(more)] : []),
    ],
  ];
}

function notCounted(report: Report): readonly Inline[] {
  const all = report.page.notCounted.flatMap((id) => questionOf(report, id) ?? []);
  const told = (
    state: ReportQuestion['state'],
    tell: (answers: number, titles: readonly string[]) => string,
  ): readonly string[] => {
    const titles = all.filter((question) => question.state === state).map(({ title }) => title);
    if (titles.length === 0) return [];
    return [tell(titles.length, titles.length > most ? [] : titles)];
  };
  const texts = [
    ...told('not-asked', words.known.outsideShortSet),
    ...told('out-of-scope', words.known.notInQuestion),
  ];
  return texts.length === 0 ? [] : [[{ strong: words.known.notCounted }, ...texts]];
}
