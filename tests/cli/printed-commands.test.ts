import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { memoryHost } from '../build/memory-host.js';

/** Every command that a page names, run as a shell would read it. */

const sheet = readFileSync(new URL('../fixtures/anytown.yaml', import.meta.url), 'utf8');
const later = sheet.replace(/^date: .*$/m, 'date: 2026-11-21');

const named: readonly (readonly [string, readonly string[]])[] = [
  ['anytown.yaml', ['anytown.yaml']],
  ["our team's sheet.yaml", ["our team's sheet.yaml"]],
  ['--example', ['--example']],
];

describe.each(named)('the commands that are printed for %s', (_, source) => {
  it.each([
    ['the page', ['report', ...source]],
    ['the full report', ['report', ...source, '--full']],
    ['the whole explained', ['explain', ...source]],
    ['a principle explained', ['explain', ...source, 'users']],
    ['a question explained', ['explain', ...source, 'users-watched']],
  ])('by %s can be typed as they stand', async (_told, words) => {
    const commands = await commandsIn(words);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      expect({ command, ...(await run(shellWords(command))) }).toMatchObject({ code: 0 });
    }
  });
});

describe('the command that a comparison names', () => {
  it('can be typed as it stands', async () => {
    const commands = await commandsIn(['compare', 'anytown.yaml', 'our later sheet.yaml']);
    expect(commands.map(shellWords)).toEqual([['report', 'our later sheet.yaml']]);
  });
});

describe('a page in a terminal', () => {
  it('has each command on one line, to be copied', async () => {
    const words = ['report', "our team's sheet.yaml"];
    const { output } = await run(words);
    const lines = output.split('\n');
    for (const command of await commandsIn(words)) {
      expect(lines.some((line) => line.includes(command))).toBe(true);
    }
  });
});

describe('the example', () => {
  it('is the sheet, so that only an id stands beside it', async () => {
    const { code, messages } = await run(['explain', '--example', 'anytown.yaml', 'users']);
    expect(code).toBe(2);
    expect(messages).toBe('wgll: --example is the sheet already: leave out "anytown.yaml".\n');
  });
});

describe('an explanation without a sheet named', () => {
  it('is of the usual one', async () => {
    const { output } = await run(['explain'], { 'wgll-answers.yaml': sheet });
    expect(output).toContain('wgll explain wgll-answers.yaml mission');
  });

  it('says where there is none what to name', async () => {
    const { code, messages } = await run(['explain']);
    expect(code).toBe(2);
    expect(messages).toContain('There is no wgll-answers.yaml here.');
    expect(messages).toContain('wgll explain --example');
  });
});

async function run(argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const host = memoryHost({
    files: {
      'anytown.yaml': sheet,
      "our team's sheet.yaml": sheet,
      'our later sheet.yaml': later,
      ...files,
    },
  });
  const code = await main(host, [...argv]);
  return { code, ...host.written };
}

/** In Markdown a command stands between backticks. */
async function commandsIn(words: readonly string[]): Promise<readonly string[]> {
  const { output } = await run([...words, '--format', 'markdown']);
  return [...output.matchAll(/`(wgll [^`]+)`/g)].map(([, command = '']) => command);
}

/** The words behind `wgll`, as a shell hands them over. */
function shellWords(command: string): readonly string[] {
  const printed = execFileSync('sh', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return printed.split('\0').slice(1, -1);
}
