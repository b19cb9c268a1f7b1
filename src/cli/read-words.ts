import { parseArgs } from 'node:util';
import { type Command, type Option, sharedOptions } from './command.js';

export interface Words {
  readonly words: readonly string[];
  /** By the long name in camel case: `--as-of` is `asOf`. */
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Reads a plain command line: known options, as many words as the command takes. Nothing where anything
 * else stands there, or help is asked for; the library for command lines then reads it again and tells.
 */
export function readWords(command: Command, argv: readonly string[]): Words | undefined {
  const options = command.options.map(namesOf);
  const parsed = parsedPlainly(argv, [...options, ...sharedOptions.map(namesOf)]);
  if (parsed === undefined || !isCountRight(command, parsed.positionals.length)) return undefined;
  const read: Record<string, unknown> = {};
  for (const { kind, name, value } of parsed.tokens) {
    const found = kind === 'option' ? options.find(({ long }) => long === name) : undefined;
    if (found === undefined) continue;
    const key = keyOf(found.long);
    read[key] = value === undefined ? true : (found.read?.(value, read[key]) ?? value);
  }
  const implied = options.filter(({ long }) => keyOf(long) in read).map(({ implies }) => implies);
  return { words: parsed.positionals, options: Object.assign({}, ...implied, read) };
}

interface Names {
  readonly long: string;
  readonly short?: string;
  readonly takesValue: boolean;
  readonly read?: Option['read'];
  readonly implies?: Option['implies'];
}

function namesOf({ flags, read, implies }: Option): Names {
  const [, short, long = '', value] = /^(?:-(\w), )?--([a-z-]+)( <.+>)?$/.exec(flags) ?? [];
  const takesValue = value !== undefined;
  return { long, takesValue, ...(short && { short }), ...(read && { read }), implies };
}

interface Parsed {
  readonly positionals: readonly string[];
  readonly tokens: readonly {
    readonly kind: string;
    readonly name?: string;
    readonly value?: string | undefined;
  }[];
}

function parsedPlainly(argv: readonly string[], options: readonly Names[]): Parsed | undefined {
  const known = options.map(({ long, short, takesValue }) => [
    long,
    { type: takesValue ? 'string' : 'boolean', ...(short && { short }) } as const,
  ]);
  try {
    return parseArgs({
      args: [...argv],
      options: Object.fromEntries(known),
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch {
    return undefined;
  }
}

function isCountRight({ takes }: Command, count: number): boolean {
  const least = takes.filter(({ name }) => name.startsWith('<')).length;
  const isEndless = takes.some(({ name }) => name.includes('...'));
  return count >= least && (isEndless || count <= takes.length);
}

function keyOf(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
