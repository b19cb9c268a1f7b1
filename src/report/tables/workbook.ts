import type { Report } from '../report.js';
import { essentialsInShort, rangesInShort, rulesInShort } from '../rules-told.js';
import { barrierRows, evidenceRows, stepRows } from './detail-rows.js';
import { answersTable, scoresTable } from './results.js';
import { sheetColumns, sheetPart } from './sheet-part.js';
import type { Column, Row, Table } from './table.js';

export interface NamedTable extends Table {
  readonly name: string;
}

/** All that reports hold as tables, one after the other, and what their columns mean. */
export function workbookTables(reports: readonly Report[]): readonly NamedTable[] {
  const tables = [
    { name: 'Scores', ...scoresTable(reports) },
    { name: 'Answers', ...answersTable(reports) },
    { name: 'Steps', ...detailTable(reports, stepColumns, stepRows) },
    { name: 'Barriers', ...detailTable(reports, barrierColumns, barrierRows) },
    { name: 'Evidence', ...detailTable(reports, evidenceColumns, evidenceRows) },
    { name: 'Sheets', ...detailTable(reports, aboutColumns, aboutRows) },
  ];
  return [...tables, { name: 'Columns', ...columnsTable(tables) }];
}

function detailTable(
  reports: readonly Report[],
  columns: readonly Column[],
  rowsOf: (report: Report) => readonly Row[],
): Table {
  return {
    columns: [...sheetColumns(reports), ...columns],
    rows: reports.flatMap((report) =>
      rowsOf(report).map((row) => ({ ...sheetPart(report), ...row })),
    ),
  };
}

const questionColumns: readonly Column[] = [
  { name: 'question', means: 'The id of the question.' },
  { name: 'title', means: 'Its title.' },
];

const stepColumns: readonly Column[] = [
  { name: 'order', means: 'Which step comes first, from 1.' },
  ...questionColumns,
  { name: 'from', means: 'sheet, or chosen where the sheet names no steps.' },
  { name: 'now', means: 'What is true today.', form: 'long' },
  { name: 'step', means: 'What to do.', form: 'long' },
  { name: 'barriers', means: 'The ids of what is in the way.' },
  { name: 'owner', means: 'Who answers for it.' },
  { name: 'by', means: 'By when.', form: 'date' },
  { name: 'done', means: 'Whether it is done.' },
];

const barrierColumns: readonly Column[] = [
  { name: 'barrier', means: 'The id of the barrier.' },
  { name: 'barrier_title', means: 'Its title.' },
  { name: 'who', means: 'Who can change it.' },
  ...questionColumns,
  { name: 'level', means: 'The level of the answer that names it.', form: 'level' },
  { name: 'most', means: 'Whether it is named as what held back most.' },
  { name: 'note', means: 'What the sheet says about the barrier itself.', form: 'long' },
  { name: 'owner', means: 'Who answers for it.' },
  { name: 'next', means: 'What happens next about it.', form: 'long' },
];

const evidenceColumns: readonly Column[] = [
  ...questionColumns,
  { name: 'level', means: 'The level of the answer.', form: 'level' },
  { name: 'evidence', means: 'What it is.', form: 'long' },
  { name: 'evidence_date', means: 'Its date.', form: 'date' },
  { name: 'address', means: 'Where it is.', form: 'long' },
  {
    name: 'evidence_state',
    means: 'Whether the evidence of the answer counts: valid, expired, undated or not-expected.',
  },
];

const aboutColumns: readonly Column[] = [
  { name: 'framework_title', means: 'The title of the framework.' },
  { name: 'source', means: 'What the framework rests on.', form: 'long' },
  { name: 'disclaimer', means: 'What the framework says of itself.', form: 'long' },
  { name: 'how', means: 'How values come about.', form: 'long' },
  { name: 'tool', means: 'The program and its version.' },
  { name: 'framework_digest', means: 'The first digits of the SHA-256 of the framework.' },
  { name: 'sheet_digest', means: 'The same of the sheet, as it was understood.' },
];

function aboutRows(report: Report): readonly Row[] {
  const { framework } = report;
  const { title, author, organisation, url, licence } = framework.source ?? {};
  const source = [title, author, organisation, url, licence].filter((part) => part !== undefined);
  const how = [rulesInShort(report), essentialsInShort(report), rangesInShort(report)];
  return [
    {
      framework_title: framework.title,
      source: source.length === 0 ? undefined : source.join(', '),
      disclaimer: framework.disclaimer,
      how: how.filter((part) => part !== '').join(' '),
      tool: report.tool,
      framework_digest: framework.digest,
      sheet_digest: report.sheetDigest,
    },
  ];
}

function columnsTable(tables: readonly NamedTable[]): Table {
  return {
    columns: [
      { name: 'tab', means: 'The tab that has the column.' },
      { name: 'column', means: 'The column.' },
      { name: 'means', means: 'What it holds.', form: 'long' },
    ],
    rows: tables.flatMap(({ name, columns }) =>
      columns.map((column) => ({ tab: name, column: column.name, means: column.means })),
    ),
  };
}
