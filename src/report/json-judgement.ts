import * as z from 'zod/mini';

/** The published form of a judgement in the JSON document. */

const optional = z.optional;
const number = () => z.number().check(z.int(), z.gte(1));

const at = () => ({
  file: z.string(),
  line: number(),
  column: number(),
  endLine: optional(number()),
  endColumn: optional(number()),
});

const severity = () => z.enum(['error', 'warning']);
const ended = () => z.looseObject({ because: z.string(), until: z.string() });
const named = () =>
  z.looseObject({
    question: z.string(),
    title: z.string(),
    ...at(),
    wanted: optional(z.string()),
  });
const note = () => z.looseObject({ message: z.string(), question: optional(z.string()), ...at() });

const notCompared = () =>
  z.looseObject({
    question: z.string(),
    title: z.string(),
    because: z.enum(['answers-differ', 'gone', 'not-asked']),
  });

const told = () => ({
  clause: z.string(),
  severity: severity(),
  verdict: z.enum(['breached', 'undecided', 'due', 'waiver-ended', 'waiver-unused']),
  message: z.string(),
  because: optional(z.string()),
  ...at(),
  question: optional(z.string()),
  cappedBy: optional(z.array(named())),
  heldBackBy: optional(z.array(named())),
  settledBy: optional(z.array(named())),
  endedWaiver: optional(ended()),
  isOld: optional(z.literal(true)),
  isRedated: optional(z.literal(true)),
  answers: optional(z.array(named())),
});

export const judgement = () =>
  z.looseObject({
    met: z.boolean(),
    policy: optional(z.string()),
    baseline: optional(z.string()),
    baselineSheet: optional(z.string()),
    today: z.string(),
    failOn: optional(z.literal('warning')),
    breaches: z.array(z.looseObject(told())),
    waived: z.array(z.looseObject({ ...told(), waiver: ended() })),
    warnings: z.array(z.looseObject(told())),
    clauses: z.array(
      z.looseObject({
        clause: z.string(),
        verdict: z.enum(['met', 'breached', 'undecided', 'does-not-apply', 'not-judged']),
        severity: severity(),
        message: z.string(),
        notCompared: optional(z.array(notCompared())),
      }),
    ),
    corrections: z.array(note()),
    worthAsking: z.array(
      z.looseObject({
        why: z.enum(['all-the-same', 'jump', 'bare', 'old-evidence', 'same-note']),
        message: z.string(),
        ...at(),
        questions: z.array(z.string()),
      }),
    ),
  });
