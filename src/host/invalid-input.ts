import type { Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';

/** Somebody's files are wrong: all that is wrong with them, at once. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.problems = problems;
  }
}

/** The value of a step that went well; its problems otherwise. */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new InvalidInput(outcome.problems);
}
