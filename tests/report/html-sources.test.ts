import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Source } from '../../src/report/html/document.js';
import { filterScript } from '../../src/report/html/filter-script.js';
import { paperStyle } from '../../src/report/html/paper-style.js';
import { style } from '../../src/report/html/style.js';

it.each<[string, Source]>([
  ['style', style],
  ['paper-style', paperStyle],
  ['filter-script', filterScript],
])('the hash in %s.ts is that of its text; a browser would refuse it otherwise', (_, source) => {
  expect(source.sha256).toBe(createHash('sha256').update(source.text).digest('base64'));
});
