import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../src/host/write-atomically.js';

// Root may write everywhere. This file has a process of its own, which can become somebody else for good.
const nobody = 65_534;
beforeAll(() => {
  if (process.getuid?.() !== 0) return;
  process.setgid?.(nobody);
  process.setuid?.(nobody);
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wgll-'));
  writeFileSync(at('a.yaml'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);

describe('a file that may not be written', () => {
  it('stays as it is, though its folder may be written', () => {
    chmodSync(at('a.yaml'), 0o444);
    expect(() => writeAtomically(at('a.yaml'), 'two')).toThrow('EACCES');
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('one');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('stays as it is where its folder may not be written', () => {
    chmodSync(folder, 0o555);
    expect(() => writeAtomically(at('a.yaml'), 'two')).toThrow('EACCES');
    chmodSync(folder, 0o755);
    expect(readFileSync(at('a.yaml'), 'utf8')).toBe('one');
  });
});
