import type { Score, Scored } from '../../src/score/assessment.js';

/** A score that the test knows to have a value. */
export function scoredAs(found: Score | undefined): Scored {
  if (found?.state === 'scored') return found;
  throw new Error(`expected a value, found ${JSON.stringify(found)}`);
}
