import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainOptions } from '../../src/report/drawing.js';
import { type RenderOptions, render } from '../../src/report/formats.js';
import { reportNames, reports } from '../build/reports.js';

/**
 * Every report in every format, as it was read and found right. To rewrite the files after a change of
 * wording: UPDATE_GOLDEN=1 npx vitest run --config .config/vitest.config.js; then read what git shows.
 */

const terminal = (columns: number): RenderOptions => ({
  ...plainOptions,
  format: 'terminal',
  isFull: false,
  columns,
});

const endings = {
  'terminal-80': terminal(80),
  'terminal-40': terminal(40),
  'terminal-200': terminal(200),
  md: { ...plainOptions, format: 'markdown', isFull: false },
  'full.md': { ...plainOptions, format: 'markdown', isFull: true },
  json: { ...plainOptions, format: 'json', isFull: false },
} as const satisfies Record<string, RenderOptions>;

const folder = new URL('../golden/', import.meta.url);

describe.each(reportNames)('the report "%s"', (name) => {
  it.each(Object.entries(endings))('is what it was in %s', async (ending, options) => {
    const text = await render([reports[name]], options);
    const file = new URL(`${name}.${ending}`, folder);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'a golden file');
  });
});
