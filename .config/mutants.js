// Shows that the properties of scoring notice every rule that is broken: in a copy of the project each mutant of
// tests/score/mutants.json is put into the source in turn, and the tests of the properties must fail.
// npm run test:mutants -- [runs of each property] [words of the mutants to try]
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './bundle.js';

const [runs = '150', words = ''] = process.argv.slice(2);
const mutants = JSON.parse(readFileSync(inRoot('tests/score/mutants.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'wgll-mutants-'));

try {
  for (const part of ['src', 'tests', '.config', 'package.json', 'tsconfig.json'])
    cpSync(inRoot(part), join(folder, part), { recursive: true });
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'));
  if (testsFail().length > 0) throw new Error('the tests fail without any mutant');
  const survivors = mutants
    .filter(({ breaks }) => breaks.includes(words))
    .filter((mutant) => !isNoticed(mutant));
  console.log(
    `\n${survivors.length} of ${mutants.length} mutants are not noticed${survivors.map(({ breaks }) => `\n  ${breaks}`).join('')}`,
  );
  if (survivors.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** By the properties; `also` names a hand-worked test where no property gets that far. */
function isNoticed({ breaks, file, from, to, also = [] }) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} has not one "${from}"`);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  const failed = testsFail(also);
  writeFileSync(path, text);
  console.log(`${failed.length > 0 ? 'noticed ' : 'SURVIVES'}  ${breaks}`);
  for (const name of failed) console.log(`            by: ${name}`);
  return failed.length > 0;
}

/** The names of the properties that fail; the first of each file is enough. */
function testsFail(also = []) {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--root',
      folder,
      '--config',
      join(folder, '.config/vitest.config.js'),
      '--reporter=json',
      '--bail=1',
      '--testTimeout=600000',
      'tests/score/naive',
      'tests/score/properties',
      ...also,
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, RUNS: runs } },
  );
  const report = JSON.parse(stdout.slice(stdout.indexOf('{')));
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ title }) => title);
}
