import { tolerance } from '../score/assessment.js';
import type { Block, Inline, StepBlock } from './blocks.js';
import { questionOf } from './lookup.js';
import { levelAt } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { tellNotKnown } from './tell-not-known.js';
import { words } from './words.js';

/** What can be shown, what is not known, and what was set aside. */
export function tellKnown(report: Report): readonly Block[] {
  const items = [
    ...claimed(report),
    ...[...tellNotKnown(report), ...lookAgain(report)].map(alone),
    ...setAside(report),
    ...notCounted(report).map(alone),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.known.heading, part: 'known' },
    { kind: 'outline', items },
  ];
}

function alone(lead: Inline): StepBlock {
  return { lead, details: [] };
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

/** Several with a line each, and the rest counted at the end of the last; one alone stays in its line. */
function led(lead: Inline, shown: readonly Inline[], all: number): StepBlock {
  const [only] = shown;
  if (only !== undefined && all === 1) return alone([...lead, ' ', ...only]);
  const more = all - shown.length;
  const last = shown.length - 1;
  return {
    lead,
    details: shown.map((line, index) =>
      more > 0 && index === last ? [...line, words.known.andMore(more)] : line,
    ),
  };
}

/** How many claims there are, and a line for each that is not shown. */
function claimed(report: Report): readonly StepBlock[] {
  const { expectedFrom, claimed: count, missing } = report.page.claimedNotShown;
  if (expectedFrom === undefined || report.overall.answered === 0) return [];
  const { known } = words;
  if (count === 0) {
    return [alone([{ strong: known.shown }, ' ', known.noneClaimed(expectedFrom)])];
  }
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
  if (missing.length === 0) {
    return [alone([{ strong: known.shown }, ' ', known.allShown(claims)])];
  }
  return [
    led(
      [{ strong: known.notShown }, ...known.someShown(claims, missing.length)],
      missing
        .slice(0, most)
        .map((item) =>
          known.askToSee(questionOf(report, item.question)?.ask ?? item.question, item),
        ),
      missing.length,
    ),
  ];
}

/** Answers to questions that have changed since. */
function lookAgain({ questions }: Report): readonly Inline[] {
  const again = questions.filter(({ answer }) => answer?.['look-again'] !== undefined);
  if (again.length === 0) return [];
  const titles = again.slice(0, most).map(({ title }) => title);
  return [[{ strong: words.known.lookAgain }, ...words.known.changedSince(titles, again.length)]];
}

/** How many were set aside, and a line for each with its reason. */
function setAside(report: Report): readonly StepBlock[] {
  const items = report.page.setAside;
  if (items.length === 0) return [];
  const { known } = words;
  return [
    led(
      [{ strong: known.setAside }, known.howManySetAside(items.length)],
      items
        .slice(0, most)
        .map(({ question, reason }) =>
          known.reason(questionOf(report, question)?.title ?? question, reason),
        ),
      items.length,
    ),
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
