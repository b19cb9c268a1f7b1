import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceUnchanged, settledText } from '../../src/host/replace-unchanged.js';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wgll-'));
  path = join(folder, 'a.yaml');
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (): string => readFileSync(path, 'utf8');

describe('a file that others write too', () => {
  it('is written while it says what is expected, and nothing is left beside it', () => {
    writeFileSync(path, '\uFEFFone');
    expect(replaceUnchanged(path, 'two', '\uFEFFone')).toEqual({ is: 'written' });
    expect(read()).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is left as it is when it says something else', () => {
    writeFileSync(path, 'three');
    expect(replaceUnchanged(path, 'two', 'one')).toEqual({ is: 'changed' });
    expect(read()).toBe('three');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is made where nothing is expected and nothing is there', () => {
    expect(replaceUnchanged(path, 'one', undefined)).toEqual({ is: 'written' });
    expect(read()).toBe('one');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is not made anew where one has come meanwhile', () => {
    writeFileSync(path, 'one');
    expect(replaceUnchanged(path, 'two', undefined)).toEqual({ is: 'changed' });
    expect(read()).toBe('one');
  });

  it('is not made anew where it was taken away meanwhile', () => {
    expect(replaceUnchanged(path, 'two', 'one')).toEqual({ is: 'changed' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps its rights, and the link that leads to it', () => {
    const link = join(folder, 'b.yaml');
    writeFileSync(path, 'one');
    chmodSync(path, 0o640);
    symlinkSync('a.yaml', link);
    expect(replaceUnchanged(link, 'two', 'one')).toEqual({ is: 'written' });
    expect(read()).toBe('two');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('takes away what a killed process left', () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, `.a.yaml.${dead}.wgll-tmp`), 'half');
    expect(replaceUnchanged(path, 'one', undefined)).toEqual({ is: 'written' });
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });

  it('is written in the end, though another process never ends its turn', () => {
    writeFileSync(join(folder, `.a.yaml.${process.ppid}.wgll-tmp`), 'half');
    expect(replaceUnchanged(path, 'one', undefined)).toEqual({ is: 'written' });
    expect(read()).toBe('one');
  });
});

describe('what a file says', () => {
  it('is what it says when nobody is writing it', () => {
    writeFileSync(path, 'one');
    expect(settledText(path)).toBe('one');
  });

  it('is nothing where there is no file', () => {
    expect(settledText(path)).toBe(undefined);
  });
});
