import { nearest } from '../ids.js';
import type { Problem } from '../problem.js';
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
  for (const name of [ref, `refs/remotes/origin/${ref}`]) {
    const commit = ask(host, folder, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    if (commit?.isOk === true) return { isFound: true, commit: commit.text };
  }
  // Before the first commit nothing is there yet: what is asked for is in an empty folder.
  const empty =
    ref === 'HEAD' ? ask(host, folder, ['hash-object', '-t', 'tree', '--stdin']) : undefined;
  if (empty?.isOk === true) return { isFound: true, commit: empty.text };
  return noRevision(host, folder, ref, answer.text === 'true');
}

function noRevision(host: Git, folder: string, ref: string, isShallow: boolean): Found {
  if (isShallow) {
    return none(
      'shallow-clone',
      `"${ref}" is not in this clone, which holds the newest commits only.`,
      `In a GitHub workflow give actions/checkout "fetch-depth: 0", in GitLab set GIT_DEPTH to 0, in Azure Pipelines "fetchDepth: 0"; elsewhere run: git fetch --unshallow origin`,
    );
  }
  const known = ask(host, folder, ['for-each-ref', '--format=%(refname:short)']);
  const near = nearest(ref, known?.text.split('\n') ?? []);
  return none(
    'no-revision',
    `"${ref}" is not a branch, a tag or a commit of this repository.`,
    near === undefined
      ? `If only the remote has it, fetch it first: git fetch origin ${ref}`
      : `Did you mean "git:${near}"?`,
  );
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
