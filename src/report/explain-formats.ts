import type { Explanation } from '../insight/explanation.js';
import type { Drawing } from './drawing.js';
import { questionOf } from './lookup.js';
import type { Report } from './report.js';
import { tellExplanation } from './tell-explain.js';
import { renderTold, type ToldFormat, toldFormats } from './told-formats.js';

/** The formats of an explanation. */
export const explainFormats = toldFormats;
export type ExplainFormat = ToldFormat;

/** An explanation in one format. */
export function renderExplanation(
  report: Report,
  explained: Explanation,
  format: ExplainFormat,
  drawing: Drawing,
): string {
  const told = {
    blocks: () => tellExplanation(report, explained),
    facts: () => documentOf(report, explained),
  };
  return renderTold(told, format, drawing);
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
