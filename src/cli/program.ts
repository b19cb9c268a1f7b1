import type { Host } from '../host/host.js';
import { commandNamed } from './commands.js';
import { exitCode } from './exit-code.js';
import { readWords } from './read-words.js';
import type { Run } from './run.js';

/** Reads one command line and carries it out. */
export async function runProgram(host: Host, argv: readonly string[]): Promise<number> {
  let code: number = exitCode.ok;
  const run: Run = { host, argv, exitWith: (ended) => (code = ended) };
  const command = await commandNamed(argv[0]);
  const plain = command && readWords(command, argv.slice(1));
  if (command !== undefined && plain !== undefined) {
    await command.run(run, plain.words, plain.options);
    return code;
  }
  const { runOtherwise } = await import('./otherwise.js');
  await runOtherwise(run, command);
  return code;
}
