import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandNames } from '../../src/host/expand.js';
import { InvalidInput } from '../../src/host/invalid-input.js';
import { newFolder, realHost } from '../build/scratch-repository.js';

const paths = [
  'one.yaml',
  'two.yaml',
  'notes.txt',
  '.hidden.yaml',
  'teams/b.yaml',
  'teams/a.yaml',
  'teams/a.yml',
  'teams/north/c.yaml',
  'teams/north/far/d.yaml',
  'teams/.old/e.yaml',
  'node_modules/wgll/f.yaml',
  'odd[1].yaml',
  'a+b.yaml',
];
const host = realHost();
const folder = newFolder();
const before = process.cwd();

beforeAll(() => {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

describe('a pattern', () => {
  it.each([
    ['one.yaml', ['one.yaml']],
    ['t*.yaml', ['two.yaml']],
    ['???.yaml', ['a+b.yaml', 'one.yaml', 'two.yaml']],
    ['teams/*.yaml', ['teams/a.yaml', 'teams/b.yaml']],
    ['teams/a.{yaml,yml}', ['teams/a.yaml', 'teams/a.yml']],
    [
      'teams/**/*.yaml',
      ['teams/a.yaml', 'teams/b.yaml', 'teams/north/c.yaml', 'teams/north/far/d.yaml'],
    ],
    ['*/north/c.yaml', ['teams/north/c.yaml']],
    ['./teams/nor*/*.yaml', ['./teams/north/c.yaml']],
    ['teams/north/../b.yam?', ['teams/north/../b.yaml']],
    ['{one,two}.yaml', ['one.yaml', 'two.yaml']],
    ['.h*.yaml', ['.hidden.yaml']],
    ['a+?.yaml', ['a+b.yaml']],
    ['teams\\*.yml', ['teams/a.yml']],
    ['nowhere.yaml', ['nowhere.yaml']],
    ['-', ['-']],
    ['git:main:*.yaml', ['git:main:*.yaml']],
  ])('%s names %j', (pattern, found) => {
    expect(expandNames(host, [pattern])).toEqual(found);
  });

  it('leaves out what is hidden, and what is installed', () => {
    const all = expandNames(host, ['**/*.yaml']);
    expect(all).not.toContain('teams/.old/e.yaml');
    expect(all).not.toContain('node_modules/wgll/f.yaml');
    expect(all).toContain('odd[1].yaml');
    expect(all).toHaveLength(8);
  });

  it('names a file once, in the order in which it is first named', () => {
    expect(expandNames(host, ['two.yaml', '*.yaml', 'one.yaml'])).toEqual([
      'two.yaml',
      'a+b.yaml',
      'odd[1].yaml',
      'one.yaml',
    ]);
  });

  it('that nothing fits is a problem, each of several', () => {
    const expand = (): unknown => expandNames(host, ['x*.yaml', 'one.yaml', 'y/**']);
    expect(expand).toThrow(InvalidInput);
    expect(expand).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ place: { file: 'x*.yaml' } }),
          expect.objectContaining({ place: { file: 'y/**' } }),
        ],
      }),
    );
  });
});
