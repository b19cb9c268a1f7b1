import { describe, expect, it } from 'vitest';
import { choice, elements, framework, question, section, yesNo } from '../../build/framework.js';
import { type Answers, exactly, numbersOf, scoreOf } from '../../build/scores.js';
import { no, notApplicable, unknown, yes } from '../../build/sheet.js';

const weighted = framework([
  section('s', [question('a'), question('b', { weight: 3 }), question('c')]),
]);

describe('a mean', () => {
  it.each<{ name: string; answers: Answers; numbers: object }>([
    // (4 + 3 × 2 + 0) / 5 = 2 of 4
    { name: 'of all answers', answers: { a: 4, b: 2, c: 0 }, numbers: exactly(0.5, 0.5, 0.5) },
    // (4 + 6) / 4 = 2.5; (4 + 6 + 0) / 5 = 2; (4 + 6 + 4) / 5 = 2.8
    { name: 'with a gap', answers: { a: 4, b: 2 }, numbers: exactly(0.625, 0.5, 0.7) },
    // (4 + 0) / 2 = 2; (4 + 0 + 0) / 5 = 0.8; (4 + 12 + 0) / 5 = 3.2
    {
      name: 'with a gap that weighs much',
      answers: { a: 4, c: 0 },
      numbers: exactly(0.5, 0.2, 0.8),
    },
    // (6 + 0) / 4 = 1.5; 6 / 5 = 1.2; (4 + 6) / 5 = 2
    {
      name: "with a don't know",
      answers: { a: unknown, b: 2, c: 0 },
      numbers: exactly(0.375, 0.3, 0.5),
    },
    // (4 + 0) / 2 = 2
    {
      name: 'with one that does not apply',
      answers: { a: 4, b: notApplicable, c: 0 },
      numbers: exactly(0.5, 0.5, 0.5),
    },
    // 4; (4 + 0) / 2 = 2; (4 + 4) / 2 = 4
    {
      name: 'with one that does not apply and a gap',
      answers: { a: 4, b: notApplicable },
      numbers: exactly(1, 0.5, 1),
    },
    { name: 'of nothing said', answers: {}, numbers: exactly(undefined, 0, 1) },
    {
      name: 'of nothing that applies',
      answers: { a: notApplicable, b: notApplicable, c: notApplicable },
      numbers: { value: undefined, range: undefined },
    },
  ])('$name is worked out by weight', ({ answers, numbers }) => {
    expect(numbersOf(weighted, answers, 's')).toEqual(numbers);
    expect(numbersOf(weighted, answers)).toEqual(numbers);
  });

  it('of sections counts each section once, by its own weight', () => {
    const two = framework([
      section('s', [question('a'), question('b'), question('c')]),
      section('t', [question('d')], { weight: 4 }),
    ]);
    // s = (4 + 4 + 1) / 3 = 3; (1 × 3 + 4 × 1) / 5 = 1.4 of 4
    expect(numbersOf(two, { a: 4, b: 4, c: 1, d: 1 })).toEqual(exactly(0.35, 0.35, 0.35));
    // s has nothing that applies: 1 of 4
    const away = { a: notApplicable, b: notApplicable, c: notApplicable };
    expect(numbersOf(two, { ...away, d: 1 })).toEqual(exactly(0.25, 0.25, 0.25));
  });

  it('is shown on a scale of its own where the author says so', () => {
    const shown = framework([
      section('s', [question('a'), question('b')], {
        rule: { combine: 'mean', display: { from: 0, to: 3 } },
      }),
    ]);
    // (4 + 2) / 2 = 3 of 4 = 2.25 of 3
    expect(scoreOf(shown, { a: 4, b: 2 }, 's')).toMatchObject({ attainment: 0.75, level: 2.25 });
    expect(scoreOf(shown, { a: 4, b: 2 })).toMatchObject({ attainment: 0.75, level: 3 });
  });
});

describe('the range of a mean', () => {
  const half = framework([section('s', [yesNo('x'), choice('y', { some: 2, all: 4 })])]);

  it('reaches down to the value where an open question at its lowest would raise it', () => {
    // no = 0 alone; with y at its lowest, 2 of 4: (0 + 0.5) / 2 = 0.25; at its highest (0 + 1) / 2
    expect(numbersOf(half, { x: no })).toEqual(exactly(0, 0, 0.5));
  });

  it('ends at the lowest of an open question where that lowers it', () => {
    // (1 + 0.5) / 2 and (1 + 1) / 2
    expect(numbersOf(half, { x: yes })).toEqual(exactly(1, 0.75, 1));
  });

  it('of open questions alone is that of the widest of them', () => {
    // y at its lowest alone is 0.5, x alone 0
    expect(numbersOf(half, {})).toEqual(exactly(undefined, 0, 1));
    expect(numbersOf(half, { x: notApplicable })).toEqual(exactly(undefined, 0.5, 1));
  });

  it('reaches up to the value where an open question at its highest would lower it', () => {
    // Its elements reach level 2 of 4 at most: (1 + 0) / 2 and, without it, 1
    const low = framework([section('s', [question('x'), elements('y', { 1: ['e'], 2: ['f'] })])]);
    expect(numbersOf(low, { x: 4 })).toEqual(exactly(1, 0.5, 1));
    // (0 + 0) / 2 and (0 + 0.5) / 2
    expect(numbersOf(low, { x: 0 })).toEqual(exactly(0, 0, 0.25));
  });

  it('leaves out a whole section where that gives the end', () => {
    const sections = framework([
      section('s', [yesNo('x')]),
      section('t', [choice('y', { some: 2, all: 4 })]),
    ]);
    expect(numbersOf(sections, { x: no })).toEqual(exactly(0, 0, 0.5));
  });
});
