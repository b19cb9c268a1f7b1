import type { Block, HeadingBlock } from '../blocks.js';
import { type Markup, markup, nothing } from '../markup.js';
import type { Report } from '../report.js';
import { type BlockSettings, drawBlock } from './draw-block.js';
import { filterForm, linkToFilter } from './filter-form.js';
import { drawHeatMap } from './heat-map.js';
import { landmark } from './landmark.js';

export interface ReportSettings {
  /** What sets the ids of one report apart from those of another in the same file. */
  readonly prefix: string;
  /** There is a title above its own. */
  readonly isAmongOthers: boolean;
}

/** One report: the page, and under it whatever more is told. */
export function drawReport(
  report: Report,
  blocks: readonly Block[],
  { prefix, isAmongOthers }: ReportSettings,
): Markup {
  const end = blocks.findIndex(({ kind }) => kind === 'foot') + 1;
  const page = blocks.slice(0, end);
  const more = blocks.slice(end);
  const settings: BlockSettings = {
    report,
    prefix,
    isAmongOthers,
    isFull: more.length > 0,
  };
  return markup`<article class="report" id="${prefix}report">
<div class="page">
${partsOf(page).map((part) => drawPart(part, settings))}</div>
${more.length === 0 ? nothing : drawMore(more, settings)}</article>
`;
}

function drawMore(blocks: readonly Block[], settings: BlockSettings): Markup {
  const parts = partsOf(blocks);
  const first = parts.findIndex((part) => sectionOf(part) !== undefined);
  const before = first === -1 ? parts : parts.slice(0, first);
  const after = first === -1 ? [] : parts.slice(first);
  return markup`<div class="full">
${first === -1 ? nothing : linkToFilter(settings)}${drawHeatMap(settings)}${before.map((part) => drawPart(part, settings))}${first === -1 ? nothing : filterForm(settings)}${after.map((part) => drawPart(part, settings))}</div>
`;
}

/** Blocks with the heading that they stand under; one without a heading stands alone. */
type Part = readonly Block[];

function partsOf(blocks: readonly Block[], level = 2): readonly Part[] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    const opens = (block.kind === 'heading' && block.level <= level) || block.kind === 'foot';
    const last = parts.at(-1);
    if (opens || last === undefined) parts.push([block]);
    else last.push(block);
  }
  return parts;
}

function drawPart(part: Part, settings: BlockSettings): Markup {
  const [heading, ...rest] = part;
  if (heading === undefined) return nothing;
  if (heading.kind === 'foot')
    return markup`<footer class="foot">
${drawBlock(heading, settings)}</footer>
`;
  if (heading.kind !== 'heading') return markup`${part.map((block) => drawBlock(block, settings))}`;
  if (heading.level === 1)
    return markup`<header class="opening">
${part.map((block) => drawBlock(block, settings))}</header>
`;
  const inner = heading.level === 2 ? partsOf(rest, 3) : [rest];
  return markup`<section${naming(heading, settings)}>
${drawBlock(heading, settings)}${inner.map((below) => drawPart(below, settings))}</section>
`;
}

function sectionOf([heading]: Part): string | undefined {
  return heading?.kind === 'heading' ? heading.section : undefined;
}

/** What a part can be found by: its name on the page, or its section of the framework. */
function naming({ part, section }: HeadingBlock, settings: BlockSettings): Markup {
  const { prefix } = settings;
  const id = part ?? (section === undefined ? undefined : `s-${section}`);
  if (id === undefined) return markup` class="part"`;
  const marked = section === undefined ? nothing : markup` data-section=""`;
  return markup` class="part ${part ?? 'section'}" id="${prefix}${id}"${landmark(`${prefix}${id}-title`, settings)}${marked}`;
}
