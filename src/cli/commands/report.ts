import type { Host } from '../../host/host.js';
import { loadReports, type ReportSettings } from '../../host/load-report.js';
import { withPathOf } from '../../host/source-named.js';
import { worldFor } from '../../host/world-for.js';
import { formats } from '../../report/formats.js';
import type { Report } from '../../report/report.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import {
  chartOption,
  dayOf,
  exampleOption,
  frameworkOption,
  fullOption,
  openOption,
  type ReportOptions,
  redactOption,
  todayOption,
} from '../options.js';
import { formatOption, jsonOption, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';
import { writeReport } from '../write-report.js';

export interface Options extends ReportOptions {
  readonly example?: boolean;
  readonly since?: string;
}

export const reportCommand: Command<Options> = {
  name: 'report',
  is: 'One page about a sheet of answers: where we are, what holds us back, what to decide.',
  takes: [
    {
      name: '[sheets...]',
      is: 'answer sheets, or reports saved as JSON; - is standard input, git:REF:path a file at a revision',
    },
  ],
  options: [
    formatOption(formats),
    jsonOption,
    fullOption,
    redactOption,
    openOption,
    chartOption,
    outputOption(formats),
    frameworkOption,
    todayOption,
    {
      flags: '--since <file|git:REF>',
      is: 'say what moved since: an earlier sheet, a saved report, or the same sheet at a revision',
    },
    exampleOption,
  ],
  examples: [
    'wgll report wgll-answers.yaml --format markdown > report.md',
    'wgll report --example --full',
  ],
  run: report,
};

export async function report(run: Run, sheets: readonly string[], options: Options): Promise<void> {
  const { host } = run;
  const settings = { today: dayOf(host, options), framework: options.framework };
  if (options.example === true) {
    const reports = await loadReports(host, [host.example], settings);
    await writeReport(
      run,
      options,
      reports.map((report) => ({ ...report, sheet: '--example' })),
    );
    return;
  }
  const { since } = options;
  const named = (sheets.length > 0 ? sheets : foundHere(run)).map((sheet) =>
    withPathOf(sheet, usualSheet),
  );
  const world = await worldFor(host, since === undefined ? named : [...named, since]);
  const reports = await loadReports(world, named, settings);
  await writeReport(
    run,
    options,
    since === undefined ? reports : await withSince(world, reports, since, settings),
  );
}

/** Several sheets are each compared with themselves at a revision; a file is the earlier state of one of them. */
async function withSince(
  world: Host,
  reports: readonly Report[],
  since: string,
  settings: ReportSettings,
): Promise<readonly Report[]> {
  const isOfEach = withPathOf(since, usualSheet) !== since;
  if (reports.length > 1 && !isOfEach) {
    throw new UsageError(
      `--since ${since} is the earlier state of one sheet, and ${reports.length} are reported. Name one sheet, or compare each with itself: --since git:REF`,
    );
  }
  const { reportsSince } = await import('../../host/load-comparison.js');
  return reportsSince(world, reports, since, settings);
}

function foundHere({ host }: Run): readonly string[] {
  if (host.files.exists(usualSheet)) return [usualSheet];
  throw new UsageError(
    `Name a sheet of answers: wgll report answers.yaml. There is no ${usualSheet} here. To make one: wgll assess. To see one: wgll report --example`,
  );
}
