import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { textWidth } from '../../src/report/layout.js';
import { memoryHost } from '../build/memory-host.js';

/** What a command writes to a terminal. */
async function shown(argv: readonly string[], columns: number): Promise<string> {
  const host = memoryHost({ isTerminal: true, columns });
  expect(await main(host, argv)).toBe(0);
  return host.written.output;
}

const commands = [
  'assess',
  'report',
  'check',
  'compare',
  'explain',
  'frameworks',
  'upgrade',
  'init',
  'validate',
  'completion',
];
const lines = [['--help'], ...commands.map((command) => [command, '--help'])];

describe('help', () => {
  it.each(lines)(
    'is no wider than a window of 24, 40, 60 or 80 columns: %s %s',
    async (...argv) => {
      for (const columns of [24, 40, 60, 80]) {
        const output = await shown(argv, columns);
        const wide = output.split('\n').filter((row) => textWidth(row) > columns);
        expect(wide).toEqual([]);
      }
    },
  );

  it('has what describes an option under it, where there is no room beside it', async () => {
    const narrow = await shown(['assess', '--help'], 40);
    expect(narrow).toContain('  --quick\n      ask the short set\n');
    const wide = await shown(['assess', '--help'], 80);
    expect(wide).toMatch(/\n {2}--quick {2,}ask the short set\n/);
  });

  it('says the same at any width', async () => {
    const words = async (columns: number): Promise<readonly string[]> =>
      (await shown(['report', '--help'], columns)).split(/\s+/);
    expect(await words(40)).toEqual(await words(100));
  });
});

describe('the list of a framework', () => {
  it('has no line wider than a window of 40 columns', async () => {
    const output = await shown(['frameworks', 'what-good-looks-like'], 40);
    expect(output.split('\n').filter((row) => textWidth(row) > 40)).toEqual([]);
    expect(output.replaceAll(/\s+/g, ' ')).toContain('What good looks like');
  });
});
