import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The temporary file that a text is written to before it takes the place of another: in the same folder, named after
 * the file and after the process. What a killed process left there is swept away by the next one.
 */
export interface Temporary {
  readonly path: string;
  /** Open for writing. */
  readonly file: number;
}

export function openTemporary(target: string): Temporary {
  sweep(target);
  const path = join(dirname(target), `.${basename(target)}.${process.pid}${ending}`);
  const flags = constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY;
  return { path, file: openSync(path, flags, 0o666) };
}

const ending = '.wgll-tmp';

/** Takes away what runs that were killed have left beside a file. */
export function sweep(target: string): void {
  for (const { path, owner } of temporariesOf(target)) {
    if (owner === process.pid || !isRunning(owner)) unlinkQuietly(path);
  }
}

/**
 * Whether other processes are writing a file now, which have opened their temporary file for it as well. Of two that
 * see each other the one with the lower number waits, and the other steps back.
 */
export function turnAt(target: string): 'free' | 'wait' | 'step-back' {
  const others = temporariesOf(target)
    .map(({ owner }) => owner)
    .filter((owner) => owner !== process.pid && isRunning(owner));
  if (others.length === 0) return 'free';
  return others.some((owner) => owner < process.pid) ? 'step-back' : 'wait';
}

function temporariesOf(
  target: string,
): readonly { readonly path: string; readonly owner: number }[] {
  const folder = dirname(target);
  const start = `.${basename(target)}.`;
  return readdirSync(folder)
    .filter((entry) => entry.startsWith(start) && entry.endsWith(ending))
    .map((entry) => ({
      path: join(folder, entry),
      owner: Number(entry.slice(start.length, -ending.length)),
    }));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is gone, which is what was wanted.
  }
}

/** All of the bytes, and on the disk. */
export function writeSynced(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    written += writeSync(file, bytes, written);
  }
  fsyncSync(file);
}

/** Makes the renaming itself last through a power cut; not every system lets a folder be opened for it. */
export function syncFolder(folder: string): void {
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
