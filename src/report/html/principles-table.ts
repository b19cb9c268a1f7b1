import { rangeText } from '../average-text.js';
import type { PrincipleRow, PrinciplesBlock } from '../blocks.js';
import { type Markup, markup, nothing } from '../markup.js';
import type { Report } from '../report.js';
import { uncapital, words } from '../words.js';
import { barMarks, drawBar, openPattern } from './bar.js';
import type { BlockSettings } from './draw-block.js';

/** The principles as bars within the table that says the same in words and numbers. */
export function drawPrinciples(table: PrinciplesBlock, settings: BlockSettings): Markup {
  const { hasShown, hasWas, valueHead, rows, legend } = table;
  const shown = hasShown
    ? markup`<th scope="col" class="number">${words.values.shownHead}</th>`
    : nothing;
  const was = hasWas
    ? markup`<th scope="col" class="number">${words.values.wasHead}</th>`
    : nothing;
  return markup`${openPattern(settings.prefix)}<table class="principles">
<thead><tr><th scope="col">${partHead(settings.report)}</th><th scope="col">${words.values.inWordsHead}</th><td class="bar"></td><th scope="col">${words.values.answersHead}</th><th scope="col" class="number">${valueHead}</th>${shown}${was}</tr></thead>
<tbody>
${rows.map((row) => drawRow(row, table, settings))}</tbody>
</table>
<p class="legend">${barMarks(table, settings)}</p>
<p class="legend">${legend}</p>
`;
}

/** What its parts are called; those of a profile are whatever it says. */
export function partHead({ framework }: Report): string {
  const { combine } = framework.rule;
  if (combine === 'stages') return words.html.stageHead;
  return combine === 'none' ? words.html.partHead : words.html.principleHead;
}

function drawRow(row: PrincipleRow, table: PrinciplesBlock, settings: BlockSettings): Markup {
  const { id, name, depth, answers, average, shown, was } = row;
  const range = rangeText(row);
  const link = settings.isFull ? markup`<a href="#${settings.prefix}s-${id}">${name}</a>` : name;
  const ends =
    range === undefined
      ? nothing
      : markup`${average === undefined ? '' : ' '}<span class="range">(${range})</span>`;
  const shownCell = table.hasShown ? cell('shown', words.values.shownHead, shown) : nothing;
  const wasCell = table.hasWas ? cell('was', words.values.wasHead, was) : nothing;
  return markup`<tr><th scope="row" class="depth-${Math.min(depth, 4)}">${link}</th><td class="words">${row.words}</td><td class="bar">${drawBar(row, settings)}</td><td class="answers">${answers.join(' ')}</td><td class="number value">${average ?? ''}${ends}</td>${shownCell}${wasCell}</tr>
`;
}

/** A number with the name of its column, which stands before it where the columns stand one under the other. */
function cell(name: string, head: string, number: string | undefined): Markup {
  return markup`<td class="number ${name}" data-head="${uncapital(head)}">${number ?? ''}</td>`;
}
