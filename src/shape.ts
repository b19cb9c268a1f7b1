import * as z from 'zod/mini';
import { didYouMean } from './ids.js';
import { failure, type Outcome, success } from './outcome.js';
import { hintIf, type Place, type Problem } from './problem.js';

/** Checks data against a written form, and says what is wrong in the words of the file's author. */

/** The part of a document that places a fault. */
export interface Located {
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

interface Fault {
  readonly code: string;
  /** `{thing}` stands for the quoted name of the value. */
  readonly message: string;
  readonly hint?: string;
}

/** A strict object that messages call by a name: "an answer", "a question". */
export function named<Shape extends z.core.$ZodLooseShape>(
  name: string,
  shape: Shape,
): z.ZodMiniObject<Shape, z.core.$strict> {
  return z.strictObject(shape).register(z.globalRegistry, { title: name });
}

/** A message of one's own for a schema: `{thing}` stands for the quoted name of the value. */
export function fault(code: string, message: string, hint?: string): string {
  return JSON.stringify({ code, message, ...(hint === undefined ? {} : { hint }) } satisfies Fault);
}

/** All faults of the data's shape; places are looked up below `base`. */
export function checkShape<T>(
  schema: z.core.$ZodType<T>,
  data: unknown,
  located: Located,
  base: readonly PropertyKey[] = [],
): Outcome<T> {
  // One document is checked in a run: compiling its schema first would take longer than checking it.
  const result = z.safeParse(schema, data, { error: describe, reportInput: true, jitless: true });
  if (result.success) return success(result.data);
  const problems = result.error.issues.flatMap((issue) => problemsOf(issue, base, located));
  return failure(problems);
}

function problemsOf(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[],
  located: Located,
): readonly Problem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue);
    if (branch !== undefined) return branch.flatMap((inner) => problemsOf(inner, path, located));
  }
  if (
    issue.code === 'invalid_element' ||
    (issue.code === 'invalid_key' && issue.origin === 'record')
  ) {
    const keyPath = issue.code === 'invalid_key' ? path : [...path, String(issue.key)];
    return issue.issues.map((inner) => {
      const read = readFault(inner.message);
      return {
        ...read,
        message: withName(read.message, keyPath),
        place: located.placeOfKey(keyPath),
      };
    });
  }
  const { code, message, hint } = readFault(issue.message);
  if (issue.code === 'unrecognized_keys') {
    const known = (hint ?? '').split(' ');
    return issue.keys.map((key) => ({
      code,
      message: message.replace('{key}', () => key),
      ...hintIf(didYouMean(key, known)),
      place: located.placeOfKey([...path, key]),
    }));
  }
  return [
    { code, message: withName(message, path), ...hintIf(hint), place: located.placeOf(path) },
  ];
}

/** Of a value that may be one of several things: the faults of the one it was most likely meant to be. */
function nearestBranch(
  issue: z.core.$ZodIssueInvalidUnion,
): readonly z.core.$ZodIssue[] | undefined {
  const deeper = issue.errors.filter(
    (branch) => !branch.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'),
  );
  return deeper.toSorted((a, b) => a.length - b.length)[0];
}

function withName(message: string, path: readonly PropertyKey[]): string {
  return message.replace('{thing}', () => nameOf(path));
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  if (typeof last !== 'number') return `"${String(last)}"`;
  return `Item ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

function readFault(message: string): Fault {
  try {
    return JSON.parse(message) as Fault;
  } catch {
    return { code: 'bad-value', message: '{thing} is not a value that can stand here.' };
  }
}

/** Words for the faults that zod finds by itself. */
function describe(issue: z.core.$ZodRawIssue): string {
  const title = issue.inst === undefined ? undefined : titleOf(issue.inst);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(issue.inst).join(' ');
      return fault('unknown-key', `"{key}" is not a key of ${title ?? 'this'}.`, known);
    }
    case 'invalid_type':
      return wrongType(issue.expected, issue.input, title);
    case 'invalid_value': {
      const words = issue.values.map(String);
      const hint = typeof issue.input === 'string' ? didYouMean(issue.input, words) : undefined;
      const values = words.length === 1 ? words[0] : `one of: ${words.join(', ')}`;
      return fault(
        'bad-value',
        `{thing} must be ${values}, not ${show(issue.input)}.`,
        words.length === 1 ? undefined : hint,
      );
    }
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return fault(
        'out-of-range',
        `{thing} must be at most ${String(issue.maximum)}, not ${show(issue.input)}.`,
      );
    case 'invalid_format':
      return fault('bad-value', `{thing} is not written as expected: ${show(issue.input)}.`);
    case 'invalid_union':
      return fault('wrong-kind', `{thing} cannot be ${kindOf(issue.input)}.`);
    default:
      return fault('bad-value', `{thing} cannot be ${show(issue.input)}.`);
  }
}

function tooSmall(issue: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (issue.origin === 'string')
    return fault('empty', '{thing} is empty.', 'Write something, or take the key out.');
  if (issue.origin === 'array') return fault('empty', '{thing} must have at least one item.');
  const bound = issue.inclusive ? 'at least' : 'more than';
  return fault(
    'out-of-range',
    `{thing} must be ${bound} ${String(issue.minimum)}, not ${show(issue.input)}.`,
  );
}

function wrongType(expected: string, input: unknown, title: string | undefined): string {
  const wanted = title ?? expectedWords[expected] ?? expected;
  if (input === undefined)
    return fault('missing', `{thing} is missing.`, `It is required: ${wanted}.`);
  const hint =
    input === null && expected === 'string'
      ? 'A text that begins with # must be in quotes, or it is a comment.'
      : expected === 'string' && (typeof input === 'number' || typeof input === 'boolean')
        ? `Put it in quotes: "${String(input)}".`
        : undefined;
  return fault('wrong-kind', `{thing} must be ${wanted}, not ${kindOf(input)}.`, hint);
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

function kindOf(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of keys';
  if (typeof input === 'string') return input === '' ? 'empty' : `the text ${show(input)}`;
  return typeof input === 'number' ? `the number ${input}` : show(input);
}

/** A value as it is quoted in a message, cut where it is long. */
export function show(input: unknown): string {
  if (typeof input === 'string') {
    return `"${input.length > 60 ? `${input.slice(0, 57)}...` : input}"`;
  }
  return input !== null && typeof input === 'object' ? kindOf(input) : String(input);
}

function titleOf(schema: unknown): string | undefined {
  return z.globalRegistry.get(schema as z.core.$ZodType)?.title;
}

function knownKeys(schema: unknown): readonly string[] {
  const definition = (schema as z.core.$ZodType | undefined)?._zod.def;
  return definition?.type === 'object'
    ? Object.keys((definition as z.core.$ZodObjectDef).shape)
    : [];
}
