import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScratchRepository, scratchRepository } from './build/scratch-repository.js';

/** What a team sees that keeps its answers in a repository, and checks each change against the branch it goes into. */

const program = fileURLToPath(new URL('../bin/wgll.js', import.meta.url));

const answers = `version: 1
framework: what-good-looks-like
edition: "1.0"
subject: { name: A trust }
date: 2026-09-01
answers:
  mission-memorable: 2
  services-after-go-live: { level: 2, note: One service has its own team. }
  technology-cloud:
    level: 3
    evidence: [ { title: The list of systems, date: 2026-01-15 } ]
`;

const policy = `version: 1
require:
  - no-decline: {}
  - evidence: { from-level: 3, not-older-than: 12 months }
`;

const waiver = `waivers:
  - { clause: evidence, question: technology-cloud, because: The list is being made again, until: 2027-03-31 }
`;

let repository: ScratchRepository;
beforeAll(() => {
  repository = scratchRepository();
  repository.write('wgll-answers.yaml', answers);
  repository.write('wgll-policy.yaml', policy);
  repository.commit('The answers of September');
  repository.git('switch', '--quiet', '--create', 'change');
});
afterAll(() => repository.remove());
beforeEach(() => {
  repository.write('wgll-answers.yaml', answers);
  repository.write('wgll-policy.yaml', policy);
});

function check(...more: readonly string[]) {
  const given = ['check', '--format', 'github', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
    cwd: repository.folder,
    encoding: 'utf8',
  });
  return { code: status, lines: stdout.split('\n').filter((line) => line !== ''), stderr };
}

const onADay = (day: string, ...more: readonly string[]) =>
  check('--baseline', 'git:main', '--today', day, ...more);

describe('a change of answers in a repository', () => {
  it('passes when nothing has moved, and leaves the working tree as it was', () => {
    const before = repository.git('status', '--porcelain');
    expect(onADay('2026-10-01')).toMatchObject({ code: 0, stderr: '' });
    expect(repository.git('status', '--porcelain')).toBe(before);
  });

  it('that lowers an answer without a word fails, with an annotation on that line', () => {
    repository.write('wgll-answers.yaml', answers.replace('memorable: 2', 'memorable: 1'));
    const { code, lines } = onADay('2026-10-01');
    expect(code).toBe(1);
    const errors = lines.filter((line) => line.startsWith('::error'));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain('file=wgll-answers.yaml,line=7,');
    expect(errors[0]).toContain('title=no-decline::');
  });

  it('that lowers an answer and keeps its old note fails, too', () => {
    repository.write('wgll-answers.yaml', answers.replace('{ level: 2, note', '{ level: 1, note'));
    const { code, lines } = onADay('2026-10-01');
    expect(code).toBe(1);
    expect(lines[0]).toContain('::error file=wgll-answers.yaml,line=8,');
  });

  it('that lowers an answer with a note passes, and is shown as corrected', () => {
    const note = '{ level: 1, note: Two of the five we asked could say it. }';
    repository.write('wgll-answers.yaml', answers.replace('memorable: 2', `memorable: ${note}`));
    const { code, lines } = onADay('2026-10-01');
    expect(code).toBe(0);
    expect(lines.filter((line) => line.startsWith('::error'))).toEqual([]);
    const corrected = lines.filter(
      (line) => line.startsWith('::notice') && line.includes('correct'),
    );
    expect(corrected).toHaveLength(1);
    expect(corrected[0]).toContain('line=7,');
    expect(corrected[0]).toContain('Two of the five we asked could say it.');
  });

  // Evidence of 15 January 2026 counts until 15 January 2027; the last 30 days begin on 17 December.
  it.each([
    ['2026-12-16', 0, 'none'],
    ['2026-12-17', 0, '::warning'],
    ['2027-01-15', 0, '::warning'],
    ['2027-01-16', 1, '::error'],
  ])('is told on %s of evidence that grows old: exit code %i, %s', (day, code, kind) => {
    // Without a baseline the clause is for every answer: the weekly run.
    const found = check('--today', day);
    expect(found.code).toBe(code);
    const told = found.lines.filter((line) => line.includes('title=evidence::'));
    expect(told.map((line) => line.split(' ')[0])).toEqual(kind === 'none' ? [] : [kind]);
    for (const line of told) expect(line).toContain('file=wgll-answers.yaml,line=11,');
  });

  it('only warns of old evidence that it has not touched, and fails where it has', () => {
    expect(onADay('2027-02-01').code).toBe(0);
    repository.write('wgll-answers.yaml', answers.replace('The list of systems', 'A list'));
    expect(onADay('2027-02-01').code).toBe(1);
  });

  it('passes under a waiver until its date', () => {
    repository.write('wgll-policy.yaml', policy + waiver);
    expect(check('--today', '2027-02-01').code).toBe(0);
    expect(check('--today', '2027-03-31').code).toBe(0);
    const after = check('--today', '2027-04-01');
    expect(after.code).toBe(1);
    expect(
      after.lines.some((line) => line.startsWith('::error') && line.includes('31 March 2027')),
    ).toBe(true);
  });
});
