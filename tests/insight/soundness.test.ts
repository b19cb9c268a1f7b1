import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document.js';
import { soundFramework } from '../../src/insight/soundness/soundness.js';
import type { Problem } from '../../src/problem.js';

/** A framework of one principle with these questions, each a line; `head` stands before the principles. */
function withQuestions(questions: readonly string[], { head = '', principle = '' } = {}): string {
  return [
    'version: 1',
    'id: shed',
    'edition: "1"',
    'title: A shed',
    'scale: { levels: [ { name: None }, { name: Some }, { name: Most }, { name: All } ] }',
    head,
    'principles:',
    '  - id: tools',
    '    title: Tools',
    `    ${principle}`,
    '    questions:',
    ...questions.map((question) => `      - { ${question} }`),
  ].join('\n');
}

/** In it, the first question stands on this line. */
const firstLine = 12;

interface Told {
  readonly problems: readonly string[];
  readonly advice: readonly string[];
}

/** What is told of its meaning, each with its line and the words that are marked in it; what is said of its content is left out. */
function toldOf(text: string): Told {
  const main = parseDocument(text, 'shed.yaml');
  if (!main.ok) throw new Error(main.problems.map(({ message }) => message).join('\n'));
  const outcome = soundFramework({ main: main.value, parts: new Map() });
  const told = ({ place, message, hint }: Problem): string => {
    const line = text.split('\n')[(place.line ?? 0) - 1] ?? '';
    const marked = line.slice((place.column ?? 0) - 1, (place.endColumn ?? 0) - 1);
    return `${place.line} ${marked}: ${message} ${hint}`;
  };
  return {
    problems: outcome.ok ? [] : outcome.problems.map(told),
    advice: outcome.advice.filter(({ code }) => code === 'better-counts-less').map(told),
  };
}

const nothing: Told = { problems: [], advice: [] };

describe('a question that can never be asked', () => {
  const yesNo = (id: string): string => `id: ${id}, ask: Is it so?, kind: yes-no`;

  it('is one that wants two answers of one question', () => {
    const text = withQuestions([
      yesNo('a'),
      'id: b, ask: And then?, when: { a: { is: yes } }',
      'id: c, ask: And both?, when: { a: { is: no }, b: { at-least: 1 } }',
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine + 2} a: "c" can never be asked: of "a" it wants no, and "b" wants yes. Change one of them, or take the question out.`,
    ]);
  });

  it('is one at odds with the section around it, and the section tells it', () => {
    const text = withQuestions(
      ['id: b, ask: And then?, when: { a: { at-most: 1 } }', 'id: c, ask: And now?'],
      {
        head: 'unit: team',
        principle: 'when: { a: { at-least: 2 } }',
      },
    ).replace(
      'principles:',
      'principles:\n  - { id: first, title: First, questions: [ { id: a, ask: How far? } ] }',
    );

    expect(toldOf(text).problems).toEqual([
      `${firstLine + 1} a: "b" can never be asked: of "a" it wants at most 1, and "tools" wants at least 2. Change one of them, or move "b" out of "tools".`,
    ]);
  });

  it('is one that applies to what the question it hangs on does not apply to', () => {
    const text = withQuestions(
      [
        `${yesNo('a')}, applies: { phase: alpha }`,
        'id: b, ask: And then?, applies: { phase: [ beta, live ] }, when: { a: { is: yes } }',
      ],
      { head: 'facets: { phase: { of: subject, options: [ alpha, beta, live ] } }' },
    );

    expect(toldOf(text).problems).toEqual([
      `${firstLine + 1} phase: "b" is asked of no single phase: it applies to beta or live, and "a" applies to alpha. Change one of them, or take the question out.`,
    ]);
  });

  it('is told once, and not again of what hangs on it', () => {
    const text = withQuestions([
      yesNo('a'),
      'id: b, ask: And then?, when: { a: { is: yes } }',
      'id: c, ask: And both?, when: { a: { is: no }, b: { at-least: 1 } }',
      'id: d, ask: And so?, when: { c: { at-least: 1 } }',
    ]);

    expect(toldOf(text).problems).toHaveLength(1);
  });

  it('is not one whose conditions can hold together', () => {
    const text = withQuestions(
      [
        'id: a, ask: How far?, kind: share',
        'id: b, ask: What of it?, kind: choice, many: true, options: [ { id: x, label: X, points: 1 }, { id: y, label: Y, points: 1 } ], when: { a: { at-least: 40 } }',
        'id: c, ask: And both?, when: { a: { at-most: 40 }, b: { is: x } }',
        'id: d, ask: And all?, when: { b: { is: y }, c: { at-least: 3 } }, applies: { phase: [ alpha, beta ] }',
      ],
      {
        head: 'facets: { phase: { of: subject, options: [ alpha, beta, live ] } }',
        principle: 'applies: { phase: [ beta, live ] }',
      },
    );

    expect(toldOf(text)).toEqual(nothing);
  });

  it('is one that wants one of several options to be two', () => {
    const options = 'options: [ { id: x, label: X, points: 1 }, { id: y, label: Y, points: 2 } ]';
    const text = withQuestions([
      `id: a, ask: Which?, kind: choice, ${options}`,
      'id: b, ask: And then?, when: { a: { is: x } }',
      'id: c, ask: And both?, when: { a: { is: y }, b: { at-least: 1 } }',
    ]);

    expect(toldOf(text).problems[0]).toContain('of "a" it wants y, and "b" wants x.');
  });

  it('is one of the short set that hangs on one outside it', () => {
    const text = withQuestions([
      yesNo('a'),
      'id: b, ask: And then?, quick: true, when: { a: { is: yes } }',
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine + 1} quick: "b" is in the short set and hangs on "a", which is not: the short set never asks it. Give "a" quick: true, or take it from "b".`,
    ]);
  });
});

describe('a weight without effect', () => {
  it('is that of an only child', () => {
    const text = withQuestions([
      'id: a, ask: How far?, weight: 2',
      'id: b, ask: What was said?, kind: text',
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine} weight: The weight of "a" changes nothing: nothing else is added up with it. Take it out.`,
    ]);
  });

  it('is that of what is not scored, and of what a median or stages look at', () => {
    const questions = [
      'id: a, ask: How far?, weight: 2',
      'id: b, ask: And now?',
      'id: c, ask: What was said?, kind: text, weight: 3',
    ];

    expect(toldOf(withQuestions(questions, { principle: 'combine: median' })).problems).toEqual([
      `${firstLine} weight: The weight of "a" changes nothing: "tools" combines by median. Take it out.`,
      `${firstLine + 2} weight: The weight of "c" changes nothing: it is not scored. Take it out.`,
    ]);
    expect(
      toldOf(withQuestions(questions, { principle: 'combine: stages' })).problems,
    ).toHaveLength(2);
  });

  it('is not that of a section of stages, which comes to the same in most ways', () => {
    const other =
      '  - { id: first, title: First, combine: stages, weight: 2, questions: [ { id: z, ask: And? } ] }';
    const text = withQuestions(['id: a, ask: How far?'], { principle: 'combine: stages' });

    expect(toldOf(text.replace('principles:', `principles:\n${other}`))).toEqual(nothing);
  });

  it('is not that of a question in a mean, nor that of a section in a mean over questions', () => {
    const two = ['id: a, ask: How far?, weight: 2', 'id: b, ask: And now?'];

    expect(toldOf(withQuestions(two))).toEqual(nothing);
    const other = '  - { id: first, title: First, weight: 2, questions: [ { id: z, ask: And? } ] }';
    const over = withQuestions(two, { head: 'over: questions', principle: 'combine: none' });
    expect(toldOf(over.replace('principles:', `principles:\n${other}`))).toEqual(nothing);
  });
});

describe('a level that nothing reaches', () => {
  it('is one above the highest that lists elements', () => {
    const text = withQuestions([
      'id: a, ask: What is there?, kind: elements, elements: { 1: [ { id: x, text: X } ], 2: [ { id: y, text: Y } ] }',
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine} 2: Level 3 of "a" cannot be reached: no elements are listed for it. List some under 3.`,
    ]);
  });

  it('is not one that is left out between two: the next one is reached over it', () => {
    const text = withQuestions([
      'id: a, ask: What is there?, kind: elements, elements: { 1: [ { id: x, text: X } ], 3: [ { id: y, text: Y } ] }',
    ]);

    expect(toldOf(text)).toEqual(nothing);
  });

  it('is one to which a first move is given where no answer stands', () => {
    const text = withQuestions([
      'id: a, ask: Is it so?, kind: yes-no, partly: 0.5, next: { 0: Begin., 1: Go on., 2: End. }',
    ]);

    // On a scale of 0 to 3, no is 0 and partly is 1.5: the moves from 0 and 1 are given, that from 2 never is.
    expect(toldOf(text).problems).toEqual([
      `${firstLine} 2: No answer to "a" leads to its first move from 2. Put it under 0 or 1, where its answers stand.`,
    ]);
  });

  it('is the top of options that never add up to it', () => {
    const options = 'options: [ { id: x, label: X, points: 1 }, { id: y, label: Y, points: 2.5 } ]';
    const text = withQuestions([
      `id: a, ask: Which?, kind: choice, many: true, out-of: 4, ${options}`,
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine} out-of: With everything chosen, "a" comes to 3.5 of 4, so that nobody reaches its top. Write out-of: 3.5 or less, or give the options more points.`,
    ]);
  });
});

describe('answers that count the same, or the wrong way round', () => {
  it('are told where the mark of a share is 0, or one option is all there is', () => {
    const text = withQuestions([
      'id: a, ask: How much?, kind: share, pass-at: 0',
      'id: b, ask: Which?, kind: choice, options: [ { id: x, label: X, points: 1 } ]',
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine} pass-at: Every answer to "a" counts the same. Write a higher mark.`,
      `${firstLine + 1} options: Every answer to "b" counts the same. Let a better answer give more points, or write scored: false.`,
    ]);
  });

  it('are a problem where a higher share counts for less and then for more', () => {
    const bands =
      'bands: [ { from: 0, points: 0 }, { from: 20, points: 5 }, { from: 50, points: 3 }, { from: 80, points: 9 } ]';
    const { problems, advice } = toldOf(
      withQuestions([`id: a, ask: How much?, kind: share, ${bands}`]),
    );

    expect(problems).toEqual([
      `${firstLine} points: In "a" a share of 50 counts for less than one of 20. Let the points rise from band to band.`,
    ]);
    expect(advice).toEqual([]);
  });

  it('are advice where less is better throughout', () => {
    const bands =
      'bands: [ { from: 0, points: 9 }, { from: 20, points: 5 }, { from: 50, points: 0 } ]';

    expect(toldOf(withQuestions([`id: a, ask: How much?, kind: share, ${bands}`]))).toEqual({
      problems: [],
      advice: [
        `${firstLine} points: In "a" a share of 20 counts for less than one of 0. Let the points rise from band to band. If less is better here, leave it so.`,
      ],
    });
  });
});

describe('an essential that cannot hold anything', () => {
  it('is one that every answer meets', () => {
    const text = withQuestions([
      'id: a, ask: How much?, kind: share, pass-at: 0, essential: yes',
      'id: b, ask: And now?',
    ]);

    expect(toldOf(text).problems[1]).toBe(
      `${firstLine} essential: Every answer to "a" meets what is essential in it. Ask for more, or take "essential" out.`,
    );
  });

  it('is one in a profile, where nothing above it has a value', () => {
    const text = withQuestions(['id: a, ask: How far?, essential: 2'], {
      head: 'combine: none',
      principle: 'combine: none',
    });

    expect(toldOf(text).problems).toEqual([
      `${firstLine} essential: Nothing above "a" has a value that it could hold down. Let the section around it combine by another rule than none, or take "essential" out.`,
    ]);
  });
});

describe('a band', () => {
  const bands = (...from: readonly number[]): string =>
    `bands: [ ${from.map((one, index) => `{ name: Band ${index}, from: ${one} }`).join(', ')} ]`;
  const levels = (...ids: readonly string[]): readonly string[] =>
    ids.map((id) => `id: ${id}, ask: How far?`);

  it('between two levels is reached by no weakest of levels', () => {
    const head = `combine: weakest\n${bands(0, 1, 1.5, 2)}`;

    expect(
      toldOf(withQuestions(levels('a', 'b'), { head, principle: 'combine: weakest' })).problems,
    ).toEqual([
      '7 from: Nothing comes to the band "Band 2": no answers give a value from 1.5 up to 2. Take it out, or begin it at 1, the next value below.',
    ]);
  });

  it('is reached by a mean of two, and of three', () => {
    const principle = 'combine: mean';

    // (1 + 2) / 2 = 1.5; (1 + 1 + 2) / 3 = 1.333.
    expect(
      toldOf(withQuestions(levels('a', 'b'), { head: bands(0, 1.4, 1.6), principle })),
    ).toEqual(nothing);
    expect(
      toldOf(withQuestions(levels('a', 'b'), { head: bands(0, 1.3, 1.4), principle })).problems,
    ).toHaveLength(1);
    expect(
      toldOf(withQuestions(levels('a', 'b', 'c'), { head: bands(0, 1.3, 1.4), principle })),
    ).toEqual(nothing);
  });

  it('is reached by what an essential holds down', () => {
    // a comes to 0 or 3, and b weighs five times as much: 0, (0 + 5·3) / 6 = 2.5, (3 + 0) / 6 = 0.5 or 3.
    // With a at 0 the essential holds 2.5 down at 2, the level below the one that it asks for.
    const questions = [
      'id: a, ask: What is there?, kind: elements, elements: { 3: [ { id: x, text: X } ] }, essential: 3',
      'id: b, ask: Is it so?, kind: yes-no, weight: 5',
    ];
    const of = (unmet: string): readonly string[] =>
      toldOf(
        withQuestions(questions, {
          head: `essentials: { unmet: ${unmet} }\n${bands(0, 1.9, 2.1)}`,
        }),
      ).problems;

    expect(of('cap')).toEqual([]);
    expect(of('flag')).toEqual([
      '7 from: Nothing comes to the band "Band 1": no answers give a value from 1.9 up to 2.1. Take it out, or begin it at 0.5, the next value below.',
    ]);
  });

  it('of stages is reached only where a number of whole stages falls into it', () => {
    const head = `combine: none\n${bands(0, 1.6, 2)}`;
    const of = (count: number): Told =>
      toldOf(
        withQuestions(levels(...['a', 'b', 'c', 'd'].slice(0, count)), {
          head,
          principle: 'combine: stages',
        }),
      );

    // Of three stages 0, 1, 2 or 3 of 3 levels; of four 0, 0.75, 1.5, 2.25 or 3.
    expect(of(3).problems).toHaveLength(1);
    expect(of(4).problems).toHaveLength(1);
    expect(of(2).problems).toHaveLength(1);
    expect(toldOf(withQuestions(levels('a', 'b'), { head: bands(0, 1.4, 2) }))).toEqual(nothing);
  });

  it('is not doubted where a percentage may come to anything', () => {
    const questions = ['id: a, ask: How much?, kind: share'];

    expect(toldOf(withQuestions(questions, { head: bands(0, 1.31, 1.32) }))).toEqual(nothing);
  });

  it('has a name of its own', () => {
    const head = 'bands: [ { name: Low, from: 0 }, { name: Low, from: 2 } ]';

    expect(toldOf(withQuestions(levels('a', 'b'), { head })).problems).toEqual([
      '6 name: Two bands are called "Low". Give each a name of its own, or make them one.',
    ]);
  });
});

describe('what is wrong already', () => {
  it('is told, and not again in what comes of it', () => {
    // Level 4 is not on the scale; that what is above 1 cannot be reached would be the same fault again.
    const text = withQuestions([
      'id: a, ask: What is there?, kind: elements, elements: { 1: [ { id: x, text: X } ], 4: [ { id: y, text: Y } ] }, essential: 3',
      'id: b, ask: And then?, when: { a: { met: [ x ] } }, weight: 2',
      'id: c, ask: What was said?, kind: text, weight: 2',
    ]);

    expect(toldOf(text).problems).toEqual([
      `${firstLine} 4: Level 4 is not on the scale. Elements stand at levels 1 to 3.`,
      `${firstLine + 2} weight: The weight of "c" changes nothing: it is not scored. Take it out.`,
    ]);
  });

  it('in the shape of a file leaves its meaning for later', () => {
    const text = withQuestions([
      'id: a, ask: How far?, weight: two',
      'id: b, ask: So?, kind: share, pass-at: 0',
    ]);

    expect(toldOf(text).problems).toEqual([
      expect.stringContaining(`${firstLine} two: "weight" must be a number`),
    ]);
  });
});
