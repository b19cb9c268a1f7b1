import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { type MemorySettings, memoryHost } from '../build/memory-host.js';

const given = new URL('../fixtures/', import.meta.url);
const files = Object.fromEntries(
  ['plain.yaml', 'plain-answered.yaml'].map((name) => [
    name,
    readFileSync(new URL(name, given), 'utf8'),
  ]),
);

async function ran(line: string, settings: MemorySettings = {}) {
  const host = memoryHost({ files, ...settings });
  const code = await main(host, line.split(' '));
  return { code, ...host.written, opened: host.opened, textOf: host.textOf };
}

describe('--open', () => {
  it('opens a page of its own, says where it is, and prints nothing else', async () => {
    const { code, output, messages, opened, textOf } = await ran(
      'report plain-answered.yaml --open',
    );
    expect([code, output]).toEqual([0, '']);
    expect(opened).toEqual(['temporary/report.html']);
    expect(messages).toBe('Opened temporary/report.html\n');
    expect(textOf('temporary/report.html')).toMatch(/^<!DOCTYPE html>/);
  });

  it('opens the page that is asked for, and writes the rest beside it', async () => {
    const { opened, textOf } = await ran(
      'report plain-answered.yaml -o a.md -o a.html --open --full',
    );
    expect(opened).toEqual(['a.html']);
    expect(textOf('a.md')).toMatch(/^# Plain/);
    expect(textOf('a.html')).toContain('<div class="full">');
  });

  it('says where the page is when it cannot be opened', async () => {
    const { code, messages } = await ran('report plain-answered.yaml -o a.html --open', {
      cannotOpen: 'xdg-open is not installed',
    });
    expect(code).toBe(0);
    expect(messages).toBe(
      'wgll: the page could not be opened: xdg-open is not installed. It is written: open a.html in a browser.\n',
    );
  });
});
