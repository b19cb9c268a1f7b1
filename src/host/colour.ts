import { noPaint, type Paint } from '../report/paint.js';
import { isAccessible } from './accessible.js';
import type { Host, Stream } from './host.js';

/** Whether a stream gets colour: the command line decides, then the environment, then the terminal. */
export function wantsColour(
  env: Host['env'],
  stream: Pick<Stream, 'isTerminal'>,
  argv: readonly string[],
): boolean {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  const asked = options.findLast((word) => word === '--color' || word === '--no-color');
  if (asked !== undefined) return asked === '--color';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTerminal && !isAccessible({ env }, argv);
}

/** The paint for a stream; the colour library is loaded only when there is colour. */
export async function paintFor(
  host: Pick<Host, 'env'>,
  stream: Stream,
  argv: readonly string[],
): Promise<Paint> {
  if (!wantsColour(host.env, stream, argv)) return noPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    accent: (text) => chalk.cyan(text),
    warning: (text) => chalk.yellow(text),
    fault: (text) => chalk.red(text),
  };
}
