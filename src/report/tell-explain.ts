import type { Explanation, SectionExplained } from '../insight/explanation.js';
import type { Scored } from '../score/assessment.js';
import { figure } from './answer-words.js';
import type { Block, Inline } from './blocks.js';
import { figuresTable, type Notation, notationFor, stateWords, sumOf } from './explain-figures.js';
import { inWordsOf, printed } from './explain-printed.js';
import { questionOf, sectionOf } from './lookup.js';
import { isOpenRange, isSame, percent } from './numbers.js';
import type { Report } from './report.js';
import { ruleWords } from './rules-told.js';
import { placeIn, tellExplainedQuestion } from './tell-explain-question.js';
import { rangeWords, rulerOf } from './value.js';
import { andList, capital, counted, sentence, uncapital } from './words.js';

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
  const name = explained.what === 'whole' ? 'the whole' : uncapital(explained.title);
  const { score, rule } = explained;
  if (rule.combine === 'none') return `${explained.title}: why there is no total`;
  if (score.state === 'unscored') return capital(`${name}: why there is no value`);
  return capital(`${name}: how ${valueText(report, explained, score)} came about`);
}

function valueText(report: Report, { rule }: SectionExplained, score: Scored): string {
  const ruler = rulerOf(report.framework, { rule, score });
  return score.provisional && score.ladder === undefined && isOpenRange(score)
    ? `${rangeWords(ruler, score.range, score.exact)}${ruler.of}`
    : `${ruler.number(score.attainment)}${ruler.of}`;
}

function opening({ rule, what }: SectionExplained, { isLevels }: Notation): string {
  const subject = what === 'whole' && rule.combine !== 'none' ? 'The whole' : 'It';
  const figures =
    rule.combine === 'stages' || rule.combine === 'none'
      ? ''
      : isLevels
        ? ' Figures are levels, rounded here to three decimals and exact within.'
        : ' Figures are shares of the way from the lowest, 0, to the highest, 1, rounded here to three decimals and exact within.';
  return `${subject} is ${ruleWords(rule)}.${figures}`;
}

/** The sums: as answered, at its lowest and highest, and as shown, each with what holds it down. */
function values(
  report: Report,
  explained: SectionExplained,
  notation: Notation,
): readonly Inline[] {
  const { score, rule } = explained;
  if (rule.combine === 'none')
    return [
      [
        { strong: 'No total.' },
        ' The parts stand beside each other and are not added up, by design.',
      ],
    ];
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

const labels = { value: 'Value.', low: 'Lowest.', high: 'Highest.', shown: 'Shown.' } as const;

function line(
  report: Report,
  explained: SectionExplained,
  notation: Notation,
  key: keyof typeof labels,
  outcome: number,
): readonly Inline[] {
  const { worked, caps, score } = explained;
  const label = { strong: labels[key] };
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
    const why =
      score.exact === false
        ? 'an outer bound, since too much hangs on open questions to go through every case'
        : 'found by going through every way in which the open questions may come out, not applicable among them';
    return [[label, ` ${write(outcome)}, ${why}.`]];
  }
  if (limit >= result) return [[label, ` ${capital(sum)}.`]];
  const titles = holding
    .filter(({ at }) => isSame(at, limit))
    .map(({ question }) => questionOf(report, question)?.title ?? question);
  const why = {
    value: 'not met',
    open: 'open, and may turn out not to be met',
    shown: 'not met by what can be shown',
  }[holding.find(({ at }) => isSame(at, limit))?.holds ?? 'value'];
  return [
    [
      label,
      ` ${capital(sum)}. ${andList(titles)} ${titles.length === 1 ? 'is' : 'are'} essential and ${why}, so nothing above counts for more than ${write(limit)}: ${write(result)} becomes ${write(outcome)}.`,
    ],
  ];
}

/** Stages passed in a row, and what stops the row. */
function stageValues(
  report: Report,
  { score, parts, caps, rule }: SectionExplained,
): readonly Inline[] {
  if (score.state === 'unscored' || score.ladder === undefined) return [];
  const { stages, passed, next } = score.ladder;
  const pass = percent(rule.pass ?? 1);
  const row =
    passed === 0
      ? 'The first stage does not pass'
      : passed === stages
        ? `All ${stages} stages pass`
        : `${capital(counted(passed, 'stage'))} ${passed === 1 ? 'passes' : 'pass in a row'} from the first`;
  const title = next && (sectionOf(report, next.id)?.title ?? questionOf(report, next.id)?.title);
  const stop =
    next === undefined
      ? ''
      : ` ${sentence(title ?? next.id)} It reaches ${percent(next.attainment)} with everything open at its lowest, and ${pass} is needed.`;
  const reached = passed / stages;
  const at = (attainment: number): string => figure(attainment * stages);
  const waiting = parts.filter(({ stage }) => stage?.passes === true && !stage.isPassed).length;
  const held = isSame(reached, score.attainment)
    ? ''
    : ` ${andList(caps.filter(({ holds }) => holds === 'value').map(({ question }) => questionOf(report, question)?.title ?? question))} is essential and not met, so no more than ${at(score.attainment)} count.`;
  return [
    [{ strong: 'Value.' }, ` ${row}: ${passed} of ${stages}.${held}`],
    ...(stop === '' ? [] : [[{ strong: 'What stops the row.' }, stop]]),
    ...(waiting === 0
      ? []
      : [
          [
            { strong: 'Not counted.' },
            ` ${capital(counted(waiting, 'stage'))} above ${waiting === 1 ? 'passes' : 'pass'}, and ${waiting === 1 ? 'waits' : 'wait'} for what is below.`,
          ],
        ]),
    ...(isOpenRange(score)
      ? [
          [
            { strong: 'Highest.' },
            ` With everything open at its highest ${at(score.range[1])} would pass in a row${score.exact === false ? ', as an outer bound' : ''}.`,
          ],
        ]
      : []),
    ...(score.evidenced === undefined || isSame(score.evidenced, score.attainment)
      ? []
      : [
          [
            { strong: 'Shown.' },
            ` With only what can be shown, ${at(score.evidenced)} pass in a row.`,
          ],
        ]),
  ];
}

/** Parts that are in no sum, and why. */
function leftOut({ parts, rule }: SectionExplained): readonly Inline[] {
  if (rule.combine === 'none' || rule.combine === 'stages') return [];
  const out = parts.filter(({ value }) => value === undefined);
  if (out.length === 0) return [];
  const told = out.map(
    ({ title, state, low }) =>
      `${title} (${stateWords[state]}${low === undefined ? '' : ', in the range only'})`,
  );
  return [[{ strong: 'Left out.' }, ` ${told.join('; ')}.`]];
}

function answered({ framework }: Report, { score, rule }: SectionExplained): readonly Inline[] {
  const { answered: some, of, completeness } = score;
  if (of === 0) return [[{ strong: 'Answered.' }, ' No question below it applies.']];
  const few =
    score.state === 'scored' && score.provisional && rule.combine !== 'stages'
      ? ` That is under ${percent(framework.provisionalBelow)}, so the value is provisional.`
      : '';
  return [[{ strong: 'Answered.' }, ` ${some} of ${of}, ${percent(completeness)}.${few}`]];
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
      { strong: 'One part by itself.' },
      ' ',
      { command: `wgll explain ${report.sheet} ${first.id}` },
      '.',
    ],
  ];
}
