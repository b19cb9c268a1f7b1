import { describe, expect, it } from 'vitest';
import { evidenceState } from '../../src/score/evidenced.js';
import { score } from '../../src/score/score.js';
import { elements, framework, percentage, questions, section, yesNo } from '../build/framework.js';
import { scoredAs } from '../build/scores.js';
import { answer, dated, type Given, met, no, share, sheet, yes } from '../build/sheet.js';

const expecting = framework([section('s', questions('a'))], {
  evidence: { expectedFrom: 3, validFor: { count: 12, unit: 'months' } },
});

const stateOf = (given: Given, date: string, built = expecting) => {
  const level = typeof given === 'object' && 'level' in given ? (given.level ?? 0) : 3;
  return evidenceState(built, { date }, answer(given), level);
};

describe('evidence', () => {
  it.each([
    { is: 'of the same day counts', on: '2026-11-20', day: '2026-11-20', state: 'valid' },
    {
      is: 'of the day after does not count, as if it had no date',
      on: '2026-11-21',
      day: '2026-11-20',
      state: 'undated',
    },
    { is: 'of the day a year before counts', on: '2025-11-20', day: '2026-11-20', state: 'valid' },
    {
      is: 'a day older than a year has expired',
      on: '2025-11-19',
      day: '2026-11-20',
      state: 'expired',
    },
    {
      is: 'of a leap day counts to the end of February',
      on: '2024-02-29',
      day: '2025-02-28',
      state: 'valid',
    },
    {
      is: 'of a leap day has expired on the first of March',
      on: '2024-02-29',
      day: '2025-03-01',
      state: 'expired',
    },
    { is: 'without a date does not count', on: undefined, day: '2026-11-20', state: 'undated' },
  ])('$is', ({ on, day, state }) => {
    expect(stateOf({ level: 3, evidence: [dated(on)] }, day)).toBe(state);
  });

  it('is missing where there is none', () => {
    expect(stateOf(3, '2026-11-20')).toBe('none');
  });

  it('counts when one piece of several does', () => {
    const evidence = [dated(), dated('2020-01-01'), dated('2026-10-01')];
    expect(stateOf({ level: 3, evidence }, '2026-11-20')).toBe('valid');
  });

  it('that has expired says more than evidence without a date', () => {
    const evidence = [dated(), dated('2020-01-01')];
    expect(stateOf({ level: 3, evidence }, '2026-11-20')).toBe('expired');
  });

  it('is judged on the day that the answer was checked, not on the day of the sheet', () => {
    const old = { level: 3, evidence: [dated('2025-06-01')] };
    expect(stateOf(old, '2026-11-20')).toBe('expired');
    expect(stateOf({ ...old, checked: '2026-06-01' }, '2026-11-20')).toBe('valid');
    const later = { level: 3, evidence: [dated('2026-12-01')], checked: '2026-12-05' };
    expect(stateOf(later, '2026-11-20')).toBe('valid');
  });

  it('is expected from the named level upwards', () => {
    expect(stateOf({ level: 2 }, '2026-11-20')).toBe('not-expected');
    expect(stateOf({ level: 4 }, '2026-11-20')).toBe('none');
  });

  it('is never expected where the framework names no level', () => {
    const silent = framework([section('s', questions('a'))], {
      evidence: { validFor: { count: 12, unit: 'months' } },
    });
    expect(stateOf({ level: 4 }, '2026-11-20', silent)).toBe('not-expected');
    expect(stateOf({ level: 4 }, '2026-11-20', framework([]))).toBe('not-expected');
  });

  it('never expires where the framework gives it no length of time', () => {
    const forever = framework([section('s', questions('a'))], { evidence: { expectedFrom: 3 } });
    expect(stateOf({ level: 3, evidence: [dated('1948-07-05')] }, '2026-11-20', forever)).toBe(
      'valid',
    );
  });
});

describe('what is shown', () => {
  it.each([
    { given: 4, shown: 0.5 },
    { given: 3, shown: 0.5 },
    { given: 2, shown: 0.5 },
    { given: 1, shown: 0.25 },
    { given: { level: 4, evidence: [dated('2026-10-01')] }, shown: 1 },
    { given: { level: 4, evidence: [dated('2020-10-01')] }, shown: 0.5 },
  ])(
    'of $given is $shown, since an answer without evidence counts as the level below the expected one',
    ({ given, shown }) => {
      const found = score(expecting, sheet({ a: given }));
      expect(scoredAs(found.overall).evidenced).toBe(shown);
      expect(found.questions.get('a')).toMatchObject({ evidenced: shown });
    },
  );

  it('is the level below the expected one on a scale from 1, too', () => {
    const fromOne = framework([section('s', questions('a', 'b'))], {
      scale: [1, 5],
      evidence: { expectedFrom: 4 },
    });
    // A bare 5 counts as 3: (3 − 1) / 4; a 2 stays: (2 − 1) / 4; their mean is 0.375.
    expect(scoredAs(score(fromOne, sheet({ a: 5, b: 2 })).overall).evidenced).toBe(0.375);
  });

  it.each([
    // Level 2 of 4 is one half; 62 % and 90 % are more than that, and 40 % less
    { given: share(40), shown: 0.4 },
    { given: share(50), shown: 0.5 },
    { given: share(62), shown: 0.5 },
    { given: share(90), shown: 0.5 },
    { given: yes, shown: 0.5 },
    { given: no, shown: 0 },
    { given: { response: share(90), evidence: [dated('2026-10-01')] }, shown: 0.9 },
  ])(
    'of an answer without levels is no more than that level: of $given $shown',
    ({ given, shown }) => {
      const kind = typeof given === 'object' && 'kind' in given ? given.kind : 'share';
      const asked = kind === 'yes-no' ? yesNo('a') : percentage('a');
      const built = framework([section('s', [asked])], { evidence: { expectedFrom: 3 } });
      expect(scoredAs(score(built, sheet({ a: given })).overall).evidenced).toBeCloseTo(shown, 9);
    },
  );

  it('of a checklist is the level below the expected one', () => {
    const built = framework([section('s', [elements('a', { 2: ['x'], 4: ['y'] })])], {
      evidence: { expectedFrom: 3 },
    });
    expect(scoredAs(score(built, sheet({ a: met('x', 'y') })).overall).evidenced).toBe(0.5);
    expect(scoredAs(score(built, sheet({ a: met('x') })).overall).evidenced).toBe(0.5);
  });

  it('leaves open questions out like the claimed value does', () => {
    const two = framework([section('s', questions('a', 'b'))], { evidence: { expectedFrom: 3 } });
    expect(scoredAs(score(two, sheet({ a: 4 })).overall)).toMatchObject({
      attainment: 1,
      evidenced: 0.5,
    });
  });

  it('is not said at all where the framework expects no evidence', () => {
    const silent = framework([section('s', questions('a'))]);
    expect(scoredAs(score(silent, sheet({ a: 4 })).overall)).not.toHaveProperty('evidenced');
  });
});
