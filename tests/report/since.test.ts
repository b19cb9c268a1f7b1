import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { csvRecords } from '../build/csv.js';
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

  it('has what each value was in its row of the tables, and nothing without an earlier state', async () => {
    await main(host, [
      'report',
      sheet,
      ...since,
      '--output',
      'since.csv',
      '--output',
      'since.xlsx',
    ]);
    const rows = csvRecords(host.textOf('since.csv') ?? '');
    const was = (id: string) => {
      const found = rows.find((row) => row['id'] === id);
      return [found?.['level'], found?.['level_was'], found?.['attainment_was']];
    };
    expect(was('digging')).toEqual(['3', '4', '1']);
    expect(was('plants')).toEqual(['3', '2', '0.3333333333333333']);
    // It was not answered then, and so its section had no value.
    expect(was('rain').slice(1)).toEqual(['', '']);
    expect(was('soil-water').slice(1)).toEqual(['', '']);
    // Digging counts half: (3 + 4 / 2) / 1.5.
    expect(Number(was('soil-care')[1])).toBeCloseTo(10 / 3, 12);
    await main(host, ['report', sheet, '--output', 'alone.csv']);
    const alone = csvRecords(host.textOf('alone.csv') ?? '');
    expect(new Set(alone.map((row) => row['level_was']))).toEqual(new Set(['']));
  });

  it('says nothing of it without an earlier state', async () => {
    await main(host, ['report', sheet, '--full', '--output', 'plain.md']);
    const plain = host.textOf('plain.md') ?? '';
    expect(plain).not.toContain('Since');
    expect(plain).not.toContain('| Was |');
    expect(plain).not.toContain('last time');
  });
});
