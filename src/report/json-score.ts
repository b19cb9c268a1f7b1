import * as z from 'zod/mini';
import { once } from '../once.js';

/** The published form of a score, and of the rule that makes it. */

const optional = z.optional;
const texts = () => z.array(z.string());
const share = () => z.number().check(z.gte(0), z.lte(1));
const range = () => z.tuple([share(), share()]);

const count = () => z.number().check(z.int(), z.gte(0));

const coverage = () => ({ completeness: share(), answered: count(), of: count() });

export const score = once(() =>
  z.union([
    z.looseObject({
      state: z.literal('scored'),
      attainment: share(),
      level: z.number(),
      range: range(),
      ...coverage(),
      provisional: z.boolean(),
      band: optional(z.string()),
      bandRange: optional(z.tuple([z.string(), z.string()])),
      evidenced: optional(share()),
      rangeOfAll: optional(range()),
      exact: optional(z.literal(false)),
      cappedBy: optional(texts()),
      flaggedBy: optional(texts()),
      ladder: optional(
        z.looseObject({
          stages: count(),
          passed: count(),
          next: optional(z.looseObject({ id: z.string(), attainment: share() })),
        }),
      ),
    }),
    z.looseObject({
      state: z.literal('unscored'),
      because: z.enum([
        'not-applicable',
        'unanswered',
        'not-asked',
        'out-of-scope',
        'context',
        'no-total',
      ]),
      range: optional(range()),
      rangeOfAll: optional(range()),
      exact: optional(z.literal(false)),
      ...coverage(),
    }),
  ]),
);

export const rule = () =>
  z.looseObject({
    combine: z.string(),
    over: optional(z.string()),
    pass: optional(share()),
    display: optional(z.looseObject({ from: z.number(), to: z.number() })),
  });
