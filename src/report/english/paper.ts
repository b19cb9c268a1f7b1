import { andList, sentence, uncapital } from './grammar.js';

/** What stands on every sheet of paper for the room, whatever the framework. */
export const paper = {
  dontKnow: "Don't know",
  notApplicable: 'Does not apply, because',
  note: 'Note, and what shows it',
  wouldShow: 'What would show it',
  why: 'Why it is asked',
  date: 'Date',
  present: 'Who is in the room',
  /** Before a place to write a number beside each role. */
  howMany: 'How many are in the room',
  fewDots: '………',
  question: (number: number): string => `question ${number}`,
  dots: '…………………………………………………………',
  label: (what: string): string => `${what}:`,
  aboutA: (unit: string): string => `About (${unit})`,
  shortSet: (questions: number, of: number): string =>
    `The short set: ${questions} of ${of} questions. `,
  edition: (edition: string): string => ` Edition ${edition}.`,
  share: 'Share, in per cent:',
  inWords: 'In words:',
  askOf: (roles: readonly string[]): string => `Best asked of: ${roles.map(uncapital).join('; ')}.`,
  askedOnly: (conditions: readonly string[]): string =>
    `Asked only ${sentence(andList(conditions))}`,
  tickOne: 'Tick one.',
  tickThere: 'Tick everything that is there.',
  tickTrue: 'Tick all that are true.',
  yesNo: { yes: 'Yes', partly: 'Partly', no: 'No' },
  percentage: 'Write a percentage from 0 to 100.',
  sentences: 'Write a sentence or two.',
  between: 'Between the two beside it.',
};
