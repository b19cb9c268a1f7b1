import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openTemporary, syncFolder, unlinkQuietly, writeSynced } from './temporary.js';

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
  mayBeWritten(target, before);
  const temporary = openTemporary(target);
  try {
    try {
      if (before !== undefined) fchmodSync(temporary.file, before.mode & 0o7777);
      writeSynced(temporary.file, typeof text === 'string' ? Buffer.from(text) : text);
    } finally {
      closeSync(temporary.file);
    }
    renameSync(temporary.path, target);
  } catch (error) {
    unlinkQuietly(temporary.path);
    throw error;
  }
  syncFolder(dirname(target));
}

/** Renaming needs leave to write to the folder alone; a file marked read-only is to stay as it is. */
export function mayBeWritten(target: string, before: Stats | undefined): void {
  if (before !== undefined) accessSync(target, constants.W_OK);
}

export function followLinks(path: string): string {
  const link = lstatSync(path, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() !== true) return path;
  // A link to a file that is yet to be made leads to where it is to be made.
  return statOf(path) === undefined
    ? followLinks(resolve(realpathSync(dirname(path)), readlinkSync(path)))
    : realpathSync(path);
}

export function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
