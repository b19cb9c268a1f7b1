import type { Command, Option } from '../command.js';
import { sharedOptions } from '../command.js';

/** What a shell can offer for a command line, whichever shell it is. */
export interface Offers {
  readonly name: string;
  readonly is: string;
  readonly options: readonly OptionOffers[];
  /** What stands beside the options: words, else files. */
  readonly words?: readonly string[];
}

export interface OptionOffers {
  readonly long: string;
  readonly short?: string;
  readonly is: string;
  /** Nothing follows it; one of some words; a file, which may be one of some words. */
  readonly value: 'none' | 'words' | 'files';
  readonly words: readonly string[];
}

/** Ids that some options take; the ids of a framework of one's own are not known to a shell. */
export interface KnownIds {
  readonly frameworks: readonly string[];
  readonly principles: readonly string[];
  readonly roles: readonly string[];
}

export function offersOf({ name, is, takes, options }: Command, ids: KnownIds): Offers {
  const fixed = takes.find(({ words: known }) => known !== undefined)?.words;
  const words = name === 'frameworks' ? ids.frameworks : fixed;
  return {
    name,
    is,
    options: [...options, ...sharedOptions].map((option) => optionOffers(option, ids)),
    ...(words === undefined ? {} : { words }),
  };
}

function optionOffers({ flags, is, words }: Option, ids: KnownIds): OptionOffers {
  const [, short, long = '', value] = /^(?:-(\w), )?--([a-z-]+)( <.+>)?$/.exec(flags) ?? [];
  const byName: Readonly<Record<string, readonly string[]>> = {
    framework: ids.frameworks,
    principle: ids.principles,
    role: ids.roles,
  };
  const known = words ?? byName[long] ?? [];
  const isFile = known.length === 0 || long === 'framework';
  return {
    long: `--${long}`,
    ...(short === undefined ? {} : { short: `-${short}` }),
    is,
    value: value === undefined ? 'none' : isFile ? 'files' : 'words',
    words: known,
  };
}
