import {
  BorderStyle,
  type FileChild,
  HeadingLevel,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Inline } from '../blocks.js';
import { type Box, howToChoose, type Paper, type PaperQuestion } from '../paper/paper.js';
import { listOfTexts, sentence, words } from '../words.js';
import { runsOf } from './runs.js';
import { colour, indent, textWidth } from './styles.js';

/** A framework on paper as paragraphs: one question under its head, then two on each sheet, with boxes and room to write. */
export function paperDrawn(paper: Paper): readonly FileChild[] {
  return [
    ...opening(paper),
    ...paper.questions.flatMap((question, index) =>
      drawQuestion(question, paper.questions[index - 1], index % 2 === 1),
    ),
  ];
}

function opening(paper: Paper): readonly Paragraph[] {
  const { title, summary, unit, disclaimer, roles } = paper;
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [...runsOf([title])] }),
    ...(summary === undefined ? [] : [text([summary])]),
    text([howToChoose(paper)]),
    ...(disclaimer === undefined ? [] : [quiet(sentence(disclaimer))]),
    blankFor(words.paper.aboutA(unit)),
    blankFor(words.paper.date),
    ...(roles.length === 0
      ? [blankFor(words.paper.present)]
      : [
          text([{ strong: `${words.paper.howMany}:` }]),
          ...roles.map((role) => text([`${words.paper.fewDots} ${role}`])),
        ]),
    ...paper.facets.flatMap(({ ask, options }) => [
      text([{ strong: ask }], true),
      ...options.map((option) => box({ text: option })),
    ]),
  ];
}

function drawQuestion(
  question: PaperQuestion,
  before: PaperQuestion | undefined,
  isNewSheet: boolean,
): readonly FileChild[] {
  const { number, ask, why, hints, how, boxes, blank, evidence, statement, sections } = question;
  const [principle = '', ...below] = sections;
  const isBegun = principle !== before?.sections[0];
  const { dontKnow, notApplicable, note, wouldShow, dots } = words.paper;
  const opens = (isFirst: boolean) => ({ pageBreakBefore: isFirst && isNewSheet, keepNext: true });
  return [
    ...(isBegun
      ? [
          new Paragraph({
            heading: HeadingLevel.HEADING_2,
            spacing: { before: 200, after: 40 },
            ...opens(true),
            children: [...runsOf([principle])],
          }),
        ]
      : []),
    ...(statement === undefined ? [] : [text([statement], true)]),
    new Paragraph({
      heading: HeadingLevel.HEADING_3,
      spacing: { before: 240, after: 60 },
      ...opens(!isBegun),
      children: [...runsOf([`${number}. ${ask}`])],
    }),
    ...(below.length === 0 ? [] : [quiet(below.join(' › '))]),
    ...[...(why === undefined ? [] : [why]), ...hints].map(quiet),
    text([{ strong: how }], true),
    ...boxes.map(box),
    ...(blank === undefined ? [] : [text([blank === 'share' ? '………… %' : `${dots}${dots}`], true)]),
    box({ text: dontKnow }),
    box({ text: `${notApplicable}: ${dots}` }),
    noteCell(`${note}:`),
    ...(evidence.length === 0
      ? [quiet('')]
      : [quiet(`${wouldShow}: ${sentence(listOfTexts(evidence))}`)]),
  ];
}

function text(inline: Inline, keepNext = false): Paragraph {
  return new Paragraph({ keepNext, spacing: { after: 60 }, children: [...runsOf(inline)] });
}

function quiet(given: string): Paragraph {
  return new Paragraph({ style: 'Quiet', children: [...runsOf([given])] });
}

function blankFor(label: string): Paragraph {
  const { dots } = words.paper;
  return new Paragraph({
    spacing: { before: 80, after: 80 },
    children: [...runsOf([{ strong: `${label}:` }, ` ${dots}`])],
  });
}

function box({ lead, text: told }: Box): Paragraph {
  return new Paragraph({
    style: 'ListParagraph',
    keepNext: true,
    keepLines: true,
    indent: { left: 2 * indent, hanging: indent },
    spacing: { after: 60 },
    children: [
      ...runsOf(lead === undefined ? [`☐ ${told}`] : ['☐ ', { strong: lead }, ` ${told}`]),
    ],
  });
}

/** Room to write in, with a border; as high as twenty-five millimetres, and higher where more is typed. */
function noteCell(label: string): Table {
  const border = { style: BorderStyle.SINGLE, size: 6, color: colour.quiet };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: 1417, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: textWidth, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 100, right: 100 },
            borders: { top: border, bottom: border, left: border, right: border },
            children: [quiet(label)],
          }),
        ],
      }),
    ],
  });
}
