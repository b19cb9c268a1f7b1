import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document.js';
import { formats } from '../../src/report/formats.js';
import { parseReports } from '../../src/report/json.js';
import { htmlWords } from '../build/html-words.js';
import { rendered } from '../build/rendered.js';
import { reportNames, reports } from '../build/reports.js';
import { valueOf } from '../build/shipped.js';

/** Those with sentences; the others are for programs. */
const prose = ['terminal', 'markdown', 'html'] as const;

const variants = formats.flatMap((format) => [false, true].map((isFull) => ({ format, isFull })));

/** Control characters but for the newline, marks that turn the direction of text, and invisible tags. */
const hidden =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

describe.each(reportNames)('the report "%s"', (name) => {
  const report = reports[name];

  it.each(variants)('is the same twice in $format, full: $isFull', async ({ format, isFull }) => {
    const before = JSON.stringify(report);
    expect(await rendered([report], format, isFull)).toBe(await rendered([report], format, isFull));
    expect(JSON.stringify(report)).toBe(before);
  });

  it.each(variants)(
    'is the same bytes from its saved JSON in $format, full: $isFull',
    async ({ format, isFull }) => {
      const saved = parseDocument(await rendered([report], 'json'), 'saved.json');
      const again = valueOf(parseReports(valueOf(saved))) ?? [];
      expect(await rendered(again, format, isFull)).toBe(await rendered([report], format, isFull));
    },
  );

  it('loses nothing on the way through JSON', async () => {
    expect(JSON.parse(await rendered([report], 'json'))).toEqual(report);
  });

  it('has no control characters, hidden text or turned text for people to read', async () => {
    for (const { format, isFull } of variants.filter((variant) => variant.format !== 'json')) {
      const text = await rendered([report], format, isFull);
      // The rows of CSV end in a return and a newline, as its standard asks.
      expect(format === 'csv' ? text.replaceAll('\r\n', '\n') : text).not.toMatch(hidden);
    }
  });

  it('has no sentence with a doubled stop, a space before a stop or a missing word', async () => {
    for (const { format, isFull } of variants.filter((variant) =>
      prose.some((name) => name === variant.format),
    )) {
      const whole = await rendered([report], format, isFull);
      const text = format === 'html' || format === 'svg' ? htmlWords(whole) : whole;
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/);
      if (name === 'hostile') continue;
      expect(text).not.toMatch(
        /[.!?]["')*]*\.(?!\.)\s|[.,;:]{2}\s| [.,;:](\s|$)|\(\)|\(, |  [A-Za-z]+ {3,}\./m,
      );
    }
  });
});

describe('several reports', () => {
  const both = [reports.perfect, reports.few];

  it('are an array in JSON, and one is not', async () => {
    expect(JSON.parse(await rendered(both, 'json'))).toHaveLength(2);
    expect(JSON.parse(await rendered([reports.few], 'json'))).toMatchObject({
      kind: 'wgll-report',
      version: 1,
    });
  });

  it('are read back from JSON in their order', async () => {
    const saved = valueOf(parseDocument(await rendered(both, 'json'), 'saved.json'));
    expect(valueOf(parseReports(saved))).toEqual(both);
  });

  it('follow one another in the other formats', async () => {
    const text = await rendered(both, 'markdown');
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual([
      '# A good garden: The garden behind number 9',
      '# A good garden: Plot 13',
    ]);
  });
});

describe('what is read as a saved report', () => {
  const read = (data: unknown) =>
    parseReports(valueOf(parseDocument(JSON.stringify(data), 'saved.json')));

  it('is only a document that says it is one', () => {
    expect(valueOf(read({ version: 1, answers: {} }))).toBeUndefined();
    expect(valueOf(read([{ kind: 'something else' }]))).toBeUndefined();
    expect(valueOf(read([]))).toBeUndefined();
  });

  it('may have keys that this version does not know, and keeps them', () => {
    const newer = {
      ...reports.few,
      colour: 'green',
      overall: { ...reports.few.overall, mood: 'calm' },
    };
    expect(valueOf(read(newer))).toEqual([newer]);
  });

  it.each([
    ['a newer version', { ...reports.few, version: 2 }, 'version'],
    ['no questions', { ...reports.few, questions: undefined }, 'questions'],
    [
      'an attainment above 1',
      { ...reports.few, overall: { ...reports.few.overall, attainment: 1.5 } },
      'attainment',
    ],
  ])('with %s is a problem that names the place', (_, data, key) => {
    const found = read(data);
    expect(found.ok ? [] : found.problems.map(({ message }) => message).join(' ')).toContain(key);
  });
});
