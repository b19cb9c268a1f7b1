import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderXlsx } from '../../src/report/xlsx/xlsx.js';
import { readCsv } from '../build/csv.js';
import { reportNames, reports } from '../build/reports.js';
import { readXlsx, type Tab } from '../build/xlsx.js';
import { Scratch, said } from './outside.js';

const scratch = new Scratch();
const all = [
  ...reportNames.map((name) => [name, [reports[name]]] as const),
  ['several', [reports.mixed, reports.complete, reports.hostile]] as const,
];

beforeAll(async () => {
  for (const [name, given] of all) scratch.put(`${name}.xlsx`, await renderXlsx(given));
  // Each tab as a file of its own: commas, quotes, UTF-8, as it is shown or as it is stored, all tabs.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
  scratch.convert(
    filter,
    all.map(([name]) => `${name}.xlsx`),
  );
}, 300_000);

afterAll(() => scratch.remove());

async function tabsOf(name: string): Promise<readonly Tab[]> {
  const given = all.find(([known]) => known === name)?.[1] ?? [];
  return readXlsx(await renderXlsx(given));
}

describe.each(all.map(([name]) => name))('the workbook about "%s"', (name) => {
  it('has the same texts for LibreOffice, none of them worked out', async () => {
    for (const tab of await tabsOf(name)) {
      const text = scratch.text(`${name}-${tab.name}.csv`).replaceAll(/(?<!\r)\n/g, '\r\n');
      const rows = readCsv(
        text.replaceAll('\r\n', '\n').replaceAll(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\r\n'),
      );
      const texts = tab.rows.map((row) => row.filter((cell) => typeof cell === 'string'));
      const seen = rows.map((row) => new Set(row));
      const missing = texts.flatMap((row, index) =>
        row.filter((cell) => seen[index]?.has(cell) !== true),
      );
      expect(missing).toEqual([]);
    }
  });

  it('has the same cells, frozen heads and no formula for openpyxl', async () => {
    const script = `
import openpyxl, json, sys, datetime, warnings
warnings.simplefilter('ignore')
def plain(value):
  if isinstance(value, datetime.datetime): return (value - datetime.datetime(1899, 12, 30)).days
  return value
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'name': tab.title, 'frozen': tab.freeze_panes, 'filter': tab.auto_filter.ref,
  'formulas': sum(1 for row in tab.iter_rows() for cell in row if cell.data_type == 'f'),
  'rows': [[plain(cell.value) for cell in row] for row in tab.iter_rows()],
} for tab in book]))`;
    const read = JSON.parse(
      said('/usr/bin/python3', ['-c', script, `${scratch.folder}/${name}.xlsx`]),
    );
    const own = await tabsOf(name);
    expect(read.map((tab: { name: string }) => tab.name)).toEqual(own.map((tab) => tab.name));
    for (const [index, tab] of own.entries()) {
      const width = tab.rows[0]?.length ?? 0;
      const cells = tab.rows.map((row) =>
        Array.from({ length: width }, (_, column) => row[column] ?? null),
      );
      expect(read[index]).toMatchObject({ frozen: 'A2', formulas: 0, rows: cells });
      expect(read[index].filter).toMatch(/^A1:[A-Z]+\d+$/);
    }
  });
});
