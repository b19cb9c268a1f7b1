import { CommanderError, Command as Library, Option as LibraryOption } from 'commander';
import type { Stream } from '../host/host.js';
import { didYouMean } from '../ids.js';
import { widestProse, wrap } from '../report/layout.js';
import { type Command, type Option, sharedOptions } from './command.js';
import { allCommands } from './commands.js';
import { exitCode } from './exit-code.js';
import { UsageError } from './failure.js';
import { helpLayout, inWidth } from './help-layout.js';
import { nextCommandsText } from './next-commands.js';
import type { Run } from './run.js';
import { slipOf } from './slip.js';

/**
 * Every command line that is not plain: help, a slip, no command at all.
 * `named` is the command that the first word names, where it names one.
 */
export async function runOtherwise(run: Run, named: Command | undefined): Promise<void> {
  const { argv, exitWith } = run;
  const pending: Promise<void>[] = [];
  const program = withoutCommands(run, pending);
  for (const command of named === undefined ? await allCommands() : [named]) {
    const given = inLibrary(command, run).copyInheritedSettings(program);
    program.addCommand(given.allowExcessArguments(false));
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw slipOf(error, named?.name);
    exitWith(exitCode.ok);
  }
  await Promise.all(pending);
}

function withoutCommands(run: Run, pending: Promise<void>[]): Library {
  const { host } = run;
  const program = new Library('wgll');
  return program
    .description(
      'What does good look like? A guided conversation, then one page that leads to a decision.',
    )
    .version(host.version, '-V, --version', 'print the version')
    .option('--color', 'colour, even where the output is not a terminal')
    .option('--no-color', 'no colour')
    .option('--accessible', 'plain lines, for screen readers')
    .helpOption('-h, --help', 'show this help, or that of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => pending.push(host.output.write(widthOf(host.output, text))),
      // What is wrong is thrown as well, and told with all other failures.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(host.output.columns, widestProse),
      getErrHelpWidth: () => Math.min(host.messages.columns, widestProse),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp(helpLayout)
    .addHelpText('after', () => afterwards(Math.min(host.output.columns, widestProse)))
    .usage('[command] [options]')
    .allowExcessArguments()
    .action(() => withoutCommand(run, program));
}

/** A program that reads help finds each line whole. */
function widthOf({ isTerminal, columns }: Stream, text: string): string {
  return isTerminal ? inWidth(text, columns) : text;
}

async function withoutCommand(run: Run, program: Library): Promise<void> {
  const [word] = program.args;
  if (word === undefined) {
    const { start } = await import('./commands/start.js');
    await start(run, () => program.outputHelp());
    return;
  }
  const near = didYouMean(
    word,
    program.commands.map((command) => command.name()),
  );
  throw new UsageError(`"${word}" is not a command. ${near ?? 'See: wgll --help'}`);
}

function afterwards(columns: number): string {
  const examples = nextCommandsText({ columns }, 'Examples:', [
    ['wgll assess', 'start a conversation, or go on with one'],
    ['wgll report wgll-answers.yaml', 'one page about a sheet of answers'],
  ]);
  const codes =
    'Exit codes: 0 fine, 1 the policy of a check is not met, 2 the input or the command line is wrong, 70 a mistake in wgll, 74 the output could not be written.';
  return `\n${examples}\n${wrap(codes, columns).join('\n')}\n`;
}

/** The same command, as the library wants to be told of it. */
export function inLibrary(command: Command, run: Run): Library {
  const given = new Library(command.name).description(command.is);
  for (const { name, is } of command.takes) given.argument(name, is);
  for (const option of [...command.options, ...sharedOptions]) given.addOption(optionOf(option));
  const examples = command.examples.map((example) => `  ${example}\n`).join('');
  return given
    .addHelpText('after', `\nExamples:\n${examples}`)
    .action(() => command.run(run, given.args, given.opts()));
}

function optionOf({ flags, is, read, implies = {} }: Option): LibraryOption {
  const option = new LibraryOption(flags, is).implies(implies);
  return read === undefined ? option : option.argParser(read);
}
