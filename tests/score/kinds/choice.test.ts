import { describe, expect, it } from 'vitest';
import { score } from '../../../src/score/score.js';
import { choice, choices } from '../../build/framework.js';
import { pairOf } from '../../build/pair.js';
import { type Answers, exactly, near, numbersOf } from '../../build/scores.js';
import { chose, notApplicable, sheet, unknown } from '../../build/sheet.js';

const uneven = pairOf(choice('q', { none: 0, some: 17, most: 35 }));
const raised = pairOf(choice('q', { least: 10, most: 40 }));
const several = pairOf(choices('q', { a: 1, b: 2, c: 3 }, 6));
const enough = pairOf(choices('q', { a: 1, b: 2, c: 3 }, 4));

describe('one of several options', () => {
  it.each([
    ['none', 0],
    // 17 / 35
    ['some', 17 / 35],
    ['most', 1],
  ])('%s counts its points over the largest', (option, attainment) => {
    expect(score(uneven, sheet({ q: chose(option) })).questions.get('q')).toEqual({
      state: 'scored',
      attainment: near(attainment),
    });
  });

  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (17 / 35 + 0.5) / 2
    {
      name: 'answered',
      answers: { q: chose('some'), other: 2 },
      numbers: exactly(69 / 140, 69 / 140, 69 / 140),
    },
    // (0 + 0.5) / 2 and (1 + 0.5) / 2
    { name: 'left open', answers: { other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    // The other alone is 2 / 4; with the question at its lowest (0 + 2 / 4) / 2, at its highest (1 + 2 / 4) / 2
    { name: 'not known', answers: { q: unknown, other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    {
      name: 'not applicable',
      answers: { q: notApplicable, other: 2 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
  ])('$name, beside a 2', ({ answers, numbers }) => {
    expect(numbersOf(uneven, answers)).toEqual(numbers);
  });

  it('without an option of no points begins at the smallest', () => {
    // 10 / 40 = 0.25; (0.25 + 0.75) / 2 and (1 + 0.75) / 2
    expect(numbersOf(raised, { other: 3 })).toEqual(exactly(0.75, 0.5, 0.875));
    expect(numbersOf(raised, { other: notApplicable })).toEqual(exactly(undefined, 0.25, 1));
    expect(numbersOf(raised, { q: chose('least'), other: notApplicable })).toEqual(
      exactly(0.25, 0.25, 0.25),
    );
  });
});

describe('any number of options', () => {
  it.each([
    { options: [], all: 0, enoughIs: 0 },
    // 1 / 6 and 1 / 4
    { options: ['a'], all: 1 / 6, enoughIs: 0.25 },
    { options: ['c', 'a'], all: 4 / 6, enoughIs: 1 },
    // 6 / 6, and 6 / 4 is no more than everything
    { options: ['a', 'b', 'c'], all: 1, enoughIs: 1 },
  ])('adds up the points of $options', ({ options, all, enoughIs }) => {
    const found = (built: typeof several) =>
      score(built, sheet({ q: chose(...options) })).questions.get('q');
    expect(found(several)).toMatchObject({ attainment: near(all) });
    expect(found(enough)).toMatchObject({ attainment: near(enoughIs) });
  });

  it('is open from none to all', () => {
    expect(numbersOf(enough, { other: 2 })).toEqual(exactly(0.5, 0.25, 0.75));
    // None is an answer: (0 + 0.5) / 2
    expect(numbersOf(enough, { q: chose(), other: 2 })).toEqual(exactly(0.25, 0.25, 0.25));
  });

  it('that can never come to everything ends below it', () => {
    // (0 + 0.75) / 2 and (6 / 12 + 0.75) / 2; without it 0.75
    const short = pairOf(choices('q', { a: 1, b: 2, c: 3 }, 12));
    expect(numbersOf(short, { other: 3 })).toEqual(exactly(0.75, 0.375, 0.75));
  });
});
