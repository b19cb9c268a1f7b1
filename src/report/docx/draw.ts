import { type FileChild, HeadingLevel, type IParagraphOptions, Paragraph } from 'docx';
import {
  type Block,
  type EntryBlock,
  type Inline,
  type PrinciplesBlock,
  type StepBlock,
} from '../blocks.js';
import { levelsOf } from '../charts/bar-shapes.js';
import { barLegend } from '../charts/bars.js';
import type { Report } from '../report.js';
import { withoutStop } from '../words.js';
import { heatMap } from './heat-map.js';
import { linesOf, runsOf } from './runs.js';
import { indent } from './styles.js';
import { figuresTable, principlesTable } from './tables.js';

/** Where in the document a block stands. */
interface Place {
  /** The lists of steps so far; each counts from one. */
  steps: number;
  /** The level of the heading above. */
  level: number;
  /** What comes next begins on a new page. */
  isNewPage: boolean;
  /** Under a heading, with nothing but paragraphs since: they stay with what they lead to. */
  isOpening: boolean;
  /** Behind the page, where there is room between the parts. */
  isPastFoot: boolean;
  /** The pictures so far. */
  pictures: number;
  /** What the page is about, where it is a report. */
  report: Report | undefined;
}

/** Blocks, and the report that they tell of, where it is one. */
export interface DocumentPage {
  readonly blocks: readonly Block[];
  readonly report?: Report;
}

/**
 * Blocks as paragraphs and tables; each page begins on a new sheet of paper, and so does what follows its foot: of a
 * report first its questions at a glance.
 */
export function drawn(pages: readonly DocumentPage[]): readonly FileChild[] {
  const place: Place = {
    steps: 0,
    level: 0,
    isNewPage: false,
    isOpening: false,
    isPastFoot: false,
    pictures: 0,
    report: undefined,
  };
  return pages.flatMap(({ blocks, report }, index) => {
    if (index > 0) place.isNewPage = true;
    place.report = report;
    place.isPastFoot = false;
    const foot = blocks.findIndex(({ kind }) => kind === 'foot');
    return blocks.flatMap((block, at) => {
      place.isOpening &&= block.kind === 'paragraph';
      const isAtEndOfPage = at === foot && at < blocks.length - 1;
      const after = isAtEndOfPage && report !== undefined ? heatMap(report) : [];
      const children = draw(block, place);
      if (after.length > 0) place.isNewPage = false;
      return [...children, ...after];
    });
  });
}

function draw(block: Block, place: Place): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.text, block.level, place)];
    case 'paragraph':
      return [new Paragraph({ keepNext: place.isOpening, children: [...runsOf(block.text)] })];
    case 'list':
      return block.items.map((item) => listed(item));
    case 'outline':
      return block.items.map(outlined);
    case 'steps':
      place.steps += 1;
      return block.items.flatMap((step) => stepOf(step, place.steps));
    case 'principles':
      return principles(block.table, place);
    case 'figures':
      return [figuresTable(block.table), quiet('')];
    case 'entry':
      return entryOf(block.entry, place);
    case 'foot':
      place.isNewPage = true;
      place.isPastFoot = true;
      return [new Paragraph({ style: 'Foot', children: [...runsOf(block.text)] })];
    default:
      return block satisfies never;
  }
}

function principles(table: PrinciplesBlock, place: Place): readonly FileChild[] {
  const { report } = place;
  const levels = report === undefined ? [] : levelsOf(report);
  const firstPicture = place.pictures + 1;
  place.pictures += table.rows.length;
  return [
    principlesTable(table, { firstPicture, levels }),
    quiet(report === undefined ? table.legend : barLegend(table, report)),
  ];
}

function heading(text: string, level: 1 | 2 | 3, place: Place): Paragraph {
  const pageBreakBefore = place.isNewPage;
  place.isNewPage = false;
  place.level = level;
  place.isOpening = true;
  return new Paragraph({
    heading: levels[level],
    pageBreakBefore,
    ...(place.isPastFoot && level === 2 && { spacing: { before: 240, after: 40 } }),
    children: [...linesOf(text, {})],
  });
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function listed(item: Inline, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    style: 'ListParagraph',
    numbering: { reference: 'list', level: 0 },
    ...options,
    children: [...runsOf(item)],
  });
}

function stepOf({ lead, details }: StepBlock, instance: number): readonly Paragraph[] {
  return [
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference: 'steps', level: 0, instance },
      keepNext: details.length > 0,
      spacing: { after: 0 },
      children: [...runsOf(lead)],
    }),
    ...details.map(
      (detail, index) =>
        new Paragraph({
          indent: { left: indent },
          keepNext: index < details.length - 1,
          spacing: { after: index < details.length - 1 ? 0 : 40 },
          children: [...runsOf(detail)],
        }),
    ),
  ];
}

/** On paper each line runs on from the one before, so that the page stays one A4. */
function outlined({ lead, details }: StepBlock): Paragraph {
  return listed([...lead, ...details.flatMap((detail) => [' ', ...detail])]);
}

/** A question, under a heading one below that of its section. */
function entryOf({ title, ask, facts }: EntryBlock, { level }: Place): readonly Paragraph[] {
  return [
    new Paragraph({
      heading: level >= 3 ? levels[4] : levels[3],
      children: [...linesOf(withoutStop(title), {})],
    }),
    ...(ask === undefined
      ? []
      : [new Paragraph({ keepNext: true, children: [...linesOf(ask, {})] })]),
    // A question stays together with what was said of it, or with its levels.
    ...facts.map((fact, index) =>
      listed(fact, { keepLines: true, ...(index < facts.length - 1 && { keepNext: true }) }),
    ),
  ];
}

function quiet(text: string): Paragraph {
  return new Paragraph({ style: 'Quiet', children: [...linesOf(text, {})] });
}
