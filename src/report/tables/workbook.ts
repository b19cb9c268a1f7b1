import type { Report } from '../report.js';
import { essentialsInShort, rangesInShort, rulesInShort } from '../rules-told.js';
import { words } from '../words.js';
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
    { name: words.tabs.scores, ...scoresTable(reports) },
    { name: words.tabs.answers, ...answersTable(reports) },
    { name: words.tabs.steps, ...detailTable(reports, stepColumns, stepRows) },
    { name: words.tabs.barriers, ...detailTable(reports, barrierColumns, barrierRows) },
    { name: words.tabs.evidence, ...detailTable(reports, evidenceColumns, evidenceRows) },
    { name: words.tabs.sheets, ...detailTable(reports, aboutColumns, aboutRows) },
  ];
  return [...tables, { name: words.tabs.columns, ...columnsTable(tables) }];
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
  { name: 'question', means: words.columns.question.question },
  { name: 'title', means: words.columns.question.title },
];

const stepColumns: readonly Column[] = [
  { name: 'order', means: words.columns.step.order },
  ...questionColumns,
  { name: 'from', means: words.columns.step.from },
  { name: 'now', means: words.columns.step.now, form: 'long' },
  { name: 'step', means: words.columns.step.step, form: 'long' },
  { name: 'barriers', means: words.columns.step.barriers },
  { name: 'owner', means: words.columns.step.owner },
  { name: 'by', means: words.columns.step.by, form: 'date' },
  { name: 'done', means: words.columns.step.done },
];

const barrierColumns: readonly Column[] = [
  { name: 'barrier', means: words.columns.barrier.barrier },
  { name: 'barrier_title', means: words.columns.barrier.barrier_title },
  { name: 'who', means: words.columns.barrier.who },
  ...questionColumns,
  { name: 'level', means: words.columns.barrier.level, form: 'level' },
  { name: 'most', means: words.columns.barrier.most },
  { name: 'note', means: words.columns.barrier.note, form: 'long' },
  { name: 'owner', means: words.columns.barrier.owner },
  { name: 'next', means: words.columns.barrier.next, form: 'long' },
];

const evidenceColumns: readonly Column[] = [
  ...questionColumns,
  { name: 'level', means: words.columns.evidence.level, form: 'level' },
  { name: 'evidence', means: words.columns.evidence.evidence, form: 'long' },
  { name: 'evidence_date', means: words.columns.evidence.evidence_date, form: 'date' },
  { name: 'address', means: words.columns.evidence.address, form: 'long' },
  {
    name: 'evidence_state',
    means: words.columns.evidence.evidence_state,
  },
];

const aboutColumns: readonly Column[] = [
  { name: 'framework_title', means: words.columns.about.framework_title },
  { name: 'source', means: words.columns.about.source, form: 'long' },
  { name: 'disclaimer', means: words.columns.about.disclaimer, form: 'long' },
  { name: 'how', means: words.columns.about.how, form: 'long' },
  { name: 'tool', means: words.columns.about.tool },
  { name: 'framework_digest', means: words.columns.about.framework_digest },
  { name: 'sheet_digest', means: words.columns.about.sheet_digest },
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
      { name: 'tab', means: words.columns.columns.tab },
      { name: 'column', means: words.columns.columns.column },
      { name: 'means', means: words.columns.columns.means, form: 'long' },
    ],
    rows: tables.flatMap(({ name, columns }) =>
      columns.map((column) => ({ tab: name, column: column.name, means: column.means })),
    ),
  };
}
