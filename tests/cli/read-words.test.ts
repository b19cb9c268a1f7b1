import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.js';
import { allCommands, commandNamed } from '../../src/cli/commands.js';
import { UsageError } from '../../src/cli/failure.js';
import { inLibrary } from '../../src/cli/otherwise.js';
import { readWords } from '../../src/cli/read-words.js';
import type { Run } from '../../src/cli/run.js';

const sample: Command = {
  name: 'sample',
  is: 'A sample.',
  takes: [
    { name: '<first>', is: 'needed' },
    { name: '[second]', is: 'not needed' },
  ],
  options: [
    { flags: '--full', is: 'a flag' },
    {
      flags: '-o, --output <file>',
      is: 'a list',
      read: (typed, before) => [before ?? [], typed].flat(),
    },
    { flags: '--as-of <date>', is: 'a value' },
  ],
  examples: [],
  run: async () => {},
};

describe('reading a plain command line', () => {
  it.each([
    ['sheet.yaml', { words: ['sheet.yaml'], options: {} }],
    ['a b --full', { words: ['a', 'b'], options: { full: true } }],
    ['--full a', { words: ['a'], options: { full: true } }],
    ['a --as-of 2026-11-20', { words: ['a'], options: { asOf: '2026-11-20' } }],
    ['a --as-of=x --as-of=y', { words: ['a'], options: { asOf: 'y' } }],
    ['a -o x --output y', { words: ['a'], options: { output: ['x', 'y'] } }],
    ['- --no-color', { words: ['-'], options: {} }],
    ['-- --full', { words: ['--full'], options: {} }],
  ])('understands "%s"', (typed, expected) => {
    expect(readWords(sample, typed.split(' '))).toEqual(expected);
  });

  it.each([
    '',
    'a b c',
    'a --ful',
    'a --help',
    'a -h',
    'a --full=yes',
    'a --as-of',
    'a --as-of -x',
  ])('leaves "%s" to the library for command lines', (typed) => {
    expect(readWords(sample, typed === '' ? [] : typed.split(' '))).toBeUndefined();
  });

  it('lets a complaint about a value through', () => {
    const strict: Command = {
      ...sample,
      options: [
        {
          flags: '--day <date>',
          is: 'a day',
          read: () => {
            throw new UsageError('no such day');
          },
        },
      ],
    };
    expect(() => readWords(strict, ['a', '--day', 'x'])).toThrow('no such day');
  });

  it('knows no command that only the language knows', async () => {
    expect(await commandNamed('toString')).toBeUndefined();
    expect(await commandNamed('report')).toMatchObject({ name: 'report' });
  });

  it('reads what it reads as the library for command lines would', async () => {
    const commands = [sample, ...(await allCommands())];
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(commandLines(commands), async ([command, argv]) => {
        const plain = outcomeOf(() => readWords(command, argv));
        if (plain === undefined) return;
        understood += 1;
        expect(plain).toEqual(await inTheLibrary(command, argv));
      }),
      { numRuns: 2000 },
    );
    expect(understood).toBeGreaterThan(300);
  });
});

/** Known flags with and without values, and words, in any order and number. */
function commandLines(commands: readonly Command[]) {
  return fc.constantFrom(...commands).chain((command) => {
    const flags = [
      ...command.options.flatMap(({ flags }) => namesIn(flags)),
      '--color',
      '--no-color',
    ];
    const values = ['a.yaml', 'markdown', '2026-11-20', 'x y', '-', '', 'mission', 'out.md'];
    const part = fc.oneof(
      fc.constantFrom(...flags),
      fc.constantFrom(...values),
      fc.tuple(fc.constantFrom(...flags), fc.constantFrom(...values)).map((pair) => pair.join('=')),
      fc.constantFrom('--', '--nope', '-x', '--help'),
    );
    const weighted = fc.oneof(
      { weight: 9, arbitrary: part },
      { weight: 1, arbitrary: fc.string() },
    );
    return fc.tuple(fc.constant(command), fc.array(weighted, { maxLength: 5 }));
  });
}

function namesIn(flags: string): readonly string[] {
  return flags.replace(/ <.*$/, '').split(', ');
}

function outcomeOf<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    return complaint(error);
  }
}

async function inTheLibrary(command: Command, argv: readonly string[]): Promise<unknown> {
  let read: unknown = 'not carried out';
  const run: Command['run'] = async (_, words, options) => {
    const { color: _colour, ...rest } = options as Readonly<Record<string, unknown>>;
    read = { words, options: rest };
  };
  const library = inLibrary({ ...command, run }, {} as Run).exitOverride();
  library.configureOutput({ writeErr: () => {}, writeOut: () => {} });
  try {
    await library.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    return complaint(error);
  }
  return read;
}

function complaint(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  throw error;
}
