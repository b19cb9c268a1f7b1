import { Command, Option } from 'commander';
import { emptySheet } from '../../answers/empty-sheet.js';
import { paintFor } from '../../host/colour.js';
import { loadFramework } from '../../host/load.js';
import { frameworksText, frameworkText } from '../../report/frameworks.js';
import { UsageError } from '../failure.js';
import { todayOption } from '../options.js';
import type { Run } from '../run.js';

interface FrameworksOptions {
  readonly format?: string;
  readonly quick?: boolean;
  readonly today?: string;
}

export function frameworksCommand(run: Run): Command {
  return new Command('frameworks')
    .description(
      'List the frameworks that come with wgll, show one, or print it as a sheet to fill in.',
    )
    .argument('[id]', 'a shipped framework by its id, or your own by its path')
    .addOption(
      new Option('--format <name>', 'terminal, or yaml: a sheet to fill in').default('terminal'),
    )
    .option('--quick', 'only the short set')
    .addOption(todayOption())
    .addHelpText(
      'after',
      '\nExamples:\n  wgll frameworks what-good-looks-like\n  wgll frameworks what-good-looks-like --format yaml > mine.yaml\n',
    )
    .action((id: string | undefined, options: FrameworksOptions) => frameworks(run, id, options));
}

async function frameworks(
  { host, argv }: Run,
  id: string | undefined,
  options: FrameworksOptions,
): Promise<void> {
  const settings = {
    columns: host.output.columns,
    paint: await paintFor(host, host.output, argv),
  };
  if (options.format !== 'terminal' && options.format !== 'yaml') {
    throw new UsageError(
      `"${options.format}" is not a format of this command. Known: terminal, yaml.`,
    );
  }
  if (id === undefined) {
    if (options.format === 'yaml')
      throw new UsageError(
        'Name the framework to print as a sheet: wgll frameworks what-good-looks-like --format yaml',
      );
    await host.output.write(frameworksText(host.shipped.list(), settings));
    return;
  }
  const framework = loadFramework(host, id);
  await host.output.write(
    options.format === 'yaml'
      ? emptySheet(framework, {
          isQuick: options.quick === true,
          date: options.today ?? host.today,
          name: id,
        })
      : frameworkText(framework, { ...settings, isQuick: options.quick === true, name: id }),
  );
}
