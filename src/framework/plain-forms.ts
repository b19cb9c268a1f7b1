import {
  anyString,
  boolean,
  date,
  duration,
  givenId,
  group,
  groupOf,
  id,
  list,
  notPlain,
  number,
  numberOr,
  oneOf,
  oneOrMany,
  optional,
  type Plain,
  percentage,
  plainForm,
  positive,
  text,
  textLike,
  wholeNumber,
} from '../plain.js';
import type { FrameworkForms } from './parse-in-forms.js';
import type {
  WrittenFramework,
  WrittenQuestion,
  WrittenSection,
  WrittenSource,
} from './written.js';

/** A framework that is plainly sound, as `written.ts` has it. */
export const plainFrameworkForms: FrameworkForms = {
  framework: plainForm(() => framework),
  section: plainForm(() => principle),
};

const level = textLike(/^-?\d+$/);
const textByLevel = optional(groupOf(level, text));
const weight = optional(positive);
const fraction = number(0, 1);
const ids = optional(list(id));
const applies = optional(groupOf(id, oneOrMany(id)));
const passes = optional(oneOf('passes'));

const source: Plain<WrittenSource | undefined> = optional((data) =>
  typeof data === 'string' ? text(data) : whole(data),
);

const whole = group<Exclude<WrittenSource, string>>({
  title: text,
  author: optional(text),
  organisation: optional(text),
  url: optional(text),
  licence: optional(text),
  date: optional(date),
});

const condition = group<NonNullable<WrittenSection['when']>[string]>({
  'at-least': optional(number()),
  'at-most': optional(number()),
  is: optional(oneOrMany(numberOr(anyString))),
  met: ids,
});

const when = optional(
  groupOf(id, (data) => {
    const read = condition(data);
    return Object.keys(read).length > 0 ? read : notPlain();
  }),
);

const namedOption = group({ id: givenId, title: optional(text) });

const facetOption = (data: unknown) =>
  typeof data === 'string' ? givenId(data) : namedOption(data);

const combining = {
  combine: optional(oneOf('mean', 'median', 'weakest', 'stages', 'none')),
  over: optional(oneOf('questions')),
  pass: optional(fraction),
  display: optional(group({ from: number(), to: number() })),
};

const question = group<WrittenQuestion>({
  id: givenId,
  title: optional(text),
  ask: text,
  'ask-as': optional(groupOf(id, text)),
  why: optional(text),
  kind: optional(oneOf('scale', 'elements', 'choice', 'yes-no', 'share', 'text')),
  weight,
  'ask-of': optional(oneOrMany(id)),
  applies,
  when,
  levels: textByLevel,
  elements: optional(groupOf(level, list(group({ id: givenId, text }), 1))),
  options: optional(list(group({ id: givenId, label: text, points: number(0) }), 1)),
  many: optional(boolean),
  'out-of': optional(positive),
  partly: optional(fraction),
  bands: optional(list(group({ from: number(), points: number(0) }), 1)),
  'pass-at': optional(number(0, 100)),
  next: textByLevel,
  evidence: optional(list(text)),
  quick: optional(boolean),
  essential: optional((data) => (typeof data === 'boolean' ? data : numberOr(id)(data))),
  scored: optional(boolean),
  'not-applicable': passes,
  formerly: ids,
  'maps-to': optional(list(group({ framework: id, id }))),
  source,
  group: optional(text),
});

/** Deeper ones are rare, and left to the written form. */
const deepest = 2;

const sectionAt = (depth: number): Plain<WrittenSection> =>
  group<WrittenSection>({
    id: givenId,
    title: text,
    short: optional(text),
    statement: optional(text),
    weight,
    formerly: ids,
    ...combining,
    applies,
    when,
    'not-applicable': passes,
    source,
    group: optional(text),
    questions: optional(list(question, 1)),
    sections: optional(depth < deepest ? list(sectionAt(depth + 1), 1) : notPlain),
  });

const principle = sectionAt(0);

const framework = group<WrittenFramework>({
  $schema: optional(anyString),
  version: oneOf(1),
  id: givenId,
  edition: numberOr(text),
  title: text,
  summary: optional(text),
  source,
  official: optional(boolean),
  disclaimer: optional(text),
  'based-on': optional(group({ id, edition: optional(numberOr(text)) })),
  language: optional(text),
  unit: optional(text),
  choosing: optional(text),
  scale: optional(
    group({
      from: optional(oneOf(0, 1)),
      levels: list(group({ name: text, means: optional(text) }), 2),
    }),
  ),
  bands: optional(list(group({ name: text, from: number(), means: optional(text) }), 1)),
  ...combining,
  essentials: optional(group({ unmet: oneOf('cap', 'flag') })),
  'provisional-below': optional(percentage),
  evidence: optional(
    group({ 'expected-from': optional(wholeNumber()), 'valid-for': optional(duration) }),
  ),
  facets: optional(
    groupOf(
      givenId,
      group({
        of: oneOf('respondent', 'subject'),
        title: optional(text),
        ask: optional(text),
        options: list(facetOption, 1),
      }),
    ),
  ),
  barriers: optional(
    list(
      group({
        id: givenId,
        title: text,
        means: optional(text),
        signs: optional(text),
        who: optional(text),
        'first-moves': optional(list(text)),
      }),
    ),
  ),
  principles: list((data) => (typeof data === 'string' ? text(data) : principle(data)), 1),
});
