import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSheetForms } from '../src/answers/plain-forms.js';
import { answerFrame, sheetFrame } from '../src/answers/written.js';
import { parseDocument } from '../src/document.js';
import { plainFrameworkForms } from '../src/framework/plain-forms.js';
import { writtenFramework, writtenSection } from '../src/framework/written.js';
import { plainPolicyForm } from '../src/judgement/plain-form.js';
import { writtenPolicy } from '../src/judgement/written.js';
import { NotPlain } from '../src/plain.js';
import { type Form, formOf, type Located, type Shape } from '../src/shape.js';

/** What is plainly sound is read without the written forms; here both read the same data. */

const root = new URL('../', import.meta.url);
const nowhere = { file: 'data' };
const located: Located = { placeOf: () => nowhere, placeOfKey: () => nowhere };
const facets = ['phase', 'region'];

interface Pair {
  readonly plain: Form<unknown>;
  readonly full: Form<unknown>;
  /** Tells data of this kind from others. */
  readonly mark: string;
}

const pairs: Readonly<Record<string, Pair>> = {
  sheet: {
    plain: plainSheetForms.frame(facets),
    full: formOf(() => sheetFrame(facets)),
    mark: 'answers',
  },
  answer: { plain: plainSheetForms.answer, full: formOf(answerFrame), mark: 'note' },
  policy: { plain: plainPolicyForm, full: formOf(writtenPolicy), mark: 'require' },
  framework: {
    plain: plainFrameworkForms.framework,
    full: formOf(writtenFramework),
    mark: 'principles',
  },
  principle: {
    plain: plainFrameworkForms.section,
    full: formOf(writtenSection),
    mark: 'questions',
  },
};

/** Everything that is written in YAML in this project, and every long answer in it. */
const written = ['questions/', 'examples/', 'templates/', 'tests/fixtures/'].flatMap(yamlBelow);
const samples = [...written, ...written.flatMap(longAnswers)];

describe.each(Object.entries(pairs))('a %s that is plainly sound', (_, pair) => {
  const ofThisKind = samples.filter((data) => isGroup(data) && pair.mark in data);
  const sound = ofThisKind.filter((data) => pair.full(data, located).problems.length === 0);

  it('is read as by its written form, in the same order', () => {
    expect(sound.length).toBeGreaterThan(5);
    for (const data of sound) expect(readPlainly(pair, data)).toBe(true);
  });

  it('is left to its written form as soon as anything is wrong with it', () => {
    const plain = samples.filter((data) => readPlainly(pair, data));
    expect(plain.length).toBeLessThan(samples.length);
  });

  it('is read so or left, whatever is changed in it', () => {
    const changed = fc
      .tuple(fc.constantFrom(...sound), fc.array(change, { minLength: 1, maxLength: 3 }))
      .map(([data, changes]) => changes.reduce(withChange, data));
    const counts = { plain: 0, left: 0 };
    const numRuns = Number(process.env['RUNS'] ?? 2000);
    fc.assert(
      fc.property(changed, (data) => {
        counts[readPlainly(pair, data) ? 'plain' : 'left'] += 1;
      }),
      { numRuns },
    );
    // Neither outcome is so rare that the property says little.
    expect(Math.min(counts.plain, counts.left)).toBeGreaterThan(numRuns / 60);
  });
});

/** Whether data is read plainly; then it is sound, and the same to the last key. */
function readPlainly({ plain, full }: Pair, data: unknown): boolean {
  const read = orLeft(() => plain(data, located));
  if (read === undefined) return false;
  const whole = full(data, located);
  expect(whole.problems).toEqual([]);
  expect(JSON.stringify(read.value)).toBe(JSON.stringify(whole.value));
  return true;
}

function orLeft(read: () => Shape<unknown>): Shape<unknown> | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

interface Change {
  /** Which of the groups and lists in the data, and which place in it: counted around. */
  readonly at: number;
  readonly key: number;
  readonly how: 'replace' | 'remove' | 'add';
  readonly name: string;
  readonly value: unknown;
}

const odd: readonly unknown[] = [
  [null, true, false, 0, -0, 1, 2, -1, 0.5, 60, 100, 101, 1e300, 2 ** 53, {}],
  ['', ' ', ' a text ', 'word', 'two words', 'yes', '3', '-1', 'a/b', 'dont-know', 'é'],
  ['2026-11-20', '2026-02-30', '2026-1-2', '12 months', '12 moons', '60%', '100.0%', '160%'],
  ['claimed', 'agreed', 'quick', 'met', 'allowed', 'passes', 'mean', 'stages', 'cap', 'fail'],
  [[], ['a'], ['a', 'b'], ['two words'], [1], [null], [[]], [{}]],
  [{ a: 'b' }, { 1: 'a text' }, { 'at-least': 1 }, { name: 'a' }, { title: 'a', id: 'b' }],
].flat();

const values = fc.oneof(fc.constantFrom(...odd), fc.jsonValue({ maxDepth: 2 }));

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  key: fc.nat(),
  how: fc.constantFrom('replace', 'remove', 'add'),
  name: fc.constantFrom(...new Set(samples.flatMap(keysIn)), ...facets, 'other', '1'),
  value: values,
});

function withChange(data: unknown, { at, key, how, name, value }: Change): unknown {
  const changed: unknown = structuredClone(data);
  const groups = groupsIn(changed);
  const group = groups[at % Math.max(1, groups.length)];
  if (group === undefined) return value;
  const keys = Object.keys(group);
  const chosen = keys[key % Math.max(1, keys.length)] ?? name;
  if (Array.isArray(group)) group.splice(key % (group.length + 1), how === 'add' ? 0 : 1, value);
  else if (how === 'remove') delete group[chosen];
  else group[how === 'add' ? name : chosen] = value;
  return changed;
}

type Group = Record<string, unknown> | unknown[];

function groupsIn(data: unknown): readonly Group[] {
  if (data === null || typeof data !== 'object') return [];
  return [data as Group, ...Object.values(data).flatMap(groupsIn)];
}

function keysIn(data: unknown): readonly string[] {
  return groupsIn(data).flatMap((group) => (Array.isArray(group) ? [] : Object.keys(group)));
}

function isGroup(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function longAnswers(data: unknown): readonly unknown[] {
  if (!isGroup(data) || !isGroup(data['answers'])) return [];
  return Object.values(data['answers']).filter(isGroup);
}

function yamlBelow(folder: string): readonly unknown[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const read = parseDocument(readFileSync(new URL(`${folder}${name}`, root)), name);
      return read.ok ? [read.value.root.data] : [];
    });
}
