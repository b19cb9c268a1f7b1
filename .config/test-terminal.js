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
      () => says('strace', ['-V']),
      'strace, for what a save tells the disk: apt-get install strace',
    ],
    [
      () => says('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']),
      'Python 3.9 or newer, which holds a terminal as well: apt-get install python3',
    ],
    [
      () => says('setpriv', ['--version']),
      'setpriv, for a folder that may not be written: apt-get install util-linux',
    ],
  ],
});
