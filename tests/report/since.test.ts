import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { memoryHost } from '../build/memory-host.js';

describe('a report that says what moved', () => {
  const host = memoryHost({ today: '2026-11-23' });
  const sheet = 'tests/fixtures/garden-later.yaml';
  const since = ['--since', 'tests/fixtures/garden-mixed.yaml'];

  it('is rendered again from what was saved, to the same bytes', async () => {
    const outputs = (name: string): readonly string[] =>
      ['json', 'md', 'txt', 'html'].flatMap((ending) => ['--output', `${name}.${ending}`]);
    expect(await main(host, ['report', sheet, ...since, '--full', ...outputs('first')])).toBe(0);
    expect(await main(host, ['report', 'first.json', '--full', ...outputs('again')])).toBe(0);
    for (const ending of ['json', 'md', 'txt', 'html']) {
      expect(host.textOf(`again.${ending}`)).toBe(host.textOf(`first.${ending}`));
    }
  });

  it('has what moved on the page in one line and one column, and all of it in the full report', async () => {
    await main(host, ['report', sheet, ...since, '--output', 'page.md']);
    const page = host.textOf('page.md') ?? '';
    expect(page.match(/^- \*\*Since 1 March 2026\.\*\*/gm)).toHaveLength(1);
    expect(page).toContain('| Average | Shown | Was |');
    expect(page).not.toContain('Compared with last time');
    const full = host.textOf('first.md') ?? '';
    expect(full.match(/^## Compared with last time$/gm)).toHaveLength(1);
    expect(full).toContain('### Corrected, with a note');
  });

  it('says nothing of it without an earlier state', async () => {
    await main(host, ['report', sheet, '--full', '--output', 'plain.md']);
    const plain = host.textOf('plain.md') ?? '';
    expect(plain).not.toContain('Since');
    expect(plain).not.toContain('| Was |');
    expect(plain).not.toContain('last time');
  });
});
