import { firstSentence } from '../framework/first-sentence.js';
import {
  type Framework,
  levelName,
  levelText,
  type Question,
  questionsOf,
} from '../framework/framework.js';
import { chosenKeys } from './answer-keys.js';
import {
  type Choice,
  choice,
  type GeneralSheetSchema,
  type JsonSchema,
  keysOf,
  type Schemas,
  to,
} from './json-schema.js';
import { votable } from './votes.js';

/** The JSON Schema of the answer to one question, by its kind. */

export function answerTo(
  framework: Framework,
  question: Question,
  general: GeneralSheetSchema,
): JsonSchema {
  const written = writtenAs(question, general);
  return {
    title: question.title,
    description: question.ask,
    markdownDescription: hover(framework, question),
    anyOf: [
      ...written.short,
      to('not-known'),
      longForm(framework, question, written.long),
      { type: 'null' },
    ],
  };
}

export const notKnown: Choice = { const: 'dont-know', description: 'Nobody in the room knew.' };

/** The form of an answer: which keys of the long form it has, by the kind of its question. */
type Form = 'level' | 'elements' | 'option' | 'options' | 'yes-or-no' | 'share' | 'text';

const keysOfForms = {
  level: ['level'],
  elements: ['met'],
  option: ['option'],
  options: ['option', 'options'],
  'yes-or-no': ['answer'],
  share: ['share'],
  text: ['text'],
} as const satisfies Record<Form, readonly string[]>;

export function formOf({ kind, choice: chosen }: Question): Form {
  switch (kind) {
    case 'scale':
      return 'level';
    case 'choice':
      return chosen?.many === true ? 'options' : 'option';
    case 'yes-no':
      return 'yes-or-no';
    case 'elements':
    case 'share':
    case 'text':
      return kind;
    default:
      return kind satisfies never;
  }
}

export const nameOfForm = (form: Form): string => `an-answer-by-${form}`;

const handsOn = (answers: readonly string[]): JsonSchema => ({
  type: 'object',
  propertyNames: { enum: answers },
});

/** The long form without the keys that say what was chosen in other kinds of question. */
export function withOnly(form: Form, answer: JsonSchema, framework: Framework): JsonSchema {
  const own: readonly string[] = keysOfForms[form];
  const others: readonly string[] = chosenKeys;
  const keys = Object.entries(keysOf(answer)).filter(
    ([key]) => own.includes(key) || !others.includes(key),
  );
  const question = questionsOf(framework).find(({ kind }) => kind === 'scale');
  const votes =
    form === 'level' && question !== undefined
      ? { votes: { ...keysOf(answer)['votes'], ...handsOn(votable(question, framework)) } }
      : {};
  return { ...answer, properties: { ...Object.fromEntries(keys), ...votes } };
}

/** What stands behind a question's id, and what behind the keys of its long form. */
interface WrittenAs {
  readonly short: readonly JsonSchema[];
  readonly long: Schemas;
}

function writtenAs(question: Question, general: GeneralSheetSchema): WrittenAs {
  const one = to(choicesName(question));
  const several = { type: 'array', items: one, uniqueItems: true };
  const form = formOf(question);
  switch (form) {
    case 'level':
      return { short: [one], long: { level: one } };
    case 'elements':
      return { short: [several], long: { met: several } };
    case 'option':
      return { short: [one], long: { option: one } };
    case 'options':
      return { short: [one, several], long: { option: one, options: several } };
    case 'yes-or-no': {
      const middle = question.yesNo?.partly === undefined ? [] : ['partly'];
      const words = { enum: ['yes', 'no', ...middle] };
      return { short: [words], long: { answer: words } };
    }
    case 'share': {
      const { description: _, ...share } = keysOf(general.definitions['an-answer'])['share'] ?? {};
      return { short: [share], long: {} };
    }
    case 'text':
      return { short: [], long: {} };
    default:
      return form satisfies never;
  }
}

function longForm(framework: Framework, question: Question, chosen: Schemas): JsonSchema {
  // Of a share any percentage can be voted for; hands on levels are the same in every question.
  const isNarrower = question.kind !== 'share' && question.kind !== 'scale';
  const votes = isNarrower ? { votes: handsOn(votable(question, framework)) } : {};
  const keys = { type: 'object', properties: { ...chosen, ...votes } };
  return { allOf: [to(nameOfForm(formOf(question))), keys] };
}

export const choicesName = ({ id, kind }: Question): string =>
  `${kind === 'scale' ? 'levels' : kind === 'elements' ? 'elements' : 'options'}-of-${id}`;

/** The levels, elements or options that can be chosen, each with its text; nothing for other kinds. */
export function choicesOf(framework: Framework, question: Question): JsonSchema | undefined {
  switch (question.kind) {
    case 'scale':
      return levels(framework, question);
    case 'elements':
      return choice(
        (question.elements ?? []).map(({ id, text, level }) => ({
          const: id,
          title: levelName(framework, level) ?? `Level ${level}`,
          description: text,
        })),
      );
    case 'choice':
      return choice(
        (question.choice?.options ?? []).map(({ id, label }) => ({ const: id, title: label })),
      );
    case 'yes-no':
    case 'share':
    case 'text':
      return undefined;
    default:
      return question.kind satisfies never;
  }
}

function levels(framework: Framework, question: Question): JsonSchema {
  const choices = (framework.scale?.levels ?? []).map(({ level, name }): Choice => {
    const text = levelText(framework, question, level);
    return {
      const: level,
      title: name,
      // The question itself shows all of it; a schema that said it twice would be half as large again.
      description:
        text === undefined ? 'Between the levels that are described.' : firstSentence(text),
    };
  });
  return choice(choices);
}

/** The question with what can be chosen, for editors that show Markdown. */
function hover(framework: Framework, question: Question): string {
  const lines = chosenTexts(framework, question).map(([id, text]) => `- **${id}** ${text}`);
  return [
    `**${question.ask}**`,
    ...(question.why === undefined ? [] : [question.why]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ].join('\n\n');
}

function chosenTexts(
  framework: Framework,
  question: Question,
): readonly (readonly [string, string])[] {
  if (question.kind === 'scale') {
    return (framework.scale?.levels ?? []).flatMap(({ level }) => {
      const text = levelText(framework, question, level);
      return text === undefined ? [] : [[String(level), text] as const];
    });
  }
  return [
    ...(question.elements ?? []).map(({ id, text }) => [id, text] as const),
    ...(question.choice?.options ?? []).map(({ id, label }) => [id, label] as const),
  ];
}
