import type { DateText } from '../duration.js';
import { isDate } from '../duration.js';
import { type Host } from '../host/host.js';
import { didYouMean } from '../ids.js';
import { type Chart, charts } from '../report/charts/chart-names.js';
import type { Format } from '../report/formats.js';
import { type Redactable, redactable } from '../report/redact.js';
import type { Option } from './command.js';
import { UsageError } from './failure.js';
import type { OutputOptions } from './output-options.js';

/** Options that several commands share, each checked as it is read. */

export interface CommonOptions {
  readonly framework?: string;
  readonly today?: DateText;
}

export interface ReportOptions extends CommonOptions, OutputOptions<Format> {
  readonly full?: boolean;
  readonly redact?: readonly Redactable[];
  readonly chart?: Chart;
  readonly open?: boolean;
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

export const chartOption: Option = {
  flags: '--chart <name>',
  is: `what is drawn as svg: ${charts.join(', ')}`,
  read: (value) => {
    const found = charts.find((chart) => chart === value);
    if (found !== undefined) return found;
    throw new UsageError(
      `"${value}" is not a chart. ${didYouMean(value, charts) ?? `Known: ${charts.join(', ')}.`}`,
    );
  },
};

export const openOption: Option = {
  flags: '--open',
  is: 'open the page in a browser',
};

export const exampleOption: Option = {
  flags: '--example',
  is: 'take a finished sheet that comes with wgll',
};

export const fullOption: Option = { flags: '--full', is: 'the page and everything behind it' };

export const redactOption: Option = {
  flags: '--redact <parts>',
  is: `leave out ${redactable.join(', ')} (one or several, with commas), for sharing`,
  read: (typed) => typed.split(',').map((part) => redactableNamed(part.trim())),
};

function redactableNamed(word: string): Redactable {
  const found = redactable.find((part) => part === word);
  if (found !== undefined) return found;
  throw new UsageError(
    `--redact cannot leave out "${word}". ${didYouMean(word, redactable) ?? ''}`.trim(),
  );
}

/** The day by which things are judged. */
export function dayOf(host: Host, options: CommonOptions): DateText {
  return options.today ?? host.today;
}
