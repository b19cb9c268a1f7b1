import { inFileOrder, type Problem } from './problem.js';

/** What a pure step gives back: a value with advice about it, or the problems that stand in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly advice: readonly Problem[] }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly advice: readonly Problem[];
    };

export function success<T>(value: T, advice: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, advice: inFileOrder(advice) };
}

export function failure(
  problems: readonly Problem[],
  advice: readonly Problem[] = [],
): Outcome<never> {
  return { ok: false, problems: inFileOrder(problems), advice: inFileOrder(advice) };
}
