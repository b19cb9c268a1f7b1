// Judges what wgll writes for CI systems by programs that are not wgll's: SARIF by Microsoft's multitool with the rules
// of GitHub, JUnit by xmllint with the schema beside this file. Run: npm run check:ci-formats
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);
const inRoot = (path) => fileURLToPath(new URL(path, root));
const multitool = createRequire(import.meta.url)('@microsoft/sarif-multitool');
const scratch = mkdtempSync(join(tmpdir(), 'wgll-ci-formats-'));
const faults = [];

try {
  const fixtures = inRoot('tests/fixtures/');
  for (const name of readdirSync(fixtures).filter((name) => name.endsWith('.yaml')))
    copyFileSync(join(fixtures, name), join(scratch, name));
  writeLongOnes();
  const sheets = {
    mixed: [
      'garden-mixed.yaml',
      '--policy',
      'garden-policy.yaml',
      '--baseline',
      'garden-perfect.yaml',
    ],
    perfect: ['garden-perfect.yaml', '--policy', 'garden-policy.yaml'],
    several: ['garden-perfect.yaml', 'garden-mixed.yaml'],
    hostile: ['hostile name, 100%.yaml', '--policy', 'hostile-policy.yaml'],
    long: ['long.yaml', '--policy', 'long-policy.yaml'],
  };
  for (const [name, given] of Object.entries(sheets)) {
    wgll([...given, '--output', `sarif=${name}.sarif`, '--output', `junit=${name}.xml`]);
    expectFaults(`${name}.sarif`, sarifErrors(`${name}.sarif`), false);
    expectFaults(`${name}.xml`, junitErrors(`${name}.xml`), false);
  }
  // The judges do find faults where there are some.
  const broken = readFileSync(join(scratch, 'mixed.sarif'), 'utf8').replace(
    /"ruleIndex": \d+/,
    '"ruleIndex": 999',
  );
  writeFileSync(join(scratch, 'broken.sarif'), broken);
  expectFaults('broken.sarif', sarifErrors('broken.sarif'), true);
  const twice = readFileSync(join(scratch, 'mixed.xml'), 'utf8').replace(
    '<testcase name=',
    '<testcase nam=',
  );
  writeFileSync(join(scratch, 'broken.xml'), twice);
  expectFaults('broken.xml', junitErrors('broken.xml'), true);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

/** Notes and reasons of 10,000 characters, and a name that needs escaping everywhere. */
function writeLongOnes() {
  copyFileSync(join(scratch, 'hostile.yaml'), join(scratch, 'hostile name, 100%.yaml'));
  const words = 'all of it, ]]> and 100% more; '.repeat(350);
  const policy = readFileSync(join(scratch, 'garden-policy.yaml'), 'utf8');
  const long = policy.replaceAll(
    /^( +)because: .*$/gm,
    (_, indent) => `${indent}because: ${JSON.stringify(words)}`,
  );
  writeFileSync(join(scratch, 'long-policy.yaml'), long);
  copyFileSync(join(scratch, 'garden-mixed.yaml'), join(scratch, 'long.yaml'));
}

function wgll(given) {
  const words = [inRoot('bin/wgll.js'), 'check', ...given, '--today', '2026-11-23', '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: scratch, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`wgll check ${given.join(' ')}: ${stderr}`);
}

function sarifErrors(file) {
  const words = [
    'validate',
    file,
    '--rule-kind',
    'Sarif;Ghas',
    '--level',
    'Error',
    '--output',
    'judged.sarif',
    '--log',
    'ForceOverwrite',
  ];
  const { error, stdout, stderr } = spawnSync(multitool, words, { cwd: scratch, encoding: 'utf8' });
  if (error !== undefined) throw error;
  const judged = JSON.parse(readFileSync(join(scratch, 'judged.sarif'), 'utf8'));
  const results = judged.runs.flatMap((run) => [
    ...(run.results ?? []).filter(({ level }) => level === 'error'),
    ...(run.invocations ?? []).flatMap((one) => one.toolExecutionNotifications ?? []),
  ]);
  const lines = `${stdout}\n${stderr}`.split('\n').filter((line) => / error /.test(line));
  return results.length > 0 && lines.length === 0 ? [JSON.stringify(results)] : lines;
}

function junitErrors(file) {
  const schema = fileURLToPath(new URL('junit.xsd', import.meta.url));
  const { error, status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schema, file], {
    cwd: scratch,
    encoding: 'utf8',
  });
  if (error !== undefined)
    throw new Error('xmllint is not here. On Debian: apt-get install libxml2-utils', {
      cause: error,
    });
  return status === 0 ? [] : stderr.trim().split('\n');
}

function expectFaults(file, found, isBroken) {
  console.log(
    `${file}: ${isBroken ? 'broken on purpose, ' : ''}${found.length === 0 ? 'no faults' : 'faults found'}`,
  );
  if (isBroken !== found.length > 0)
    faults.push(`${file}: ${isBroken ? 'no fault was found' : found.join('\n')}`);
}
