import type { Files } from '../../host/host.js';
import { safe } from '../../safe.js';
import { UsageError } from '../failure.js';
import type { NewFile } from './start.js';

/** Writes files that are not there yet: all of them, or none where one is there. `otherwise` is the way out. */
export function writeNewFiles(files: Files, wanted: readonly NewFile[], otherwise: string): void {
  const there = wanted.filter(({ path }) => files.exists(path)).map(({ path }) => path);
  if (there.length > 0) {
    const are = there.length === 1 ? 'is' : 'are';
    throw new UsageError(
      `${safe(there.join(', '))} ${are} there already, and nothing was written. Name another place: ${otherwise}`,
    );
  }
  for (const { path, text } of wanted) {
    files.makeFolder(files.beside(path, '.'));
    files.write(path, text);
  }
}
