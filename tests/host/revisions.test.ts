import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../src/host/host.js';
import { InvalidInput } from '../../src/host/invalid-input.js';
import { revisionNamed, withPathOf } from '../../src/host/source-named.js';
import { worldFor } from '../../src/host/world-for.js';
import type { Problem } from '../../src/problem.js';
import {
  gitIn,
  newFolder,
  realHost,
  type ScratchRepository,
  scratchRepository,
} from '../build/scratch-repository.js';

let repository: ScratchRepository;
beforeEach(() => {
  repository = scratchRepository();
});
afterEach(() => repository.remove());

/** The text of `git:REF:path`, with the path from the root of the scratch repository. */
async function textAt(ref: string, path: string, host: Host = realHost()): Promise<string> {
  const source = `git:${ref}:${repository.at(path)}`;
  const { files } = await worldFor(host, [source]);
  return new TextDecoder().decode(files.read(source));
}

const problemOf = (ref: string, path: string, host?: Host): Promise<Problem | undefined> =>
  problemAt(`git:${ref}:${repository.at(path)}`, host);

async function problemAt(source: string, host: Host = realHost()): Promise<Problem | undefined> {
  const { files } = await worldFor(host, [source]);
  const failed = (): unknown => {
    try {
      return files.read(source);
    } catch (error) {
      return error;
    }
  };
  const error = failed();
  return error instanceof InvalidInput ? error.problems[0] : undefined;
}

describe('what a person names', () => {
  it('is a revision with or without a path, or the path of a file', () => {
    expect(revisionNamed('git:main')).toEqual({ ref: 'main' });
    expect(revisionNamed('git:v1.0:docs/a.yaml')).toEqual({ ref: 'v1.0', path: 'docs/a.yaml' });
    expect(revisionNamed('./git:main')).toBeUndefined();
    expect(revisionNamed('answers.yaml')).toBeUndefined();
  });

  it('takes the path of the file beside it when it has none', () => {
    expect(withPathOf('git:main', 'docs/a.yaml')).toBe('git:main:docs/a.yaml');
    expect(withPathOf('git:main', 'git:v2:b.yaml')).toBe('git:main:b.yaml');
    expect(withPathOf('git:main', 'git:v2', 'c.yaml')).toBe('git:main:c.yaml');
    expect(withPathOf('git:main', '-', 'c.yaml')).toBe('git:main:c.yaml');
    expect(withPathOf('git:main:c.yaml', 'a.yaml')).toBe('git:main:c.yaml');
    expect(withPathOf('before.yaml', 'a.yaml')).toBe('before.yaml');
  });
});

describe('a file at a revision', () => {
  it('is read as it was, byte for byte, whatever stands in the working tree', async () => {
    repository.write('answers.yaml', 'one\r\nŵ\n');
    const first = repository.commit('one');
    repository.git('tag', 'v1');
    repository.write('answers.yaml', 'two\n');
    repository.commit('two');
    repository.write('answers.yaml', 'three\n');
    expect(await textAt('v1', 'answers.yaml')).toBe('one\r\nŵ\n');
    expect(await textAt(first.slice(0, 8), 'answers.yaml')).toBe('one\r\nŵ\n');
    expect(await textAt('main', 'answers.yaml')).toBe('two\n');
    expect(await textAt('HEAD~1', 'answers.yaml')).toBe('one\r\nŵ\n');
  });

  it('leaves the working tree and the index as they were', async () => {
    repository.write('answers.yaml', 'one\n');
    repository.commit('one');
    repository.write('answers.yaml', 'two\n');
    repository.write('other.yaml', 'three\n');
    repository.git('add', 'other.yaml');
    const before = repository.git('status', '--porcelain=v2');
    await textAt('main', 'answers.yaml');
    expect(repository.git('status', '--porcelain=v2')).toBe(before);
  });

  it('is found where its folder is gone by now, and where the name has spaces', async () => {
    repository.write('old place/deep/my answers.yaml', 'there\n');
    repository.commit('one');
    rmSync(repository.at('old place'), { recursive: true });
    expect(await textAt('main', 'old place/deep/my answers.yaml')).toBe('there\n');
  });

  it('is the one that a link inside the repository led to', async () => {
    repository.write('shared/answers.yaml', 'shared\n');
    symlinkSync('shared/answers.yaml', repository.at('answers.yaml'));
    repository.commit('one');
    expect(await textAt('main', 'answers.yaml')).toBe('shared\n');
  });

  it('keeps the files beside it at the same revision, and inside its folder', async () => {
    const { files } = await worldFor(realHost(), ['git:main']);
    expect(files.beside('git:main:a/sheet.yaml', '../mine.yaml')).toBe('git:main:mine.yaml');
    expect(files.beside('git:main:sheet.yaml', '/tmp/mine.yaml')).toBe('/tmp/mine.yaml');
    expect(files.inside('git:main:a/framework.yaml', 'b.yaml')).toBe('git:main:a/b.yaml');
    expect(files.inside('git:main:a/framework.yaml', '../b.yaml')).toBeUndefined();
  });

  it('does not exist where it was not there, or is a folder', async () => {
    mkdirSync(repository.at('sub'));
    repository.write('sub/answers.yaml', 'one\n');
    repository.commit('one');
    const { files } = await worldFor(realHost(), ['git:main']);
    expect(files.exists(`git:main:${repository.at('sub/answers.yaml')}`)).toBe(true);
    expect(files.exists(`git:main:${repository.at('answers.yaml')}`)).toBe(false);
    expect(files.exists(`git:main:${repository.at('sub')}`)).toBe(false);
    expect(files.exists(`git:main:${repository.at('sub/answers.yaml/framework.yaml')}`)).toBe(
      false,
    );
    await expect(textAt('main', 'other.yaml')).rejects.toThrow('is not in that revision');
  });
});

describe('a repository without a commit', () => {
  it('has nothing at HEAD yet, which is no mistake', async () => {
    const { files } = await worldFor(realHost(), ['git:HEAD']);
    expect(files.exists(`git:HEAD:${repository.at('answers.yaml')}`)).toBe(false);
    await expect(textAt('HEAD', 'answers.yaml')).rejects.toThrow('is not in that revision');
  });
});

describe('a branch that only the remote has', () => {
  it('is taken from there, as in a clone that a workflow made', async () => {
    repository.write('answers.yaml', 'one\n');
    repository.commit('one');
    const clone = scratchRepository();
    try {
      clone.git('remote', 'add', 'origin', repository.folder);
      clone.git('fetch', '--quiet', 'origin');
      const source = `git:main:${clone.at('answers.yaml')}`;
      const { files } = await worldFor(realHost(), [source]);
      expect(new TextDecoder().decode(files.read(source))).toBe('one\n');
    } finally {
      clone.remove();
    }
  });
});

describe('a revision that cannot be had', () => {
  it('names fetch-depth where the clone is shallow', async () => {
    repository.write('answers.yaml', 'one\n');
    repository.commit('one');
    repository.git('tag', 'v1');
    repository.write('answers.yaml', 'two\n');
    repository.commit('two');
    const folder = newFolder();
    gitIn(folder, ['clone', '--quiet', '--depth=1', `file://${repository.folder}`, 'clone']);
    const problem = await problemAt(`git:v1:${folder}/clone/answers.yaml`);
    rmSync(folder, { recursive: true });
    expect(problem).toMatchObject({
      code: 'shallow-clone',
      message: '"v1" is not in this clone, which holds the newest commits only.',
      place: { file: `git:v1:${folder}/clone/answers.yaml` },
    });
    expect(problem?.hint).toContain('fetch-depth: 0');
  });

  describe('is to be had by the command that the message gives', () => {
    let folder: string;
    beforeEach(() => {
      folder = newFolder();
      const numbers = (from: number, to: number): void => {
        for (let number = from; number <= to; number += 1) {
          repository.write('answers.yaml', `${number}\n`);
          repository.commit(`${number}`);
        }
      };
      numbers(1, 3);
      repository.git('tag', 'v1', 'HEAD~2');
      repository.git('switch', '--quiet', '--create', 'feature');
      numbers(4, 6);
      repository.git('switch', '--quiet', 'main');
      repository.write('answers.yaml', '9\n');
      repository.commit('9');
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    // As git makes it: a depth implies one branch only.
    const shallow = ['--depth=1', '--branch=feature'];
    const complete = ['--single-branch', '--branch=feature'];
    const clone = (how: readonly string[]): void => {
      gitIn(folder, ['clone', '--quiet', ...how, `file://${repository.folder}`, 'clone']);
    };
    const read = async (ref: string): Promise<string> => {
      const source = `git:${ref}:${folder}/clone/answers.yaml`;
      const { files } = await worldFor(realHost(), [source]);
      return new TextDecoder().decode(files.read(source));
    };
    const given = async (ref: string): Promise<string> =>
      (await problemAt(`git:${ref}:${folder}/clone/answers.yaml`))?.hint ?? '';

    it.each([
      ['shallow', shallow, 'main', 'git fetch origin main:refs/remotes/origin/main', '9'],
      ['shallow', shallow, 'origin/main', 'git fetch origin main:refs/remotes/origin/main', '9'],
      ['shallow', shallow, 'v1', 'git fetch origin v1:refs/remotes/origin/v1', '1'],
      ['shallow', shallow, 'HEAD~5', 'git fetch --unshallow origin', '1'],
      [
        'shallow',
        shallow,
        'main~2',
        'git fetch --unshallow origin main:refs/remotes/origin/main',
        '2',
      ],
      // Its branch is the one of the remote's HEAD.
      ['shallow', ['--depth=1'], 'HEAD~1', 'git fetch --unshallow origin', '3'],
      [
        'shallow',
        ['--depth=1'],
        'main~1',
        'git fetch --unshallow origin main:refs/remotes/origin/main',
        '3',
      ],
      ['complete', complete, 'main', 'git fetch origin main:refs/remotes/origin/main', '9'],
      ['complete', complete, 'origin/main', 'git fetch origin main:refs/remotes/origin/main', '9'],
      ['complete', complete, 'main~2', 'git fetch origin main:refs/remotes/origin/main', '2'],
    ])('in a %s clone of one branch: %s %s', async (_, how, ref, command, text) => {
      clone(how);
      const hint = await given(ref);
      expect(hint.split(/(?:run|first): /)[1]).toBe(command);
      gitIn(`${folder}/clone`, command.split(' ').slice(1));
      expect(await read(ref)).toBe(`${text}\n`);
    });

    it.each([
      ['shallow', shallow, '--unshallow '],
      ['complete', complete, ''],
    ])('of a commit in a %s clone of one branch', async (_, how, deeper) => {
      const commit = repository.git('rev-parse', 'main').trim();
      clone(how);
      const refs = '+refs/heads/*:refs/remotes/origin/*';
      const hint = await given(commit);
      expect(hint.split(/(?:run|first): /)[1]).toBe(`git fetch ${deeper}origin '${refs}'`);
      const more = deeper === '' ? [] : ['--unshallow'];
      gitIn(`${folder}/clone`, ['fetch', ...more, 'origin', refs]);
      expect(await read(commit)).toBe('9\n');
    });

    it('and is not fetched where there is nothing more to fetch', async () => {
      clone(complete);
      const problem = await problemAt(`git:HEAD~9:${folder}/clone/answers.yaml`);
      expect(problem).toMatchObject({
        code: 'no-revision',
        message: '"HEAD~9" is not there: "HEAD" has no such commit before it.',
        hint: 'See which there are: git log --oneline',
      });
    });

    it('and is not fetched where there is no remote, or the name is none', async () => {
      const far = await problemOf('elsewhere', 'answers.yaml');
      expect(far?.hint).toBe('See which there are: git branch --all, git tag');
      clone(complete);
      expect(await given('no such $(thing)')).toBe(
        'See which there are: git branch --all, git tag',
      );
    });
  });

  it('suggests the nearest branch or tag', async () => {
    repository.write('answers.yaml', 'one\n');
    repository.commit('one');
    expect(await problemOf('mian', 'answers.yaml')).toMatchObject({
      code: 'no-revision',
      message: '"mian" is not a branch, a tag or a commit of this repository.',
      hint: 'Did you mean "git:main"?',
    });
  });

  it('is no option of git', async () => {
    expect(await problemOf('--output=x', 'answers.yaml')).toMatchObject({ code: 'bad-revision' });
    expect(await problemOf('', 'answers.yaml')).toMatchObject({ code: 'bad-revision' });
  });

  it('says so outside a repository, and where there is no git', async () => {
    const folder = newFolder();
    const problem = await problemAt(`git:main:${folder}/answers.yaml`);
    rmSync(folder, { recursive: true });
    expect(problem?.message).toBe('This folder is not in a git repository.');
    const without = { ...realHost(), git: () => undefined };
    expect(await problemOf('main', 'answers.yaml', without)).toMatchObject({
      code: 'no-git',
      hint: 'Install git, or name a file instead.',
    });
  });

  it('says what to do where git does not trust the folder', async () => {
    const messages = "fatal: detected dubious ownership in repository at '/builds/x'";
    const distrustful = {
      ...realHost(),
      git: () => ({ isOk: false, output: new Uint8Array(), messages }),
    };
    const problem = await problemOf('main', 'answers.yaml', distrustful);
    expect(problem?.hint).toContain('git config --global --add safe.directory');
  });
});
