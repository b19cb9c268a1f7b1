import { describe, expect, it } from 'vitest';
import { type Block, plainText } from '../../src/report/blocks.js';
import { renderDocx } from '../../src/report/docx/docx.js';
import type { Report } from '../../src/report/report.js';
import { tellFull } from '../../src/report/tell-full.js';
import { tellPage } from '../../src/report/tell-page.js';
import { withoutStop } from '../../src/report/words.js';
import { safeDeep } from '../../src/safe.js';
import { readDocx } from '../build/docx.js';
import { reportNames, reports } from '../build/reports.js';

const facts = { title: 'A title', date: '2026-11-20' };

async function documentOf(...given: readonly Report[]) {
  return readDocx(
    await renderDocx(
      given.map((report) => ({ blocks: tellFull(report), report })),
      facts,
    ),
  );
}

/** The sentences of a block, in order; tables apart. */
function sentences(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'foot':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'outline':
      return block.items.map(({ lead, details }) => [lead, ...details].map(plainText).join(' '));
    case 'steps':
      return block.items.flatMap(({ lead, details }) => [lead, ...details].map(plainText));
    case 'entry': {
      const { title, ask, facts: said } = block.entry;
      return [withoutStop(title), ...(ask === undefined ? [] : [ask]), ...said.map(plainText)];
    }
    default:
      return [];
  }
}

describe.each(reportNames)('the report "%s" as a document', (name) => {
  const report = reports[name];

  it('says every sentence of the full report, in its order', async () => {
    const { paragraphs } = await documentOf(report);
    const said = paragraphs.map(({ text }) => text);
    const wanted = safeDeep(tellFull(report)).flatMap(sentences);
    expect(said.filter((text) => wanted.includes(text))).toEqual(wanted);
  });

  it('has one title, and no heading more than one level below the one before', async () => {
    const { paragraphs } = await documentOf(report);
    const levels = paragraphs.flatMap(({ style }) => {
      const level = /^Heading(\d)$/.exec(style ?? '')?.[1];
      return level === undefined ? [] : [Number(level)];
    });
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('has the table of principles, with a head, a bar and all its figures', async () => {
    const { tables } = await documentOf(report);
    const blocks = safeDeep(tellPage(report));
    const rows = blocks.flatMap((block) => (block.kind === 'principles' ? block.table.rows : []));
    const [table] = tables;
    expect(table?.hasHead).toBe(true);
    expect(table?.rows.slice(1).map(([first]) => first?.trim())).toEqual(
      rows.map((row) => row.name.trim()),
    );
    expect(table?.rows.slice(1).map((cells) => cells[1])).toEqual(
      rows.map(({ ends }) => (ends === undefined ? '–' : '')),
    );
    expect(table?.rows.slice(1).map((cells) => cells[3])).toEqual(
      rows.map(({ answers }) => answers.join(' ')),
    );
  });

  it('has a picture for each bar, which says its principle in words and has an id of its own', async () => {
    const { pictures } = await documentOf(report);
    const rows = safeDeep(tellPage(report)).flatMap((block) =>
      block.kind === 'principles' ? block.table.rows : [],
    );
    const drawn = rows.filter(({ ends }) => ends !== undefined);
    expect(pictures).toHaveLength(drawn.length);
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(drawn.length);
    for (const [index, { words }] of pictures.entries())
      expect(words.startsWith(drawn[index]?.name ?? '?')).toBe(true);
  });

  it('has every question with its answer, and a tile for it, before the questions themselves', async () => {
    const { tables } = await documentOf(report);
    const [, tiles, answers] = tables;
    const own = answers?.rows.slice(1).filter(([, answer]) => answer !== '') ?? [];
    const titles = report.questions.map(({ title }) => title);
    expect(answers?.hasHead).toBe(true);
    expect(own.map(([title]) => title)).toEqual(safeDeep(titles));
    expect(tiles?.hasHead).toBe(false);
    expect(new Set(tiles?.rows.map((row) => row.length))).toEqual(new Set([13]));
  });

  it('holds nothing that is followed, loaded or run', async () => {
    const { active, links } = await documentOf(report);
    expect([active, links]).toEqual([[], []]);
  });
});

describe('a document', () => {
  it('begins each report on a new page, and what follows its foot as well', async () => {
    const { paragraphs } = await documentOf(reports.mixed, reports.complete);
    const opening = paragraphs.filter(({ opensPage }) => opensPage).map(({ text }) => text);
    expect(opening).toEqual([
      'Question by question',
      'What good looks like at Tidewater Community Health NHS Trust',
      'Question by question',
    ]);
  });

  it('has the day of the sheet and not that of the clock, and its title', async () => {
    const { title, dates } = await documentOf(reports.mixed);
    expect(title).toBe('A title');
    expect(dates).toEqual(['2026-11-20T00:00:00Z', '2026-11-20T00:00:00Z']);
  });

  it('keeps the lines of a text, its spaces and its signs', async () => {
    const text = '  two\nlines & <b> ]]> ŵ 👍🏽 ';
    const bytes = await renderDocx([{ blocks: [{ kind: 'paragraph', text: [text] }] }], facts);
    expect(readDocx(bytes).paragraphs[0]?.text).toBe(text);
  });

  it('counts each list of steps from one', async () => {
    const steps: Block = { kind: 'steps', items: [{ lead: ['Do this.'], details: [] }] };
    const bytes = await renderDocx([{ blocks: [steps, steps] }], facts);
    const [first, second] = readDocx(bytes).paragraphs.map(({ list }) => list);
    expect(first).toBeDefined();
    expect(second).not.toBe(first);
  });
});
