import type { Report } from '../report.js';
import { answerRows } from './answer-rows.js';
import { scoreRows } from './score-rows.js';
import { sheetColumns, sheetPart } from './sheet-part.js';
import type { Column, Row, Table } from './table.js';

/** Of each report the whole, its sections, then its questions: one table, however many reports there are. */
export function resultsTable(reports: readonly Report[]): Table {
  return table(reports, ['score', 'answer'], (report) => [
    ...scoreRows(report),
    ...answerRows(report),
  ]);
}

/** The whole and the sections of each report. */
export function scoresTable(reports: readonly Report[]): Table {
  return table(reports, ['score'], scoreRows);
}

/** The questions of each report. */
export function answersTable(reports: readonly Report[]): Table {
  return table(reports, ['answer'], answerRows);
}

type Kind = 'score' | 'answer';

function table(
  reports: readonly Report[],
  kinds: readonly Kind[],
  rowsOf: (report: Report) => readonly Row[],
): Table {
  return {
    columns: [
      ...sheetColumns(reports),
      ...resultColumns.filter(({ of }) => of === undefined || kinds.includes(of)),
    ],
    rows: reports.flatMap((report) =>
      rowsOf(report).map((row) => ({ ...sheetPart(report), ...row })),
    ),
  };
}

interface ResultColumn extends Column {
  /** The rows that alone can have it. */
  readonly of?: Kind;
}

const resultColumns: readonly ResultColumn[] = [
  { name: 'what', means: 'whole, section or question.' },
  { name: 'principle', means: 'The id of the principle that it is or lies in.' },
  { name: 'section', means: 'The id of the section right above it.' },
  { name: 'id', means: 'The id of the section or the question.' },
  { name: 'title', means: 'Its title.' },
  { name: 'ask', means: 'The question itself.', form: 'long', of: 'answer' },
  {
    name: 'kind',
    means: 'scale, elements, choice, yes-no, share or text.',
    of: 'answer',
  },
  { name: 'weight', means: 'How much it counts beside its neighbours.' },
  {
    name: 'state',
    means:
      'scored, or why there is no value: not-applicable, dont-know, unanswered, not-asked, out-of-scope, context or no-total.',
  },
  {
    name: 'level',
    means: 'The value as answered, on its own scale.',
    form: 'level',
  },
  {
    name: 'shown',
    means: 'The same, if only what valid evidence shows counts; empty where none is asked for.',
    form: 'level',
  },
  { name: 'in_words', means: 'The level or the band in words.', form: 'long' },
  { name: 'attainment', means: 'The value as answered, from 0 to 1.', form: 'share' },
  {
    name: 'attainment_shown',
    means: 'The same, if only what valid evidence shows counts.',
    form: 'share',
  },
  {
    name: 'attainment_low',
    means: 'The attainment if every open question were at its lowest.',
    form: 'share',
    of: 'score',
  },
  {
    name: 'attainment_high',
    means: 'The attainment if every open question were at its highest.',
    form: 'share',
    of: 'score',
  },
  {
    name: 'provisional',
    means: 'true where too few are answered for a value: it has a range only.',
    of: 'score',
  },
  { name: 'answered', means: 'How many of its questions are answered.', of: 'score' },
  { name: 'of', means: 'How many of its questions are asked and apply.', of: 'score' },
  {
    name: 'unmet_essentials',
    means: 'The essential questions that are not met and touch its value.',
    of: 'score',
  },
  {
    name: 'answer',
    means: 'The answer as a sheet says it: a level, a percentage, yes or no, or the ids chosen.',
    of: 'answer',
  },
  { name: 'reason', means: 'Why it does not apply.', form: 'long', of: 'answer' },
  { name: 'note', means: 'The note beside the answer.', form: 'long', of: 'answer' },
  {
    name: 'evidence',
    means: 'Each piece of evidence, with its date and address.',
    form: 'long',
    of: 'answer',
  },
  {
    name: 'evidence_state',
    means: 'valid, expired, undated, none or not-expected, on the day of the answer.',
    of: 'answer',
  },
  { name: 'barriers', means: 'The ids of what is in the way.', of: 'answer' },
  {
    name: 'first_move',
    means: 'The first move from where it stands.',
    form: 'long',
    of: 'answer',
  },
  {
    name: 'checked',
    means: 'The day the answer was given or confirmed, where it is not that of the sheet.',
    form: 'date',
    of: 'answer',
  },
  {
    name: 'votes',
    means: 'Hands in the room: each answer, a colon, how many.',
    of: 'answer',
  },
];
