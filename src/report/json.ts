import * as z from 'zod/mini';
import { once } from '../once.js';
import { type Outcome, success } from '../outcome.js';
import { checkShape } from '../shape.js';
import type { SourceDocument } from '../source.js';
import { comparison } from './json-comparison.js';
import { judgement } from './json-judgement.js';
import { question, scope, stage } from './json-question.js';
import { rule, score } from './json-score.js';
import type { Report } from './report.js';
import { isSavedReport } from './saved-report.js';

/** The document itself, readable by people and by the next run; several sheets are an array. */
export function renderJson(reports: readonly Report[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2)}\n`;
}

/** Reports that were saved as JSON, exactly as they were; nothing when the document is something else. */
export function parseReports(document: SourceDocument): Outcome<readonly Report[] | undefined> {
  const { data } = document.root;
  if (!isSavedReport(document)) return success(undefined);
  if (Array.isArray(data)) {
    const shape = checkShape(z.array(reportDocument()), data, document);
    return shape.ok ? success(data as readonly Report[]) : shape;
  }
  const shape = checkShape(reportDocument(), data, document);
  return shape.ok ? success([data as Report]) : shape;
}

const optional = z.optional;
const texts = () => z.array(z.string());
const share = () => z.number().check(z.gte(0), z.lte(1));

const count = () => z.number().check(z.int(), z.gte(0));

const framework = () =>
  z.looseObject({
    id: z.string(),
    edition: z.string(),
    title: z.string(),
    digest: z.string(),
    official: z.boolean(),
    disclaimer: optional(z.string()),
    source: optional(z.looseObject({ title: z.string() })),
    unit: z.string(),
    scale: optional(
      z.looseObject({
        from: z.number(),
        to: z.number(),
        levels: z.array(
          z.looseObject({ level: z.number(), name: z.string(), means: optional(z.string()) }),
        ),
      }),
    ),
    bands: z.array(z.looseObject({ name: z.string(), from: z.number() })),
    rule: rule(),
    evidence: optional(
      z.looseObject({
        expectedFrom: optional(z.number()),
        validFor: optional(z.looseObject({ count: z.number(), unit: z.string() })),
      }),
    ),
    provisionalBelow: share(),
    essentialsUnmet: optional(z.enum(['cap', 'flag'])),
    facets: optional(
      z.array(
        z.looseObject({
          id: z.string(),
          options: z.array(z.looseObject({ id: z.string(), title: z.string() })),
        }),
      ),
    ),
    barriers: z.array(z.looseObject({ id: z.string(), title: z.string(), firstMoves: texts() })),
    roles: z.array(z.looseObject({ id: z.string(), title: z.string() })),
    questions: z.number(),
    quick: z.number(),
  });

/** Sections below a principle are followed to the depth that frameworks may have. */
const section = (depth = 0): z.core.$ZodType =>
  z.looseObject({
    id: z.string(),
    formerly: optional(texts()),
    title: z.string(),
    short: z.string(),
    statement: optional(z.string()),
    weight: z.number().check(z.positive()),
    rule: rule(),
    score: score(),
    scope: optional(scope()),
    notApplicablePasses: optional(z.literal(true)),
    stage: optional(stage()),
    sections: depth < 5 ? z.array(section(depth + 1)) : z.array(z.unknown()),
  });

const page = () =>
  z.looseObject({
    ladder: optional(
      z.looseObject({
        stages: count(),
        passed: count(),
        pass: share(),
        next: optional(
          z.looseObject({
            id: z.string(),
            attainment: share(),
            stands: count(),
            of: count(),
            lacks: texts(),
          }),
        ),
        above: optional(z.looseObject({ stages: count(), stands: count(), of: count() })),
      }),
    ),
    holdsBack: optional(
      z.looseObject({
        section: z.string(),
        question: z.string(),
        sentence: z.string(),
        isEssential: optional(z.literal(true)),
      }),
    ),
    decide: z.looseObject({
      kind: z.enum([
        'asks',
        'owners',
        'confirm',
        'answer',
        'answer-rest',
        'find-out',
        'show',
        'keep',
      ]),
      asks: optional(texts()),
    }),
    steps: z.array(
      z.looseObject({
        question: z.string(),
        section: z.string(),
        from: z.enum(['sheet', 'chosen']),
        now: optional(z.string()),
        missing: optional(texts()),
        move: optional(z.string()),
        barriers: texts(),
        owner: optional(z.string()),
        by: optional(z.string()),
      }),
    ),
    barriers: z.array(
      z.looseObject({ barrier: z.string(), most: optional(z.literal(true)), questions: texts() }),
    ),
    claimedNotShown: z.looseObject({
      expectedFrom: optional(z.number()),
      claimed: z.number(),
      missing: z.array(
        z.looseObject({
          question: z.string(),
          state: z.enum(['expired', 'undated', 'none']),
          newest: optional(z.string()),
          ask: optional(z.string()),
        }),
      ),
    }),
    settles: z.array(z.looseObject({ question: z.string(), narrows: z.number() })),
    provisional: z.array(z.looseObject({ section: z.string(), wholeWithout: optional(share()) })),
    setAside: z.array(z.looseObject({ question: z.string(), reason: z.string() })),
    notCounted: texts(),
  });

/** The published form of the document: keys may be added within version 1, none is taken away. */
export const reportDocument = once(() =>
  z.looseObject({
    kind: z.literal('wgll-report'),
    version: z.literal(1),
    tool: z.string(),
    sheet: z.string(),
    sheetDigest: z.string(),
    framework: framework(),
    subject: z.looseObject({ name: z.string() }),
    respondent: z.looseObject({
      name: optional(z.string()),
      role: texts(),
      people: z.record(z.string(), z.number()),
    }),
    status: optional(z.enum(['draft', 'agreed'])),
    agreed: optional(z.looseObject({ by: optional(z.string()), on: optional(z.string()) })),
    asked: optional(z.string()),
    redacted: optional(z.array(z.enum(['notes', 'names', 'evidence']))),
    date: z.string(),
    monthsOld: optional(z.number()),
    overall: score(),
    principles: z.array(section()),
    questions: z.array(question()),
    stepsDone: z.array(z.looseObject({ question: z.string(), do: optional(z.string()) })),
    barrierNotes: z.array(z.looseObject({ barrier: z.string() })),
    page: page(),
    judgement: optional(judgement()),
    since: optional(comparison()),
  }),
);
