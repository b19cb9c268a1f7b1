import type { Inline } from '../blocks.js';
import { andList, capital, counted, longDate, sentence, uncapital } from './grammar.js';

/** How a number came about. */
export const explain = {
  theWhole: 'the whole',
  noTotal: (title: string): string => `${title}: why there is no total`,
  noValue: (name: string): string => capital(`${uncapital(name)}: why there is no value`),
  cameAbout: (name: string, value: string): string =>
    capital(`${uncapital(name)}: how ${value} came about`),
  opening: (isWhole: boolean, rule: string, figures: 'levels' | 'shares' | undefined): string =>
    `${isWhole ? 'The whole' : 'It'} is ${rule}.${
      figures === undefined
        ? ''
        : figures === 'levels'
          ? ' Figures are levels, rounded here to three decimals and exact within.'
          : ' Figures are shares of the way from the lowest, 0, to the highest, 1, rounded here to three decimals and exact within.'
    }`,
  labels: {
    total: 'No total.',
    value: 'Value.',
    low: 'Lowest.',
    high: 'Highest.',
    shown: 'Shown.',
    stops: 'What stops the row.',
    notCounted: 'Not counted.',
    leftOut: 'Left out.',
    answered: 'Answered.',
    onePart: 'One part by itself.',
    inWords: 'In words.',
    printed: 'Printed.',
    answer: 'Answer.',
    ranges: 'In ranges.',
    essential: 'Essential.',
    fromHere: 'From here.',
  },
  notAddedUp: ' The parts stand beside each other and are not added up, by design.',
  throughCases: (value: string, isOuterBound: boolean): string =>
    ` ${value}, ${
      isOuterBound
        ? 'an outer bound, since too much hangs on open questions to go through every case'
        : 'found by going through every way in which the open questions may come out, not applicable among them'
    }.`,
  sum: (sum: string): string => ` ${capital(sum)}.`,
  /** What holds a sum down. */
  held: ({ sum, titles, holds, limit, result, outcome }: Held): string =>
    ` ${capital(sum)}. ${andList(titles)} ${titles.length === 1 ? 'is' : 'are'} essential and ${unmet[holds]}, so nothing above counts for more than ${limit}: ${result} becomes ${outcome}.`,
  row: (passed: number, stages: number): string => {
    const row =
      passed === 0
        ? 'The first stage does not pass'
        : passed === stages
          ? `All ${stages} stages pass`
          : `${capital(counted(passed, 'stage'))} ${passed === 1 ? 'passes' : 'pass in a row'} from the first`;
    return ` ${row}: ${passed} of ${stages}.`;
  },
  rowHeld: (titles: readonly string[], most: string): string =>
    ` ${andList(titles)} is essential and not met, so no more than ${most} count.`,
  stops: (title: string, reaches: string, pass: string): string =>
    ` ${sentence(title)} It reaches ${reaches} with everything open at its lowest, and ${pass} is needed.`,
  waiting: (count: number): string =>
    ` ${capital(counted(count, 'stage'))} above ${count === 1 ? 'passes' : 'pass'}, and ${count === 1 ? 'waits' : 'wait'} for what is below.`,
  highestRow: (stages: string, isOuterBound: boolean): string =>
    ` With everything open at its highest ${stages} would pass in a row${isOuterBound ? ', as an outer bound' : ''}.`,
  shownRow: (stages: string): string => ` With only what can be shown, ${stages} pass in a row.`,
  leftOut: (parts: readonly LeftOut[]): string =>
    ` ${parts.map(({ title, state, isInRange }) => `${title} (${state}${isInRange ? ', in the range only' : ''})`).join('; ')}.`,
  noneApplies: ' No question below it applies.',
  answered: (some: number, of: number, share: string): string => ` ${some} of ${of}, ${share}.`,
  provisional: (below: string): string => ` That is under ${below}: too few answers to say.`,
  states: {
    scored: '',
    unanswered: 'not answered yet',
    'dont-know': "don't know",
    'not-applicable': 'does not apply',
    'not-asked': 'not asked',
    'out-of-scope': 'not in question',
    context: 'not scored',
    'no-total': 'no value',
  },
  onlyOne: (value: string): string => `only one part has one, ${value}`,
  lowest: (values: readonly string[], result: string): string =>
    `the lowest of ${andList(values)} is ${result}`,
  middle: (row: readonly string[], middle: readonly string[], result: string): string =>
    middle.length === 1
      ? `in order ${row.join(', ')}; the middle one is ${result}`
      : `in order ${row.join(', ')}; the two middle ones are ${middle.join(' and ')}: (${middle.join(' + ')}) / 2 = ${result}`,
  heads: {
    stage: 'Stage',
    part: 'Part',
    weight: 'Weight',
    reaches: 'Reaches',
    passes: 'Passes',
    value: 'Value',
    low: 'Lowest',
    high: 'Highest',
    shown: 'Shown',
  },
  noStage: 'no stage',
  yes: 'yes',
  no: 'no',
  levelIs: (at: string, name: string): Inline => [` ${at} is the level `, { quoted: name }, '.'],
  levelsGo: (low: string, high: string, first: string, last: string): Inline => [
    ` From ${low} to ${high} the levels go from ${first} to `,
    { quoted: last },
    '.',
  ],
  bandsGive: ({ low, high, isOnAnotherScale, words, bands }: BandsGive): Inline => [
    ` ${low === high ? low : `${low} to ${high}`}${isOnAnotherScale ? " on the framework's scale" : ''} gives `,
    { quoted: words },
    ` (${bands.map(({ name, from }) => `${name} from ${from}`).join(', ')}; decided on the exact figures).`,
  ],
  inWordsAlone: 'in words alone, with so few answers',
  onlyRange: (range: string): string => `only the range (${range})`,
  rounding: ' Rounded here and nowhere before: one decimal, half away from zero.',
  printed: (told: string): string => ` ${capital(told)}.`,
  ofTheWay: (share: string, from: number, to: number, value: string): string =>
    ` ${share} of the way from ${from} to ${to} is ${value}.`,
};

const unmet = {
  value: 'not met',
  open: 'open, and may turn out not to be met',
  shown: 'not met by what can be shown',
};

interface Held {
  readonly sum: string;
  readonly titles: readonly string[];
  readonly holds: keyof typeof unmet;
  readonly limit: string;
  readonly result: string;
  readonly outcome: string;
}

interface LeftOut {
  readonly title: string;
  readonly state: string;
  readonly isInRange: boolean;
}

interface BandsGive {
  readonly low: string;
  readonly high: string;
  readonly isOnAnotherScale: boolean;
  readonly words: string;
  readonly bands: readonly { readonly name: string; readonly from: number }[];
}

/** How one answer became a value. */
export const explainQuestion = {
  noValue: (title: string): string => `${title}: why it has no value`,
  cameAbout: (title: string, value: string): string => `${title}: how ${value} came about`,
  none: (why: string): string => ` None: ${why}.`,
  whyNone: {
    'not-applicable': 'what does not apply leaves every sum and every count',
    'dont-know': "a don't-know is open; it is in the range and in no value",
    unanswered: 'nobody has answered it yet; it is in the range and in no value',
    'not-asked': 'it is not in the short set',
    'out-of-scope': 'it is in no sum and no count here',
    context: 'it is asked for context and never scored',
  },
  asLevel: (share: string, from: number, to: number, level: string): string =>
    ` That is ${share} of the way from ${from} to ${to}, which is ${level}.`,
  level: (sum: string): string => `The level itself; as a share of the scale ${sum}.`,
  checklist: (levels: readonly LevelCount[], level: number, sum: string): string =>
    `${levels
      .map(
        ({ level: one, there, of }) =>
          `Level ${one}: ${there} of ${of} there${there < of ? ', which ends the row' : ''}.`,
      )
      .join(' ')} So ${level}: ${sum}.`,
  points: (sum: string, isLimited: boolean): string =>
    `Its points over the most that count: ${sum}${isLimited ? ', and 1 is the most' : ''}.`,
  yesNo: (partly: string | undefined, value: string): string =>
    `Yes counts 1, no 0${partly === undefined ? '' : `, partly ${partly}`}; so ${value}.`,
  mark: (given: number, mark: number, isReached: boolean): string =>
    `${given} % against a mark of ${mark} %: ${isReached ? 'reached, 1' : 'not reached, 0'}.`,
  bands: (bands: readonly BandPoints[], given: number, points: number, sum: string): string =>
    `Points go by bands (${andList(bands.map((band) => `${band.points} from ${band.from} %`))}); ${given} % has ${points}, over the most: ${sum}.`,
  ends: (low: string, high: string): string => ` ${low} at its lowest, ${high} at its highest.`,
  notExpected: (from: number): string => ` The same: evidence is expected only from ${from}.`,
  isShown: (from: number): string =>
    ` The same: evidence is expected from ${from}, and there is some that counts.`,
  notShown: (
    from: number,
    state: 'none' | 'undated' | 'expired',
    day: string | undefined,
    value: string,
  ): string => {
    const what = {
      none: 'there is none',
      undated: 'none has a date that counts',
      expired: 'what there is is too old',
    }[state];
    const on = day === undefined ? '' : ` on ${longDate(day)}, when it was given`;
    return ` Evidence is expected from ${from}, and ${what}${on}, so it counts as the level below that: ${value}.`;
  },
  essentialOpen: (mark: string): string =>
    ` It has to reach ${mark}; while it is open it holds down only the low ends of ranges.`,
  essentialMet: (mark: string): string => ` It has to reach ${mark}, and does.`,
  essentialUnmet: (mark: string, cap: string | undefined): string =>
    ` It has to reach ${mark} and does not, so ${
      cap === undefined
        ? 'it is named as not met, and changes no value'
        : `nothing above it counts for more than ${cap}`
    }.`,
  besideOthers: ' It stands beside the others; there is no total.',
  countsIn: (
    rule: 'mean' | 'median' | 'weakest' | 'stages' | 'none',
    name: string,
    weight: string,
    passes: boolean | undefined,
  ): string => {
    const stage = passes === undefined ? '' : passes ? ', and passes' : ', and does not pass';
    const how = {
      mean: `It counts in ${name} with weight ${weight}`,
      median: `It is one of those from which ${name} takes the middle`,
      weakest: `It is one of those from which ${name} takes the lowest`,
      stages: `It is a stage of ${name}${stage}`,
      none: `It stands in ${name}, which has no value`,
    }[rule];
    return ` ${how}: `;
  },
};

interface LevelCount {
  readonly level: number;
  readonly there: number;
  readonly of: number;
}

interface BandPoints {
  readonly from: number;
  readonly points: number;
}
