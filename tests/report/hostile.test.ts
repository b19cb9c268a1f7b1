import { describe, expect, it } from 'vitest';
import { compare } from '../../src/insight/compare.js';
import { explain } from '../../src/insight/explain.js';
import { renderSummary } from '../../src/report/check-summary.js';
import { renderComparison } from '../../src/report/compare-formats.js';
import { plainOptions } from '../../src/report/drawing.js';
import { renderExplanation } from '../../src/report/explain-formats.js';
import { type Format, formats, render } from '../../src/report/formats.js';
import { renderPaper } from '../../src/report/paper/formats.js';
import { paperOf } from '../../src/report/paper/paper.js';
import type { Report } from '../../src/report/report.js';
import { resultsTable } from '../../src/report/tables/results.js';
import { workbookTables } from '../../src/report/tables/workbook.js';
import { tellComparison } from '../../src/report/tell-comparison.js';
import { tellExplanation } from '../../src/report/tell-explain.js';
import { tellFull } from '../../src/report/tell-full.js';
import { tellJudgement } from '../../src/report/tell-judgement.js';
import { tellPrinciples } from '../../src/report/tell-principles.js';
import { renderVerdicts } from '../../src/report/verdicts.js';
import { score } from '../../src/score/score.js';
import { checks } from '../build/checked.js';
import { readCsv } from '../build/csv.js';
import { readDocx } from '../build/docx.js';
import { htmlWords } from '../build/html-words.js';
import { kinds, kindsSheet } from '../build/kinds.js';
import { hostile, marksIn, poisoned } from '../build/poisoned.js';
import { fixtureFramework, reports } from '../build/reports.js';
import { readXlsx } from '../build/xlsx.js';
import { all, readXml, textIn } from '../build/xml.js';

/** Hostile text in every field that may hold any, in every format: nothing active, nothing broken, nothing lost. */

interface Looked {
  /** What somebody reads of it. */
  readonly text: string;
  /** What does something, or could; the same for a harmless text, and mostly nothing. */
  readonly active: readonly string[];
}

/** A format without a line here does not compile. Each of these fails where what it reads is broken. */
const look = {
  terminal: (given) => ({ text: words(given), active: controls(words(given)) }),
  markdown: (given) => ({ text: words(given), active: markdownActs(words(given)) }),
  html: (given) => ({ text: htmlWords(words(given)), active: markupNames(words(given)) }),
  svg: (given) => {
    const [description] = all(readXml(words(given)), 'desc');
    const text = description === undefined ? '' : textIn(description);
    return { text, active: [...markupNames(words(given)), ...controls(text)] };
  },
  json: (given) => ({ text: strings(JSON.parse(words(given))), active: [] }),
  csv: (given) => {
    const cells = readCsv(words(given)).flat();
    const formula = /^\s*[=+\-@＝＋－＠]|[;\t\n]\s*[=+\-@＝＋－＠]/;
    const live = cells.filter((cell) => formula.test(cell) && Number.isNaN(Number(cell)));
    return { text: cells.join('\n'), active: [...live, ...controls(cells.join('\n'))] };
  },
  xlsx: (given) => {
    const tabs = readXlsx(bytes(given));
    const text = tabs.flatMap(({ rows }) => rows.flat()).join('\n');
    const formulas = tabs.filter((tab) => tab.formulas > 0).map(({ name }) => name);
    return { text, active: [...formulas, ...controls(text)] };
  },
  docx: (given) => {
    const { paragraphs, tables, active, links } = readDocx(bytes(given));
    const cells = tables.flatMap(({ rows }) => rows.flat());
    const text = [...paragraphs.map((paragraph) => paragraph.text), ...cells].join('\n');
    return { text, active: [...active, ...links, ...controls(text)] };
  },
} satisfies Record<Format, (given: string | Uint8Array) => Looked>;

/** What the format is to say, if it loses nothing. */
const source = {
  terminal: tellFull,
  markdown: tellFull,
  html: tellFull,
  svg: (report) =>
    tellPrinciples(report).map((block) =>
      block.kind === 'principles' ? block.table.rows.map(({ name, words }) => [name, words]) : [],
    ),
  json: (report) => report,
  csv: (report) => resultsTable([report]),
  xlsx: (report) => workbookTables([report]),
  docx: tellFull,
} satisfies Record<Format, (report: Report) => unknown>;

/** As it stands in a file, where half a pair of characters is written as the sign for what cannot be. */
function words(given: string | Uint8Array): string {
  if (typeof given !== 'string') throw new Error('not text');
  return new TextDecoder().decode(new TextEncoder().encode(given));
}

function bytes(given: string | Uint8Array): Uint8Array {
  if (typeof given === 'string') throw new Error('not bytes');
  return given;
}

/** The texts in data. */
function strings(data: unknown): string {
  if (typeof data === 'string') return data;
  return data === null || typeof data !== 'object'
    ? ''
    : Object.values(data).map(strings).join('\n');
}

/** Signs that move a cursor, hide text or turn its direction, and what is no character. */
function controls(text: string): readonly string[] {
  return text.replaceAll('\r\n', '\n').match(control) ?? [];
}

const control =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}\p{Surrogate}]/gu;

/** HTML, links, images, mentions, references and addresses that a renderer would make live. */
function markdownActs(text: string): readonly string[] {
  const bare = text.replaceAll(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
  return [
    ...controls(text),
    ...(bare.match(
      /[<>[\]]|@[\p{L}\p{N}]|#\d|(?:https?|ftp|mailto):[^\u2060]|www\.|[!$%&~]\d|[%~]\w/gu,
    ) ?? []),
    ...(text.match(/^(?:~~~|```| {4}|\t|=+$)/gm) ?? []),
  ];
}

/** The names of elements and attributes, and where links lead that are not to the page or an address. */
function markupNames(text: string): readonly string[] {
  const tags = text.match(/<[^>]*>/g) ?? [];
  const names = tags.flatMap((tag) =>
    [...tag.replaceAll(/"[^"]*"/g, '""').matchAll(/(<\/?[\w!-]+| [\w:-]+=)/g)].map(
      ([name]) => name,
    ),
  );
  const targets = tags
    .flatMap((tag) => [...tag.matchAll(/ (?:href|src|action)="([^"]*)"/g)])
    .map(([, target = '']) => target)
    .filter((target) => !/^(#|https?:\/\/|mailto:)/.test(target));
  return [...new Set([...names, ...targets])].toSorted();
}

async function looked(report: Report, format: Format): Promise<Looked> {
  return look[format](await render([report], { ...plainOptions, format, isFull: true }));
}

/** All kinds of questions; a small report for the text that is large. */
function victim(text: string): Report {
  return text.length > 1_000 ? reports.few : reports.kinds;
}

describe.each(formats)('hostile text in %s', (format) => {
  it.each(Object.entries(hostile))(
    'does nothing, breaks nothing and is lost nowhere: %s',
    async (_, text) => {
      const harmless = await looked(poisoned(victim(text), 'harmless'), format);
      const report = poisoned(victim(text), text);
      const found = await looked(report, format);
      expect(found.active.filter((name) => !harmless.active.includes(name))).toEqual([]);
      const wanted = marksIn(JSON.stringify(source[format](report)));
      const told = marksIn(found.text);
      expect(wanted.size).toBeGreaterThan(format === 'svg' ? 1 : 15);
      expect([...wanted].filter((mark) => !told.has(mark))).toEqual([]);
    },
  );
});

/** What is told besides reports, in each of its formats, from a text that stands in each field of what it is made of. */
const told: Readonly<
  Record<string, (text: string) => readonly (readonly [Form, unknown, string | Uint8Array])[]>
> = {
  comparison: (text) => {
    const after = poisoned(victim(text), text);
    const questions = after.questions.map((one) => ({ ...one, state: 'unanswered' as const }));
    const comparison = compare({ ...after, date: '2025-11-20', questions }, after);
    const blocks = tellComparison({ comparison, framework: after.framework });
    return (['terminal', 'markdown', 'json'] as const).map((format) => [
      format,
      format === 'json' ? comparison : blocks,
      renderComparison(comparison, after, format, plainOptions),
    ]);
  },
  explanation: (text) => {
    const input = { framework: kinds, sheet: kindsSheet, assessment: score(kinds, kindsSheet) };
    const found = explain(input);
    if (found === undefined) throw new Error('nothing is explained');
    const report = poisoned(reports.kinds, text);
    const explained = poisoned(found, text);
    const blocks = tellExplanation(report, explained);
    return (['terminal', 'markdown', 'json'] as const).map((format) => [
      format,
      format === 'json' ? explained : blocks,
      renderExplanation(report, explained, format, plainOptions),
    ]);
  },
  check: (text) => {
    const found = checks['hostile'];
    if (found === undefined) throw new Error('no such check');
    const one = { ...found, judgement: poisoned(found.judgement, text) };
    const blocks = tellJudgement(one);
    return [
      ['terminal', blocks, renderVerdicts([one], plainOptions)],
      ['markdown', blocks, renderSummary([one]).replaceAll(ownFold, '')],
    ];
  },
};

/** The only HTML that a summary writes itself: two lines, around what nobody has to do anything about. */
const ownFold =
  /^(<details><summary>What is met, and what was not judged<\/summary>|<\/details>)$/gm;

type Form = 'terminal' | 'markdown' | 'json';

describe.each(Object.keys(told))('hostile text besides reports, in: %s', (name) => {
  it.each(Object.entries(hostile).filter(([, text]) => text.length < 1_000))(
    'does nothing, breaks nothing and is lost nowhere: %s',
    (_, text) => {
      const forms = told[name]?.(text) ?? [];
      expect(forms.length).toBeGreaterThan(1);
      for (const [format, facts, given] of forms) {
        const found = look[format](given);
        expect(found.active).toEqual([]);
        const wanted = marksIn(JSON.stringify(facts));
        expect(wanted.size).toBeGreaterThan(2);
        expect([...wanted].filter((mark) => !marksIn(found.text).has(mark))).toEqual([]);
      }
    },
  );
});

describe.each(['markdown', 'html', 'docx'] as const)('hostile text on paper in %s', (format) => {
  const framework = fixtureFramework('all-kinds.yaml');
  const drawn = async (text: string): Promise<Looked> =>
    look[format](
      await renderPaper(poisoned(framework, text), { format, isQuick: false, date: '2026-11-20' }),
    );

  it.each(Object.entries(hostile).filter(([, text]) => text.length < 1_000))(
    'does nothing, breaks nothing and is lost nowhere: %s',
    async (_, text) => {
      const harmless = await drawn('harmless');
      const found = await drawn(text);
      expect(found.active.filter((name) => !harmless.active.includes(name))).toEqual([]);
      const wanted = marksIn(JSON.stringify(paperOf(poisoned(framework, text), false)));
      expect(wanted.size).toBeGreaterThan(15);
      const told = marksIn(found.text);
      expect([...wanted].filter((mark) => !told.has(mark))).toEqual([]);
    },
  );
});

describe('harmless text', () => {
  it.each(formats.filter((format) => format !== 'html' && format !== 'svg'))(
    'does nothing in %s',
    async (format) => {
      const { active } = await looked(poisoned(reports.complete, 'harmless'), format);
      expect(active).toEqual([]);
    },
  );
});
