import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { explain, explainable } from '../../src/insight/explain.js';
import type {
  Explanation,
  QuestionExplained,
  SectionExplained,
} from '../../src/insight/explanation.js';
import { allSections, score } from '../../src/score/score.js';
import { framework, question, questions, section } from '../build/framework.js';
import { assessed } from '../build/generated.js';
import {
  kinds,
  kindsSheet,
  ladder,
  ladderSheet,
  met,
  share,
  sheetOfKinds,
} from '../build/kinds.js';
import { dated, notApplicable, sheet } from '../build/sheet.js';
import { sheetAt, shippedFramework } from '../build/shipped.js';

/** Every number here was worked out with a pencil from the rule in docs/scoring.md. */

function explained(built: Framework, given: Sheet, id?: string): Explanation {
  const found = explain({ framework: built, sheet: given, assessment: score(built, given) }, id);
  if (found === undefined) throw new Error(`nothing is explained under ${id}`);
  return found;
}

function sectionOf(built: Framework, given: Sheet, id?: string): SectionExplained {
  const found = explained(built, given, id);
  if (found.what === 'question') throw new Error(`${id} is a question`);
  return found;
}

function questionOf(built: Framework, given: Sheet, id: string): QuestionExplained {
  const found = explained(built, given, id);
  if (found.what !== 'question') throw new Error(`${id} is no question`);
  return found;
}

const near = (number: number): number => expect.closeTo(number, 9);

describe('a question', () => {
  it('is explained with its value, what evidence does to it, and what it counts in', () => {
    const shipped = shippedFramework();
    const anytown = sheetAt('tests/fixtures/anytown.yaml', shipped);
    // Level 3 of 4, on evidence of September 2025, too old in November 2026: shown as 2.
    expect(questionOf(shipped, anytown, 'users-watched')).toMatchObject({
      score: { state: 'scored', attainment: 0.75, level: 3, evidenced: 0.5 },
      evidence: { expectedFrom: 3, state: 'expired' },
      ends: [0, 1],
      countsIn: { id: 'users', weight: 1 },
    });
  });

  it('that is essential says what it must reach and what it holds down', () => {
    const built = framework([
      section('s', [question('a', { essential: { by: 'level', level: 2 } })]),
    ]);
    expect(questionOf(built, sheet({ a: 1 }), 'a').essential).toEqual({ mark: 0.5, cap: 0.25 });
    expect(questionOf(built, sheet({ a: 2 }), 'a').essential).toEqual({ mark: 0.5 });
    expect(questionOf(built, sheet({}), 'a').essential).toEqual({ mark: 0.5 });
  });

  it('of a checklist ends where its highest listed level does', () => {
    // Levels 1, 2 and 3 of 4 are listed.
    expect(questionOf(kinds, kindsSheet, 'list').ends).toEqual([0, 0.75]);
  });

  it('is found by an id that it had before', () => {
    const built = framework([section('s', [question('new', { formerly: ['old'] })])]);
    expect(explained(built, sheet({ new: 1 }), 'old')).toMatchObject({ id: 'new' });
  });
});

describe('a mean', () => {
  const built = framework([
    section('s', [question('a', { weight: 2 }), question('b'), question('c'), question('d')]),
  ]);

  it('is that of its answers by their weights, with open ones only in the range', () => {
    const found = sectionOf(built, sheet({ a: 3, b: 1, d: notApplicable }), 's');
    expect(found.parts).toMatchObject([
      { id: 'a', weight: 2, value: 0.75, low: 0.75, high: 0.75 },
      { id: 'b', weight: 1, value: 0.25, low: 0.25, high: 0.25 },
      { id: 'c', weight: 1, state: 'unanswered', low: 0, high: 1 },
      { id: 'd', weight: 1, state: 'not-applicable' },
    ]);
    expect(found.parts[2]).not.toHaveProperty('value');
    expect(found.parts[3]).not.toHaveProperty('low');
    // (2 × 0.75 + 0.25) / 3; (1.5 + 0.25 + 0) / 4; (1.5 + 0.25 + 1) / 4
    expect(found.worked).toEqual({
      value: near(1.75 / 3),
      low: near(1.75 / 4),
      high: near(2.75 / 4),
      shown: near(1.75 / 3),
    });
    expect(found.countsIn).toEqual({ rule: { combine: 'mean' }, weight: 1 });
  });

  it('over all questions gives each its weights multiplied', () => {
    const over = framework(
      [
        section('s', [question('a', { weight: 3 }), question('b')], { weight: 2 }),
        section('t', [question('c')]),
      ],
      { rule: { combine: 'mean', over: 'questions' } },
    );
    const found = sectionOf(over, sheet({ a: 4, b: 0, c: 2 }));
    expect(found.parts.map(({ id, weight }) => [id, weight])).toEqual([
      ['a', 6],
      ['b', 2],
      ['c', 1],
    ]);
    // (6 × 1 + 2 × 0 + 1 × 0.5) / 9
    expect(found.worked.value).toEqual(near(6.5 / 9));
  });

  it('of what can be shown takes what evidence lets each answer count as', () => {
    const expecting = {
      ...framework([section('s', questions('a', 'b'))]),
      evidence: { expectedFrom: 3 },
    };
    const given = sheet({ a: 4, b: { level: 3, evidence: [dated('2026-10-01')] } });
    const found = sectionOf(expecting, given, 's');
    expect(found.parts.map(({ value, shown }) => [value, shown])).toEqual([
      [1, 0.5],
      [0.75, 0.75],
    ]);
    // (0.5 + 0.75) / 2
    expect(found.worked.shown).toEqual(near(0.625));
  });
});

describe('a section that an essential holds down', () => {
  const built = framework([
    section('s', [...questions('a', 'b'), question('e', { essential: { by: 'level', level: 2 } })]),
  ]);

  it('comes to what the rule gives, and then to no more than the level below the essential one', () => {
    const found = sectionOf(built, sheet({ a: 4, b: 4, e: 1 }), 's');
    // (1 + 1 + 0.25) / 3 = 0.75; level 1 of 4 is 0.25
    expect(found.worked.value).toEqual(near(0.75));
    expect(found.caps).toEqual([{ question: 'e', at: 0.25, holds: 'value' }]);
    expect(found.score).toMatchObject({ attainment: near(0.25), cappedBy: ['e'] });
  });

  it('is held down at the low end alone while that question is open', () => {
    const found = sectionOf(built, sheet({ a: 4, b: 4 }), 's');
    expect(found.caps).toEqual([{ question: 'e', at: 0.25, holds: 'open' }]);
    // (1 + 1 + 0) / 3 is more than 0.25
    expect(found.worked.low).toEqual(near(2 / 3));
    expect(found.score).toMatchObject({ attainment: 1, range: [near(0.25), 1] });
  });

  it('is not held down where the framework only flags', () => {
    const flagged: Framework = { ...built, essentialsUnmet: 'flag' };
    expect(sectionOf(flagged, sheet({ a: 4, b: 4, e: 1 }), 's').caps).toEqual([]);
  });
});

describe('a median and a weakest', () => {
  const built = (combine: 'median' | 'weakest') =>
    framework([section('s', questions('a', 'b', 'c', 'd'), { rule: { combine } })]);

  it('take the middle, or the mean of the two middle ones, and the lowest', () => {
    // 0 1 3 4: (1 + 3) / 2 = 2 of 4
    const given = sheet({ a: 4, b: 0, c: 3, d: 1 });
    expect(sectionOf(built('median'), given, 's').worked.value).toEqual(near(0.5));
    expect(sectionOf(built('weakest'), given, 's').worked.value).toBe(0);
    // 1 3 4: 3 of 4, with an open one between 0 1 3 4 and 1 3 4 4
    const open = sheet({ a: 4, c: 3, d: 1 });
    expect(sectionOf(built('median'), open, 's').worked).toMatchObject({
      value: near(0.75),
      low: near(0.5),
      high: near(0.875),
    });
  });
});

describe('a staged whole', () => {
  it('is its stages with what each reaches by itself, and which pass in a row', () => {
    const found = sectionOf(ladder, ladderSheet);
    expect(found.parts.map(({ id, stage }) => [id, stage?.attainment, stage?.isPassed])).toEqual([
      ['departments', 1, true],
      ['record', 0, false],
      ['orders', 0, false],
      ['shared', 0, false],
    ]);
    expect(found.worked).toEqual({});
    expect(found.score).toMatchObject({ attainment: 0.25, ladder: { stages: 4, passed: 1 } });
  });

  it('tells a stage that passes by itself from one that is passed', () => {
    const all = { lab: 1, pharmacy: 1 };
    const given = sheetOfKinds({ ordered: share(50), advice: met(), ...all });
    expect(sectionOf(ladder, given).parts[2]?.stage).toMatchObject({
      passes: false,
      stands: 1,
      of: 2,
    });
    const found = sectionOf(kinds, kindsSheet, 'leaving');
    expect(found.parts.map(({ stage }) => [stage?.passes, stage?.isPassed])).toEqual([
      [true, true],
      [false, false],
      [true, false],
    ]);
  });
});

describe('what hangs on open questions', () => {
  it('is said of a section, since its range goes through every way they may come out', () => {
    expect(sectionOf(kinds, kindsSheet, 'use').hangsOnOpen).toBe(true);
    expect(sectionOf(kinds, kindsSheet, 'basics').hangsOnOpen).toBe(false);
  });
});

describe('any mean', () => {
  it('worked out again from its parts is its score, for every section and the whole', () => {
    fc.assert(
      fc.property(assessed(), ({ framework: built, sheet: given }) => {
        if (rulesIn(built).some(([, { combine }]) => combine !== 'mean')) return;
        for (const [id] of rulesIn(built)) {
          const { worked, score: found, caps, hangsOnOpen } = sectionOf(built, given, id);
          // A cap comes after the mean, and what hangs on open questions is no sum of parts.
          if (caps.length > 0 || hangsOnOpen) continue;
          const [low, high] = found.range ?? [];
          const value = found.state === 'scored' ? found.attainment : undefined;
          for (const [again, was] of [
            [worked.value, value],
            [worked.low, low],
            [worked.high, high],
          ]) {
            expect(again).toEqual(was === undefined ? undefined : near(was));
          }
        }
      }),
    );
  });
});

function rulesIn(built: Framework): readonly (readonly [string | undefined, Framework['rule']])[] {
  return [
    [undefined, built.rule],
    ...allSections(built.principles).map(({ id, rule }) => [id, rule] as const),
  ];
}

describe('what can be explained', () => {
  it('is every principle, section and question, and nothing else', () => {
    expect(explainable(ladder)).toEqual([
      'departments',
      'lab',
      'pharmacy',
      'record',
      'one-place',
      'typed',
      'downtime',
      'children',
      'orders',
      'ordered',
      'advice',
      'shared',
      'neighbours',
    ]);
    const input = { framework: ladder, sheet: ladderSheet, assessment: score(ladder, ladderSheet) };
    expect(explain(input, 'nowhere')).toBeUndefined();
  });
});
