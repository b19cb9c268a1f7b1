import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.js';
import { renderXlsx } from '../../src/report/xlsx/xlsx.js';
import { reportNames, reports } from '../build/reports.js';
import { readXlsx, recordsOf, type Tab } from '../build/xlsx.js';

async function tabs(...given: readonly Report[]): Promise<Readonly<Record<string, Tab>>> {
  return Object.fromEntries(readXlsx(await renderXlsx(given)).map((tab) => [tab.name, tab]));
}

async function records(name: string, ...given: readonly Report[]) {
  const tab = (await tabs(...given))[name];
  if (tab === undefined) throw new Error(`there is no tab ${name}`);
  return recordsOf(tab);
}

/** The first question of a small report with other words in its note. */
function noted(note: string): Report {
  const [first, ...others] = reports.few.questions;
  if (first === undefined) throw new Error('no question');
  return {
    ...reports.few,
    questions: [{ ...first, answer: { ...first.answer, note } }, ...others],
  };
}

describe.each(reportNames)('the report "%s" as a workbook', (name) => {
  it('has a tab for each table, each with a head that stays, and no formula', async () => {
    const found = Object.values(await tabs(reports[name]));
    expect(found.map((tab) => tab.name)).toEqual([
      'Scores',
      'Answers',
      'Steps',
      'Barriers',
      'Evidence',
      'Sheets',
      'Columns',
    ]);
    expect(found.filter(({ isHeadFrozen, formulas }) => !isHeadFrozen || formulas > 0)).toEqual([]);
  });

  it('has a row for each question', async () => {
    const ids = (await records('Answers', reports[name])).map((record) => record['Id']);
    expect(ids).toEqual(reports[name].questions.map(({ id }) => id));
  });

  it('says what each of its columns means', async () => {
    const found = await tabs(reports[name]);
    const meant = (await records('Columns', reports[name])).map(({ Tab: tab, Column: column }) =>
      `${tab} ${column}`.toLowerCase(),
    );
    const heads = Object.values(found)
      .filter((tab) => tab.name !== 'Columns')
      .flatMap((tab) =>
        (tab.rows[0] ?? []).map((head) => `${tab.name} ${head}`.toLowerCase().replaceAll(' ', '_')),
      );
    expect(meant.map((column) => column.replaceAll(' ', '_'))).toEqual(heads);
  });
});

describe('a workbook', () => {
  it('has numbers as numbers, days as days and truths as truths', async () => {
    const [compost] = await records('Answers', reports.mixed);
    // 2026-03-01 is day 46,082 of a spreadsheet's calendar: 46,023 is 1 January 2026.
    expect(compost).toMatchObject({
      Subject: 'Plot 12',
      Edition: '2',
      Date: 46_082,
      Checked: 46_083,
      Level: 3,
      Shown: 2,
      Barriers: 'shade;slugs',
    });
    const [whole] = await records('Scores', reports.mixed);
    expect(whole).toMatchObject({ What: 'whole', State: 'scored', Provisional: false, Of: 4 });
  });

  it('has a row for each step, barrier and piece of evidence', async () => {
    expect(await records('Steps', reports.mixed)).toMatchObject([
      { Order: 1, Question: 'rain', Step: 'Put a barrel under the pipe', Owner: 'The treasurer' },
      { Order: 2, Question: 'compost', By: 46_380 },
      { Order: 3, Question: 'seeds', By: 46_419 },
      { Order: 4, Question: 'digging' },
      { Question: 'seeds', Step: 'Buy jars', Done: true },
    ]);
    expect(await records('Barriers', reports.mixed)).toMatchObject([
      { Barrier: 'shade', Question: 'compost', Level: 3 },
      { Barrier: 'slugs', 'Barrier title': 'Slugs', Who: 'Ours to change', Question: 'compost' },
      { Barrier: 'slugs', Note: 'Worst in May', Owner: 'The hedgehog' },
    ]);
    expect(await records('Evidence', reports.mixed)).toMatchObject([
      { Question: 'compost', Evidence: 'Heap', 'Evidence state': 'undated' },
      { Question: 'digging', Evidence: 'Plan', 'Evidence date': 46_147 },
    ]);
  });

  it('has the rows of several sheets in the same tabs', async () => {
    const both = await records('Answers', reports.mixed, reports.few);
    expect(new Set(both.map(({ Sheet }) => Sheet))).toEqual(
      new Set(['garden-mixed.yaml', 'garden-few.yaml']),
    );
  });

  it.each([
    '=cmd()',
    '+1',
    '-1',
    '@SUM(A1)',
    '_x0041_',
    'a _x000D_ b',
    'constructor',
    '__proto__',
    'toString',
    '<b>&amp;</b> ]]>',
    ' spaces ',
    'two\nlines',
    '\uFFFD and \uFDD0',
    'ŵ 👍🏽 東京',
  ])('shows the text %j as it is', async (note) => {
    const [first] = await records('Answers', noted(note));
    expect(first?.['Note']).toBe(note);
  });

  it('shows control characters and turned text as visible escapes', async () => {
    const [first] = await records('Answers', noted('\u001B[2J \u202E'));
    expect(first?.['Note']).toBe('\\u{001B}[2J \\u{202E}');
  });

  it('keeps a text that is too long for a cell in a tab of its own, in parts', async () => {
    const note = `${'=long 👍🏽 '.repeat(10_000)}end`;
    const found = await tabs(noted(note));
    const cells = Object.values(found).flatMap(({ rows }) => rows.flat());
    const lengths = cells.map((cell) => (typeof cell === 'string' ? cell.length : 0));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    const [first] = await records('Answers', noted(note));
    expect(first?.['Note']).toMatch(/^=long .*… \(all of it: tab "Long texts"\)$/su);
    const parts = await records('Long texts', noted(note));
    expect(parts[0]).toMatchObject({ Tab: 'Answers', Row: 2, Column: 'note', Part: 1 });
    expect(parts.map(({ Text }) => Text).join('')).toBe(note);
  });

  it('is printed on paper that lies on its side, with the head of each tab on every sheet', async () => {
    for (const { paper, name } of Object.values(await tabs(reports.mixed))) {
      expect(paper.orientation).toBe('landscape');
      expect(paper.across).toBeGreaterThanOrEqual(1);
      expect(paper.repeated).toBe(`'${name}'!$1:$1`);
    }
    expect((await tabs(reports.mixed))['Columns']?.paper.across).toBe(1);
  });

  it('has rows as high as the longest text in them wants, and no higher than a row can be', async () => {
    const heightWith = async (note: string) =>
      (await tabs(noted(note)))['Answers']?.heights[1] ?? 0;
    const [few, many] = [await heightWith('short'), await heightWith('word '.repeat(120))];
    // A column of notes is 60 characters wide: 600 characters are ten lines and a little.
    expect(many).toBeGreaterThanOrEqual(10 * 12);
    expect(many).toBeLessThan(13 * 13);
    expect(few).toBeLessThan(many);
    expect(await heightWith('two\nlines\n\n\n\n\n\n\n\nten')).toBeGreaterThanOrEqual(10 * 12);
    expect(await heightWith('word '.repeat(6000))).toBe(409);
  });

  it('is the same bytes twice', async () => {
    const both = [reports.mixed, reports.hostile];
    expect(await renderXlsx(both)).toEqual(await renderXlsx(both));
  });
});
