// The conversation in a real terminal, driven by tmux: npm run test:terminal
import { runWith, says } from './run-with.js';

runWith({
  what: 'The tests in a terminal',
  config: 'vitest.terminal.config.js',
  needs: [
    [
      () => process.platform === 'linux',
      'Linux, whose signals, disks and users the tests make use of',
    ],
    [() => says('tmux', ['-V']), 'tmux, which holds the terminals: apt-get install tmux'],
    [() => says('bash', ['--version']), 'bash, for Ctrl-Z and fg: apt-get install bash'],
    [() => says('zsh', ['--version']), 'zsh, to try its completion: apt-get install zsh'],
    [() => says('fish', ['--version']), 'fish, to try its completion: apt-get install fish'],
    [
      () => says('setpriv', ['--version']),
      'setpriv, for a folder that may not be written: apt-get install util-linux',
    ],
  ],
});
