import type { FormatName, Rendered } from './format-names.js';
import type { Drawing } from './formats.js';
import { renderJson } from './json.js';
import type { JudgementDocument } from './judged.js';
import { renderMarkdown } from './markdown.js';
import type { Report } from './report.js';
import { tellJudgement } from './tell-judgement.js';
import { renderPages } from './terminal.js';

/** The formats of a check. */
export const checkFormats = [
  'terminal',
  'markdown',
  'json',
] as const satisfies readonly FormatName[];
export type CheckFormat = (typeof checkFormats)[number];

/** One sheet that was judged. */
export interface Checked {
  /** As it was named. */
  readonly sheet: string;
  readonly judgement: JudgementDocument;
  /** The whole document with the judgement in it: made only where it is asked for. */
  readonly report: () => Report;
}

/** The judgements of one or several sheets in one format; each says the same. */
export async function renderChecks(
  checked: readonly Checked[],
  format: CheckFormat,
  drawing: Drawing,
): Promise<Rendered> {
  switch (format) {
    case 'terminal':
      return renderPages(checked.map(tellJudgement), drawing);
    case 'markdown':
      return renderMarkdown(checked.flatMap(tellJudgement));
    case 'json':
      return renderJson(checked.map(({ report }) => report()));
    default:
      return format satisfies never;
  }
}
