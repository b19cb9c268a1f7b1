import { nearest } from '../ids.js';
import type { Problem } from '../problem.js';

/** A revision that is not here, and what is known of the clone. */
export interface Missing {
  readonly ref: string;
  /** The clone holds the newest commits only. */
  readonly isShallow: boolean;
  /** Every branch and tag that is here, by its short name. */
  readonly known: readonly string[];
  readonly remotes: readonly string[];
  readonly resolves: (name: string) => boolean;
}

/** Why a revision cannot be had, with a command that fetches it where it may be elsewhere. */
export function missingRevision(missing: Missing): Omit<Problem, 'place'> {
  const { ref, isShallow } = missing;
  const [name, further] = parted(ref);
  if (further !== '' && missing.resolves(name)) return beforeKnown(missing, name);
  const command = fetching(missing, name, isShallow && further !== '');
  const near = nearest(ref, missing.known);
  const meant = near === undefined ? [] : [`Did you mean "git:${near}"?`];
  if (isShallow && command !== undefined) {
    const hint = [...meant, `${inWorkflows} run: ${command}`].join(' ');
    return { code: 'shallow-clone', message: shallowMessage(ref), hint };
  }
  const fetched =
    command === undefined ? [] : [`If only the remote has it, fetch it first: ${command}`];
  const hint = [...meant, ...fetched].join(' ');
  return {
    code: 'no-revision',
    message: `"${ref}" is not a branch, a tag or a commit of this repository.`,
    hint: hint === '' ? 'See which there are: git branch --all, git tag' : hint,
  };
}

/** `main` and `~2` of `main~2`. */
function parted(ref: string): readonly [name: string, further: string] {
  const [, name = ref, further = ''] = /^(.+?)([~^].*|@\{.*)$/.exec(ref) ?? [];
  return [name, further];
}

/** A commit before one that is here. */
function beforeKnown(missing: Missing, name: string): Omit<Problem, 'place'> {
  const { ref, isShallow } = missing;
  const isBranchElsewhere =
    name !== 'HEAD' && missing.known.includes(`origin/${branchOf(missing, name)}`);
  const command = isBranchElsewhere
    ? fetching(missing, name, true)
    : 'git fetch --unshallow origin';
  if (isShallow && missing.remotes.includes('origin') && command !== undefined)
    return {
      code: 'shallow-clone',
      message: shallowMessage(ref),
      hint: `${inWorkflows} run: ${command}`,
    };
  return {
    code: 'no-revision',
    message: `"${ref}" is not there: "${name}" has no such commit before it.`,
    hint: 'See which there are: git log --oneline',
  };
}

function shallowMessage(ref: string): string {
  return `"${ref}" is not in this clone, which holds the newest commits only.`;
}

/** What a workflow fetches is set where it begins; in GitLab that gives the history of one branch only. */
const inWorkflows =
  'In a GitHub workflow give actions/checkout "fetch-depth: 0", in Azure Pipelines "fetchDepth: 0"; elsewhere, in GitLab too,';

/** What brings a branch, a tag or a commit here, also into a clone of one branch; nothing where that cannot be said. */
function fetching(missing: Missing, name: string, isDeep: boolean): string | undefined {
  const { isShallow, remotes } = missing;
  const remote = remotes.find((one) => name.startsWith(`${one}/`)) ?? 'origin';
  if (!remotes.includes(remote) || !/^[\w./-]+$/.test(name)) return undefined;
  // A commit is found by all that leads to it.
  if (/^[0-9a-f]{7,64}$/.test(name))
    return `git fetch ${isShallow ? '--unshallow ' : ''}${remote} '+refs/heads/*:refs/remotes/${remote}/*'`;
  const branch = branchOf(missing, name);
  return `git fetch ${isDeep ? '--unshallow ' : ''}${remote} ${branch}:refs/remotes/${remote}/${branch}`;
}

/** The name of a branch on its remote. */
function branchOf({ remotes }: Missing, name: string): string {
  const remote = remotes.find((one) => name.startsWith(`${one}/`));
  return remote === undefined ? name : name.slice(remote.length + 1);
}
