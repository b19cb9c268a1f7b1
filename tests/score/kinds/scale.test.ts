import { describe, expect, it } from 'vitest';
import { score } from '../../../src/score/score.js';
import { question } from '../../build/framework.js';
import { pairOf } from '../../build/pair.js';
import { type Answers, exactly, near, numbersOf } from '../../build/scores.js';
import { notApplicable, sheet, unknown } from '../../build/sheet.js';

const fromZero = pairOf(question('q'));
const fromOne = pairOf(question('q'), [1, 5]);

describe('a level on a scale', () => {
  it.each([
    { level: 0, attainment: 0 },
    { level: 1, attainment: 0.25 },
    { level: 3, attainment: 0.75 },
    { level: 4, attainment: 1 },
  ])('from 0 to 4 of $level counts $attainment', ({ level, attainment }) => {
    expect(score(fromZero, sheet({ q: level })).questions.get('q')).toEqual({
      state: 'scored',
      attainment: near(attainment),
      level,
    });
  });

  it.each([
    // (level − 1) / 4
    { level: 1, attainment: 0 },
    { level: 2, attainment: 0.25 },
    { level: 5, attainment: 1 },
  ])('from 1 to 5 of $level counts $attainment', ({ level, attainment }) => {
    expect(score(fromOne, sheet({ q: level })).questions.get('q')).toMatchObject({
      attainment: near(attainment),
    });
  });

  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (4 + 2) / 2 = 3
    { name: 'answered', answers: { q: 4, other: 2 }, numbers: exactly(0.75, 0.75, 0.75) },
    // 2; (0 + 2) / 2 = 1; (4 + 2) / 2 = 3
    { name: 'left open', answers: { other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    // The other alone is 2 / 4; with the question at its lowest (0 + 2) / 8, at its highest (4 + 2) / 8
    {
      name: 'not known',
      answers: { q: unknown, other: 2 },
      numbers: exactly(0.5, 0.25, 0.75),
    },
    {
      name: 'not applicable',
      answers: { q: notApplicable, other: 2 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
  ])('$name, beside a 2', ({ answers, numbers }) => {
    expect(numbersOf(fromZero, answers)).toEqual(numbers);
  });
});
