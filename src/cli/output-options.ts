import { didYouMean } from '../ids.js';
import { type FormatName, formatByEnding } from '../report/format-names.js';
import type { Option } from './command.js';
import { UsageError } from './failure.js';

/** Where a command writes and in which form; each command has the formats that it can give. */

export interface OutputOptions<F extends FormatName> {
  /** What standard output carries, where that is asked for. */
  readonly format?: F;
  /** Stands for the format `json`. */
  readonly json?: boolean;
  readonly output?: readonly OutputFile<F>[];
}

export interface OutputFile<F extends FormatName> {
  readonly path: string;
  readonly format: F;
}

export const formatOption = (known: readonly FormatName[], what = 'the report'): Option => ({
  flags: '--format <name>',
  is: `the form of ${what}: ${known.join(', ')}`,
  words: known,
  read: (value) => formatNamed(value, known),
});

export const jsonOption: Option = {
  flags: '--json',
  is: 'the same as --format json',
  implies: { format: 'json' },
};

export const outputOption = (known: readonly FormatName[], what = 'the report'): Option => ({
  flags: '-o, --output <file>',
  is: `write ${what} to a file; its ending chooses the format (repeatable)`,
  read: (value, before) =>
    withFile((before ?? []) as readonly OutputFile<FormatName>[], outputFile(value, known)),
});

function withFile(
  before: readonly OutputFile<FormatName>[],
  file: OutputFile<FormatName>,
): readonly OutputFile<FormatName>[] {
  if (before.some(({ path }) => path === file.path)) {
    throw new UsageError(`--output names "${file.path}" twice. Give each form a file of its own.`);
  }
  return [...before, file];
}

function formatNamed<F extends FormatName>(value: string, known: readonly F[]): F {
  const found = known.find((format) => format === value);
  if (found !== undefined) return found;
  const near = didYouMean(value, known);
  throw new UsageError(`"${value}" is not a format of this command. ${near ?? listed(known)}`);
}

/** `report.md`, or `markdown=notes.txt` where the ending should not decide. */
function outputFile<F extends FormatName>(value: string, known: readonly F[]): OutputFile<F> {
  const [, name, path] = /^([a-z]+)=(.*)$/s.exec(value) ?? [];
  if (name !== undefined && path !== undefined) {
    return { format: formatNamed(name, known), path: named(path, `--format ${name}`) };
  }
  named(value, '--format');
  const ending = /\.([a-z0-9]+)$/i.exec(value)?.[1]?.toLowerCase() ?? '';
  const meant = formatByEnding[ending];
  const found = known.find((format) => format === meant);
  if (found !== undefined) return { format: found, path: value };
  if (meant !== undefined) {
    throw new UsageError(
      `"${value}" would be ${meant}, which is not a format of this command. ${listed(known)}`,
    );
  }
  throw new UsageError(
    `The ending of "${value}" does not say which format is meant. Use one of ${endings(known).join(', ')}, or name it: ${known[1] ?? known[0]}=${value}`,
  );
}

function named(path: string, instead: string): string {
  if (path !== '' && path !== '-') return path;
  throw new UsageError(
    `--output wants the name of a file. To write to standard output, use ${instead}.`,
  );
}

function endings(known: readonly FormatName[]): readonly string[] {
  return Object.entries(formatByEnding).flatMap(([ending, format]) =>
    known.includes(format) ? [`.${ending}`] : [],
  );
}

function listed(known: readonly FormatName[]): string {
  return `Known: ${known.join(', ')}.`;
}
