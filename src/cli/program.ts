import { Command, CommanderError } from 'commander';
import type { Host } from '../host/host.js';
import { didYouMean } from '../ids.js';
import { exitCode } from './exit-code.js';
import { UsageError } from './failure.js';
import type { Run } from './run.js';

/** Reads one command line and carries it out. */
export async function runProgram(host: Host, argv: readonly string[]): Promise<number> {
  let code: number = exitCode.ok;
  const pending: Promise<void>[] = [];
  const run: Run = { host, argv, exitWith: (ended) => (code = ended) };
  const program = new Command('wgll')
    .description(
      'What does good look like? A guided conversation, then one page that leads to a decision.',
    )
    .version(host.version, '-V, --version', 'print the version')
    .option('--color', 'colour, even where the output is not a terminal')
    .option('--no-color', 'no colour')
    .helpOption('-h, --help', 'show this help, or that of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => pending.push(host.output.write(text)),
      writeErr: (text) => pending.push(host.messages.write(text.replace(/^error: /, 'wgll: '))),
      getOutHelpWidth: () => Math.min(host.output.columns, 100),
      getErrHelpWidth: () => Math.min(host.messages.columns, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', examples)
    .usage('[command] [options]')
    .allowExcessArguments()
    .action(async () => {
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
    });
  for (const command of await commandsFor(argv)) {
    program.addCommand(inherit(command(run), program));
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? exitCode.ok : exitCode.wrongInput;
  }
  await Promise.all(pending);
  return code;
}

const examples = `
Examples:
  wgll assess                     start a conversation, or go on with one
  wgll report wgll-answers.yaml   one page about a sheet of answers

Exit codes: 0 fine, 2 the input or the command line is wrong, 70 a mistake in
wgll, 74 the output could not be written.
`;

/** In the order of the help. Each is loaded by itself, since a run needs one of them. */
const commands: Readonly<Record<string, () => Promise<(run: Run) => Command>>> = {
  assess: async () => (await import('./commands/assess.js')).assessCommand,
  report: async () => (await import('./commands/report.js')).reportCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  frameworks: async () => (await import('./commands/frameworks.js')).frameworksCommand,
  validate: async () => (await import('./commands/validate.js')).validateCommand,
};

/** The command that is named first; all of them for a help page, or to guess what was meant. */
async function commandsFor([first]: readonly string[]): Promise<
  readonly ((run: Run) => Command)[]
> {
  const named = Object.entries(commands).filter(([name]) => name === first);
  const needed = named.length > 0 ? named : Object.entries(commands);
  return Promise.all(needed.map(([, load]) => load()));
}

function inherit(command: Command, program: Command): Command {
  return command
    .copyInheritedSettings(program)
    .option('--color', 'colour')
    .option('--no-color', 'no colour');
}
