import { Command, CommanderError } from 'commander';
import type { Host } from '../host/host.js';
import { didYouMean } from '../ids.js';
import { assessCommand } from './commands/assess.js';
import { frameworksCommand } from './commands/frameworks.js';
import { reportCommand } from './commands/report.js';
import { start } from './commands/start.js';
import { validateCommand } from './commands/validate.js';
import { exitCode } from './exit-code.js';
import { UsageError } from './failure.js';

/** What a command needs from the run it is part of. */
export interface Run {
  readonly host: Host;
  readonly argv: readonly string[];
  /** Says how the run ended; the last word counts. */
  readonly exitWith: (code: number) => void;
}

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
    .action(() => {
      const [word] = program.args;
      if (word === undefined) return start(run, () => program.outputHelp());
      const near = didYouMean(
        word,
        program.commands.map((command) => command.name()),
      );
      throw new UsageError(`"${word}" is not a command. ${near ?? 'See: wgll --help'}`);
    });
  for (const command of [assessCommand, reportCommand, frameworksCommand, validateCommand]) {
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

function inherit(command: Command, program: Command): Command {
  return command
    .copyInheritedSettings(program)
    .option('--color', 'colour')
    .option('--no-color', 'no colour');
}
