import * as z from 'zod/mini';
import { isDate, parseDuration } from './duration.js';
import { idPattern } from './ids.js';
import { fault, show } from './shape.js';

/** The small values that frameworks, sheets and policies share, as a person may write them. */

/** Text that says something: spaces and newlines around it do not count. */
export const text = () => z.string().check(z.trim(), z.minLength(1));

/** An id: letters, digits, dot, hyphen, underscore. */
export const id = () =>
  z.string().check(
    z.regex(idPattern, {
      error: (issue) =>
        fault(
          'bad-id',
          `{thing} cannot be ${show(issue.input)}.`,
          'An id has letters, digits, dots, hyphens and underscores, and begins with a letter or a digit.',
        ),
    }),
  );

/** A calendar day that exists, as YYYY-MM-DD. */
export const date = () =>
  z.string().check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/, {
      error: (issue) =>
        fault('bad-date', `{thing} is ${show(issue.input)}, which is not a date.`, dateHint),
      abort: true,
    }),
    z.refine(isDate, {
      error: (issue) =>
        fault('bad-date', `{thing} is ${show(issue.input)}, a day that does not exist.`, dateHint),
    }),
  );

const dateHint = 'Write the year, month and day, such as 2026-11-20.';

/** `12 months`. */
export const duration = () =>
  z.string().check(
    z.refine((value: string) => parseDuration(value) !== undefined, {
      error: (issue) =>
        fault(
          'bad-duration',
          `{thing} is ${show(issue.input)}, which is not a length of time.`,
          'Write a number and days, weeks, months or years, such as 12 months.',
        ),
    }),
  );

/** `60%`. */
export const percentage = () =>
  z.string().check(
    z.regex(/^(100(\.0+)?|\d{1,2}(\.\d+)?)%$/, {
      error: (issue) =>
        fault(
          'bad-percentage',
          `{thing} is ${show(issue.input)}, which is not a percentage.`,
          'Write a number from 0 to 100 and a percent sign, such as 60%.',
        ),
    }),
  );

/** Several of something, or one without the list around it. */
export const oneOrMany = <T extends z.core.SomeType>(item: T) =>
  z.union([item, z.array(item).check(z.minLength(1))]);

export const optional = z.optional;

/** The file format's own version; only 1 exists. */
export const formatVersion = () => z.literal(1);

/** An edition such as "1.0". A bare number reads as another number (1.0 as 1), so it is accepted with advice. */
export const edition = () => z.union([text(), z.number()]);

/** `0.6` for `60%`. */
export function fractionOf(percentageText: string): number {
  return Number(percentageText.slice(0, -1)) / 100;
}

/** What was written alone or as a list, as a list. */
export function listOf<T extends string | number>(
  written: T | readonly T[] | undefined,
): readonly T[] {
  if (written === undefined) return [];
  return typeof written === 'object' ? written : [written];
}
