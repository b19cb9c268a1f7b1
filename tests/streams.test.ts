import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Real processes: how the built program behaves at the ends of its pipes. */

const root = fileURLToPath(new URL('..', import.meta.url));
const program = fileURLToPath(new URL('../bin/wgll.js', import.meta.url));
const example = 'examples/complete.yaml';
const escape = '\u001B';

describe('standard output', () => {
  it.runIf(process.platform !== 'win32')(
    'that is closed early ends the writing quietly, with the code of the report',
    () => {
      const { stdout, stderr } = inShell(
        `"$NODE" "$WGLL" report ${example} | head -1; echo "\${PIPESTATUS[0]}"`,
      );
      expect(stderr).toBe('');
      expect(stdout.split('\n')).toEqual([
        expect.stringMatching(/^What good looks like at /),
        '0',
        '',
      ]);
    },
  );

  it.runIf(process.platform !== 'win32')(
    'that is closed early in a long report ends it quietly as well',
    () => {
      const { stdout, stderr } = inShell(
        `"$NODE" "$WGLL" report ${many} --json | head -c 70000 | wc -c; echo "\${PIPESTATUS[0]}"`,
      );
      expect(stderr).toBe('');
      expect(stdout.trim().split(/\s+/)).toEqual(['70000', '0']);
    },
  );

  it('that is read slowly gets all of a report of three megabytes', async () => {
    const text = await readSlowly(['report', ...many.split(' '), '--json']);
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(JSON.parse(text)).toHaveLength(60);
  });

  it
    .runIf(process.platform === 'linux')
    .each([[['report', example]], [['--version']], [['--help']]])(
    'that is full is told, with code 74: %s',
    (given) => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [program, ...given], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      });
      closeSync(full);
      expect(stderr).toMatch(/^wgll: the output could not be written: .*no space left/i);
      expect(status).toBe(74);
    },
  );
});

describe('standard error', () => {
  it.runIf(process.platform === 'linux')('that is full does not look like success', () => {
    const full = openSync('/dev/full', 'w');
    const { status } = spawnSync(process.execPath, [program, 'report', 'not-there.yaml'], {
      cwd: root,
      stdio: ['ignore', 'pipe', full],
    });
    closeSync(full);
    expect(status).toBe(74);
  });
});

describe('colour', () => {
  it.each([
    [{}, []],
    [{ NO_COLOR: '1' }, []],
    [{ FORCE_COLOR: '0' }, []],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, []],
    [{ FORCE_COLOR: '1' }, ['--no-color']],
  ])('is not written into a pipe with %j %j', (env, options) => {
    const { stdout, stderr, status } = wgll(['report', example, ...options], env);
    expect(stdout + stderr).not.toContain(escape);
    expect(status).toBe(0);
  });

  it.each([
    [{ FORCE_COLOR: '1' }, []],
    [{}, ['--color']],
    [{ NO_COLOR: '1' }, ['--color']],
  ])('is written into a pipe with %j %j', (env, options) => {
    const { stdout, status } = wgll(['report', example, ...options], env);
    expect(stdout).toContain(escape);
    expect(status).toBe(0);
  });
});

/** Sixty reports as JSON are some four megabytes. */
const many = Array.from({ length: 60 }, () => example).join(' ');

function cleanEnv(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  return { ...env, ...more };
}

function wgll(given: readonly string[], env: NodeJS.ProcessEnv) {
  return spawnSync(process.execPath, [program, ...given], {
    cwd: root,
    encoding: 'utf8',
    env: cleanEnv(env),
  });
}

function inShell(line: string) {
  const env = cleanEnv({ NODE: process.execPath, WGLL: program });
  return spawnSync('bash', ['-c', line], { cwd: root, encoding: 'utf8', env });
}

/** Nothing is read for a while, so that the pipe fills; then everything is. */
function readSlowly(given: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...given], { cwd: root, env: cleanEnv() });
  let text = '';
  child.stdout.setEncoding('utf8');
  setTimeout(() => child.stdout.on('data', (part: string) => (text += part)), 1500);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(text));
  });
}
