import * as z from 'zod/mini';
import { isDate, parseDuration } from './duration.js';
import { fault, like } from './fault.js';
import { givenIdPattern, idPattern } from './ids.js';
import { once } from './once.js';
import { percentagePattern } from './short-forms.js';
import { show } from './shown-value.js';

/** The small values that frameworks, sheets and policies share, as a person may write them. */

/** Text that says something: spaces and newlines around it do not count. An example helps where it is missing. */
export const text = (example?: string) => (example === undefined ? anyText() : textLike(example));

/** An id that a framework gives to one of its parts: letters from a to z, digits, dot, hyphen, underscore. */
export const givenId = (example?: string) =>
  example === undefined ? anyGivenId() : idLike(givenIdPattern, example);

/** An id that is known elsewhere, in an earlier edition or in another file: it may have capitals too. */
export const id = (example?: string) =>
  example === undefined ? anyId() : idLike(idPattern, example);

const textLike = (example?: string) => z.string(shown(example)).check(z.trim(), z.minLength(1));

const idLike = (pattern: RegExp, example?: string) =>
  z.string(shown(example)).check(
    z.regex(pattern, {
      error: ({ input }) => notAnId(input),
    }),
  );

function notAnId(written: unknown): string {
  const like = idLikeThat(written);
  if (idPattern.test(String(written))) {
    const hint = `Ids are in lower case: write ${like}, here and wherever it is named.`;
    return fault('bad-id', `The id ${show(written)} has capitals.`, hint);
  }
  return fault(
    'bad-id',
    `{thing} cannot be ${show(written)}.`,
    `An id has letters from a to z, digits, hyphens, dots and underscores, no spaces, and begins with a letter or a digit, such as ${like}.`,
  );
}

/** What was written as an id that can be one. */
function idLikeThat(written: unknown): string {
  const plain = String(written)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[^A-Za-z0-9]+|-+$/g, '')
    .slice(0, 40)
    .toLowerCase();
  return plain === '' ? 'time-paid' : plain;
}

// They stand in so many places that making each anew would show at every start.
const anyText = once(() => textLike());
const anyId = once(() => idLike(idPattern));
const anyGivenId = once(() => idLike(givenIdPattern));

/** A calendar day that exists, as YYYY-MM-DD. */
export const date = once(() =>
  z
    .string({
      error: (issue) => {
        if (issue.input === undefined || typeof issue.input === 'object') {
          return issue.input === null ? emptyDate() : like('2026-11-20').error(issue);
        }
        return notADate(issue.input);
      },
    })
    .check(
      z.regex(/^\d{4}-\d{2}-\d{2}$/, { error: (issue) => notADate(issue.input), abort: true }),
      z.refine(isDate, {
        error: (issue) =>
          fault(
            'bad-date',
            `{thing} is ${show(issue.input)}, a day that does not exist.`,
            dateHint,
          ),
      }),
    ),
);

const dateHint = 'Write the year, month and day, such as 2026-11-20.';

function emptyDate(): string {
  return fault('empty', '{thing} is empty.', dateHint);
}

function notADate(written: unknown): string {
  const digits = String(written);
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T.*)?$/.exec(digits) ??
    [];
  const [, lastDay, lastMonth, lastYear] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(digits) ?? [];
  const two = (part = ''): string => part.padStart(2, '0');
  const guess = `${year ?? lastYear}-${two(month ?? lastMonth)}-${two(day ?? lastDay)}`;
  const hint = isDate(guess)
    ? `Write the year, month and day: ${guess}${year === undefined ? ', if that is the day that is meant' : ''}.`
    : dateHint;
  return fault('bad-date', `{thing} is ${show(written)}, which is not a date.`, hint);
}

/** `12 months`. */
export const duration = () =>
  z.string(scalarError(notADuration)).check(
    z.refine((value: string) => parseDuration(value) !== undefined, {
      error: (issue) => notADuration(issue.input),
    }),
  );

function notADuration(written: unknown): string {
  return fault(
    'bad-duration',
    `{thing} is ${show(written)}, which is not a length of time.`,
    'Write a number and days, weeks, months or years, such as 12 months.',
  );
}

/** `60%`, or `60 %` as a report prints it. */
export const percentage = () =>
  z
    .string(scalarError(notAPercentage))
    .check(z.regex(percentagePattern, { error: (issue) => notAPercentage(issue.input) }));

function notAPercentage(written: unknown): string {
  const number = Number(written);
  const isFraction = number > 0 && number < 1;
  const guess = isFraction ? Math.round(number * 1000) / 10 : number;
  const hint =
    Number.isFinite(guess) && guess >= 0 && guess <= 100 && written !== ''
      ? `Write it with a percent sign: ${guess}%.`
      : 'Write a number from 0 to 100 and a percent sign, such as 60%.';
  return fault('bad-percentage', `{thing} is ${show(written)}, which is not a percentage.`, hint);
}

/** A number or a word of another kind is told like any other value that is not what is wanted. */
function scalarError(tell: (written: unknown) => string) {
  return {
    error: (issue: z.core.$ZodRawIssue) =>
      ['number', 'boolean'].includes(typeof issue.input) ? tell(issue.input) : undefined,
  };
}

function shown(example: string | undefined) {
  return example === undefined ? {} : like(example);
}

/** Several of something, or one without the list around it. */
export const oneOrMany = <T extends z.core.SomeType>(item: T) =>
  z.union([item, z.array(item).check(z.minLength(1))]);

export const optional = z.optional;

/** The file format's own version; only 1 exists. */
export const formatVersion = () =>
  z.literal(1, {
    error: ({ input }) => {
      if (input === undefined) {
        return fault(
          'missing',
          '{thing} is missing.',
          'Add: version: 1 (the version of this way of writing, not your own)',
        );
      }
      if (typeof input === 'number' && input > 1) {
        const message = `{thing} is ${input}, and this wgll reads version 1 only.`;
        return fault(
          'bad-version',
          message,
          'Use a newer wgll, or write version: 1 if nothing newer is used here.',
        );
      }
      const hint = 'Write: version: 1 (the version of this way of writing, not your own)';
      return fault('bad-version', `{thing} cannot be ${show(input)}.`, hint);
    },
  });

/** An edition such as "1.0". A bare number reads as another number (1.0 as 1), so it is accepted with advice. */
export const edition = () =>
  z.union([text(), z.number()], {
    error: ({ input }) =>
      input === undefined
        ? fault('missing', '{thing} is missing.', 'Add: edition: "1.0".')
        : undefined,
  });
