import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { framework, question, section } from './framework.js';
import { dated, type Given, notApplicable, sheet, unknown } from './sheet.js';

/** A framework and a sheet in which every text and every list is longer than anyone should write. */

const long = (what: string): string =>
  `${what} that goes on and on, with one clause after another and no end in sight, although everything that had to be said was said long ago`;

const principles = Array.from({ length: 12 }, (_, index) => `p${index + 1}`);
const letters = ['a', 'b', 'c'];

export const longFramework: Framework = framework(
  principles.map((id) =>
    section(
      id,
      letters.map((letter) =>
        question(`${id}${letter}`, {
          title: long(`The question ${id}${letter}`),
          ask: `${long(`Is ${id}${letter} something`)}?`,
          levels: [{ level: 1, text: `${long('There is something')}. And more.` }],
          next: [{ level: 1, text: long('Make a move') }],
          evidence: [long('A paper'), long('Another paper')],
        }),
      ),
      {
        title: long(`Principle ${id}`),
        short: long(`Principle ${id}`),
        statement: long('It is a statement'),
      },
    ),
  ),
  {
    title: long('A framework'),
    disclaimer: long('A disclaimer'),
    bands: [
      { name: long('A low band'), from: 0 },
      { name: long('A high band'), from: 2 },
    ],
    evidence: { expectedFrom: 3 },
    barriers: ['one', 'two', 'three', 'four', 'five'].map((id) => ({
      id,
      title: long(`Barrier ${id}`),
      who: long('Somebody'),
      firstMoves: [long('Move it')],
    })),
  },
);

const given: Readonly<Record<string, Given>> = { a: notApplicable, b: 4, c: 1 };
const answers = principles.flatMap((id, index) =>
  letters.map((letter) => [`${id}${letter}`, index > 9 ? unknown : (given[letter] ?? 0)] as const),
);

export const longSheet: Sheet = sheet(
  {
    ...Object.fromEntries(answers),
    p1c: {
      level: 1,
      note: Array.from({ length: 12 }, () => `${long('A note')}.`).join(' '),
      evidence: Array.from({ length: 6 }, () => ({
        ...dated('2026-10-01'),
        title: long('A record'),
      })),
      barriers: ['five', 'four', 'three', 'two', 'one'],
    },
  },
  {
    subject: { name: long('A subject'), facets: {} },
    respondent: { role: [], people: Object.fromEntries(principles.map((id) => [id, 1_000])) },
    asks: Array.from({ length: 5 }, () => long('Decide upon something')),
    steps: principles.map((id) => ({
      question: `${id}c`,
      do: long('Do something'),
      owner: long('The director of something'),
      by: '2027-01-31',
    })),
  },
);
