import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document.js';
import { soundFramework } from '../../src/insight/soundness/soundness.js';
import { wgll } from '../build/host.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = readdirSync(`${root}questions`).filter((name) => name !== 'schema');

describe('every framework that comes with wgll', () => {
  it('is looked at', () => {
    expect(folders.length).toBeGreaterThanOrEqual(6);
  });

  it.each(folders)('%s is sound in its meaning, and there is nothing to advise', async (name) => {
    expect(await wgll(['validate', '--strict', `${root}questions/${name}`])).toEqual({
      code: 0,
      output: `${root}questions/${name}: a sound framework\n`,
      messages: '',
    });
  });
});

describe('a framework of 500 questions', () => {
  /** In a chain or in short ones, with weights, facets and bands. */
  const large = (chain: number): string => {
    const head = [
      'version: 1',
      'id: large',
      'edition: "1"',
      'title: Large',
      'scale: { levels: [ { name: A }, { name: B }, { name: C }, { name: D } ] }',
      'bands: [ { name: Low, from: 0 }, { name: Middle, from: 1.1 }, { name: High, from: 2.9 } ]',
      'facets: { phase: { of: subject, options: [ a, b, c ] } }',
      'principles:',
    ];
    const principles = Array.from({ length: 10 }, (_, principle) => [
      `  - id: p${principle}`,
      `    title: Principle ${principle}`,
      `    weight: ${principle + 2}`,
      '    questions:',
      ...Array.from({ length: 50 }, (_, index) => {
        const number = principle * 50 + index;
        const when =
          number % chain === 0 ? '' : `, when: { q${number - 1}: { at-least: 1, at-most: 3 } }`;
        return `      - { id: q${number}, ask: Is it so?, weight: ${(number % 4) + 2}, applies: { phase: [ a, b ] }${when} }`;
      }),
    ]);
    return [...head, ...principles.flat()].join('\n');
  };

  it.each([4, 500])('in chains of %i is looked through to its end', (chain) => {
    const main = parseDocument(large(chain), 'large.yaml');
    if (!main.ok) throw new Error('it cannot be read');

    expect(soundFramework({ main: main.value, parts: new Map() }).ok).toBe(true);
  });
});

describe('what looks through the meaning of a framework', () => {
  it('is loaded by validate alone, so that nobody else pays for it', () => {
    const sources = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/insight[/\\]soundness/.test(name))
      .filter((name) => readFileSync(`${root}src/${name}`, 'utf8').includes('insight/soundness'));

    expect(sources.map((name) => name.replaceAll('\\', '/'))).toEqual(['cli/commands/validate.ts']);
    expect(readFileSync(`${root}src/cli/commands/validate.ts`, 'utf8')).toContain(
      "await import('../../insight/soundness/soundness.js')",
    );
  });
});
