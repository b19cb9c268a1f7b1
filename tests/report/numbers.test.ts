import { describe, expect, it } from 'vitest';
import { levelNumber, percent, rounded } from '../../src/report/numbers.js';

describe('a rounded number', () => {
  it.each([
    [2.05, '2.1'],
    [2.15, '2.2'],
    [1.25, '1.3'],
    [1.005, '1.0'],
    [0.05, '0.1'],
    [0.049, '0.0'],
    [1.75, '1.8'],
    [2.649_999_999_99, '2.7'],
    [-0.05, '-0.1'],
    [-0.04, '0.0'],
  ])('of %d is %s, half away from zero', (value, text) => {
    expect(rounded(value, 1)).toBe(text);
  });

  it('keeps as many decimals as it is asked for', () => {
    expect(rounded(1.005, 2)).toBe('1.01');
    expect(rounded(2, 3)).toBe('2.000');
    expect(rounded(62.5, 0)).toBe('63');
  });
});

describe('a level as it is printed', () => {
  const bands = [0, 1, 2, 3].map((from) => ({ name: `From ${from}`, from }));
  const framework = { bands, scale: { from: 0, to: 4, levels: [] } };
  const printed = (level: number, given: Parameters<typeof levelNumber>[0] = framework): string =>
    levelNumber(given, level / 4);

  it.each([
    [1.795_238_095_238, '1.8'],
    [2.05, '2.1'],
    [2, '2.0'],
    [1.96, '1.96'],
    [1.95, '1.95'],
    [1.949, '1.9'],
    [1.996, '1.996'],
    [1.9996, '1.9996'],
    [1.999_999_999_9, '2.0'],
    [2.96, '2.96'],
    [3.96, '4.0'],
    [4, '4.0'],
    [0.96, '0.96'],
  ])(
    'of %d is %s: one decimal, more where it would look like a band it lies below',
    (level, text) => {
      expect(printed(level)).toBe(text);
    },
  );

  it('never looks like a band it lies below, however near it is', () => {
    for (const short of [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]) {
      expect(Number(printed(2 - short)), `2 − ${short}`).toBeLessThan(2);
    }
  });

  it('is a percentage where the framework has no scale', () => {
    const { scale: _, ...bare } = { ...framework, bands: [] };
    expect(levelNumber(bare, 0.725)).toBe('72.5');
  });

  it('counts from 1 on a scale from 1', () => {
    const fromOne = { ...framework, bands: [], scale: { from: 1, to: 5, levels: [] } };
    expect(levelNumber(fromOne, 0)).toBe('1.0');
    expect(levelNumber(fromOne, 0.5)).toBe('3.0');
  });
});

describe('a share in per cent', () => {
  it.each([
    [0, '0 %'],
    [0.001, '1 %'],
    [0.5, '50 %'],
    [25 / 30, '83 %'],
    [0.999, '99 %'],
    [1, '100 %'],
  ])('of %d is %s: only everything is 100 and only nothing is 0', (share, text) => {
    expect(percent(share)).toBe(text);
  });
});
