import type { Elsewhere } from '../fault.js';

/** What people look for in one part of a framework and what belongs to another, or is called otherwise. */

const keys = (names: string, hint: string): Elsewhere =>
  Object.fromEntries(names.split(' ').map((name) => [name, hint]));

const ofAQuestion = () =>
  keys(
    'ask ask-as ask-of kind elements essential many maps-to next options out-of partly pass-at quick scored',
    'It belongs to a question.',
  );

const ofTheFramework = () =>
  keys(
    'barriers choosing disclaimer edition essentials facets language official scale unit version',
    'It belongs at the top of the framework, in framework.yaml.',
  );

const ofASheet = () =>
  keys('answers respondent steps asks', 'It belongs to a sheet of answers, in a file of its own.');

export const notInAFramework = (): Elsewhere => ({
  ...ofAQuestion(),
  ...ofASheet(),
  questions: 'It belongs to a principle.',
  sections: 'It belongs to a principle.',
  levels: 'It belongs under "scale", or to a question.',
  statement: 'It belongs to a principle.',
  short: 'It belongs to a principle.',
  weight: 'It belongs to a principle or a question.',
  name: { meant: 'title' },
  description: { meant: 'summary' },
  'expected-from': 'It belongs under "evidence".',
  'valid-for': 'It belongs under "evidence".',
});

export const notInASection = (): Elsewhere => ({
  ...ofAQuestion(),
  ...ofTheFramework(),
  ...ofASheet(),
  bands: 'It belongs at the top of the framework, in framework.yaml.',
  evidence: 'It belongs to a question, or at the top of the framework.',
  levels: 'It belongs to a question.',
  why: 'It belongs to a question.',
  name: { meant: 'title' },
  description: { meant: 'statement' },
  summary: { meant: 'statement' },
});

export const notInAQuestion = (): Elsewhere => ({
  ...ofTheFramework(),
  answers: { meant: 'levels' },
  text: { meant: 'ask' },
  question: { meant: 'ask' },
  label: { meant: 'title' },
  name: { meant: 'title' },
  description: { meant: 'why' },
  help: { meant: 'why' },
  type: { meant: 'kind' },
  role: { meant: 'ask-of' },
  actions: { meant: 'next' },
  choices: { meant: 'options' },
  items: { meant: 'elements' },
  checklist: { meant: 'elements' },
  multiple: { meant: 'many' },
  depends: { meant: 'when' },
  'show-if': { meant: 'when' },
  points: 'It belongs to an option, or to a band of a share.',
  combine: 'It belongs to a section, or at the top of the framework.',
  statement: 'It belongs to a principle.',
  short: 'It belongs to a principle; a question has "title".',
});

export const notInAnOption = (): Elsewhere => ({
  text: { meant: 'label' },
  title: { meant: 'label' },
  name: { meant: 'label' },
  score: { meant: 'points' },
  value: { meant: 'points' },
  weight: { meant: 'points' },
});

export const notInAnElement = (): Elsewhere => ({
  label: { meant: 'text' },
  title: { meant: 'text' },
  name: { meant: 'text' },
  level: 'The level is the key under which the element stands: elements: { 2: [ … ] }.',
  points: 'Elements have no points: the level that they complete counts.',
});

export const notInACondition = (): Elsewhere => ({
  equals: { meant: 'is' },
  answer: { meant: 'is' },
  option: { meant: 'is' },
  level: 'Write is, at-least or at-most, and the level.',
  share: 'Write at-least or at-most, and the percentage.',
  min: { meant: 'at-least' },
  max: { meant: 'at-most' },
  not: 'A condition says what the answer must be: list those under "is".',
});
