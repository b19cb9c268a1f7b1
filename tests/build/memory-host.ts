import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, normalize, relative } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { FileFailed, type Files, type Host, type Stream } from '../../src/host/host.js';
import type { Talk } from '../../src/host/talk.js';
import { shippedFrameworks } from './shipped.js';

/** A world in memory: files by their paths, what was written to the streams, and a clock that a test turns. */

export interface MemoryHost extends Host {
  readonly written: { readonly output: string; readonly messages: string };
  /** The text of a file, or nothing. */
  readonly textOf: (path: string) => string | undefined;
  /** What was to be opened, in order. */
  readonly opened: readonly string[];
  readonly put: (path: string, text: string) => void;
  readonly remove: (path: string) => void;
  /** Every writing of a file so far: its path and its text. */
  readonly writes: readonly (readonly [path: string, text: string])[];
}

export interface MemorySettings {
  readonly files?: Readonly<Record<string, string>>;
  readonly today?: string;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly input?: string;
  /** Holds the conversation in a test's way. */
  readonly converse?: (talk: Talk) => void;
  /** Why no file can be opened. */
  readonly cannotOpen?: string;
  /** Milliseconds at each look at the clock. */
  readonly clock?: () => number;
  /** What happens to a writing; throws `FileFailed` where it should fail. */
  readonly beforeWrite?: (path: string) => void;
}

const root = new URL('../../', import.meta.url);

export function memoryHost(settings: MemorySettings = {}): MemoryHost {
  const files = new Map(
    Object.entries(settings.files ?? {}).map(([path, text]) => [normalize(path), text]),
  );
  const writes: [string, string][] = [];
  const opened: string[] = [];
  const output: string[] = [];
  const messages: string[] = [];
  const { isTerminal = false, columns = 80 } = settings;
  return {
    version: '0.0.0',
    today: settings.today ?? '2026-11-23',
    env: {},
    input: {
      isTerminal,
      read: async () => new TextEncoder().encode(settings.input ?? ''),
    },
    output: stream(output, isTerminal, columns),
    messages: stream(messages, isTerminal, columns),
    files: memoryFiles(files, writes, settings),
    shipped: shippedFrameworks,
    converse: async (talk) => settings.converse?.(talk),
    converseInLines: async (talk) => {
      for (const line of (settings.input ?? '').split('\n').slice(0, -1)) {
        if (!talk.isOver()) talk.plainLine(line);
      }
      if (!talk.isOver()) talk.end();
    },
    openFile: async (path) => {
      opened.push(normalize(path));
      return settings.cannotOpen;
    },
    temporaryFile: (name) => `temporary/${name}`,
    opened,
    clock: settings.clock ?? (() => 0),
    example: fileURLToPath(new URL('examples/complete.yaml', root)),
    root: fileURLToPath(root),
    git: () => undefined,
    schemas: fileURLToPath(new URL('questions/schema', root)),
    get written() {
      return { output: output.join(''), messages: messages.join('') };
    },
    textOf: (path) => files.get(normalize(path)),
    put: (path, text) => files.set(normalize(path), text),
    remove: (path) => files.delete(normalize(path)),
    writes,
  };
}

function stream(written: string[], isTerminal: boolean, columns: number): Stream {
  return {
    isTerminal,
    columns,
    rows: 24,
    write: async (content) => void written.push(textIn(content)),
  };
}

/** What was written, as text. */
export function textIn(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Files in memory; below the repository, those on the disk are there too. */
function memoryFiles(
  files: Map<string, string>,
  writes: [string, string][],
  { beforeWrite }: MemorySettings,
): Files {
  const onDisk = (path: string): string =>
    isAbsolute(path) ? path : fileURLToPath(new URL(path, root));
  /** A file, or a folder that has one. */
  const isThere = (path: string): boolean =>
    files.has(path) || [...files.keys()].some((file) => file.startsWith(join(path, '/')));
  return {
    exists: (path) => isThere(normalize(path)) || existsSync(onDisk(path)),
    read: (path) => {
      const text = files.get(normalize(path));
      if (text !== undefined) return new TextEncoder().encode(text);
      if (!existsSync(onDisk(path))) throw new FileFailed(path, 'does not exist');
      return readFileSync(onDisk(path));
    },
    write: (path, content) => {
      beforeWrite?.(path);
      const written = textIn(content);
      writes.push([path, written]);
      files.set(normalize(path), written);
    },
    makeFolder: () => {},
    replace: (path, text, expected) => {
      beforeWrite?.(path);
      if (files.get(normalize(path)) !== expected) return { is: 'changed' };
      writes.push([path, text]);
      files.set(normalize(path), text);
      return { is: 'written' };
    },
    settled: (path) => files.get(normalize(path)),
    sweep: () => {},
    inside: (path, name) => join(path, '..', name),
    beside: (path, name) => (isAbsolute(name) ? name : join(path, '..', name)),
    between: (path, target) => {
      const way = relative(join(path, '..'), target);
      return isAbsolute(target) ? target : way.startsWith('../') ? way : `./${way}`;
    },
  };
}
