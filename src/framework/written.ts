import * as z from 'zod/mini';
import { fault, like } from '../fault.js';
import { once } from '../once.js';
import { named } from '../shape.js';
import { show } from '../shown-value.js';
import {
  date,
  duration,
  edition,
  formatVersion,
  givenId,
  id,
  oneOrMany,
  optional,
  percentage,
  text,
} from '../written-values.js';
import {
  notInACondition,
  notInAFramework,
  notInAnElement,
  notInAnOption,
  notInAQuestion,
  notInASection,
} from './elsewhere.js';

/** A framework as an author may write it. Built on first use: a shipped framework is compiled and never needs it. */

const level = () => z.number().check(z.int());
const weight = () => optional(z.number().check(z.positive()));
const levelNumber = () =>
  z.string().check(
    z.regex(/^-?\d+$/, {
      error: () =>
        fault(
          'bad-level',
          '{thing} is not the number of a level.',
          'Write the number, a colon and what belongs to it: 0: Nobody does it.',
        ),
    }),
  );
const textByLevel = () => z.record(levelNumber(), text(), like('{ 0: …, 1: … }'));

export const combineRules = ['mean', 'median', 'weakest', 'stages', 'none'] as const;
export const questionKinds = ['scale', 'elements', 'choice', 'yes-no', 'share', 'text'] as const;

const combine = () => optional(z.enum(combineRules));
const over = () => optional(z.literal('questions'));
const display = () => optional(named('a display scale', { from: z.number(), to: z.number() }));
const pass = () => optional(fraction());

/** From 0 to 1. */
const fraction = () =>
  z.number(like('0.5')).check(z.gte(0), z.lte(1, { error: ({ input }) => notAFraction(input) }));

function notAFraction(written: unknown): string {
  const message = `{thing} must be at most 1, not ${show(written)}.`;
  const number = Number(written);
  const isPercentage = number >= 10 && number <= 100;
  const hint = isPercentage
    ? `Write ${number / 100} for ${number}%.`
    : 'Write a number from 0 to 1, such as 0.5.';
  return fault('out-of-range', message, hint);
}

/** From 0 to 100, without a percent sign. */
const percent = () => z.number(like('50')).check(z.gte(0), z.lte(100));
const applies = () => optional(z.record(id(), oneOrMany(id()), like('{ phase: [beta, live] }')));

const condition = () =>
  named(
    'a condition',
    {
      'at-least': optional(z.number()),
      'at-most': optional(z.number()),
      is: optional(oneOrMany(z.union([z.string(), z.number()], { error: notAValue }))),
      met: optional(z.array(id())),
    },
    notInACondition(),
  ).check(
    z.refine((written) => Object.keys(written).length > 0, {
      when: ({ issues }) => issues.length === 0,
      error: () =>
        fault(
          'condition',
          'The condition on {thing} asks nothing of its answer.',
          'Write what it must be, such as { at-least: 1 }, { is: yes } or { met: [ … ] }.',
        ),
    }),
  );

/** true is what other readers of YAML make of a bare yes. */
function notAValue({ input }: z.core.$ZodRawIssue): string | undefined {
  if (typeof input !== 'boolean') return undefined;
  return fault('bad-value', `{thing} cannot be ${input}.`, `Write ${input ? 'yes' : 'no'}.`);
}

const when = () =>
  optional(z.record(id(), condition(), like('{ other-question: { at-least: 1 } }')));

const source = () =>
  z.union([
    text(),
    named('a source', {
      title: text(),
      author: optional(text()),
      organisation: optional(text()),
      url: optional(text()),
      licence: optional(text()),
      date: optional(date()),
    }),
  ]);

const element = () => named('an element', { id: givenId(), text: text() }, notInAnElement());
const option = () =>
  named(
    'an option',
    { id: givenId(), label: text(), points: z.number().check(z.gte(0)) },
    notInAnOption(),
  );
const shareBand = () =>
  named('a band of a share', { from: z.number(), points: z.number().check(z.gte(0)) });

const question = () =>
  named(
    'a question',
    {
      id: givenId('the-id-of-the-question'),
      title: optional(text()),
      ask: text('What is asked?'),
      'ask-as': optional(z.record(id(), text())),
      why: optional(text()),
      kind: optional(z.enum(questionKinds)),
      weight: weight(),
      'ask-of': optional(oneOrMany(id())),
      applies: applies(),
      when: when(),
      levels: optional(textByLevel()),
      elements: optional(
        z.record(
          levelNumber(),
          z.array(element()).check(z.minLength(1)),
          like('{ 1: [ { id: …, text: … } ] }'),
        ),
      ),
      options: optional(z.array(option()).check(z.minLength(1))),
      many: optional(z.boolean()),
      'out-of': optional(z.number().check(z.positive())),
      partly: optional(fraction()),
      bands: optional(z.array(shareBand()).check(z.minLength(1))),
      'pass-at': optional(percent()),
      next: optional(textByLevel()),
      evidence: optional(z.array(text())),
      quick: optional(z.boolean()),
      essential: optional(z.union([z.number(), id(), z.boolean()])),
      scored: optional(z.boolean()),
      'not-applicable': optional(z.literal('passes')),
      formerly: optional(z.array(id())),
      'maps-to': optional(z.array(named('a mapping', { framework: id(), id: id() }))),
      source: optional(source()),
      group: optional(text()),
    },
    notInAQuestion(),
  );

const sectionKeys = () => ({
  id: givenId('mission'),
  title: text('A clear mission'),
  short: optional(text()),
  statement: optional(text()),
  weight: weight(),
  formerly: optional(z.array(id())),
  combine: combine(),
  over: over(),
  pass: pass(),
  display: display(),
  applies: applies(),
  when: when(),
  'not-applicable': optional(z.literal('passes')),
  source: optional(source()),
  group: optional(text()),
  questions: optional(z.array(question()).check(z.minLength(1))),
});

/** Sections hold questions or sections, to any depth; the written form follows to this depth and says so beyond. */
const deepest = 5;

const sectionAt = (depth: number): z.core.$ZodType<WrittenSection> =>
  named(
    depth === 0 ? 'a principle' : 'a section',
    {
      ...sectionKeys(),
      ...(depth < deepest
        ? { sections: optional(z.array(sectionAt(depth + 1)).check(z.minLength(1))) }
        : {}),
    },
    { ...notInASection(), sections: 'Sections can lie no deeper than this: put questions here.' },
  ) as unknown as z.core.$ZodType<WrittenSection>;

export const writtenSection = once(() => sectionAt(0));

const principle = () =>
  z.union([text(), sectionAt(0)], {
    error: ({ input }) =>
      fault(
        'wrong-kind',
        `{thing} cannot be ${show(input)}.`,
        'Write the name of a file, or a principle with an id, a title and questions.',
      ),
  });

export const writtenFramework = once(() =>
  named(
    'a framework',
    {
      $schema: optional(z.string()),
      version: formatVersion(),
      id: givenId('my-framework'),
      edition: edition(),
      title: text('What good looks like here'),
      summary: optional(text()),
      source: optional(source()),
      official: optional(z.boolean()),
      disclaimer: optional(text()),
      'based-on': optional(named('a lineage', { id: id(), edition: optional(edition()) })),
      language: optional(text()),
      unit: optional(text()),
      choosing: optional(text()),
      scale: optional(
        named('a scale', {
          from: optional(z.literal([0, 1])),
          levels: z
            .array(named('a level of the scale', { name: text(), means: optional(text()) }))
            .check(z.minLength(2)),
        }),
      ),
      bands: optional(
        z
          .array(named('a band', { name: text(), from: z.number(), means: optional(text()) }))
          .check(z.minLength(1)),
      ),
      combine: combine(),
      over: over(),
      pass: pass(),
      display: display(),
      essentials: optional(named('the rule for essentials', { unmet: z.enum(['cap', 'flag']) })),
      'provisional-below': optional(percentage()),
      evidence: optional(
        named('the rule for evidence', {
          'expected-from': optional(level()),
          'valid-for': optional(duration()),
        }),
      ),
      facets: optional(
        z.record(
          givenId(),
          named('a facet', {
            of: z.enum(['respondent', 'subject']),
            title: optional(text()),
            ask: optional(text()),
            options: z
              .array(
                z.union([
                  givenId(),
                  named('an option of a facet', { id: givenId(), title: optional(text()) }),
                ]),
              )
              .check(z.minLength(1)),
          }),
        ),
      ),
      barriers: optional(
        z.array(
          named('a barrier', {
            id: givenId(),
            title: text(),
            means: optional(text()),
            signs: optional(text()),
            who: optional(text()),
            'first-moves': optional(z.array(text())),
          }),
        ),
      ),
      principles: z.array(principle(), like('[ mission.yaml, users.yaml ]')).check(z.minLength(1)),
    },
    notInAFramework(),
  ),
);

export type WrittenFramework = z.infer<ReturnType<typeof writtenFramework>>;
export type WrittenQuestion = z.infer<ReturnType<typeof question>>;
export type WrittenSource = z.infer<ReturnType<typeof source>>;
type SectionKeys = z.infer<z.ZodMiniObject<ReturnType<typeof sectionKeys>, z.core.$strict>>;
export type WrittenSection = SectionKeys & { sections?: WrittenSection[] | undefined };
