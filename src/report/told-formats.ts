import type { Block } from './blocks.js';
import type { Drawing } from './drawing.js';
import type { FormatName } from './format-names.js';
import { renderMarkdown } from './markdown.js';
import { renderTerminal } from './terminal.js';

/** The formats of what is told in blocks and has facts for programs: an explanation, a comparison. */
export const toldFormats = [
  'terminal',
  'markdown',
  'json',
] as const satisfies readonly FormatName[];
export type ToldFormat = (typeof toldFormats)[number];

/** What is told in one format, ending in one newline; in JSON the facts themselves. */
export function renderTold(
  told: { readonly blocks: () => readonly Block[]; readonly facts: () => object },
  format: ToldFormat,
  drawing: Drawing,
): string {
  switch (format) {
    case 'terminal': {
      const blocks = told.blocks();
      return drawing.prose?.(blocks) ?? renderTerminal(blocks, drawing);
    }
    case 'markdown':
      return renderMarkdown(told.blocks());
    case 'json':
      return `${JSON.stringify(told.facts(), undefined, 2)}\n`;
    default:
      return format satisfies never;
  }
}
