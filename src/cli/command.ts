import type { Run } from './run.js';

/**
 * What a command is called, takes and does. It is data, so that a plain command line is read without the
 * library for command lines, and help, completion and complaints are made from the same words.
 */
export interface Command<Options extends object = object> {
  readonly name: string;
  /** One sentence, for the help. */
  readonly is: string;
  readonly takes: readonly Argument[];
  readonly options: readonly Option[];
  /** Whole command lines that work as they stand. */
  readonly examples: readonly string[];
  /** `words`: what was given beside the options, in order; no fewer and no more than `takes` allows. */
  run(run: Run, words: readonly string[], options: Options): Promise<void>;
}

export interface Argument {
  /** `<needed>`, `[optional]`, `<one or more...>` or `[any number...]`. */
  readonly name: string;
  readonly is: string;
  /** What it can be, where that is known; a shell offers files else. */
  readonly words?: readonly string[];
}

export interface Option {
  /** `--full`, or `-o, --output <file>` where it takes a value. */
  readonly flags: string;
  readonly is: string;
  /**
   * Makes the value of what was typed; `before` is the value that an earlier mention gave.
   * Throws a UsageError.
   */
  readonly read?: (typed: string, before: unknown) => unknown;
  /** What its value can be, where that is known; a shell offers them. */
  readonly words?: readonly string[];
  /** What it says of other options, by their names in camel case, where they are not given. */
  readonly implies?: Readonly<Record<string, unknown>>;
}

/** Taken by every command. They are about the whole run, and are read from the whole command line. */
export const sharedOptions: readonly Option[] = [
  { flags: '--color', is: 'colour' },
  { flags: '--no-color', is: 'no colour' },
  { flags: '--accessible', is: 'plain lines, for screen readers' },
];
