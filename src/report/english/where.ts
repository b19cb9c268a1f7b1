import type { Inline, Piece } from '../blocks.js';
import { andList, capital, counted, numberWord } from './grammar.js';

/** Where the whole stands. */

/** How a value is led in: by one band, by the two it may lie in, or by why there is none: few answers, or a wide range. */
export type Bands =
  | { readonly one: string }
  | { readonly between: readonly [string, string] }
  | 'too-few'
  | 'too-open'
  | undefined;

function bandsLead(bands: Bands, isFirst: boolean): readonly Piece[] {
  if (bands === undefined) return [];
  const first = isFirst ? capital : (text: string): string => text;
  if (bands === 'too-few') return [first('too few answers to say in words: ')];
  if (bands === 'too-open') return [first('too open to say in words: ')];
  if ('one' in bands) return [{ quoted: bands.one }, ': '];
  const [low, high] = bands.between;
  return [first('between '), { quoted: low }, ' and ', { quoted: high }, ': '];
}

/** `the five open questions are`. */
export function openQuestions(open: number): string {
  return open === 1 ? 'the open question is' : `the ${counted(open, 'open question')} are`;
}

/** Each number with the words that say what it is. */
function asAnswered({ as, range, shown }: ValueTold['value'], open: number): string {
  const numbers = [
    ...(as === undefined ? [] : [`${as} as answered`]),
    ...(range === undefined ? [] : [`${range} once ${openQuestions(open)} settled`]),
    ...(shown === undefined ? [] : [`${shown} if only what can be shown counts`]),
  ];
  return numbers.length > 2
    ? `${numbers.slice(0, -1).join(', ')}, and ${numbers.at(-1) ?? ''}`
    : numbers.join(', ');
}

/** Where the whole stands, by the rule that makes it. */
export const where = {
  /**
   * The value, with its range while something is open, and what of it can be shown where that is less; the range
   * alone, where it rests on too few answers.
   */
  value: ({ bands, isShortSet, value, open }: ValueTold): Inline => [
    ...(isShortSet ? ['On the short set, '] : []),
    ...bandsLead(bands, !isShortSet),
    `${asAnswered(value, open)}.`,
  ],
  weakest: (facts: WeakestTold): Inline => {
    const { bands, isShortSet, what, titles, more, isProvisional, at, range, shown, open } = facts;
    const lead: Inline = [
      ...(isShortSet ? ['On the short set: '] : []),
      ...bandsLead(bands, !isShortSet),
    ];
    const isOne = titles.length + more <= 1;
    const weakest = `the weakest ${what}${isOne ? '' : 's'}${isProvisional ? ' so far' : ''}`;
    return [
      ...lead,
      lead.length === 0 ? capital(weakest) : weakest,
      ...(titles.length === 0 ? [] : [', ', ...named(titles, more), ',']),
      isOne ? ' is ' : ' are ',
      { quoted: at },
      ...(range === undefined
        ? []
        : 'low' in range
          ? [
              ', and may be as low as ',
              { quoted: range.low },
              ` once ${openQuestions(open)} settled`,
            ]
          : [
              ', and lies between ',
              { quoted: range.between[0] },
              ' and ',
              { quoted: range.between[1] },
              ` once ${openQuestions(open)} settled`,
            ]),
      ...(shown === undefined
        ? []
        : [', or ', { quoted: shown }, ' if only what can be shown counts']),
      '.',
    ];
  },
  /** How many answers are at each level. */
  answersByLevel: (answers: number, counts: readonly Share[]): Inline => [
    ` Of ${counted(answers, 'answer')}, `,
    ...sharedOut(counts),
    '.',
  ],
  stage: (stage: string, isOpen: boolean, open: number, shown: string | undefined): string =>
    `${stage}${isOpen ? ` once ${openQuestions(open)} settled` : ''}${shown === undefined ? '' : `, ${shown} if only what can be shown counts`}.`,
  nextStage: ({ name, stands, of, reached, lacks, above }: NextStage): Inline => [
    ' Next comes ',
    { quoted: name },
    `: ${there(stands, of)}${reached === undefined ? '' : `, ${reached.is} of it where ${reached.passes} passes`}`,
    ...lacks.flatMap(
      ({ why, titles, more }): Inline => [`; ${lackWords[why]}: `, ...named(titles, more)],
    ),
    '.',
    ...(above === undefined
      ? []
      : [
          ` Of the ${counted(above.of, 'question')} in the ${above.stages === 1 ? 'stage' : counted(above.stages, 'stage')} above, ${above.stands === 0 ? 'none' : numberWord(above.stands)} ${above.stands === 1 ? 'is' : 'are'} there already.`,
        ]),
  ],
  /** Essential questions that are not met, and what they do. */
  essentials: (
    titles: readonly string[],
    more: number,
    does: 'nothing' | 'holds' | 'holds-stage',
  ): Inline => {
    const isOne = titles.length + more === 1;
    const holds =
      does === 'nothing'
        ? isOne
          ? ' is essential, and is not met.'
          : ' are essential, and are not met.'
        : `${isOne ? ' is essential, is not met, and holds' : ' are essential, are not met, and hold'} the whole ${does === 'holds' ? 'where it is' : 'at its stage'}.`;
    return [' ', ...named(titles, more), holds];
  },
  nothingAnswered: 'Nothing is answered yet.',
  nothingKnown: (of: number): string =>
    `The room did not know the answer${of === 1 ? '' : ' to any question'}.`,
  noneApplies: 'No question applies.',
  noneScored: 'No question is scored.',
  noneOfShortSet: 'No question of the short set applies.',
  /** A framework without a total: how many of its parts are where. */
  profile: ({ isShortSet, parts, counts, few, open }: ProfileTold): Inline => {
    const others = [
      ...(few === 0 ? [] : [{ count: few, is: `${few === 1 ? 'has' : 'have'} too few answers` }]),
      ...(open === 0 ? [] : [{ count: open, is: `${open === 1 ? 'is' : 'are'} too open` }]),
    ];
    return [
      isShortSet ? 'On the short set: ' : '',
      ...(counts.length === 0
        ? []
        : [
            `Of ${counted(parts, 'part')}, `,
            ...sharedOut(counts),
            others.length === 0 ? '. ' : '; ',
          ]),
      others.length === 0 ? '' : `${withoutWords(others, parts, 'part')} `,
      'There is no total, by design.',
    ];
  },
  levels: (low: string, high: string): string => (low === high ? low : `${low} to ${high}`),
};

interface ValueTold {
  readonly bands: Bands;
  readonly isShortSet: boolean;
  /** `1.8 of 4`, or `0.8 to 3.8 of 4` */
  readonly value: { readonly as?: string; readonly range?: string; readonly shown?: string };
  readonly open: number;
}

interface WeakestTold {
  readonly bands: Bands;
  readonly isShortSet: boolean;
  readonly what: 'answer' | 'principle';
  /** Of the weakest, and how many more there are; none where they are not told. */
  readonly titles: readonly string[];
  readonly more: number;
  readonly isProvisional: boolean;
  readonly at: string;
  readonly range:
    | { readonly low: string }
    | { readonly between: readonly [string, string] }
    | undefined;
  readonly shown: string | undefined;
  readonly open: number;
}

interface NextStage {
  readonly name: string;
  readonly stands: number;
  readonly of: number;
  /** Where a stage passes with less than all of it, how far it is. */
  readonly reached: { readonly is: string; readonly passes: string } | undefined;
  readonly lacks: readonly {
    readonly why: keyof typeof lackWords;
    readonly titles: readonly string[];
    readonly more: number;
  }[];
  readonly above:
    | { readonly stages: number; readonly stands: number; readonly of: number }
    | undefined;
}

interface ProfileTold {
  readonly isShortSet: boolean;
  readonly parts: number;
  readonly counts: readonly Share[];
  /** With too few answers; with a range too wide for words. */
  readonly few: number;
  readonly open: number;
}

interface Share {
  readonly name: string;
  readonly count: number;
}

const lackWords = {
  missing: 'missing',
  unknown: 'not known',
  'set-aside': 'set aside, which does not pass',
};

function there(stands: number, of: number): string {
  if (of === 1) return stands === 1 ? 'its one question is there' : 'its one question is not there';
  const some = stands === 0 ? 'none' : numberWord(stands);
  return `${some} of its ${counted(of, 'question')} ${stands === 1 || stands === 0 ? 'is' : 'are'} there`;
}

/** `one has too few answers and three are too open to say.` */
function withoutWords(
  others: readonly { readonly count: number; readonly is: string }[],
  all: number,
  what: string,
): string {
  const [first] = others;
  if (first?.count === all) return `${capital(counted(all, what))} ${first.is} to say.`;
  const isAll = others.reduce((sum, { count }) => sum + count, 0) === all;
  const told = andList(others.map(({ count, is }) => `${numberWord(count)} ${is}`));
  return `${isAll ? `Of ${counted(all, what)}, ` : ''}${told} to say.`;
}

/** `two are *Low*, three *High*`. */
function sharedOut(counts: readonly Share[]): Inline {
  return counts.flatMap(({ name, count }, index): Inline => {
    const before = index === 0 ? '' : index === counts.length - 1 ? ' and ' : ', ';
    const verb = index > 0 ? '' : count === 1 ? ' is' : ' are';
    return [`${before}${numberWord(count)}${verb} `, { quoted: name }];
  });
}

/** Titles in a row, the ones that are too many counted. */
function named(titles: readonly string[], more: number): Inline {
  return [
    ...titles.flatMap(
      (title, index): Inline => [
        index === 0 ? '' : index === titles.length - 1 && more === 0 ? ' and ' : ', ',
        { quoted: title },
      ],
    ),
    more > 0 ? ` and ${counted(more, 'more', 'more')}` : '',
  ];
}
