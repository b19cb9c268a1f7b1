import { describe, expect, it } from 'vitest';
import { score } from '../../../src/score/score.js';
import { elements } from '../../build/framework.js';
import { pairOf } from '../../build/pair.js';
import { type Answers, exactly, near, numbersOf } from '../../build/scores.js';
import { met, notApplicable, sheet, unknown } from '../../build/sheet.js';

/** Level 1 lists nothing; level 4 cannot be reached. */
const sparse = pairOf(elements('q', { 2: ['a', 'b'], 3: ['c'] }));
const whole = pairOf(elements('q', { 2: ['a'], 4: ['b'] }));

describe('a checklist', () => {
  it.each([
    { ids: [], level: 0, attainment: 0 },
    { ids: ['a'], level: 0, attainment: 0 },
    { ids: ['c'], level: 0, attainment: 0 },
    { ids: ['a', 'c'], level: 0, attainment: 0 },
    { ids: ['b', 'a'], level: 2, attainment: 0.5 },
    { ids: ['c', 'a', 'b'], level: 3, attainment: 0.75 },
  ])('with $ids met is at level $level', ({ ids, level, attainment }) => {
    expect(score(sparse, sheet({ q: met(...ids) })).questions.get('q')).toEqual({
      state: 'scored',
      attainment: near(attainment),
      level,
    });
  });

  it('counts from the lowest level of its scale', () => {
    const fromOne = pairOf(elements('q', { 2: ['a'], 5: ['b'] }), [1, 5]);
    const found = (...ids: readonly string[]) =>
      score(fromOne, sheet({ q: met(...ids) })).questions.get('q');
    expect(found()).toMatchObject({ level: 1, attainment: 0 });
    // (2 − 1) / 4
    expect(found('a')).toMatchObject({ level: 2, attainment: 0.25 });
    expect(found('a', 'b')).toMatchObject({ level: 5, attainment: 1 });
  });

  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (2 + 2) / 2
    { name: 'answered', answers: { q: met('a'), other: 2 }, numbers: exactly(0.5, 0.5, 0.5) },
    // nothing met is an answer: (0 + 2) / 2
    { name: 'with none met', answers: { q: met(), other: 2 }, numbers: exactly(0.25, 0.25, 0.25) },
    // (0 + 2) / 2 and (4 + 2) / 2
    { name: 'left open', answers: { other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    // The other alone is 2 / 4; with the question at its lowest (0 + 2 / 4) / 2, at its highest (1 + 2 / 4) / 2
    { name: 'not known', answers: { q: unknown, other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    {
      name: 'not applicable',
      answers: { q: notApplicable, other: 2 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
  ])('$name, beside a 2', ({ answers, numbers }) => {
    expect(numbersOf(whole, answers)).toEqual(numbers);
  });

  it('that does not list the highest level leaves it out of reach', () => {
    // (0 + 2) / 2 = 1; (3 + 2) / 2 = 2.5
    expect(numbersOf(sparse, { other: 2 })).toEqual(exactly(0.5, 0.25, 0.625));
  });
});
