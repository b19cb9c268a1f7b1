import { safe } from '../safe.js';
import type { Report } from './report.js';
import { resultsTable } from './tables/results.js';
import type { Cell } from './tables/table.js';

/**
 * Scores and answers as comma-separated values (RFC 4180): a head, then a row for each thing, in UTF-8 without a
 * byte order mark. Numbers are exact. docs/reports.md has the columns.
 */
export function renderCsv(reports: readonly Report[]): string {
  const { columns, rows } = resultsTable(reports);
  return [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => row[name])),
  ]
    .map((cells) => `${cells.map(field).join(',')}\r\n`)
    .join('');
}

function field(cell: Cell): string {
  if (typeof cell !== 'string') return cell === undefined ? '' : String(cell);
  const text = inert(safe(cell));
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes a cell that begins like a formula for one. A quote before it keeps it a text; so it does
 * after a semicolon, a tab or a line break, at which some spreadsheets part cells whatever the quotes say.
 */
function inert(text: string): string {
  return text.replaceAll(/^(?=\s*[=+\-@＝＋－＠])|(?<=[;\t\n])(?=[^\S\t\n]*[=+\-@＝＋－＠])/g, "'");
}
