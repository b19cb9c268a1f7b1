import { describe, expect, it } from 'vitest';
import type { Essential, Question } from '../../src/framework/framework.js';
import { score } from '../../src/score/score.js';
import {
  choice,
  choices,
  framework,
  percentage,
  question,
  questions,
  section,
  yesNo,
} from '../build/framework.js';
import { exactly, near, numbersOf, scoreOf } from '../build/scores.js';
import {
  chose,
  dated,
  type Given,
  no,
  notApplicable,
  partly,
  share,
  sheet,
  unknown,
  yes,
} from '../build/sheet.js';

const essential = (level: number): { readonly essential: Essential } => ({
  essential: { by: 'level', level },
});

/** a must reach level 2. */
const principles = [
  section('s', [question('a', essential(2)), ...questions('b', 'c')]),
  section('t', questions('d')),
];
const capping = framework(principles);
const flagging = framework(principles, { essentialsUnmet: 'flag' });

describe('an essential that is not met', () => {
  it('caps its section and the whole at the level just below', () => {
    // s = (1 + 4 + 4) / 3 = 3, capped at 1; the whole (1 + 4) / 2 = 2.5, capped at 1
    const answers = { a: 1, b: 4, c: 4, d: 4 };
    expect(scoreOf(capping, answers, 's')).toMatchObject({
      attainment: 0.25,
      range: [0.25, 0.25],
      cappedBy: ['a'],
    });
    expect(scoreOf(capping, answers)).toMatchObject({
      attainment: 0.25,
      range: [0.25, 0.25],
      cappedBy: ['a'],
    });
    expect(scoreOf(capping, answers, 't')).toMatchObject({ attainment: 1 });
    expect(scoreOf(capping, answers, 't')).not.toHaveProperty('cappedBy');
  });

  it('is only flagged where the framework says so', () => {
    // (3 + 4) / 2 = 3.5
    const answers = { a: 1, b: 4, c: 4, d: 4 };
    expect(scoreOf(flagging, answers, 's')).toMatchObject({ attainment: 0.75, flaggedBy: ['a'] });
    expect(scoreOf(flagging, answers)).toMatchObject({ attainment: 0.875, flaggedBy: ['a'] });
    expect(scoreOf(flagging, answers, 't')).not.toHaveProperty('flaggedBy');
    expect(scoreOf(flagging, { ...answers, a: 2 })).not.toHaveProperty('flaggedBy');
    expect(scoreOf(flagging, { b: 4, c: 4, d: 4 })).not.toHaveProperty('flaggedBy');
  });

  it('caps nothing that is lower anyway, and is not named for it', () => {
    // s = (1 + 0 + 0) / 3; the whole (1 / 3 + 0) / 2
    const found = scoreOf(capping, { a: 1, b: 0, c: 0, d: 0 });
    expect(found).toMatchObject({ attainment: near(1 / 24) });
    expect(found).not.toHaveProperty('cappedBy');
  });

  it('is named where the value stands at its cap, be it as low without it', () => {
    // s = (1 + 1 + 1) / 3 = 1, which is its cap
    const found = scoreOf(capping, { a: 1, b: 1, c: 1 }, 's');
    expect(found).toMatchObject({ attainment: 0.25, cappedBy: ['a'] });
  });

  it('caps once at each section: a low section leaves the whole below its cap', () => {
    // s = (1 + 4 + 4) / 3 capped at 1; the whole (1 + 0) / 2 = 0.5 is below 1
    const answers = { a: 1, b: 4, c: 4, d: 0 };
    expect(scoreOf(capping, answers, 's')).toMatchObject({ attainment: 0.25, cappedBy: ['a'] });
    expect(scoreOf(capping, answers)).toMatchObject({ attainment: 0.125 });
    expect(scoreOf(capping, answers)).not.toHaveProperty('cappedBy');
  });

  it('caps every section above it, and is named beside no other that caps less', () => {
    const deep = framework([
      section('p', [
        section('p1', [question('a', essential(3)), question('b')]),
        section('p2', [question('c', essential(2)), question('d')]),
      ]),
    ]);
    // p1 = (2 + 4) / 2 = 3, capped at 2; p2 = (1 + 4) / 2 = 2.5, capped at 1; p at 1
    const answers = { a: 2, b: 4, c: 1, d: 4 };
    expect(scoreOf(deep, answers, 'p1')).toMatchObject({ attainment: 0.5, cappedBy: ['a'] });
    expect(scoreOf(deep, answers, 'p2')).toMatchObject({ attainment: 0.25, cappedBy: ['c'] });
    expect(scoreOf(deep, answers, 'p')).toMatchObject({ attainment: 0.25, cappedBy: ['c'] });
    expect(scoreOf(deep, answers)).toMatchObject({ attainment: 0.25, cappedBy: ['c'] });
  });

  it('is met at its level', () => {
    // (2 + 4 + 4) / 3 = 10 / 3
    expect(numbersOf(capping, { a: 2, b: 4, c: 4 }, 's')).toEqual(
      exactly(10 / 12, 10 / 12, 10 / 12),
    );
  });

  it('on a scale from 1 caps at the level just below, too', () => {
    const fromOne = framework([section('s', [question('a', essential(3)), question('b')])], {
      scale: [1, 5],
    });
    // (2 + 5) / 2 = 3.5, capped at level 2: (2 − 1) / 4
    expect(scoreOf(fromOne, { a: 2, b: 5 })).toMatchObject({ attainment: 0.25, level: 2 });
  });
});

describe('an essential that is open', () => {
  it.each([{ given: undefined }, { given: unknown }])(
    'caps the low end and not the value ($given)',
    ({ given }) => {
      // 4; (0 + 4 + 4) / 3 = 8 / 3 capped at 1; (4 + 4 + 4) / 3
      const answers = { b: 4, c: 4, ...(given === undefined ? {} : { a: given }) };
      expect(numbersOf(capping, answers, 's')).toEqual(exactly(1, 0.25, 1));
      expect(scoreOf(capping, answers, 's')).not.toHaveProperty('cappedBy');
      // t = 4: the low end of the whole, (1 + 4) / 2, is capped at 1
      expect(numbersOf(capping, { ...answers, d: 4 })).toEqual(exactly(1, 0.25, 1));
    },
  );

  it('caps nothing where it is only flagged', () => {
    expect(numbersOf(flagging, { b: 4, c: 4 }, 's')).toEqual(exactly(1, 2 / 3, 1));
  });

  it('may keep a section that is as low as its cap from narrowing', () => {
    // (0 + 1 + 1) / 3 = 2 / 3; (4 + 1 + 1) / 3 = 2
    expect(numbersOf(capping, { b: 1, c: 1 }, 's')).toEqual(exactly(0.25, 1 / 6, 0.5));
  });

  it('settles more than its weight', () => {
    // The whole from 0.25, capped, to 1; at its lowest [0.25, 0.25], at its highest [1, 1]
    expect(score(capping, sheet({ b: 4, c: 4, d: 4 })).settles).toEqual([
      { question: 'a', narrows: near(0.75) },
    ]);
  });
});

describe('an essential that does not apply', () => {
  it('caps nothing', () => {
    expect(numbersOf(capping, { a: notApplicable, b: 4, c: 4 }, 's')).toEqual(exactly(1, 1, 1));
  });

  it('caps nothing out of scope either, whatever was answered', () => {
    const phased = framework(
      [
        section('s', [
          question('a', {
            ...essential(2),
            scope: { applies: [{ facet: 'phase', options: ['live'] }], when: [] },
          }),
          question('b'),
        ]),
      ],
      { facets: [{ id: 'phase', of: 'subject', options: [] }] },
    );
    const alpha = { subject: { name: 'A service', facets: { phase: ['alpha'] } } };
    const live = { subject: { name: 'A service', facets: { phase: ['live'] } } };
    expect(scoreOf(phased, { a: 0, b: 4 }, 's', alpha)).toMatchObject({ attainment: 1 });
    expect(scoreOf(phased, { a: 0, b: 4 }, 's', live)).toMatchObject({ attainment: 0.25 });
  });
});

describe('what is essential', () => {
  const withEssential = (asked: Question, by: Essential) =>
    framework([section('s', [{ ...asked, essential: by }, question('b')])]);

  it.each<{ name: string; asked: Question; by: Essential; given: Given; level: number }>([
    // (0 + 4) / 2 = 2, and 0.5 counts as 2: (2 + 4) / 2 = 3
    { name: 'yes, at no', asked: yesNo('a'), by: { by: 'yes' }, given: no, level: 0 },
    {
      name: 'yes, at partly',
      asked: yesNo('a', { partly: 0.5 }),
      by: { by: 'yes' },
      given: partly,
      level: 0,
    },
    { name: 'yes, at yes', asked: yesNo('a'), by: { by: 'yes' }, given: yes, level: 4 },
    {
      name: 'an option, with fewer points',
      asked: choice('a', { x: 1, y: 2, z: 4 }),
      by: { by: 'option', option: 'y' },
      given: chose('x'),
      level: 0,
    },
    {
      // 2 / 4 counts as level 2
      name: 'an option, chosen',
      asked: choice('a', { x: 1, y: 2, z: 4 }),
      by: { by: 'option', option: 'y' },
      given: chose('y'),
      level: 3,
    },
    {
      name: 'an option, with another of more points',
      asked: choice('a', { x: 1, y: 2, z: 4 }),
      by: { by: 'option', option: 'y' },
      given: chose('z'),
      level: 4,
    },
    {
      name: 'an option worth more than everything, with everything',
      asked: choices('a', { x: 1, y: 3 }, 2),
      by: { by: 'option', option: 'y' },
      given: chose('y'),
      level: 4,
    },
    {
      name: 'a mark, missed',
      asked: percentage('a', { passAt: 50 }),
      by: { by: 'pass' },
      given: share(49),
      level: 0,
    },
    {
      name: 'a mark, met',
      asked: percentage('a', { passAt: 50 }),
      by: { by: 'pass' },
      given: share(50),
      level: 4,
    },
  ])('$name beside a 4 gives level $level', ({ asked, by, given, level }) => {
    expect(scoreOf(withEssential(asked, by), { a: given, b: 4 }, 's')).toMatchObject({
      level: near(level),
    });
  });
});

describe('an essential without evidence', () => {
  const expecting = framework([section('s', [question('a', essential(3)), question('b')])], {
    evidence: { expectedFrom: 3 },
  });

  it('caps what is shown, and not what is claimed', () => {
    const backed = { level: 4, evidence: [dated('2026-10-01')] };
    // claimed (4 + 4) / 2; shown (2 + 4) / 2 = 3, capped at 2
    const found = scoreOf(expecting, { a: 4, b: backed }, 's');
    expect(found).toMatchObject({ attainment: 1, evidenced: 0.5, evidencedCappedBy: ['a'] });
    expect(found).not.toHaveProperty('cappedBy');
    expect(scoreOf(expecting, { a: backed, b: 4 }, 's')).toMatchObject({
      attainment: 1,
      evidenced: 0.75,
    });
    expect(scoreOf(expecting, { a: backed, b: 4 }, 's')).not.toHaveProperty('evidencedCappedBy');
  });
});
