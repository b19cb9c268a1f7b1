import type { PrincipleRow } from './blocks.js';
import { words } from './words.js';

/** `1.7 (1.0 to 2.6)`, or only the range with too few answers. */
export function averageText(row: PrincipleRow): string {
  const ends = rangeText(row);
  return [row.average, ends === undefined ? undefined : `(${ends})`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** `1.0 to 2.6` */
export function rangeText({ range, isOuterBound }: PrincipleRow): string | undefined {
  return range && words.values.range(range[0], range[1], isOuterBound === true);
}
