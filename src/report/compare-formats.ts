import type { Comparison } from '../insight/comparison.js';
import type { FormatName } from './format-names.js';
import type { Drawing } from './formats.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import { tellComparison } from './tell-comparison.js';
import { renderTerminal } from './terminal.js';

/** The formats of a comparison. */
export const compareFormats = [
  'terminal',
  'markdown',
  'json',
] as const satisfies readonly FormatName[];
export type CompareFormat = (typeof compareFormats)[number];

/** A comparison in one format, ending in one newline; `after` is the report of the later side. */
export function renderComparison(
  comparison: Comparison,
  after: Report,
  format: CompareFormat,
  drawing: Drawing,
): string {
  const told = { comparison, framework: after.framework };
  switch (format) {
    case 'terminal':
      return renderTerminal(tellComparison(told), drawing);
    case 'markdown':
      return renderMarkdown(tellComparison(told));
    case 'json':
      return `${JSON.stringify(documentOf(comparison, after), undefined, 2)}\n`;
    default:
      return format satisfies never;
  }
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
