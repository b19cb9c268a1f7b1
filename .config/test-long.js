// Tries the properties of scoring with many more generated frameworks and sheets than a usual run of the tests:
// 10,000 for each, or as many as are named: npm run test:long -- 2000
// Prints what kind of frameworks and sheets were tried.
import { spawnSync } from 'node:child_process';
import { inRoot } from './bundle.js';

const [runs = '10000', ...words] = process.argv.slice(2);
const files = ['tests/score/properties', 'tests/score/naive', 'tests/insight/soundness-properties'];
const aDay = 24 * 60 * 60 * 1000;

const { status } = spawnSync(
  process.execPath,
  [
    inRoot('node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    '.config/vitest.config.js',
    '--testTimeout',
    String(aDay),
    ...files,
    ...words,
  ],
  {
    cwd: inRoot('.'),
    stdio: 'inherit',
    env: { ...process.env, RUNS: runs, DISTRIBUTION: '1' },
  },
);
process.exitCode = status ?? 1;
