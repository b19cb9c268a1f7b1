import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

/** What a fresh clone says before its packages are installed. */

const clone = mkdtempSync(join(tmpdir(), 'wgll-clone-'));
for (const part of ['bin', '.config', 'package.json']) {
  cpSync(fileURLToPath(new URL(`../${part}`, import.meta.url)), join(clone, part), {
    recursive: true,
  });
}
afterAll(() => rmSync(clone, { recursive: true, force: true }));

describe('a clone that is not built', () => {
  it('says how to build it', () => {
    const { status, stdout, stderr } = node('bin/wgll.js', '--version');
    expect(stderr).toBe('wgll is not built yet in this folder. Run: npm ci\n');
    expect(stdout).toBe('');
    expect(status).toBe(70);
  });

  it('is prepared without failing, since npm would refuse npx in its folder ever after', () => {
    const { status, stderr } = node('.config/prepare.js');
    expect(stderr).toBe(
      'wgll is not built: its development packages are not installed. Run: npm ci\n',
    );
    expect(status).toBe(0);
  });
});

function node(script: string, ...given: readonly string[]) {
  return spawnSync(process.execPath, [join(clone, script), ...given], {
    cwd: clone,
    encoding: 'utf8',
  });
}
