import type { DateText } from '../duration.js';
import { isDate } from '../duration.js';
import { type Host } from '../host/host.js';
import { didYouMean } from '../ids.js';
import { type Format, formatByEnding, formats } from '../report/formats.js';
import type { Option } from './command.js';
import { UsageError } from './failure.js';

/** Options that several commands share, each checked as it is read. */

export interface CommonOptions {
  readonly framework?: string;
  readonly today?: DateText;
}

export interface ReportOptions extends CommonOptions {
  readonly format?: Format;
  readonly full?: boolean;
  readonly output?: readonly string[];
}

export const frameworkOption: Option = {
  flags: '-f, --framework <id|path>',
  is: 'the framework: a shipped one by its id, your own by its path',
};

export const todayOption: Option = {
  flags: '--today <date>',
  is: 'the day to judge by, for reports that come out the same again',
  read: (value) => {
    if (isDate(value)) return value;
    throw new UsageError(`--today wants a day that exists, such as 2026-11-20, not "${value}".`);
  },
};

export const formatOption: Option = {
  flags: '--format <name>',
  is: `the form of the report: ${formats.join(', ')}`,
  read: formatNamed,
};

export const jsonOption: Option = { flags: '--json', is: 'the same as --format json' };

export const fullOption: Option = { flags: '--full', is: 'the page and everything behind it' };

export const outputOption: Option = {
  flags: '-o, --output <file>',
  is: 'write the report to a file; its ending chooses the format (repeatable)',
  read: (value, before) => [...(Array.isArray(before) ? before : []), value],
};

export function formatNamed(value: string): Format {
  const found = formats.find((format) => format === value);
  if (found !== undefined) return found;
  const near = didYouMean(value, formats);
  throw new UsageError(
    `"${value}" is not a format of this command. ${near ?? `Known: ${formats.join(', ')}.`}`,
  );
}

export interface OutputFile {
  readonly path: string;
  readonly format: Format;
}

/** `report.md`, or `markdown=notes.txt` where the ending should not decide. */
export function outputFile(value: string): OutputFile {
  const named = /^([a-z]+)=(.+)$/.exec(value);
  if (named?.[1] !== undefined && named[2] !== undefined) {
    return { format: formatNamed(named[1]), path: named[2] };
  }
  const ending = /\.([a-z0-9]+)$/i.exec(value)?.[1]?.toLowerCase() ?? '';
  const format = formatByEnding[ending];
  if (format !== undefined) return { format, path: value };
  const endings = Object.keys(formatByEnding).map((known) => `.${known}`);
  throw new UsageError(
    `The ending of "${value}" does not say which format is meant. Use one of ${endings.join(', ')}, or name it: markdown=${value}`,
  );
}

/** The day by which things are judged. */
export function dayOf(host: Host, options: CommonOptions): DateText {
  return options.today ?? host.today;
}
