import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { nearest } from '../ids.js';
import { type Found, findRevision } from './find-revision.js';
import { FileFailed, type Files, type Host } from './host.js';
import { InvalidInput } from './invalid-input.js';
import { type AtRevision, notInRevision, revisionNamed, revisionPath } from './source-named.js';

/** The same world, in which `git:REF:path` can be read, too. Each revision is looked for once. */
export function withRevisions<World extends Host>(host: World): World {
  const found = new Map<string, Found>();
  const read = (source: string, { ref, path = '' }: AtRevision): Uint8Array | Missing => {
    if (path === '') throw noPath(source);
    const folder = nearestFolder(path);
    const key = `${ref}\0${folder}`;
    const revision = found.get(key) ?? findRevision(host, ref, folder);
    found.set(key, revision);
    if (!revision.isFound) throw new InvalidInput([{ ...revision.why, place: { file: source } }]);
    const name = `${revision.commit}:./${relative(folder, path).split(sep).join('/')}`;
    return blobAt(host, folder, name) ?? whyMissing(host, folder, name);
  };
  const near = ({ ref, path = '' }: AtRevision): string | undefined => {
    const folder = nearestFolder(path);
    const revision = findRevision(host, ref, folder);
    const found = revision.isFound ? nearestFile(host, revision.commit, folder, path) : undefined;
    return found && `Did you mean "${revisionPath(ref, found)}"?`;
  };
  return { ...host, files: filesAt(host.files, read, near) };
}

function noPath(source: string): InvalidInput {
  return new InvalidInput([
    {
      code: 'no-path',
      message: 'A revision alone does not say which file is meant, and standard input has no path.',
      hint: `Write the path, too: ${source}:wgll-answers.yaml`,
      place: { file: source },
    },
  ]);
}

/** The file of the revision whose path is nearest to one that is not there, or whose name is, wherever it stands. */
function nearestFile(
  host: Pick<Host, 'git'>,
  commit: string,
  folder: string,
  path: string,
): string | undefined {
  const words = ['ls-tree', '-r', '-z', '--name-only', commit];
  const answer = host.git(folder, { words });
  if (answer === undefined || !answer.isOk) return undefined;
  const names = new TextDecoder().decode(answer.output).split('\0');
  const files = names.filter((name) => name !== '').map((name) => join(folder, name));
  const same = files.filter((file) => basename(file) === basename(path));
  return nearest(path, files) ?? (same.length === 1 ? same[0] : undefined);
}

/** Git is asked from a folder that is there: the file's own may be gone by now, or be a file. */
function nearestFolder(path: string): string {
  const folder = dirname(path);
  const isThere = existsSync(folder) && statSync(folder).isDirectory();
  return isThere || folder === dirname(folder) ? folder : nearestFolder(folder);
}

/** The bytes of a file, links inside the repository followed; nothing where there is none. */
function blobAt(host: Pick<Host, 'git'>, folder: string, name: string): Uint8Array | undefined {
  if (name.includes('\n')) return undefined;
  const words = ['cat-file', '--batch', '--follow-symlinks'];
  const answer = host.git(folder, { words, input: `${name}\n` });
  if (answer === undefined || !answer.isOk) return undefined;
  const end = answer.output.indexOf(lineFeed);
  const [, kind, size] = new TextDecoder().decode(answer.output.subarray(0, end)).split(' ');
  return kind === 'blob' ? answer.output.subarray(end + 1, end + 1 + Number(size)) : undefined;
}

const lineFeed = 10;

type Missing = typeof notInRevision | 'is in that revision, and was left out of this clone';

/** A clone without the files' contents still knows their names. */
function whyMissing(host: Pick<Host, 'git'>, folder: string, name: string): Missing {
  const answer = host.git(folder, { words: ['rev-parse', '--verify', '--quiet', name] });
  return answer?.isOk === true
    ? 'is in that revision, and was left out of this clone'
    : notInRevision;
}

type Read = (source: string, at: AtRevision) => Uint8Array | Missing;

function filesAt(files: Files, read: Read, near: (at: AtRevision) => string | undefined): Files {
  return {
    ...files,
    exists: (path) => {
      const at = revisionNamed(path);
      return at === undefined ? files.exists(path) : typeof read(path, at) !== 'string';
    },
    read: (path) => {
      const at = revisionNamed(path);
      if (at === undefined) return files.read(path);
      const bytes = read(path, at);
      if (typeof bytes === 'string')
        throw new FileFailed(path, bytes, bytes === notInRevision ? near(at) : undefined);
      return bytes;
    },
    beside: (path, name) => {
      const at = revisionNamed(path);
      return at === undefined || isAbsolute(name)
        ? files.beside(path, name)
        : revisionPath(at.ref, join(dirname(at.path ?? ''), name));
    },
    inside: (path, name) => {
      const at = revisionNamed(path);
      if (at === undefined) return files.inside(path, name);
      const folder = dirname(at.path ?? '');
      const target = join(folder, name);
      const way = relative(folder, target);
      const isOutside = isAbsolute(name) || way === '..' || way.startsWith(`..${sep}`);
      return isOutside ? undefined : revisionPath(at.ref, target);
    },
  };
}
