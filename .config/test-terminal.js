// The conversation in a real terminal, driven by tmux: npm run test:terminal
// Nothing is left out: where something is missing it is named, and the run has failed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from './bundle.js';

const missing = [
  [
    () => process.platform === 'linux',
    'Linux, whose signals, disks and users the tests make use of',
  ],
  [() => existsSync(inRoot('dist/main.js')), 'the program as it is built: npm run build'],
  [() => says('tmux', ['-V']), 'tmux, which holds the terminals: apt-get install tmux'],
  [() => says('bash', ['--version']), 'bash, for Ctrl-Z and fg: apt-get install bash'],
  [
    () => says('setpriv', ['--version']),
    'setpriv, for a folder that may not be written: apt-get install util-linux',
  ],
].flatMap(([isThere, what]) => (isThere() ? [] : [what]));

if (missing.length > 0) {
  console.error(`The tests in a terminal have not run. Missing:\n- ${missing.join('\n- ')}`);
  process.exitCode = 1;
} else {
  const config = inRoot('.config/vitest.terminal.config.js');
  const given = ['run', '--config', config, ...process.argv.slice(2)];
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [vitest, ...given], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

function says(command, given) {
  return spawnSync(command, given).status === 0;
}
