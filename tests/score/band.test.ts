import { describe, expect, it } from 'vitest';
import { bandOf } from '../../src/score/band.js';
import { score } from '../../src/score/score.js';
import { framework, questions, section } from '../build/framework.js';
import { sheet } from '../build/sheet.js';

const bands = [
  { name: 'Low', from: 0 },
  { name: 'Middle', from: 1 },
  { name: 'Good', from: 2 },
  { name: 'Best', from: 3 },
];
const banded = framework([section('s', questions('a', 'b', 'c', 'd'))], { bands });

/** The range, given in levels from 0 to 4. */
const bandsBetween = (low: number, high: number) => bandOf(banded, [low / 4, high / 4]);

describe('a band', () => {
  it.each([
    [0, 'Low'],
    [0.999_999, 'Low'],
    [1, 'Middle'],
    [1.999_999, 'Middle'],
    [2, 'Good'],
    [3, 'Best'],
    [4, 'Best'],
  ])('of level %d is %s, since its lower bound belongs to it', (level, band) => {
    expect(bandsBetween(level, level)).toEqual({ band });
  });

  it('is not lost to the error of doubles: 1.9999999999 is 2, and 1.99999 is not', () => {
    expect(bandsBetween(1.999_999_999_9, 1.999_999_999_9)).toEqual({ band: 'Good' });
    expect(bandsBetween(1.999_99, 1.999_99)).toEqual({ band: 'Middle' });
  });

  it('is one name when both ends of the range fall in it', () => {
    expect(bandsBetween(1, 1.99)).toEqual({ band: 'Middle' });
  });

  it('is two names when the ends fall into neighbours', () => {
    expect(bandsBetween(1, 2)).toEqual({ bandRange: ['Middle', 'Good'] });
    expect(bandsBetween(2.5, 4)).toEqual({ bandRange: ['Good', 'Best'] });
  });

  it('is not named when the ends lie further apart', () => {
    expect(bandsBetween(0.9, 2)).toEqual({});
    expect(bandsBetween(0, 4)).toEqual({});
  });

  it('is not named where the framework has none', () => {
    expect(bandOf(framework([]), [0.5, 0.5])).toEqual({});
  });

  it('of a score is decided on its range and not on its value', () => {
    // 2 2 2 ?: the value is 2, the range 6 / 4 to 10 / 4
    expect(score(banded, sheet({ a: 2, b: 2, c: 2 })).overall).toMatchObject({
      level: 2,
      bandRange: ['Middle', 'Good'],
    });
    // 2 2 2 2
    expect(score(banded, sheet({ a: 2, b: 2, c: 2, d: 2 })).overall).toMatchObject({
      band: 'Good',
    });
  });
});
