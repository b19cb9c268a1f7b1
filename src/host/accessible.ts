import type { Host } from './host.js';

/**
 * Whether a run is told in plain lines: without frames, bars and carets, and its conversation without moving
 * the cursor. The command line asks for it, or the environment.
 */
export function isAccessible({ env }: Pick<Host, 'env'>, argv: readonly string[]): boolean {
  const wanted = env['ACCESSIBLE'] ?? '';
  return isAskedFor(argv) || !['', '0', 'false'].includes(wanted) || env['TERM'] === 'dumb';
}

/** Whether the command line itself asks for it. The environment says how to ask, and never whether. */
export function isAskedFor(argv: readonly string[]): boolean {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length);
  return options.includes('--accessible');
}
