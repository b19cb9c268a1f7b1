import type {
  AnswerThen,
  Comparison,
  QuestionChange,
  QuestionMove,
} from '../insight/comparison.js';
import type { Scored } from '../score/assessment.js';
import type { Inline } from './blocks.js';
import { isOpenRange, isSame } from './numbers.js';
import type { ReportFramework } from './report.js';
import { rangeWords, rulerOf, scoreWords, valueText } from './value.js';
import { words } from './words.js';

/** What moved, in words: one answer, one value, all answers together. */

export type Worded = Pick<ReportFramework, 'scale' | 'bands' | 'rule'>;

/** `1 In pockets, then 2 Under way.` */
export function thenAndNow(framework: Worded, { before, after }: QuestionMove): string {
  return words.comparison.thenAndNow(answerThen(framework, before), answerThen(framework, after));
}

function answerThen({ scale }: Worded, answer: AnswerThen): string {
  return answer.state === 'scored'
    ? answered(scale, answer)
    : words.comparison.states[answer.state];
}

function answered(scale: Worded['scale'], { level, answer, share, options }: AnswerThen): string {
  if (level !== undefined) {
    const name = scale?.levels.find((step) => step.level === level)?.name;
    return name === undefined ? words.comparison.level(level) : `${level} ${name}`;
  }
  if (answer !== undefined) return answer;
  if (share !== undefined) return `${share} %`;
  return options === undefined || options.length === 0
    ? words.comparison.noOption
    : words.comparison.options(options);
}

/** How many answers moved in which way, the best news first: `three are higher, one is corrected with a note`. */
export function movedInShort({ questions }: Pick<Comparison, 'questions'>): string {
  const counts = countedChanges.flatMap((change) => {
    const count = questions.filter((question) => question.change === change).length;
    return count === 0 ? [] : [{ change, count }];
  });
  return counts.length === 0 ? '' : words.comparison.moved(counts);
}

/** The best news first. */
const countedChanges = [
  'rose',
  'answered',
  'changed',
  'corrected',
  'fell',
  'not-applicable',
  'open-again',
] as const satisfies readonly QuestionChange[];

/** What happened to a value: `1.5 of 4 then, 1.8 now`; nothing where there is none to tell of. */
export function valueMoved(framework: Worded, { rule, move }: Moved): string | undefined {
  if (move.change === 'not-comparable') return undefined;
  const then = valueText(framework, { rule, score: move.before });
  const now = valueText(framework, { rule, score: move.after });
  const { of } = rulerOf(framework, { rule, score: move.after });
  const { change } = move;
  switch (change) {
    case 'same':
      return now === undefined ? undefined : words.comparison.valueSame(`${now}${of}`);
    case 'known':
      return now === undefined ? undefined : words.comparison.valueKnown(`${now}${of}`);
    case 'unknown':
      return then === undefined ? undefined : words.comparison.valueUnknown(`${then}${of}`);
    case 'rose':
    case 'fell':
      return then === now
        ? words.comparison.valueHardly(change === 'rose', `${now ?? ''}${of}`)
        : words.comparison.valueMoved(`${then ?? ''}${of}`, now ?? '');
    default:
      return change satisfies never;
  }
}

export interface Moved {
  readonly rule: Worded['rule'];
  readonly move: Comparison['overall'];
}

type Valued = Parameters<typeof rulerOf>[1];

/** A value with its range, for a table. */
export function valueCell(framework: Worded, valued: Valued): string {
  const { score } = valued;
  const text = valueText(framework, valued);
  if (score.state === 'unscored' || text === undefined)
    return words.comparison.noValue(scoreWords(framework, valued));
  if (!isOpenRange(score)) return text;
  const range = rangeWords(rulerOf(framework, valued), score.range, score.exact);
  return score.provisional ? `(${range})` : `${text} (${range})`;
}

/** What is shown then and now, where it is not what is claimed. */
export function shownMoved(framework: Worded, { rule, move }: Moved): Inline {
  if (move.change === 'not-comparable' || !move.isShownAlike) return [];
  const { before, after } = move;
  if (before.state === 'unscored' || after.state === 'unscored') return [];
  if (before.provisional || after.provisional) return [];
  if (!isShownLess(before) && !isShownLess(after)) return [];
  const shown = (score: Scored): string =>
    rulerOf(framework, { rule, score }).number(score.evidenced ?? score.attainment);
  return [words.comparison.shown(shown(before), shown(after))];
}

function isShownLess({ evidenced, attainment }: Scored): boolean {
  return evidenced !== undefined && !isSame(evidenced, attainment);
}

/** What a value rests on that it did not rest on before; nothing where it is the same answers. */
export function basis({ move }: Pick<Moved, 'move'>): string {
  if (move.change === 'not-comparable') return '';
  const { counted: more, notCounted: fewer } = move;
  return more === 0 && fewer === 0 ? '' : words.comparison.basis(more, fewer);
}

/** One line of the page: what was done, what moved, and what the whole was. */
export function sinceInShort(framework: Worded, since: Comparison): Inline {
  const done = since.stepsDone.length;
  const moved = movedInShort(since);
  const { overall } = since;
  const then =
    overall.change === 'not-comparable' || overall.change === 'same'
      ? undefined
      : valueText(framework, { rule: framework.rule, score: overall.before });
  const apart = since.notComparable.filter(({ because }) => because !== 'not-asked').length;
  return [
    { strong: words.comparison.since(since.before.date) },
    done === 0 ? '' : words.comparison.sinceSteps(done),
    moved === '' ? words.comparison.sinceNothing : words.comparison.sinceMoved(moved),
    then === undefined ? '' : words.comparison.sinceWhole(then),
    apart === 0 ? '' : words.comparison.sinceApart(apart),
  ];
}
