import type { Host } from '../host/host.js';

/**
 * A command line of wgll, or a sentence that ends in some after colons, as they can be typed here: by way of npx
 * where wgll was started so, and may not be installed.
 */
export function asCalled({ env }: Pick<Host, 'env'>, text: string): string {
  const isByNpx =
    env['npm_command'] === 'exec' && /^["']?wgll\b/.test(env['npm_lifecycle_script'] ?? '');
  return isByNpx ? text.replaceAll(/(^|: )wgll(?= [a-z])/g, '$1npx wgll') : text;
}
