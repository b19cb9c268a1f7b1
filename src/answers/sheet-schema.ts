import {
  type Barrier,
  type Framework,
  levelText,
  type Question,
  questionsOf,
} from '../framework/framework.js';

/** The JSON Schema of the sheets of one framework, for editors: plain data, made when wgll is built. */

export type JsonSchema = { readonly [key: string]: unknown };

type Schemas = Readonly<Record<string, JsonSchema>>;

/** The schema of a sheet of any framework. */
export interface GeneralSheetSchema extends JsonSchema {
  readonly properties: Schemas;
  /** Groups of keys by their names: `an-answer`, `a-step`. */
  readonly definitions: Schemas;
}

/**
 * Knows the framework's ids and refuses others; questions, levels and barriers have their texts as
 * descriptions. What the framework does not decide stays as it is in the general schema.
 */
export function sheetSchemaOf(framework: Framework, general: GeneralSheetSchema): JsonSchema {
  const { properties, definitions } = general;
  const answer = withKeys(definitions['an-answer'], {
    barriers: { anyOf: [to('barrier'), { type: 'array', items: to('barrier') }] },
  });
  return {
    ...general,
    title: `a sheet of ${framework.id}`,
    description: `Answers to "${framework.title}", edition ${framework.edition}.`,
    properties: {
      ...properties,
      framework: { ...properties['framework'], const: framework.id },
      barriers: { ...properties['barriers'], propertyNames: to('barrier') },
      answers: {
        description: properties['answers']?.['description'],
        anyOf: [answers(framework), { type: 'null' }],
      },
    },
    definitions: {
      ...definitions,
      question: { enum: questionsOf(framework).flatMap(({ id, formerly }) => [id, ...formerly]) },
      barrier: choice(framework.barriers.map(barrierChoice)),
      'a-step': withKeys(definitions['a-step'], { question: to('question') }),
      'an-answer': answer,
      'an-answer-by-level': byLevel(answer),
      'a-subject': subject(framework, definitions['a-subject']),
      ...respondent(framework, definitions['a-respondent']),
      ...Object.fromEntries(
        scaleQuestions(framework).map((question) => [
          levelsName(question),
          levels(framework, question),
        ]),
      ),
    },
  };
}

const to = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });

interface Choice {
  readonly const: string | number;
  readonly title?: string;
  readonly description?: string;
}

/** One of several values, each with its own text; none where there are none. */
function choice(choices: readonly Choice[]): JsonSchema {
  return choices.length === 0 ? { not: {} } : { oneOf: choices };
}

function barrierChoice({ id, title, means }: Barrier): Choice {
  return { const: id, title, ...(means === undefined ? {} : { description: means }) };
}

function withKeys(schema: JsonSchema | undefined, narrower: Schemas): JsonSchema {
  const keys = keysOf(schema);
  const narrowed = Object.entries(narrower).map(([key, value]): [string, JsonSchema] => [
    key,
    { description: keys[key]?.['description'], allOf: [value] },
  ]);
  return { ...schema, properties: { ...keys, ...Object.fromEntries(narrowed) } };
}

/** The general schema is generated from zod, which types it no further. */
function keysOf(schema: JsonSchema | undefined): Schemas {
  return (schema?.['properties'] ?? {}) as Schemas;
}

/** Beside its own keys a subject has the facets that the framework gives it, and no others. */
function subject(framework: Framework, schema: JsonSchema | undefined): JsonSchema {
  const facets = framework.facets.filter((facet) => facet.of === 'subject');
  const keys = facets.map(({ id, title, options }): [string, JsonSchema] => {
    const values = choice(options.map((option) => ({ const: option.id, title: option.title })));
    return [id, { description: title ?? id, ...oneOrMany(values) }];
  });
  return {
    ...schema,
    properties: { ...keysOf(schema), ...Object.fromEntries(keys) },
    additionalProperties: false,
  };
}

function respondent(framework: Framework, schema: JsonSchema | undefined): Schemas {
  const roles = framework.facets.find((facet) => facet.id === 'role')?.options;
  if (roles === undefined) return {};
  return {
    role: choice(roles.map(({ id, title }) => ({ const: id, title }))),
    'a-respondent': withKeys(schema, {
      role: oneOrMany(to('role')),
      people: { ...keysOf(schema)['people'], propertyNames: to('role') },
    }),
  };
}

function oneOrMany(values: JsonSchema): JsonSchema {
  return { anyOf: [values, { type: 'array', items: values, minItems: 1 }] };
}

function answers(framework: Framework): JsonSchema {
  const entries = questionsOf(framework).flatMap((question) => {
    const schema = answerTo(framework, question);
    const earlier = question.formerly.map((id) => [
      id,
      { ...schema, title: `${question.title} (now ${question.id})` },
    ]);
    return [[question.id, schema], ...earlier];
  });
  return { type: 'object', properties: Object.fromEntries(entries), additionalProperties: false };
}

function answerTo(framework: Framework, question: Question): JsonSchema {
  return {
    title: question.title,
    description: question.ask,
    markdownDescription: hover(framework, question),
    anyOf:
      question.kind === 'scale'
        ? [to(levelsName(question)), dontKnow, longForm(question), { type: 'null' }]
        : [{ type: ['number', 'string', 'boolean', 'array', 'null'] }, to('an-answer')],
  };
}

const dontKnow: Choice = { const: 'dont-know', description: 'Nobody in the room knew.' };

/** Keys of the long form that say what was chosen in the other kinds of question. */
const otherKinds = new Set(['met', 'option', 'options', 'answer', 'share', 'text']);

function byLevel(answer: JsonSchema): JsonSchema {
  const keys = Object.entries(keysOf(answer)).filter(([key]) => !otherKinds.has(key));
  return { ...answer, properties: Object.fromEntries(keys) };
}

function longForm(question: Question): JsonSchema {
  const level = { type: 'object', properties: { level: to(levelsName(question)) } };
  return { allOf: [to('an-answer-by-level'), level] };
}

function scaleQuestions(framework: Framework): readonly Question[] {
  return questionsOf(framework).filter((question) => question.kind === 'scale');
}

const levelsName = (question: Question): string => `levels-of-${question.id}`;

function levels(framework: Framework, question: Question): JsonSchema {
  const choices = (framework.scale?.levels ?? []).map(({ level, name }): Choice => {
    const text = levelText(framework, question, level);
    return {
      const: level,
      title: name,
      description: text ?? 'Between the levels that are described.',
    };
  });
  return choice(choices);
}

/** The question with its levels, for editors that show Markdown. */
function hover(framework: Framework, question: Question): string {
  const lines = (framework.scale?.levels ?? []).flatMap(({ level }) => {
    const text = levelText(framework, question, level);
    return text === undefined ? [] : [`- **${level}** ${text}`];
  });
  return [
    `**${question.ask}**`,
    ...(question.why === undefined ? [] : [question.why]),
    lines.join('\n'),
  ].join('\n\n');
}
