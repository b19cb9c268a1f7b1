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
import { andList, capital, counted, longDate, sentence, uncapital } from './words.js';

/** What moved, in words: one answer, one value, all answers together. */

export type Worded = Pick<ReportFramework, 'scale' | 'bands' | 'rule'>;

/** `1 In pockets, then 2 Under way.` */
export function thenAndNow(framework: Worded, { before, after }: QuestionMove): string {
  const [then, now] = [before, after].map((answer) => answerThen(framework, answer));
  return sentence(`${capital(then ?? '')}, then ${now ?? ''}`);
}

function answerThen({ scale }: Worded, answer: AnswerThen): string {
  switch (answer.state) {
    case 'scored':
      return answered(scale, answer);
    case 'unanswered':
      return 'not answered yet';
    case 'dont-know':
      return "don't know";
    case 'not-applicable':
      return 'does not apply';
    case 'not-asked':
      return 'not asked';
    case 'out-of-scope':
      return 'not in question';
    case 'context':
      return 'for context';
    default:
      return answer.state satisfies never;
  }
}

function answered(scale: Worded['scale'], { level, answer, share, options }: AnswerThen): string {
  if (level !== undefined) {
    const name = scale?.levels.find((step) => step.level === level)?.name;
    return name === undefined ? `level ${level}` : `${level} ${name}`;
  }
  if (answer !== undefined) return answer;
  if (share !== undefined) return `${share} %`;
  return options === undefined || options.length === 0
    ? 'none of the options'
    : options.map((label) => `"${label}"`).join(' and ');
}

/** How many answers moved in which way, the best news first: `three are higher, one is corrected with a note`. */
export function movedInShort({ questions }: Pick<Comparison, 'questions'>): string {
  const parts = countedChanges.flatMap(({ changes, one, many }) => {
    const count = questions.filter(({ change }) => changes.includes(change)).length;
    return count === 0 ? [] : [{ count, words: count === 1 ? one : many }];
  });
  const [first, ...others] = parts;
  if (first === undefined) return '';
  const lead = `${counted(first.count, 'answer')} ${first.words}`;
  return andList([
    lead,
    ...others.map(({ count, words }) => `${counted(count, '', '').trim()} ${words}`),
  ]);
}

interface Counted {
  readonly changes: readonly QuestionChange[];
  readonly one: string;
  readonly many: string;
}

const countedChanges: readonly Counted[] = [
  { changes: ['rose'], one: 'is higher', many: 'are higher' },
  { changes: ['answered'], one: 'is new', many: 'are new' },
  {
    changes: ['changed'],
    one: 'is another of the same worth',
    many: 'are others of the same worth',
  },
  {
    changes: ['corrected'],
    one: 'is corrected with a note',
    many: 'are corrected with a note',
  },
  { changes: ['fell'], one: 'is lower without a note', many: 'are lower without a note' },
  { changes: ['not-applicable'], one: 'does not apply now', many: 'do not apply now' },
  { changes: ['open-again'], one: 'is open again', many: 'are open again' },
];

/** What happened to a value: `1.5 of 4 then, 1.8 now`; nothing where there is none to tell of. */
export function valueMoved(framework: Worded, { rule, move }: Moved): string | undefined {
  if (move.change === 'not-comparable') return undefined;
  const then = valueText(framework, { rule, score: move.before });
  const now = valueText(framework, { rule, score: move.after });
  const { of } = rulerOf(framework, { rule, score: move.after });
  const { change } = move;
  switch (change) {
    case 'same':
      return now === undefined ? undefined : `as it was, ${now}${of}`;
    case 'known':
      return now === undefined ? undefined : `no value then, ${now}${of} now`;
    case 'unknown':
      return then === undefined ? undefined : `${then}${of} then, no value now`;
    case 'rose':
    case 'fell':
      return then === now
        ? `hardly ${change === 'rose' ? 'higher' : 'lower'} than it was, ${now ?? ''}${of}`
        : `${then ?? ''}${of} then, ${now ?? ''} now`;
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
    return uncapital(scoreWords(framework, valued));
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
  const [then, now] = [shown(before), shown(after)];
  return then === now
    ? [`; as far as it can be shown, ${now} both times`]
    : [`; as far as it can be shown, ${then} then, ${now} now`];
}

function isShownLess({ evidenced, attainment }: Scored): boolean {
  return evidenced !== undefined && !isSame(evidenced, attainment);
}

/** What a value rests on that it did not rest on before; nothing where it is the same answers. */
export function basis({ move }: Pick<Moved, 'move'>): string {
  if (move.change === 'not-comparable') return '';
  const { counted: more, notCounted: fewer } = move;
  const parts = [
    more === 0 ? '' : `${counted(more, 'answer counts', 'answers count')} that did not count then`,
    fewer === 0 ? '' : `${counted(fewer, 'that did counts', 'that did count')} no longer`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : capital(sentence(andList(parts)));
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
    { strong: `Since ${longDate(since.before.date)}.` },
    done === 0 ? '' : ` ${capital(counted(done, 'step'))} ${done === 1 ? 'is' : 'are'} done.`,
    moved === '' ? ' No answer has moved.' : ` ${capital(moved)}.`,
    then === undefined ? '' : ` The whole was ${then}.`,
    apart === 0
      ? ''
      : ` ${capital(counted(apart, 'question'))} cannot be compared between the editions.`,
  ];
}
