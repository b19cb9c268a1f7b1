import type { Block } from './blocks.js';
import { noPaint, type Paint } from './paint.js';

/** What a renderer is told about the page that it draws. */
export interface Drawing {
  readonly columns: number;
  readonly paint: Paint;
  /** Tells the blocks without bars and columns, where somebody listens to them. */
  readonly prose?: (blocks: readonly Block[]) => string;
}

export const plainOptions = { columns: 80, paint: noPaint } as const satisfies Drawing;
