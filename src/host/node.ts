import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { once } from '../once.js';
import { editorIn } from './editor.js';
import { askGit } from './git.js';
import { FileFailed, type Files, type Host, type Input } from './host.js';
import { replaceUnchanged, settledText } from './replace-unchanged.js';
import { shippedIn } from './shipped.js';
import { standardStream } from './stream.js';
import { sweep } from './temporary.js';
import { followLinks, writeAtomically } from './write-atomically.js';

/** The host for a real process; `root` is the folder of the package. What not every run needs is found when it does. */
export function nodeHost(root: string): Host {
  const today = once(() => localDay(new Date()));
  return {
    get version() {
      return versionIn(root);
    },
    get today() {
      return today();
    },
    env: process.env,
    input: standardInput(),
    output: standardStream(1, () => process.stdout),
    messages: standardStream(2, () => process.stderr),
    files: nodeFiles,
    shipped: shippedIn(join(root, 'dist', 'frameworks'), decompress),
    converse: async (talk) => {
      const { converse } = await import('./prompter.js');
      await converse(talk, process.stderr, editorIn(process.env));
    },
    converseInLines: async (talk) => {
      const { converseInLines } = await import('./plain-prompter.js');
      await converseInLines(talk, process.stdin, process.stderr, editorIn(process.env));
    },
    openFile: async (path) => (await import('./open.js')).openFile(path),
    temporaryFile: (name) => temporaryFile(name),
    clock: () => Date.now(),
    example: join(root, 'examples', 'complete.yaml'),
    root,
    git: askGit,
    schemas: join(root, 'questions', 'schema'),
  };
}

function versionIn(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  return manifest.version;
}

interface Manifest {
  readonly version: string;
}

/** Taken only where it is needed: the module brings the streams along, some milliseconds at a start. */
function decompress(bytes: Uint8Array): Uint8Array {
  return process.getBuiltinModule('node:zlib').brotliDecompressSync(bytes);
}

/** The path for a file of this name in a folder that nobody else can read, made for it. */
function temporaryFile(name: string): string {
  const { tmpdir } = process.getBuiltinModule('node:os');
  return join(mkdtempSync(join(tmpdir(), 'wgll-')), name);
}

/** The calendar day on this machine's clock, in its own time zone. */
function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function standardInput(): Input {
  return {
    get isTerminal() {
      return process.stdin.isTTY === true;
    },
    read: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

/** Far more than any sheet or framework; what is larger is another kind of file. */
const largestFile = 16 * 1024 * 1024;

const nodeFiles: Files = {
  exists: (path) => existsSync(path),
  names: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  read: (path) => {
    try {
      if (statSync(path).size > largestFile) throw new FileFailed(path, 'is larger than 16 MB');
      return readFileSync(path);
    } catch (error) {
      throw fileFailed(path, error);
    }
  },
  write: (path, text) => {
    try {
      writeAtomically(path, text);
    } catch (error) {
      throw fileFailed(path, error, reasonsInWriting);
    }
  },
  makeFolder: (path) => {
    try {
      mkdirSync(path, { recursive: true });
    } catch (error) {
      throw fileFailed(path, error, reasonsInWriting);
    }
  },
  replace: (path, text, expected) => {
    try {
      return replaceUnchanged(path, text, expected);
    } catch (error) {
      throw fileFailed(path, error, reasonsInWriting);
    }
  },
  settled: (path) => {
    try {
      return settledText(path);
    } catch (error) {
      throw fileFailed(path, error);
    }
  },
  sweep: (path) => {
    try {
      sweep(followLinks(path));
    } catch {
      // Where nothing can be taken away nothing is in the way either.
    }
  },
  inside: (path, name) => {
    const folder = dirname(path);
    const target = join(folder, name);
    const way = existsSync(target)
      ? relative(realpathSync(folder), realpathSync(target))
      : relative(folder, target);
    return isAbsolute(name) || isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)
      ? undefined
      : target;
  },
  beside: (path, name) => (isAbsolute(name) ? name : join(dirname(path), name)),
  between: (path, target) => {
    if (isAbsolute(target)) return target;
    const way = relative(dirname(path), target).split(sep).join('/');
    return way.startsWith('../') ? way : `./${way}`;
  },
};

function fileFailed(
  path: string,
  error: unknown,
  words: Readonly<Record<string, string>> = {},
): FileFailed {
  if (error instanceof FileFailed) return error;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return new FileFailed(path, words[code] ?? reasons[code] ?? (error as Error).message);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder',
  EACCES: 'may not be opened: permission denied',
  EPERM: 'may not be opened: permission denied',
  EROFS: 'is on a disk that cannot be written to',
  ENOSPC: 'cannot be written: the disk is full',
  ELOOP: 'is a link that leads back to itself',
};

const reasonsInWriting: Readonly<Record<string, string>> = {
  ENOENT: 'cannot be written: its folder does not exist',
  ENOTDIR: 'cannot be written: its folder does not exist',
  EEXIST: 'is a file, and a folder is wanted there',
  EACCES: 'cannot be written: permission denied',
  EPERM: 'cannot be written: permission denied',
};
