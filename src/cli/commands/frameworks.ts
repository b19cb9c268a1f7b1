import { emptySheet } from '../../answers/empty-sheet.js';
import { paintFor } from '../../host/colour.js';
import { loadFramework } from '../../host/load.js';
import { frameworksText, frameworkText } from '../../report/frameworks.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { todayOption } from '../options.js';
import type { Run } from '../run.js';

interface FrameworksOptions {
  readonly format?: string;
  readonly quick?: boolean;
  readonly today?: string;
}

export const frameworksCommand: Command<FrameworksOptions> = {
  name: 'frameworks',
  is: 'List the frameworks that come with wgll, show one, or print it as a sheet to fill in.',
  takes: [{ name: '[id]', is: 'a shipped framework by its id, or your own by its path' }],
  options: [
    {
      flags: '--format <name>',
      is: 'terminal, or yaml: a sheet to fill in (default: terminal)',
    },
    { flags: '--quick', is: 'only the short set' },
    todayOption,
  ],
  examples: [
    'wgll frameworks what-good-looks-like',
    'wgll frameworks what-good-looks-like --format yaml > mine.yaml',
  ],
  run: (run, [id], options) => frameworks(run, id, options),
};

async function frameworks(
  { host, argv }: Run,
  id: string | undefined,
  options: FrameworksOptions,
): Promise<void> {
  const settings = {
    columns: host.output.columns,
    paint: await paintFor(host, host.output, argv),
  };
  const { format = 'terminal' } = options;
  if (format !== 'terminal' && format !== 'yaml') {
    throw new UsageError(`"${format}" is not a format of this command. Known: terminal, yaml.`);
  }
  if (id === undefined) {
    if (format === 'yaml')
      throw new UsageError(
        'Name the framework to print as a sheet: wgll frameworks what-good-looks-like --format yaml',
      );
    await host.output.write(frameworksText(host.shipped.list(), settings));
    return;
  }
  const framework = loadFramework(host, id);
  await host.output.write(
    format === 'yaml'
      ? emptySheet(framework, {
          isQuick: options.quick === true,
          date: options.today ?? host.today,
          name: id,
        })
      : frameworkText(framework, { ...settings, isQuick: options.quick === true, name: id }),
  );
}
