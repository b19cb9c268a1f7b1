import { describe, expect, it } from 'vitest';
import { score } from '../../../src/score/score.js';
import { framework, question, questions, section } from '../../build/framework.js';
import { exactly, near, numbersOf, scoreOf } from '../../build/scores.js';
import { notApplicable, sheet, unknown } from '../../build/sheet.js';

const none = { rule: { combine: 'none' } } as const;
const profile = framework([section('s', questions('a', 'b')), section('t', questions('c'))], none);

describe('a profile', () => {
  it('has no total and no range, whatever is answered', () => {
    const coverage = { completeness: 1, answered: 3, of: 3 };
    expect(scoreOf(profile, { a: 4, b: 4, c: 4 })).toEqual({
      state: 'unscored',
      because: 'no-total',
      ...coverage,
    });
  });

  it('has no total while it is open', () => {
    expect(scoreOf(profile, { a: 4 })).toEqual({
      state: 'unscored',
      because: 'no-total',
      completeness: near(1 / 3),
      answered: 1,
      of: 3,
    });
  });

  it('leaves its sections their values and ranges', () => {
    // (4 + 2) / 2 = 3; with b open 4, (4 + 0) / 2 and (4 + 4) / 2
    expect(numbersOf(profile, { a: 4, b: 2 }, 's')).toEqual(exactly(0.75, 0.75, 0.75));
    expect(numbersOf(profile, { a: 4, b: unknown }, 's')).toEqual(exactly(1, 0.5, 1));
  });

  it('says of a section that does not apply that it does not', () => {
    expect(scoreOf(profile, { a: 4, b: 2, c: notApplicable }, 't')).toMatchObject({
      because: 'not-applicable',
    });
  });

  it('is settled by what its principles would narrow together', () => {
    // s from 0 to 1, half of it by each question; t from 0 to 1
    expect(score(profile, sheet({})).settles).toEqual([
      { question: 'c', narrows: near(1) },
      { question: 'a', narrows: near(0.5) },
      { question: 'b', narrows: near(0.5) },
    ]);
  });

  it('is settled by what is left when others do not apply', () => {
    // s from 0 to 1 by b alone
    expect(score(profile, sheet({ a: notApplicable, c: 2 })).settles).toEqual([
      { question: 'b', narrows: near(1) },
    ]);
  });

  it('of profiles is settled question by question', () => {
    const deep = framework(
      [section('s', questions('a', 'b'), none), section('t', questions('c', 'd'))],
      none,
    );
    expect(score(deep, sheet({ d: 1 })).settles).toEqual([
      { question: 'a', narrows: near(1) },
      { question: 'b', narrows: near(1) },
      { question: 'c', narrows: near(0.5) },
    ]);
  });

  it('leaves the sums and the range of a mean above it', () => {
    const mixed = framework([
      section('s', questions('a'), none),
      section('t', questions('b', 'c')),
    ]);
    // t alone: 2; (2 + 0) / 2 and (2 + 4) / 2
    expect(numbersOf(mixed, { a: 0, b: 2 })).toEqual(exactly(0.5, 0.25, 0.75));
  });

  it('of which a mean is made leaves that without a total', () => {
    const only = framework([section('s', questions('a'), none)]);
    expect(scoreOf(only, { a: 3 })).toMatchObject({ state: 'unscored', because: 'no-total' });
  });

  it('hands a cap of an essential to nothing but its sections', () => {
    const capped = framework(
      [
        section('s', [question('a', { essential: { by: 'level', level: 2 } }), question('b')]),
        section('t', questions('c')),
      ],
      none,
    );
    // s = (1 + 4) / 2 = 2.5, capped at level 1; t keeps its 4
    expect(numbersOf(capped, { a: 1, b: 4, c: 4 }, 's')).toEqual(exactly(0.25, 0.25, 0.25));
    expect(numbersOf(capped, { a: 1, b: 4, c: 4 }, 't')).toEqual(exactly(1, 1, 1));
  });
});
