import { describe, expect, it } from 'vitest';
import { choice, framework, percentage, question, section } from '../build/framework.js';
import { near, scoreOf } from '../build/scores.js';
import { chose, share } from '../build/sheet.js';

/**
 * The NHS Digital Maturity Self-Assessment 2015–16, as its published scoring notes tell it: an agreement scale of
 * 0, 25, 50, 75, 100; bands of percentages; three degrees of structure; three themes, each a plain mean.
 */
const bands = { 0: 0, 1: 20, 21: 40, 41: 60, 61: 80, 81: 100 };
const uptake = { 0: 0, 51: 17, 76: 35, 81: 52, 86: 70, 91: 87, 96: 100 };

const one = framework(
  [
    section('agreement', [question('agrees')]),
    section('coverage', [percentage('covered', bands)]),
    section('number', [percentage('nhs-number', uptake)]),
    section('structure', [choice('recorded', { unstructured: 0, semi: 50, fully: 100 })]),
  ],
  { rule: { combine: 'none' } },
);

describe('the scoring notes of the NHS Digital Maturity Self-Assessment 2015–16', () => {
  it.each([
    [0, 0],
    [1, 25],
    [2, 50],
    [3, 75],
    [4, 100],
  ])('give step %d of agreement %d points', (agrees, points) => {
    expect(scoreOf(one, { agrees }, 'agreement')).toMatchObject({ attainment: near(points / 100) });
  });

  it.each([
    [0, 0],
    [1, 20],
    [20, 20],
    [21, 40],
    [40, 40],
    [41, 60],
    [60, 60],
    [61, 80],
    [80, 80],
    [81, 100],
    [100, 100],
  ])('give %d %% of coverage %d points', (covered, points) => {
    expect(scoreOf(one, { covered: share(covered) }, 'coverage')).toMatchObject({
      attainment: near(points / 100),
    });
  });

  it.each([
    [0, 0],
    [50, 0],
    [51, 17],
    [75, 17],
    [76, 35],
    [80, 35],
    [81, 52],
    [85, 52],
    [86, 70],
    [90, 70],
    [91, 87],
    [95, 87],
    [96, 100],
    [100, 100],
  ])('give %d %% of NHS number uptake %d points, unevenly spaced', (given, points) => {
    expect(scoreOf(one, { 'nhs-number': share(given) }, 'number')).toMatchObject({
      attainment: near(points / 100),
    });
  });

  it.each([
    ['unstructured', 0],
    ['semi', 50],
    ['fully', 100],
  ])('give %s records %d points', (recorded, points) => {
    expect(scoreOf(one, { recorded: chose(recorded) }, 'structure')).toMatchObject({
      attainment: near(points / 100),
    });
  });

  it('give the published national means of the themes an overall of 60', () => {
    const themes = framework(
      ['readiness', 'capabilities', 'infrastructure'].map((id) =>
        section(id, [percentage(`${id}-mean`)]),
      ),
      { scale: [0, 100] },
    );
    const means = {
      'readiness-mean': share(73),
      'capabilities-mean': share(40),
      'infrastructure-mean': share(68),
    };
    // (73 + 40 + 68) / 3 = 60.33, published as 60
    expect(scoreOf(themes, means)).toMatchObject({ level: near(181 / 3) });
  });
});
