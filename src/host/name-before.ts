import { basename, dirname, join } from 'node:path';
import { findRevision } from './find-revision.js';
import type { Host } from './host.js';
import { InvalidInput } from './invalid-input.js';
import { revisionNamed, revisionPath } from './source-named.js';

type Git = Pick<Host, 'git'>;

/**
 * What a file was called at a revision that does not have it, as `git:REF:path`; nothing where git finds no other name
 * for it. `source` is where it was looked for; `now` the file as it is named.
 */
export function nameBefore(host: Git, source: string, now: string): string | undefined {
  const { ref = '', path = '' } = revisionNamed(source) ?? {};
  const folder = dirname(path);
  const commit = commitOf(host, source, ref, folder);
  const refNow = revisionNamed(now)?.ref;
  const commits = [commit, ...(refNow === undefined ? [] : [commitOf(host, now, refNow, folder)])];
  const renamed = ask(host, source, folder, [
    '-c',
    'diff.relative=false',
    'diff',
    '--no-ext-diff',
    '--name-status',
    '--find-renames',
    '--diff-filter=R',
    '-z',
    ...commits,
    '--',
  ]);
  const [inside = '', up = ''] = ask(host, source, folder, [
    'rev-parse',
    '--show-prefix',
    '--show-cdup',
  ]).split('\n');
  const wanted = `${inside}${basename(path)}`;
  // For each of them three parts: how alike, the name before, the name now.
  const parts = renamed.split('\0');
  const index = parts.findIndex((part, at) => at % 3 === 2 && part === wanted);
  const before = parts[index - 1];
  return index < 0 || before === undefined
    ? undefined
    : revisionPath(ref, join(folder, up, before));
}

function commitOf(host: Git, source: string, ref: string, folder: string): string {
  const found = findRevision(host, ref, folder);
  if (found.isFound) return found.commit;
  throw new InvalidInput([{ ...found.why, place: { file: source } }]);
}

/** Whether a sheet is new must be known: where git cannot say it, nothing is judged. */
function ask(host: Git, source: string, folder: string, words: readonly string[]): string {
  const answer = host.git(folder, { words });
  if (answer?.isOk === true) return new TextDecoder().decode(answer.output);
  const said = answer?.messages.trim() ?? '';
  throw new InvalidInput([
    {
      code: 'git-failed',
      message: `git could not say whether the sheet had another name there: ${said}`,
      hint: 'Name the file that it was: git:REF:path.',
      place: { file: source },
    },
  ]);
}
