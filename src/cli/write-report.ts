import { type Format, isTabular, mostPages, render } from '../report/formats.js';
import { redact } from '../report/redact.js';
import type { Report } from '../report/report.js';
import { UsageError } from './failure.js';
import type { ReportOptions } from './options.js';
import type { Run } from './run.js';
import { writeOutput } from './write-output.js';

/** Writes reports that are made already in every form that is asked for. */
export async function writeReport(
  run: Run,
  options: ReportOptions,
  reports: readonly Report[],
): Promise<void> {
  if (options.open !== true) return await write(run, options, reports);
  const { openPage, withPage } = await import('./open-report.js');
  const page = withPage(run.host, options);
  await write(run, page.options, reports);
  await openPage(run.host, page.path);
}

async function write(run: Run, options: ReportOptions, reports: readonly Report[]): Promise<void> {
  const told = reports.map((report) => redact(report, options.redact ?? []));
  const { chart, full: isFull = false } = options;
  if (chart !== undefined && !isDrawn(options)) throw notDrawn(chart);
  const usual = chart === undefined ? 'terminal' : 'svg';
  await writeOutput<Format>(run, options, usual, (format, drawing) => {
    if (reports.length > mostPages && !isTabular(format)) throw tooMany(reports.length, format);
    return render(told, { ...drawing, format, isFull, chart });
  });
}

/** Whether anything that is asked for is a drawing; a chart by itself is one. */
function isDrawn({ format, output = [] }: ReportOptions): boolean {
  const asked = [...(format === undefined ? [] : [format]), ...output.map((file) => file.format)];
  return asked.length === 0 || asked.includes('svg');
}

function notDrawn(chart: string): UsageError {
  return new UsageError(
    `--chart ${chart} chooses what is drawn as svg, and nothing is. Add --output chart.svg, or leave it out.`,
  );
}

function tooMany(count: number, format: Format): UsageError {
  return new UsageError(
    `${count} sheets are too many for ${format}, which gives each a page of its own: ${mostPages} at most. All of them in one file: --format csv, --format json or --output all.xlsx`,
  );
}
