import type { Explanation } from '../insight/explanation.js';
import type { FormatName } from './format-names.js';
import type { Drawing } from './formats.js';
import { questionOf } from './lookup.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import { tellExplanation } from './tell-explain.js';
import { renderTerminal } from './terminal.js';

/** The formats of an explanation. */
export const explainFormats = [
  'terminal',
  'markdown',
  'json',
] as const satisfies readonly FormatName[];
export type ExplainFormat = (typeof explainFormats)[number];

/** An explanation in one format, ending in one newline; in JSON the facts themselves. */
export function renderExplanation(
  report: Report,
  explained: Explanation,
  format: ExplainFormat,
  drawing: Drawing,
): string {
  switch (format) {
    case 'terminal': {
      const blocks = tellExplanation(report, explained);
      return drawing.prose?.(blocks) ?? renderTerminal(blocks, drawing);
    }
    case 'markdown':
      return renderMarkdown(tellExplanation(report, explained));
    case 'json':
      return `${JSON.stringify(documentOf(report, explained), undefined, 2)}\n`;
    default:
      return format satisfies never;
  }
}

/** The facts with what they are about; a question stands beside its facts as it does in a report. */
function documentOf(report: Report, explained: Explanation): object {
  const { id, edition, title, digest } = report.framework;
  const question = explained.what === 'question' ? questionOf(report, explained.id) : undefined;
  return {
    kind: 'wgll-explanation',
    version: 1,
    tool: report.tool,
    sheet: report.sheet,
    sheetDigest: report.sheetDigest,
    framework: { id, edition, title, digest },
    explained,
    ...(question === undefined ? {} : { question }),
  };
}
