import { isDate, parseDuration } from './duration.js';
import { givenIdPattern, idPattern } from './ids.js';
import type { Form, Sound } from './shape.js';
import { percentagePattern } from './short-forms.js';

/**
 * The written forms once more, for data that is plainly sound: docs/decisions/0030-read-plainly-first.md
 * A reader gives the very value that the written form would, or throws NotPlain; it never says what is wrong.
 */
export type Plain<T> = (data: unknown) => T;

/** Something may be wrong: the written form has to look. */
export class NotPlain extends Error {}

export function notPlain(): never {
  throw new NotPlain();
}

/** As the form that tells all that is wrong would be used. */
export function plainForm<T>(read: () => Plain<T>): Form<T> {
  return (data) => {
    const value = read()(data);
    // Nothing of it is at fault, so the whole is what is sound of it.
    return { value, sound: value as Sound<T>, problems: [] };
  };
}

/** What the first says that can tell: each but the last may leave what is not plainly sound to the next. */
export async function firstToTell<T>(attempts: readonly (() => T | Promise<T>)[]): Promise<T> {
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error;
    }
  }
  return notPlain();
}

type Read<T> = { readonly [Key in keyof T]-?: Plain<T[Key]> };

/** A group with these keys and no others. */
export function group<T extends object>(keys: Read<T>): Plain<T> {
  const readers = new Map(Object.entries<Plain<unknown>>(keys));
  return (data) => {
    if (!isGroup(data)) return notPlain();
    for (const key of Object.keys(data)) if (!readers.has(key)) notPlain();
    const read: Record<string, unknown> = {};
    for (const [key, reader] of readers) {
      const value = reader(data[key]);
      if (value !== undefined) read[key] = value;
    }
    // Each key was read as the form of the whole says.
    return read as T;
  };
}

/** A group with any keys of one kind. */
export function groupOf<T>(key: Plain<string>, value: Plain<T>): Plain<Record<string, T>> {
  return (data) => {
    if (!isGroup(data)) return notPlain();
    return Object.fromEntries(Object.entries(data).map(([name, one]) => [key(name), value(one)]));
  };
}

export function list<T>(item: Plain<T>, least = 0): Plain<T[]> {
  return (data) => {
    if (!Array.isArray(data) || data.length < least) return notPlain();
    return data.map(item);
  };
}

export function oneOrMany<T>(item: Plain<T>): Plain<T | T[]> {
  const several = list(item, 1);
  return (data) => (Array.isArray(data) ? several(data) : item(data));
}

export function optional<T>(read: Plain<T>): Plain<T | undefined> {
  return (data) => (data === undefined ? undefined : read(data));
}

export function oneOf<T extends string | number | boolean>(...words: readonly T[]): Plain<T> {
  return (data) => {
    const found = words.find((word) => word === data);
    return found === undefined ? notPlain() : found;
  };
}

export const anything: Plain<unknown> = (data) => data;

export const anyString: Plain<string> = (data) => (typeof data === 'string' ? data : notPlain());

/** Text that says something, without the space around it. */
export const text: Plain<string> = (data) => anyString(data).trim() || notPlain();

function textThat(isSound: (written: string) => boolean): Plain<string> {
  return (data) => (typeof data === 'string' && isSound(data) ? data : notPlain());
}

export function textLike(pattern: RegExp): Plain<string> {
  return textThat((written) => pattern.test(written));
}

export const id = textLike(idPattern);
/** One that a framework gives, in lower case. */
export const givenId = textLike(givenIdPattern);
export const percentage = textLike(percentagePattern);
export const date = textThat(isDate);
export const duration = textThat((written) => parseDuration(written) !== undefined);

export function number(least = -Infinity, most = Infinity): Plain<number> {
  return (data) =>
    typeof data === 'number' && Number.isFinite(data) && data >= least && data <= most
      ? data
      : notPlain();
}

export function wholeNumber(least = -Infinity): Plain<number> {
  return (data) => (Number.isSafeInteger(data) ? number(least)(data) : notPlain());
}

export const positive: Plain<number> = (data) => (number()(data) > 0 ? Number(data) : notPlain());

export const boolean: Plain<boolean> = (data) => (typeof data === 'boolean' ? data : notPlain());

/** A number, or something else. */
export function numberOr<T>(other: Plain<T>): Plain<number | T> {
  const one = number();
  return (data) => (typeof data === 'number' ? one(data) : other(data));
}

function isGroup(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
