import { type FileChild, HeadingLevel, Paragraph } from 'docx';
import { answerInShort, answerSign, legendOf } from '../answer-words.js';
import { heat, shades } from '../charts/heat.js';
import { questionsIn } from '../lookup.js';
import type { Report, ReportQuestion, ReportSection } from '../report.js';
import { words } from '../words.js';
import { linesOf } from './runs.js';
import { type Cell, table } from './tables.js';

/** A tile for each question, the darker the further, with its answer on it, as cells of a table; and the same in words. */
export function heatMap(report: Report): readonly FileChild[] {
  const hasEmpty = report.questions.some((question) => answerSign(question).length === 0);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      pageBreakBefore: true,
      children: [...linesOf(words.html.heatMap, {})],
    }),
    table(
      [28, ...Array.from({ length: tilesInARow }, () => 6)],
      report.principles.flatMap((section) => tileRows(report, section)),
      { hasHead: false },
    ),
    quiet(words.charts.heat(legendOf(report), hasEmpty)),
    table(
      [60, 40],
      [
        [words.html.questionHead, words.html.answerHead].map((title) => textCell(title, true)),
        ...report.principles.flatMap((section) => answerRows(report, section)),
      ],
    ),
  ];
}

/** A principle, and under it each of its questions with its answer. */
function answerRows(report: Report, section: ReportSection): readonly (readonly Cell[])[] {
  const questions = questionsIn(report, section);
  if (questions.length === 0) return [];
  return [
    [textCell(section.title, true), textCell('')],
    ...questions.map((question) => [
      textCell(question.title),
      textCell(answerInShort(report, question)),
    ]),
  ];
}

function textCell(text: string, bold = false): Cell {
  return { children: linesOf(text, { bold }) };
}

const tilesInARow = 12;

function tileRows(report: Report, section: ReportSection): readonly (readonly Cell[])[] {
  const tiles = questionsIn(report, section).map(tile);
  const rows = Array.from({ length: Math.ceil(tiles.length / tilesInARow) }, (_, index) =>
    tiles.slice(index * tilesInARow, (index + 1) * tilesInARow),
  );
  return rows.map((row, index) => [
    textCell(index === 0 ? section.short : '', true),
    ...row,
    ...Array.from({ length: tilesInARow - row.length }, () => textCell('')),
  ]);
}

function tile(question: ReportQuestion): Cell {
  const { attainment } = question;
  const { fill, ink } =
    attainment === undefined ? shades[0] : (shades[heat(attainment)] ?? shades[0]);
  const sign = answerSign(question).join('');
  return {
    children: linesOf(sign, { bold: true, color: ink.slice(1) }),
    fill: attainment === undefined ? 'FFFFFF' : fill.slice(1),
    isTile: true,
  };
}

function quiet(text: string): Paragraph {
  return new Paragraph({ style: 'Quiet', children: [...linesOf(text, {})] });
}
