import type { Checked } from './check-formats.js';
import type { Drawing } from './drawing.js';
import { tellJudgement } from './tell-judgement.js';
import { sheetsTitle, tellSheets } from './tell-sheets.js';
import { renderPages } from './terminal.js';

/**
 * Judgements for a terminal, and for the log of a CI system: no text of a file may be taken for a command of its
 * runner. Several sheets begin with all verdicts, and end with how many are met, since that is what stays in view.
 */
export function renderVerdicts(checked: readonly Checked[], drawing: Drawing): string {
  const pages = checked.map(tellJudgement);
  const told =
    checked.length > 1
      ? [
          tellSheets(checked),
          ...pages,
          [{ kind: 'paragraph', text: [`${sheetsTitle(checked)}.`] } as const],
        ]
      : pages;
  const text =
    drawing.prose === undefined ? renderPages(told, drawing) : told.map(drawing.prose).join('\n');
  return text.replaceAll(/^(\s*):(?=:)/gm, '$1:\u2060').replaceAll(/##(?=\[|vso\[)/g, '#\u2060#');
}
