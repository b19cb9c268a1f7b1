import { fstatSync, statSync, writeSync } from 'node:fs';
import { OutputFailed, type Stream } from './host.js';

/**
 * Standard output or error. A closed pipe ends the writing without a word (the reader has seen enough);
 * any other failure is told, since a report that was not written must not look as if it was.
 * Node's own stream takes time to open, so it is opened for a terminal, and for a pipe that has to be waited for;
 * a file, and a pipe that takes what it gets, are written to directly.
 */
export function standardStream(descriptor: 1 | 2, open: () => NodeJS.WriteStream): Stream {
  let isClosed = false;
  let isDirect = !isDevice(descriptor);
  let stream: NodeJS.WriteStream | undefined;
  const opened = (): NodeJS.WriteStream => {
    isDirect = false;
    stream ??= open().on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') isClosed = true;
    });
    return stream;
  };
  const isTerminal = (): boolean => !isDirect && opened().isTTY === true;
  const writeThrough = (content: string | Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      opened().write(content, (error) => {
        if (!error || isPipeClosed(error)) resolve();
        else reject(new OutputFailed(error.message));
      });
    });
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
    write: async (content) => {
      if (isClosed) return;
      const written = isDirect ? writeDirectly(descriptor, content) : content;
      if (written === 'closed') isClosed = true;
      else if (written.length > 0) await writeThrough(written);
    },
  };
}

/** A terminal is one; a pipe, a file or the place where nothing is kept is not. */
function isDevice(descriptor: number): boolean {
  try {
    const device = fstatSync(descriptor);
    return device.isCharacterDevice() && device.rdev !== statSync('/dev/null').rdev;
  } catch {
    return true;
  }
}

/** Gives what a pipe that is full for now has not taken. Throws OutputFailed. */
function writeDirectly(descriptor: number, content: string | Uint8Array): Uint8Array | 'closed' {
  let rest = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if (isPipeClosed(error)) return 'closed';
    if (codeOf(error) !== 'EAGAIN') throw new OutputFailed((error as Error).message);
  }
  return rest;
}

function isPipeClosed(error: unknown): boolean {
  return codeOf(error) === 'EPIPE';
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
