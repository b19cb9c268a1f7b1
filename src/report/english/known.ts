import type { Duration } from '../../duration.js';
import type { MissingEvidence } from '../../insight/page.js';
import type { Inline } from '../blocks.js';
import {
  andList,
  capital,
  counted,
  monthOf,
  numberWord,
  sentence,
  withinSentence,
} from './grammar.js';

/** What can be shown, and what is not known. */

/** What can be shown, what is not known, what was set aside. */
export const known = {
  heading: 'What can be shown, and what is not known',
  shown: 'Claimed and shown.',
  notShown: 'Claimed, not shown.',
  notKnown: 'Not known.',
  setAside: 'Set aside.',
  notCounted: 'Not counted.',
  lookAgain: 'To look at again.',
  noneClaimed: (level: number): string =>
    `No answer is at level ${level} or above, where evidence is expected.`,
  allShown: (claims: Claims): string =>
    `${areAt(claims)}, ${claims.count === 1 ? 'with' : 'all with'} ${evidenceThatCounts(claims.validFor)}.`,
  someShown: (claims: Claims, missing: number): Inline => [
    ` ${areAt(claims)}${claims.isLevels ? ', where evidence is expected' : ''}; ${haveAndCount(claims.count, missing, evidenceThatCounts(claims.validFor))} as ${claims.level - 1} under `,
    { quoted: 'Shown' },
    '.',
  ],
  /** Where the whole may still end, with the questions that a short set leaves out. */
  wholeOfAll: (range: string, questions: number): string =>
    ` Over all ${questions} questions the whole may be ${range}.`,
  askToSee: (
    question: string,
    { state, newest, ask }: Omit<MissingEvidence, 'question'>,
  ): Inline => [
    { quoted: sentence(question) },
    ` ${evidenceWords(state, newest)}${sentence(ask === undefined ? '' : `: ask to see ${withinSentence(ask)}`)}`,
  ],
  changedSince: (shown: readonly string[], all: number): Inline => {
    const [were, their] = all === 1 ? ['was', 'its'] : ['were', 'their'];
    return [
      ` ${capital(counted(all, 'answer'))} ${were} given before ${their} question changed: `,
      ...named(
        shown.map((title) => ({ title, isUnknown: false })),
        all - shown.length,
      ),
      '.',
    ];
  },
  andMore: (more: number): string => ` And ${counted(more, 'more', 'more')}.`,
  onlyOpen: (question: OpenQuestion): Inline => [
    ' ',
    { quoted: question.title },
    `${aside(question)} is the only open question.`,
  ],
  wouldNarrow: (question: OpenQuestion): Inline => [
    ' ',
    { quoted: question.title },
    `${aside(question)} would narrow the picture most.`,
  ],
  wouldNarrowTogether: (count: number, section: string): Inline => [
    ` The ${numberWord(count)} open questions of `,
    { quoted: section },
    ' would narrow the picture most.',
  ],
  /** Several alike, and others that would narrow it less. */
  wouldNarrowEach: (shown: readonly OpenQuestion[], more: number): Inline => [
    ` ${capital(counted(shown.length + more, 'question'))} would each narrow the picture most: `,
    ...named(shown, more),
    '.',
  ],
  /** All that are open, alike. */
  allNarrowAlike: (shown: readonly OpenQuestion[], more: number): Inline => [
    ` The ${counted(shown.length + more, 'open question')} would narrow the picture equally: `,
    ...named(shown, more),
    '.',
  ],
  afterThat: (shown: readonly OpenQuestion[], more: number): Inline => [
    ' Then ',
    ...named(shown, more),
    '.',
  ],
  /** Where no open question alone would move the whole, or there is no whole to move. */
  noneNarrows: (
    shown: readonly OpenQuestion[],
    more: number,
    outcome: 'no-whole' | 'together' | 'never',
    what: 'stage' | 'whole',
  ): Inline => {
    const isOne = shown.length + more === 1;
    return [
      ' ',
      ...named(shown, more),
      `${isOne ? ' is open' : ' are open'}${
        outcome === 'no-whole'
          ? '.'
          : outcome === 'together'
            ? `: no single one of them would settle the ${what}.`
            : `; the ${what} stays what it is, whatever ${isOne ? 'it turns' : 'they turn'} out to be.`
      }`,
    ];
  },
  /** Where nothing is answered at all. */
  unknownToAll: (count: number): string =>
    ` The room did not know the answer to ${counted(count, 'question')}.`,
  /** What the few answers of a section without a value of its own do to the whole. */
  moves: ({ answered, section, isUp, before, now }: Moved): Inline => [
    ` The ${numberWord(answered)} answered of `,
    { quoted: section },
    ` ${isUp ? 'lift' : 'lower'}${answered === 1 ? 's' : ''} the whole from ${before} to ${now}.`,
  ],
  howManySetAside: (count: number): string => ` ${capital(counted(count, 'question'))}.`,
  reason: (title: string, reason: string): Inline => [
    `${/[.!?…]$/.test(title) ? title : `${title}:`} `,
    { quoted: sentence(reason) },
  ],
  outsideShortSet: (answers: number, titles: readonly string[]): string =>
    ` ${notCountedOf(answers, 'outside the short set', titles)}`,
  notInQuestion: (answers: number, titles: readonly string[]): string =>
    ` ${notCountedOf(answers, 'to what is not in question here', titles)}`,
};

export interface Claims {
  /** The level from which evidence is expected, and whether some answer is above it. */
  readonly level: number;
  readonly isAbove: boolean;
  /** A yes, an option or a share is at no level: it counts for as much as one. */
  readonly isLevels: boolean;
  readonly count: number;
  readonly validFor: Duration | undefined;
}

export interface OpenQuestion {
  readonly title: string;
  readonly isUnknown: boolean;
}

interface Moved {
  readonly answered: number;
  readonly section: string;
  readonly isUp: boolean;
  /** The whole without them and with them, as printed. */
  readonly before: string;
  readonly now: string;
}

function areAt({ count, level, isAbove, isLevels }: Claims): string {
  const answers = capital(counted(count, 'answer'));
  return isLevels
    ? `${answers} ${count === 1 ? 'is' : 'are'} at level ${level}${isAbove ? ' or above' : ''}`
    : `${answers} ${count === 1 ? 'counts' : 'count'} for more than level ${level - 1}, where evidence is expected`;
}

/** `three have evidence, two count`: those shown, and those that are not. */
function haveAndCount(all: number, missing: number, evidence: string): string {
  const shown = all - missing;
  if (all === 1) return `it has no ${evidence} and counts`;
  if (shown === 0) {
    return all === 2
      ? `neither has ${evidence}, and both count`
      : `none has ${evidence}, and all count`;
  }
  const have = `${numberWord(shown)} ${shown === 1 ? 'has' : 'have'}`;
  return `${have} ${evidence}, ${numberWord(missing)} ${missing === 1 ? 'counts' : 'count'}`;
}

/** `evidence from the past year`, by how long evidence is valid. */
function evidenceThatCounts(span: Duration | undefined): string {
  if (span === undefined) return 'dated evidence';
  const unit = span.unit.slice(0, -1);
  if (span.count === 1) return `evidence from the past ${unit}`;
  const isYear = span.unit === 'months' && span.count === 12;
  return `evidence from the past ${isYear ? 'year' : counted(span.count, unit)}`;
}

function evidenceWords(state: MissingEvidence['state'], newest: string | undefined): string {
  switch (state) {
    case 'none':
      return 'No evidence';
    case 'undated':
      return newest === undefined
        ? 'Evidence without a date'
        : `Evidence dated later, ${monthOf(newest)}`;
    case 'expired':
      return `Evidence from ${monthOf(newest ?? '')}`;
    default:
      return state satisfies never;
  }
}

/** Titles in a row, the ones that are too many counted. */
function named(shown: readonly OpenQuestion[], more: number): Inline {
  return [
    ...shown.flatMap(
      (question, index): Inline => [
        index === 0 ? '' : index === shown.length - 1 && more === 0 ? ' and ' : ', ',
        { quoted: question.title },
        aside(question),
      ],
    ),
    more > 0 ? ` and ${counted(more, 'more', 'more')}` : '',
  ];
}

function aside({ isUnknown }: OpenQuestion): string {
  return isUnknown ? ' (the room did not know)' : '';
}

function notCountedOf(answers: number, which: string, titles: readonly string[]): string {
  return `${capital(counted(answers, 'answer'))} ${which}${titles.length === 0 ? '.' : `: ${sentence(andList(titles))}`}`;
}
