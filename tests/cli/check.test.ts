import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wgll } from '../build/host.js';
import { type ScratchRepository, scratchRepository } from '../build/scratch-repository.js';

/** A check in a real repository: what a pull request changes is held against what it starts from. */

let repository: ScratchRepository;
const before = process.cwd();

beforeEach(() => {
  repository = scratchRepository();
  process.chdir(repository.folder);
});
afterEach(() => {
  process.chdir(before);
  repository.remove();
});

const sheet = (answers: string): string =>
  `version: 1\nframework: what-good-looks-like\nedition: "1.0"\nsubject: { name: A trust }\ndate: 2026-11-20\nanswers:\n${answers}\n`;

const policy = `version: 1
require:
  - no-decline: {}
  - evidence: { from-level: 3, not-older-than: 12 months }
`;

const proof = 'evidence: [ { title: Minutes, date: 2026-05-01 } ]';

function start(): void {
  repository.write('wgll-policy.yaml', policy);
  repository.write(
    'wgll-answers.yaml',
    sheet(`  mission-memorable: 2\n  mission-joined: { level: 3, ${proof} }`),
  );
  repository.commit('What stands');
}

const change = (answers: string): void => repository.write('wgll-answers.yaml', sheet(answers));
const onPullRequest = (...more: readonly string[]) =>
  wgll(['check', '--baseline', 'git:main', '--format', 'github', ...more]);

describe('a change of a sheet', () => {
  it('that lowers an answer without a word fails on its line', async () => {
    start();
    change(`  mission-memorable: 1\n  mission-joined: { level: 3, ${proof} }`);
    const { code, output } = await onPullRequest();
    expect(code).toBe(1);
    expect(output).toContain(
      '::error file=wgll-answers.yaml,line=7,endLine=7,col=22,endColumn=23,title=no-decline::',
    );
  });

  it('that lowers it and says why passes, and is told as a correction', async () => {
    start();
    change(
      `  mission-memorable:\n    level: 1\n    note: The board had not agreed it.\n  mission-joined: { level: 3, ${proof} }`,
    );
    const { code, output } = await onPullRequest();
    expect(code).toBe(0);
    expect(output).toMatch(
      /^::notice file=wgll-answers.yaml,line=9,.*title=correction::.*has fallen from 2 to 1/m,
    );
  });

  it('fails for old evidence only where it touches it, and the weekly check fails for all', async () => {
    start();
    const today = ['--today', '2027-06-01'];
    expect((await onPullRequest(...today)).code).toBe(0);
    expect((await wgll(['check', ...today])).code).toBe(1);
    change(`  mission-memorable: 2\n  mission-joined: { level: 4, ${proof} }`);
    expect((await onPullRequest(...today)).code).toBe(1);
  });

  it('is waived until the day that the policy names', async () => {
    start();
    change(`  mission-memorable: 1\n  mission-joined: { level: 3, ${proof} }`);
    const waiver =
      'waivers:\n  - { clause: no-decline, question: mission-memorable, because: We look again, until: 2026-12-31 }\n';
    repository.write('wgll-policy.yaml', policy + waiver);
    expect((await onPullRequest('--today', '2026-12-31')).code).toBe(0);
    const { code, output } = await onPullRequest('--today', '2027-01-01');
    expect(code).toBe(1);
    expect(output).toContain('Its waiver ended on 31 December 2026: We look again.');
  });
});

describe('a sheet that the baseline does not have yet', () => {
  it('is judged by everything else, and said to be new', async () => {
    start();
    repository.write('teams/new.yaml', sheet('  mission-memorable: 4\n'));
    const { code, output } = await wgll(['check', 'teams/*.yaml', '--baseline', 'git:main']);
    expect(code).toBe(1);
    expect(output.replaceAll(/\s+/g, ' ')).toContain(
      'There is nothing to compare with: git:main does not have this sheet yet.',
    );
    expect(output).toContain('has no evidence');
  });

  it('is not one whose revision is misspelt', async () => {
    start();
    const { code, messages } = await wgll(['check', '--baseline', 'git:mian']);
    expect(code).toBe(2);
    expect(messages).toContain('Did you mean "git:main"?');
  });
});

const said = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a baseline that is named', () => {
  it('with a path that the revision does not have is a problem, with the nearest file there', async () => {
    start();
    const missing = await wgll(['check', '--baseline', 'git:main:wgll-answer.yaml']);
    expect([missing.code, missing.output]).toEqual([2, '']);
    expect(said(missing.messages)).toContain('Did you mean "git:main:wgll-answers.yaml"?');
  });

  it('with a path in the wrong folder is a problem that names the file of that name', async () => {
    repository.write('teams/north/answers.yaml', sheet('  mission-memorable: 2'));
    start();
    const missing = await wgll(['check', '--baseline', 'git:main:answers.yaml']);
    expect(missing.code).toBe(2);
    expect(said(missing.messages)).toContain('Did you mean "git:main:teams/north/answers.yaml"?');
  });

  it('cannot be a saved report, which is said in one sentence', async () => {
    start();
    await wgll(['check', '--quiet', '--output', 'before.json']);
    const { code, messages } = await wgll(['check', '--baseline', 'before.json']);
    expect(code).toBe(2);
    expect(messages.trim().split('\n')).toHaveLength(2);
    expect(said(messages)).toContain('This is a saved report, and a sheet of answers is wanted.');
  });

  it('cannot be of another framework', async () => {
    start();
    repository.write('other.yaml', sheet('').replace('what-good-looks-like', 'epr-ladder'));
    const { code, messages } = await wgll(['check', '--baseline', 'other.yaml']);
    expect(code).toBe(2);
    expect(said(messages)).toContain('"wgll-answers.yaml" answers "what-good-looks-like"');
  });

  it('has to say which file when the sheet comes from standard input', async () => {
    start();
    const input = readFileSync('wgll-answers.yaml', 'utf8');
    const { code, messages } = await wgll(['check', '-', '--baseline', 'git:HEAD'], { input });
    expect(code).toBe(2);
    expect(said(messages)).toContain('standard input has no path');
    expect(said(messages)).toContain('git:HEAD:wgll-answers.yaml');
    const named = ['check', '-', '--baseline', 'git:HEAD:wgll-answers.yaml'];
    expect((await wgll(named, { input })).code).toBe(0);
  });
});

describe('a sheet that has another name now', () => {
  const fallen = sheet(`  mission-memorable: 1\n  mission-joined: { level: 3, ${proof} }`);

  it('is compared with what it was called before, and that is said', async () => {
    start();
    repository.git('mv', 'wgll-answers.yaml', 'moved.yaml');
    repository.write('moved.yaml', fallen);
    const { code, output } = await wgll(['check', 'moved.yaml', '--baseline', 'git:main']);
    expect(code).toBe(1);
    expect(said(output)).toContain('compared with git:main, where it was called wgll-answers.yaml');
    expect(output).toContain('has fallen from 2 to 1');
  });

  it('is found in another folder, too, and from below the root', async () => {
    start();
    repository.write('teams/north/keep.txt', 'kept');
    repository.git('mv', 'wgll-answers.yaml', 'teams/north/answers.yaml');
    repository.write('teams/north/answers.yaml', fallen);
    repository.commit('Moved');
    process.chdir('teams/north');
    const policyAbove = ['--policy', '../../wgll-policy.yaml', '--json'];
    const given = ['check', 'answers.yaml', '--baseline', 'git:HEAD~1', ...policyAbove];
    const { code, output } = await wgll(given);
    expect(code).toBe(1);
    expect(JSON.parse(output).judgement).toMatchObject({
      baseline: 'git:HEAD~1',
      baselineSheet: '../../wgll-answers.yaml',
    });
  });
});

describe('a check', () => {
  it('looks at each sheet once, however often it is named', async () => {
    start();
    const { output } = await wgll(['check', 'wgll-answers.yaml', './wgll-answers.yaml']);
    expect(output.match(/^\S*wgll-answers.yaml: met$/gm)).toHaveLength(1);
  });

  it('writes nothing that it was not asked to write', async () => {
    start();
    await wgll(['check']);
    expect(repository.git('status', '--porcelain')).toBe('');
  });

  it('gives its verdict beside the files, and with --quiet the files alone', async () => {
    start();
    const output = [
      '--output',
      'sarif=out.sarif',
      '--output',
      'out.xml',
      '--output',
      'gitlab=q.json',
    ];
    const told = await wgll(['check', ...output]);
    expect(told).toMatchObject({ code: 0, messages: '' });
    expect(told.output).toMatch(/^wgll-answers.yaml: met\n/);
    for (const file of ['out.sarif', 'out.xml', 'q.json']) expect(existsSync(file)).toBe(true);
    const quiet = await wgll(['check', ...output, '--quiet']);
    expect(quiet).toEqual({ code: 0, output: '', messages: '' });
    const named = await wgll(['check', '--quiet', '--json']);
    expect(JSON.parse(named.output)).toMatchObject({ judgement: { met: true } });
  });

  it('saves a report that report reads back to the same bytes', async () => {
    start();
    await wgll(['check', '--quiet', '--output', 'check.json']);
    const { output } = await wgll(['report', 'check.json', '--json']);
    expect(output).toBe(readFileSync('check.json', 'utf8'));
  });

  it('tells the problems of a policy once, however many sheets there are', async () => {
    start();
    repository.write('second.yaml', sheet('  mission-memorable: 2'));
    repository.write('wgll-policy.yaml', policy.replace('no-decline', 'no-declin'));
    const { code, messages } = await wgll(['check', 'wgll-answers.yaml', 'second.yaml']);
    expect(code).toBe(2);
    expect(messages.split('\n')).toHaveLength(3);
  });
});
