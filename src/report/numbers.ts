import type { Score } from '../score/assessment.js';
import { tolerance } from '../score/assessment.js';
import type { ReportFramework } from './report.js';

type Levels = Pick<ReportFramework, 'scale' | 'bands'>;

/** Numbers as they are printed: the only place where anything is rounded. */

/** The attainment as a level on the framework's scale, or as a percentage where it has none. */
export function levelAt(framework: Levels, attainment: number): number {
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  return from + attainment * (to - from);
}

interface Display {
  readonly from: number;
  readonly to: number;
}

/**
 * One decimal, half away from zero; more where it would otherwise look as if it had reached a band
 * that it lies below. On the framework's scale, or on the one that a section is shown on.
 */
export function levelNumber(framework: Levels, attainment: number, display?: Display): string {
  const on = (share: number): number =>
    display === undefined
      ? levelAt(framework, share)
      : display.from + share * (display.to - display.from);
  const level = on(attainment);
  const { from: bottom, to: top } = framework.scale ?? { from: 0, to: 100 };
  const ahead = framework.bands
    .map((band) => on((band.from - bottom) / (top - bottom)))
    .filter((from) => level < from - tolerance);
  for (let decimals = 1; decimals < mostDecimals; decimals += 1) {
    const text = rounded(level, decimals);
    if (!ahead.some((from) => Number(text) >= from)) return text;
  }
  return rounded(level, mostDecimals);
}

/** As many as tell apart what lies further than the tolerance below a band. */
const mostDecimals = 9;

/** Half away from zero, with the tolerance that doubles need: 2.05 gives 2.1. */
export function rounded(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const away = Math.floor(Math.abs(value) * factor + 0.5 + tolerance) / factor;
  return (value < 0 && away > 0 ? -away : away).toFixed(decimals);
}

/** A share as whole per cent; only everything is 100 and only nothing is 0. */
export function percent(share: number): string {
  if (share >= 1 - tolerance) return '100 %';
  if (share <= tolerance) return '0 %';
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}

/** Whether a score's open questions still leave it room. */
export function isOpenRange(score: Score): boolean {
  return score.range !== undefined && score.range[1] - score.range[0] > tolerance;
}

export function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < tolerance;
}
