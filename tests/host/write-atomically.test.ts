import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAtomically } from '../../src/host/write-atomically.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wgll-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

describe('a file that is written', () => {
  it('holds the text, and nothing is left beside it', () => {
    writeAtomically(at('a.yaml'), 'one');
    writeAtomically(at('a.yaml'), 'two');
    expect(read('a.yaml')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('keeps the rights that it had', () => {
    writeFileSync(at('a.yaml'), 'one');
    chmodSync(at('a.yaml'), 0o640);
    writeAtomically(at('a.yaml'), 'two');
    expect(statSync(at('a.yaml')).mode & 0o777).toBe(0o640);
  });

  it('is the one that a link leads to, through several', () => {
    mkdirSync(at('deep'));
    writeFileSync(at('deep/real.yaml'), 'one');
    symlinkSync('deep/real.yaml', at('b.yaml'));
    symlinkSync('b.yaml', at('a.yaml'));
    writeAtomically(at('a.yaml'), 'two');
    expect(read('deep/real.yaml')).toBe('two');
    expect(readlinkSync(at('a.yaml'))).toBe('b.yaml');
  });

  it('is made where a link leads to nothing yet', () => {
    mkdirSync(at('deep'));
    symlinkSync('deep/real.yaml', at('a.yaml'));
    writeAtomically(at('a.yaml'), 'one');
    expect(lstatSync(at('a.yaml')).isSymbolicLink()).toBe(true);
    expect(read('deep/real.yaml')).toBe('one');
  });

  it('is not made where a link leads back to itself', () => {
    symlinkSync('a.yaml', at('a.yaml'));
    expect(() => writeAtomically(at('a.yaml'), 'one')).toThrow('ELOOP');
  });

  it('takes away what a killed writing left, and leaves that of a running one', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(at(`.a.yaml.${dead}.wgll-tmp`), 'half');
    writeFileSync(at(`.a.yaml.${process.ppid}.wgll-tmp`), 'half');
    writeAtomically(at('a.yaml'), 'one');
    expect(readdirSync(folder).toSorted()).toEqual([`.a.yaml.${process.ppid}.wgll-tmp`, 'a.yaml']);
  });
});
