import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/score/assessment.js';
import { levelOf } from '../../src/score/band.js';
import { score } from '../../src/score/score.js';
import { scoredAs } from '../build/scores.js';
import { sheetAt, shippedFramework } from '../build/shipped.js';

/** The numbers that the design gives for its sample sheet; each is worked out by hand in a comment. */

const framework = shippedFramework();
const assessment = score(framework, sheetAt('tests/fixtures/anytown.yaml', framework));

describe('the sample sheet from Anytown', () => {
  it.each([
    // 2 3 1 1: 7 / 4
    { id: 'mission', level: 1.75, low: 1.75, high: 1.75, shown: 1.75, answered: 4, of: 4 },
    // 3 1 1 ? ?: 5 / 3; (5 + 0) / 5; (5 + 8) / 5; evidence from September 2025 is too old, so 2 1 1: 4 / 3
    { id: 'users', level: 5 / 3, low: 1, high: 2.6, shown: 4 / 3, answered: 3, of: 5 },
    // 0 1 1 2: 4 / 4
    { id: 'services', level: 1, low: 1, high: 1, shown: 1, answered: 4, of: 4 },
    // 1 3 2 1: 7 / 4
    { id: 'teams', level: 1.75, low: 1.75, high: 1.75, shown: 1.75, answered: 4, of: 4 },
    // 3 – ? ? ?: 3 / 1; 3 / 4; (3 + 12) / 4; a bare 3 counts as 2
    { id: 'technology', level: 3, low: 0.75, high: 3.75, shown: 2, answered: 1, of: 4 },
    // 2 2 1 3: 8 / 4
    { id: 'agile', level: 2, low: 2, high: 2, shown: 2, answered: 4, of: 4 },
    // 2 1 2 1 1: 7 / 5
    { id: 'board', level: 1.4, low: 1.4, high: 1.4, shown: 1.4, answered: 5, of: 5 },
  ])('gives $id $level', ({ id, level, low, high, shown, answered, of }) => {
    const found = scoredAs(assessment.sections.get(id));
    expect(found.level).toBeCloseTo(level, 9);
    expect(levels(found.range)).toEqual([expect.closeTo(low, 9), expect.closeTo(high, 9)]);
    expect(levelOf(framework, found.evidenced ?? NaN)).toBeCloseTo(shown, 9);
    expect([found.answered, found.of]).toEqual([answered, of]);
  });

  it('gives the whole 1.795, between 1.379 and 2.036, of which 1.605 is shown', () => {
    const whole = scoredAs(assessment.overall);
    // 1.75 + 5/3 + 1 + 1.75 + 3 + 2 + 1.4 = 12.566666667; / 7
    expect(whole.level).toBeCloseTo(1.795_238_095, 9);
    // 1.75 + 1 + 1 + 1.75 + 0.75 + 2 + 1.4 = 9.65; / 7
    // 1.75 + 2.6 + 1 + 1.75 + 3.75 + 2 + 1.4 = 14.25; / 7
    expect(levels(whole.range)).toEqual([
      expect.closeTo(1.378_571_429, 9),
      expect.closeTo(2.035_714_286, 9),
    ]);
    // 1.75 + 4/3 + 1 + 1.75 + 2 + 2 + 1.4 = 11.233333333; / 7
    expect(levelOf(framework, whole.evidenced ?? NaN)).toBeCloseTo(1.604_761_905, 9);
  });

  it('counts 25 of the 30 questions that apply as answered', () => {
    const { answered, of, completeness } = assessment.overall;
    expect([answered, of]).toEqual([25, 30]);
    expect(completeness).toBeCloseTo(25 / 30, 9);
  });

  it('has too few answers for technology only', () => {
    const provisional = [...assessment.sections].filter(([, found]) => scoredAs(found).provisional);
    expect(provisional.map(([id]) => id)).toEqual(['technology']);
  });

  it('would stand at 1.594 without the principle that has too few answers', () => {
    // (12.566666667 − 3) / 6 = 1.594444444; as an attainment / 4
    expect([...assessment.withoutProvisional]).toEqual([
      ['technology', expect.closeTo(0.398_611_111, 9)],
    ]);
  });

  it('would be settled most by the three technology questions, then by the two about users', () => {
    // One of four technology questions is worth 4 / 4 / 7 levels, one of five about users 4 / 5 / 7; / 4.
    expect(assessment.settles).toEqual([
      { question: 'technology-suppliers', narrows: expect.closeTo(0.035_714_286, 9) },
      { question: 'technology-server-rooms', narrows: expect.closeTo(0.035_714_286, 9) },
      { question: 'technology-modern', narrows: expect.closeTo(0.035_714_286, 9) },
      { question: 'users-inclusion', narrows: expect.closeTo(0.028_571_429, 9) },
      { question: 'users-takeup', narrows: expect.closeTo(0.028_571_429, 9) },
    ]);
  });

  it.each([
    ['mission', { band: 'Depends on a few people' }],
    ['users', { bandRange: ['Depends on a few people', 'Taking hold'] }],
    ['services', { band: 'Depends on a few people' }],
    ['teams', { band: 'Depends on a few people' }],
    ['technology', {}],
    ['agile', { band: 'Taking hold' }],
    ['board', { band: 'Depends on a few people' }],
  ])('puts %s into the band that both ends of its range fall in', (id, expected) => {
    expect(bandsOf(assessment.sections.get(id))).toEqual(expected);
  });

  it('puts the whole between two neighbouring bands', () => {
    expect(bandsOf(assessment.overall)).toEqual({
      bandRange: ['Depends on a few people', 'Taking hold'],
    });
  });
});

function levels(range: readonly number[]): readonly number[] {
  return range.map((end) => levelOf(framework, end));
}

function bandsOf(found: Score | undefined): object {
  const { band, bandRange } = scoredAs(found);
  return {
    ...(band === undefined ? {} : { band }),
    ...(bandRange === undefined ? {} : { bandRange }),
  };
}
