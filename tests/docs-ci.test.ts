import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { action } from './build/action.js';
import {
  newFolder,
  type ScratchRepository,
  scratchRepository,
} from './build/scratch-repository.js';

/** docs/ci.md does what it says: its commands run in a repository, and its files fit what they use. */

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const root = fileURLToPath(new URL('../', import.meta.url));
const program = join(root, 'bin/wgll.js');

const blocks = [...read('docs/ci.md').matchAll(/^```(sh|yaml)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);
const commands = blocks.flatMap(({ language, text }) =>
  language === 'sh' ? text.split('\n') : [],
);
const files = blocks.flatMap(({ language, text }) => (language === 'yaml' ? [parse(text)] : []));

let repository: ScratchRepository;
let base = '';
beforeAll(() => {
  // What is cloned beside it goes away with it.
  const folder = join(newFolder(), 'answers');
  mkdirSync(folder);
  repository = scratchRepository(folder);
  repository.write('.github/keep', '');
  repository.write('.bin/wgll', `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  repository.write('.bin/npm', '#!/bin/sh\necho "npm $*"\n');
  // Whatever is cloned is this checkout; everything else is asked of git.
  const clone = `ln -sfn "${root}" "$last"`;
  repository.write(
    '.bin/git',
    `#!/bin/sh\nfor last; do :; done\nif [ "$1" = clone ]; then ${clone}; else PATH="$REAL_PATH" exec git "$@"; fi\n`,
  );
  for (const name of ['wgll', 'npm', 'git']) chmodSync(repository.at(`.bin/${name}`), 0o755);
  base = repository.commit('Nothing yet');
});
afterAll(() => rmSync(dirname(repository.folder), { recursive: true }));

function run(script: string, env: Readonly<Record<string, string>> = {}) {
  const path = `${repository.at('.bin')}${delimiter}${process.env['PATH'] ?? ''}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    cwd: repository.folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: path, REAL_PATH: process.env['PATH'] },
  });
  return { status, stdout, stderr };
}

describe('the commands of the page about CI', () => {
  it('end well, one after the other, in a repository that is new to wgll', () => {
    for (const command of commands.filter((line) => line !== '')) {
      const { status, stderr } = run(command);
      expect(`${command}: ${status} ${status === 0 ? '' : stderr}`).toBe(`${command}: 0 `);
      if (command.startsWith('wgll init')) base = repository.commit('The beginning');
    }
    for (const name of ['wgll-policy.yaml', 'out.sarif', 'out.xml', 'check.md', 'check.xml']) {
      expect(existsSync(repository.at(name))).toBe(true);
    }
  });
});

describe('the files of the page about CI', () => {
  const holding = (key: string) => files.find((file) => key in file);

  it('use inputs and outputs that the action has', () => {
    const step = holding('jobs').jobs.check.steps.find(({ id }: { id?: string }) => id === 'wgll');
    for (const input of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(input);
    const used = [...read('docs/ci.md').matchAll(/steps\.wgll\.outputs\.(\w+)/g)];
    for (const [, output = ''] of used) expect(Object.keys(action.outputs)).toContain(output);
  });

  it('use inputs that the component has, and give all that it needs', () => {
    const [head] = parseAllDocuments(read('templates/check.yml')).map((one) => one.toJS());
    const { inputs } = holding('include').include[0];
    const known: Readonly<Record<string, { default?: string }>> = head.spec.inputs;
    for (const input of Object.keys(inputs)) expect(Object.keys(known)).toContain(input);
    const needed = Object.entries(known).filter(([, { default: usual }]) => usual === undefined);
    for (const [input] of needed) expect(Object.keys(inputs)).toContain(input);
  });

  it('name hooks that there are, with commands that there are', () => {
    const hooks: readonly { id: string; entry: string }[] = parse(read('.pre-commit-hooks.yaml'));
    const used: readonly { id: string }[] = holding('repos').repos[0].hooks;
    for (const { id } of used) expect(hooks.map((hook) => hook.id)).toContain(id);
    for (const { entry } of hooks) expect(run(`${entry} wgll-policy.yaml --help`).status).toBe(0);
  });

  it('run in a job of GitLab, on a merge request and in a schedule', () => {
    const { script } = holding('wgll').wgll;
    const sha = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    for (const env of [sha, {}]) expect(run(script.join('\n'), env)).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(repository.at('wgll-quality.json'), 'utf8'))).toEqual([]);
  });

  it('leave a report on the branch, for GitLab to compare with, and fail nothing there', () => {
    const component = parseAllDocuments(read('templates/check.yml'))[1]?.toJS();
    for (const { rules } of [holding('wgll').wgll, component['wgll-check']]) {
      expect(rules).toEqual([
        { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
        { if: '$CI_PIPELINE_SOURCE == "schedule"' },
        { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH', allow_failure: true },
      ]);
    }
  });

  it('run in Azure Pipelines, on a pull request and in a schedule', () => {
    const scripts = holding('steps').steps.flatMap(({ bash }: { bash?: string }) => bash ?? []);
    repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const target = { SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main' };
    for (const env of [target, {}]) {
      expect(run(scripts.join('\n'), env)).toMatchObject({ status: 0 });
    }
  });

  it('run as the component does, which fails where an answer falls without a word', () => {
    const [head, jobs] = parseAllDocuments(read('templates/check.yml')).map((one) => one.toJS());
    const job = jobs['wgll-check'];
    const inputs: Readonly<Record<string, { default?: string }>> = head.spec.inputs;
    const valueOf = (text: unknown): string =>
      String(text).replaceAll(/\$\[\[ inputs\.([a-z-]+) \]\]/g, (_, name: string) => {
        const input = inputs[name];
        if (input === undefined) throw new Error(`the component has no input ${name}`);
        return input.default ?? 'wgll';
      });
    const env = Object.fromEntries(
      Object.entries(job.variables).map(([name, text]) => [name, valueOf(text)]),
    );
    const script = job.script.map(valueOf).join('\n');
    const sheet = readFileSync(repository.at('wgll-answers.yaml'), 'utf8');
    repository.write('wgll-answers.yaml', `${sheet}  mission-memorable: 2\n`);
    const before = repository.commit('An answer');
    repository.write('wgll-answers.yaml', `${sheet}  mission-memorable: 1\n`);
    expect(run(script, env).status).toBe(0);
    const request = { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: before };
    expect(run(script, request).status).toBe(1);
    expect(run(script, { ...request, WGLL_POLICY: 'nowhere.yaml' }).status).toBe(2);
  });
});
