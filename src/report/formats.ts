import type { Block } from './blocks.js';
import { renderJson } from './json.js';
import { renderMarkdown } from './markdown.js';
import { noPaint, type Paint } from './paint.js';
import type { Report } from './report.js';
import { tellFull } from './tell-full.js';
import { tellPage } from './tell-page.js';
import { renderTerminal } from './terminal.js';

/** The formats a report can have, and the file endings that choose them. */
export const formats = ['terminal', 'markdown', 'json'] as const;
export type Format = (typeof formats)[number];

export const formatByEnding: Readonly<Record<string, Format>> = {
  txt: 'terminal',
  md: 'markdown',
  json: 'json',
};

export interface RenderOptions {
  readonly format: Format;
  readonly isFull: boolean;
  readonly columns: number;
  readonly paint: Paint;
}

export const plainOptions = { columns: 80, paint: noPaint } as const;

/** One or several reports in one format, ending in one newline. */
export function render(reports: readonly Report[], options: RenderOptions): string {
  const tell = options.isFull ? tellFull : tellPage;
  const blocks: readonly Block[] = reports.flatMap((report) => tell(report));
  switch (options.format) {
    case 'terminal':
      return renderTerminal(blocks, options);
    case 'markdown':
      return renderMarkdown(blocks);
    case 'json':
      return renderJson(reports);
    default:
      return options.format satisfies never;
  }
}
