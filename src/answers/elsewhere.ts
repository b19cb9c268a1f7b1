import type { Elsewhere } from '../fault.js';
import { keysOfAnswersAlone } from './answer-keys.js';

/** What people look for in one part of a sheet and what belongs to another, or is called otherwise. */

/** What people look for in an answer and what is called otherwise, or belongs elsewhere. */
export const notInAnAnswer = (): Elsewhere => ({
  score: { meant: 'level' },
  value: { meant: 'level' },
  comment: { meant: 'note' },
  comments: { meant: 'note' },
  why: { meant: 'note' },
  reason: 'Write it as a note; a reason for not applying is written not-applicable: the reason.',
  date: 'The day on which an answer was last confirmed is called "checked".',
  url: 'It belongs to a piece of evidence: evidence: [ { title: …, url: … } ].',
  title: 'It belongs to a piece of evidence: evidence: [ { title: … } ].',
  owner: 'It belongs to a step, under "steps" at the top of the sheet.',
  do: 'It belongs to a step, under "steps" at the top of the sheet.',
  by: 'It belongs to a step, under "steps" at the top of the sheet.',
  next: 'What is to be done next belongs under "steps" at the top of the sheet.',
  ...Object.fromEntries(
    ['steps', 'asks', 'status', 'subject', 'respondent', 'edition'].map((key) => [
      key,
      'It belongs at the top of the sheet, without spaces before it.',
    ]),
  ),
});

/** What people look for at the top of a sheet and what belongs further down, or is called otherwise. */
export const notAtTheTop = (): Elsewhere => ({
  ...Object.fromEntries(
    keysOfAnswersAlone.map((key) => [
      key,
      'It belongs to an answer, under the id of its question.',
    ]),
  ),
  name: 'It belongs under "subject", or under "respondent".',
  id: 'It belongs under "subject".',
  kind: 'It belongs under "subject".',
  group: 'It belongs under "subject".',
  role: 'It belongs under "respondent".',
  people: 'It belongs under "respondent".',
  roles: 'It is called "role", and belongs under "respondent".',
  organisation: 'Write its name under "subject": subject: { name: … }.',
  ...Object.fromEntries(
    ['principles', 'questions', 'scale', 'bands', 'facets'].map((key) => [
      key,
      'It belongs to a framework, in a file of its own.',
    ]),
  ),
});

export const notInAStep = (): Elsewhere => ({
  id: { meant: 'question' },
  what: { meant: 'do' },
  step: { meant: 'do' },
  title: { meant: 'do' },
  who: { meant: 'owner' },
  when: { meant: 'by' },
  date: { meant: 'by' },
  due: { meant: 'by' },
});
