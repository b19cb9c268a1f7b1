import { describe, expect, it } from 'vitest';
import { yesNo } from '../../build/framework.js';
import { pairOf } from '../../build/pair.js';
import { type Answers, exactly, numbersOf } from '../../build/scores.js';
import { no, notApplicable, partly, unknown, yes } from '../../build/sheet.js';

const pair = pairOf(yesNo('q', { partly: 0.3 }));

describe('yes or no', () => {
  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (1 + 0.5) / 2
    { name: 'yes', answers: { q: yes, other: 2 }, numbers: exactly(0.75, 0.75, 0.75) },
    // (0 + 0.5) / 2
    { name: 'no', answers: { q: no, other: 2 }, numbers: exactly(0.25, 0.25, 0.25) },
    // (0.3 + 0.5) / 2
    { name: 'partly', answers: { q: partly, other: 2 }, numbers: exactly(0.4, 0.4, 0.4) },
    // (0 + 0.5) / 2 and (1 + 0.5) / 2
    { name: 'left open', answers: { other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    // The other alone is 2 / 4; with the question at its lowest (0 + 2 / 4) / 2, at its highest (1 + 2 / 4) / 2
    { name: 'not known', answers: { q: unknown, other: 2 }, numbers: exactly(0.5, 0.25, 0.75) },
    {
      name: 'not applicable',
      answers: { q: notApplicable, other: 2 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
    { name: 'yes alone', answers: { q: yes, other: notApplicable }, numbers: exactly(1, 1, 1) },
  ])('$name, beside a 2', ({ answers, numbers }) => {
    expect(numbersOf(pair, answers)).toEqual(numbers);
  });
});
