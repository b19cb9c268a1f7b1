import { describe, expect, it } from 'vitest';
import { type Command } from '../../src/cli/command.js';
import { offersOf } from '../../src/cli/completion/offers.js';
import { completionScript, shells } from '../../src/cli/completion/scripts.js';

const ids = { frameworks: ['garden'], principles: ['soil'], roles: ['gardener'] };

const dig: Command = {
  name: 'dig',
  is: "Digs; it's deep.",
  takes: [{ name: '<bed>', is: 'a bed' }],
  options: [
    { flags: '--deep', is: 'two spades' },
    { flags: '-o, --output <file>', is: 'where to' },
    { flags: '--format <name>', is: 'the form', words: ['round', 'square'] },
    { flags: '-f, --framework <id|path>', is: 'the framework' },
    { flags: '--role <id>', is: 'the role' },
  ],
  examples: [],
  run: async () => {},
};

describe('what a shell can offer', () => {
  it('is words where they are known, else files, and nothing after a flag', () => {
    const { options } = offersOf(dig, ids);
    expect(options.slice(0, 5)).toEqual([
      { long: '--deep', is: 'two spades', value: 'none', words: [] },
      { long: '--output', short: '-o', is: 'where to', value: 'files', words: [] },
      { long: '--format', is: 'the form', value: 'words', words: ['round', 'square'] },
      { long: '--framework', short: '-f', is: 'the framework', value: 'files', words: ['garden'] },
      { long: '--role', is: 'the role', value: 'words', words: ['gardener'] },
    ]);
  });

  it.each(shells)('keeps the quotes of a description in %s', (shell) => {
    const script = completionScript(shell, [offersOf(dig, ids)]);
    expect(script).toContain('round');
    expect(script.endsWith('\n')).toBe(true);
    const written = { bash: undefined, zsh: `it'\\''s`, fish: `it\\'s`, powershell: undefined }[
      shell
    ];
    expect(written === undefined || script.includes(written)).toBe(true);
  });
});
