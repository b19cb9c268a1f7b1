import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sleep } from './terminal.js';
import { program, useTerminals } from './terminals.js';

/** The scripts of `wgll completion`, loaded into the real shells. PowerShell is not among them: Debian has none. */

const terminals = useTerminals();

const shells = {
  bash: {
    command: ['bash', '--norc', '--noprofile', '-i'],
    prompt: `PS1='shell> '`,
    load: 'source <(wgll completion bash)',
  },
  zsh: {
    command: ['zsh', '-f', '-i'],
    prompt: `PS1='shell> '`,
    load: 'autoload -U compinit; compinit -u -D; source <(wgll completion zsh)',
  },
  fish: {
    command: ['fish', '--no-config', '-i'],
    prompt: `function fish_prompt; echo -n 'shell> '; end; set -g fish_greeting`,
    load: 'wgll completion fish | source',
  },
} as const;

const completed: readonly (readonly [typed: string, line: string])[] = [
  ['wgll expl', 'wgll explain'],
  ['wgll report --form', 'wgll report --format'],
  ['wgll report --format mark', 'wgll report --format markdown'],
  ['wgll assess --framework epr', 'wgll assess --framework epr-ladder'],
  ['wgll assess --role deli', 'wgll assess --role delivery'],
  ['wgll assess --principle tea', 'wgll assess --principle teams'],
  ['wgll frameworks epr', 'wgll frameworks epr-ladder'],
  ['wgll completion po', 'wgll completion powershell'],
  ['wgll report our-sh', 'wgll report our-sheet.yaml'],
  ['wgll check --policy our-po', 'wgll check --policy our-policy.yaml'],
];

describe.each(Object.entries(shells))('%s', (_, { command, prompt, load }) => {
  it('completes commands, options, ids and files', async () => {
    const bin = join(terminals.folder, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'wgll'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    chmodSync(join(bin, 'wgll'), 0o755);
    for (const name of ['our-sheet.yaml', 'our-policy.yaml']) {
      writeFileSync(join(terminals.folder, name), '');
    }
    const terminal = await terminals.open({
      command,
      columns: 120,
      env: { PATH: `${bin}:${process.env['PATH']}`, HOME: terminals.folder },
    });
    await sleep(500);
    await terminal.type(`${prompt}\r`);
    await terminal.type(`${load}; echo lo''aded\r`);
    await terminal.until('loaded');
    const lines: string[] = [];
    for (const [typed] of completed) {
      // What was typed before is taken out of the line.
      await terminal.type('\u0015');
      await terminal.type('clear\r');
      await sleep(200);
      await terminal.type(`${typed}\t`);
      await sleep(700);
      const screen = await terminal.screen();
      lines.push(
        screen
          .findLast((line) => line.includes('> wgll'))
          ?.replace('shell> ', '')
          .trim() ?? '',
      );
    }
    expect(lines).toEqual(completed.map(([, line]) => line));
  });
});
