import type {
  AgeFact,
  EvidenceFact,
  Fact,
  FloorFact,
  JudgedClause,
  NotCompared,
  RawFinding,
  Standing,
  Verdict,
} from '../../judgement/judgement.js';
import { fallWords } from './asking.js';
import { above, apart, areOf, counted, plain, quoted } from './figures.js';
import { andList, longDate } from './grammar.js';

/** What a judgement found, in sentences: what is, and what is required. */

/** What was found at one place. */
export function findingWords({ verdict, fact, question }: RawFinding): string {
  if (fact.about === 'decline') return declineWords(fact, question ?? '');
  return factWords(fact, verdict === 'due' ? 'met' : verdict);
}

/** How a clause came out, in a sentence. */
export function clauseWords(
  { clause, verdict, fact, findings }: JudgedClause,
  newSince?: string,
): string {
  if (verdict === 'not-judged' && fact === undefined) {
    return newSince === undefined
      ? 'There is nothing to compare with. Name it with --baseline.'
      : `There is nothing to compare with: ${newSince} does not have this sheet yet.`;
  }
  if (verdict === 'does-not-apply') return whyNot(fact);
  if (fact?.about === 'compared') return comparedWords(fact, verdict, findings.length);
  if (fact !== undefined) return factWords(fact, verdict);
  if (verdict !== 'met') return placesFound(findings.length);
  const still = findings.length > 0 ? ', some of it not for long' : '';
  switch (clause.kind) {
    case 'evidence':
      return `The evidence that is asked for is there, and young enough${still}.`;
    case 'assessed-within':
      return `Every answer is young enough${still}.`;
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
      return declineWords(fact, '');
    case 'nothing-yet':
      return 'There is no answer yet.';
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
    case 'compared':
      return comparedWords(fact, verdict, 0);
    default:
      return fact satisfies never;
  }
}

function declineWords(fact: Extract<Fact, { about: 'decline' }>, id: string): string {
  const found = `${quoted(fact.title)} ${fallWords(fact)}, and its note does not say why.`;
  switch (fact.now) {
    case 'open':
      return `${found} If nobody knows it now, say why: ${id}: { dont-know: true, note: … }.`;
    case 'not-applicable':
      return `${found} If it did apply before, say why it does not now: ${id}: { not-applicable: …, note: … }.`;
    default:
      return `${found} If it was too high before, say so in the note of ${id}.`;
  }
}

function placesFound(count: number): string {
  return count === 1 ? 'One place is found.' : `${count} places are found.`;
}

function comparedWords(
  { answers, apart }: Extract<Fact, { about: 'compared' }>,
  verdict: Verdict,
  found: number,
): string {
  if (verdict === 'breached' || verdict === 'undecided') return placesFound(found);
  if (verdict === 'not-judged')
    return apart.length === 1
      ? 'The answer that was there before cannot be compared.'
      : `None of the ${apart.length} answers that were there before can be compared.`;
  if (answers === 0) return 'There was no answer before that could have fallen.';
  return apart.length === 0
    ? 'No answer has fallen without a word.'
    : `No answer has fallen without a word, of ${answers} that can be compared.`;
}

/** Answers of the baseline that are not compared, a sentence for each reason. */
export function notComparedWords(apart: readonly NotCompared[]): readonly string[] {
  return Object.entries(whyNotCompared).flatMap(([because, why]) => {
    const titles = apart.filter((one) => one.because === because).map(({ title }) => quoted(title));
    return titles.length === 0 ? [] : [`${why} ${andList(titles)}.`];
  });
}

const whyNotCompared = {
  'answers-differ': 'The levels are not the same in both editions:',
  'not-asked': 'Not in the short set:',
  gone: 'No longer asked in this edition:',
} satisfies Record<NotCompared['because'], string>;

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

function evidenceWords({
  title,
  state,
  newest,
  until,
  level,
  answer = `at ${plain(level)}`,
}: EvidenceFact): string {
  const day = longDate(newest ?? '');
  const end = longDate(until ?? '');
  switch (state) {
    case 'none':
      return `${quoted(title)} is ${answer} and has no evidence.`;
    case 'undated':
      return `${quoted(title)} is ${answer}, and its evidence has no date.`;
    case 'ahead':
      return `${quoted(title)} is ${answer}, and its evidence is dated ${day}, which is yet to come.`;
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
