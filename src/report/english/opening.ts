import type { Coverage } from '../../score/assessment.js';
import type { Inline } from '../blocks.js';
import { andList, capital, counted, longDate, sentence } from './grammar.js';

/** The first lines of the page: its title, and what is in short. */

/** The title, and the line under it. */
export const opening = {
  title: (framework: string, name: string, isPlace: boolean): string =>
    `${framework}${isPlace ? ' at' : ':'} ${name}`,
  dated: (date: string): string => sentence(longDate(date)),
  monthsAgo: (months: number): string => `That is ${counted(months, 'month')} ago.`,
  draft: 'A draft.',
  agreedOn: (date: string): string => `Agreed on ${longDate(date)}.`,
  judgedByOne: (role: string): string => `Judged by one person (${role}).`,
  judgedTogether: (
    total: number,
    people: readonly { readonly role: string; readonly count: number }[],
  ): string =>
    `Judged together by ${total} people (${people.map(({ role, count }) => `${role} ${count}`).join(', ')}).`,
  judgedByRoles: (roles: readonly string[]): string => `Judged by: ${andList(roles)}.`,
  unchecked: 'Nobody outside has checked it.',
  shortSet: (asked: number, all: number): string => `Short set: ${asked} of ${all} questions.`,
  leftOutHere: '(left out)',
  leftOut: (parts: readonly ('notes' | 'names' | 'evidence')[]): string =>
    `Left out for sharing: ${andList(parts)}.`,
  answered: answeredOf,
};

/** How many of the questions that apply are answered, or that the room knew the answer to none; nothing where none applies. */
function answeredOf(
  { answered, of }: Pick<Coverage, 'answered' | 'of'>,
  isAllUnknown: boolean,
): string {
  if (of === 0) return '';
  if (isAllUnknown)
    return of === 1
      ? 'The one question that applies could not be answered.'
      : `None of the ${of} questions that apply could be answered.`;
  if (of === 1) return `The one question that applies is ${answered === 1 ? '' : 'not '}answered.`;
  if (answered === of) return `All ${of} questions that apply are answered.`;
  if (answered === 0) return `None of the ${of} questions that apply is answered.`;
  return `${answered} of the ${of} questions that apply ${answered === 1 ? 'is' : 'are'} answered.`;
}

/** What is in short. */
export const short = {
  heading: 'In short',
  whereWeAre: 'Where we are.',
  holdsBack: 'What holds us back most.',
  /** A title may name the good state, so that it never stands alone beside what holds back. */
  heldBy: (section: string, isEssential: boolean, standing: string): Inline => [
    ' Not there yet: ',
    { quoted: section },
    `. ${isEssential ? 'Essential, and not met. ' : ''}${standing}`,
  ],
  decide: 'What to decide today.',
  asks: (asks: readonly string[]): string => asks.map(sentence).join(' '),
  /** Which of the steps have no owner, and which no date: their numbers, from 1. */
  owners: (ownerless: readonly number[], dateless: readonly number[], steps: number): string => {
    const lacking = (what: string, numbers: readonly number[]): string =>
      `${what} for ${numbers.length < steps ? stepsNumbered(numbers) : steps === 1 ? 'the step below' : 'each step below'}`;
    if (ownerless.join() === dateless.join()) {
      return sentence(capital(lacking('an owner and a date', ownerless)));
    }
    const parts = [
      ...(ownerless.length === 0 ? [] : [lacking('an owner', ownerless)]),
      ...(dateless.length === 0 ? [] : [lacking('a date', dateless)]),
    ];
    return sentence(capital(parts.join(', and ')));
  },
  chooseSteps: (steps: number): string =>
    steps === 1
      ? 'Whether to take the suggested step, who owns it, and by when.'
      : 'Which of the suggested steps to take, who owns each, and by when.',
  confirm: (steps: number): string =>
    `Whether to go ahead with the ${steps === 1 ? 'step' : 'steps'} below, as owned and dated.`,
  keep: 'What must not be lost: no answer is below the top.',
  settle: 'Who settles the open questions of the next stage, and by when.',
  show: 'Who brings the evidence for what is claimed, and by when.',
  answer: 'Who answers the questions, and by when.',
  answerRest: 'Who answers the rest, and by when.',
  findOut: 'Who finds out what the room did not know, and by when.',
  askAll: 'Whether to ask all the questions.',
  askOthers: 'Whether these are the right questions to ask.',
};

/** `step 2`, `steps 1 and 3`. */
function stepsNumbered(numbers: readonly number[]): string {
  return `step${numbers.length === 1 ? '' : 's'} ${andList(numbers.map(String))}`;
}
