import * as z from 'zod/mini';
import { fault, like } from '../fault.js';
import { once } from '../once.js';
import { named } from '../shape.js';
import { show } from '../shown-value.js';
import {
  date,
  duration,
  formatVersion,
  id,
  optional,
  percentage,
  text,
} from '../written-values.js';

/** A policy as a person may write it. */

const levelNumber = () => z.number();

/** On the target's own scale, or as a share; `yes` or an option where a question is answered so. */
const mark = () =>
  z.union([levelNumber(), percentage(), id()], {
    error: ({ input }) =>
      neither(input, 'Write a number on its own scale, or a share such as 60%.'),
  });

const as = () => z.enum(['claimed', 'shown']);

const limit = () =>
  z.union([z.number().check(z.int(), z.gte(0)), percentage()], {
    error: ({ input }) =>
      neither(input, 'Write a whole number of questions, or a share such as 10%.'),
  });

function neither(input: unknown, hint: string): string {
  if (input === undefined) return fault('missing', '{thing} is missing.', hint);
  if (input === null) return fault('empty', '{thing} is empty.', hint);
  return fault('bad-value', `{thing} cannot be ${show(input)}.`, hint);
}

/** Each clause is one group of keys: what it requires, how much that matters, and why. */
const clause = once(() =>
  named(
    'a clause',
    {
      completeness: optional(percentage()),
      of: optional(z.enum(['asked', 'all'])),
      overall: optional(named('a floor for the whole', { 'at-least': mark(), as: optional(as()) })),
      principle: optional(id('the id of a principle')),
      section: optional(id('the id of a section')),
      question: optional(id('the id of a question')),
      'at-least': optional(mark()),
      as: optional(as()),
      essentials: optional(z.literal('met')),
      evidence: optional(
        named('evidence wanted', {
          'from-level': optional(levelNumber()),
          'not-older-than': optional(duration()),
          missing: optional(z.literal('allowed')),
        }),
      ),
      'no-decline': optional(
        named('a rule against decline', {
          tolerance: optional(z.number().check(z.gte(0))),
        }),
      ),
      'assessed-within': optional(duration()),
      'not-applicable': optional(
        named('a limit on what is set aside', { 'at-most': optional(limit()) }),
      ),
      'dont-know': optional(named('a limit on what is not known', { 'at-most': limit() })),
      status: optional(z.enum(['draft', 'agreed'])),
      id: optional(id()),
      severity: optional(z.enum(['error', 'warning'])),
      because: optional(text()),
      undecided: optional(z.enum(['fail', 'warn'])),
      'warn-before': optional(duration()),
    },
    {
      minimum: { meant: 'at-least' },
      min: { meant: 'at-least' },
      reason: { meant: 'because' },
      name: { meant: 'id' },
      level: { meant: 'severity' },
      waivers: 'It stands at the top of the policy, without spaces before it.',
    },
  ),
);

const waiver = () =>
  named(
    'a waiver',
    {
      clause: text('evidence'),
      question: optional(id('the id of a question')),
      because: z
        .string({ error: ({ input }) => noReason(input) })
        .check(z.trim(), z.minLength(1, { error: ({ input }) => noReason(input) })),
      until: date(),
    },
    { reason: { meant: 'because' }, expires: { meant: 'until' } },
  );

function noReason(input: unknown): string {
  if (input !== undefined && input !== null && input !== '') {
    return fault(
      'wrong-kind',
      `{thing} must be text, not ${show(input)}.`,
      'Say in a few words why the clause is waived for now.',
    );
  }
  return fault(
    'no-reason',
    'A waiver has no reason.',
    'Add: because: the words with which you would explain it in a year.',
  );
}

export const writtenPolicy = once(() =>
  named(
    'a policy',
    {
      $schema: optional(z.string()),
      version: formatVersion(),
      require: z.array(clause(), like('[ { completeness: 90% } ]')).check(
        z.minLength(1, {
          error: () => fault('empty', '{thing} has no clauses.', 'Add one: - completeness: 90%'),
        }),
      ),
      undecided: optional(z.enum(['fail', 'warn'])),
      waivers: optional(z.array(waiver())),
    },
    {
      requires: { meant: 'require' },
      clauses: { meant: 'require' },
      rules: { meant: 'require' },
      waiver: { meant: 'waivers' },
      exceptions: { meant: 'waivers' },
    },
  ),
);

export type WrittenPolicy = z.infer<ReturnType<typeof writtenPolicy>>;
export type WrittenClause = WrittenPolicy['require'][number];
