import { describe, expect, it } from 'vitest';
import { framework, section, yesNo } from '../build/framework.js';
import { type Answers, near, scoredAs, scoreOf } from '../build/scores.js';
import { no, yes } from '../build/sheet.js';

/**
 * The criteria, weights and published answers of devops-maturity/devops-maturity (Apache-2.0):
 * criteria.yaml, devops-maturity.yml and scorer.py at bff86b05. A criterion that is missing counts as no there,
 * so that its numbers are the low end of our range.
 */
const criteria = {
  basics: { D101: 1, D102: 1, D103: 0.5 },
  quality: { D201: 1, D202: 1, D203: 0.5, D204: 0.5, D205: 0.5 },
  security: { D301: 1, D302: 0.5 },
  'supply-chain': { D401: 1, D402: 1, D403: 0.5, D404: 0.5, D405: 0.5 },
  analysis: { D501: 0.5, D502: 0.5, D503: 0.5 },
  reporting: { D601: 1, D602: 0.5, D603: 0.5 },
} as const;

const badge = framework(
  Object.entries(criteria).map(([id, weights]) =>
    section(
      id,
      Object.entries(weights).map(([criterion, weight]) => yesNo(criterion, { weight })),
    ),
  ),
  {
    scale: [0, 100],
    rule: { combine: 'mean', over: 'questions' },
    bands: [
      { name: 'no badge', from: 0 },
      { name: 'from 30', from: 30 },
      { name: 'from 50', from: 50 },
      { name: 'silver', from: 70 },
      { name: 'from 90', from: 90 },
    ],
  },
);

const saidYes = 'D101 D102 D103 D201 D204 D205 D301 D302 D401 D402 D403 D502 D503 D601'.split(' ');
const saidNo = 'D202 D203 D404 D405 D501 D602 D603'.split(' ');

const published: Answers = {
  ...Object.fromEntries(saidYes.map((id) => [id, yes])),
  ...Object.fromEntries(saidNo.map((id) => [id, no])),
};

describe('the answers that devops-maturity publishes about itself', () => {
  it.each([
    // 2.5 / 2.5
    { id: 'basics', percent: 100 },
    // (1 + 0.5 + 0.5) / 3.5
    { id: 'quality', percent: 57.14285714285714 },
    // 1.5 / 1.5
    { id: 'security', percent: 100 },
    // (1 + 1 + 0.5) / 3.5
    { id: 'supply-chain', percent: 71.42857142857143 },
    // 1 / 1.5
    { id: 'analysis', percent: 66.66666666666666 },
    // 1 / 2
    { id: 'reporting', percent: 50 },
  ])('give $id $percent', ({ id, percent }) => {
    expect(scoredAs(scoreOf(badge, published, id)).level).toBeCloseTo(percent, 9);
  });

  it('give the whole 72.41379310344827, which is silver', () => {
    // 10.5 of 14.5
    expect(scoreOf(badge, published)).toMatchObject({
      level: near(72.41379310344827),
      band: 'silver',
      completeness: 1,
    });
  });

  it('give the same at the low end where every no is missing instead', () => {
    const said = Object.fromEntries(
      Object.entries(published).filter(([, answer]) => answer === yes),
    );
    const found = scoredAs(scoreOf(badge, said));
    expect(found.range).toEqual([near(0.7241379310344827), 1]);
    expect(scoredAs(scoreOf(badge, said, 'quality')).range).toEqual([near(4 / 7), 1]);
    expect(found.answered).toBe(14);
  });
});
