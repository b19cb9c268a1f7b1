import type { Duration } from '../../duration.js';
import type {
  AgeFact,
  Correction,
  EvidenceFact,
  Fact,
  FloorFact,
  Holding,
  JudgedClause,
  RawFinding,
  Standing,
  Verdict,
  WorthAsking,
} from '../../judgement/judgement.js';
import { tolerance } from '../../score/assessment.js';
import { rounded } from '../numbers.js';
import { andList, longDate } from './grammar.js';

/** What a judgement found, in sentences: what is, and what is required. */

/** What was found at one place. */
export function findingWords({ verdict, fact }: RawFinding): string {
  return factWords(fact, verdict === 'due' ? 'met' : verdict);
}

/** How a clause came out, in a sentence. */
export function clauseWords(
  { clause, verdict, fact, findings }: JudgedClause,
  newSince?: string,
): string {
  if (verdict === 'not-judged') {
    return newSince === undefined
      ? 'There is nothing to compare with. Name it with --baseline.'
      : `There is nothing to compare with: ${newSince} does not have this sheet yet.`;
  }
  if (verdict === 'does-not-apply') return whyNot(fact);
  if (fact !== undefined) return factWords(fact, verdict);
  if (verdict !== 'met')
    return findings.length === 1 ? 'One place is found.' : `${findings.length} places are found.`;
  const still = findings.length > 0 ? ', some of it not for long' : '';
  switch (clause.kind) {
    case 'evidence':
      return `The evidence that is asked for is there, and young enough${still}.`;
    case 'assessed-within':
      return `Every answer is young enough${still}.`;
    case 'no-decline':
      return 'No answer has fallen without a word.';
    default:
      return 'It is so.';
  }
}

function whyNot(fact: Fact | undefined): string {
  switch (fact?.about) {
    case 'floor':
      return `${quoted(fact.target.title)} does not apply here.`;
    case 'essentials':
      return 'No essential question applies here.';
    default:
      return 'Neither the policy nor the framework says when evidence is asked for.';
  }
}

function factWords(fact: Fact, verdict: Verdict): string {
  switch (fact.about) {
    case 'completeness': {
      const { answered, of, required, isOfAll } = fact;
      const share = of === 0 ? 1 : answered / of;
      const [is, must] = apart(share * 100, required * 100, 0, 100);
      const all = isOfAll ? 'all ' : '';
      return `${answered} of ${all}${counted(of, 'question')} ${areOf(answered)} answered, ${is} %, and ${must} % must be.`;
    }
    case 'floor':
      return floorWords(fact, verdict);
    case 'essential': {
      const { title, actual, required } = fact;
      const [is, must] = standings(actual, required, 0);
      return actual === undefined
        ? `${quoted(title)} is essential and open; it must be at least ${must}.`
        : `${quoted(title)} is essential; it is ${is} and must be at least ${must}.`;
    }
    case 'evidence':
      return evidenceWords(fact);
    case 'decline':
      return `${quoted(fact.title)} ${fallWords(fact)}, and its note does not say why. If it was too high before, say so there.`;
    case 'age':
      return ageWords(fact, verdict);
    case 'count':
      return countWords(fact);
    case 'reason':
      return `The reason why ${quoted(fact.title)} does not apply says nothing: ${quoted(fact.reason)}.`;
    case 'status':
      return fact.is === undefined
        ? `The sheet has no status, and it must be ${fact.required}.`
        : `The status is ${fact.is} and must be ${fact.required}.`;
    case 'essentials':
      return `${counted(fact.count, 'essential question')} ${areOf(fact.count)} looked at.`;
    default:
      return fact satisfies never;
  }
}

function floorWords({ target, as, actual, required, range }: FloorFact, verdict: Verdict): string {
  const what = target.kind === 'overall' ? 'The whole' : quoted(target.title);
  const least = target.kind === 'question' ? 0 : 1;
  const [is, must] = standings(actual, required, least);
  const at = (attainment: number): string =>
    standings({ ...required, attainment }, required, least)[0];
  const shown = as === 'shown' ? ' as shown' : '';
  const floor = `must be at least ${must}${shown}`;
  if (actual === undefined) {
    const isQuestion = target.kind === 'question';
    return `${what} ${isQuestion ? 'is open' : 'has no value yet'} and ${floor}.`;
  }
  if (range === undefined) return `${what} is ${is}${shown} and ${floor}.`;
  const [low, high] = range.map(at) as [string, string];
  return verdict === 'breached'
    ? `${what} is ${is}${shown}, reaches ${high} at most once everything is answered, and ${floor}.`
    : `${what} is ${is}${shown}, comes to between ${low} and ${high} once everything is answered, and ${floor}.`;
}

/** What is and what is required, told so that one below the other never looks the same. */
function standings(
  actual: Standing | undefined,
  required: Standing,
  least: 0 | 1,
): readonly [string, string] {
  const on = ({ attainment, scale: [from, to] }: Standing): number =>
    from + attainment * (to - from);
  const decimals = required.unit === 'level' ? least : 0;
  const [is, must] = apart(on(actual ?? required), on(required), decimals);
  const withUnit = (text: string): string =>
    required.unit === 'percent' ? `${text} %` : required.unit === 'stage' ? `stage ${text}` : text;
  return [actual?.answer ?? withUnit(is), required.answer ?? withUnit(must)];
}

/** Two numbers with as many decimals as tell them apart, and no fewer than `least` for the first; `all` is the most. */
function apart(is: number, must: number, least: number, all = Infinity): readonly [string, string] {
  const required = rounded(must, 9).replace(/\.?0+$/, '');
  for (let decimals = least; decimals < 9; decimals += 1) {
    const text = rounded(is, decimals);
    const isSame = Number(text) >= Number(required);
    if (!(is < must - tolerance && isSame) && !looksWhole(is, text, all)) return [text, required];
  }
  return [rounded(is, 9), required];
}

function evidenceWords({ title, state, newest, until, level }: EvidenceFact): string {
  const day = longDate(newest ?? '');
  const end = longDate(until ?? '');
  switch (state) {
    case 'none':
      return `${quoted(title)} is at ${plain(level)} and has no evidence.`;
    case 'undated':
      return `${quoted(title)} is at ${plain(level)}, and its evidence has no date.`;
    case 'ahead':
      return `${quoted(title)} is at ${plain(level)}, and its evidence is dated ${day}, which is yet to come.`;
    case 'expired':
      return `The newest evidence of ${quoted(title)} is from ${day}, and counted until ${end}.`;
    case 'due':
      return `The newest evidence of ${quoted(title)} is from ${day}, and counts until ${end} only.`;
    default:
      return state satisfies never;
  }
}

function ageWords({ answers, date, until, today, title }: AgeFact, verdict: Verdict): string {
  const isOne = answers <= 1;
  const what =
    title !== undefined
      ? `The answer to ${quoted(title)} is`
      : answers === 0
        ? 'The sheet is'
        : `${counted(answers, 'answer')} ${areOf(answers)}`;
  const isOver = verdict === 'breached';
  const must = isOver ? 'had to be' : `${isOne ? 'has' : 'have'} to be`;
  const said = `${what} from ${longDate(date)}; ${isOne ? 'it' : 'they'} ${must} confirmed by ${longDate(until)}.`;
  if (!isOver || answers === 0) return said;
  return isOne
    ? `${said} Look at it again, and write the day beside it: checked: ${today}.`
    : `${said} Look at each again, and write its day beside it: checked: ${today}. The date of the sheet is for when all are looked at.`;
}

function countWords({ what, count, of, limit }: Extract<Fact, { about: 'count' }>): string {
  const are =
    what === 'not-applicable'
      ? `${areOf(count)} set aside`
      : `${areOf(count)} answered with don’t know`;
  if (limit === undefined) return `${count} of ${counted(of, 'question')} ${are}, with a reason.`;
  if (limit.by === 'number')
    return `${count} of ${counted(of, 'question')} ${are}, and at most ${limit.number} may be.`;
  const share = of === 0 ? 0 : count / of;
  return `${count} of ${counted(of, 'question')} ${are}, ${above(share * 100, limit.share * 100)} %, and at most ${plain(limit.share * 100)} % may be.`;
}

/** Only everything is 100 %. */
function looksWhole(is: number, text: string, all: number): boolean {
  return Number(text) >= all && is < all - tolerance;
}

/** A number with as many decimals as show that it lies above a limit. */
function above(is: number, limit: number): string {
  for (let decimals = 0; decimals < 9; decimals += 1) {
    const text = rounded(is, decimals);
    const isAbove = is <= limit + tolerance || Number(text) > limit;
    if (isAbove && !looksWhole(is, text, 100)) return text;
  }
  return rounded(is, 9);
}

/** `has fallen from 3 to 1`. */
function fallWords({ before, now }: Pick<Correction, 'before' | 'now'>): string {
  switch (now) {
    case 'open':
      return `was ${plain(before)} and is open now`;
    case 'not-applicable':
      return `was ${plain(before)} and is set aside now`;
    default: {
      const [is, was] = apart(now, before, 0);
      return `has fallen from ${was} to ${is}`;
    }
  }
}

function plain(value: number): string {
  return rounded(value, 9).replace(/\.?0+$/, '');
}

function quoted(text: string): string {
  return `“${text.trim()}”`;
}

function areOf(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** `1 question`, `31 questions`: figures stand beside each other here, and are not put into words. */
function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** What a careful reader would ask, as a question. */
export function askingWords(asking: WorthAsking): string {
  const titles = titlesOf(asking.questions);
  const are = areOf(asking.questions.length);
  switch (asking.why) {
    case 'all-the-same':
      return `All ${asking.answers} answers are ${plain(asking.level)}. Was each of them talked about?`;
    case 'jump':
      return `${titles} went from ${plain(asking.before)} to ${plain(asking.now)} without new evidence. What has changed?`;
    case 'bare': {
      const has = asking.questions.length === 1 ? 'has' : 'have';
      const where = asking.isBest
        ? `${has} the best answer`
        : `${are} at ${plain(asking.level)} or above`;
      return `${titles} ${where}, with neither a note nor evidence. What would show it?`;
    }
    case 'old-evidence':
      return `The evidence of ${titles} is older than ${durationWords(asking.validFor)}. Is it still so?`;
    case 'same-note':
      return `${titles} have the same note, ${quoted(shortened(asking.note))}. What was seen at each?`;
    default:
      return asking satisfies never;
  }
}

/** An answer lowered with a word about it. */
export function correctionWords({ title, before, now, note }: Correction): string {
  return `${quoted(title)} ${fallWords({ before, now })}, and its note says why: ${quoted(shortened(note))}`;
}

const mostTitles = 5;

function titlesOf(questions: readonly Holding[]): string {
  const shown = questions.slice(0, mostTitles).map(({ title }) => quoted(title));
  const more = questions.length - shown.length;
  return andList(more > 0 ? [...shown, `${more} more`] : shown);
}

function durationWords({ count, unit }: Duration): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** Enough of a note to know it again. */
function shortened(note: string): string {
  const words = note.replaceAll(/\s+/g, ' ').trim();
  return words.length <= 160 ? words : `${words.slice(0, 159).trimEnd()}…`;
}
