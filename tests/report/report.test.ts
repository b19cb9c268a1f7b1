import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import { reportOf } from '../../src/report/report.js';
import { score } from '../../src/score/score.js';
import { framework, question, questions, section } from '../build/framework.js';
import { report } from '../build/reports.js';
import { notApplicable, sheet, unknown } from '../build/sheet.js';

const nested = framework([
  section('p', [section('s', questions('a', 'b')), section('t', questions('c'))]),
  section('u', [
    question('d', { levels: [{ level: 1, text: 'One.' }], next: [{ level: 1, text: 'Go.' }] }),
  ]),
]);

describe('a report', () => {
  it('holds sections in sections, and every question with its nearest section', () => {
    const found = report(nested, sheet({ a: 4 }), 'sheet.yaml');
    expect(found.principles.map(({ id }) => id)).toEqual(['p', 'u']);
    expect(found.principles[0]?.sections.map(({ id }) => id)).toEqual(['s', 't']);
    expect(found.questions.map(({ id, section: nearest }) => [id, nearest])).toEqual([
      ['a', 's'],
      ['b', 's'],
      ['c', 't'],
      ['d', 'u'],
    ]);
  });

  it('gives every answer in its long form, and nothing that was not said', () => {
    const evidence = [{ title: 'A list', date: '2026-01-02' }];
    const given = sheet({ a: { level: 0, note: 'So.', evidence }, b: unknown, c: notApplicable });
    const found = report(nested, given, 'sheet.yaml');
    expect(found.questions.map(({ state, answer }) => ({ state, answer }))).toEqual([
      { state: 'scored', answer: { level: 0, note: 'So.', evidence } },
      { state: 'dont-know', answer: { 'dont-know': true } },
      { state: 'not-applicable', answer: { 'not-applicable': 'There is none.' } },
      { state: 'unanswered', answer: undefined },
    ]);
  });

  it('quotes what is true at a level and the first move from it, and nothing between two levels', () => {
    const at = (level: number) => report(nested, sheet({ d: level }), 'sheet.yaml').questions[3];
    expect(at(1)).toMatchObject({ level: 1, levelText: 'One.', next: 'Go.' });
    expect(at(2)).not.toHaveProperty('levelText');
    expect(at(2)).not.toHaveProperty('next');
  });

  it.each([
    ['2026-05-20', undefined],
    ['2026-05-21', undefined],
    ['2026-05-19', 6],
    ['2025-11-19', 12],
    ['2026-12-01', undefined],
  ])('of a sheet of %s says on 19 November 2026 that it is %s months old', (date, months) => {
    const found = report(nested, sheet({}, { date }), 'sheet.yaml', '2026-11-19');
    expect(found.monthsOld).toBe(months);
  });
});

describe('the digest of a sheet', () => {
  /** The text that is digested stands in place of its digest. */
  const digested = (given: Sheet): string =>
    reportOf({
      framework: nested,
      sheet: given,
      assessment: score(nested, given),
      file: 'sheet.yaml',
      tool: 'wgll 0.0.0',
      today: '2026-11-23',
      digest: (text) => text,
    }).sheetDigest;

  it('is the same whatever the order of the answers and their places in the file', () => {
    const there = { file: 'elsewhere.json', line: 7, column: 3 };
    const some = sheet({ a: 1, b: unknown });
    const turned = sheet({ b: unknown, a: 1 });
    const moved = new Map([...turned.answers].map(([id, said]) => [id, { ...said, place: there }]));
    expect(digested({ ...turned, answers: moved })).toBe(digested(some));
  });

  it('changes with an answer, a note or a date', () => {
    const first = digested(sheet({ a: 1 }));
    expect(digested(sheet({ a: 2 }))).not.toBe(first);
    expect(digested(sheet({ a: { level: 1, note: 'So.' } }))).not.toBe(first);
    expect(digested(sheet({ a: 1 }, { date: '2026-11-19' }))).not.toBe(first);
  });
});
