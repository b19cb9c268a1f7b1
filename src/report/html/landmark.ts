import { type Markup, markup, nothing } from '../markup.js';
import type { BlockSettings } from './draw-block.js';

/**
 * Makes a part a place to go to, named by its heading. Of several reports in one file each has the same parts, which
 * could not be told apart by their names: there the headings lead, and nothing else is such a place.
 */
export function landmark(titleId: string, { isAmongOthers }: BlockSettings): Markup {
  return isAmongOthers ? nothing : markup` aria-labelledby="${titleId}"`;
}
