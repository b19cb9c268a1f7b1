import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A framework in a folder of its own, shared with npm and with git as docs/write-a-framework.md says. */

const wgll = fileURLToPath(new URL('../bin/wgll.js', import.meta.url));
const page = readFileSync(new URL('../docs/write-a-framework.md', import.meta.url), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'wgll-shared-'));
const author = join(scratch, 'author');
const reader = join(scratch, 'reader');

/** The files of the page, the last of each name. */
function writeExamples(folder: string): void {
  for (const [, file = '', text = ''] of page.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

beforeAll(() => {
  writeExamples(author);
  mkdirSync(reader);
  // npm holds on to a folder that has this, and not to one of its parents.
  writeFileSync(join(reader, 'package.json'), '{ "private": true }');
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const answers = (framework: string): string =>
  readFileSync(join(author, 'wgll-answers.yaml'), 'utf8').replace('./handover', framework);

describe('a shared framework', () => {
  it('is used from an npm package, which holds nothing but what is read', () => {
    run('npm', ['pack', '--silent', '--pack-destination', scratch], join(author, 'handover'));
    const tarball = join(scratch, 'handover-framework-1.0.0.tgz');
    run('npm', ['install', '--silent', '--offline', '--ignore-scripts', tarball], reader);
    const path = './node_modules/handover-framework';
    writeFileSync(join(reader, 'npm.yaml'), answers(path));
    expect(reportOf(['assess', '--answers', 'npm.yaml', '--json'])).toMatchObject({
      framework: { id: 'handover', edition: '1.0' },
    });
    const sheet = run(process.execPath, [wgll, 'frameworks', path, '--format', 'yaml'], reader);
    expect(sheet).toContain(`framework: ${path}\n`);
  });

  it('is used from a copy of its git repository', () => {
    const repository = join(author, 'handover');
    git(repository, 'init', '--quiet');
    git(repository, 'add', '.');
    git(repository, 'commit', '--quiet', '-m', 'A framework');
    git(reader, 'clone', '--quiet', repository, 'handover');
    writeFileSync(join(reader, 'git.yaml'), answers('./handover'));
    expect(reportOf(['report', 'git.yaml', '--framework', 'handover', '--json'])).toMatchObject({
      framework: { id: 'handover' },
    });
  });

  it('is read as it was at a revision, with the sheet that names its folder', () => {
    const team = join(scratch, 'team');
    writeExamples(team);
    git(team, 'init', '--quiet');
    git(team, 'add', '.');
    git(team, 'commit', '--quiet', '-m', 'A framework with answers');
    rmSync(join(team, 'handover'), { recursive: true });
    expect(
      JSON.parse(
        run(process.execPath, [wgll, 'report', 'git:HEAD:wgll-answers.yaml', '--json'], team),
      ),
    ).toMatchObject({
      framework: { id: 'handover', edition: '1.0' },
    });
  });
});

function git(cwd: string, ...words: readonly string[]): string {
  return run('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], cwd);
}

function reportOf(given: readonly string[]): unknown {
  return JSON.parse(run(process.execPath, [wgll, ...given], reader));
}

function run(command: string, given: readonly string[], cwd: string): string {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const { status, stdout, stderr } = spawnSync(command, given, { cwd, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`${command} ${given.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}
