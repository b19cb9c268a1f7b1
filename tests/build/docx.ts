import { strFromU8, unzipSync } from 'fflate';
import { all, type Element, readXml, textIn } from './xml.js';

export interface DocxText {
  /** The style by its id, `Heading1` and so on; nothing for plain text. */
  readonly style?: string;
  /** Whether it opens a new page of paper. */
  readonly opensPage: boolean;
  /** The list that it is an item of. */
  readonly list?: string;
  readonly text: string;
}

export interface Docx {
  /** Those outside of tables. */
  readonly paragraphs: readonly DocxText[];
  readonly tables: readonly {
    readonly hasHead: boolean;
    readonly rows: readonly (readonly string[])[];
  }[];
  /** Names of elements that do something: fields, links, objects. */
  readonly active: readonly string[];
  /** Each with what it says in words. */
  readonly pictures: readonly { readonly id: string; readonly words: string }[];
  readonly links: readonly string[];
  readonly title: string;
  readonly dates: readonly string[];
}

/** Reads a document as the standard says; every file in it must be well-formed XML. */
export function readDocx(bytes: Uint8Array): Docx {
  const files = new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => !name.endsWith('.png'))
      .map(([name, content]) => [name, readXml(strFromU8(content))]),
  );
  const file = (name: string): Element => {
    const found = files.get(name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const body = file('word/document.xml');
  const core = file('docProps/core.xml');
  return {
    paragraphs: all(body, 'w:body')
      .flatMap(({ children }) => children)
      .flatMap((child) =>
        typeof child !== 'string' && child.name === 'w:p' ? [paragraph(child)] : [],
      ),
    tables: all(body, 'w:tbl').map((table) => ({
      hasHead: all(table, 'w:tblHeader').length === 1,
      rows: all(table, 'w:tr').map((row) =>
        all(row, 'w:tc').map((cell) => all(cell, 'w:p').map(wordsOf).join('\n')),
      ),
    })),
    active: ['w:hyperlink', 'w:fldSimple', 'w:instrText', 'w:object', 'w:altChunk'].filter(
      (name) => all(body, name).length > 0,
    ),
    pictures: all(body, 'wp:docPr').map(({ attributes }) => ({
      id: attributes['id'] ?? '',
      words: attributes['descr'] ?? '',
    })),
    links: [...files]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([, relations]) => all(relations, 'Relationship'))
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target'] ?? ''),
    title: all(core, 'dc:title').map(textIn).join(''),
    dates: [...all(core, 'dcterms:created'), ...all(core, 'dcterms:modified')].map(textIn),
  };
}

function paragraph(element: Element): DocxText {
  const [style] = all(element, 'w:pStyle');
  const id = style?.attributes['w:val'];
  const [number] = all(element, 'w:numId');
  const list = number?.attributes['w:val'];
  return {
    ...(id === undefined ? {} : { style: id }),
    ...(list === undefined ? {} : { list }),
    opensPage: all(element, 'w:pageBreakBefore').length > 0,
    text: wordsOf(element),
  };
}

/** The text of a paragraph, with its line breaks. */
function wordsOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return textIn(child);
      return child.name === 'w:br' ? '\n' : wordsOf(child);
    })
    .join('');
}
