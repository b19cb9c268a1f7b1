import type { Files, Host } from '../../host/host.js';
import { safe } from '../../safe.js';
import { UsageError } from '../failure.js';
import { nextCommandsText } from '../next-commands.js';
import type { Begun, NewFile } from './start.js';

/** Writes what is begun and tells how to go on. `otherwise` is the command to write it elsewhere. */
export async function begin(
  { env, files, messages }: Pick<Host, 'env' | 'files' | 'messages'>,
  begun: Begun,
  otherwise: string,
): Promise<void> {
  writeNewFiles(files, begun.files, otherwise);
  const written = `Written: ${safe(listed(begun.files))}. Next:`;
  await messages.write(nextCommandsText({ columns: messages.columns, env }, written, begun.next));
}

function listed(files: readonly NewFile[]): string {
  const [first, ...others] = files.map(({ path }) => path);
  return others.length < 3
    ? [first, ...others].join(', ')
    : `${first} and ${others.length} files beside it`;
}

/** All of the files, or none where one is there. */
function writeNewFiles(files: Files, wanted: readonly NewFile[], otherwise: string): void {
  const there = wanted.filter(({ path }) => files.exists(path));
  if (there.length > 0) {
    const are = there.length === 1 ? 'is' : 'are';
    throw new UsageError(
      `${safe(listed(there))} ${are} there already, and nothing was written. Name another place: ${otherwise}`,
    );
  }
  for (const { path, text } of wanted) {
    files.makeFolder(files.beside(path, '.'));
    files.write(path, text);
  }
}
