import { describe, expect, it } from 'vitest';
import { afterPage } from '../../src/cli/after-page.js';
import { loadSheet } from '../../src/host/load.js';
import { memoryHost } from '../build/memory-host.js';

const framework = (second: string): string => `version: 1
id: shed
edition: "1"
title: A shed
principles:
  - id: tools
    title: Tools
    questions:
      - { id: kept, ask: Are there tools?, kind: yes-no, quick: true }
      - { id: sharp, ask: Are they sharp?, kind: yes-no${second} }
`;

async function told(
  second: string,
  asked: string,
  isAbove = true,
  answers = 'kept: no',
): Promise<string> {
  const host = memoryHost({
    files: {
      'shed.yaml': framework(second),
      'sheet.yaml': `version: 1\nframework: ./shed.yaml\nedition: "1"\n${asked}subject: { name: Ours }\ndate: 2026-11-20\nanswers: { ${answers} }\n`,
    },
  });
  const loaded = await loadSheet(host, 'sheet.yaml');
  return afterPage({ host, argv: [], exitWith: () => undefined }, 'sheet.yaml', loaded, isAbove);
}

describe('what can be done after the page', () => {
  it('ends with where the page is, where it was printed', async () => {
    const where = /\nThe page is above; (?:npx )?wgll report sheet\.yaml shows it again\.\n$/;
    expect(await told('', '')).toMatch(where);
    expect(await told('', '', false)).not.toMatch(where);
  });

  it('is to answer the others, where only the short set was asked', async () => {
    expect(await told('', 'asked: quick\n')).toMatch(
      /wgll assess sheet\.yaml --all +the other question\n/,
    );
  });

  it('is to answer what nobody has answered: what the room did not know is open as well', async () => {
    const next = /wgll assess sheet\.yaml +the (.+)\n/;
    expect(next.exec(await told('', '', true, 'kept: dont-know'))?.[1]).toBe(
      'question not answered yet',
    );
    expect(next.exec(await told('', '', true, ''))?.[1]).toBe('two questions not answered yet');
  });

  it('is not to answer what does not apply', async () => {
    expect(await told(', when: { kept: { is: yes } }', '')).not.toContain('--all');
    expect(await told(', when: { kept: { is: yes } }', 'asked: quick\n')).not.toContain('--all');
  });
});
