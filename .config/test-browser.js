// The pages in a real browser: npm run test:browser
// Nothing is left out: where something is missing it is named, and the run has failed.
import { spawnSync } from 'node:child_process';
import { inRoot } from './bundle.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browser = [process.env.CHROMIUM, ...names].find((name) => name && starts(name));

if (browser === undefined) {
  console.error(
    'The tests in a browser have not run. Missing:\n- Chromium, and fonts to draw with: apt-get install chromium fonts-liberation fonts-noto-color-emoji. Where it has another name: CHROMIUM=/path/to/it npm run test:browser',
  );
  process.exitCode = 1;
} else {
  const tools = inRoot('tests/tools/browser');
  const config = inRoot('.config/vitest.browser.config.js');
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  const isReady = run('npm', ['ci', '--no-audit', '--no-fund', '--prefix', tools]);
  const given = [vitest, 'run', '--config', config, ...process.argv.slice(2)];
  process.exitCode = isReady && run(process.execPath, given) ? 0 : 1;
}

function starts(name) {
  return spawnSync(name, ['--version']).status === 0;
}

function run(command, given) {
  const env = { ...process.env, CHROMIUM: whereIs(browser) };
  return spawnSync(command, given, { env, stdio: 'inherit' }).status === 0;
}

/** The tool that starts it wants a path. */
function whereIs(name) {
  if (name.includes('/')) return name;
  return spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
}
