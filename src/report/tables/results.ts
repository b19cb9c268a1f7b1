import type { Report } from '../report.js';
import { words } from '../words.js';
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
  { name: 'what', means: words.columns.results.what },
  { name: 'principle', means: words.columns.results.principle },
  { name: 'section', means: words.columns.results.section },
  { name: 'id', means: words.columns.results.id },
  { name: 'title', means: words.columns.results.title },
  { name: 'ask', means: words.columns.results.ask, form: 'long', of: 'answer' },
  {
    name: 'kind',
    means: words.columns.results.kind,
    of: 'answer',
  },
  { name: 'weight', means: words.columns.results.weight },
  {
    name: 'state',
    means: words.columns.results.state,
  },
  {
    name: 'level',
    means: words.columns.results.level,
    form: 'level',
  },
  {
    name: 'shown',
    means: words.columns.results.shown,
    form: 'level',
  },
  { name: 'in_words', means: words.columns.results.in_words, form: 'long' },
  { name: 'attainment', means: words.columns.results.attainment, form: 'share' },
  {
    name: 'attainment_shown',
    means: words.columns.results.attainment_shown,
    form: 'share',
  },
  {
    name: 'attainment_low',
    means: words.columns.results.attainment_low,
    form: 'share',
    of: 'score',
  },
  {
    name: 'attainment_high',
    means: words.columns.results.attainment_high,
    form: 'share',
    of: 'score',
  },
  {
    name: 'provisional',
    means: words.columns.results.provisional,
    of: 'score',
  },
  { name: 'answered', means: words.columns.results.answered, of: 'score' },
  { name: 'of', means: words.columns.results.of, of: 'score' },
  {
    name: 'unmet_essentials',
    means: words.columns.results.unmet_essentials,
    of: 'score',
  },
  {
    name: 'answer',
    means: words.columns.results.answer,
    of: 'answer',
  },
  { name: 'reason', means: words.columns.results.reason, form: 'long', of: 'answer' },
  { name: 'note', means: words.columns.results.note, form: 'long', of: 'answer' },
  {
    name: 'evidence',
    means: words.columns.results.evidence,
    form: 'long',
    of: 'answer',
  },
  {
    name: 'evidence_state',
    means: words.columns.results.evidence_state,
    of: 'answer',
  },
  { name: 'barriers', means: words.columns.results.barriers, of: 'answer' },
  {
    name: 'first_move',
    means: words.columns.results.first_move,
    form: 'long',
    of: 'answer',
  },
  {
    name: 'checked',
    means: words.columns.results.checked,
    form: 'date',
    of: 'answer',
  },
  {
    name: 'votes',
    means: words.columns.results.votes,
    of: 'answer',
  },
  { name: 'level_was', means: words.columns.results.level_was, form: 'level' },
  { name: 'attainment_was', means: words.columns.results.attainment_was, form: 'share' },
];
