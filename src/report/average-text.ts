import type { PrincipleRow } from './blocks.js';

/** `1.7 (1.0 to 2.6)`, or only the range with too few answers. */
export function averageText({ average, range, isOuterBound }: PrincipleRow): string {
  const within = isOuterBound === true ? 'within ' : '';
  const ends = range === undefined ? undefined : `(${within}${range[0]} to ${range[1]})`;
  return [average, ends].filter((part) => part !== undefined).join(' ');
}
