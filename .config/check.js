// Everything that a change must pass, in one command: every fault of every step, then a list of the steps.
// With --without-tests it leaves the tests out, for a run that has just run them.
import { spawnSync } from 'node:child_process';
import { inRoot } from './bundle.js';

const steps = [
  { name: 'build', command: 'node .config/build.js' },
  { name: 'format', command: 'biome check --config-path=.config/format.json .' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent types' },
  { name: 'tests', command: 'vitest run --config .config/vitest.config.js', isTests: true },
  { name: 'generated files are fresh', command: 'node .config/schemas.js --check' },
  { name: 'package', command: 'publint --strict' },
  { name: 'nothing unused', command: 'knip --config .config/knip.json' },
];

const withoutTests = process.argv.includes('--without-tests');
const ran = steps.filter((step) => !(withoutTests && step.isTests)).map(run);
console.log(
  `\n${ran.map(({ name, isPassed, seconds }) => `${isPassed ? 'pass' : 'FAIL'}  ${name} (${seconds} s)`).join('\n')}`,
);
if (ran.some(({ isPassed }) => !isPassed)) {
  console.log(
    '\nFormat mends itself with: npm run format. Generated files with: npm run generate.',
  );
  process.exitCode = 1;
}

function run({ name, command }) {
  console.log(`\n--- ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, { cwd: inRoot('.'), shell: true, stdio: 'inherit' });
  return { name, isPassed: status === 0, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}
