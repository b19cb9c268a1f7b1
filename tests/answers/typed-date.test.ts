import { describe, expect, it } from 'vitest';
import { typedDate } from '../../src/answers/typed-date.js';

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
