import { type Outcome, type WithRest, withThoseOfTheRest } from '../outcome.js';
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

/**
 * What a look at a document gives. Where parts of it are wrong by themselves, what is wrong with the rest is
 * told beside them. Throws InvalidInput.
 */
export async function lookAt<D, T>(
  read: WithRest<D>,
  look: (document: D) => Promise<T>,
): Promise<T> {
  if (read.ok) return look(read.value);
  throw new InvalidInput(
    read.rest === undefined
      ? read.problems
      : withThoseOfTheRest(read.problems, await problemsIn(read.rest, look)),
  );
}

async function problemsIn<D>(
  rest: D,
  look: (document: D) => Promise<unknown>,
): Promise<readonly Problem[]> {
  try {
    await look(rest);
    return [];
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
}

/** The value of a step that went well; its problems otherwise. */
export function orThrow<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new InvalidInput(outcome.problems);
}
