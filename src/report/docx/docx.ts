import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { isDate } from '../../duration.js';
import { safeDeep } from '../../safe.js';
import type { Paper } from '../paper/paper.js';
import { sameZip } from '../same-zip.js';
import { type DocumentPage, drawn } from './draw.js';
import { paperDrawn } from './paper.js';
import { numbering, page, styles } from './styles.js';

export interface DocumentFacts {
  readonly title: string;
  /** The day it is dated, which is none of the clock's. */
  readonly date: string;
}

/**
 * A document for a word processor (ECMA-376): the same blocks as every text format, with real headings, lists and
 * tables, on A4. It holds no links, no fields but the page number, and nothing that runs. The same blocks give the
 * same bytes.
 */
export async function renderDocx(
  pages: readonly DocumentPage[],
  facts: DocumentFacts,
): Promise<Uint8Array> {
  return documentOf(drawn(safeDeep(pages)), facts);
}

/** The same of a framework on paper. */
export async function renderPaperDocx(paper: Paper, facts: DocumentFacts): Promise<Uint8Array> {
  return documentOf(paperDrawn(safeDeep(paper)), facts);
}

async function documentOf(
  children: readonly FileChild[],
  { title, date }: DocumentFacts,
): Promise<Uint8Array> {
  const { width, height, side, top, bottom } = page;
  const document = new Document({
    ...safeDeep({ title }),
    creator: 'wgll',
    lastModifiedBy: 'wgll',
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width, height },
            margin: { top, bottom, left: side, right: side, header: 240, footer: 240 },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [...children],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  const day = isDate(date) ? date : '1980-01-01';
  return sameZip(packed, (xml, name) => (name === 'docProps/core.xml' ? dated(xml, day) : xml));
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { after: 0 },
    children: [
      new TextRun({ size: 18, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}

/** The writer asks the clock when the document was made. */
function dated(xml: string, day: string): string {
  return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
}
