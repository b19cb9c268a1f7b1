import type { CommanderError } from 'commander';
import { UsageError } from '../host/usage-error.js';

/** What the library for command lines complains of, in words of our own; `command` is the name of the command, where one was named. */
export function slipOf({ code, message }: CommanderError, command: string | undefined): UsageError {
  const called = command === undefined ? 'wgll' : `wgll ${command}`;
  const [name = ''] = /(?<=')[^']+(?=')/.exec(message) ?? [];
  const help = `See: ${called} --help`;
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError(`"${name}" is not an option of ${called}. ${nearIn(message) ?? help}`);
    case 'commander.optionMissingArgument':
      return new UsageError(`"${longOf(name)}" wants a value after it: ${name}. ${help}`);
    case 'commander.missingArgument':
      return new UsageError(`"${command}" wants one word more: <${name}>. ${help}`);
    case 'commander.excessArguments':
      return new UsageError(`"${command}" takes fewer words: ${countsIn(message)}. ${help}`);
    default:
      return new UsageError(`${message.replace(/^error: /, '').replaceAll("'", '"')} ${help}`);
  }
}

/** `(Did you mean one of --full, --force?)` with our quotation marks. */
function nearIn(message: string): string | undefined {
  const found = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message)?.[1];
  if (found === undefined) return undefined;
  const names = found.split(', ').map((name) => `"${name}"`);
  return `Did you mean ${names.join(' or ')}?`;
}

/** Of `Expected 2 arguments but got 3.` */
function countsIn(message: string): string {
  const [, most = '', given = ''] = /Expected (\d+) .* got (\d+)/.exec(message) ?? [];
  return `at most ${most}, and ${given} were given`;
}

/** `--output` of `-o, --output <file>`. */
function longOf(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}
