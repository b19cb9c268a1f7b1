import * as z from 'zod/mini';
import { fault, like } from '../fault.js';
import { once } from '../once.js';
import { named } from '../shape.js';
import { show } from '../shown-value.js';
import {
  date,
  edition,
  formatVersion,
  id,
  oneOrMany,
  optional,
  percentage,
  text,
} from '../written-values.js';
import { notAtTheTop, notInAnAnswer, notInAStep } from './elsewhere.js';

/** An answer sheet as a person may write it. */

const evidence = () =>
  named(
    'a piece of evidence',
    { title: text(), url: optional(text()), date: optional(date()) },
    {
      link: { meant: 'url' },
      name: { meant: 'title' },
      note: 'It belongs to the answer.',
    },
  );

/** Whole numbers of people or hands. */
const count = () => z.number().check(z.int(), z.gte(0));

const reason = () =>
  z
    .string({ error: ({ input }) => noReason(input) })
    .check(z.trim(), z.minLength(1, { error: ({ input }) => noReason(input) }));

function noReason(input: unknown): string {
  if (input === false) {
    const hint = 'Take the key out if the question applies.';
    return fault('no-reason', '{thing} wants a reason, not false.', hint);
  }
  const hint =
    input === true
      ? 'Write the reason in place of "true"'
      : 'Say in a few words why the question does not apply';
  return fault('no-reason', '{thing} has no reason.', `${hint}: not-applicable: We run no wards.`);
}

/** The keys of the long form that say what was chosen, by the kind of question. */
interface ChosenKeys<T extends z.core.SomeType> {
  readonly level: T;
  readonly met: T;
  readonly option: T;
  readonly options: T;
  readonly answer: T;
  readonly share: T;
  readonly text: T;
}

/** The long form of an answer, of any kind. */
const answer = <T extends z.core.SomeType>(chosen: ChosenKeys<T>) =>
  named(
    'an answer',
    {
      ...chosen,
      'not-applicable': optional(reason()),
      'dont-know': optional(
        z.literal(true, {
          error: ({ input }) =>
            fault(
              'bad-value',
              '{thing} can only be true.',
              typeof input === 'string'
                ? 'Write dont-know: true, and put the words into "note".'
                : 'Take the key out if the answer is known.',
            ),
        }),
      ),
      note: optional(text()),
      evidence: optional(z.array(evidence())),
      barriers: optional(z.union([id(), z.array(id())])),
      checked: optional(date()),
      'look-again': optional(text()),
      votes: optional(z.record(z.string(), count(), like('{ 1: 6, 2: 7 }'))),
    },
    notInAnAnswer(),
  );

/** An answer of which is still to be read what was chosen: that hangs on the kind of its question. */
export const answerFrame = once(() => {
  const unread = optional(z.unknown());
  return answer({
    level: unread,
    met: unread,
    option: unread,
    options: unread,
    answer: unread,
    share: unread,
    text: unread,
  });
});

/** The same for the JSON Schema, of a question of any kind. */
export const writtenAnswer = once(() =>
  answer<z.core.SomeType>({
    level: optional(z.number()),
    met: optional(z.array(id())),
    option: optional(id()),
    options: optional(z.array(id())),
    answer: optional(z.enum(['yes', 'no', 'partly'])),
    share: optional(z.union([z.number().check(z.gte(0), z.lte(100)), percentage()])),
    text: optional(text()),
  }),
);

/** In a sheet an answer is short (`3`, `yes`, `[a, b]`), long, or left empty. */
const anyAnswer = () =>
  z.nullable(z.union([z.number(), z.string(), z.array(id()), writtenAnswer()]));

const step = () =>
  named(
    'a step',
    {
      question: id('the id of a question'),
      do: optional(text()),
      owner: optional(text()),
      by: optional(date()),
      done: optional(z.boolean()),
    },
    notInAStep(),
  );

const subjectKeys = () => ({
  id: optional(z.union([text(), z.number()])),
  name: text('Elm Row'),
  kind: optional(text()),
  group: optional(z.record(z.string(), text(), like('{ region: North }'))),
});

/** Beside its own keys a subject may have one for each facet of the subject; which those are, the framework says. */
const subjectOf = (facets: readonly string[]) =>
  named(
    'a subject',
    {
      ...subjectKeys(),
      ...Object.fromEntries(facets.map((facet) => [facet, optional(oneOrMany(id()))])),
    },
    { title: { meant: 'name' } },
  );

/** A subject of any framework. */
const anySubject = () =>
  z
    .catchall(z.object(subjectKeys()), oneOrMany(id()))
    .register(z.globalRegistry, { title: 'a subject' });

/**
 * The sheet without its answers, which are read one by one, each after the kind of its question.
 * `facets` are the framework's facets of the subject.
 */
export const sheetFrame = (facets: readonly string[]) =>
  frame(subjectOf(facets), z.record(z.string(), z.unknown(), oneALine));

/** The same while it is not known which framework it answers. */
export const sheetFrameOfAny = () =>
  frame(z.looseObject(subjectKeys()), z.record(z.string(), z.unknown(), oneALine));

/** The whole sheet, for its JSON Schema. */
export const writtenSheet = once(() => frame(anySubject(), z.record(id(), anyAnswer())));

const oneALine = {
  error: ({ code, input }: z.core.$ZodRawIssue) => {
    if (code !== 'invalid_type') return undefined;
    const hint =
      'Write each answer on a line of its own below "answers:", as the id of its question, a colon and a level';
    if (input === undefined) return fault('missing', '{thing} is missing.', `${hint}.`);
    const dashes = Array.isArray(input) ? ', without a dash' : '';
    return fault(
      'wrong-kind',
      `{thing} must be a group of keys, not ${Array.isArray(input) ? 'a list' : 'a single value'}.`,
      `${hint}${dashes}.`,
    );
  },
};

function frame<Subject extends z.core.SomeType, Answers extends z.core.SomeType>(
  subject: Subject,
  answers: Answers,
) {
  return named(
    'a sheet',
    {
      $schema: optional(z.string()),
      version: formatVersion(),
      framework: text('what-good-looks-like'),
      edition: optional(edition()),
      asked: optional(
        z.literal('quick', {
          error: ({ input }) =>
            fault(
              'bad-value',
              `{thing} cannot be ${show(input)}.`,
              'Write quick for the short set, or take the key out if every question was asked.',
            ),
        }),
      ),
      status: optional(z.enum(['draft', 'agreed'])),
      agreed: optional(named('an agreement', { by: optional(text()), on: optional(date()) })),
      subject,
      respondent: optional(
        named(
          'a respondent',
          {
            name: optional(text()),
            role: optional(oneOrMany(id())),
            people: optional(z.record(id(), count(), like('{ board: 5, clinical: 3 }'))),
          },
          { roles: { meant: 'role' } },
        ),
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
              most: optional(z.boolean()),
            }),
          ),
          like('{ money: { note: … } }'),
        ),
      ),
      answers: z.nullable(answers),
    },
    notAtTheTop(),
  );
}

export type WrittenSheetFrame = z.infer<ReturnType<typeof sheetFrame>>;
export type WrittenAnswer = z.infer<ReturnType<typeof answerFrame>>;
