import { describe, expect, it } from 'vitest';
import { framework, question, questions, section } from '../../build/framework.js';
import { type Answers, exactly, near, numbersOf, scoreOf } from '../../build/scores.js';
import { notApplicable, unknown } from '../../build/sheet.js';

const over = { combine: 'mean', over: 'questions' } as const;
/** The weights of a, b and c in the whole: 2 × 1, 2 × 3 and 1 × 1. */
const parts = (rule: Parameters<typeof section>[2] = {}) => [
  section('s', [question('a'), question('b', { weight: 3 })], { weight: 2, ...rule }),
  section('t', questions('c')),
];
const built = framework(parts(), { rule: over });

describe('a mean over questions', () => {
  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (2 × 4 + 6 × 0 + 1 × 4) / 9 = 12 / 9 of 4
    { name: 'all answers', answers: { a: 4, b: 0, c: 4 }, numbers: exactly(1 / 3, 1 / 3, 1 / 3) },
    // (8 + 4) / 3 = 4; (8 + 0 + 4) / 9; (8 + 24 + 4) / 9 = 4
    { name: 'a gap', answers: { a: 4, c: 4 }, numbers: exactly(1, 1 / 3, 1) },
    // (8 + 0) / 8 = 1; (8 + 0 + 0) / 9; (8 + 0 + 4) / 9
    {
      name: "a don't know",
      answers: { a: 4, b: 0, c: unknown },
      numbers: exactly(1 / 4, 2 / 9, 1 / 3),
    },
    // (8 + 4) / 3
    {
      name: 'one that does not apply',
      answers: { a: 4, b: notApplicable, c: 4 },
      numbers: exactly(1, 1, 1),
    },
    // (8 + 0) / 8
    {
      name: 'a section that does not apply',
      answers: { a: 4, b: 0, c: notApplicable },
      numbers: exactly(1 / 4, 1 / 4, 1 / 4),
    },
    // 4 alone; (2 × 0 + 6 × 0 + 4) / 9; 4
    { name: 'most of it open', answers: { c: 4 }, numbers: exactly(1, 1 / 9, 1) },
    { name: 'nothing said', answers: {}, numbers: exactly(undefined, 0, 1) },
    {
      name: 'nothing that applies',
      answers: { a: notApplicable, b: notApplicable, c: notApplicable },
      numbers: { value: undefined, range: undefined },
    },
  ])('with $name multiplies the weights down the tree', ({ answers, numbers }) => {
    expect(numbersOf(built, answers)).toEqual(numbers);
  });

  it('leaves its sections their own values', () => {
    // (4 + 0) / 4 = 1 of 4
    expect(scoreOf(built, { a: 4, b: 0, c: 4 }, 's')).toMatchObject({ attainment: 0.25 });
  });

  it('looks through a section that has no total', () => {
    const profile = framework(parts({ rule: { combine: 'none' } }), { rule: over });
    expect(numbersOf(profile, { a: 4, b: 0, c: 4 })).toEqual(exactly(1 / 3, 1 / 3, 1 / 3));
    expect(scoreOf(profile, { a: 4, b: 0, c: 4 }, 's')).toMatchObject({ because: 'no-total' });
    expect(numbersOf(profile, { a: 4, c: 4 })).toEqual(exactly(1, 1 / 3, 1));
  });

  it('looks through a section whatever its rule', () => {
    const weakest = framework(parts({ rule: { combine: 'weakest' } }), { rule: over });
    expect(numbersOf(weakest, { a: 4, b: 0, c: 4 })).toEqual(exactly(1 / 3, 1 / 3, 1 / 3));
    expect(scoreOf(weakest, { a: 4, b: 0, c: 4 }, 's')).toMatchObject({ attainment: 0 });
  });

  it('reaches down through sections below sections, and no higher than where it stands', () => {
    const nested = framework([
      section(
        'p',
        [
          section('p1', [section('p11', questions('a', 'b'), { weight: 2 })], { weight: 3 }),
          section('p2', questions('c')),
        ],
        { rule: over, weight: 5 },
      ),
      section('q', questions('d')),
    ]);
    const answers = { a: 4, b: 2, c: 0, d: 0 };
    // (6 × 4 + 6 × 2 + 1 × 0) / 13 = 36 / 13 of 4
    expect(numbersOf(nested, answers, 'p')).toEqual(exactly(9 / 13, 9 / 13, 9 / 13));
    // (5 × 9 / 13 + 0) / 6
    expect(scoreOf(nested, answers)).toMatchObject({ attainment: near(45 / 78) });
  });
});
