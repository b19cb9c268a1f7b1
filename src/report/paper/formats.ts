import type { Framework } from '../../framework/framework.js';
import type { Rendered } from '../format-names.js';
import { paperOf } from './paper.js';
import { paperBlocks } from './paper-blocks.js';

export interface PaperOptions {
  readonly format: 'markdown' | 'html' | 'docx';
  readonly isQuick: boolean;
  /** The day that a document for a word processor carries. */
  readonly date: string;
}

/** A framework on paper for people in a room: questions, boxes to tick, and room to write. */
export async function renderPaper(
  framework: Framework,
  { format, isQuick, date }: PaperOptions,
): Promise<Rendered> {
  const paper = paperOf(framework, isQuick);
  switch (format) {
    case 'markdown':
      return (await import('../markdown.js')).renderMarkdown(paperBlocks(paper));
    case 'html':
      return (await import('../html/paper.js')).renderPaperHtml(paper);
    case 'docx': {
      const { renderPaperDocx } = await import('../docx/docx.js');
      return renderPaperDocx(paper, { title: paper.title, date });
    }
    default:
      return format satisfies never;
  }
}
