import type { Inline } from '../blocks.js';
import {
  capital,
  counted,
  longDate,
  numberWord,
  sentence,
  uncapital,
  withinSentence,
  withoutStop,
} from './grammar.js';

/** The parts of the page between what is in short and what is known, and its foot. */

/** The steps to take. */
export const steps = {
  heading: (count: number): string =>
    count === 1 ? 'The step to take first' : `${capital(numberWord(count))} steps to take first`,
  /** Where the sheet names none. */
  suggested: (count: number): string =>
    count === 1 ? 'A suggested step' : `${capital(numberWord(count))} suggested steps`,
  /** Why these, and why in this order. */
  whySuggested: (
    by: 'weakest-parts' | 'lowest-answers' | 'next-stage',
    hasEssential: boolean,
  ): string =>
    `The sheet names no step. ${hasEssential ? 'An essential question that is not met comes first; then ' : ''}${
      {
        'weakest-parts': `${hasEssential ? 'these' : 'These'} are the lowest answers of the weakest parts, the weakest part first.`,
        'lowest-answers': `${hasEssential ? 'these' : 'These'} are the lowest answers, the lowest first.`,
        'next-stage': `${hasEssential ? 'this' : 'This'} is what the next stage lacks, then what those above it lack.`,
      }[by]
    }`,
  more: (count: number): string =>
    `And ${counted(count, 'more step', 'more steps')} in the full report.`,
  further: 'Further steps',
  done: 'Steps that are done',
  isDone: 'Done.',
  step: 'Step:',
  firstMove: 'First move:',
  question: 'Question:',
  missing: (texts: readonly string[]): Inline => [
    { quoted: 'Missing for the next level:' },
    ` ${sentence(texts.map((text, index) => withoutStop(index === 0 ? text : withinSentence(text))).join('; '))}`,
  ],
  inTheWay: (barriers: readonly string[]): Inline => [
    { quoted: 'In the way:' },
    ` ${barriers.map(uncapital).join(', ')}. `,
  ],
  noValue: (state: string, title: string): string => `${state}: ${title}`,
  ownerAndDate: (owner: string | undefined, by: string | undefined): Inline => {
    if (owner === undefined && by === undefined)
      return [{ quoted: 'Owner and date:' }, ' none yet.'];
    if (owner !== undefined && by !== undefined)
      return [{ quoted: 'Owner and date:' }, ` ${withoutStop(owner)}, ${longDate(by)}.`];
    return owner === undefined
      ? [{ quoted: 'Owner:' }, ' none yet. ', { quoted: 'Date:' }, ` ${longDate(by ?? '')}.`]
      : [{ quoted: 'Owner:' }, ` ${sentence(owner)} `, { quoted: 'Date:' }, ' none yet.'];
  },
};

/** The table of principles. */
export const principles = {
  heading: 'Principle by principle',
  /** Of a profile: what its parts are called is its own affair. */
  partsHeading: 'Part by part',
  stagesHeading: 'Stage by stage',
  average: 'Average',
  value: 'Value',
  there: 'There',
  bars: (hasOpen: boolean): string =>
    hasOpen
      ? '█ as answered at least, ▒ still open, · out of reach'
      : '█ as answered, · out of reach',
  stageBars: (hasOpen: boolean): string =>
    hasOpen ? '█ there, ▒ still open, · not there' : '█ there, · not there',
  standsOf: (stands: number, of: number): string => `${stands} of ${of}`,
  passed: 'Passed',
  complete: 'Complete, above one that is not',
  notKnown: 'Not known yet',
  notPassed: 'Not passed',
};

/** What makes it hard. */
export const barriers = {
  heading: 'What makes it hard here',
  /** In brackets, behind the name of a barrier; the first that is counted says what is. */
  count: (answers: number, isFirst: boolean, isMost: boolean): string => {
    const count = isFirst ? `${answers} ${answers === 1 ? 'answer' : 'answers'}` : String(answers);
    const facts = [
      ...(answers === 0 ? [] : [count]),
      ...(isMost ? ['named as what held us back most'] : []),
    ];
    return ` (${facts.join('; ')}).`;
  },
};

/** How to read on, and whose framework it is. */
export const foot = {
  noMarks: 'No pass mark, no ranking.',
  /** A ladder has a mark for each stage, and still no ranking. */
  noRanking: 'No ranking.',
  text: (
    how: string,
    commands: { readonly full: string; readonly explain: string },
    whose: Inline,
  ): Inline => [
    `${how} Every answer: `,
    { command: commands.full },
    '. Any number by hand: ',
    { command: commands.explain },
    '. ',
    ...whose,
  ],
};
