import { expect } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import type { Range, Score, Scored } from '../../src/score/assessment.js';
import { score } from '../../src/score/score.js';
import { type Given, sheet } from './sheet.js';

/** A score that the test knows to have a value. */
export function scoredAs(found: Score | undefined): Scored {
  if (found?.state === 'scored') return found;
  throw new Error(`expected a value, found ${JSON.stringify(found)}`);
}

export type Answers = Readonly<Record<string, Given>>;

/** The whole, or one section, of answers to a framework. */
export function scoreOf(
  framework: Framework,
  answers: Answers,
  id?: string,
  parts: Partial<Omit<Sheet, 'answers'>> = {},
): Score {
  const assessment = score(framework, sheet(answers, parts));
  const found = id === undefined ? assessment.overall : assessment.sections.get(id);
  if (found === undefined) throw new Error(`there is no section ${id}`);
  return found;
}

/** The same for a value and its range: `undefined` is a value that there is not. */
export function numbersOf(
  framework: Framework,
  answers: Answers,
  id?: string,
): { readonly value: number | undefined; readonly range: Range | undefined } {
  const found = scoreOf(framework, answers, id);
  return {
    value: found.state === 'scored' ? found.attainment : undefined,
    range: found.range,
  };
}

/** The same number but for the error of doubles. */
export function near(number: number): number {
  return expect.closeTo(number, 9);
}

/** A value with its range, worked out by hand. */
export function exactly(value: number | undefined, low: number, high: number) {
  return {
    value: value === undefined ? undefined : near(value),
    range: [near(low), near(high)],
  };
}
