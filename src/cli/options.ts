import { Option } from 'commander';
import type { DateText } from '../duration.js';
import { isDate } from '../duration.js';
import { type Host } from '../host/host.js';
import type { Format } from '../report/formats.js';
import { UsageError } from './failure.js';
import type { OutputOptions } from './output-options.js';

/** Options that several commands share, each checked as it is read. */

export interface CommonOptions {
  readonly framework?: string;
  readonly today?: DateText;
}

export interface ReportOptions extends CommonOptions, OutputOptions<Format> {
  readonly full?: boolean;
}

export const frameworkOption = (): Option =>
  new Option(
    '-f, --framework <id|path>',
    'the framework: a shipped one by its id, your own by its path',
  );

export const todayOption = (): Option =>
  new Option(
    '--today <date>',
    'the day to judge by, for reports that come out the same again',
  ).argParser((value: string) => {
    if (isDate(value)) return value;
    throw new UsageError(`--today wants a day that exists, such as 2026-11-20, not "${value}".`);
  });

export const fullOption = (): Option => new Option('--full', 'the page and everything behind it');

/** The day by which things are judged. */
export function dayOf(host: Host, options: CommonOptions): DateText {
  return options.today ?? host.today;
}
