import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/framework/framework.js';
import { framework, question, questions, section, yesNo } from '../../build/framework.js';
import { type Answers, exactly, near, numbersOf, scoreOf } from '../../build/scores.js';
import { no, notApplicable, unknown, yes } from '../../build/sheet.js';

const stages = { combine: 'stages' } as const;
const names = ['s1', 's2', 's3', 's4', 's5'];

/** Five stages with two criteria each; `more` says something of one of them. */
const ladder = (more: Readonly<Record<string, Partial<Section>>> = {}) =>
  framework(
    names.map((id) => section(id, [yesNo(`${id}a`), yesNo(`${id}b`)], more[id])),
    { rule: stages },
  );
const plain = ladder();

/** Everything fulfilled but for what is said. */
const fulfilled = (but: Answers = {}): Answers => ({
  ...Object.fromEntries(names.flatMap((id) => [`${id}a`, `${id}b`]).map((id) => [id, yes])),
  ...but,
});

const without = (answers: Answers, ...ids: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)));

describe('a ladder of stages', () => {
  it('with a hole ends below it, however complete the stages above are', () => {
    expect(scoreOf(plain, fulfilled({ s3b: no }))).toMatchObject({
      attainment: near(2 / 5),
      level: 2,
      range: [near(0.4), near(0.4)],
      ladder: { stages: 5, passed: 2, next: { id: 's3', attainment: 0.5 } },
    });
  });

  it('ends at the top when every stage passes, with no next stage', () => {
    const found = scoreOf(plain, fulfilled());
    expect(found).toMatchObject({ attainment: 1, level: 5, ladder: { stages: 5, passed: 5 } });
    expect(found).not.toHaveProperty('ladder.next');
  });

  it('stands at nothing when the first stage does not pass', () => {
    expect(scoreOf(plain, fulfilled({ s1a: no, s1b: no }))).toMatchObject({
      attainment: 0,
      level: 0,
      ladder: { stages: 5, passed: 0, next: { id: 's1', attainment: 0 } },
    });
  });

  it('is kept from passing by a gap, and may still reach the top', () => {
    // s3 is at (1 + 0) / 2 with the gap at its lowest
    expect(scoreOf(plain, without(fulfilled(), 's3b'))).toMatchObject({
      attainment: near(0.4),
      range: [near(0.4), 1],
      ladder: { passed: 2, next: { id: 's3', attainment: 0.5 } },
    });
  });

  it("is kept from passing by a don't know, exactly like a gap", () => {
    expect(scoreOf(plain, fulfilled({ s3b: unknown }))).toEqual(
      scoreOf(plain, without(fulfilled(), 's3b')),
    );
  });

  it('reaches no further than the first stage that fails for certain', () => {
    // s2 is open, s4 fails: 1 of 5 to 3 of 5
    expect(numbersOf(plain, without(fulfilled({ s4a: no }), 's2a'))).toEqual(
      exactly(0.2, 0.2, 0.6),
    );
  });

  it('is kept from passing by what does not apply', () => {
    expect(scoreOf(plain, fulfilled({ s3b: notApplicable }))).toMatchObject({
      attainment: near(0.4),
      range: [near(0.4), near(0.4)],
      of: 9,
      completeness: 1,
    });
  });

  it('passes what does not apply where the section, or the question, says so', () => {
    const bySection = ladder({ s3: { notApplicablePasses: true } });
    expect(numbersOf(bySection, fulfilled({ s3b: notApplicable }))).toEqual(exactly(1, 1, 1));
    const passing = yesNo('s3b', { notApplicablePasses: true });
    const byQuestion = ladder({ s3: { questions: [yesNo('s3a'), passing] } });
    expect(numbersOf(byQuestion, fulfilled({ s3b: notApplicable }))).toEqual(exactly(1, 1, 1));
    expect(numbersOf(byQuestion, fulfilled({ s3a: notApplicable }))).toEqual(
      exactly(0.4, 0.4, 0.4),
    );
  });

  it('stands at nothing when nothing in it applies, since that passes no stage', () => {
    const away = Object.fromEntries(Object.keys(fulfilled()).map((id) => [id, notApplicable]));
    expect(scoreOf(plain, away)).toMatchObject({ state: 'scored', attainment: 0, of: 0 });
    const passing = Object.fromEntries(
      names.map((id) => [id, { notApplicablePasses: true as const }]),
    );
    expect(scoreOf(ladder(passing), away)).toMatchObject({ state: 'scored', attainment: 1 });
  });

  it('has no stage where a whole one is out of scope', () => {
    const beta = { applies: [{ facet: 'phase', options: ['beta'] }], when: [] };
    const phased = (ids: readonly string[]) => ({
      ...ladder(Object.fromEntries(ids.map((id) => [id, { scope: beta }]))),
      facets: [{ id: 'phase', of: 'subject' as const, options: [] }],
    });
    const alpha = { subject: { name: 'A service', facets: { phase: ['alpha'] } } };
    // s1, s2 and s4 of s1, s2, s4 and s5
    expect(
      scoreOf(phased(['s3']), fulfilled({ s5a: no, s3a: no }), undefined, alpha),
    ).toMatchObject({
      attainment: 0.75,
      level: 3,
      ladder: { stages: 4, passed: 3, next: { id: 's5', attainment: 0.5 } },
    });
    expect(scoreOf(phased(names), fulfilled(), undefined, alpha)).toMatchObject({
      state: 'unscored',
      because: 'out-of-scope',
    });
  });

  it('is kept from passing by what was not asked', () => {
    const quick = { isQuick: true };
    const short = framework(
      [section('s1', [yesNo('a', quick)]), section('s2', [yesNo('b', quick), yesNo('c')])],
      { rule: stages },
    );
    expect(scoreOf(short, { a: yes, b: yes }, undefined, { asked: 'quick' })).toMatchObject({
      attainment: 0.5,
      range: [0.5, 0.5],
      rangeOfAll: [0.5, 1],
      completeness: 1,
    });
  });

  it('about which nobody has said anything has no value, leaves that of its parent and widens its range', () => {
    const mixed = framework([
      section('l', [section('l1', questions('a')), section('l2', questions('b'))], {
        rule: stages,
      }),
      section('t', questions('c')),
    ]);
    expect(scoreOf(mixed, { c: 4 }, 'l')).toMatchObject({
      state: 'unscored',
      because: 'unanswered',
      range: [0, 1],
    });
    // t alone is 1; (0 + 1) / 2 and (1 + 1) / 2
    expect(numbersOf(mixed, { c: 4 })).toEqual(exactly(1, 0.5, 1));
    // l at 0 of 2 and at most 2 of 2
    expect(numbersOf(mixed, { b: 4, c: 4 })).toEqual(exactly(0.5, 0.5, 1));
  });
});

describe('the mark at which a stage passes', () => {
  const marked = (pass: number) =>
    framework([
      section('l', [section('l1', questions('a', 'b', 'c', 'd'))], { rule: { ...stages, pass } }),
    ]);

  it('belongs to what passes', () => {
    // (4 + 4 + 4 + 0) / 4 = 3 of 4
    expect(numbersOf(marked(0.75), { a: 4, b: 4, c: 4, d: 0 }, 'l')).toEqual(exactly(1, 1, 1));
    expect(numbersOf(marked(0.76), { a: 4, b: 4, c: 4, d: 0 }, 'l')).toEqual(exactly(0, 0, 0));
  });

  it('is not missed by the error of doubles', () => {
    const tenths = framework(
      [section('l', [section('l1', questions('a', 'b'))], { rule: { ...stages, pass: 0.4 } })],
      { scale: [0, 10] },
    );
    // (7 + 1) / 2 = 4 of 10; in doubles (0.7 + 0.1) / 2 is 0.39999999999999997
    expect(numbersOf(tenths, { a: 7, b: 1 }, 'l')).toEqual(exactly(1, 1, 1));
  });

  it('is reached with a gap when the low end of the stage reaches it', () => {
    // (4 + 4 + 4 + 0) / 4 = 0.75 with the gap at its lowest
    expect(numbersOf(marked(0.7), { a: 4, b: 4, c: 4 }, 'l')).toEqual(exactly(1, 1, 1));
    // 0.5 at the lowest, 1 at the highest
    expect(numbersOf(marked(0.7), { a: 4, b: 4 }, 'l')).toEqual(exactly(0, 0, 1));
  });

  it('counts what does not apply as missed', () => {
    // (4 + 4 + 0 + 0) / 4 = 0.5
    const answers = { a: 4, b: 4, c: notApplicable, d: notApplicable };
    expect(numbersOf(marked(0.7), answers, 'l')).toEqual(exactly(0, 0, 0));
  });

  it('may be met by questions themselves, each a stage', () => {
    const steps = framework([
      section('l', questions('a', 'b', 'c'), { rule: { ...stages, pass: 0.5 } }),
    ]);
    expect(scoreOf(steps, { a: 2, b: 1, c: 4 }, 'l')).toMatchObject({
      attainment: near(1 / 3),
      level: 1,
      ladder: { stages: 3, passed: 1, next: { id: 'b', attainment: 0.25 } },
    });
  });
});

describe('a ladder', () => {
  it('inside a ladder passes by its own stages', () => {
    const nested = framework([
      section(
        'l',
        [section('in', questions('a', 'b'), { rule: stages }), section('l2', questions('c'))],
        { rule: { ...stages, pass: 0.5 } },
      ),
    ]);
    // in: a passes, b is open: 1 of 2, which is enough; l2 is at 4
    expect(numbersOf(nested, { a: 4, c: 4 }, 'l')).toEqual(exactly(1, 1, 1));
    expect(numbersOf(nested, { a: 4, c: 4 }, 'in')).toEqual(exactly(0.5, 0.5, 1));
  });

  it('is shown on a scale of its own where the author says so', () => {
    const shown = { ...plain, rule: { ...stages, display: { from: 0, to: 100 } } };
    expect(scoreOf(shown, fulfilled({ s3b: no }))).toMatchObject({ level: near(40) });
  });

  it('has a band like any other value', () => {
    const bands = [
      { name: 'Low', from: 0 },
      { name: 'High', from: 2 },
    ];
    // 2 of 5 is 1.6 of 4, and 3 of 5 is 2.4
    expect(scoreOf({ ...plain, bands }, fulfilled({ s3b: no }))).toMatchObject({ band: 'Low' });
    expect(scoreOf({ ...plain, bands }, fulfilled({ s4b: no }))).toMatchObject({ band: 'High' });
  });
});

describe('an essential in a ladder', () => {
  const essential = (id: string, level: number) =>
    question(id, { essential: { by: 'level', level } });
  const half = { ...stages, pass: 0.5 };

  it('caps it at whole stages', () => {
    const built = framework([
      section('l', [...questions('a', 'b'), essential('c', 3), ...questions('d', 'e')], {
        rule: half,
      }),
    ]);
    // c passes with 2 of 4 and is below 3: the cap is level 2, half of 5 stages, so 2
    expect(scoreOf(built, { a: 4, b: 4, c: 2, d: 4, e: 4 }, 'l')).toMatchObject({
      attainment: near(0.4),
      level: 2,
      range: [near(0.4), near(0.4)],
      cappedBy: ['c'],
    });
  });

  it('is not named where the ladder ends below its cap anyway', () => {
    const built = framework([
      section('l', [...questions('a', 'b'), essential('c', 4)], { rule: half }),
    ]);
    // b fails: 1 of 3; the cap of c is level 3, so 2 of 3
    expect(scoreOf(built, { a: 4, b: 0, c: 3 }, 'l')).toMatchObject({ attainment: near(1 / 3) });
    expect(scoreOf(built, { a: 4, b: 0, c: 3 }, 'l')).not.toHaveProperty('cappedBy');
  });

  it('holds it down while it is open, since a ladder stands at the low end of its range', () => {
    const built = framework([
      section('l', [...questions('a', 'b'), essential('c', 1)], { rule: half }),
    ]);
    // a and b pass; c at its lowest caps at level 0
    expect(scoreOf(built, { a: 4, b: 4 }, 'l')).toMatchObject({
      attainment: 0,
      range: [0, 1],
      cappedBy: ['c'],
      ladder: { stages: 3, passed: 2 },
    });
  });
});
