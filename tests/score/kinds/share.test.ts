import { describe, expect, it } from 'vitest';
import { score } from '../../../src/score/score.js';
import { percentage } from '../../build/framework.js';
import { pairOf } from '../../build/pair.js';
import { type Answers, exactly, near, numbersOf } from '../../build/scores.js';
import { notApplicable, share, sheet, unknown } from '../../build/sheet.js';

const linear = pairOf(percentage('q'));
const banded = pairOf(percentage('q', { 0: 0, 51: 20, 91: 80 }));
const passing = pairOf(percentage('q', { passAt: 50 }));

const countOf = (built: typeof linear, given: number) =>
  score(built, sheet({ q: share(given) })).questions.get('q');

describe('a percentage', () => {
  it.each([
    [0, 0],
    [62, 0.62],
    [99.5, 0.995],
    [100, 1],
  ])('of %d counts as it is', (given, attainment) => {
    expect(countOf(linear, given)).toEqual({ state: 'scored', attainment: near(attainment) });
  });

  it.each([
    [0, 0],
    [50.9, 0],
    // 20 / 80
    [51, 0.25],
    [90, 0.25],
    [91, 1],
  ])('of %d counts the points of its band over the largest', (given, attainment) => {
    expect(countOf(banded, given)).toMatchObject({ attainment: near(attainment) });
  });

  it.each([
    [0, 0],
    [49.9, 0],
    [50, 1],
    [100, 1],
  ])('of %d is met from its mark on', (given, attainment) => {
    expect(countOf(passing, given)).toMatchObject({ attainment });
  });

  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (0.62 + 0.5) / 2
    { name: 'answered', answers: { q: share(62), other: 2 }, numbers: exactly(0.56, 0.56, 0.56) },
    { name: 'left open', answers: { other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    // The other alone is 2 / 4; with the question at its lowest (0 + 2 / 4) / 2, at its highest (1 + 2 / 4) / 2
    { name: 'not known', answers: { q: unknown, other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    {
      name: 'not applicable',
      answers: { q: notApplicable, other: 2 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
  ])('$name, beside a 2', ({ answers, numbers }) => {
    expect(numbersOf(linear, answers)).toEqual(numbers);
  });

  it('whose points fall while it rises is open between its lowest and highest points', () => {
    // Lower is better: 0 counts 40 / 40, 20 and more 10 / 40
    const falling = pairOf(percentage('q', { 0: 40, 20: 10 }));
    expect(countOf(falling, 0)).toMatchObject({ attainment: 1 });
    expect(countOf(falling, 100)).toMatchObject({ attainment: 0.25 });
    // (0.25 + 0.75) / 2 and (1 + 0.75) / 2
    expect(numbersOf(falling, { other: 3 })).toEqual(exactly(0.75, 0.5, 0.875));
  });
});
