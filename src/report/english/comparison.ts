import type { Comparison, NotComparable, QuestionChange } from '../../insight/comparison.js';
import type { Inline } from '../blocks.js';
import { andList, capital, counted, longDate, sentence, uncapital } from './grammar.js';

/** What moved between two states of a sheet. */
export const comparison = {
  title: (name: string, isPlace: boolean): string => `What moved${isPlace ? ' at' : ':'} ${name}`,
  sameDay: (date: string): string => `Both are dated ${longDate(date)}.`,
  days: (then: string, now: string): string => `${longDate(then)}, then ${longDate(now)}.`,
  earlierSecond: 'The earlier of the two is named second.',
  otherSubject: (subject: string): string => `The first is about ${sentence(subject)}`,
  editions: (framework: string, then: string, now: string): string =>
    then === now ? `${framework} ${now}.` : `${framework}: edition ${then} then, ${now} now.`,
  answers: 'Answers.',
  noneMoved: 'None has moved.',
  theWhole: 'The whole.',
  steps: 'Steps.',
  same: (count: number): string =>
    ` ${capital(counted(count, 'answer'))} ${count === 1 ? 'is as it was' : 'are as they were'}.`,
  stepsDoneAndOpen: (done: number, open: number): string => {
    const still =
      open === 0
        ? ''
        : ` ${capital(counted(open, 'step'))} ${open === 1 ? 'is' : 'are'} still to be done.`;
    return done === 0 ? `None was marked as done since.${still}` : `${stepsDone(done)}${still}`;
  },
  onlyByQuestion: (wasShortSet: boolean): string =>
    `A short set is compared only question by question${wasShortSet ? ', and so is what is set beside one' : ''}.`,
  otherQuestions:
    'It is not made of the same questions as before, so its two values do not stand side by side.',
  stepsHeading: 'Steps that are done',
  done: 'Done.',
  groups: {
    rose: 'Higher than before',
    answered: 'Answered now',
    changed: 'Another answer of the same worth',
    corrected: 'Corrected, with a note',
    fell: 'Lower, without a new note',
    'not-applicable': 'Does not apply now',
    'open-again': 'Open again',
    'out-of-scope': 'Not in question now',
  },
  otherText: ' Another text.',
  note: 'Note:',
  evidenceHeading: 'Evidence',
  came: 'Can be shown now:',
  lapsed: 'Evidence is too old, or gone:',
  titles: (titles: readonly string[]): string => ` ${sentence(andList(titles))}`,
  head: ['', 'Then', 'Now', 'Change'] as readonly string[],
  cells: {
    rose: 'higher',
    fell: 'lower',
    same: 'as it was',
    known: 'has a value now',
    unknown: 'has no value now',
    'not-comparable': 'other questions',
  } satisfies Record<Comparison['overall']['change'], string>,
  reasons: {
    'not-asked': 'Left out of a short set:',
    'answers-differ': 'Their levels are not the same in both editions:',
    new: 'New in this edition:',
    gone: 'No longer asked in this edition:',
    unknown: 'The saved report does not say how they were measured:',
  } satisfies Record<NotComparable['because'], string>,
  apartHeading: 'What cannot be compared',
  foot: (command: string): Inline => [
    'Only what is the same question in both is compared: the same id, or one that it had before, and the same levels. A value is compared where it is made of the same questions in the same way. A lower answer with a new note is a correction, and as good as any other answer. The page: ',
    { command },
    '.',
  ],
  thenAndNow: (then: string, now: string): string => sentence(`${capital(then)}, then ${now}`),
  states: {
    unanswered: 'not answered yet',
    'dont-know': "don't know",
    'not-applicable': 'does not apply',
    'not-asked': 'not asked',
    'out-of-scope': 'not in question',
    context: 'for context',
  },
  level: (level: number): string => `level ${level}`,
  noOption: 'none of the options',
  options: (labels: readonly string[]): string => labels.map((label) => `"${label}"`).join(' and '),
  /** How many answers moved in which way, the best news first. */
  moved: (
    counts: readonly { readonly change: keyof typeof changes; readonly count: number }[],
  ): string => {
    const told = counts.map(({ change, count }) => changes[change][count === 1 ? 0 : 1]);
    return andList(
      counts.map(
        ({ count }, index) =>
          `${counted(count, index === 0 ? 'answer' : '', index === 0 ? 'answers' : '').trim()} ${told[index] ?? ''}`,
      ),
    );
  },
  valueSame: (now: string): string => `as it was, ${now}`,
  valueKnown: (now: string): string => `no value then, ${now} now`,
  valueUnknown: (then: string): string => `${then} then, no value now`,
  valueHardly: (isUp: boolean, now: string): string =>
    `hardly ${isUp ? 'higher' : 'lower'} than it was, ${now}`,
  valueMoved: (then: string, now: string): string => `${then} then, ${now} now`,
  value: (told: string): string => ` ${capital(told)}`,
  noValue: (told: string): string => uncapital(told),
  shown: (then: string, now: string): string =>
    then === now
      ? `; as far as it can be shown, ${now} both times`
      : `; as far as it can be shown, ${then} then, ${now} now`,
  /** What a value rests on that it did not rest on before. */
  basis: (more: number, fewer: number): string => {
    const parts = [
      more === 0
        ? ''
        : `${counted(more, 'answer counts', 'answers count')} that did not count then`,
      fewer === 0 ? '' : `${counted(fewer, 'that did counts', 'that did count')} no longer`,
    ].filter((part) => part !== '');
    return capital(sentence(andList(parts)));
  },
  /** One line of the page. */
  since: (date: string): string => `Since ${longDate(date)}.`,
  sinceSteps: (done: number): string => ` ${stepsDone(done)}`,
  sinceNothing: ' No answer has moved.',
  sinceMoved: (moved: string): string => ` ${capital(moved)}.`,
  sinceWhole: (then: string): string => ` The whole was ${then}.`,
  sinceApart: (count: number): string =>
    ` ${capital(counted(count, 'question'))} cannot be compared between the editions.`,
};

/** For one answer, and for several. */
const changes = {
  rose: ['is higher', 'are higher'],
  answered: ['is new', 'are new'],
  changed: ['is another of the same worth', 'are others of the same worth'],
  corrected: ['is corrected with a note', 'are corrected with a note'],
  fell: ['is lower without a new note', 'are lower without a new note'],
  'not-applicable': ['does not apply now', 'do not apply now'],
  'open-again': ['is open again', 'are open again'],
} satisfies Partial<Record<QuestionChange, readonly [string, string]>>;

function stepsDone(done: number): string {
  return `${capital(counted(done, 'step'))} ${done === 1 ? 'is' : 'are'} done.`;
}
