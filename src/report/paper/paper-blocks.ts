import type { Block, Inline } from '../blocks.js';
import { listOfTexts, sentence, uncapital, words } from '../words.js';
import { type Box, howToChoose, type Paper, type PaperQuestion } from './paper.js';

/** Paper for the room as blocks, for Markdown. */
export function paperBlocks(paper: Paper): readonly Block[] {
  const { title, summary, unit, disclaimer } = paper;
  const blanks: readonly Inline[] = [
    blankFor(words.paper.aboutA(unit)),
    blankFor(words.paper.date),
    inTheRoom(paper.roles),
  ];
  return [
    { kind: 'heading', level: 1, text: title },
    ...(summary === undefined ? [] : [paragraph(summary)]),
    paragraph(howToChoose(paper)),
    {
      kind: 'list',
      items: [
        ...blanks,
        ...paper.facets.map(
          ({ ask, options }): Inline => [
            { strong: ask },
            ` ${options.map((option) => `☐ ${option}`).join(' ')}`,
          ],
        ),
      ],
    },
    ...paper.questions.flatMap((question, index) => [
      ...sectionHeadings(question, paper.questions[index - 1]),
      ...questionBlocks(question),
    ]),
    ...(disclaimer === undefined ? [] : [{ kind: 'foot', text: [sentence(disclaimer)] } as const]),
  ];
}

function blankFor(label: string): Inline {
  return [{ strong: `${label}:` }, ` ${words.paper.dots}`];
}

/** A place for a number beside each role, where the framework has some. */
function inTheRoom(roles: readonly string[]): Inline {
  if (roles.length === 0) return blankFor(words.paper.present);
  const places = roles.map((role) => `${uncapital(role)} ${words.paper.fewDots}`);
  return [{ strong: `${words.paper.howMany}:` }, ` ${places.join(' ')}`];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}

/** The sections that begin with a question, and what good looks like there. */
function sectionHeadings(
  question: PaperQuestion,
  before: PaperQuestion | undefined,
): readonly Block[] {
  const first = question.sections.findIndex((title, depth) => title !== before?.sections[depth]);
  const begun = first === -1 ? [] : question.sections.slice(first);
  return [
    ...begun.map(
      (text, index): Block => ({ kind: 'heading', level: first + index === 0 ? 2 : 3, text }),
    ),
    ...(question.statement === undefined ? [] : [paragraph(question.statement)]),
  ];
}

function questionBlocks(question: PaperQuestion): readonly Block[] {
  const { id, number, sections, ask, why, hints, how, boxes, blank, evidence } = question;
  const { dots } = words.paper;
  const written: readonly Inline[] =
    blank === undefined ? [] : [[blank === 'share' ? '………… %' : `${dots}${dots}`]];
  const facts: readonly Inline[] = [
    ...(why === undefined ? [] : [[{ quoted: `${words.paper.why}:` }, ` ${why}`]]),
    ...hints.map((hint): Inline => [hint]),
    [how],
    ...boxes.map(boxLine),
    ...written,
    [`☐ ${words.paper.dontKnow}`],
    [`☐ ${words.paper.notApplicable} ${dots}`],
    [{ quoted: `${words.paper.note}:` }, ` ${dots}${dots}`],
    ...(evidence.length === 0
      ? []
      : [[{ quoted: `${words.paper.wouldShow}:` }, ` ${sentence(listOfTexts(evidence))}`]]),
  ];
  const level = sections.length > 1 ? 4 : 3;
  return [{ kind: 'entry', entry: { id, title: `${number}. ${ask}`, level, facts } }];
}

function boxLine({ lead, text }: Box): Inline {
  return lead === undefined ? [`☐ ${text}`] : ['☐ ', { strong: lead }, ` ${text}`];
}
