import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/framework/framework.js';
import { renderPaper } from '../../src/report/paper/formats.js';
import { type Paper, paperOf } from '../../src/report/paper/paper.js';
import { htmlWords } from '../build/html-words.js';
import { unclosed } from '../build/markup-faults.js';
import { fixtureFramework } from '../build/reports.js';
import { shippedFramework, shippedIds } from '../build/shipped.js';

const kinds = fixtureFramework('all-kinds.yaml');
const options = { isQuick: false, date: '2026-11-20' } as const;

async function textOf(
  framework: Parameters<typeof renderPaper>[0],
  format: 'markdown' | 'html',
  isQuick = false,
): Promise<string> {
  const given = await renderPaper(framework, { ...options, format, isQuick });
  if (typeof given !== 'string') throw new Error(`${format} is not text`);
  return given;
}

function question(paper: Paper, id: string): Paper['questions'][number] {
  const found = paper.questions.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
}

describe('paper for the room', () => {
  it.each(shippedIds)('holds every question of %s once, in order, with a number', (id) => {
    const framework = shippedFramework(id);
    const { questions } = paperOf(framework, false);
    expect(questions.map((asked) => asked.id)).toEqual(
      questionsOf(framework).map((asked) => asked.id),
    );
    expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => index + 1));
  });

  it('holds the short set alone where that is asked for', () => {
    const framework = shippedFramework();
    const { questions, shortSet, summary } = paperOf(framework, true);
    expect(questions).toHaveLength(10);
    expect(shortSet).toEqual({ questions: 10, of: 31 });
    // It says how many questions there are in all.
    expect(summary).toBeUndefined();
    expect(paperOf(framework, false).summary).toContain('31');
  });

  it('has a box for each level, described or not', () => {
    const paper = paperOf(shippedFramework(), false);
    const { boxes, how } = question(paper, 'services-after-go-live');
    expect(how).toBe('Tick one.');
    expect(boxes.map(({ lead }) => lead)).toEqual(['0', '1', '2', '3', '4']);
    expect(boxes[0]?.text).toMatch(/^At go-live the project closes/);
  });

  it('has what each other kind wants: all that is there, yes or no, a share, words', () => {
    const paper = paperOf(shippedFramework('epr-ladder'), false);
    expect(question(paper, 'ep1-lab')).toMatchObject({
      how: 'Tick one.',
      boxes: [{ text: 'Yes' }, { text: 'No' }],
    });
    expect(question(paper, 'ep2-basic-security').how).toBe('Tick everything that is there.');
    expect(question(paper, 'ep3-nursing-notes')).toMatchObject({ blank: 'share', boxes: [] });
  });

  it('says of every kind how to answer it, and of a condition when it is asked', () => {
    const paper = paperOf(kinds, false);
    const hows = new Set(paper.questions.map(({ how }) => how));
    expect(hows.size).toBeGreaterThanOrEqual(4);
    const conditional = questionsOf(kinds).filter(({ scope }) => scope !== undefined);
    for (const { id } of conditional)
      expect(question(paper, id).hints.join(' ')).toMatch(/Asked only (where|when) /);
  });

  it('names the question of a condition by its number on the paper', () => {
    const conditional = paperOf(kinds, false).questions.flatMap(({ hints }) =>
      hints.filter((hint) => hint.startsWith('Asked only when')),
    );
    expect(conditional.length).toBeGreaterThan(0);
    for (const hint of conditional) expect(hint).toMatch(/^Asked only when question \d+ is /);
  });

  it('has a place to tick for each facet of what it is about', () => {
    const { facets } = paperOf(shippedFramework('govuk-service-standard'), false);
    expect(facets).toEqual([
      {
        ask: 'In which phase is the service?',
        options: [
          'Alpha, trying ideas out',
          'Beta, building it with people who use it',
          'Live, in use and being improved',
        ],
      },
    ]);
  });
});

describe.each(['what-good-looks-like', 'epr-ladder', 'digital-services-maturity'] as const)(
  'paper of %s',
  (id) => {
    const framework = shippedFramework(id);

    it('has all of its questions and boxes in HTML and in Markdown', async () => {
      const html = htmlWords(await textOf(framework, 'html'));
      const markdown = (await textOf(framework, 'markdown')).replaceAll(
        /\\(?=[!-/:-@[-`{-~])/g,
        '',
      );
      for (const { ask, boxes } of paperOf(framework, false).questions) {
        for (const text of [ask, ...boxes.map((box) => box.text)]) {
          expect(html).toContain(text);
          expect(markdown).toContain(text.replaceAll('&', '&amp;'));
        }
      }
    });

    it('closes every element, runs nothing and loads nothing', async () => {
      const text = await textOf(framework, 'html');
      expect(unclosed(text)).toEqual([]);
      expect(text).not.toMatch(/<(script|link|img|a)[\s>]/);
    });
  },
);

describe('paper of a framework whose every text tries to do something', () => {
  const hostile = fixtureFramework('hostile-framework.yaml');

  it('does nothing in HTML', async () => {
    const text = await textOf(hostile, 'html');
    expect(unclosed(text)).toEqual([]);
    expect(text).not.toMatch(/<(script|img|b)[\s>]/);
    expect(htmlWords(text)).toContain('Is <img src=x onerror=alert(1)> here?');
  });

  it('does nothing in Markdown', async () => {
    const text = await textOf(hostile, 'markdown');
    expect(text.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/<|>|\]\(/);
  });
});
