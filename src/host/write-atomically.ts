import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Writes a file so that whatever happens, a reader finds the old text or the new one, never a part:
 * a temporary file in the same folder, synced, renamed over the target, and the folder synced.
 * Links are followed first. A pipe or a device is written directly, since renaming would replace it.
 */
export function writeAtomically(path: string, text: string | Uint8Array): void {
  const target = followLinks(path);
  const before = statOf(target);
  if (before !== undefined && !before.isFile()) {
    writeFileSync(target, text);
    return;
  }
  // Renaming needs leave to write to the folder alone; a file marked read-only is to stay as it is.
  if (before !== undefined) accessSync(target, constants.W_OK);
  const folder = dirname(target);
  sweep(folder, basename(target));
  const temporary = join(folder, `.${basename(target)}.${process.pid}.wgll-tmp`);
  const file = openSync(
    temporary,
    constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY,
    0o666,
  );
  try {
    try {
      if (before !== undefined) fchmodSync(file, before.mode & 0o7777);
      writeAll(file, typeof text === 'string' ? Buffer.from(text) : text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    unlinkQuietly(temporary);
    throw error;
  }
  syncFolder(folder);
}

function followLinks(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() !== true) return path;
  // A link to a file that is yet to be made leads to where it is to be made.
  return statOf(path) === undefined
    ? followLinks(resolve(realpathSync(dirname(path)), readlinkSync(path)))
    : realpathSync(path);
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
}

/** What an earlier run left behind when it was killed; a running one's own file is left alone. */
function sweep(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`.${name}.`) || !entry.endsWith('.wgll-tmp')) continue;
    const owner = Number(entry.slice(name.length + 2, -'.wgll-tmp'.length));
    if (!isRunning(owner) || owner === process.pid) unlinkQuietly(join(folder, entry));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone, which is what was wanted.
  }
}

/** Makes the renaming itself last through a power cut; not every system lets a folder be opened for it. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows, and some network disks: the rename is as durable as the system makes it.
  }
}
