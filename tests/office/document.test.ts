import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainOptions } from '../../src/report/drawing.js';
import { render } from '../../src/report/formats.js';
import { renderPaper } from '../../src/report/paper/formats.js';
import { readDocx } from '../build/docx.js';
import { reportNames, reports } from '../build/reports.js';
import { shippedFramework } from '../build/shipped.js';
import { Scratch, said } from './outside.js';

const scratch = new Scratch();

async function bytesOf(name: keyof typeof reports, isFull: boolean): Promise<Uint8Array> {
  const given = await render([reports[name]], { ...plainOptions, format: 'docx', isFull });
  if (typeof given === 'string') throw new Error('a document is not text');
  return given;
}

beforeAll(async () => {
  for (const name of reportNames) {
    scratch.put(`${name}.docx`, await bytesOf(name, false));
    scratch.put(`${name}-full.docx`, await bytesOf(name, true));
  }
  scratch.convert(
    'pdf',
    reportNames.map((name) => `${name}.docx`),
  );
  scratch.convert(
    'txt:Text (encoded):UTF8',
    reportNames.map((name) => `${name}-full.docx`),
  );
}, 300_000);

afterAll(() => scratch.remove());

const close = (text: string): string => text.replaceAll(/\s/g, '');

describe.each(reportNames)('the document about "%s"', (name) => {
  it('has every paragraph for LibreOffice', async () => {
    const read = close(scratch.text(`${name}-full.txt`));
    const { paragraphs } = readDocx(await bytesOf(name, true));
    const missing = paragraphs
      .map(({ text }) => close(text))
      .filter((text) => !read.includes(text));
    expect(missing).toEqual([]);
  });

  it('has the same headings, tables and words for python-docx', async () => {
    const script = `
import docx, json, sys
document = docx.Document(sys.argv[1])
print(json.dumps({
  'headings': [[p.style.name, p.text] for p in document.paragraphs if p.style.name.startswith('Heading')],
  'tables': [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
  'created': document.core_properties.created.isoformat(),
}))`;
    const read = JSON.parse(
      said('/usr/bin/python3', ['-c', script, `${scratch.folder}/${name}-full.docx`]),
    );
    const own = readDocx(await bytesOf(name, true));
    expect(read.headings).toEqual(
      own.paragraphs.flatMap(({ style = '', text }) =>
        style.startsWith('Heading') ? [[style.replace('Heading', 'Heading '), text]] : [],
      ),
    );
    expect(read.tables).toEqual(own.tables.map(({ rows }) => rows));
    expect(read.created.slice(0, 10)).toBe(reports[name].date);
  });
});

describe('the page', () => {
  it.each(['anytown', 'complete', 'partial', 'short', 'empty', 'profile', 'kinds', 'rag'] as const)(
    'about "%s" is one A4',
    (name) => {
      const facts = said('pdfinfo', [`${scratch.folder}/${name}.pdf`]);
      expect(/^Pages: +(\d+)$/m.exec(facts)?.[1]).toBe('1');
      expect(facts).toMatch(/^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m);
    },
  );
});

describe('paper for the room', () => {
  it.each([
    { id: 'what-good-looks-like', isQuick: true, pages: 6 },
    { id: 'what-good-looks-like', isQuick: false, pages: 16 },
    { id: 'epr-ladder', isQuick: false, pages: 18 },
    { id: 'nhs-what-good-looks-like', isQuick: false, pages: 29 },
  ] as const)(
    'has one question under its head and two on each other page: $id, quick: $isQuick',
    async ({ id, isQuick, pages }) => {
      const settings = { format: 'docx', isQuick, date: '2026-11-23' } as const;
      const name = `room-${id}-${isQuick}`;
      scratch.put(`${name}.docx`, await renderPaper(shippedFramework(id), settings));
      scratch.convert('pdf', [`${name}.docx`]);
      const facts = said('pdfinfo', [`${scratch.folder}/${name}.pdf`]);
      expect(/^Pages: +(\d+)$/m.exec(facts)?.[1]).toBe(String(pages));
    },
  );
});
