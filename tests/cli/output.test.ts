import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { memoryHost } from '../build/memory-host.js';

const given = new URL('../fixtures/', import.meta.url);
const names = ['plain.yaml', 'plain-answered.yaml', 'garden.yaml', 'garden-few.yaml'];
const files = Object.fromEntries(
  names.map((name) => [name, readFileSync(new URL(name, given), 'utf8')]),
);

/** Runs a command line, whose words are parted by spaces; in an output that is a terminal or not. */
async function ran(line: string, isTerminal = false) {
  const host = memoryHost({ files, isTerminal });
  const code = await main(host, line.split(' '));
  return { code, ...host.written, writes: host.writes, textOf: host.textOf };
}

const twentyOne = Array.from({ length: 21 }, () => 'plain-answered.yaml').join(' ');

describe('--output', () => {
  it('may be given several times, and then nothing goes to standard output', async () => {
    const { code, output, messages, writes } = await ran(
      'report plain-answered.yaml --output a.md -o b.json --output c.txt',
    );
    expect([code, output, messages]).toEqual([0, '', '']);
    expect(writes.map(([path, text]) => [path, text.split('\n')[0]])).toEqual([
      ['a.md', '# Plain at The house'],
      ['b.json', '{'],
      ['c.txt', 'Plain at The house'],
    ]);
  });

  it('leaves standard output to the format that is asked for by name', async () => {
    const { output, textOf } = await ran(
      'report plain-answered.yaml --output a.md --format terminal',
    );
    expect(output).toMatch(/^Plain at The house\n/);
    expect(textOf('a.md')).toMatch(/^# Plain at The house\n/);
  });

  it('leaves standard output to --json', async () => {
    const { output } = await ran('report plain-answered.yaml --output a.md --json');
    expect(JSON.parse(output)).toMatchObject({ kind: 'wgll-report' });
  });

  it('takes the format from its name where the ending should not decide', async () => {
    const { textOf } = await ran(
      'report plain-answered.yaml -o markdown=page.txt -o terminal=a=b.md',
    );
    expect(textOf('page.txt')).toMatch(/^# /);
    expect(textOf('a=b.md')).toMatch(/^Plain/);
  });

  it.each([
    [
      '-o page',
      'The ending of "page" does not say which format is meant. Use one of .txt, .md, .json, or name it: markdown=page',
    ],
    [
      '-o page.sarif',
      '"page.sarif" would be sarif, which is not a format of this command. Known: terminal, markdown, json.',
    ],
    ['-o markdwn=page', '"markdwn" is not a format of this command. Did you mean "markdown"?'],
    ['-o a.md -o a.md', '--output names "a.md" twice. Give each form a file of its own.'],
    ['-o -', '--output wants the name of a file. To write to standard output, use --format.'],
    [
      '-o json=-',
      '--output wants the name of a file. To write to standard output, use --format json.',
    ],
    [
      '--json --format markdown',
      '--json and --format markdown cannot both go to standard output. Write one of them to a file, with --output.',
    ],
  ])('as in "%s" is told what is wrong with it, and nothing is written', async (words, message) => {
    const line = `explain plain-answered.yaml ${words}`;
    const { code, output, messages, writes } = await ran(line);
    expect([code, output, messages, writes]).toEqual([2, '', `wgll: ${message}\n`, []]);
  });
});

describe('several sheets', () => {
  it('have a page each, with a line between them in a terminal', async () => {
    const { output } = await ran('report plain-answered.yaml garden-few.yaml');
    const lines = output.split('\n');
    expect(lines.filter((line) => /^(Plain at|A good garden:) /.test(line))).toEqual([
      'Plain at The house',
      'A good garden: Plot 13',
    ]);
    expect(lines.filter((line) => line === '─'.repeat(80))).toHaveLength(1);
  });

  it('are twenty at most where each has a page, and nothing is written of more', async () => {
    const line = `report ${twentyOne} --output a.json --output b.md`;
    const { code, messages, writes } = await ran(line);
    expect([code, messages, writes]).toEqual([
      2,
      'wgll: 21 sheets are too many for markdown, which gives each a page of its own: 20 at most. All of them in one file: --format csv, --format json or --output all.xlsx\n',
      [],
    ]);
  });

  it('are as many as there are in a list', async () => {
    const { output } = await ran(`report ${twentyOne} --json`);
    expect(JSON.parse(output)).toHaveLength(21);
  });
});

describe('--redact', () => {
  it('leaves out what it names, in files and on standard output', async () => {
    const line = 'report plain-answered.yaml --redact notes,names --full -o a.md --json';
    const { output, textOf } = await ran(line);
    expect(JSON.parse(output)).toMatchObject({ redacted: ['notes', 'names'] });
    expect(textOf('a.md')).toContain('Left out for sharing: notes and names.');
  });

  it('says what it can leave out', async () => {
    const { code, messages } = await ran('report plain-answered.yaml --redact note');
    expect([code, messages]).toEqual([
      2,
      'wgll: --redact cannot leave out "note". Did you mean "notes"?\n',
    ]);
  });
});
