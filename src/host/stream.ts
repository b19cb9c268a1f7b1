import { OutputFailed, type Stream } from './host.js';

/**
 * Standard output or error. A closed pipe ends the writing without a word (the reader has seen enough);
 * any other failure is told, since a report that was not written must not look as if it was.
 */
export function standardStream(stream: NodeJS.WriteStream): Stream {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') isClosed = true;
  });
  return {
    get isTerminal() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.isTTY === true ? stream.columns || 80 : 80;
    },
    get rows() {
      return stream.isTTY === true ? stream.rows || 24 : 24;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          resolve();
          return;
        }
        stream.write(text, (error) => {
          if (!error || (error as NodeJS.ErrnoException).code === 'EPIPE') resolve();
          else reject(new OutputFailed(error.message));
        });
      }),
  };
}
