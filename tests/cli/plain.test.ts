import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wgll } from '../build/host.js';
import { gardenHost, newSession, path, type } from '../build/session.js';

/** The plain mode beside the screen mode: the same conversation, and the same file. */

function plainly(...lines: readonly (readonly string[])[]): string | undefined {
  const host = gardenHost();
  const session = newSession(host);
  for (const line of lines.flat()) session.plainLine(line);
  return host.textOf(path);
}

function onScreen(...typed: readonly (readonly string[])[]): string | undefined {
  const host = gardenHost();
  type(newSession(host), ...typed.flat());
  return host.textOf(path);
}

describe('the same conversation in both modes', () => {
  it('gives the same file, byte for byte', () => {
    const screen = onScreen(
      ['Back yard', 'gardener, n', '2 1', '$', '$', '1$', 'n', 'Labelled: "peas"', '2$', '4$'],
      ['b12$', 'd', '<', 'x', 'None sown.', '<3$'],
    );
    const plain = plainly(
      ['Back yard', 'gardener, n', '2 1', '', '', '1', 'n', 'Labelled: "peas"', '2', '4'],
      ['b', '1 2', 'd', '<', 'x', 'None sown.', '<', '3'],
    );
    expect(screen).toContain('seeds: 3');
    expect(plain).toBe(screen);
  });

  it('gives the same file with the steps at its end', () => {
    const screen = onScreen(
      ['Back yard', '$', '$', 'short', '1$', '$', 'v', '1:2 3:4', '3$', 'b1$', '$1$', 'Sun.'],
      ['12$', 'Head gardener', '2027-03-31', '$', '$'],
    );
    const plain = plainly(
      ['Back yard', '', '', 'short', '1', '', 'v', '1:2 3:4', '3', 'b', '1', '', '1', 'Sun.'],
      ['1 2', 'Head gardener', '2027-03-31', '', ''],
    );
    expect(screen).toContain('owner: Head gardener');
    expect(plain).toBe(screen);
  });
});

describe('p and Enter, first of all', () => {
  it('ask for plain lines, at a field and at a question', () => {
    const field = newSession(gardenHost());
    field.line('p');
    expect([field.isOver(), field.isPlainWanted]).toEqual([true, true]);
    const host = gardenHost();
    type(newSession(host), 'Back yard', '$', '$', 'short', '1$');
    expect(field.interview.stage).toEqual({ kind: 'opening', field: 'subject' });
    field.goPlain();
    field.plainLine('Back yard');
    expect(field.interview.stage).toEqual({ kind: 'opening', field: 'roles' });
  });

  it('are a name and a key like others later on', () => {
    const host = gardenHost();
    const session = newSession(host);
    type(session, 'Back yard', '~', 'p');
    expect(session.isPlainWanted).toBe(false);
    expect(host.textOf(path)).toContain('name: p');
  });
});

describe('--accessible', () => {
  const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
    const folder = mkdtempSync(join(tmpdir(), 'wgll-'));
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('tells the report in prose: no bars, no columns, no codes', async () => {
    const { output } = await wgll(['report', '--example', '--accessible', '--full']);
    // oxlint-disable-next-line no-control-regex
    expect(output).not.toMatch(/[█▒·]|\u001B| {2}/);
    expect(output).toContain('\nPrinciple by principle\n');
    expect(output).toMatch(/^A clear mission: .+\. Average [\d.]+.*\. Answers: [\d, ]+/m);
  });

  it.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('is meant by %j, too', async (env) => {
    const asked = await wgll(['report', '--example', '--accessible']);
    const { output } = await wgll(['report', '--example'], { env });
    expect(output).toBe(asked.output);
  });

  it('tells problems in sentences, with no frame on a terminal', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'sheet.yaml');
      writeFileSync(file, 'version: 1\nframework: what-good-looks-like\nlevl: 3\n');
      const { messages, code } = await wgll(['report', file, '--accessible'], { columns: 80 });
      expect(code).toBe(2);
      expect(messages).toContain('sheet.yaml, line 3, column 1: "levl" is not a key');
      expect(messages).not.toMatch(/[│^]/);
    });
  });

  it('is not taken from the environment where nobody is there to ask', async () => {
    const { code, messages } = await wgll(['assess', 'no-such.yaml'], { env: { ACCESSIBLE: '1' } });
    expect(code).toBe(2);
    expect(messages).toContain('--answers');
    expect(messages).toContain('--accessible');
  });
});
