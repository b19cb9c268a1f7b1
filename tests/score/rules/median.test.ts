import { describe, expect, it } from 'vitest';
import { choice, framework, question, questions, section, yesNo } from '../../build/framework.js';
import { type Answers, exactly, numbersOf } from '../../build/scores.js';
import { no, notApplicable, unknown } from '../../build/sheet.js';

const median = { rule: { combine: 'median' } } as const;
const four = framework([section('s', questions('a', 'b', 'c', 'd'), median)]);

describe('a median', () => {
  it.each<{ name: string; answers: Answers; numbers: object }>([
    // 0 1 4 4: (1 + 4) / 2 = 2.5
    {
      name: 'of an even number is the mean of the two in the middle',
      answers: { a: 4, b: 0, c: 4, d: 1 },
      numbers: exactly(0.625, 0.625, 0.625),
    },
    // 0 1 4: 1
    {
      name: 'of an odd number is the one in the middle, and what does not apply is left out',
      answers: { a: 4, b: 0, c: notApplicable, d: 1 },
      numbers: exactly(0.25, 0.25, 0.25),
    },
    // 0 1 4: 1; 0 0 1 4: 0.5; 0 1 4 4: 2.5
    {
      name: 'with a gap lies between the medians with the lowest and the highest answer',
      answers: { a: 4, b: 0, d: 1 },
      numbers: exactly(0.25, 0.125, 0.625),
    },
    // 1 3: 2; 0 0 1 3: 0.5; 1 3 4 4: 3.5
    {
      name: "with a gap and a don't know is open at both",
      answers: { a: 1, b: unknown, c: 3 },
      numbers: exactly(0.5, 0.125, 0.875),
    },
    // 3; 0 3: 1.5; 3 4: 3.5
    {
      name: 'of one answer is that answer',
      answers: { a: 3, b: notApplicable, c: notApplicable },
      numbers: exactly(0.75, 0.375, 0.875),
    },
    { name: 'of nothing said is none', answers: {}, numbers: exactly(undefined, 0, 1) },
    {
      name: 'of nothing that applies is none',
      answers: { a: notApplicable, b: notApplicable, c: notApplicable, d: notApplicable },
      numbers: { value: undefined, range: undefined },
    },
    // 2 2 2: 2; 0 2 2 2: 2; 2 2 2 4: 2
    {
      name: 'is certain where an open answer cannot move it',
      answers: { a: 2, b: 2, c: 2 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
  ])('$name', ({ answers, numbers }) => {
    expect(numbersOf(four, answers, 's')).toEqual(numbers);
  });

  it('knows no weights', () => {
    const weighted = framework([
      section('s', [question('a', { weight: 10 }), ...questions('b', 'c')], median),
    ]);
    // 0 4 4
    expect(numbersOf(weighted, { a: 0, b: 4, c: 4 }, 's')).toEqual(exactly(1, 1, 1));
  });

  it('of principles is that of their values', () => {
    const three = framework(
      [
        section('s', questions('a', 'b')),
        section('t', questions('c')),
        section('u', questions('d')),
      ],
      median,
    );
    // s = (0 + 2) / 2 = 1, t = 2, u = 4: 2
    expect(numbersOf(three, { a: 0, b: 2, c: 2, d: 4 })).toEqual(exactly(0.5, 0.5, 0.5));
    // s at 0 to 2 with b open: 0 2 4 and 2 2 4
    expect(numbersOf(three, { a: 0, c: 2, d: 4 })).toEqual(exactly(0.5, 0.5, 0.5));
    // t open: (0.25 + 1) / 2 = 0.625 of 0.25 1; 0 0.25 1 and 0.25 1 1
    expect(numbersOf(three, { a: 0, b: 2, d: 4 })).toEqual(exactly(0.625, 0.25, 1));
  });

  it('reaches down to the value where an open question at its lowest would raise it', () => {
    const half = framework([section('s', [yesNo('x'), choice('y', { some: 2, all: 4 })], median)]);
    // 0 alone; (0 + 0.5) / 2 = 0.25; (0 + 1) / 2
    expect(numbersOf(half, { x: no }, 's')).toEqual(exactly(0, 0, 0.5));
  });
});
