import { askingWords, correctionWords } from './asking.js';
import { clauseWords, findingWords, notComparedWords } from './findings.js';
import { capital, counted, longDate, sentence } from './grammar.js';

/** Whether it is enough: the verdict, and what goes with what was found. */
export const judgement = {
  finding: findingWords,
  clause: clauseWords,
  correction: correctionWords,
  asking: askingWords,
  notComparedWhy: notComparedWords,
  waived: (until: string, because: string): string =>
    `Waived until ${longDate(until)}: ${sentence(because)}`,
  waiverEnded: (until: string, because: string): string =>
    `Its waiver ended on ${longDate(until)}: ${sentence(because)}`,
  waiverAt: (clause: string, question: string): string => `${clause} at ${question}`,
  idleWaiver: (what: string, ended: string | undefined): string =>
    ended === undefined
      ? `Nothing needs the waiver of ${what}. Take it out.`
      : `The waiver of ${what} ended on ${longDate(ended)}, and nothing needs it. Take it out.`,
  undecided: (message: string): string => `Undecided: ${message}`,
  because: (reason: string): string => `Because: ${sentence(reason)}`,
  heldBackBy: (places: readonly Line[], more: number): string =>
    `Held back by ${linesOf(places, more)}.`,
  answers: (places: readonly Line[], more: number): string => `They are ${linesOf(places, more)}.`,
  cappedBy: (places: readonly Line[], more: number): string =>
    places.length + more === 1
      ? `An essential question that is not met caps it: ${linesOf(places, more)}.`
      : `Essential questions that are not met cap it: ${linesOf(places, more)}.`,
  thenHeldBackBy: (places: readonly Line[], more: number): string =>
    `After that it is held back by ${linesOf(places, more)}.`,
  /** Open questions have no lines of their own: they are named. */
  settledBy: (places: readonly ToAnswer[], more: number): string =>
    places.length + more === 1
      ? `Answer this to settle it: ${howToAnswer(places)}.`
      : `Answer these to settle it: ${namesOf(places, more)}.`,
  /** Where answers are too few. */
  answerThese: (places: readonly ToAnswer[], more: number): string =>
    places.length + more === 1
      ? `Answer this: ${howToAnswer(places)}.`
      : `Answer these: ${namesOf(places, more)}.`,
  isOld: 'It stood there before, so that it only warns.',
  isRedated: 'Only the date of the sheet is new, so that it only warns.',
  title: (sheet: string, isMet: boolean): string => `${sheet}: ${metOrNot(isMet)}`,
  isMet: (isMet: boolean): string => metOrNot(isMet),
  sheets: (met: number, notMet: number): string => {
    const parts = [
      ...(met > 0 ? [`${met} met`] : []),
      ...(notMet > 0 ? [`${notMet} not met`] : []),
    ];
    return `${met + notMet} sheets: ${parts.join(', ')}`;
  },
  /** The heads of the table of sheets. */
  sheetHeads: {
    sheet: 'Sheet',
    verdict: 'Verdict',
    fails: 'Fails at',
    warns: 'Warns at',
    waived: 'Waived at',
  },
  /** How many clauses came out how, against what. */
  summary: ({ policy, baseline, baselineSheet, today, clauses, counts }: Summary): string => {
    const parts = [
      `${counts.met} met`,
      ...(counts.breached > 0 || counts.undecided + counts.warns + counts.waived === 0
        ? [`${counts.breached} breached`]
        : []),
      ...(counts.undecided > 0 ? [`${counts.undecided} undecided`] : []),
      ...(counts.warns > 0 ? [`${counts.warns} ${counts.warns === 1 ? 'warns' : 'warn'}`] : []),
      ...(counts.waived > 0 ? [`${counts.waived} waived`] : []),
      ...(counts['does-not-apply'] > 0 ? [`${counts['does-not-apply']} not applying`] : []),
      ...(counts['not-judged'] > 0 ? [`${counts['not-judged']} not judged`] : []),
    ];
    const against =
      policy === undefined ? 'No policy is named, so wgll looks at the usual' : `${policy},`;
    const called = baselineSheet === undefined ? '' : `, where it was called ${baselineSheet}`;
    const compared = baseline === undefined ? '' : `, compared with ${baseline}${called}`;
    return `${against} ${clauses} ${clauses === 1 ? 'clause' : 'clauses'}: ${parts.join(', ')}; as of ${longDate(today)}${compared}.`;
  },
  whatFails: 'What fails',
  warnings: 'Warnings',
  waivedForNow: 'Waived for now',
  corrected: 'Corrected',
  worthAsking: 'Worth asking',
  clauseTitle: (clause: string, isUndecided: boolean): string =>
    `${clause}${isUndecided ? ', undecided' : ''}:`,
  places: (count: number): string => `${capital(counted(count, 'place'))}.`,
  notCompared: 'Not compared',
  met: 'Met',
  doesNotApply: 'Does not apply',
  notJudged: 'Not judged',
  /** Over what is folded away. */
  rest: 'What is met, and what was not judged',
  /** At most so many places of each clause are told; none is nothing but the verdicts. */
  shortened: (places: number): string => `So that it fits into a comment, ${left(places)}. ${all}`,
  moreSheets: (sheets: number): string =>
    `What is found in ${counted(sheets, 'more sheet')} is left out here. ${all}`,
  leftOut: (lines: number): string =>
    `${lines} more ${lines === 1 ? 'line is' : 'lines are'} left out here. ${all}`,
  /** In the list of a CI system. */
  verdict: (sheet: string, isMet: boolean): string => `wgll: ${sheet}: ${metOrNot(isMet)}`,
  andMore: (more: number): string => `+${more} more`,
  caseAt: (rule: string, question: string): string => `${rule} at ${question}`,
  warning: (text: string): string => `Warning: ${text}`,
};

/** Where what is left out stands. */
const all = 'All of it: wgll check, or wgll check --format json.';

function left(places: number): string {
  if (places === 0) return 'only the verdicts are told here';
  const met = 'what is met is left out here';
  if (places === Infinity) return met;
  const are = places === 1 ? 'is' : 'are';
  return `${met}, and of what a clause finds at most ${counted(places, 'place')} ${are} told`;
}

function metOrNot(isMet: boolean): string {
  return isMet ? 'met' : 'not met';
}

/** A verdict; or that nothing of a clause fails, since what is found is only warned of, or waived. */
type Outcome =
  | 'met'
  | 'breached'
  | 'undecided'
  | 'warns'
  | 'waived'
  | 'does-not-apply'
  | 'not-judged';

interface Summary {
  readonly policy: string | undefined;
  readonly baseline: string | undefined;
  readonly baselineSheet: string | undefined;
  readonly today: string;
  readonly clauses: number;
  readonly counts: Readonly<Record<Outcome, number>>;
}

/** A question, and the line of its answer. */
interface Line {
  readonly question: string;
  readonly line: number;
}

interface ToAnswer {
  readonly question: string;
  /** What an answer looks like. */
  readonly wanted?: string;
}

function howToAnswer(places: readonly ToAnswer[]): string {
  return places
    .map(({ question, wanted }) => (wanted === undefined ? question : `${question}: ${wanted}`))
    .join(', ');
}

function namesOf(places: readonly ToAnswer[], more: number): string {
  const names = places.map(({ question }) => question).join(', ');
  return `${names}${more > 0 ? ` and ${more} more` : ''}`;
}

function linesOf(places: readonly Line[], more: number): string {
  const names = places.map(({ question, line }) => `${question} (line ${line})`).join(', ');
  return `${names}${more > 0 ? ` and ${more} more` : ''}`;
}
