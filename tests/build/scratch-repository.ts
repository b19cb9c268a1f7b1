import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Host } from '../../src/host/host.js';
import { nodeHost } from '../../src/host/node.js';

/** A git repository that is there for one test, with nothing of this machine's settings in it. */
export interface ScratchRepository {
  readonly folder: string;
  readonly at: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Everything as it stands; gives the commit. */
  readonly commit: (message: string) => string;
  readonly git: (...words: readonly string[]) => string;
  readonly remove: () => void;
}

export function scratchRepository(folder = newFolder()): ScratchRepository {
  const git = (...words: readonly string[]): string => gitIn(folder, words);
  const at = (path: string): string => join(folder, path);
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    at,
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), text);
    },
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD').trim();
    },
    git,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'wgll-repository-'));
}

/** The environment in which git knows nobody but the tester. */
const gitSettings = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A tester',
  GIT_AUTHOR_EMAIL: 'tester@example.org',
  GIT_COMMITTER_NAME: 'A tester',
  GIT_COMMITTER_EMAIL: 'tester@example.org',
} as const;

export function gitIn(folder: string, words: readonly string[]): string {
  const env = { ...process.env, ...gitSettings };
  const { status, stdout, stderr } = spawnSync('git', words, {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
  return stdout;
}

/** The real world, as the program sees it. */
export function realHost(): Host {
  return nodeHost(fileURLToPath(new URL('../../', import.meta.url)));
}
