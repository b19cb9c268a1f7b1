import type { Comparison } from '../insight/comparison.js';
import type { Drawing } from './drawing.js';
import type { Report } from './report.js';
import { tellComparison } from './tell-comparison.js';
import { renderTold, type ToldFormat, toldFormats } from './told-formats.js';

/** The formats of a comparison. */
export const compareFormats = toldFormats;
export type CompareFormat = ToldFormat;

/** A comparison in one format; `after` is the report of the later side. */
export function renderComparison(
  comparison: Comparison,
  after: Report,
  format: CompareFormat,
  drawing: Drawing,
): string {
  const told = {
    blocks: () => tellComparison({ comparison, framework: after.framework }),
    facts: () => documentOf(comparison, after),
  };
  return renderTold(told, format, drawing);
}

/** The facts, with what of the framework their numbers are told with. */
function documentOf(comparison: Comparison, { tool, framework }: Report): object {
  const { id, title, scale, bands, rule } = framework;
  return {
    kind: 'wgll-comparison',
    version: 1,
    tool,
    framework: { id, title, ...(scale === undefined ? {} : { scale }), bands, rule },
    ...comparison,
  };
}
