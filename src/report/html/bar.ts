import type { PrincipleRow, PrinciplesBlock } from '../blocks.js';
import { type Markup, markup, nothing } from '../markup.js';
import { isSame } from '../numbers.js';
import { words } from '../words.js';
import type { BlockSettings } from './draw-block.js';

/** Stripes for what is still open: told apart without colour. */
export function openPattern(prefix: string): Markup {
  return markup`<svg class="patterns" width="0" height="0" aria-hidden="true"><defs><pattern id="${prefix}open-pattern" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="5"/></pattern></defs></svg>
`;
}

/** A bar from the lowest to the highest: solid as far as is certain, striped as far as is open, with a line at the value. */
export function drawBar(
  { ends, at, shownAt }: PrincipleRow,
  { report, prefix }: BlockSettings,
): Markup {
  if (ends === undefined) return nothing;
  const [low, high] = ends;
  const solid =
    low > 0 ? markup`<rect class="solid" y="3" width="${share(low)}" height="10"/>` : nothing;
  const open =
    high > low
      ? markup`<rect class="open" x="${share(low)}" y="3" width="${share(high - low)}" height="10" fill="url(#${prefix}open-pattern)"/>`
      : nothing;
  return markup`<svg width="100%" height="16" aria-hidden="true"><rect class="track" y="3" width="100%" height="10"/>${grid(report)}${solid}${open}${valueMark(at)}${shownMark(shownAt, at)}</svg>`;
}

/** The levels of the scale, as fine lines behind the bars. */
function grid({ framework }: BlockSettings['report']): readonly Markup[] {
  const { scale, rule } = framework;
  if (scale === undefined || rule.combine === 'stages') return [];
  const steps = scale.to - scale.from;
  return Array.from({ length: steps - 1 }, (_, index) => share((index + 1) / steps)).map(
    (x) => markup`<line class="grid" x1="${x}" x2="${x}" y1="3" y2="13"/>`,
  );
}

function valueMark(at: number | undefined): Markup {
  if (at === undefined) return nothing;
  return markup`<line class="value" x1="${share(at)}" x2="${share(at)}" y1="0" y2="16"/>`;
}

function shownMark(shownAt: number | undefined, at: number | undefined): Markup {
  if (shownAt === undefined || at === undefined || isSame(shownAt, at)) return nothing;
  return markup`<svg x="${share(shownAt)}" y="8" width="1" height="1" overflow="visible"><circle class="shown" r="3.5"/></svg>`;
}

function share(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

/** What the parts of a bar mean, each beside a piece of it. */
export function barMarks(table: PrinciplesBlock, { prefix, report }: BlockSettings): Markup {
  const isStaged = report.framework.rule.combine === 'stages';
  const has = (is: (row: PrincipleRow) => boolean): boolean => table.rows.some(is);
  const hasOpen = has(({ ends }) => ends !== undefined && ends[1] > ends[0]);
  const marks = [
    mark(
      markup`<rect class="solid" y="2" width="20" height="10"/>`,
      isStaged ? words.charts.marks.solidStage : words.charts.marks.solid(hasOpen),
    ),
    ...(hasOpen
      ? [
          mark(
            markup`<rect class="open" y="2" width="20" height="10" fill="url(#${prefix}open-pattern)"/>`,
            words.charts.marks.open,
          ),
        ]
      : []),
    ...(has(({ at }) => at !== undefined)
      ? [
          mark(
            markup`<line class="value" x1="10" x2="10" y1="0" y2="14"/>`,
            words.charts.marks.value(table.valueHead),
          ),
        ]
      : []),
    ...(has(({ at, shownAt }) => at !== undefined && shownAt !== undefined && !isSame(at, shownAt))
      ? [mark(markup`<circle class="shown" cx="10" cy="7" r="3.5"/>`, words.charts.marks.shown)]
      : []),
  ];
  return markup`${marks}`;
}

function mark(drawn: Markup, means: string): Markup {
  return markup`<span class="mark"><svg width="20" height="14" aria-hidden="true">${drawn}</svg> ${means}</span> `;
}
