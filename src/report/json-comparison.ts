import * as z from 'zod/mini';
import { once } from '../once.js';
import { rule, score } from './json-score.js';

/** The published form of what moved between two states of a sheet: keys may be added within version 1. */

const optional = z.optional;
const texts = () => z.array(z.string());
const share = () => z.number().check(z.gte(0), z.lte(1));
const count = () => z.number().check(z.int(), z.gte(0));

const sheet = () =>
  z.looseObject({
    sheet: z.string(),
    subject: z.string(),
    date: z.string(),
    edition: z.string(),
    asked: optional(z.literal('quick')),
  });

const move = () =>
  z.union([
    z.looseObject({
      change: z.enum(['rose', 'fell', 'same', 'known', 'unknown']),
      before: score(),
      after: score(),
      isShownAlike: z.boolean(),
      counted: count(),
      notCounted: count(),
    }),
    z.looseObject({
      change: z.literal('not-comparable'),
      because: z.enum(['short-set', 'questions-differ']),
    }),
  ]);

const answer = () =>
  z.looseObject({
    state: z.enum([
      'scored',
      'not-applicable',
      'dont-know',
      'unanswered',
      'not-asked',
      'out-of-scope',
      'context',
    ]),
    attainment: optional(share()),
    level: optional(z.number()),
    answer: optional(z.string()),
    share: optional(z.number()),
    options: optional(texts()),
    reason: optional(z.string()),
  });

const question = () =>
  z.looseObject({
    id: z.string(),
    formerly: optional(z.string()),
    section: z.string(),
    title: z.string(),
    change: z.enum([
      'rose',
      'fell',
      'corrected',
      'answered',
      'open-again',
      'not-applicable',
      'applies-again',
      'out-of-scope',
      'changed',
      'same',
    ]),
    evidence: optional(z.enum(['came', 'lapsed'])),
    before: answer(),
    after: answer(),
    note: optional(z.string()),
  });

const parts = () => ({
  before: sheet(),
  after: sheet(),
  stepsDone: z.array(
    z.looseObject({ question: z.string(), title: z.string(), do: optional(z.string()) }),
  ),
  stepsOpen: count(),
  overall: move(),
  sections: z.array(
    z.looseObject({
      id: z.string(),
      short: z.string(),
      depth: count(),
      rule: rule(),
      move: move(),
    }),
  ),
  questions: z.array(question()),
  notComparable: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      because: z.enum(['new', 'gone', 'answers-differ', 'not-asked', 'unknown']),
    }),
  ),
});

/** As a part of a report. */
export const comparison = () => z.looseObject(parts());

/** What `compare` writes as JSON. */
export const comparisonDocument = once(() =>
  z.looseObject({
    kind: z.literal('wgll-comparison'),
    version: z.literal(1),
    tool: z.string(),
    framework: z.looseObject({ id: z.string(), title: z.string() }),
    ...parts(),
  }),
);
