import { inShell } from '../in-shell.js';
import type { CountsIn, QuestionExplained } from '../insight/explanation.js';
import type { Stage } from '../insight/ladder.js';
import { figure } from './answer-words.js';
import type { Block, Inline } from './blocks.js';
import { questionOf } from './lookup.js';
import { levelAt, percent } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { entryOf } from './tell-entry.js';
import { type Words, words } from './words.js';

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
      : [[{ strong: words.explain.labels.answer }, ' ', ...said.map(plainly)] satisfies Inline]),
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
  if (score.state !== 'scored') return words.explainQuestion.noValue(title);
  return words.explainQuestion.cameAbout(title, valueIn(framework, score));
}

function valueIn(
  framework: Report['framework'],
  { level, attainment }: Extract<QuestionExplained['score'], { state: 'scored' }>,
): string {
  const { scale } = framework;
  if (level !== undefined) return `${level}${words.values.of(scale?.to ?? 100, scale?.from)}`;
  if (scale === undefined) return percent(attainment);
  return `${figure(levelAt(framework, attainment))}${words.values.of(scale.to, scale.from)}`;
}

function valueOf(
  report: Report,
  question: ReportQuestion,
  { score }: QuestionExplained,
): readonly Inline[] {
  const label = { strong: words.explain.labels.value };
  if (score.state !== 'scored') {
    const { none, whyNone } = words.explainQuestion;
    return [[label, none(whyNone[score.state])]];
  }
  const { from, to } = report.framework.scale ?? { from: 0, to: 100 };
  const sum = sumOf(report, question, score.attainment);
  const outcome =
    score.level === undefined
      ? words.explainQuestion.asLevel(
          figure(score.attainment),
          from,
          to,
          figure(levelAt(report.framework, score.attainment)),
        )
      : '';
  return [[label, ' ', sum, outcome]];
}

/** Kind by kind, the sum that gave the attainment. */
function sumOf(report: Report, question: ReportQuestion, attainment: number): string {
  const { from, to } = report.framework.scale ?? { from: 0, to: 100 };
  const { kind, level = from, answer } = question;
  const onScale = `(${level} − ${from}) / (${to} − ${from}) = ${figure(attainment)}`;
  switch (kind) {
    case 'scale':
      return words.explainQuestion.level(onScale);
    case 'elements':
      return words.explainQuestion.checklist(levelByLevel(question), level, onScale);
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
      const isLimited = attainment >= 1 && chosen.reduce((all, one) => all + one.points, 0) > outOf;
      return words.explainQuestion.points(
        `${sum} / ${figure(outOf)} = ${figure(attainment)}`,
        isLimited,
      );
    }
    case 'yes-no':
      return words.explainQuestion.yesNo(
        question.partly === undefined ? undefined : figure(question.partly),
        figure(attainment),
      );
    case 'share':
      return shareSum(question, answer?.share ?? 0, attainment);
    case 'text':
      return '';
    default:
      return kind satisfies never;
  }
}

/** How much of each level is there, up to the first that ends the row. */
function levelByLevel({
  elements = [],
}: ReportQuestion): Parameters<Words['explainQuestion']['checklist']>[0] {
  const levels = [...new Set(elements.map(({ level }) => level))].toSorted((a, b) => a - b);
  const counts = levels.map((level) => {
    const listed = elements.filter((element) => element.level === level);
    return { level, there: listed.filter(({ met }) => met === true).length, of: listed.length };
  });
  const end = counts.findIndex(({ there, of }) => there < of);
  return end === -1 ? counts : counts.slice(0, end + 1);
}

function shareSum({ share }: ReportQuestion, given: number, attainment: number): string {
  switch (share?.count) {
    case undefined:
    case 'linear':
      return `${given} / 100 = ${figure(attainment)}.`;
    case 'pass':
      return words.explainQuestion.mark(given, share.at, attainment > 0);
    case 'bands': {
      const most = Math.max(...share.bands.map(({ points }) => points));
      const points = share.bands.findLast(({ from }) => given >= from)?.points ?? 0;
      return words.explainQuestion.bands(
        share.bands,
        given,
        points,
        `${points} / ${most} = ${figure(attainment)}`,
      );
    }
    default:
      return share satisfies never;
  }
}

function openEnds({ framework }: Report, { score, ends }: QuestionExplained): readonly Inline[] {
  if (score.state !== 'unanswered' && score.state !== 'dont-know') return [];
  const [low = '', high = ''] = ends.map((end) => figure(levelAt(framework, end)));
  return [[{ strong: words.explain.labels.ranges }, words.explainQuestion.ends(low, high)]];
}

function shown(
  { framework }: Report,
  question: ReportQuestion,
  { score, evidence }: QuestionExplained,
): readonly Inline[] {
  if (evidence === undefined || score.state !== 'scored') return [];
  const label = { strong: words.explain.labels.shown };
  const from = evidence.expectedFrom;
  switch (evidence.state) {
    case 'not-expected':
      return [[label, words.explainQuestion.notExpected(from)]];
    case 'valid':
      return [[label, words.explainQuestion.isShown(from)]];
    case 'none':
    case 'undated':
    case 'expired': {
      const value = figure(levelAt(framework, score.evidenced ?? score.attainment));
      const day = question.answer?.checked;
      return [[label, words.explainQuestion.notShown(from, evidence.state, day, value)]];
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
  const label = { strong: words.explain.labels.essential };
  const mark = at(found.mark);
  if (score.state !== 'scored') return [[label, words.explainQuestion.essentialOpen(mark)]];
  if (found.cap === undefined) return [[label, words.explainQuestion.essentialMet(mark)]];
  const cap = framework.essentialsUnmet === 'flag' ? undefined : at(found.cap);
  return [[label, words.explainQuestion.essentialUnmet(mark, cap)]];
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
  const label = { strong: words.explain.labels.fromHere };
  if (above.rule.combine === 'none' && above.id === undefined)
    return [label, words.explainQuestion.besideOthers];
  const how = words.explainQuestion.countsIn(
    above.rule.combine,
    above.title ?? words.explain.theWhole,
    figure(above.weight),
    stage?.passes,
  );
  const command = `wgll explain ${inShell(report.sheet)}${above.id === undefined ? '' : ` ${above.id}`}`;
  return [label, how, { command }, '.'];
}
