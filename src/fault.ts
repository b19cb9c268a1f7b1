import type * as z from 'zod/mini';
import { nearest } from './ids.js';
import { asWritten, exampleOf } from './shape-example.js';
import { kindOf, show } from './shown-value.js';

/** What a written form says of data that does not fit it; it travels as JSON in the message that zod keeps. */
export interface Fault {
  readonly code: string;
  /** `{thing}` stands for the quoted name of the value. */
  readonly message: string;
  readonly hint?: string;
  /** What could stand in its place; the hint shows it behind its key. */
  readonly example?: string;
  /** Of an unknown key: the keys that are known here. */
  readonly known?: readonly string[];
  /** Of an unknown key: where a key that belongs somewhere else belongs. */
  readonly elsewhere?: Elsewhere;
}

/** Of keys that people look for where they do not stand: where they belong, or what they are called. */
export type Elsewhere = Readonly<Record<string, string | { readonly meant: string }>>;

/** A message of one's own for a schema: `{thing}` stands for the quoted name of the value. */
export function fault(code: string, message: string, hint?: string): string {
  return JSON.stringify({
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
  } satisfies Fault);
}

/** The settings of a schema whose messages show an example, where the value is missing or of another kind. */
export function like(example: string): {
  error: (issue: z.core.$ZodRawIssue) => string | undefined;
} {
  return {
    error: (issue) => (issue.code === 'invalid_type' ? wrongType(issue, example) : undefined),
  };
}

export function readFault(message: string): Fault {
  try {
    return JSON.parse(message) as Fault;
  } catch {
    return { code: 'bad-value', message: '{thing} is not a value that can stand here.' };
  }
}

/** Words for the faults that zod finds by itself. */
export function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, undefined);
    case 'invalid_value':
      return wrongChoice(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return fault(
        'out-of-range',
        `{thing} must be at most ${String(issue.maximum)}, not ${show(issue.input)}.`,
      );
    case 'invalid_union':
      return noneOfSeveral(issue);
    default:
      return fault('bad-value', `{thing} cannot be ${show(issue.input)}.`);
  }
}

function wrongChoice(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidValue>): string {
  const words = issue.values.map(String);
  const choose =
    words.length === 1 ? `Write ${words.join()}.` : `Choose one of: ${words.join(', ')}.`;
  if (issue.input === undefined) return fault('missing', '{thing} is missing.', choose);
  if (issue.input === null) return fault('empty', '{thing} is empty.', choose);
  const near = typeof issue.input === 'string' ? nearest(issue.input, words) : undefined;
  const hint = near === undefined ? choose : `Did you mean "${near}"?`;
  return fault('bad-value', `{thing} cannot be ${show(issue.input)}.`, hint);
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (issue.origin === 'string') {
    return fault('empty', '{thing} is empty.', 'Write something, or take the key out.');
  }
  if (issue.origin === 'array') {
    const least = Number(issue.minimum);
    const message = `{thing} must have at least ${least === 1 ? 'one item' : `${least} items`}.`;
    return fault('empty', message, 'Add what is missing.');
  }
  const bound = issue.inclusive ? 'at least' : 'more than';
  return fault(
    'out-of-range',
    `{thing} must be ${bound} ${String(issue.minimum)}, not ${show(issue.input)}.`,
  );
}

type WrongType = z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>;

function wrongType(issue: WrongType, example: string | undefined): string {
  const { expected, input, inst } = issue;
  const wanted = expectedWords[expected] ?? expected;
  if (input === undefined) {
    const shown = example ?? exampleOf(inst);
    const hint = `Add it: it is ${wanted}.`;
    return faultWith(
      'missing',
      '{thing} is missing.',
      shown === undefined ? { hint } : { example: shown },
    );
  }
  if (input === null) {
    const comment = expected === 'string' ? ' A text that begins with # needs quotes.' : '';
    return fault('empty', '{thing} is empty.', `Write ${wanted}, or take the key out.${comment}`);
  }
  const message = `{thing} must be ${wanted}, not ${kindOf(input)}.`;
  return faultWith('wrong-kind', message, wayToKind(issue, example));
}

function wayToKind(
  { expected, input, inst }: WrongType,
  example: string | undefined,
): { readonly hint?: string; readonly example?: string } {
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')) {
    return { hint: `Put it in quotes: "${input}".` };
  }
  if (typeof input === 'string') {
    if (expected === 'number' && /^-?\d+(\.\d+)?$/.test(input.trim())) {
      return { hint: `Take the quotes away: ${input.trim()}.` };
    }
    if (expected === 'boolean' && /^(yes|no)$/i.test(input.trim())) {
      return { example: String(/^yes$/i.test(input.trim())) };
    }
    if (expected === 'array' && /^-\S/.test(input))
      return { hint: 'Write a space after each dash.' };
  }
  if (expected === 'array' && typeof input === 'object') {
    return { hint: 'Begin each item with a dash and a space, on a line of its own.' };
  }
  if (expected === 'string') {
    return { hint: 'Put it in quotes if the bracket or the colon belongs to the text.' };
  }
  const shown = asWritten(inst, input) ?? example ?? exampleOf(inst);
  return shown === undefined ? {} : { example: shown };
}

/** A value that is none of the things that may stand in its place. */
function noneOfSeveral(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidUnion>): string {
  const kinds = new Set(
    issue.errors.flatMap((branch) =>
      branch.flatMap((inner) => (inner.code === 'invalid_type' ? [inner.expected] : [])),
    ),
  );
  const wanted = [...kinds].map((kind) => expectedWords[kind] ?? kind).join(' or ');
  if (issue.input === undefined) {
    return fault('missing', '{thing} is missing.', `Add it: it is ${wanted}.`);
  }
  if (issue.input === null) {
    return fault('empty', '{thing} is empty.', `Write ${wanted}, or take the key out.`);
  }
  const message = `{thing} must be ${wanted}, not ${kindOf(issue.input)}.`;
  const isQuotable = kinds.has('string') && ['number', 'boolean'].includes(typeof issue.input);
  const hint = isQuotable ? `Put it in quotes: "${show(issue.input)}".` : undefined;
  return fault('wrong-kind', message, hint);
}

function faultWith(
  code: string,
  message: string,
  way: { readonly hint?: string; readonly example?: string },
): string {
  return JSON.stringify({ code, message, ...way } satisfies Fault);
}

const expectedWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  record: 'a group of keys',
};
