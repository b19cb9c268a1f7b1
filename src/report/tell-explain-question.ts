import type { CountsIn, QuestionExplained } from '../insight/explanation.js';
import type { Stage } from '../insight/ladder.js';
import { figure } from './answer-words.js';
import type { Block, Inline } from './blocks.js';
import { questionOf } from './lookup.js';
import { levelAt, percent } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { entryOf } from './tell-entry.js';
import { andList, longDate } from './words.js';

/** How one answer became a value: what was said, the sum, and what it counts in. */
export function tellExplainedQuestion(
  report: Report,
  explained: QuestionExplained,
): readonly Block[] {
  const question = questionOf(report, explained.id);
  if (question === undefined) throw new Error(`the report has no question ${explained.id}`);
  const [said] = entryOf(report, question).facts;
  const items: readonly Inline[] = [
    ...(said === undefined
      ? []
      : [[{ strong: 'Answer.' }, ' ', ...said.map(plainly)] satisfies Inline]),
    ...valueOf(report, question, explained),
    ...openEnds(report, explained),
    ...shown(report, question, explained),
    ...essential(report, explained),
    ...countsIn(report, explained),
  ];
  return [
    { kind: 'heading', level: 1, text: titleOf(report, explained) },
    { kind: 'paragraph', text: [question.ask] },
    { kind: 'list', items },
  ];
}

/** A label in the middle of a line is quoted, so that only the line's own stands out. */
function plainly(piece: Inline[number]): Inline[number] {
  return typeof piece !== 'string' && 'strong' in piece ? { quoted: piece.strong } : piece;
}

function titleOf({ framework }: Report, { title, score }: QuestionExplained): string {
  if (score.state !== 'scored') return `${title}: why it has no value`;
  const value =
    score.level === undefined
      ? framework.scale === undefined
        ? percent(score.attainment)
        : `${figure(levelAt(framework, score.attainment))} of ${framework.scale.to}`
      : `${score.level} of ${framework.scale?.to ?? 100}`;
  return `${title}: how ${value} came about`;
}

function valueOf(
  report: Report,
  question: ReportQuestion,
  { score }: QuestionExplained,
): readonly Inline[] {
  if (score.state !== 'scored') {
    return [[{ strong: 'Value.' }, ` None: ${whyNone[score.state]}.`]];
  }
  const { from, to } = report.framework.scale ?? { from: 0, to: 100 };
  const way = `${figure(score.attainment)} of the way from ${from} to ${to}`;
  const asLevel = `${way}, which is ${figure(levelAt(report.framework, score.attainment))}`;
  const sum = sumOf(report, question, score.attainment);
  const outcome = score.level === undefined ? ` That is ${asLevel}.` : '';
  return [[{ strong: 'Value.' }, ` ${sum}${outcome}`]];
}

const whyNone = {
  'not-applicable': 'what does not apply leaves every sum and every count',
  'dont-know': "a don't-know is open; it is in the range and in no value",
  unanswered: 'nobody has answered it yet; it is in the range and in no value',
  'not-asked': 'it is not in the short set',
  'out-of-scope': 'it is in no sum and no count here',
  context: 'it is asked for context and never scored',
} as const;

/** Kind by kind, the sum that gave the attainment. */
function sumOf(report: Report, question: ReportQuestion, attainment: number): string {
  const { from, to } = report.framework.scale ?? { from: 0, to: 100 };
  const { kind, level = from, answer } = question;
  const onScale = `(${level} − ${from}) / (${to} − ${from}) = ${figure(attainment)}`;
  switch (kind) {
    case 'scale':
      return `The level itself; as a share of the scale ${onScale}.`;
    case 'elements':
      return `${levelByLevel(question)} So ${level}: ${onScale}.`;
    case 'choice': {
      const chosen = (question.options ?? []).filter((option) => option.chosen);
      const points = chosen.map((option) => figure(option.points));
      const outOf = question.choice?.outOf ?? 0;
      const sum =
        points.length === 0
          ? '0'
          : points.length === 1
            ? points.join('')
            : `(${points.join(' + ')})`;
      const limit =
        attainment >= 1 && chosen.reduce((all, one) => all + one.points, 0) > outOf
          ? ', and 1 is the most'
          : '';
      return `Its points over the most that count: ${sum} / ${figure(outOf)} = ${figure(attainment)}${limit}.`;
    }
    case 'yes-no':
      return `Yes counts 1, no 0${question.partly === undefined ? '' : `, partly ${figure(question.partly)}`}; so ${figure(attainment)}.`;
    case 'share':
      return shareSum(question, answer?.share ?? 0, attainment);
    case 'text':
      return '';
    default:
      return kind satisfies never;
  }
}

/** `Level 1: 2 of 2 there. Level 2: 1 of 2 there, and that ends it.` */
function levelByLevel({ elements = [] }: ReportQuestion): string {
  const levels = [...new Set(elements.map(({ level }) => level))].toSorted((a, b) => a - b);
  const counts = levels.map((level) => {
    const listed = elements.filter((element) => element.level === level);
    return { level, there: listed.filter(({ met }) => met === true).length, of: listed.length };
  });
  const end = counts.findIndex(({ there, of }) => there < of);
  const told = end === -1 ? counts : counts.slice(0, end + 1);
  return told
    .map(
      ({ level, there, of }) =>
        `Level ${level}: ${there} of ${of} there${there < of ? ', which ends the row' : ''}.`,
    )
    .join(' ');
}

function shareSum({ share }: ReportQuestion, given: number, attainment: number): string {
  switch (share?.count) {
    case undefined:
    case 'linear':
      return `${given} / 100 = ${figure(attainment)}.`;
    case 'pass':
      return `${given} % against a mark of ${share.at} %: ${attainment > 0 ? 'reached, 1' : 'not reached, 0'}.`;
    case 'bands': {
      const bands = share.bands.map(({ from, points }) => `${points} from ${from} %`);
      const most = Math.max(...share.bands.map(({ points }) => points));
      const points = share.bands.findLast(({ from }) => given >= from)?.points ?? 0;
      return `Points go by bands (${andList(bands)}); ${given} % has ${points}, over the most: ${points} / ${most} = ${figure(attainment)}.`;
    }
    default:
      return share satisfies never;
  }
}

function openEnds({ framework }: Report, { score, ends }: QuestionExplained): readonly Inline[] {
  if (score.state !== 'unanswered' && score.state !== 'dont-know') return [];
  const [low, high] = ends.map((end) => figure(levelAt(framework, end)));
  return [[{ strong: 'In ranges.' }, ` ${low} at its lowest, ${high} at its highest.`]];
}

function shown(
  { framework }: Report,
  question: ReportQuestion,
  { score, evidence }: QuestionExplained,
): readonly Inline[] {
  if (evidence === undefined || score.state !== 'scored') return [];
  const label = { strong: 'Shown.' };
  const from = `Evidence is expected from ${evidence.expectedFrom}`;
  switch (evidence.state) {
    case 'not-expected':
      return [[label, ` The same: evidence is expected only from ${evidence.expectedFrom}.`]];
    case 'valid':
      return [[label, ` The same: ${from.toLowerCase()}, and there is some that counts.`]];
    case 'none':
    case 'undated':
    case 'expired': {
      const what = {
        none: 'there is none',
        undated: 'none has a date that counts',
        expired: 'what there is is too old',
      }[evidence.state];
      const day = question.answer?.checked;
      const on = day === undefined ? '' : ` on ${longDate(day)}, when it was given`;
      const value = figure(levelAt(framework, score.evidenced ?? score.attainment));
      return [
        [label, ` ${from}, and ${what}${on}, so it counts as the level below that: ${value}.`],
      ];
    }
    default:
      return evidence.state satisfies never;
  }
}

function essential(
  { framework }: Report,
  { essential: found, score }: QuestionExplained,
): readonly Inline[] {
  if (found === undefined) return [];
  const at = (attainment: number): string => figure(levelAt(framework, attainment));
  const label = { strong: 'Essential.' };
  if (score.state !== 'scored')
    return [
      [
        label,
        ` It has to reach ${at(found.mark)}; while it is open it holds down only the low ends of ranges.`,
      ],
    ];
  if (found.cap === undefined) return [[label, ` It has to reach ${at(found.mark)}, and does.`]];
  const does =
    framework.essentialsUnmet === 'flag'
      ? 'it is named as not met, and changes no value'
      : `nothing above it counts for more than ${at(found.cap)}`;
  return [[label, ` It has to reach ${at(found.mark)} and does not, so ${does}.`]];
}

function countsIn(
  report: Report,
  { countsIn: above, stage, score }: QuestionExplained,
): readonly Inline[] {
  const isCounted = ['scored', 'unanswered', 'dont-know'].includes(score.state);
  return isCounted ? [placeIn(report, above, stage)] : [];
}

/** What something counts in, how, and how to see that. */
export function placeIn(report: Report, above: CountsIn, stage: Stage | undefined): Inline {
  if (above.rule.combine === 'none' && above.id === undefined)
    return [{ strong: 'From here.' }, ' It stands beside the others; there is no total.'];
  const name = above.title ?? 'the whole';
  const command = `wgll explain ${report.sheet}${above.id === undefined ? '' : ` ${above.id}`}`;
  const passes = stage === undefined ? '' : stage.passes ? ', and passes' : ', and does not pass';
  const how = {
    mean: `It counts in ${name} with weight ${figure(above.weight)}`,
    median: `It is one of those from which ${name} takes the middle`,
    weakest: `It is one of those from which ${name} takes the lowest`,
    stages: `It is a stage of ${name}${passes}`,
    none: `It stands in ${name}, which has no value`,
  }[above.rule.combine];
  return [{ strong: 'From here.' }, ` ${how}: `, { command }, '.'];
}
