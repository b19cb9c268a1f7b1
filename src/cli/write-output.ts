import { isAccessible } from '../host/accessible.js';
import { paintFor } from '../host/colour.js';
import { type Drawing, plainOptions } from '../report/drawing.js';
import type { FormatName, Rendered } from '../report/format-names.js';
import { UsageError } from './failure.js';
import type { OutputOptions } from './output-options.js';
import type { Run } from './run.js';

/**
 * Writes what a command tells where its options say: to files, and to standard output when a format is asked for
 * by name, or when there are no files: then in the `usual` one. Everything is rendered before anything is written.
 */
export async function writeOutput<F extends FormatName>(
  { host, argv }: Run,
  options: OutputOptions<F>,
  usual: F,
  render: (format: F, drawing: Drawing) => Rendered | Promise<Rendered>,
): Promise<void> {
  const { format, output = [] } = options;
  if (options.json === true && format !== 'json') {
    throw new UsageError(
      `--json and --format ${format} cannot both go to standard output. Write one of them to a file, with --output.`,
    );
  }
  const prose = isAccessible(host, argv)
    ? { prose: (await import('../report/prose.js')).renderProse }
    : {};
  const plain = { ...plainOptions, ...prose };
  const files: { readonly path: string; readonly content: Rendered }[] = [];
  for (const file of output) {
    files.push({ path: file.path, content: await render(file.format, plain) });
  }
  const named = output.length === 0 ? (format ?? usual) : format;
  const paint = await paintFor(host, host.output, argv);
  const shown =
    named === undefined
      ? undefined
      : await render(named, { ...plain, paint, columns: host.output.columns });
  if (shown instanceof Uint8Array && host.output.isTerminal) {
    throw new UsageError(
      `A file of the form ${named} is for other programs, and a terminal cannot show it. Write it to a file: --output report.${named}`,
    );
  }
  for (const { path, content } of files) host.files.write(path, content);
  if (shown !== undefined) await host.output.write(shown);
}
