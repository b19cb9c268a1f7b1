import type { Stage } from '../insight/ladder.js';
import { answerSign, legendOf } from './answer-words.js';
import type { Block, PrincipleRow } from './blocks.js';
import { questionsIn } from './lookup.js';
import { isOpenRange } from './numbers.js';
import { partsHeading } from './parts-heading.js';
import type { Report, ReportSection } from './report.js';
import { sectionWords } from './section-words.js';
import { rulerOf, valueText } from './value.js';
import { words } from './words.js';

/** The table of principles: a row for each, and for the sections below them while they are few. */
export function tellPrinciples(report: Report): readonly Block[] {
  const { framework } = report;
  const { principles } = words;
  const isStaged = framework.rule.combine === 'stages';
  const rows = listed(report).map(({ section, depth, hasOwnRows }) =>
    isStaged && depth === 0
      ? stageRow(report, section, hasOwnRows)
      : sectionRow(report, section, depth, hasOwnRows),
  );
  const hasOpen = rows.some(({ ends }) => ends !== undefined && ends[1] > ends[0]);
  const hasShown = framework.evidence?.expectedFrom !== undefined && !isStaged;
  return [
    {
      kind: 'heading',
      level: 2,
      text: partsHeading(framework),
      part: 'principles',
    },
    {
      kind: 'principles',
      table: {
        hasShown,
        ...(report.since === undefined || isStaged ? {} : { hasWas: true }),
        valueHead: isStaged
          ? principles.there
          : isAverage(report)
            ? principles.average
            : principles.value,
        bars: isStaged ? principles.stageBars(hasOpen) : principles.bars(hasOpen),
        rows,
        legend: words.answers.ofAnswers(legendOf(report)),
      },
    },
  ];
}

/** More rows than these leave the sections below principles to the full report. */
const mostRows = 16;

interface Listed {
  readonly section: ReportSection;
  readonly depth: number;
  readonly hasOwnRows: boolean;
}

function listed({ principles }: Report): readonly Listed[] {
  const all = withBelow(principles, 0);
  return all.length <= mostRows
    ? all
    : principles.map((section) => ({ section, depth: 0, hasOwnRows: false }));
}

function withBelow(sections: readonly ReportSection[], depth: number): readonly Listed[] {
  return sections.flatMap((section) => [
    { section, depth, hasOwnRows: section.sections.length > 0 },
    ...withBelow(section.sections, depth + 1),
  ]);
}

/** Whether every value in the table is a mean. */
function isAverage({ principles }: Report): boolean {
  return withBelow(principles, 0).every(
    ({ section: { rule } }) => rule.combine === 'mean' || rule.combine === 'none',
  );
}

function sectionRow(
  report: Report,
  section: ReportSection,
  depth: number,
  hasOwnRows: boolean,
): PrincipleRow {
  const { score, rule } = section;
  const ruler = rulerOf(report.framework, section);
  const of = isOnAnotherScale(section) ? ruler.of : '';
  const { number } = ruler;
  const hasValue = score.state === 'scored' && !score.provisional;
  return {
    id: section.id,
    name: section.short,
    depth,
    words: sectionWords(report, section),
    answers: hasOwnRows ? [] : questionsIn(report, section).flatMap(answerSign),
    ...(hasValue ? { average: `${number(score.attainment)}${of}`, at: score.attainment } : {}),
    ...(isOpenRange(score) && score.range && rule.combine !== 'none'
      ? { range: [number(score.range[0]), number(score.range[1])] }
      : {}),
    ...(score.exact === false ? { isOuterBound: true } : {}),
    ...(hasValue && score.evidenced !== undefined
      ? { shown: `${number(score.evidenced)}${of}`, shownAt: score.evidenced }
      : {}),
    ...was(report, section),
    ...(score.range === undefined ? {} : { ends: score.range }),
  };
}

/** What the value was; nothing where it was made of other questions, or was none. */
function was({ since, framework }: Report, { id, rule }: ReportSection): Pick<PrincipleRow, 'was'> {
  const move = since?.sections.find((section) => section.id === id)?.move;
  if (move === undefined || move.change === 'not-comparable') return {};
  const value = valueText(framework, { rule, score: move.before });
  return value === undefined ? {} : { was: value };
}

function isOnAnotherScale({ rule, score }: ReportSection): boolean {
  return rule.display !== undefined || (score.state === 'scored' && score.ladder !== undefined);
}

/** A stage: passed or not, and how many of its questions are there. */
function stageRow(report: Report, section: ReportSection, hasOwnRows: boolean): PrincipleRow {
  const { stage } = section;
  const row = {
    id: section.id,
    name: section.short,
    depth: 0,
    answers: hasOwnRows ? [] : questionsIn(report, section).flatMap(answerSign),
  };
  if (stage === undefined) return { ...row, words: sectionWords(report, section) };
  const { stands, open, of } = stage;
  return {
    ...row,
    words: stageStands(stage),
    average: words.principles.standsOf(stands, of),
    ends: [stands / of, (stands + open) / of],
  };
}

/** Whether a stage is passed, in words. */
export function stageStands({ isPassed, passes, stands, open, of }: Stage): string {
  const { principles } = words;
  if (isPassed) return principles.passed;
  if (passes) return principles.complete;
  return open > 0 && stands + open === of ? principles.notKnown : principles.notPassed;
}
