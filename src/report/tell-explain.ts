import { inShell } from '../in-shell.js';
import type { Explanation, SectionExplained } from '../insight/explanation.js';
import type { Scored } from '../score/assessment.js';
import { figure } from './answer-words.js';
import type { Block, Inline } from './blocks.js';
import { figuresTable, type Notation, notationFor, sumOf } from './explain-figures.js';
import { inWordsOf, printed } from './explain-printed.js';
import { questionOf, sectionOf } from './lookup.js';
import { isOpenRange, isSame, percent } from './numbers.js';
import type { Report } from './report.js';
import { ruleWords } from './rules-told.js';
import { placeIn, tellExplainedQuestion } from './tell-explain-question.js';
import { rangeWords, rulerOf } from './value.js';
import { words } from './words.js';

/** How a number came about, so that a person can redo it by hand. */
export function tellExplanation(report: Report, explained: Explanation): readonly Block[] {
  if (explained.what === 'question') return tellExplainedQuestion(report, explained);
  const notation = notationFor(report, explained);
  const table = figuresTable(explained, notation);
  const items = [
    ...values(report, explained, notation),
    ...leftOut(explained),
    ...answered(report, explained),
    ...inWordsOf(report, explained),
    ...printed(report, explained, notation),
    ...countsIn(report, explained),
    ...further(report, explained),
  ];
  return [
    { kind: 'heading', level: 1, text: titleOf(report, explained) },
    { kind: 'paragraph', text: [opening(explained, notation)] },
    { kind: 'figures', table },
    { kind: 'list', items },
  ];
}

function titleOf(report: Report, explained: SectionExplained): string {
  const name = explained.what === 'whole' ? words.explain.theWhole : explained.title;
  const { score, rule } = explained;
  if (rule.combine === 'none') return words.explain.noTotal(explained.title);
  if (score.state === 'unscored') return words.explain.noValue(name);
  return words.explain.cameAbout(name, valueText(report, explained, score));
}

function valueText(report: Report, { rule }: SectionExplained, score: Scored): string {
  const ruler = rulerOf(report.framework, { rule, score });
  return score.provisional && score.ladder === undefined && isOpenRange(score)
    ? `${rangeWords(ruler, score.range, score.exact)}${ruler.of}`
    : `${ruler.number(score.attainment)}${ruler.of}`;
}

function opening({ rule, what }: SectionExplained, { isLevels }: Notation): string {
  const isNumber = rule.combine !== 'stages' && rule.combine !== 'none';
  return words.explain.opening(
    what === 'whole' && rule.combine !== 'none',
    ruleWords(rule),
    isNumber ? (isLevels ? 'levels' : 'shares') : undefined,
  );
}

/** The sums: as answered, at its lowest and highest, and as shown, each with what holds it down. */
function values(
  report: Report,
  explained: SectionExplained,
  notation: Notation,
): readonly Inline[] {
  const { score, rule } = explained;
  if (rule.combine === 'none')
    return [[{ strong: words.explain.labels.total }, words.explain.notAddedUp]];
  if (rule.combine === 'stages') return stageValues(report, explained);
  if (score.state === 'unscored') {
    return score.range === undefined
      ? []
      : [
          ...line(report, explained, notation, 'low', score.range[0]),
          ...line(report, explained, notation, 'high', score.range[1]),
        ];
  }
  const { attainment, range, evidenced } = score;
  const isOpen = isOpenRange(score);
  return [
    ...line(report, explained, notation, 'value', attainment),
    ...(isOpen ? line(report, explained, notation, 'low', range[0]) : []),
    ...(isOpen ? line(report, explained, notation, 'high', range[1]) : []),
    ...(evidenced === undefined || isSame(evidenced, attainment)
      ? []
      : line(report, explained, notation, 'shown', evidenced)),
  ];
}

function line(
  report: Report,
  explained: SectionExplained,
  notation: Notation,
  key: 'value' | 'low' | 'high' | 'shown',
  outcome: number,
): readonly Inline[] {
  const { worked, caps, score } = explained;
  const label = { strong: words.explain.labels[key] };
  const { write } = notation;
  const sum = sumOf(explained, key, notation);
  const holding = caps.filter(
    ({ holds }) =>
      holds === 'value' ||
      (holds === 'open' && key === 'low') ||
      (holds === 'shown' && key === 'shown'),
  );
  const result = worked[key];
  const limit = Math.min(...holding.map(({ at }) => at), Infinity);
  if (sum === undefined || result === undefined || !isSame(Math.min(result, limit), outcome)) {
    return [[label, words.explain.throughCases(write(outcome), score.exact === false)]];
  }
  if (limit >= result) return [[label, words.explain.sum(sum)]];
  const limiting = holding.filter(({ at }) => isSame(at, limit));
  const held = {
    sum,
    titles: limiting.map(({ question }) => questionOf(report, question)?.title ?? question),
    holds: limiting[0]?.holds ?? 'value',
    limit: write(limit),
    result: write(result),
    outcome: write(outcome),
  };
  return [[label, words.explain.held(held)]];
}

/** Stages passed in a row, and what stops the row. */
function stageValues(
  report: Report,
  { score, parts, caps, rule }: SectionExplained,
): readonly Inline[] {
  if (score.state === 'unscored' || score.ladder === undefined) return [];
  const { stages, passed, next } = score.ladder;
  const pass = percent(rule.pass ?? 1);
  const { labels } = words.explain;
  const title = next && (sectionOf(report, next.id)?.title ?? questionOf(report, next.id)?.title);
  const at = (attainment: number): string => figure(attainment * stages);
  const waiting = parts.filter(({ stage }) => stage?.passes === true && !stage.isPassed).length;
  const holding = caps
    .filter(({ holds }) => holds === 'value')
    .map(({ question }) => questionOf(report, question)?.title ?? question);
  const held = isSame(passed / stages, score.attainment)
    ? ''
    : words.explain.rowHeld(holding, at(score.attainment));
  return [
    [{ strong: labels.value }, words.explain.row(passed, stages), held],
    ...(next === undefined
      ? []
      : [
          [
            { strong: labels.stops },
            words.explain.stops(title ?? next.id, percent(next.attainment), pass),
          ],
        ]),
    ...(waiting === 0 ? [] : [[{ strong: labels.notCounted }, words.explain.waiting(waiting)]]),
    ...(isOpenRange(score)
      ? [
          [
            { strong: labels.high },
            words.explain.highestRow(at(score.range[1]), score.exact === false),
          ],
        ]
      : []),
    ...(score.evidenced === undefined || isSame(score.evidenced, score.attainment)
      ? []
      : [[{ strong: labels.shown }, words.explain.shownRow(at(score.evidenced))]]),
  ];
}

/** Parts that are in no sum, and why. */
function leftOut({ parts, rule }: SectionExplained): readonly Inline[] {
  if (rule.combine === 'none' || rule.combine === 'stages') return [];
  const out = parts.filter(({ value }) => value === undefined);
  if (out.length === 0) return [];
  const told = out.map(({ title, state, low }) => ({
    title,
    state: words.explain.states[state],
    isInRange: low !== undefined,
  }));
  return [[{ strong: words.explain.labels.leftOut }, words.explain.leftOut(told)]];
}

function answered({ framework }: Report, { score, rule }: SectionExplained): readonly Inline[] {
  const { answered: some, of, completeness } = score;
  const label = { strong: words.explain.labels.answered };
  if (of === 0) return [[label, words.explain.noneApplies]];
  const few =
    score.state === 'scored' && score.provisional && rule.combine !== 'stages'
      ? words.explain.provisional(percent(framework.provisionalBelow))
      : '';
  return [[label, words.explain.answered(some, of, percent(completeness)), few]];
}

function countsIn(report: Report, { countsIn: above, stage }: SectionExplained): readonly Inline[] {
  return above === undefined ? [] : [placeIn(report, above, stage)];
}

/** How to see one of its parts. */
function further(report: Report, { parts }: SectionExplained): readonly Inline[] {
  const first = parts.find(({ value }) => value !== undefined);
  if (first === undefined) return [];
  return [
    [
      { strong: words.explain.labels.onePart },
      ' ',
      { command: `wgll explain ${inShell(report.sheet)} ${first.id}` },
      '.',
    ],
  ];
}
