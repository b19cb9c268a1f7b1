import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The action as a runner carries it out: each `run` with bash, and with the variables that the runner gives. */

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

interface ActionStep {
  readonly name: string;
  readonly id?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export const action: Action = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

export interface ActionRun {
  readonly code: number | null;
  readonly log: string;
  readonly messages: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface ActionSettings {
  /** What is checked out. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The commit that a pull request goes into; none where it is none. */
  readonly base?: string;
  /** Where the action itself is; this checkout where nothing is said. */
  readonly actionPath?: string;
}

/** One step of the action. */
export function runStep(step: ActionStep, settings: ActionSettings): ActionRun {
  const temporary = mkdtempSync(join(settings.workspace, '.runner-'));
  const at = (name: string): string => join(temporary, name);
  for (const name of ['output', 'summary']) writeFileSync(at(name), '');
  writeFileSync(at('step.sh'), step.run ?? '');
  const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, valueOf(text, settings)]);
  // The flags of `shell: bash` in GitHub's runner.
  const flags = ['--noprofile', '--norc', '-eo', 'pipefail', at('step.sh')];
  const { status, stdout, stderr } = spawnSync('bash', flags, {
    cwd: settings.workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...Object.fromEntries(own),
      GITHUB_ACTION_PATH: settings.actionPath ?? root,
      GITHUB_WORKSPACE: settings.workspace,
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      RUNNER_TEMP: temporary,
    },
  });
  const outputs = readFileSync(at('output'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
  return {
    code: status,
    log: stdout,
    messages: stderr,
    outputs: Object.fromEntries(outputs),
    summary: readFileSync(at('summary'), 'utf8'),
  };
}

/** What the runner puts in for an expression; the action uses these and no others. */
function valueOf(text: string, { inputs = {}, base }: ActionSettings): string {
  const expression = /^\$\{\{ (.*) \}\}$/.exec(text)?.[1] ?? '';
  const [first = '', ...others] = expression.split(' || ');
  const name = /^inputs\.([a-z-]+)$/.exec(first)?.[1];
  const input = name === undefined ? undefined : action.inputs[name];
  if (name === undefined || input === undefined) throw new Error(`not known: ${text}`);
  const given = inputs[name] ?? input.default ?? '';
  if (others.length === 0 || given !== '') return given;
  const [ofPullRequest, otherwise] = others;
  if (ofPullRequest !== `(github.event.pull_request && ${baseline})`) throw new Error(text);
  return base === undefined ? (otherwise ?? '').replaceAll("'", '') : `git:${base}`;
}

const baseline = "format('git:{0}', github.event.pull_request.base.sha)";
