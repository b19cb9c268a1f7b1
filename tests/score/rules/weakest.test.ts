import { describe, expect, it } from 'vitest';
import { elements, framework, question, questions, section } from '../../build/framework.js';
import { type Answers, exactly, numbersOf, scoreOf } from '../../build/scores.js';
import { notApplicable, unknown } from '../../build/sheet.js';

const weakest = { rule: { combine: 'weakest' } } as const;
const [red, amber, green] = [0, 1, 2];
/** Three points of a service assessment, each red, amber or green. */
const points = framework([section('s', questions('a', 'b', 'c'), weakest)], {
  scale: [0, 2],
  bands: [
    { name: 'Red', from: 0 },
    { name: 'Amber', from: 1 },
    { name: 'Green', from: 2 },
  ],
});

describe('the weakest', () => {
  it.each<{ name: string; answers: Answers; numbers: object }>([
    // min(2, 2, 1) = 1, of 2
    {
      name: 'of green, green and amber is amber',
      answers: { a: green, b: green, c: amber },
      numbers: exactly(0.5, 0.5, 0.5),
    },
    // min(2, 0, 1) = 0
    {
      name: 'is red where any is red',
      answers: { a: green, b: red, c: amber },
      numbers: exactly(0, 0, 0),
    },
    // min(2, 2, 2) = 2, of 2
    {
      name: 'is green where all are green',
      answers: { a: green, b: green, c: green },
      numbers: exactly(1, 1, 1),
    },
    // min(2, 2) = 2: what does not apply is left out
    {
      name: 'is green where one does not apply and the others are green',
      answers: { a: green, b: notApplicable, c: green },
      numbers: exactly(1, 1, 1),
    },
    // min(2, 1) = 1; with c red min(2, 1, 0) = 0, with c green or not applicable 1
    {
      name: 'with a gap is no better than what is known',
      answers: { a: green, b: amber },
      numbers: exactly(0.5, 0, 0.5),
    },
    // min(2, 2) = 2; with b red 0, with b green 2
    {
      name: 'with a gap beside green may be anything',
      answers: { a: green, c: green },
      numbers: exactly(1, 0, 1),
    },
    // min(0, 2) = 0, and nothing b could be is lower
    {
      name: "is red for certain beside a don't know",
      answers: { a: red, b: unknown, c: green },
      numbers: exactly(0, 0, 0),
    },
    // no value; all red 0, all green 1
    { name: 'of nothing said is none', answers: {}, numbers: exactly(undefined, 0, 1) },
    // no children are left
    {
      name: 'of nothing that applies is none',
      answers: { a: notApplicable, b: notApplicable, c: notApplicable },
      numbers: { value: undefined, range: undefined },
    },
  ])('$name', ({ answers, numbers }) => {
    expect(numbersOf(points, answers, 's')).toEqual(numbers);
  });

  it('has a name where the range leaves no doubt', () => {
    // 0 whatever c is; 0 to 1 with c open
    expect(scoreOf(points, { a: red, b: green })).toMatchObject({ band: 'Red' });
    expect(scoreOf(points, { a: amber, b: green })).toMatchObject({ bandRange: ['Red', 'Amber'] });
  });

  it('knows no weights', () => {
    const weighted = framework([
      section('s', [question('a', { weight: 0.1 }), question('b', { weight: 9 })], weakest),
    ]);
    // min(1, 4) = 1, of 4
    expect(numbersOf(weighted, { a: 1, b: 4 }, 's')).toEqual(exactly(0.25, 0.25, 0.25));
  });

  it('of principles is the weakest of their values', () => {
    const two = framework(
      [section('s', questions('a', 'b')), section('t', questions('c'))],
      weakest,
    );
    // s = (4 + 2) / 2 = 3, t = 2
    expect(numbersOf(two, { a: 4, b: 2, c: 2 })).toEqual(exactly(0.5, 0.5, 0.5));
    // s with b open: (0 + 0) / 2 to (0 + 4) / 2 = 2; its value is 0
    expect(numbersOf(two, { a: 0, c: 4 })).toEqual(exactly(0, 0, 0.5));
  });

  it('reaches up to where an open question, which cannot be green, does not apply', () => {
    const low = framework([section('s', [question('x'), elements('y', { 1: ['e'] })], weakest)], {
      scale: [0, 2],
    });
    expect(numbersOf(low, { x: green }, 's')).toEqual(exactly(1, 0, 1));
  });
});
