import type { Problem } from '../problem.js';
import { InvalidInput } from './invalid-input.js';

/** What is made of each file, one after the other; the problems of all of them at once, those that they share once. */
export async function eachFile<T>(
  paths: readonly string[],
  make: (path: string) => Promise<T>,
): Promise<readonly T[]> {
  const made: T[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      made.push(await make(path));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InvalidInput(once(problems));
  return made;
}

function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
