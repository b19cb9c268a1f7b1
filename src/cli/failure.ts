import { isAccessible } from '../host/accessible.js';
import { FileFailed, type Host, OutputFailed } from '../host/host.js';
import { InvalidInput } from '../host/invalid-input.js';
import { UsageError } from '../host/usage-error.js';
import { safe } from '../safe.js';
import { asCalled } from './as-called.js';
import { exitCode } from './exit-code.js';

export { UsageError };

/** The conversation was ended by a signal; what was answered is saved. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: number;

  constructor(signal: number, message: string) {
    super(message);
    this.signal = signal;
  }
}

/** Tells a failure on standard error, and gives the exit code for it. */
export async function failureOf(
  host: Host,
  argv: readonly string[],
  error: unknown,
): Promise<number> {
  try {
    return await tell(host, argv, error);
  } catch {
    // Standard error is gone too; the exit code is all that is left to say it with.
    return exitCode.outputFailed;
  }
}

async function tell(host: Host, argv: readonly string[], error: unknown): Promise<number> {
  if (error instanceof InvalidInput) {
    const { problemsText } = await import('../report/problems.js');
    const { problemOptions } = await import('./problem-options.js');
    await host.messages.write(problemsText(error.problems, await problemOptions(host, argv)));
    return exitCode.wrongInput;
  }
  if (error instanceof UsageError) {
    await host.messages.write(await lines(host, argv, asCalled(host, error.message)));
    return exitCode.wrongInput;
  }
  if (error instanceof Interrupted) {
    await host.messages.write(`${error.message}\n`);
    return exitCode.signal(error.signal);
  }
  if (error instanceof OutputFailed) {
    await host.messages.write(
      await lines(host, argv, `the output could not be written: ${error.message}`),
    );
    return exitCode.outputFailed;
  }
  if (error instanceof FileFailed) {
    await host.messages.write(await lines(host, argv, safe(`${error.path} ${error.message}`)));
    return exitCode.outputFailed;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  await host.messages.write(
    `wgll ${host.version} has made a mistake; nothing is wrong with your files.\n${stack}\nPlease report the lines above, with the command that you typed.\n`,
  );
  return exitCode.bug;
}

/** One line where a program reads it; in lines of the terminal's width where a person does. */
async function lines(host: Host, argv: readonly string[], text: string): Promise<string> {
  const said = `wgll: ${text}`;
  const { messages } = host;
  if (!messages.isTerminal || isAccessible(host, argv)) return `${said}\n`;
  const { widestProse, wrap } = await import('../report/layout.js');
  return `${wrap(said, Math.min(messages.columns - 1, widestProse)).join('\n')}\n`;
}
