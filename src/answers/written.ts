import * as z from 'zod/mini';
import { once } from '../once.js';
import { fault, named } from '../shape.js';
import { date, edition, formatVersion, id, oneOrMany, optional, text } from '../written-values.js';

/** An answer sheet as a person may write it. */

const evidence = () =>
  named('a piece of evidence', { title: text(), url: optional(text()), date: optional(date()) });

/** Whole numbers of people or hands. */
const count = () => z.number().check(z.int(), z.gte(0));

const reason = () =>
  z
    .string({
      error: (issue) =>
        fault(
          'no-reason',
          '{thing} has no reason.',
          issue.input === true
            ? 'Write the reason in place of "true": not-applicable: We run no wards.'
            : 'Say why the question does not apply: not-applicable: We run no wards.',
        ),
    })
    .check(
      z.trim(),
      z.minLength(1, {
        error: () =>
          fault(
            'no-reason',
            '{thing} has no reason.',
            'Say why the question does not apply: not-applicable: We run no wards.',
          ),
      }),
    );

/** The long form of an answer, of any kind. */
export const writtenAnswer = once(() =>
  named('an answer', {
    level: optional(z.number()),
    met: optional(z.array(id())),
    option: optional(id()),
    options: optional(z.array(id())),
    answer: optional(z.union([z.string(), z.boolean()])),
    share: optional(z.union([z.number(), z.string()])),
    text: optional(text()),
    'not-applicable': optional(reason()),
    'dont-know': optional(
      z.literal(true, {
        error: () =>
          fault(
            'bad-value',
            '{thing} can only be true.',
            'Take the key out if the answer is known.',
          ),
      }),
    ),
    note: optional(text()),
    evidence: optional(z.array(evidence())),
    barriers: optional(z.array(id())),
    checked: optional(date()),
    votes: optional(z.record(z.string(), count())),
  }),
);

/** In a sheet an answer is short (`3`, `yes`, `[a, b]`), long, or left empty. */
const anyAnswer = () =>
  z.nullable(z.union([z.number(), z.string(), z.boolean(), z.array(id()), writtenAnswer()]));

const step = () =>
  named('a step', {
    question: id(),
    do: optional(text()),
    owner: optional(text()),
    by: optional(date()),
    done: optional(z.boolean()),
  });

/** Beside these keys a subject may have one for each facet of the subject; which those are, the framework says. */
const subject = () =>
  z
    .catchall(
      z.object({
        id: optional(z.union([text(), z.number()])),
        name: text(),
        kind: optional(text()),
        group: optional(z.record(z.string(), text())),
      }),
      oneOrMany(id()),
    )
    .register(z.globalRegistry, { title: 'a subject' });

/** The sheet without its answers, which are read one by one, each after the kind of its question. */
export const writtenSheetFrame = once(() =>
  named('a sheet', frame(z.record(z.string(), z.unknown()))),
);

/** The whole sheet, for its JSON Schema. */
export const writtenSheet = once(() => named('a sheet', frame(z.record(id(), anyAnswer()))));

function frame<Answers extends z.core.SomeType>(answers: Answers) {
  return {
    $schema: optional(z.string()),
    version: formatVersion(),
    framework: text(),
    edition: optional(edition()),
    asked: optional(z.literal('quick')),
    status: optional(z.enum(['draft', 'agreed'])),
    agreed: optional(named('an agreement', { by: optional(text()), on: optional(date()) })),
    subject: subject(),
    respondent: optional(
      named('a respondent', {
        name: optional(text()),
        role: optional(oneOrMany(id())),
        people: optional(z.record(id(), count())),
      }),
    ),
    date: date(),
    asks: optional(z.array(text())),
    steps: optional(z.array(step())),
    barriers: optional(
      z.record(
        id(),
        z.nullable(
          named('a note on a barrier', {
            note: optional(text()),
            owner: optional(text()),
            next: optional(text()),
          }),
        ),
      ),
    ),
    answers: z.nullable(answers),
  };
}

export type WrittenSheetFrame = z.infer<ReturnType<typeof writtenSheetFrame>>;
export type WrittenAnswer = z.infer<ReturnType<typeof writtenAnswer>>;
