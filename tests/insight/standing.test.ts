import { describe, expect, it } from 'vitest';
import { missingFor, moveFrom, standingText } from '../../src/insight/standing.js';
import { framework, question, section } from '../build/framework.js';
import { met, no, options, share, yes } from '../build/kinds.js';

const moves = [
  { level: 0, text: 'Begin.' },
  { level: 2, text: 'Go on.' },
];
const built = framework([section('s', [question('a')])]);

describe('the first move', () => {
  it.each([
    // Levels have moves of their own: between two there is none.
    ['scale', 0, 0, 'Begin.'],
    ['scale', 1, 0.25, undefined],
    ['scale', 2, 0.5, 'Go on.'],
    // A checklist jumps from level to level, so the nearest below will do.
    ['elements', 1, 0.25, 'Begin.'],
    ['elements', 3, 0.75, 'Go on.'],
    ['elements', 4, 1, undefined],
  ] as const)('of a %s at level %d (%d) is %s', (kind, level, attainment, move) => {
    const asked = question('a', { kind, next: moves });
    expect(moveFrom(built, asked, { attainment, level })).toBe(move);
  });

  it.each([
    ['yes-no', 0, 'Begin.'],
    ['yes-no', 1, undefined],
    ['share', 0.49, 'Begin.'],
    ['share', 0.5, 'Go on.'],
    ['choice', 0.35, 'Begin.'],
    ['choice', 0.999, 'Go on.'],
  ] as const)(
    'of a %s at %d of the way is that of the height it reaches',
    (kind, attainment, move) => {
      expect(moveFrom(built, question('a', { kind, next: moves }), { attainment })).toBe(move);
    },
  );
});

describe('how it stands', () => {
  const choice = {
    many: true,
    outOf: 2,
    options: [
      { id: 'a', label: 'On paper', points: 1 },
      { id: 'b', label: 'On a screen', points: 1 },
    ],
  };

  it.each([
    [question('q', { title: 'Lamps', kind: 'yes-no' }), yes(), 'Lamps: yes'],
    [question('q', { title: 'Lamps', kind: 'yes-no' }), no(), 'Lamps: no'],
    [question('q', { title: 'Lamps', kind: 'share' }), share(62.5), 'Lamps: 62.5 %'],
    [question('q', { kind: 'choice', choice }), options('b', 'a'), 'On paper; On a screen'],
  ] as const)('is what was answered, where there are no levels', (asked, answer, words) => {
    const response = answer.said === 'answered' ? answer.response : undefined;
    expect(standingText(built, asked, { attainment: 0.5 }, response)).toBe(words);
  });
});

describe('what a checklist lacks', () => {
  const asked = question('q', {
    kind: 'elements',
    elements: [
      { id: 'a', text: 'A', level: 1 },
      { id: 'b', text: 'B', level: 1 },
      { id: 'c', text: 'C', level: 3 },
    ],
  });
  const lacks = (...ids: readonly string[]) => missingFor(asked, met(...ids)).map(({ id }) => id);

  it('is what is missing for the next level, and nothing above that', () => {
    expect(lacks('c')).toEqual(['a', 'b']);
    expect(lacks('a', 'c')).toEqual(['b']);
    expect(lacks('a', 'b')).toEqual(['c']);
    expect(lacks('a', 'b', 'c')).toEqual([]);
  });
});
