import type { Host } from '../host/host.js';

/** A command line of wgll as it can be typed here: by way of npx where wgll was started so, and may not be installed. */
export function asCalled({ env }: Pick<Host, 'env'>, command: string): string {
  const isByNpx =
    env['npm_command'] === 'exec' && /^["']?wgll\b/.test(env['npm_lifecycle_script'] ?? '');
  return isByNpx ? command.replace(/^wgll\b/, 'npx wgll') : command;
}
