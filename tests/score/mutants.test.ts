import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Mutant {
  readonly breaks: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const root = new URL('../../', import.meta.url);
const mutants = JSON.parse(
  readFileSync(new URL('mutants.json', import.meta.url), 'utf8'),
) as readonly Mutant[];

describe('the mutants of scoring, which npm run test:mutants tries', () => {
  it.each(mutants)('$breaks: is found in the source, once', ({ file, from, to }) => {
    expect(readFileSync(new URL(file, root), 'utf8').split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
  });

  it('have names of their own', () => {
    expect(new Set(mutants.map(({ breaks }) => breaks)).size).toBe(mutants.length);
  });
});
