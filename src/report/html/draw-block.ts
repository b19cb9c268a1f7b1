import type { Block, EntryBlock, FiguresBlock, Inline, Piece, StepBlock } from '../blocks.js';
import { type Markup, markup, nothing } from '../markup.js';
import type { Report } from '../report.js';
import { entryFacets } from './entry-facets.js';
import { drawPrinciples } from './principles-table.js';

export interface BlockSettings {
  readonly report: Report;
  readonly prefix: string;
  /** There is a title above its own: its headings are one level deeper. */
  readonly isAmongOthers: boolean;
  /** Whether there is more below the page to lead to. */
  readonly isFull: boolean;
}

export function drawBlock(block: Block, settings: BlockSettings): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(block, settings);
    case 'paragraph':
      return markup`<p>${drawInline(block.text)}</p>
`;
    case 'list':
      return markup`<ul>
${block.items.map((item) => markup`<li>${drawInline(item)}</li>\n`)}</ul>
`;
    case 'outline':
      return markup`<ul>
${block.items.map(outlined)}</ul>
`;
    case 'steps':
      return markup`<ol>
${block.items.map(step)}</ol>
`;
    case 'principles':
      return drawPrinciples(block.table, settings);
    case 'figures':
      return figures(block.table);
    case 'entry':
      return entry(block.entry, settings);
    case 'foot':
      return markup`<p>${drawInline(block.text)}</p>
`;
    default:
      return block satisfies never;
  }
}

function heading(
  { level, text, part, section }: Extract<Block, { kind: 'heading' }>,
  settings: BlockSettings,
): Markup {
  const id = part ?? (section === undefined ? undefined : `s-${section}`);
  const named = id === undefined ? nothing : markup` id="${settings.prefix}${id}-title"`;
  const depth = depthOf(level, settings);
  return markup`<h${depth}${named}>${text}</h${depth}>
`;
}

/** Of a heading, in its file. */
export function depthOf(level: number, { isAmongOthers }: BlockSettings): number {
  return isAmongOthers ? level + 1 : level;
}

function outlined({ lead, details }: StepBlock): Markup {
  const below = details.map((detail) => markup`<li>${drawInline(detail)}</li>\n`);
  return markup`<li>${drawInline(lead)}${below.length === 0 ? nothing : markup`<ul>\n${below}</ul>`}</li>\n`;
}

function step({ lead, details }: StepBlock): Markup {
  return markup`<li><p>${drawInline(lead)}</p>
${details.map((detail) => markup`<p class="detail">${drawInline(detail)}</p>\n`)}</li>
`;
}

/** The first row names the columns, the first column the rows. */
function figures({ head, rows }: FiguresBlock): Markup {
  const cells = (row: readonly string[]): readonly Markup[] =>
    row.map((cell, index) =>
      index === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`,
    );
  return markup`<table>
<thead><tr>${head.map((title) => (title === '' ? markup`<td></td>` : markup`<th scope="col">${title}</th>`))}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${cells(row)}</tr>\n`)}</tbody>
</table>
`;
}

function entry({ id, title, level = 3, ask, facts }: EntryBlock, settings: BlockSettings): Markup {
  const depth = depthOf(level, settings);
  return markup`<article class="entry" id="${settings.prefix}q-${id}"${entryFacets(settings.report, id)}>
<h${depth}>${title}</h${depth}>
${ask === undefined ? nothing : markup`<p class="ask">${ask}</p>\n`}<ul>
${facts.map((fact) => markup`<li>${drawInline(fact)}</li>\n`)}</ul>
</article>
`;
}

export function drawInline(text: Inline): Markup {
  return markup`${text.map(piece)}`;
}

function piece(given: Piece): Markup {
  if (typeof given === 'string') return markup`${given}`;
  if ('strong' in given) return markup`<strong>${given.strong}</strong>`;
  if ('quoted' in given) return markup`<em>${given.quoted}</em>`;
  if ('command' in given) return markup`<code>${given.command}</code>`;
  return isSafeAddress(given.address)
    ? markup`<a href="${given.address}" rel="noreferrer">${given.address}</a>`
    : markup`<code>${given.address}</code>`;
}

/** Addresses that lead somewhere and do nothing; anything else is shown as it is written. */
function isSafeAddress(address: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s\\]+$/i.test(address);
}
