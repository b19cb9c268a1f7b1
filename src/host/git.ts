import type { GitAnswer, GitQuestion } from './host.js';

/** More than the largest file that is read, so that git's own words beside it fit too. */
const mostBytes = 17 * 1024 * 1024;

/**
 * Asks git something, in a folder that exists, without a shell. Nothing is written, and nothing is fetched where
 * git lets itself be told so. Loaded when it is asked for: starting a process is rare.
 */
export function askGit(folder: string, { words, input }: GitQuestion): GitAnswer | undefined {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const settings = { LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const { error, status, stdout, stderr } = spawnSync('git', ['--no-pager', ...words], {
    cwd: folder,
    env: { ...process.env, ...settings, GIT_NO_LAZY_FETCH: '1' },
    input: input ?? '',
    maxBuffer: mostBytes,
    windowsHide: true,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') return undefined;
  if (error !== undefined)
    return { isOk: false, output: new Uint8Array(), messages: error.message };
  return { isOk: status === 0, output: stdout, messages: stderr.toString() };
}
