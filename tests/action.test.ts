import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionRun, type ActionSettings, action, runStep } from './build/action.js';
import {
  newFolder,
  type ScratchRepository,
  scratchRepository,
} from './build/scratch-repository.js';

const garden = readFileSync(new URL('fixtures/garden.yaml', import.meta.url), 'utf8');

const sheet = (answers: string): string => `version: 1
framework: ./garden.yaml
edition: "2"
subject: { name: Plot 12 }
date: 2026-11-01
answers:
${answers}`;

const policy = `version: 1
require:
  - completeness: 100%
  - no-decline: {}
  - overall: { at-least: 2 }
`;

const passing = sheet('  compost: 2\n  digging: 2\n  rain: 2\n  seeds: 3\n');

let repository: ScratchRepository;
let base = '';
beforeAll(() => {
  repository = scratchRepository();
  repository.write('garden.yaml', garden);
  repository.write('wgll-policy.yaml', policy);
  repository.write('wgll-answers.yaml', passing);
  base = repository.commit('The answers');
});
afterAll(() => repository.remove());

const check = action.runs.steps.find(({ id }) => id === 'check');

function checked(answers: string, settings: Partial<ActionSettings> = {}): ActionRun {
  if (check === undefined) throw new Error('the action has no step that checks');
  repository.write('wgll-answers.yaml', answers);
  return runStep(check, { workspace: repository.folder, base, ...settings });
}

describe('the action', () => {
  it('is composed of bash steps, and hands on what its step says', () => {
    expect(action.runs.using).toBe('composite');
    expect(action.runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash']);
    expect(Object.values(action.outputs).map(({ value }) => value)).toEqual([
      '${{ steps.check.outputs.met }}',
      '${{ steps.check.outputs.overall }}',
      '${{ steps.check.outputs.report }}',
    ]);
  });

  it('puts no expression into a script, where a name could become a command', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it('passes when the policy is met', () => {
    const { code, log, outputs, summary } = checked(passing);
    expect(code).toBe(0);
    expect(log).not.toContain('::error');
    expect(outputs['met']).toBe('true');
    // The soil counts twice: (2 + 2 + 3) / 3.
    expect(outputs['overall']).toMatch(/^2\.333/);
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({
      kind: 'wgll-report',
      judgement: { met: true },
    });
    expect(summary).toContain('# wgll-answers.yaml: met');
  });

  it('fails at the line of an answer that is lowered without a word', () => {
    const { code, log, outputs, summary } = checked(passing.replace('seeds: 3', 'seeds: 2'));
    expect(code).toBe(1);
    expect(log).toContain('::error file=wgll-answers.yaml,line=10,');
    expect(log).toContain('title=no-decline::');
    expect(outputs).toMatchObject({ met: 'false', overall: '2' });
    expect(summary).toContain('# wgll-answers.yaml: not met');
  });

  it('does not look at what was before outside a pull request, or where that is said', () => {
    const lower = passing.replace('seeds: 3', 'seeds: 2');
    const outside = { workspace: repository.folder };
    repository.write('wgll-answers.yaml', lower);
    expect(check && runStep(check, outside).code).toBe(0);
    expect(checked(lower, { inputs: { baseline: 'none' } }).code).toBe(0);
    expect(checked(lower, { inputs: { baseline: 'git:HEAD' } }).code).toBe(1);
  });

  it('says where a broken sheet is broken, and that nothing was judged', () => {
    const { code, log, outputs, summary } = checked(passing.replace('seeds: 3', 'sedes: 3%'));
    expect(code).toBe(2);
    expect(log).toMatch(/^::error file=wgll-answers\.yaml,line=10,col=3,title=wgll::"sedes"/m);
    expect(outputs).toEqual({ met: '' });
    expect(summary).toContain('could not judge the answers');
    expect(summary).toContain('    wgll-answers.yaml:10:3');
  });

  it('shows nine faults of a broken sheet at their lines, and how many more there are', () => {
    const wrong = Array.from({ length: 15 }, (_, at) => `  wrong-${at}: 1\n`).join('');
    const { log } = checked(`${passing}${wrong}`);
    const shown = log.split('\n').filter((line) => line.startsWith('::error '));
    expect(shown).toHaveLength(10);
    expect(shown.at(-1)).toMatch(/^::error file=wgll-answers\.yaml,.*title=wgll::\+6 more/);
  });

  it('shows a missing file, and a file whatever is in its name', () => {
    const missing = checked(passing, { inputs: { policy: 'nowhere.yaml' } });
    expect(missing.log).toMatch(/^::error .*title=wgll::The file does not exist/m);
    repository.write('a: b, c.yaml', passing.replace('seeds: 3', 'sedes: 3'));
    const odd = checked(passing, { inputs: { files: 'a: b, c.yaml' } });
    expect(odd.log).toMatch(/^::error file=a%3A b%2C c\.yaml,line=10,col=3,title=wgll::/m);
  });

  it('never takes words of a file for a command of the runner', () => {
    const hostile = sheet('  "::set-output name=met::true": 2\n  seeds: "::error::x"\n');
    const { log } = checked(hostile);
    const stop = /^::stop-commands::(\S+)$/m.exec(log)?.[1] ?? '';
    const [before = '', within = '', after = ''] = log.split(
      new RegExp(`^::(?:stop-commands::)?${stop}(?:::)?$`, 'm'),
    );
    expect(stop).not.toBe('');
    expect(within).toContain('set-output');
    const commands = (before + after).split('\n').filter((line) => line.startsWith('::'));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.every((line) => line.startsWith('::error file=wgll-answers.yaml,'))).toBe(true);
  });

  it('checks every file that a pattern fits, and writes the files that are asked for', () => {
    repository.write('teams/north east/answers.yaml', passing.replace('./garden', '../../garden'));
    const { code, outputs } = checked(passing, {
      inputs: {
        files: 'wgll-answers.yaml\nteams/**/answers.yaml\n',
        formats: 'sarif=out.sarif\njunit=out.xml\n',
      },
    });
    expect(code).toBe(0);
    expect(outputs['overall']).toMatch(/^2\.333\d* 2\.333\d*$/);
    expect(existsSync(repository.at('out.sarif')) && existsSync(repository.at('out.xml'))).toBe(
      true,
    );
  });

  it('says so when no file fits a pattern', () => {
    const { code, log } = checked(passing, { inputs: { files: 'nowhere/*.yaml' } });
    expect(code).toBe(2);
    expect(log).toContain('::error title=wgll::No file fits the pattern');
  });

  it('names fetch-depth where the clone is shallow', () => {
    const folder = newFolder();
    repository.write('wgll-answers.yaml', passing);
    repository.commit('Once more');
    spawnSync('git', ['clone', '--quiet', '--depth=1', `file://${repository.folder}`, folder]);
    const { code, summary } = checked(passing, { workspace: folder });
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    expect(summary).toContain('fetch-depth: 0');
  });
});

describe('the first step of the action', () => {
  const folder = newFolder();
  // A few hundred packages take a while to remove, too.
  afterAll(() => rmSync(folder, { recursive: true }), 60_000);

  it('builds wgll in its own folder, as the runner has checked it out', () => {
    const root = fileURLToPath(new URL('../', import.meta.url));
    const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    for (const file of stdout.split('\0').filter((name) => !/^(tests|docs|$)/.test(name))) {
      cpSync(join(root, file), join(folder, file), { recursive: true });
    }
    const [build] = action.runs.steps;
    if (build === undefined) throw new Error('the action has no steps');
    const { code, messages } = runStep(build, {
      workspace: dirname(repository.at('x')),
      actionPath: folder,
    });
    expect(messages).not.toContain('ERR');
    expect(code).toBe(0);
    const version = spawnSync(process.execPath, [join(folder, 'bin/wgll.js'), '--version']);
    expect(version.status).toBe(0);
  }, 300_000);
});
