import type { PrincipleRow } from '../blocks.js';
import { isSame } from '../numbers.js';
import type { Report } from '../report.js';

/** A part of a bar, in the units of its room. */
export type Shape =
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
    }
  | { readonly kind: 'ring'; readonly x: number; readonly y: number; readonly radius: number };

export type Ink = keyof typeof inks;

export const inks = {
  paper: '#ffffff',
  track: '#dde4e8',
  bar: '#1f5f8b',
  mark: '#12181b',
} as const;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * A bar in shapes that any picture can be made of, the later ones above: solid as far as is certain, striped as far
 * as is open, with a line at the value and a ring at what is shown. Nothing where a row has no bar.
 */
export function barShapes(
  { ends, at, shownAt }: PrincipleRow,
  levels: readonly number[],
  { width, height }: Room,
): readonly Shape[] {
  if (ends === undefined) return [];
  const [low, high] = ends;
  const [top, thick, line] = [height / 6, (height * 2) / 3, height / 12];
  const box = (from: number, to: number, fill: Ink): Shape => ({
    kind: 'box',
    x: from * width,
    y: top,
    width: (to - from) * width,
    height: thick,
    fill,
  });
  const marked = (share: number, fill: Ink, thin: number): Shape => ({
    kind: 'box',
    x: Math.min(Math.max(0, share * width - thin / 2), width - thin),
    y: fill === 'mark' ? 0 : top,
    width: thin,
    height: fill === 'mark' ? height : thick,
    fill,
  });
  const radius = height / 3;
  return [
    box(0, 1, 'track'),
    ...levels.map((share) => marked(share, 'paper', line)),
    ...(low > 0 ? [box(0, low, 'bar')] : []),
    ...stripes(low, high, width, line * 2).map(([from, to]) => box(from, to, 'bar')),
    ...(at === undefined ? [] : [marked(at, 'mark', line * 2)]),
    ...(at === undefined || shownAt === undefined || isSame(at, shownAt)
      ? []
      : ([
          {
            kind: 'ring',
            x: Math.min(Math.max(radius, shownAt * width), width - radius),
            y: height / 2,
            radius,
          },
        ] as const)),
  ];
}

/** From `low` to `high`, each as thick as the space after it; the last one ends where all of it does. */
function stripes(
  low: number,
  high: number,
  width: number,
  thick: number,
): readonly (readonly [from: number, to: number])[] {
  if (high <= low) return [];
  const count = Math.floor(((high - low) * width) / (2 * thick));
  const starts = Array.from(
    { length: count },
    (_, index) => low + ((2 * index + 1) * thick) / width,
  );
  const drawn = starts.map((from) => [from, from + thick / width] as const);
  return [...drawn, [high - Math.min(thick / 2 / width, high - low), high]];
}

/** Where the levels between the lowest and the highest are, from 0 to 1. */
export function levelsOf({ framework }: Report): readonly number[] {
  const { scale, rule } = framework;
  if (scale === undefined || rule.combine === 'stages') return [];
  const steps = scale.to - scale.from;
  return Array.from({ length: steps - 1 }, (_, index) => (index + 1) / steps);
}
