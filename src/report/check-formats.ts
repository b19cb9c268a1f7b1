import type { Drawing } from './drawing.js';
import type { FormatName, Rendered } from './format-names.js';
import type { JudgementDocument } from './judged.js';
import type { Report } from './report.js';

/** The formats of a check. */
export const checkFormats = [
  'terminal',
  'markdown',
  'json',
  'junit',
  'sarif',
  'github',
  'gitlab',
] as const satisfies readonly FormatName[];
export type CheckFormat = (typeof checkFormats)[number];

/** One sheet that was judged. */
export interface Checked {
  /** As it was named. */
  readonly sheet: string;
  readonly judgement: JudgementDocument;
  /** The whole document with the judgement in it: made only where it is asked for. */
  readonly report: () => Promise<Report>;
}

export interface CheckOptions extends Drawing {
  /** The program and its version. */
  readonly tool: string;
  /** SHA-256 of a text, 12 hex digits. */
  readonly digest: (text: string) => string;
}

/** The judgements of one or several sheets in one format; each says the same, and is loaded when it is asked for. */
export async function renderChecks(
  checked: readonly Checked[],
  format: CheckFormat,
  options: CheckOptions,
): Promise<Rendered> {
  switch (format) {
    case 'terminal': {
      const { renderVerdicts } = await import('./verdicts.js');
      return renderVerdicts(checked, options);
    }
    case 'markdown': {
      const { renderSummary } = await import('./check-summary.js');
      return renderSummary(checked);
    }
    case 'json': {
      const { renderJson } = await import('./json.js');
      return renderJson(await Promise.all(checked.map(({ report }) => report())));
    }
    case 'junit':
      return (await import('./junit.js')).renderJunit(checked);
    case 'sarif':
      return (await import('./sarif.js')).renderSarif(checked, options);
    case 'github':
      return (await import('./github.js')).renderGithub(checked);
    case 'gitlab':
      return (await import('./gitlab.js')).renderGitlab(checked, options.digest);
    default:
      return format satisfies never;
  }
}
