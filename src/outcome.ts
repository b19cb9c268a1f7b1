import { inFileOrder, type Problem, placeText } from './problem.js';

/** What a pure step gives back: a value with advice about it, or the problems that stand in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly advice: readonly Problem[] }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly advice: readonly Problem[];
    };

/** Where a step went wrong, what is left without the parts that are wrong: enough to find out what else is. */
export type WithRest<T> = Outcome<T> & { readonly rest?: T };

export function success<T>(value: T, advice: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, advice: inFileOrder(advice) };
}

export function failure(
  problems: readonly Problem[],
  advice: readonly Problem[] = [],
): Outcome<never> {
  return { ok: false, problems: inFileOrder(problems), advice: inFileOrder(advice) };
}

/** The problems of a file, and what else was found in the rest of it: of two at one place the first tells more. */
export function withThoseOfTheRest(
  problems: readonly Problem[],
  ofTheRest: readonly Problem[],
): readonly Problem[] {
  const told = new Set(problems.map(({ place }) => placeText(place)));
  return inFileOrder([
    ...problems,
    ...ofTheRest.filter(({ place }) => !told.has(placeText(place))),
  ]);
}
