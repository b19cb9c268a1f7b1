import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.js';
import type { Report } from '../../src/report/report.js';
import { resultsTable } from '../../src/report/tables/results.js';
import { csvRecords, readCsv } from '../build/csv.js';
import { reportNames, reports } from '../build/reports.js';

const records = (...given: readonly Report[]) => csvRecords(renderCsv(given));

function row(report: Report, id: string) {
  return records(report).find((record) => record['id'] === id);
}

/** What a spreadsheet could take for a formula, at the beginning of a cell or where it may see another one begin. */
const live = /(?:^\s*|[;\t\n][^\S\t\n]*)[=+\-@＝＋－＠]/;

describe.each(reportNames)('the report "%s" as CSV', (name) => {
  const report = reports[name];
  const rows = readCsv(renderCsv([report]));

  it('has as many cells in each row, and no name of a column twice', () => {
    expect(new Set(rows.map((cells) => cells.length)).size).toBe(1);
    expect(new Set(rows[0]).size).toBe(rows[0]?.length);
  });

  it('has a row for the whole, for each question and for each section', () => {
    const what = records(report).map((record) => record['what']);
    const sections = JSON.stringify(report.principles).split('"short":').length - 1;
    expect(what.filter((kind) => kind === 'whole')).toHaveLength(1);
    expect(what.filter((kind) => kind === 'section')).toHaveLength(sections);
    expect(what.filter((kind) => kind === 'question')).toHaveLength(report.questions.length);
  });

  it('has no cell that is a formula', () => {
    const texts = rows.flat().filter((cell) => Number.isNaN(Number(cell)));
    expect(texts.filter((cell) => live.test(cell))).toEqual([]);
  });

  it('keeps its notes, reasons and answers', () => {
    if (name === 'hostile') return;
    const cells = new Set(rows.flat());
    const said = report.questions.flatMap(({ answer }) => [
      answer?.note,
      answer?.['not-applicable'],
      answer?.text,
    ]);
    expect(said.filter((text) => text !== undefined && !cells.has(text))).toEqual([]);
  });
});

describe('a row of CSV', () => {
  it('about an answer says the question, the level, what is shown and what is in the way', () => {
    expect(row(reports.mixed, 'compost')).toMatchObject({
      sheet: 'garden-mixed.yaml',
      framework: 'garden',
      edition: '2',
      subject: 'Plot 12',
      subject_kind: 'garden',
      roles: 'neighbour',
      date: '2026-03-01',
      status: 'draft',
      what: 'question',
      principle: 'soil',
      section: 'soil-care',
      title: 'Compost',
      ask: 'What goes back into the soil?',
      kind: 'scale',
      weight: '1',
      state: 'scored',
      level: '3',
      // Expected from 3, and the heap has no date: it counts as 2 of 1…4, which is a third of the way.
      shown: '2',
      attainment_shown: '0.3333333333333333',
      in_words: 'It grows better each year.',
      answer: '3',
      evidence: 'Heap',
      evidence_state: 'undated',
      barriers: 'shade;slugs',
      checked: '2026-03-02',
    });
  });

  it('about an open question has no level and no attainment', () => {
    expect(row(reports.mixed, 'rain')).toMatchObject({
      state: 'unanswered',
      level: '',
      shown: '',
      attainment: '',
      answer: '',
    });
  });

  it('about a section has its exact value, its range and how much is answered', () => {
    // Care of the soil: 3 with weight 1 and 4 with weight 0.5, on 1…4: (2/3 + 0.5 × 1) / 1.5 = 7/9, level 3 1/3.
    const { level, attainment, ...others } = row(reports.mixed, 'soil-care') ?? {};
    expect(Number(attainment)).toBeCloseTo(7 / 9, 12);
    expect(Number(level)).toBeCloseTo(10 / 3, 12);
    expect(others).toMatchObject({
      what: 'section',
      principle: 'soil',
      section: 'soil',
      in_words: 'Growing',
      provisional: 'false',
      answered: '2',
      of: '2',
      answer: '',
    });
  });

  it('about a part with too few answers has a range and no value', () => {
    expect(row(reports.partial, 'technology')).toMatchObject({
      state: 'scored',
      provisional: 'true',
      level: '',
      attainment: '',
      attainment_low: '0.25',
      attainment_high: '0.75',
    });
  });

  it('about a profile has no total', () => {
    const [whole] = records(reports.profile);
    expect(whole).toMatchObject({ what: 'whole', state: 'no-total', level: '', attainment: '' });
  });

  it('about the kinds without levels says what was answered', () => {
    const said = records(reports.kinds)
      .filter(({ what }) => what === 'question')
      .map(({ kind, state, answer }) => [kind, state, answer].join(' '));
    expect(said).toEqual([
      'elements scored names;owners;ends;leaving',
      'choice scored sheet',
      'choice scored it;wards',
      'yes-no scored partly',
      'share scored 62',
      'share unanswered ',
      'yes-no unanswered ',
      'scale out-of-scope ',
      'text context The register was begun twice and left twice',
      'share context 80',
      'yes-no scored yes',
      'yes-no dont-know dont-know',
      'yes-no scored yes',
    ]);
  });
});

describe('the cells of CSV', () => {
  const written = (note: string): string => {
    const [first, ...others] = reports.few.questions;
    if (first === undefined) throw new Error('no question');
    const questions = [{ ...first, answer: { note } }, ...others];
    return records({ ...reports.few, questions }).find(({ id }) => id === first.id)?.['note'] ?? '';
  };

  it.each([
    ['=cmd()', "'=cmd()"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['  =1', "'  =1"],
    ['\t=1', "'\t'=1"],
    ['a;=1', "a;'=1"],
    ['a\n=1', "a\n'=1"],
    ['a\r\n=1', "a\\u{000D}\n'=1"],
    ['a = b', 'a = b'],
    ['well-known', 'well-known'],
    ['"a", b', '"a", b'],
    [' spaces ', ' spaces '],
    ['\u001B[2J\u202E', '\\u{001B}[2J\\u{202E}'],
  ])('hold %j as a text and nothing else', (note, cell) => {
    expect(written(note)).toBe(cell);
  });
});

describe('several reports as CSV', () => {
  const both = records(reports.mixed, reports.anytown);

  it('are the rows of one table, each with its own sheet', () => {
    expect(both).toHaveLength(records(reports.mixed).length + records(reports.anytown).length);
    expect(new Set(both.map(({ sheet }) => sheet))).toEqual(
      new Set(['garden-mixed.yaml', 'anytown.yaml']),
    );
  });

  it('have a column for each facet and each group of their subjects', () => {
    const { subject } = reports.few;
    const placed = {
      ...reports.few,
      subject: { ...subject, facets: { phase: ['beta', 'live'] }, group: { region: 'North' } },
    };
    const [without] = records(reports.mixed, placed);
    const withThem = records(reports.mixed, placed).at(-1);
    expect(without).toMatchObject({ subject_phase: '', group_region: '' });
    expect(withThem).toMatchObject({ subject_phase: 'beta;live', group_region: 'North' });
  });
});

describe('the columns of CSV', () => {
  it('are those that the guide lists, in its order and in its words', () => {
    const guide = readFileSync(new URL('../../docs/reports.md', import.meta.url), 'utf8');
    const [, table = ''] = guide.split('\n## CSV\n');
    const listed = [...table.matchAll(/^\| `([a-z_]+)` \| (.*) \|$/gm)].map(([, name, means]) => [
      name,
      means,
    ]);
    const { columns } = resultsTable([reports.anytown]);
    expect(listed).toEqual(columns.map(({ name, means }) => [name, means]));
  });

  it('do not begin with a byte order mark', () => {
    expect(renderCsv([reports.few])).toMatch(/^sheet,framework,/);
  });
});
