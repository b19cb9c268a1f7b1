import { answerInShort, answerSign, legendOf } from '../answer-words.js';
import { questionsIn } from '../lookup.js';
import { type Markup, markup } from '../markup.js';
import type { Report, ReportQuestion } from '../report.js';
import { titleOf } from '../tell-opening.js';
import { words } from '../words.js';
import { heat, shades } from './heat.js';
import { foot, head, margin, type Panel, quiet, round, textBlock } from './panel.js';

/** A tile for each question in framework order, the darker the further, with its answer on it and its title beside it. */
export function drawHeatMap(report: Report, width: number): Panel {
  const room = width - 2 * margin;
  const top = head(report, width);
  let y = top.bottom + 6;
  const groups = report.principles.map((section) => {
    const title = textBlock(
      section.title,
      { x: margin, top: y + 6, width: room },
      { size: 13, weight: 'bold' },
    );
    y = title.bottom + 3;
    const tiles = questionsIn(report, section).map((question) => {
      const row = drawTile(question, y, room);
      y = row.bottom;
      return row.drawn;
    });
    return markup`${[title.drawn, ...tiles]}`;
  });
  const hasEmpty = report.questions.some((question) => answerSign(question).length === 0);
  const legend = textBlock(
    words.charts.heat(legendOf(report), hasEmpty),
    { x: margin, top: y + 8, width: room },
    { size: 11, fill: quiet },
  );
  const end = foot(report, legend.bottom + 8, width);
  return {
    height: Math.ceil(end.bottom + margin),
    title: titleOf(report),
    words: report.questions
      .map((question) => words.charts.tileWords(question.title, answerInShort(report, question)))
      .join('\n'),
    drawn: markup`${[top.drawn, ...groups, legend.drawn, end.drawn]}`,
  };
}

const tile = { width: 40, height: 22, gap: 3 } as const;

function drawTile(
  question: ReportQuestion,
  y: number,
  room: number,
): { readonly drawn: Markup; readonly bottom: number } {
  const left = margin + tile.width + 8;
  const title = textBlock(
    question.title,
    { x: left, top: y + 4, width: room + margin - left },
    { size: 12 },
  );
  const [sign = ''] = answerSign(question);
  const shade = shadeOf(question.attainment);
  const border =
    question.attainment === undefined
      ? markup` stroke="#7d8a91" stroke-dasharray="3 2"`
      : markup` stroke="#12181b" stroke-width="0.75"`;
  return {
    bottom: Math.max(y + tile.height + tile.gap, title.bottom + tile.gap),
    drawn: markup`<rect x="${margin}" y="${round(y)}" width="${tile.width}" height="${tile.height}" fill="${shade.fill}"${border}/>
<text x="${margin + tile.width / 2}" y="${round(y + 15.5)}" font-size="12" font-weight="bold" text-anchor="middle" fill="${shade.ink}">${sign}</text>
${title.drawn}`,
  };
}

function shadeOf(attainment: number | undefined): { readonly fill: string; readonly ink: string } {
  if (attainment === undefined) return { fill: '#ffffff', ink: '#12181b' };
  return shades[heat(attainment)] ?? shades[0];
}
