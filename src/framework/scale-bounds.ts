import { hasKey, type WrittenAndPlaced } from './located.js';

export interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The lowest and the highest level; nothing while the scale itself is not sound. */
export function scaleBounds({ framework, main }: WrittenAndPlaced): Bounds | undefined {
  const { from, levels } = framework.scale ?? {};
  if (levels === undefined || (from === undefined && hasKey(main, ['scale'], 'from'))) {
    return undefined;
  }
  return { from: from ?? 0, to: (from ?? 0) + levels.length - 1 };
}
