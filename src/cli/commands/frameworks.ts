import { emptySheet } from '../../answers/empty-sheet.js';
import { paintFor } from '../../host/colour.js';
import { loadFramework } from '../../host/load.js';
import { frameworksText, frameworkText } from '../../report/frameworks.js';
import { begin } from '../begin/begin.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { frameworkInSheet } from '../framework-in-sheet.js';
import { dayOf, todayOption } from '../options.js';
import type { Run } from '../run.js';

interface FrameworksOptions {
  readonly format?: string;
  readonly quick?: boolean;
  readonly today?: string;
  readonly copy?: string;
}

export const frameworksCommand: Command<FrameworksOptions> = {
  name: 'frameworks',
  is: 'List the frameworks that come with wgll, show one, or print it as a sheet to fill in.',
  takes: [{ name: '[id]', is: 'a shipped framework by its id, or your own by its path' }],
  options: [
    {
      flags: '--format <name>',
      is: 'terminal; yaml: a sheet to fill in; schema: the JSON Schema of its sheets, for editors (default: terminal)',
    },
    { flags: '--quick', is: 'only the short set' },
    { flags: '--copy <folder>', is: 'copy it into a folder, to make it your own' },
    todayOption,
  ],
  examples: [
    'wgll frameworks what-good-looks-like',
    'wgll frameworks what-good-looks-like --format yaml > mine.yaml',
    'wgll frameworks what-good-looks-like --copy ours',
  ],
  run: (run, [id], options) => frameworks(run, id, options),
};

const formats = ['terminal', 'yaml', 'schema'] as const;

async function frameworks(
  run: Run,
  id: string | undefined,
  options: FrameworksOptions,
): Promise<void> {
  const { host } = run;
  if (options.copy !== undefined) {
    await copy(run, id, options.copy, options.format);
    return;
  }
  const format = formats.find((known) => known === (options.format ?? 'terminal'));
  if (format === undefined) {
    throw new UsageError(
      `"${options.format}" is not a format of this command. Known: ${formats.join(', ')}.`,
    );
  }
  await host.output.write(
    id === undefined ? await list(run, format) : await one(run, id, format, options),
  );
}

async function copy(
  { host }: Run,
  id: string | undefined,
  folder: string,
  format: string | undefined,
): Promise<void> {
  if (id === undefined || format !== undefined) {
    const what = id === undefined ? 'Name the framework to copy' : 'Leave --format out';
    throw new UsageError(`${what}: wgll frameworks what-good-looks-like --copy ours`);
  }
  const { copyFramework } = await import('../begin/copy.js');
  await begin(host, await copyFramework(host, id, folder), `wgll frameworks ${id} --copy FOLDER`);
}

type Format = (typeof formats)[number];

async function list(run: Run, format: Format): Promise<string> {
  if (format === 'terminal') return frameworksText(run.host.shipped.list(), await settings(run));
  const what = format === 'yaml' ? 'as a sheet' : 'as a schema';
  throw new UsageError(
    `Name the framework to print ${what}: wgll frameworks what-good-looks-like --format ${format}`,
  );
}

async function one(
  run: Run,
  id: string,
  format: Format,
  options: FrameworksOptions,
): Promise<string> {
  const { host } = run;
  const framework = loadFramework(host, id);
  const isQuick = options.quick === true;
  switch (format) {
    case 'terminal':
      return frameworkText(framework, { ...(await settings(run)), isQuick, name: id });
    case 'yaml':
      return emptySheet(framework, {
        isQuick,
        date: dayOf(host, options),
        name: nameInSheet(host, id),
      });
    case 'schema': {
      const { sheetSchemaText } = await import('../sheet-schema-text.js');
      return sheetSchemaText(host, framework, id);
    }
    default:
      return format satisfies never;
  }
}

/** As a sheet in the working folder names it. */
function nameInSheet(host: Run['host'], id: string): string {
  return frameworkInSheet(host, 'sheet.yaml', id).frameworkName;
}

async function settings({ host, argv }: Run) {
  return { columns: host.output.columns, paint: await paintFor(host, host.output, argv) };
}
