import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Surroundings, wgll } from './build/host.js';

/** One bad file per mistake, with the exact words that it gets, beside it in a file that ends in `.out`. */
const folder = fileURLToPath(new URL('fixtures/problems/', import.meta.url));
const before = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => process.chdir(before));

const inputs = (part: string): readonly string[] =>
  readdirSync(`${folder}${part}`)
    .filter((name) => !name.endsWith('.out') && name !== 'parts')
    .map((name) => `${part}/${name}`)
    .toSorted();

const expected = (input: string): string =>
  readFileSync(`${folder}${input.replace(/\.[a-z]+$/, '')}.out`, 'utf8');

async function problemsOf(
  argv: readonly string[],
  around: Surroundings = {},
): Promise<readonly string[]> {
  const { code, output, messages } = await wgll(['validate', ...argv], around);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  return messages.split('\n').slice(0, -1);
}

const once = '1 problem. Nothing was judged.';

describe.each(['sheet', 'text', 'framework'])('every mistake of a %s', (part) => {
  test.each(inputs(part))('%s is told in the words beside it', async (input) => {
    const { code, output, messages } = await wgll(['validate', input]);

    expect(messages).toBe(expected(input));
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });

  test('has its own words, and no words are left over', () => {
    const words = inputs(part).map((input) => `${input.replace(/\.[a-z]+$/, '')}.out`);
    const found = readdirSync(`${folder}${part}`).filter((name) => name.endsWith('.out'));

    expect(new Set(words).size).toBe(words.length);
    expect(found.map((name) => `${part}/${name}`).toSorted()).toEqual(words.toSorted());
  });
});
