import { averageText } from '../average-text.js';
import type { PrincipleRow, PrinciplesBlock } from '../blocks.js';
import { textWidth } from '../layout.js';
import { type Markup, markup, nothing } from '../markup.js';
import { isSame } from '../numbers.js';
import type { Report } from '../report.js';
import { titleOf } from '../tell-opening.js';
import { tellPrinciples } from '../tell-principles.js';
import { words } from '../words.js';
import { levelsOf } from './bar-shapes.js';
import { foot, head, letterWidth, margin, type Panel, quiet, round, textBlock } from './panel.js';

/** A bar for each principle, in framework order, with its range as a range and its value in words. */
export function drawBars(report: Report, width: number): Panel {
  const table = tableOf(report);
  const room = width - 2 * margin;
  const top = head(report, width);
  let y = top.bottom + 12;
  const rows = table.rows.map((row) => {
    const drawn = drawRow(row, { y, room, report });
    y = drawn.bottom + 9;
    return drawn.drawn;
  });
  const below = legend(table, { y, room, report });
  const end = foot(report, below.bottom + 8, width);
  return {
    height: Math.ceil(end.bottom + margin),
    title: titleOf(report),
    words: table.rows.map((row) => rowWords(row, table)).join('\n'),
    drawn: markup`${[top.drawn, ...rows, below.drawn, end.drawn]}`,
  };
}

interface Place {
  readonly y: number;
  readonly room: number;
  readonly report: Report;
}

interface Drawn {
  readonly drawn: Markup;
  readonly bottom: number;
}

function tableOf(report: Report): PrinciplesBlock {
  const block = tellPrinciples(report).find(({ kind }) => kind === 'principles');
  if (block?.kind !== 'principles') throw new Error('a report without a table of principles');
  return block.table;
}

/** The name and the value, the bar under them, and under that the words and the answers. */
function drawRow(row: PrincipleRow, { y, room, report }: Place): Drawn {
  const value = averageText(row);
  const left = margin + Math.min(row.depth, 4) * 10;
  const valueRoom = value === '' ? 0 : textWidth(value) * 13 * letterWidth + 10;
  const nameRoom = { x: left, top: y, width: room + margin - left - valueRoom };
  const name = textBlock(row.name, nameRoom, { size: 13, weight: 'bold' });
  const number = markup`<text x="${margin + room}" y="${round(y + 13)}" font-size="13" text-anchor="end" fill="#12181b">${value}</text>
`;
  const bar = row.ends === undefined ? nothing : drawBar(row, { y: name.bottom + 2, room, report });
  const under = name.bottom + (row.ends === undefined ? 0 : 19);
  const answers = row.answers.join(' ');
  const answersRoom = answers === '' ? 0 : textWidth(answers) * 11.5 * letterWidth + 10;
  const words = textBlock(
    row.words,
    { x: left, top: under, width: Math.max(80, room + margin - left - answersRoom) },
    { size: 11.5, fill: quiet },
  );
  const signs = markup`<text x="${margin + room}" y="${round(under + 11.5)}" font-size="11.5" text-anchor="end" fill="${quiet}">${answers}</text>
`;
  return { drawn: markup`${[name.drawn, number, bar, words.drawn, signs]}`, bottom: words.bottom };
}

const barHeight = 13;

function drawBar({ ends = [0, 0], at, shownAt }: PrincipleRow, { y, room, report }: Place): Markup {
  const x = (share: number): number => round(margin + share * room);
  const [low, high] = ends;
  const part = (from: number, to: number, fill: string): Markup =>
    to > from
      ? markup`<rect x="${x(from)}" y="${round(y)}" width="${round((to - from) * room)}" height="${barHeight}" fill="${fill}"${fill.startsWith('url') ? markup` stroke="#1f5f8b"` : nothing}/>
`
      : nothing;
  const marks = levelsOf(report).map(
    (
      share,
    ) => markup`<line x1="${x(share)}" x2="${x(share)}" y1="${round(y)}" y2="${round(y + barHeight)}" stroke="#ffffff" stroke-width="1.5"/>
`,
  );
  const value =
    at === undefined
      ? nothing
      : markup`<line x1="${x(at)}" x2="${x(at)}" y1="${round(y - 3)}" y2="${round(y + barHeight + 3)}" stroke="#12181b" stroke-width="3"/>
`;
  const shown =
    at === undefined || shownAt === undefined || isSame(at, shownAt)
      ? nothing
      : markup`<circle cx="${x(shownAt)}" cy="${round(y + barHeight / 2)}" r="4" fill="#ffffff" stroke="#12181b" stroke-width="2"/>
`;
  return markup`${[part(0, 1, '#dde4e8'), ...marks, part(0, low, '#1f5f8b'), part(low, high, 'url(#open)'), value, shown]}`;
}

function legend(table: PrinciplesBlock, { y, room, report }: Place): Drawn {
  return textBlock(
    barLegend(table, report),
    { x: margin, top: y + 4, width: room },
    { size: 11, fill: quiet },
  );
}

/** What the parts of the bars and the signs mean. */
export function barLegend(table: PrinciplesBlock, report: Report): string {
  const isStaged = report.framework.rule.combine === 'stages';
  const has = (is: (row: PrincipleRow) => boolean): boolean => table.rows.some(is);
  const { scale } = report.framework;
  const told = {
    isStaged,
    scale: isStaged ? undefined : scale,
    hasOpen: has(({ ends }) => ends !== undefined && ends[1] > ends[0]),
    value: has(({ at }) => at !== undefined) ? table.valueHead : undefined,
    hasShown: has(
      ({ at, shownAt }) => at !== undefined && shownAt !== undefined && !isSame(at, shownAt),
    ),
  };
  return words.charts.bars(told, table.legend);
}

/** A row in words, for somebody who does not see its bar. */
export function rowWords(
  row: PrincipleRow,
  { hasShown }: Pick<PrinciplesBlock, 'hasShown'>,
): string {
  const shown = hasShown && row.shown !== undefined ? words.values.shown(row.shown) : '';
  const answers = row.answers.length === 0 ? '' : words.charts.answers(row.answers);
  const told = [answers, row.words, averageText(row), shown].filter((part) => part !== '');
  return words.charts.barWords(row.name, told);
}
