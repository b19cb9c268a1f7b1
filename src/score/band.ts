import type { CombineRule, Framework } from '../framework/framework.js';
import { type Ladder, type Range, tolerance } from './assessment.js';

/** The attainment as a level on the framework's scale, which is 0…100 where it has none. */
export function levelOf(framework: Pick<Framework, 'scale'>, attainment: number): number {
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  return from + attainment * (to - from);
}

/** The attainment on a section's own scale: its `display`, its stages in whole steps, else the framework's scale. */
export function levelIn(
  framework: Pick<Framework, 'scale'>,
  { display }: CombineRule,
  ladder: Ladder | undefined,
  attainment: number,
): number {
  if (display !== undefined) return display.from + attainment * (display.to - display.from);
  return ladder === undefined
    ? levelOf(framework, attainment)
    : Math.round(attainment * ladder.stages);
}

export interface BandOfRange {
  readonly band?: string;
  readonly bandRange?: readonly [string, string];
}

/** One band when both ends of the range fall into it, two when they are neighbours, none when more. */
export function bandOf(framework: Framework, range: Range): BandOfRange {
  const [low, high] = range.map((end) => bandIndex(framework, end)) as [number, number];
  const first = framework.bands[low];
  const last = framework.bands[high];
  if (first === undefined || last === undefined) return {};
  if (low === high) return { band: first.name };
  return high === low + 1 ? { bandRange: [first.name, last.name] } : {};
}

/** The highest band whose lower bound the exact level reaches; the bound belongs to the band. */
function bandIndex(framework: Framework, attainment: number): number {
  const level = levelOf(framework, attainment);
  return framework.bands.findLastIndex((band) => level >= band.from - tolerance);
}
