import type { Host } from '../host/host.js';
import { nodeHost } from '../host/node.js';
import { exitCode } from './exit-code.js';
import { failureOf } from './failure.js';

/** The program in a real process; `root` is the folder of the package. */
export async function run(argv: readonly string[], root: string): Promise<number> {
  return main(nodeHost(root), argv);
}

/** Carries out one command line; never throws, and gives the exit code. */
export async function main(host: Host, argv: readonly string[]): Promise<number> {
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await host.output.write(`${host.version}\n`);
      return exitCode.ok;
    }
    const { runProgram } = await import('./program.js');
    return await runProgram(host, argv);
  } catch (error) {
    return await failureOf(host, argv, error);
  }
}
