// How long a whole run takes, beside bare Node in the same minutes: pairs taken in turn, and their medians.
// Absolute times say more about the machine than about the program, so the goals are ratios.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { writeLarge } from '../tests/bench/large.js';
import { bundleOptions, inRoot, outputOptions } from './bundle.js';
import { compileAhead } from './compile-ahead.js';

const rounds = Number(process.argv[2] ?? 41);
const scratch = mkdtempSync(join(tmpdir(), 'wgll-bench-'));
const wgll = inRoot('bin/wgll.js');
const inFixtures = (name) => inRoot(`tests/fixtures/bench/${name}`);
// 40 answers of a framework with 56 questions, as long as people write them.
const sheet = inFixtures('answers.yaml');
const policy = inFixtures('policy.yaml');
const bare = [process.execPath, '-e', '0'];
const report = [process.execPath, wgll, 'report', sheet];
// The day is given, so that the answers do not grow old.
const check = [process.execPath, wgll, 'check', sheet, '--policy', policy, '--today', '2026-11-23'];

const sheetText = `version: 1
framework: ./framework.yaml
edition: "1"
subject: { name: Town }
date: 2026-11-20
answers: { q0: 2 }
`;

try {
  const floor = [process.execPath, await floorScript()];
  const rows = [
    ...starting(),
    ...reporting([...floor, sheet]),
    ...checking([...floor, sheet, policy]),
    ...drawing(floor),
    ...asking(),
    ...redrawing(),
  ];
  print([['', 'median', 'of', 'ratio', 'goal', ''], ...rows]);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function starting() {
  const [version, node] = mediansOf([[process.execPath, wgll, '--version'], bare]);
  return [ratioRow('wgll --version', version, 'node -e 0', node, 1.15)];
}

function reporting(floorCommand) {
  const [told, floor, node] = mediansOf([report, floorCommand, bare]);
  const memory = peakMemory(report);
  return [
    ratioRow('wgll report', told, 'only parsing its YAML', floor, 1.3),
    ratioRow('', told, 'node -e 0', node),
    ratioRow('only parsing its YAML', floor, 'node -e 0', node),
    ['wgll report, memory', `${memory.toFixed(0)} MB`, '', '', '80 MB', verdict(memory <= 80)],
  ];
}

/** The page of a framework with 500 questions, which is read as YAML. */
function drawing(floorCommand) {
  const large = writeLarge(scratch);
  const page = [process.execPath, wgll, 'report', large.sheet, '--format', 'html'];
  const parsed = [...floorCommand, large.framework, large.sheet];
  const [drawn, floor] = mediansOf([page, parsed]);
  const memory = peakMemory(page);
  return [
    ratioRow('HTML of 500 questions', drawn, 'only parsing their YAML', floor, 1.5),
    ['the same, memory', `${memory.toFixed(0)} MB`, '', '', '150 MB', verdict(memory <= 150)],
  ];
}

/** Beside another linter of YAML, with two rules, on the same file. */
function checking(floorCommand) {
  const [checked, floor, linted] = mediansOf([check, floorCommand, spectral()]);
  return [
    ratioRow('wgll check', checked, 'only parsing its two files', floor, 1.3),
    ratioRow('spectral lint', linted, 'wgll check', checked, 6, (ratio, goal) => ratio >= goal),
  ];
}

/** Heavy, and only here: it stays outside the project's own installation. */
function spectral() {
  const folder = inRoot('tests/tools/spectral');
  const program = join(folder, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  if (!existsSync(program)) {
    const given = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
    const isOnWindows = process.platform === 'win32';
    const { status } = spawnSync('npm', given, { stdio: 'inherit', shell: isOnWindows });
    if (status !== 0) throw new Error('spectral could not be installed');
  }
  const rules = inFixtures('spectral.yaml');
  return [process.execPath, program, 'lint', sheet, '--ruleset', rules];
}

/** Until the first question stands on a terminal; from "?" after a letter. */
function asking() {
  const commands = [
    [[process.execPath, wgll, 'assess', join(scratch, 'new.yaml')], '[a-z]\\?'],
    [[process.execPath, '-e', 'console.log("a line")'], 'a line'],
  ];
  const script = inRoot('tests/bench/until.py');
  const given = [script, JSON.stringify(commands), String(rounds)];
  const { status, stdout, stderr, error } = spawnSync('python3', given, { encoding: 'utf8' });
  if (error !== undefined)
    return [['first question', 'left out: no python3 for a terminal of its own']];
  if (status !== 0) throw new Error(stderr);
  const [question, line] = columnMedians(JSON.parse(stdout));
  return [ratioRow('first question', question, 'a line from node', line, 1.6)];
}

/** From a key to what it draws, in a short questionnaire and in a very long one. */
function redrawing() {
  const commands = [30, 500].map((count) => {
    const folder = join(scratch, String(count));
    mkdirSync(folder);
    writeFileSync(join(folder, 'framework.yaml'), frameworkOf(count));
    const sheet = join(folder, 'sheet.yaml');
    writeFileSync(sheet, sheetText);
    return [[process.execPath, wgll, 'assess', sheet], 'q1?'];
  });
  const given = [inRoot('tests/bench/redraw.py'), JSON.stringify(commands), String(rounds)];
  const { status, stdout, stderr, error } = spawnSync('python3', given, { encoding: 'utf8' });
  if (error !== undefined) return [['a key', 'left out: no python3 for a terminal of its own']];
  if (status !== 0) throw new Error(stderr);
  const [short, long] = columnMedians(JSON.parse(stdout));
  return [
    ratioRow('a key, 500 questions', long, 'the same of 30', short, 1.3),
    ['a key, 500 questions', `${long.toFixed(1)} ms`, '', '', '16 ms', verdict(long < 16)],
  ];
}

function frameworkOf(count) {
  const questions = Array.from(
    { length: count },
    (_, at) => `      - { id: q${at}, ask: "What of q${at}?" }`,
  );
  return `version: 1
id: long
edition: "1"
title: Long
scale: { from: 0, levels: [ { name: None }, { name: Little }, { name: Some } ] }
principles:
  - id: p
    title: All of it
    questions:
${questions.join('\n')}
`;
}

/** Each command once before anything is measured, then in turn. */
function mediansOf(commands) {
  for (const command of commands) timeOf(command);
  return columnMedians(Array.from({ length: rounds }, () => commands.map(timeOf)));
}

function timeOf([command, ...given]) {
  const start = performance.now();
  const { status } = spawnSync(command, given, { stdio: 'ignore' });
  const end = performance.now();
  if (status !== 0) throw new Error(`${given.join(' ')} ended with ${status}`);
  return end - start;
}

function columnMedians(table) {
  return table[0].map((_, column) => {
    const sorted = table.map((row) => row[column]).toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  });
}

/** In megabytes, as the process says of itself at its end. */
function peakMemory([command, ...given]) {
  const told = `process.on('exit', () => process.stderr.write(String(process.resourceUsage().maxRSS)))`;
  const preload = `data:text/javascript,${encodeURIComponent(told)}`;
  const { stderr } = spawnSync(command, ['--import', preload, ...given], { encoding: 'utf8' });
  return Number(stderr) / 1024;
}

/** Bundled, loaded and compiled ahead as the program is. */
async function floorScript() {
  const folder = join(scratch, 'floor');
  const bundled = await rolldown({
    ...bundleOptions,
    input: { floor: inRoot('tests/bench/floor.ts') },
  });
  await bundled.write({ ...outputOptions, dir: folder });
  await bundled.close();
  const start = join(folder, 'start.cjs');
  const [loader, floor] = [inRoot('bin/load.js'), join(folder, 'floor.cjs')].map((path) =>
    JSON.stringify(path),
  );
  writeFileSync(
    start,
    `require(${loader}).loaderOf(__dirname)(${floor}).parseAll(process.argv.slice(2));\n`,
  );
  await compileAhead(folder, join(folder, 'floor.cjs'), ({ parseAll }) =>
    parseAll([inRoot('examples/partial.yaml')]),
  );
  return start;
}

function ratioRow(name, median, other, otherMedian, goal, isReached = (ratio) => ratio <= goal) {
  const ratio = median / otherMedian;
  return [
    name,
    `${median.toFixed(1)} ms`,
    `${other} (${otherMedian.toFixed(1)} ms)`,
    ratio.toFixed(2),
    goal === undefined ? '' : String(goal),
    goal === undefined ? '' : verdict(isReached(ratio, goal)),
  ];
}

function verdict(isReached) {
  return isReached ? 'reached' : 'missed';
}

function print(rows) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  console.log(
    `wgll ${version}, Node ${process.versions.node}, ${process.platform}: ${rounds} of each, in turn\n`,
  );
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  }
}
