import type { Checked } from './check-formats.js';
import type { Drawing } from './drawing.js';
import { renderMarkdown } from './markdown.js';
import { tellJudgement } from './tell-judgement.js';
import { renderPages } from './terminal.js';
import { words } from './words.js';

/** Judgements for people to read. */

/** For a terminal, and for the log of a CI system: no text of a file may be taken for a command of its runner. */
export function renderVerdicts(checked: readonly Checked[], drawing: Drawing): string {
  return renderPages(checked.map(tellJudgement), drawing)
    .replaceAll(/^(\s*):(?=:)/gm, '$1:\u2060')
    .replaceAll(/##(?=\[|vso\[)/g, '#\u2060#');
}

/** The summary of a job and the comment on a pull request may be so large, in bytes. */
const mostBytes = 1000 * 1024;

/** For the comment on a pull request, or the summary of a job. */
export function renderSummary(checked: readonly Checked[]): string {
  const parts: string[] = [];
  let bytes = 0;
  const blocks = checked.flatMap(tellJudgement);
  for (const block of blocks) {
    const part = renderMarkdown([block]);
    bytes += new TextEncoder().encode(part).length + 1;
    if (bytes > mostBytes) {
      const left = blocks.length - parts.length;
      parts.push(`${words.judgement.leftOut(left)}\n`);
      break;
    }
    parts.push(part);
  }
  return parts.join('\n');
}
