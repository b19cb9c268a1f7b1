import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  faultsOf,
  forbidden,
  forbiddenIn,
  limits,
  type Text,
  type WrittenQuestion,
  wordsAloud,
} from './rules.js';

interface WrittenPrinciple {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly statement: string;
  readonly questions: readonly WrittenQuestion[];
}

interface WrittenFramework {
  readonly principles: readonly string[];
  readonly [key: string]: unknown;
}

const folder = new URL('../../questions/what-good-looks-like/', import.meta.url);
// The shapes are those that `wgll validate` has checked.
const framework = read('framework.yaml') as WrittenFramework;
const principles = framework.principles.map((file) => read(file) as WrittenPrinciple);
const questions = principles.flatMap((principle) => principle.questions);
const quick = questions.filter((question) => question.quick === true);

/** A question that keeps every rule. */
const sound: WrittenQuestion = {
  id: 'garden-paths',
  title: 'Paths people can walk',
  ask: 'Who last walked the whole path, and when?',
  why: 'A path that nobody walks grows over, and nobody can say when it was lost.',
  levels: {
    0: 'Nobody walks the paths. They are on a map.',
    1: 'A few people walk the paths because they like to. They carry their own shears.',
    2: 'The owner has named one person for the paths. At least one was walked in the past month.',
    3: 'Most paths were walked in the past month, and what was found there was cut back.',
    4: 'Every path was walked in the past month. The last storm closed none for a week.',
  },
  next: {
    0: 'Walk one path this week, and write down where it stops.',
    1: 'Ask those who walk which path matters most. Name one person for it.',
    2: 'Walk two more paths this month, and cut back what is in the way.',
    3: 'Agree who walks which path on the day after a storm.',
  },
  evidence: ['A photograph of the path, with its date', 'The list of paths, each with a name'],
};

describe('every question keeps the rules of writing', () => {
  it.each(questions)('$id', (question) => {
    expect(faultsOf(question)).toEqual([]);
  });
});

describe('the framework as a whole', () => {
  it('uses no word that everybody reads in their own way', () => {
    const around: readonly Text[] = [
      ...textsIn(framework, 'framework'),
      ...principles.map(({ id, title }) => ({ at: `${id}, title`, text: title })),
      ...principles.map(({ id, short }) => ({ at: `${id}, short`, text: short })),
      ...principles.map(({ id, statement }) => ({ at: `${id}, statement`, text: statement })),
    ];
    expect(around.length).toBeGreaterThan(50);
    expect(around.flatMap(forbiddenIn)).toEqual([]);
  });

  it('gives each question an id of its own that begins with its principle', () => {
    const ids = [...principles, ...questions].map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
    for (const { id, questions: own } of principles)
      for (const question of own) expect(question.id).toMatch(new RegExp(`^${id}-[a-z-]+[a-z]$`));
  });

  it('has 31 questions, and says so', () => {
    expect(questions).toHaveLength(31);
    expect(framework['summary']).toContain('31 questions');
  });

  it('gives no two questions the same title or the same words to ask', () => {
    for (const texts of [questions.map(({ title }) => title), questions.map(({ ask }) => ask)])
      expect(texts).toHaveLength(new Set(texts).size);
  });

  it('marks ten questions for the short set, at least one in each principle', () => {
    expect(quick).toHaveLength(10);
    for (const principle of principles)
      expect(principle.questions.some((question) => question.quick === true)).toBe(true);
  });

  it('is read aloud, in its short set, within ten minutes', () => {
    const words = quick.reduce((sum, question) => sum + wordsAloud(question), 0);
    expect(words / limits.wordsAMinute).toBeLessThan(10);
  });
});

describe('the rules', () => {
  it('find nothing in a sound question', () => {
    expect(faultsOf(sound)).toEqual([]);
  });

  it('find a level that has grown over its limit by one character', () => {
    const grown = 'Every path was walked in the past month. '.padEnd(limits.level, 'so ');
    expect(faultsOf(withLevel(4, grown))).toEqual([]);
    expect(faultsOf(withLevel(4, `${grown}.`))).toEqual([
      'garden-paths, level 4: 141 characters, up to 140',
    ]);
  });

  it.each(forbidden)('find "%s" wherever it stands', (word) => {
    expect(faultsOf(withLevel(2, `The owner walks the paths: ${word} care.`))).toEqual([
      `garden-paths, level 2: says "${word}"`,
    ]);
    expect(faultsOf({ ...sound, why: `Paths are ${word.toUpperCase()}.` })).toEqual([
      `garden-paths, why: says "${word}"`,
    ]);
    expect(faultsOf({ ...sound, evidence: ['A map', `A list, ${word}`] })).toEqual([
      `garden-paths, evidence: says "${word}"`,
    ]);
    expect(forbiddenIn({ at: 'summary', text: `It is ${word}, they say.` })).toEqual([
      `summary: says "${word}"`,
    ]);
  });

  it('leave alone a word that only contains a forbidden one', () => {
    expect(faultsOf(withLevel(2, 'The owner is carefully premature about the paths.'))).toEqual([]);
  });

  it.each([
    ['It is walked by nobody.', 'begins with "It"'],
    ['They walk the paths at night.', 'begins with "They"'],
    ['Such paths are walked by nobody.', 'begins with "Such"'],
    ['Nobody does. There are no paths.', 'its first sentence says too little'],
    ['Nobody walks the paths. We know why.', 'says "we"'],
  ])('find a level that cannot stand alone: %s', (text, fault) => {
    expect(faultsOf(withLevel(0, text))).toEqual([`garden-paths, level 0: ${fault}`]);
  });

  it('find a level or a move that is missing', () => {
    const { 3: lost, ...levels } = sound.levels;
    expect(lost).toBeDefined();
    expect(faultsOf({ ...sound, levels })).toEqual(['garden-paths: its levels are not 0 to 4']);
    expect(faultsOf({ ...sound, next: {} })).toEqual([
      'garden-paths: not one move for each level below 4',
    ]);
  });

  it('find one kind of evidence given twice', () => {
    expect(faultsOf({ ...sound, evidence: ['A map', 'A map'] })).toEqual([
      'garden-paths: fewer than two kinds of evidence',
    ]);
  });

  it('find what is too long to print or to take in', () => {
    expect(faultsOf({ ...sound, title: 'x'.repeat(33) })).toEqual([
      'garden-paths, title: 33 characters, up to 32',
    ]);
    expect(faultsOf({ ...sound, ask: `${'x'.repeat(78)}?` })).toEqual([
      'garden-paths, ask: 79 characters, up to 78',
    ]);
    expect(faultsOf({ ...sound, why: words(46) })).toEqual([
      'garden-paths, why: 46 words, up to 45',
    ]);
    expect(faultsOf({ ...sound, next: { ...sound.next, 1: words(41) } })).toEqual([
      'garden-paths, move from 1: 41 words, up to 40',
    ]);
  });

  it('find a question that takes more than a minute to read aloud', () => {
    const level = `Nobody walks the paths here. ${words(27)}`;
    const levels = { 0: level, 1: level, 2: level, 3: level, 4: level };
    expect(faultsOf({ ...sound, levels })).toContain(
      'garden-paths, read aloud: 168 words, up to 150',
    );
  });

  it('find levels that need more rows than the screen has', () => {
    const level = `Nobody walks ${'x'.repeat(70)} ${'y'.repeat(50)}.`;
    expect(faultsOf(withLevel(0, level))).toEqual([
      'garden-paths, on the screen: 11 rows of levels, up to 10',
    ]);
  });
});

function withLevel(level: number, text: string): WrittenQuestion {
  return { ...sound, levels: { ...sound.levels, [level]: text } };
}

function words(count: number): string {
  return Array.from({ length: count }, () => 'path').join(' ');
}

/** Every text inside, whatever its key. */
function textsIn(value: unknown, at: string): readonly Text[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`));
}

function read(file: string): unknown {
  return parse(readFileSync(new URL(file, folder), 'utf8'));
}
