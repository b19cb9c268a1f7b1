import { describe, expect, it } from 'vitest';
import { differencesBetween } from '../../src/framework/differences.js';
import type { Question } from '../../src/framework/framework.js';
import {
  choice,
  elements,
  framework,
  percentage,
  question,
  section,
  yesNo,
} from '../build/framework.js';

/** What a later edition asks otherwise, question by question. */

const between = (before: readonly Question[], now: readonly Question[]) =>
  differencesBetween(framework([section('s', before)]), framework([section('s', now)]));

const partsOf = (before: Question, now: Question) =>
  between([before], [now]).changed.map(({ parts }) => parts);

const levels = (...texts: readonly string[]) => ({
  levels: texts.map((text, level) => ({ level, text })),
});

describe('two editions', () => {
  it('differ in nothing when they say the same', () => {
    const same = between([question('a'), yesNo('b')], [question('a'), yesNo('b')]);
    expect(same).toEqual({ fresh: [], gone: [], renamed: [], changed: [] });
  });

  it('tell what is new and what is gone', () => {
    const { fresh, gone } = between([question('a'), question('b')], [question('b'), question('c')]);
    expect(fresh.map(({ id }) => id)).toEqual(['c']);
    expect(gone.map(({ id }) => id)).toEqual(['a']);
  });

  it('know a question by an id that it had before, also from two editions ago', () => {
    const now = question('c', { formerly: ['b', 'a'] });
    const { renamed, fresh, gone } = between([question('a')], [now]);
    expect(renamed).toEqual([{ from: 'a', to: now }]);
    expect([...fresh, ...gone]).toEqual([]);
  });

  it('differ in a level that says something else, or that is no longer described', () => {
    const before = question('a', levels('None.', 'One.', 'Two.', 'Three.', 'Four.'));
    const now = question('a', levels('None.', 'One.', 'A pair.', 'Three.'));
    expect(partsOf(before, now)).toEqual([[{ part: 'levels', levels: [2, 4] }]]);
  });

  it('differ in the levels of a scale that has grown', () => {
    const [before, now] = [[4], [5]].map(([to = 4]) =>
      framework([section('s', [question('a', levels('None.'))])], { scale: [0, to] }),
    );
    if (before === undefined || now === undefined) throw new Error('there are two');
    expect(differencesBetween(before, now).changed.map(({ parts }) => parts)).toEqual([
      [{ part: 'levels', levels: [5] }],
    ]);
  });

  it('differ in the words of a question and in its kind', () => {
    expect(partsOf(question('a', { ask: 'Is it?' }), yesNo('a', { ask: 'Is it so?' }))).toEqual([
      [{ part: 'ask' }, { part: 'kind' }],
    ]);
  });

  it('differ in elements and options by their ids', () => {
    const before = elements('a', { 1: ['x', 'y'], 2: ['z'] });
    const now = elements('a', { 1: ['x'], 2: ['y', 'w'] });
    expect(partsOf(before, now)).toEqual([[{ part: 'choices', ids: ['y', 'w', 'z'] }]]);
  });

  it('differ in how an answer counts', () => {
    expect(partsOf(choice('a', { x: 0, y: 1 }), choice('a', { x: 0, y: 2 }))).toEqual([
      [{ part: 'counting' }],
    ]);
    expect(partsOf(percentage('a'), percentage('a', { passAt: 50 }))).toEqual([
      [{ part: 'counting' }],
    ]);
  });
});
