import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faultsOf, forbiddenIn, type House, type WrittenQuestion } from './rules.js';

/** What the countable rules find in the frameworks beside the default one. Two rows of a narrow screen hold what is asked. */
const houses: Readonly<Record<string, House>> = {
  'nhs-what-good-looks-like': { steps: '01234', ask: 90 },
  'nhs-service-standard': { steps: '012', ask: 90 },
  'govuk-service-standard': { steps: '012', ask: 90 },
  'digital-services-maturity': { steps: '1234', ask: 90 },
  // Its questions are yes or no, a list or a percentage: nothing is described level by level.
  'epr-ladder': { steps: '', ask: 130 },
};

describe.each(Object.entries(houses))('%s', (name, house) => {
  const questions = questionsIn(name);

  it.each(questions)('keeps the rules of writing: $id', (question) => {
    const moves = house.steps === '' ? {} : question.next;
    expect(faultsOf({ ...question, next: moves }, house)).toEqual([]);
    const texts = Object.entries(question.next).map(([at, text]) => ({ at, text }));
    expect(texts.flatMap(forbiddenIn)).toEqual([]);
  });

  it('gives no two questions the same title or the same words to ask', () => {
    expect(questions.length).toBeGreaterThan(13);
    for (const texts of [questions.map(({ title }) => title), questions.map(({ ask }) => ask)])
      expect(texts).toHaveLength(new Set(texts).size);
  });
});

interface Part {
  readonly questions?: readonly Partial<WrittenQuestion>[];
  readonly sections?: readonly Part[];
}

/** The shapes are those that `wgll validate` has checked. Context that is never scored needs no evidence and no reason. */
function questionsIn(name: string): readonly WrittenQuestion[] {
  const folder = new URL(`../../questions/${name}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  const parts = files.map((file) => parse(readFileSync(new URL(file, folder), 'utf8')) as Part);
  const missing = { title: '', ask: '', why: '', levels: {}, next: {}, evidence: [] };
  return parts.flatMap(below).map((question) => ({ id: '', ...missing, ...question }));
}

function below({ questions = [], sections = [] }: Part): readonly Partial<WrittenQuestion>[] {
  return [...questions, ...sections.flatMap(below)];
}
