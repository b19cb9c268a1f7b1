import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/framework/framework.js';
import { score } from '../../src/score/score.js';
import { framework, question, questions, section } from '../build/framework.js';
import { scoredAs } from '../build/scores.js';
import { type Given, notApplicable, sheet, unknown } from '../build/sheet.js';

const pair = framework([section('s', questions('a', 'b'))]);

describe('a section that combines to the mean', () => {
  it('gives each answer the same weight where none is named', () => {
    // (1 + 4) / 2 = 2.5 of 4
    expect(whole(pair, { a: 1, b: 4 }).level).toBeCloseTo(2.5, 9);
    expect(whole(pair, { a: 1, b: 4 }).attainment).toBeCloseTo(0.625, 9);
  });

  it('gives each answer its weight', () => {
    const weighted = framework([
      section('s', [question('a', { weight: 3 }), question('b', { weight: 0.5 })]),
    ]);
    // (3 × 1 + 0.5 × 4) / 3.5 = 5 / 3.5
    expect(whole(weighted, { a: 1, b: 4 }).level).toBeCloseTo(10 / 7, 9);
  });

  it('gives each principle its weight in the whole', () => {
    const weighted = framework([
      section('s', questions('a', 'b', 'c'), { weight: 1 }),
      section('t', questions('d'), { weight: 2 }),
    ]);
    // s = (1 + 2 + 3) / 3 = 2; (1 × 2 + 2 × 4) / 3 = 10 / 3: the number of questions does not matter
    expect(whole(weighted, { a: 1, b: 2, c: 3, d: 4 }).level).toBeCloseTo(10 / 3, 9);
  });

  it('combines sections below a principle before the principle', () => {
    const nested = framework([
      section('s', [
        section('s1', questions('a', 'b'), { weight: 3 }),
        section('s2', [section('s2x', questions('c')), section('s2y', questions('d'))]),
      ]),
      section('t', questions('e')),
    ]);
    const found = score(nested, sheet({ a: 0, b: 2, c: 4, d: 2, e: 0 }));
    const level = (id: string): number => scoredAs(found.sections.get(id)).level;
    expect(level('s1')).toBeCloseTo(1, 9); // (0 + 2) / 2
    expect(level('s2x')).toBeCloseTo(4, 9);
    expect(level('s2')).toBeCloseTo(3, 9); // (4 + 2) / 2
    expect(level('s')).toBeCloseTo(1.5, 9); // (3 × 1 + 3) / 4
    expect(scoredAs(found.overall).level).toBeCloseTo(0.75, 9); // (1.5 + 0) / 2
  });

  it('gives a scale from 1 its lowest level the attainment 0 and its highest 1', () => {
    const fromOne = framework([section('s', questions('a', 'b'))], { scale: [1, 5] });
    expect(whole(fromOne, { a: 1, b: 1 })).toMatchObject({ attainment: 0, level: 1 });
    expect(whole(fromOne, { a: 5, b: 5 })).toMatchObject({ attainment: 1, level: 5 });
    // ((2 − 1) / 4 + (5 − 1) / 4) / 2 = 0.625; 1 + 4 × 0.625 = 3.5
    expect(whole(fromOne, { a: 2, b: 5 })).toMatchObject({ attainment: 0.625, level: 3.5 });
    expect(whole(fromOne, { a: 2 }).range).toEqual([0.125, 0.625]);
  });
});

describe('an answer that is missing', () => {
  it('leaves the mean and widens the range when a question is unanswered', () => {
    const found = whole(pair, { a: 3 });
    expect(found.level).toBeCloseTo(3, 9);
    // (3 + 0) / 2 / 4 and (3 + 4) / 2 / 4
    expect(found.range).toEqual([0.375, 0.875]);
    expect(found).toMatchObject({ answered: 1, of: 2, completeness: 0.5 });
  });

  it("counts a don't know as open, exactly like no answer", () => {
    expect(score(pair, sheet({ a: 3, b: unknown })).overall).toEqual(
      score(pair, sheet({ a: 3 })).overall,
    );
    expect(score(pair, sheet({ a: 3, b: unknown })).questions.get('b')).toEqual({
      state: 'dont-know',
    });
  });

  it('counts an entry with only a note as unanswered', () => {
    const found = score(pair, sheet({ a: 3, b: { note: 'Asked the head of IT.' } }));
    expect(found.questions.get('b')).toEqual({ state: 'unanswered' });
    expect(found.overall).toMatchObject({ answered: 1, of: 2 });
  });

  it('leaves a question that does not apply out of the mean, the range and the count', () => {
    const found = score(pair, sheet({ a: 3, b: notApplicable }));
    expect(found.questions.get('b')).toEqual({ state: 'not-applicable' });
    expect(found.overall).toMatchObject({
      attainment: 0.75,
      range: [0.75, 0.75],
      answered: 1,
      of: 1,
      completeness: 1,
    });
  });
});

describe('a section without a value', () => {
  const two = framework([section('s', questions('a', 'b')), section('t', questions('c', 'd'))]);

  it('is not applicable when nothing in it applies, and leaves its parent', () => {
    const found = score(two, sheet({ a: notApplicable, b: notApplicable, c: 1, d: 2 }));
    expect(found.sections.get('s')).toEqual({
      state: 'unscored',
      because: 'not-applicable',
      completeness: 1,
      answered: 0,
      of: 0,
    });
    expect(found.overall).toMatchObject({ attainment: 0.375, range: [0.375, 0.375], of: 2 });
  });

  it('is unanswered when nothing in it is answered: it leaves the value and widens the range', () => {
    const found = score(two, sheet({ c: 1, d: 2 }));
    expect(found.sections.get('s')).toEqual({
      state: 'unscored',
      because: 'unanswered',
      range: [0, 1],
      completeness: 0,
      answered: 0,
      of: 2,
    });
    // (0 + 0.375) / 2 and (1 + 0.375) / 2
    expect(found.overall).toMatchObject({ attainment: 0.375, range: [0.1875, 0.6875], of: 4 });
  });

  it('is unanswered when some of it is open and the rest does not apply', () => {
    const found = score(two, sheet({ a: notApplicable, b: unknown, c: 1, d: 2 }));
    expect(found.sections.get('s')).toMatchObject({
      state: 'unscored',
      because: 'unanswered',
      of: 1,
    });
  });

  it('is never a number when nothing applies anywhere', () => {
    const found = score(pair, sheet({ a: notApplicable, b: notApplicable }));
    expect(found.overall).toEqual({
      state: 'unscored',
      because: 'not-applicable',
      completeness: 1,
      answered: 0,
      of: 0,
    });
    expect(found.settles).toEqual([]);
  });

  it('says of an empty sheet that nothing is answered and everything is possible', () => {
    const found = score(two, sheet({}));
    expect(found.overall).toEqual({
      state: 'unscored',
      because: 'unanswered',
      range: [0, 1],
      completeness: 0,
      answered: 0,
      of: 4,
    });
    // Each question is a quarter of the range: alone at either end it leaves three quarters.
    expect(found.settles.map(({ question }) => question)).toEqual(['a', 'b', 'c', 'd']);
    expect(found.settles.map(({ narrows }) => narrows)).toEqual(
      Array(4).fill(expect.closeTo(0.25, 9)),
    );
    expect([...found.withoutProvisional]).toEqual([]);
  });
});

describe('too few answers', () => {
  const five = framework([section('s', questions('a', 'b', 'c', 'd', 'e'))]);

  it('are fewer than the share that the framework names; exactly that share is enough', () => {
    // 3 of 5 = 60 %
    expect(whole(five, { a: 1, b: 1, c: 1 }).provisional).toBe(false);
    expect(whole(five, { a: 1, b: 1 }).provisional).toBe(true);
  });

  it('are counted among the questions that apply', () => {
    // 2 of 3
    expect(whole(five, { a: 1, b: 1, d: notApplicable, e: notApplicable }).provisional).toBe(false);
  });

  it('give a value to the whole and no band of their own', () => {
    const banded = framework(
      [section('s', questions('a', 'b', 'c')), section('t', questions('d', 'e', 'f', 'g'))],
      { bands: [{ name: 'Low', from: 0 }] },
    );
    const found = score(banded, sheet({ a: 4, d: 0, e: 0, f: 0, g: 0 }));
    expect(scoredAs(found.sections.get('s'))).toMatchObject({ attainment: 1, provisional: true });
    expect(found.sections.get('s')).not.toHaveProperty('band');
    expect(found.sections.get('t')).toMatchObject({ band: 'Low' });
    // 5 of 7 answered; (1 + 0) / 2
    expect(found.overall).toMatchObject({ attainment: 0.5, provisional: false, band: 'Low' });
    expect([...found.withoutProvisional]).toEqual([['s', 0]]);
  });

  it('leave no whole to compare with when every principle has too few', () => {
    const found = score(five, sheet({ a: 2 }));
    expect([...found.withoutProvisional]).toEqual([['s', undefined]]);
  });
});

describe('a short set', () => {
  const quick = { isQuick: true } as const;
  const short = framework([
    section('s', [question('a', quick), question('b')]),
    section('t', [question('c', quick), question('d')]),
    section('u', questions('e')),
  ]);

  it('asks only its own questions', () => {
    const found = score(short, sheet({ a: 1, c: 3 }, { asked: 'quick' }));
    expect([...found.questions].map(([id, { state }]) => [id, state])).toEqual([
      ['a', 'scored'],
      ['b', 'not-asked'],
      ['c', 'scored'],
      ['d', 'not-asked'],
      ['e', 'not-asked'],
    ]);
    // (1 + 3) / 2 / 4
    expect(found.overall).toMatchObject({
      attainment: 0.5,
      range: [0.5, 0.5],
      answered: 2,
      of: 2,
      completeness: 1,
    });
    expect(found.settles).toEqual([]);
  });

  it('stands beside the range over the whole framework', () => {
    const found = score(short, sheet({ a: 1, c: 3 }, { asked: 'quick' }));
    // low: ((1 + 0) / 2 + (3 + 0) / 2 + 0) / 3 / 4 = 2 / 12; high: ((1 + 4) / 2 + (3 + 4) / 2 + 4) / 3 / 4 = 10 / 12
    expect(found.overall.rangeOfAll).toEqual([expect.closeTo(1 / 6, 9), expect.closeTo(5 / 6, 9)]);
    expect(found.sections.get('s')).not.toHaveProperty('rangeOfAll');
    expect(score(short, sheet({ a: 1, c: 3 })).overall).not.toHaveProperty('rangeOfAll');
  });

  it('leaves out answers to questions that were not asked', () => {
    const without = score(short, sheet({ a: 1, c: 3 }, { asked: 'quick' }));
    const outside = score(short, sheet({ a: 1, b: 4, c: 3, e: 0 }, { asked: 'quick' }));
    expect(outside).toEqual(without);
  });

  it('keeps its open questions open', () => {
    const found = score(short, sheet({ a: 1, c: unknown }, { asked: 'quick' }));
    // t has no value: the whole is s; between (0.25 + 0) / 2 and (0.25 + 1) / 2
    expect(found.overall).toMatchObject({
      attainment: 0.25,
      range: [0.125, 0.625],
      answered: 1,
      of: 2,
    });
    expect(found.settles.map(({ question }) => question)).toEqual(['c']);
  });

  it('says of a section outside it that it was not asked', () => {
    const found = score(short, sheet({ a: 1 }, { asked: 'quick' }));
    expect(found.sections.get('u')).toEqual({
      state: 'unscored',
      because: 'not-asked',
      completeness: 1,
      answered: 0,
      of: 0,
    });
    expect(found.sections.get('t')).toMatchObject({ because: 'unanswered', range: [0, 1] });
  });

  it('says that nothing was asked when the framework marks no question for it', () => {
    const found = score(pair, sheet({ a: 1 }, { asked: 'quick' }));
    expect(found.overall).toMatchObject({
      state: 'unscored',
      because: 'not-asked',
      rangeOfAll: [0, 1],
    });
  });
});

describe('what would settle most', () => {
  it('is weighed by what a question counts for in the whole', () => {
    const uneven = framework([
      section('s', [question('a'), question('b', { weight: 3 })]),
      section('t', questions('c'), { weight: 2 }),
    ]);
    // Shares of the whole: a 1/4 × 1/3, b 3/4 × 1/3, c 2/3.
    expect(score(uneven, sheet({})).settles).toEqual([
      { question: 'c', narrows: expect.closeTo(2 / 3, 9) },
      { question: 'b', narrows: expect.closeTo(1 / 4, 9) },
      { question: 'a', narrows: expect.closeTo(1 / 12, 9) },
    ]);
  });

  it('counts what is left when others do not apply', () => {
    const found = score(pair, sheet({ a: notApplicable }));
    expect(found.settles).toEqual([{ question: 'b', narrows: expect.closeTo(1, 9) }]);
  });

  it('lists nothing when everything is answered', () => {
    expect(score(pair, sheet({ a: 0, b: 4 })).settles).toEqual([]);
  });
});

function whole(built: Framework, answers: Readonly<Record<string, Given>>) {
  return scoredAs(score(built, sheet(answers)).overall);
}
