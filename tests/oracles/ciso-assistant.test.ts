import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/framework/framework.js';
import { framework, question, questions, section } from '../build/framework.js';
import { type Answers, near, scoreOf } from '../build/scores.js';
import { notApplicable } from '../build/sheet.js';

/**
 * The numbers in the published tests of intuitem/ciso-assistant-community: two sections of scores on 0 to 100,
 * A1 80, A2 60; B1 40, B2 100 with weight 3.
 */
const sections = (isScored: boolean) => [
  section('A', [question('A1'), question('A2', { isScored })]),
  section('B', [...questions('B1'), question('B2', { weight: 3 })]),
];
const over = (isScored = true): Framework =>
  framework(sections(isScored), {
    scale: [0, 100],
    rule: { combine: 'mean', over: 'questions' },
  });
const bySection = (isScored = true): Framework =>
  framework(sections(isScored), { scale: [0, 100] });

const all = { A1: 80, A2: 60, B1: 40, B2: 100 };

describe('the numbers that CISO Assistant publishes in its tests', () => {
  it.each<{ name: string; answers: Answers; isScored: boolean; overAll: number; means: number }>([
    // (80 + 60 + 40 + 3 × 100) / 6; A = 70, B = (40 + 300) / 4 = 85
    { name: 'all four scored', answers: all, isScored: true, overAll: 80, means: 77.5 },
    // (80 + 60 + 40) / 3; A = 70, B = 40
    {
      name: 'B2 not applicable',
      answers: { ...all, B2: notApplicable },
      isScored: true,
      overAll: 60,
      means: 55,
    },
    // (80 + 40 + 300) / 5; A = 80, B = 85
    { name: 'A2 not scored', answers: all, isScored: false, overAll: 84, means: 82.5 },
  ])(
    'come out as $overAll over questions and $means by section with $name',
    ({ answers, isScored, overAll, means }) => {
      expect(scoreOf(over(isScored), answers)).toMatchObject({ level: near(overAll) });
      expect(scoreOf(bySection(isScored), answers)).toMatchObject({ level: near(means) });
    },
  );

  it('come out the same where A2 is left open, which widens the range', () => {
    const { A2: _, ...said } = all;
    // (80 + 0 + 40 + 300) / 6 = 70 and (80 + 100 + 40 + 300) / 6 = 86.67
    expect(scoreOf(over(), said)).toMatchObject({
      level: near(84),
      range: [near(0.7), near(13 / 15)],
    });
    // ((80 + 0) / 2 + 85) / 2 = 62.5 and ((80 + 100) / 2 + 85) / 2 = 87.5
    expect(scoreOf(bySection(), said)).toMatchObject({
      level: near(82.5),
      range: [near(0.625), near(0.875)],
    });
  });
});
