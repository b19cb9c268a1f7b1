import { describe, expect, it } from 'vitest';
import { wgll } from '../build/host.js';

describe('a slip on the command line', () => {
  it.each([
    [
      ['report', '--fromat', 'csv'],
      '"--fromat" is not an option of wgll report. Did you mean "--format"?',
    ],
    [['check', '--zzzzz'], '"--zzzzz" is not an option of wgll check. See: wgll check --help'],
    [['--fullest'], '"--fullest" is not an option of wgll. See: wgll --help'],
    [
      ['report', '-o'],
      '"--output" wants a value after it: -o, --output <file>. See: wgll report --help',
    ],
    [['compare'], '"compare" wants one word more: <before>. See: wgll compare --help'],
    [
      ['explain', 'a', 'b', 'c'],
      '"explain" takes fewer words: at most 2, and 3 were given. See: wgll explain --help',
    ],
  ])('is told in one sentence of our own: %j', async (argv, sentence) => {
    expect(await wgll(argv)).toEqual({ code: 2, output: '', messages: `wgll: ${sentence}\n` });
  });
});
