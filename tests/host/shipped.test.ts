import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Framework, questionsOf } from '../../src/framework/framework.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import { shippedIn } from '../../src/host/shipped.js';

/** What the build writes of frameworks, read back: a kitchen that has been published three times. */

type Texts = Readonly<Record<string, string>>;

interface Compiled {
  readonly writeFrameworks: (
    folder: string,
    shipped: readonly {
      readonly name: string;
      readonly files: Texts;
      readonly earlier: readonly { readonly edition: string; readonly files: Texts }[];
    }[],
    library: {
      readonly parse: typeof frameworkFromTexts;
      readonly questionsOf: typeof questionsOf;
    },
  ) => void;
}

const script = new URL('../../.config/compiled.js', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'wgll-shipped-'));
const shipped = shippedIn(folder, brotliDecompressSync);
const library = { parse: frameworkFromTexts, questionsOf };

const textsIn = (path: string): Texts => {
  const from = new URL(`../fixtures/${path}/`, import.meta.url);
  const names = readdirSync(from).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, from), 'utf8')]));
};

const garden = {
  'framework.yaml': readFileSync(new URL('../fixtures/garden.yaml', import.meta.url), 'utf8'),
};

const kitchen = {
  name: 'kitchen',
  files: textsIn('kitchen'),
  earlier: ['2', '1'].map((edition) => ({
    edition,
    files: textsIn(`kitchen/editions/${edition}`),
  })),
};

let compiled: Compiled;

beforeAll(async () => {
  // A script of the build, which has no types.
  compiled = (await import(script.href)) as Compiled;
  compiled.writeFrameworks(
    folder,
    [{ name: 'garden', files: garden, earlier: [] }, kitchen],
    library,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the frameworks that the build writes', () => {
  it('are listed in their order, each with its editions and the questions of its newest', () => {
    expect(shipped.list()).toEqual([
      { id: 'garden', title: 'A good garden', editions: ['2'], questions: 4, quick: 2 },
      { id: 'kitchen', title: 'A kitchen', editions: ['3', '2', '1'], questions: 6, quick: 0 },
    ]);
  });

  it.each([
    [undefined, '3', 'recipes-shared'],
    ['3', '3', 'recipes-shared'],
    ['2', '2', 'recipes-found'],
    ['1', '1', 'recipes'],
  ])('are read in any edition that was published: %s', (asked, edition, first) => {
    const found = JSON.parse(shipped.read('kitchen', asked) ?? '') as Framework;
    expect(found.edition).toBe(edition);
    expect(questionsOf(found)[0]?.id).toBe(first);
  });

  it('are not read in an edition that was not published, nor by an id that is none', () => {
    expect(shipped.read('kitchen', '4')).toBeUndefined();
    expect(shipped.read('cellar')).toBeUndefined();
    expect(shipped.sources('cellar')).toBeUndefined();
  });

  it('have the newest edition of each as plain JSON, and its sources', () => {
    expect(readdirSync(folder).toSorted()).toEqual([
      'garden.br',
      'garden.json',
      'index.json',
      'kitchen.br',
      'kitchen.json',
    ]);
    expect(JSON.parse(shipped.read('garden') ?? '')).toMatchObject({ id: 'garden', edition: '2' });
    expect(shipped.sources('garden')).toEqual(garden);
    expect(shipped.sources('kitchen')).toEqual(textsIn('kitchen'));
  });

  it('are refused where an edition stands in a folder of another name', () => {
    const wrong = { ...kitchen, earlier: [{ edition: '1', files: textsIn('kitchen/editions/2') }] };
    expect(() => compiled.writeFrameworks(folder, [wrong], library)).toThrow(
      'questions/kitchen/editions/1 holds kitchen 2. Name the folder after its edition.',
    );
  });
});
