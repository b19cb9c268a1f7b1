import { type Barrier, type Framework, questionsOf } from '../framework/framework.js';
import {
  answerTo,
  choicesName,
  choicesOf,
  formOf,
  nameOfForm,
  notKnown,
  withOnly,
} from './answer-schema.js';
import {
  type Choice,
  choice,
  type GeneralSheetSchema,
  type JsonSchema,
  keysOf,
  type Schemas,
  to,
} from './json-schema.js';

/** The JSON Schema of the sheets of one framework, for editors: plain data. */

/**
 * Knows the framework's ids and refuses others; questions, levels and barriers have their texts as
 * descriptions. What the framework does not decide stays as it is in the general schema.
 * Sheets name a shipped framework by its id; one of somebody's own by a path, which each sheet has its own.
 */
export function sheetSchemaOf(
  framework: Framework,
  general: GeneralSheetSchema,
  named: 'by-id' | 'by-path' = 'by-id',
): JsonSchema {
  const { properties, definitions } = general;
  const questions = questionsOf(framework);
  const forms = [...new Set(questions.map(formOf))];
  const answer = withKeys(definitions['an-answer'], {
    barriers: { anyOf: [to('barrier'), { type: 'array', items: to('barrier') }] },
  });
  return {
    ...general,
    title: `a sheet of ${framework.id}`,
    description: `Answers to "${framework.title}", edition ${framework.edition}.`,
    properties: {
      ...properties,
      framework: {
        ...properties['framework'],
        ...(named === 'by-id' ? { const: framework.id } : {}),
      },
      barriers: { ...properties['barriers'], propertyNames: to('barrier') },
      answers: {
        description: properties['answers']?.['description'],
        anyOf: [answers(framework, general), { type: 'null' }],
      },
    },
    definitions: {
      ...definitions,
      question: { enum: questions.flatMap(({ id, formerly }) => [id, ...formerly]) },
      barrier: choice(framework.barriers.map(barrierChoice)),
      'a-step': withKeys(definitions['a-step'], { question: to('question') }),
      'an-answer': answer,
      'not-known': { ...notKnown },
      ...Object.fromEntries(
        forms.map((form) => [nameOfForm(form), withOnly(form, answer, framework)]),
      ),
      'a-subject': subject(framework, definitions['a-subject']),
      ...respondent(framework, definitions['a-respondent']),
      ...Object.fromEntries(
        questions.flatMap((question) => {
          const chosen = choicesOf(framework, question);
          return chosen === undefined ? [] : [[choicesName(question), chosen]];
        }),
      ),
    },
  };
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

function answers(framework: Framework, general: GeneralSheetSchema): JsonSchema {
  const entries = questionsOf(framework).flatMap((question) => {
    const schema = answerTo(framework, question, general);
    const earlier = question.formerly.map((id) => [
      id,
      { ...schema, title: `${question.title} (now ${question.id})` },
    ]);
    return [[question.id, schema], ...earlier];
  });
  return { type: 'object', properties: Object.fromEntries(entries), additionalProperties: false };
}
