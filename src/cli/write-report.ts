import { paintFor } from '../host/colour.js';
import { type Format, plainOptions, type RenderOptions, render } from '../report/formats.js';
import type { Report } from '../report/report.js';
import { outputFile, type ReportOptions } from './options.js';
import type { Run } from './run.js';

/**
 * Writes the report where the options say: to files, and to standard output
 * when there are no files or a format is asked for by name.
 */
export async function writeReport(
  run: Run,
  options: ReportOptions & { readonly json?: boolean },
  reports: readonly Report[],
): Promise<void> {
  await writeInFormats(run, options, (settings) => render(reports, settings));
}

/** The same for anything that can be rendered in those formats. */
export async function writeInFormats(
  { host, argv }: Run,
  options: ReportOptions & { readonly json?: boolean },
  rendered: (settings: RenderOptions) => string,
): Promise<void> {
  const isFull = options.full === true;
  const named: Format | undefined = options.json === true ? 'json' : options.format;
  const files = (options.output ?? []).map(outputFile);
  for (const { path, format } of files) {
    host.files.write(path, rendered({ ...plainOptions, format, isFull }));
  }
  if (files.length > 0 && named === undefined) return;
  const format = named ?? 'terminal';
  const paint = await paintFor(host, host.output, argv);
  await host.output.write(rendered({ format, isFull, paint, columns: host.output.columns }));
}
