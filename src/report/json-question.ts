import * as z from 'zod/mini';

/** The published form of a question in the JSON document, and what sections share with it. */

const optional = z.optional;
const texts = () => z.array(z.string());
const share = () => z.number().check(z.gte(0), z.lte(1));

/** What makes a question or a section apply. */
export const scope = () =>
  z.looseObject({
    applies: z.array(z.looseObject({ facet: z.string(), options: texts() })),
    when: z.array(z.looseObject({ question: z.string() })),
  });

/** As a stage of what it is in. */
export const stage = () =>
  z.looseObject({
    attainment: share(),
    passes: z.boolean(),
    isPassed: z.boolean(),
    stands: z.number(),
    open: z.number(),
    of: z.number(),
  });

const answer = () =>
  z.looseObject({
    level: optional(z.number()),
    met: optional(texts()),
    option: optional(z.string()),
    options: optional(texts()),
    answer: optional(z.string()),
    share: optional(z.number()),
    text: optional(z.string()),
    'not-applicable': optional(z.string()),
    'dont-know': optional(z.literal(true)),
    note: optional(z.string()),
    evidence: optional(
      z.array(
        z.looseObject({ title: z.string(), url: optional(z.string()), date: optional(z.string()) }),
      ),
    ),
    barriers: optional(texts()),
    checked: optional(z.string()),
    'look-again': optional(z.string()),
    votes: optional(z.record(z.string(), z.number())),
  });

export const question = () =>
  z.looseObject({
    id: z.string(),
    formerly: optional(texts()),
    digest: optional(z.string()),
    section: z.string(),
    title: z.string(),
    ask: z.string(),
    why: optional(z.string()),
    askOf: texts(),
    weight: z.number().check(z.positive()),
    quick: z.boolean(),
    kind: optional(z.string()),
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
    evidenced: optional(share()),
    level: optional(z.number()),
    levelText: optional(z.string()),
    next: optional(z.string()),
    answer: optional(answer()),
    elements: optional(
      z.array(
        z.looseObject({
          id: z.string(),
          text: z.string(),
          level: z.number(),
          met: optional(z.boolean()),
        }),
      ),
    ),
    options: optional(
      z.array(
        z.looseObject({
          id: z.string(),
          label: z.string(),
          points: z.number(),
          chosen: optional(z.boolean()),
        }),
      ),
    ),
    choice: optional(z.looseObject({ many: z.boolean(), outOf: z.number() })),
    share: optional(z.looseObject({ count: z.enum(['linear', 'bands', 'pass']) })),
    partly: optional(share()),
    essential: optional(
      z.looseObject({
        by: z.enum(['level', 'yes', 'option', 'pass']),
        level: optional(z.number()),
        option: optional(z.string()),
        unmetCap: optional(share()),
      }),
    ),
    scope: optional(scope()),
    notApplicablePasses: optional(z.literal(true)),
    stage: optional(stage()),
    evidence: texts(),
    evidenceState: optional(z.enum(['not-expected', 'valid', 'expired', 'undated', 'none'])),
    mapsTo: optional(z.array(z.looseObject({ framework: z.string(), id: z.string() }))),
  });
