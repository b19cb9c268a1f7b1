import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const loader = join(root, 'bin/load.js');
const { compiledFor } = createRequire(import.meta.url)(loader) as {
  compiledFor: (folder: string) => string;
};
const scratch = mkdtempSync(join(tmpdir(), 'wgll-compiled-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Tells on standard error, for each file that a command line loads, whether V8 took what was kept. */
const telling = `
  const { loaderOf } = require(${JSON.stringify(loader)});
  const [root, ...line] = process.argv.slice(1);
  const seen = (path, script) => console.error(path.slice(root.length), script.cachedDataRejected);
  const { run } = loaderOf(root + 'dist', seen)(root + 'dist/main.cjs');
  run(line, root).then((code) => { process.exitCode = code; });
`;

const usual = [['--version'], ['report', '--example'], ['check', 'examples/complete.yaml']];

it.each(usual)('is used by wgll %s %s', (...line) => {
  const { status, stderr } = node(['-e', telling, root, ...line]);
  expect(status).toBe(0);
  const files = stderr.trim().split('\n');
  expect(files[0]).toMatch(/^dist.main\.cjs false$/);
  expect(files.filter((file) => !file.endsWith(' false'))).toEqual([]);
});

it('holds a conversation on a terminal, and not only its beginning', () => {
  const bytes = (path: string): number => statSync(path).size;
  const dist = join(root, 'dist');
  const source = bytes(join(dist, 'chunks/assess.cjs'));
  // 0.7 times where the conversation was refused, 1.7 times where it was held.
  expect(bytes(join(compiledFor(dist), 'assess.cjs')) / source).toBeGreaterThan(1.2);
});

const copies: [string, (compiled: string) => void][] = [
  ['is missing', (compiled) => rmSync(compiled, { recursive: true })],
  ['is cut short', (compiled) => each(compiled, (bytes) => bytes.subarray(0, bytes.length / 2))],
  ['is of another version', (compiled) => each(compiled, otherVersion)],
];

it.each(copies)('changes nothing where it %s', (_, change) => {
  const copy = mkdtempSync(join(scratch, 'copy-'));
  for (const part of ['bin', 'dist', 'examples', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  change(compiledFor(join(copy, 'dist')));
  const report = [join('bin', 'wgll.js'), 'report', '--example'];
  const told = node(report, copy);
  expect(told.stderr).toBe('');
  expect(told.stdout).toBe(node(report).stdout);
  expect(told.stdout).toContain('Principle by principle');
});

function each(folder: string, change: (bytes: Buffer) => Buffer): void {
  for (const name of readdirSync(folder))
    writeFileSync(join(folder, name), change(readFileSync(join(folder, name))));
}

/** V8 keeps a number for its version after its mark, in the second four bytes. */
function otherVersion(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(bytes.readUInt32LE(4) + 1, 4);
  return bytes;
}

function node(given: readonly string[], cwd = root) {
  return spawnSync(process.execPath, given, { cwd, encoding: 'utf8' });
}
