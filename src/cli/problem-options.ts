import { isAccessible } from '../host/accessible.js';
import { paintFor } from '../host/colour.js';
import { FileFailed, type Host } from '../host/host.js';
import type { ProblemOptions } from '../report/problems.js';

/** How problems are shown on standard error: with the line they stand on, where somebody is looking. */
export async function problemOptions(host: Host, argv: readonly string[]): Promise<ProblemOptions> {
  return {
    columns: host.messages.columns,
    paint: await paintFor(host, host.messages, argv),
    isTerminal: host.messages.isTerminal,
    isSpoken: isAccessible(host, argv),
    readText: (file) => {
      try {
        return new TextDecoder().decode(host.files.read(file));
      } catch (error) {
        // It is not there, or is a folder: that is the problem that is told.
        if (error instanceof FileFailed) return undefined;
        throw error;
      }
    },
  };
}
