import { andList, capital, longDate, sentence } from './grammar.js';

/** Answers and values: what was said, what it counts as, and why there is nothing. */

type State =
  | 'scored'
  | 'unanswered'
  | 'dont-know'
  | 'not-applicable'
  | 'not-asked'
  | 'out-of-scope'
  | 'context';

export const answers = {
  /** Where a question stands that has no value. */
  states: {
    scored: 'Answered',
    unanswered: 'Not answered yet',
    'dont-know': 'Not known yet',
    'not-applicable': 'Does not apply',
    'not-asked': 'Not asked',
    'out-of-scope': 'Not in question here',
    context: 'For context',
  } satisfies Record<State, string> as Readonly<Record<State, string>>,
  yesNo: (said: string): string => capital(said),
  /** One letter, in the rows of answers. */
  yesNoSign: (said: string): string => said.charAt(0),
  noneSign: 'none',
  noneOfTheOptions: 'None of the options',
  /** What the signs mean. */
  legend: ({ levels, yesNo, hasChoice, hasShare }: Signs): string =>
    [
      ...levels,
      ...(yesNo === undefined
        ? []
        : [`y yes · n no${yesNo === 'with-partly' ? ' · p partly' : ''}`]),
      ...(hasChoice ? ['A first option, B second'] : []),
      ...(hasShare ? ['% a share'] : []),
      '? open',
      '– does not apply',
    ].join(' · '),
  /** Under a table that has words for its values too: the names of levels are those of answers, and of nothing else. */
  ofAnswers: (legend: string): string => `Answers: ${legend}`,
  /** The same for somebody who listens, to whom the signs for no answer are told in words. */
  spokenLegend: (legend: string): string => {
    const signs = ['? open', '– does not apply'];
    const known = legend
      .replace(/^Answers: /, '')
      .split(' · ')
      .filter((part) => !signs.includes(part));
    return known.length === 0 ? '' : `In the answers: ${known.join(', ')}.`;
  },
  spokenSigns: { '?': 'open', '–': 'does not apply' } as Readonly<Record<string, string>>,
  partOfAYes: (part: string): string => `It counts as ${part} of a yes.`,
  asItIs: 'It counts as it is.',
  reachesMark: (mark: number): string => `That reaches the mark of ${mark} %.`,
  belowMark: (mark: number): string => `That is below the mark of ${mark} %.`,
  inBand: (from: number, points: number, most: number): string =>
    `From ${from} % it counts ${points} of ${most} points.`,
  points: (points: string, of: string): string => `${points} of ${of} points.`,
};

interface Signs {
  readonly levels: readonly string[];
  readonly yesNo: 'plain' | 'with-partly' | undefined;
  readonly hasChoice: boolean;
  readonly hasShare: boolean;
}

/** Values in words. */
export const values = {
  /** After a number, which says less than it seems to on a scale that does not begin with 0. */
  of: (to: number, from = 0): string =>
    from === 0 ? ` of ${to}` : ` on a scale from ${from} to ${to}`,
  range: (low: string, high: string, isOuterBound: boolean): string =>
    `${isOuterBound ? 'within ' : ''}${low} to ${high}`,
  stage: (passed: string, stages: number, upTo?: string): string =>
    `Stage ${passed} of ${stages}${upTo === undefined ? '' : `, up to ${upTo}`}`,
  bandsOr: (bands: readonly string[]): string => bands.join(' or '),
  levels: (low: string, high: string, areNeighbours: boolean): string =>
    `${low} ${areNeighbours ? 'or' : 'to'} ${high}`,
  tooFew: 'Too few answers to say',
  /** Enough are answered; those that are not could still lead further than two bands. */
  tooOpen: 'Too open to say',
  doesNotApply: 'Does not apply',
  notAsked: 'Not asked',
  outOfScope: 'Not in question here',
  notScored: 'Not scored',
  nothingYet: 'Nothing answered yet',
  was: (value: string): string => `was ${value}`,
  shown: (value: string): string => `shown ${value}`,
  shownHead: 'Shown',
  wasHead: 'Was',
  answersHead: 'Answers',
  inWordsHead: 'In words',
  barHead: 'Bar',
  rangeHead: 'Range',
  barsAre: (bars: string, legend: string): string => `Bars: ${bars}. ${legend}`,
};

/** One question in the full report. */
export const entry = {
  note: 'Note:',
  inTheWay: 'In the way:',
  barriers: (titles: readonly string[]): string => ` ${andList(titles)}.`,
  hands: 'Hands in the room:',
  votes: (votes: readonly (readonly [string, number])[]): string =>
    ` ${votes.map(([level, hands]) => `${hands} for ${level}`).join(', ')}.`,
  confirmed: 'Given or confirmed:',
  lookAgain: 'To look at again:',
  day: (date: string): string => ` ${longDate(date)}.`,
  firstMove: 'First move:',
  between: 'Between the levels beside it.',
  doesNotApply: 'Does not apply.',
  dontKnow: "Don't know.",
  unanswered: 'Not answered yet.',
  notAsked: 'Not asked',
  inShortSet: (kept: string | undefined): string => ` in the short set${keptWords(kept)}.`,
  outOfScope: 'Not in question here',
  because: (why: string, kept: string | undefined): string =>
    `${why === '' ? '' : `: ${why}`}${keptWords(kept)}.`,
  forContext: 'For context, not scored.',
  notAnswered: 'Not answered.',
  level: (level: number): string => `Level ${level}`,
  noneOfIt: 'None of it',
  there: 'There:',
  missingFor: (level: string): string => `Missing for ${level}:`,
  waiting: 'There, and waiting for it:',
  missingAbove: 'Missing above that:',
  essential: 'Essential:',
  fromLevel: (level: number | undefined): string => `from level ${level ?? ''}`,
  aYes: 'a yes',
  option: (label: string): string => `at least "${label}"`,
  theMark: 'the mark',
  needs: (what: string, unmet: 'met' | 'flag' | { readonly cap: string }): string =>
    ` ${what}.${
      unmet === 'met'
        ? ''
        : unmet === 'flag'
          ? ' It is not met.'
          : ` It is not met, and holds everything above it at ${unmet.cap} or below.`
    }`,
  alsoAsked: 'Also asked in:',
  places: (
    places: readonly { readonly framework: string; readonly ids: readonly string[] }[],
  ): string =>
    ` ${andList(places.map(({ framework, ids }) => `${framework} (${ids.join(', ')})`))}.`,
  askOf: (roles: readonly string[]): string => ` Best asked of: ${roles.join('; ')}.`,
  evidence: 'Evidence:',
  tooOld: ', too old to count',
  undated: ', without a date that counts',
  askToSee: 'Ask to see:',
  /** What of an answer is kept that is not counted. */
  keptThere: (count: number): string => `${count} there`,
  keptDontKnow: "don't know",
  keptNotApplicable: 'does not apply',
};

function keptWords(kept: string | undefined): string {
  return kept === undefined ? '' : `; the answer in the sheet, ${kept}, is not counted`;
}

/** What stands behind the page in the full report. */
export const full = {
  strengths: 'What is strong, and can be shown',
  barrierNotes: 'What was said about the barriers',
  lastTime: 'Compared with last time',
  noValue: 'No value of its own',
  answered: (answered: number, of: number): string => `${answered} of ${of} answered`,
  stage: (stands: number, of: number, answered: string): string =>
    ` (${stands} of ${of} there; ${answered}).`,
  shown: (value: string): string => `${value} shown`,
  possible: (range: string): string => `, ${range} possible`,
  next: ' Next: ',
  thereYet: (share: string): string => `, ${share} there.`,
  unmet: (titles: readonly string[], holds: boolean): string =>
    ` ${holds ? 'Held down by an essential' : 'Essential and not met'}: ${sentence(andList(titles))}`,
  owner: (owner: string): string => ` Owner: ${sentence(owner)}`,
  nextStep: (next: string): string => ` Next: ${sentence(next)}`,
};

/** How it was scored, and from what. */
export const scoring = {
  heading: 'How it was scored',
  agreedBy: (who: string): string => ` Agreed by ${sentence(who)}`,
  provisional: (below: string): string =>
    `Under ${below} answered is too few answers to say, and gives only a range.`,
  shownAs: (from: number): string =>
    `An answer at ${from} or above without evidence that counts is shown as ${from - 1}.`,
  weights: (weights: string): string => `Weights: ${weights}.`,
  made: ({ tool, framework, sheet }: Made): string =>
    `${tool}, framework ${framework.id} ${framework.edition} (${framework.digest}), sheet ${sheet.name} (${sheet.digest}).`,
  source: 'Source: ',
  licence: (licence: string): string => ` Licence: ${sentence(licence)}`,
};

interface Made {
  readonly tool: string;
  readonly framework: { readonly id: string; readonly edition: string; readonly digest: string };
  readonly sheet: { readonly name: string; readonly digest: string };
}
