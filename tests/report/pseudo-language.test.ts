import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../src/report/report.js';

type Grammar = Readonly<Record<string, unknown>>;

/** Reports in a language that marks each of its words: what is not marked would stay English in any other language. */

vi.mock('../../src/report/english/english.js', async (original) => {
  const { english } = await original<{ english: Readonly<Record<string, unknown>> }>();
  const { grammar, ...told } = english;
  // What fits the texts of others into a sentence makes no words; what counts, dates and lists does.
  const { andList, counted, longDate, monthOf, numberWord, ...fitting } = grammar as Grammar;
  const making = { andList, counted, longDate, monthOf, numberWord };
  return {
    english: {
      ...(marked(told) as object),
      grammar: { ...fitting, ...(marked(making) as object) },
    },
  };
});

/** Each text of the words, and of what their functions give, between marks; whatever was put into them is between them, too. */
function marked(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? value : `⟦${value}⟧`;
  if (typeof value === 'function')
    return (...given: readonly unknown[]) =>
      marked((value as (...all: unknown[]) => unknown)(...given));
  if (Array.isArray(value)) return value.map(marked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'command' || key === 'address' ? item : marked(item),
    ]),
  );
}

const { plainOptions } = await import('../../src/report/drawing.js');
const { render } = await import('../../src/report/formats.js');
const { renderProse } = await import('../../src/report/prose.js');
const { tellComparison } = await import('../../src/report/tell-comparison.js');
const { tellExplanation } = await import('../../src/report/tell-explain.js');
const { renderMarkdown } = await import('../../src/report/markdown.js');
const { renderPaper } = await import('../../src/report/paper/formats.js');
const { htmlWords } = await import('../build/html-words.js');
const { fixtureFramework, reports } = await import('../build/reports.js');
const { compare } = await import('../../src/insight/compare.js');
const { explain, explainable } = await import('../../src/insight/explain.js');
const { score } = await import('../../src/score/score.js');
const { tellJudgement } = await import('../../src/report/tell-judgement.js');
const { sheetAt, shippedFramework } = await import('../build/shipped.js');
const { checks } = await import('../build/checked.js');
const { kinds, kindsSheet, ladder, ladderSheet, profile, profileSheet, rag, ragSheet } =
  await import('../build/kinds.js');

/** Keys whose texts a reader never sees as they are, or that name a file or the program. */
const kept = new Set([
  'kind',
  'state',
  'because',
  'combine',
  'over',
  'unit',
  'change',
  'from',
  'by',
  'on',
  'date',
  'checked',
  'status',
  'asked',
  'evidenceState',
  'count',
  'why',
  'validFor',
  'newest',
  'tool',
  'sheet',
  'digest',
  'sheetDigest',
  'redacted',
  'message',
  'file',
  'what',
  'holds',
  'verdict',
  'severity',
]);

/** The same report, with each text of the framework and of the sheet in Greek letters. */
function inGreek(report: Report): Report {
  return { ...allGreek(report), sheet: '1.2', tool: '0' };
}

function allGreek<T>(given: T): T {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : greek(value);
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        key === 'people' || key === 'votes' ? greek(name) : name,
        walk(item, name),
      ]),
    );
  };
  return walk(JSON.parse(JSON.stringify(given)), '') as T;
}

function greek(text: string): string {
  return text.replaceAll(/[A-Za-z]/g, (letter) => (letter < 'a' ? 'Ω' : 'ω'));
}

/** What is left in Latin letters once marks and all between them are gone, commands, and the letters of options. */
function unmarked(text: string): readonly string[] {
  let inner = text.replaceAll(/\s+/g, ' ').replaceAll(/`[^`]*`|wgll [a-z]+ [^ ]+( --full)?/g, '');
  for (let before = ''; before !== inner; ) {
    before = inner;
    inner = inner.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  }
  return inner.replaceAll(/&\w+;/g, '').match(/[A-Za-z]*[a-z][A-Za-z]+/g) ?? [];
}

const names = [
  'anytown',
  'complete',
  'short',
  'empty',
  'mixed',
  'staged',
  'rag',
  'profile',
  'kinds',
  'dont-know',
  'not-applicable',
] as const;

describe.each(names)('the report "%s" in another language', (name) => {
  const report = inGreek(reports[name]);

  it.each(['terminal', 'markdown', 'html', 'svg'] as const)(
    'has no word of English in %s',
    async (format) => {
      const drawn = await render([report], {
        ...plainOptions,
        columns: 10_000,
        format,
        isFull: true,
      });
      const text = String(drawn);
      const read = format === 'html' ? htmlWords(text) : text.replaceAll(/<[^>]*>/g, ' ');
      expect(text).toContain('⟦');
      expect(unmarked(read)).toEqual([]);
    },
  );

  it('has none where somebody listens', async () => {
    const options = {
      ...plainOptions,
      format: 'terminal',
      isFull: true,
      prose: renderProse,
    } as const;
    expect(unmarked(String(await render([report], options)))).toEqual([]);
  });
});

describe('what else is told in another language', () => {
  it.each(names)('is no English in a comparison of "%s"', (name) => {
    const after = inGreek(reports[name]);
    const questions = after.questions.map((question) => ({
      ...question,
      state: 'unanswered' as const,
    }));
    const comparison = compare({ ...after, date: '2025-11-20', questions }, after);
    const blocks = tellComparison({ comparison, framework: after.framework });
    expect(unmarked(renderMarkdown(blocks))).toEqual([]);
  });

  it.each([
    ['anytown', shippedFramework(), sheetAt('tests/fixtures/anytown.yaml', shippedFramework())],
    ['staged', ladder, ladderSheet],
    ['rag', rag, ragSheet],
    ['profile', profile, profileSheet],
    ['kinds', kinds, kindsSheet],
  ] as const)('is no English in the explanations of "%s"', (name, framework, sheet) => {
    const report = inGreek(reports[name]);
    const input = { framework, sheet, assessment: score(framework, sheet) };
    const all = [undefined, ...explainable(framework)].flatMap((id) => explain(input, id) ?? []);
    expect(all.length).toBeGreaterThan(5);
    for (const explained of all) {
      const text = renderMarkdown(tellExplanation(report, allGreek(explained)));
      expect(text).toContain('⟦');
      expect(unmarked(text)).toEqual([]);
    }
  });

  it.each(Object.entries(checks))('is no English in the check "%s"', (_, { judgement }) => {
    const blocks = tellJudgement({ sheet: '1.2', judgement: allGreek(judgement) });
    expect(unmarked(renderMarkdown(blocks))).toEqual([]);
  });

  it('is no English on paper', async () => {
    const options = { isQuick: true, date: '2026-11-20', format: 'markdown' } as const;
    const text = await renderPaper(allGreek(fixtureFramework('all-kinds.yaml')), options);
    expect(unmarked(String(text))).toEqual([]);
  });
});
