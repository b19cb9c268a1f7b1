import * as z from 'zod/mini';
import { describe, type Elsewhere, type Fault, readFault } from './fault.js';
import { didYouMean, mostSuggestions, nearest } from './ids.js';
import { failure, type Outcome, success } from './outcome.js';
import { hintIf, type Place, type Problem } from './problem.js';

/** Checks data against a written form, and says what is wrong in the words of the file's author. */

/** The part of a document that places a fault. */
export interface Located {
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/** Data of which only the sound part is left: whatever was at fault is absent. */
export type Sound<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly (Sound<Item> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }
      : T;

/** Data against a written form: the whole when nothing is wrong, and always what is sound of it. */
export interface Shape<T> {
  readonly value?: T;
  readonly sound: Sound<T>;
  readonly problems: readonly Problem[];
}

/** Reads data in a written form; places are looked up below `base`. */
export type Form<T> = (data: unknown, located: Located, base?: readonly PropertyKey[]) => Shape<T>;

/** The form that tells all that is wrong. */
export const formOf =
  <T>(schema: () => z.core.$ZodType<T>): Form<T> =>
  (data, located, base) =>
    readShape(schema(), data, located, base);

/** A fault with the path of the value that is at fault. */
interface Placed {
  readonly problem: Problem;
  readonly path: readonly PropertyKey[];
  /** Of an unknown key: the known one that was probably meant. */
  readonly meant?: string;
}

/**
 * A strict object that messages call by a name: "an answer", "a question". `elsewhere` says of keys
 * that people expect here and that belong somewhere else, or are called otherwise, where and how.
 */
export function named<Shape extends z.core.$ZodLooseShape>(
  name: string,
  shape: Shape,
  elsewhere: Elsewhere = {},
): z.ZodMiniObject<Shape, z.core.$strict> {
  const error = (issue: z.core.$ZodRawIssue): string | undefined => {
    if (issue.code !== 'unrecognized_keys') return undefined;
    const known = Object.keys(shape).filter((key) => !key.startsWith('$'));
    const message = `"{key}" is not a key of ${name}.`;
    return JSON.stringify({ code: 'unknown-key', message, known, elsewhere } satisfies Fault);
  };
  return z.strictObject(shape, { error }).register(z.globalRegistry, { title: name });
}

/** All faults of the data's shape; places are looked up below `base`. */
export function checkShape<T>(
  schema: z.core.$ZodType<T>,
  data: unknown,
  located: Located,
  base: readonly PropertyKey[] = [],
): Outcome<T> {
  const shape = readShape(schema, data, located, base);
  return shape.value === undefined ? failure(shape.problems) : success(shape.value);
}

/** The same, with the sound part of data that is not sound throughout, so that it can be checked further. */
export function readShape<T>(
  schema: z.core.$ZodType<T>,
  data: unknown,
  located: Located,
  base: readonly PropertyKey[] = [],
): Shape<T> {
  // One document is checked in a run: compiling its schema first would take longer than checking it.
  const result = z.safeParse(schema, data, { error: describe, reportInput: true, jitless: true });
  if (result.success) {
    return { value: result.data, sound: result.data as Sound<T>, problems: [] };
  }
  const placed = result.error.issues.flatMap((issue) => placedFaults(issue, base, located));
  const sound = without(data, faultyPaths(placed, base.length)) as Sound<T>;
  return { sound, problems: withoutEchoes(notFurtherIn(placed)).map(({ problem }) => problem) };
}

/** A key that is missing because it is misspelt is one mistake: the misspelt key is told, and its absence is not. */
function withoutEchoes(placed: readonly Placed[]): readonly Placed[] {
  const pathText = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));
  const meant = new Set(
    placed.flatMap(({ path, meant: key }) =>
      key === undefined ? [] : [pathText([...path.slice(0, -1), key])],
    ),
  );
  return placed.filter(
    ({ problem, path }) => problem.code !== 'missing' || !meant.has(pathText(path)),
  );
}

/**
 * A key that is empty, with keys below it in the same column that nobody knows: they belong to it and are not indented.
 * That is one mistake.
 */
function notFurtherIn(placed: readonly Placed[]): readonly Placed[] {
  const told = new Set<Placed>();
  const hints = new Map<Placed, string>();
  for (const empty of placed.filter(({ problem }) => problem.code === 'empty')) {
    const below = placed.filter((one) => isStrayBelow(one, empty));
    const [first] = below;
    if (first === undefined) continue;
    for (const one of below) told.add(one);
    const key = String(empty.path.at(-1));
    hints.set(
      empty,
      `What belongs to it stands further in than "${key}" itself: begin "${String(first.path.at(-1))}" and what follows it two spaces further to the right.`,
    );
  }
  return placed
    .filter((one) => !told.has(one))
    .map((one) => {
      const hint = hints.get(one);
      return hint === undefined ? one : { ...one, problem: { ...one.problem, hint } };
    });
}

/** An unknown key like no known one, of the same group, on a line below. */
function isStrayBelow({ problem, path, meant }: Placed, empty: Placed): boolean {
  const parent = (one: readonly PropertyKey[]): string =>
    JSON.stringify(one.slice(0, -1).map(String));
  return (
    problem.code === 'unknown-key' &&
    meant === undefined &&
    parent(path) === parent(empty.path) &&
    (problem.place.line ?? 0) > (empty.problem.place.line ?? 0)
  );
}

interface Faulty {
  readonly below: Map<string, Faulty>;
  isFaulty: boolean;
}

function faultyPaths(placed: readonly Placed[], baseLength: number): Faulty {
  const root: Faulty = { below: new Map(), isFaulty: false };
  for (const { path } of placed) {
    let at = root;
    for (const step of path.slice(baseLength).map(String)) {
      const next: Faulty = at.below.get(step) ?? { below: new Map(), isFaulty: false };
      at.below.set(step, next);
      at = next;
    }
    at.isFaulty = true;
  }
  return root;
}

/** A copy of the data without what is faulty; items of a list keep their positions. */
function without(data: unknown, faulty: Faulty): unknown {
  if (faulty.isFaulty) return undefined;
  if (faulty.below.size === 0 || data === null || typeof data !== 'object') return data;
  const kept = (value: unknown, key: string): unknown => {
    const below = faulty.below.get(key);
    return below === undefined ? value : without(value, below);
  };
  if (Array.isArray(data)) return data.map((item: unknown, index) => kept(item, String(index)));
  return Object.fromEntries(
    Object.entries(data)
      .map(([key, value]) => [key, kept(value, key)])
      .filter(([, value]) => value !== undefined),
  );
}

function placedFaults(
  issue: z.core.$ZodIssue,
  base: readonly PropertyKey[],
  located: Located,
): readonly Placed[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue);
    if (branch !== undefined) return branch.flatMap((inner) => placedFaults(inner, path, located));
  }
  if (
    issue.code === 'invalid_element' ||
    (issue.code === 'invalid_key' && issue.origin === 'record')
  ) {
    const keyPath = issue.code === 'invalid_key' ? path : [...path, String(issue.key)];
    return issue.issues.map((inner) => ({
      problem: problemOf(readFault(inner.message), keyPath, located.placeOfKey(keyPath)),
      path: keyPath,
    }));
  }
  const read = readFault(issue.message);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key, index) =>
      unknownKey(key, read, [...path, key], located, index < mostSuggestions),
    );
  }
  return [{ problem: problemOf(read, path, located.placeOf(path)), path }];
}

function unknownKey(
  key: string,
  { code, message, known = [], elsewhere = {} }: Fault,
  path: readonly PropertyKey[],
  located: Located,
  isSuggested: boolean,
): Placed {
  const place = located.placeOfKey(path);
  const problem = { code, message: message.replace('{key}', () => key), place };
  if (!isSuggested) return { problem, path };
  const other = Object.hasOwn(elsewhere, key) ? elsewhere[key] : undefined;
  if (typeof other === 'string') return { problem: { ...problem, hint: other }, path };
  const meant = other?.meant ?? nearest(key, known);
  const hint =
    meant === undefined
      ? (didYouMean(key, known) ?? 'Take it out, or make it a comment with #.')
      : `Did you mean "${meant}"?`;
  return { problem: { ...problem, hint }, path, ...(meant === undefined ? {} : { meant }) };
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

function problemOf(read: Fault, path: readonly PropertyKey[], place: Place): Problem {
  const { code, example } = read;
  const isMissing = code === 'missing';
  const hint =
    example === undefined
      ? read.hint
      : `${isMissing ? 'Add' : 'Write'}: ${behindItsKey(example, path)}`;
  const message = withName(read.message, path, isMissing);
  return { code, message, ...hintIf(hint), place };
}

function behindItsKey(example: string, path: readonly PropertyKey[]): string {
  const key = path.at(-1);
  return typeof key === 'string' ? `${key}: ${example}` : example;
}

function withName(message: string, path: readonly PropertyKey[], isMissing: boolean): string {
  if (!isMissing || path.length < 2) return message.replace('{thing}', () => nameOf(path));
  const from = nameOf(path.slice(0, -1));
  return `"${String(path.at(-1))}" is missing from ${from.charAt(0).toLowerCase()}${from.slice(1)}.`;
}

function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return 'The file';
  const above = path.slice(0, -1);
  if (typeof last === 'number') {
    return above.length === 0 ? `Item ${last + 1}` : `Item ${last + 1} of ${nameOf(above)}`;
  }
  // A number alone would not be known again as the key that it is.
  const isNumber = /^-?\d+$/.test(String(last)) && above.length > 0;
  return isNumber ? `"${String(last)}" of ${nameOf(above)}` : `"${String(last)}"`;
}
