import { describe, expect, it } from 'vitest';
import { noDate, typedDate } from '../../src/answers/typed-date.js';

describe('a day as people write one', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2027-3-1', '2027-03-01'],
    ['20 November 2026', '2026-11-20'],
    ['20 Nov 2026', '2026-11-20'],
    ['20 nov. 2026', '2026-11-20'],
    ['1st of March 2027', '2027-03-01'],
    ['2nd Sept 2026', '2026-09-02'],
    ['20-Nov-2026', '2026-11-20'],
    ['November 20, 2026', '2026-11-20'],
    [' May 3 2027 ', '2027-05-03'],
    ['20/11/2026', '2026-11-20'],
    ['3/4/2027', '2027-04-03'],
    ['20.11.2026', '2026-11-20'],
  ])('is read from %s', (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  it.each([
    '',
    'soon',
    '31 March',
    'March 2027',
    '2027',
    '30 February 2027',
    '2027-02-29',
    '12/31/2026',
    '1/2/27',
    '20 Novembre 2026',
    '20 Foo 2026',
    '0 March 2027',
    'Ann 20 November 2026',
  ])('is not read from %j', (text) => {
    expect(typedDate(text)).toBe(undefined);
  });
});

describe('what is said where a line is no date', () => {
  it.each([
    ['31 January', '31 January 2027'],
    ['March 3rd', '3 March 2027'],
    ['24 nov', '24 November 2026'],
    ['31/1', '31 January 2027'],
    ['31.1.', '31 January 2027'],
  ])('names the next such day where only the year is missing: %s', (text, day) => {
    expect(noDate(text, '2026-11-24')).toBe(`The year is missing. Write ${day}.`);
  });

  it.each([
    ['31 January', '31 January 2026'],
    ['24 November', '24 November 2026'],
    ['1 Dec', '1 December 2025'],
  ])('names the last such day where it has been: %s', (text, day) => {
    expect(noDate(text, '2026-11-24', true)).toBe(`The year is missing. Write ${day}.`);
  });

  it.each(['soon', 'next spring', 'March 2027', '12'])('shows how to write one for %j', (text) => {
    expect(noDate(text, '2026-11-24')).toBe(
      `"${text}" is not understood as a date. Write it as 24 November 2026 or 2026-11-24.`,
    );
  });

  it.each(['31 February 2027', '2027-02-30', '12/31/2027'])(
    'says that it does not exist: %s',
    (text) => {
      expect(noDate(text, '2026-11-24')).toBe(
        `"${text}" is not a date that exists. Write the day, the month and the year, such as 2026-11-24.`,
      );
    },
  );
});
