import { OutputFailed, type Stream } from './host.js';

/**
 * Standard output or error. A closed pipe ends the writing without a word (the reader has seen enough);
 * any other failure is told, since a report that was not written must not look as if it was.
 * It is opened when it is first used, because opening takes time and most runs use one of the two.
 */
export function standardStream(open: () => NodeJS.WriteStream): Stream {
  let isClosed = false;
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    stream ??= open().on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') isClosed = true;
    });
    return stream;
  };
  const isTerminal = (): boolean => opened().isTTY === true;
  return {
    get isTerminal() {
      return isTerminal();
    },
    get columns() {
      return isTerminal() ? opened().columns || 80 : 80;
    },
    get rows() {
      return isTerminal() ? opened().rows || 24 : 24;
    },
    write: (content) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          resolve();
          return;
        }
        opened().write(content, (error) => {
          if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve();
          else reject(new OutputFailed(error.message));
        });
      }),
  };
}
