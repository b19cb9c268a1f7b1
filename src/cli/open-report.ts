import type { Host } from '../host/host.js';
import { safe } from '../safe.js';
import type { ReportOptions } from './options.js';

/** With a page to open among what is written: the first that is asked for, else one of its own. */
export function withPage(
  host: Host,
  options: ReportOptions,
): { readonly path: string; readonly options: ReportOptions } {
  const { output = [] } = options;
  const asked = output.find(({ format }) => format === 'html');
  if (asked !== undefined) return { path: asked.path, options };
  const path = host.temporaryFile('report.html');
  return { path, options: { ...options, output: [...output, { path, format: 'html' }] } };
}

/** Opens what was written; where that cannot be done, says so, and where the page is. */
export async function openPage(host: Host, path: string): Promise<void> {
  const why = await host.openFile(path);
  await host.messages.write(
    why === undefined
      ? `Opened ${safe(path)}\n`
      : `wgll: the page could not be opened: ${safe(why)}. It is written: open ${safe(path)} in a browser.\n`,
  );
}
