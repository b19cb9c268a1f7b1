import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { memoryHost } from '../build/memory-host.js';

/** Whether `wgll validate` sees that the earlier editions of a framework are not kept. */

const framework = (edition: string, more = ''): string => `version: 1
id: shed
edition: "${edition}"
title: A shed
principles:
  - id: tools
    title: Tools
    questions:
      - id: tools-kept
        ask: Are there tools?
        why: Without tools nothing is mended.
        kind: yes-no
        next: { 0: Put up a hook. }
        evidence: [The shed]
${more}`;

async function advice(files: Readonly<Record<string, string>>): Promise<string> {
  const host = memoryHost({ files });
  expect(await main(host, ['validate', 'shed'])).toBe(0);
  return host.written.messages;
}

describe('the earlier editions of a framework in a folder', () => {
  it.each(['1', '1.0', '0.9', '2026', 'spring'])(
    'are not asked for where "%s" may be the first',
    async (edition) => {
      expect(await advice({ 'shed/framework.yaml': framework(edition) })).toBe('');
    },
  );

  it.each(['1.1', '2', '2.0'])('are missed at edition %s', async (edition) => {
    expect(await advice({ 'shed/framework.yaml': framework(edition) })).toBe(
      `shed/framework.yaml:3:10 No earlier edition than ${edition} is kept, so a sheet of an earlier one cannot be read as it was answered. If anybody has answered an earlier edition, put its files as they were into editions/ below this folder, in a folder with its name: editions/1.0/framework.yaml.\n1 piece of advice. None of it stands in the way.\n`,
    );
  });

  it('are missed where a question has had another id', async () => {
    const renamed = framework('spring', '        formerly: [tools]\n').replace(
      '- id: tools\n',
      '- id: all\n',
    );
    expect(await advice({ 'shed/framework.yaml': renamed })).toContain('No earlier edition');
  });

  it('are looked into by the name of their folder', async () => {
    const kept = (name: string) =>
      advice({
        'shed/framework.yaml': framework('2'),
        [`shed/editions/${name}/framework.yaml`]: framework('1.0'),
      });
    expect(await kept('1.0')).toBe('');
    expect(await kept('1')).toBe(
      'shed/editions/1/framework.yaml:3:10 The folder editions/1 holds edition 1.0, and is never looked into for it. Name the folder 1.0, or write edition: "1" in the file.\n1 piece of advice. None of it stands in the way.\n',
    );
  });

  it('are missed in a folder without the file that an edition begins with', async () => {
    const files = {
      'shed/framework.yaml': framework('2'),
      'shed/editions/1.0/old.yaml': framework('1.0'),
      'shed/editions/notes.txt': 'Ours.',
    };
    expect(await advice(files)).toBe(
      'shed/editions/1.0: The folder editions/1.0 has no framework.yaml, so nothing in it is ever read. An edition is kept with all its files as they were, and the one it begins with is named framework.yaml.\n1 piece of advice. None of it stands in the way.\n',
    );
  });
});

describe('what is looked at when nothing is named', () => {
  it('is the sheet, the policy and the framework of the working folder', async () => {
    const host = memoryHost({ files: { 'framework.yaml': framework('1.0') } });
    expect(await main(host, ['validate'])).toBe(0);
    expect(host.written.output).toBe('framework.yaml: a sound framework\n');
  });
});

describe('a framework that is not sound, and nobody to ask', () => {
  it('is told before that nobody is there', async () => {
    const host = memoryHost({
      files: { 'shed/framework.yaml': framework('1.0').replace('yes-no', 'yesno') },
    });
    expect(await main(host, ['assess', '--framework', './shed'])).toBe(2);
    expect(host.written.messages).toBe(
      './shed/framework.yaml:12:15 "kind" cannot be "yesno". Did you mean "yes-no"?\n1 problem. Nothing was judged.\n',
    );
  });

  it('is told of a path where there is none', async () => {
    const host = memoryHost({ files: {} });
    expect(await main(host, ['assess', '--framework', 'shed/new'])).toBe(2);
    expect(host.written.messages).toBe(
      'wgll: There is no framework at shed/new, seen from the folder you are in: neither such a file nor such a folder. A framework of your own is named by its path: ./mine.yaml, or ./ours for a folder that holds its framework.yaml. One that comes with wgll is named by its id, which has no slash: wgll frameworks lists them.\n',
    );
  });
});
