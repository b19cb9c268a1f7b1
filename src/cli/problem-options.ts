import { paintFor } from '../host/colour.js';
import type { Host } from '../host/host.js';
import type { ProblemOptions } from '../report/problems.js';

/** How problems are shown on standard error: with the line they stand on, where somebody is looking. */
export async function problemOptions(host: Host, argv: readonly string[]): Promise<ProblemOptions> {
  return {
    columns: host.messages.columns,
    paint: await paintFor(host, host.messages, argv),
    readText: (file) => {
      if (!host.messages.isTerminal || !host.files.exists(file)) return undefined;
      return new TextDecoder().decode(host.files.read(file));
    },
  };
}
