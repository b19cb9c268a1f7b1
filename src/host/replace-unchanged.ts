import {
  closeSync,
  fchmodSync,
  fstatSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { Replaced } from './host.js';
import {
  openTemporary,
  syncFolder,
  type Temporary,
  turnAt,
  unlinkQuietly,
  writeSynced,
} from './temporary.js';
import { followLinks, mayBeWritten, statOf } from './write-atomically.js';

/**
 * Writes a file that others write too, as `writeAtomically` does, but only while it says what is expected (nothing:
 * that it is not there). Processes that do it this way take turns: the temporary file of each says that it is writing.
 * One that writes into the file itself, as some editors do, is noticed even at the last moment, since the file that it
 * wrote into is still open here. One that renames over it in the few microseconds between the last look and our own
 * renaming is not: no system call compares and renames at once.
 */
export function replaceUnchanged(
  path: string,
  text: string,
  expected: string | undefined,
): Replaced {
  const target = followLinks(path);
  const before = statOf(target);
  if (before !== undefined && !before.isFile()) {
    writeFileSync(target, text);
    return { is: 'written' };
  }
  mayBeWritten(target, before);
  const temporary = takeTurn(target);
  let old: number | undefined;
  try {
    old = openIfThere(target);
    const now = old === undefined ? undefined : textIn(old);
    if (now !== expected) {
      unlinkQuietly(temporary.path);
      return { is: 'changed' };
    }
    if (before !== undefined) fchmodSync(temporary.file, before.mode & 0o7777);
    writeSynced(temporary.file, Buffer.from(text));
    if (!takePlace(temporary, target, old)) return { is: 'changed' };
    syncFolder(dirname(target));
    return old === undefined || textIn(old) === expected
      ? { is: 'written' }
      : { is: 'overtaken', lost: settledTextIn(old) };
  } catch (error) {
    unlinkQuietly(temporary.path);
    throw error;
  } finally {
    closeSync(temporary.file);
    if (old !== undefined) closeSync(old);
  }
}

/** What a file says, once nobody has changed it for a moment: some editors write it piece by piece. */
export function settledText(path: string): string | undefined {
  const file = openIfThere(path);
  if (file === undefined) return undefined;
  try {
    return settledTextIn(file);
  } finally {
    closeSync(file);
  }
}

/** How long a file that is being written has to stay as it is, and how often that is waited for; in milliseconds. */
const moment = 15;
const mostMoments = 20;

function settledTextIn(file: number): string {
  let text = textIn(file);
  for (let turn = 0; turn < mostMoments; turn += 1) {
    pause(moment);
    const again = textIn(file);
    if (again === text && text !== '') break;
    text = again;
  }
  return text;
}

/**
 * A temporary file of our own, when no other process has one for the same target. Whoever sees another waits, so that
 * of two only one goes on; where each sees the other, the one with the higher number steps back.
 */
function takeTurn(target: string): Temporary {
  const end = performance.now() + longestTurn;
  let own = openTemporary(target);
  for (;;) {
    const turn = turnAt(target);
    // One that was stopped in the middle of its turn looks again before it goes on.
    if (turn === 'free' || performance.now() > end) return own;
    if (turn === 'step-back') {
      closeSync(own.file);
      unlinkQuietly(own.path);
      pause(3);
      own = openTemporary(target);
    } else pause(1);
  }
}

/** A save takes milliseconds; in milliseconds, too. */
const longestTurn = 2000;

/** Moves the temporary file to its place, unless another file has come there since it was looked at. */
function takePlace(temporary: Temporary, target: string, old: number | undefined): boolean {
  if (old === undefined) return takeEmptyPlace(temporary, target);
  const there = statSync(target, { throwIfNoEntry: false, bigint: true });
  const read = fstatSync(old, { bigint: true });
  if (there === undefined || there.ino !== read.ino || there.dev !== read.dev) {
    unlinkQuietly(temporary.path);
    return false;
  }
  renameSync(temporary.path, target);
  return true;
}

/** A second name for the temporary file fails where a file has come meanwhile. */
function takeEmptyPlace(temporary: Temporary, target: string): boolean {
  try {
    linkSync(temporary.path, target);
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    // Not every disk can give a file two names.
    if (!isTaken && statOf(target) === undefined) {
      renameSync(temporary.path, target);
      return true;
    }
    unlinkQuietly(temporary.path);
    return false;
  }
  unlinkQuietly(temporary.path);
  return true;
}

function openIfThere(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The characters of an open file from its start, its byte order mark among them. */
function textIn(file: number): string {
  const { size } = fstatSync(file);
  const bytes = Buffer.alloc(size);
  const read = size === 0 ? 0 : readSync(file, bytes, 0, size, 0);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, read));
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
