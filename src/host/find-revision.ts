import type { Problem } from '../problem.js';
import { missingRevision } from './fetch-advice.js';
import type { Host } from './host.js';

/** A commit by its name, or why there is none, with the way out. */
export type Found =
  | { readonly isFound: true; readonly commit: string }
  | { readonly isFound: false; readonly why: Omit<Problem, 'place'> };

type Git = Pick<Host, 'git'>;

/** Looks a revision up from a folder. A branch that only the remote has is taken from there. */
export function findRevision(host: Git, ref: string, folder: string): Found {
  if (ref === '' || ref.startsWith('-')) {
    return none('bad-revision', `"git:${ref}" names no revision.`, 'Write one, such as git:main.');
  }
  const answer = ask(host, folder, ['rev-parse', '--is-shallow-repository']);
  if (answer === undefined) {
    const hint = 'Install git, or name a file instead.';
    return none('no-git', `An earlier version is read with git, and there is none here.`, hint);
  }
  if (!answer.isOk) return noRepository(answer.messages);
  const commit = commitNamed(host, folder, ref);
  if (commit !== undefined) return { isFound: true, commit };
  // Before the first commit nothing is there yet: what is asked for is in an empty folder.
  const empty =
    ref === 'HEAD' ? ask(host, folder, ['hash-object', '-t', 'tree', '--stdin']) : undefined;
  if (empty?.isOk === true) return { isFound: true, commit: empty.text };
  return noRevision(host, folder, ref, answer.text === 'true');
}

function commitNamed(host: Git, folder: string, ref: string): string | undefined {
  for (const name of [ref, `refs/remotes/origin/${ref}`]) {
    const commit = ask(host, folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    if (commit?.isOk === true) return commit.text;
  }
  return undefined;
}

function noRevision(host: Git, folder: string, ref: string, isShallow: boolean): Found {
  const lines = (...words: readonly string[]): readonly string[] =>
    ask(host, folder, words)?.text.split('\n') ?? [];
  const known = lines('for-each-ref', '--format=%(refname:short)');
  const why = missingRevision({
    ref,
    isShallow,
    known,
    remotes: lines('remote'),
    resolves: (name) => commitNamed(host, folder, name) !== undefined,
  });
  return { isFound: false, why };
}

function noRepository(messages: string): Found {
  if (messages.includes('dubious ownership')) {
    return none(
      'not-trusted',
      'git does not read this repository, because its folder belongs to somebody else.',
      'If you trust it: git config --global --add safe.directory "$PWD"',
    );
  }
  if (messages.includes('not a git repository')) {
    const hint = 'Name a file instead, or clone the repository.';
    return none('no-repository', 'This folder is not in a git repository.', hint);
  }
  return none('git-failed', `git said: ${messages.trim()}`, 'Name a file instead.');
}

function none(code: string, message: string, hint: string): Found {
  return { isFound: false, why: { code, message, hint } };
}

function ask(host: Git, folder: string, words: readonly string[]) {
  const answer = host.git(folder, { words });
  return answer && { ...answer, text: new TextDecoder().decode(answer.output).trim() };
}
