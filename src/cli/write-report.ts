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
  const told = reports.map((report) => redact(report, options.redact ?? []));
  const isFull = options.full === true;
  await writeOutput<Format>(run, options, 'terminal', (format, drawing) => {
    if (reports.length > mostPages && !isTabular(format)) throw tooMany(reports.length, format);
    return render(told, { ...drawing, format, isFull });
  });
}

function tooMany(count: number, format: Format): UsageError {
  return new UsageError(
    `${count} sheets are too many for ${format}, which gives each a page of its own: ${mostPages} at most. All of them in one file: --format csv or --format json`,
  );
}
