import type { CombineRule } from '../../framework/framework.js';
import { andList, numberWord } from './grammar.js';

/** How answers become values: short for the foot of the page, rule by rule for the full report. */
export const rules = {
  inDifferentWays: 'Sections are worked out in different ways; the full report says which.',
  weightedMean: 'An average gives each answer its weight.',
  plainMean: 'An average is the plain average of the answers beside it.',
  median: 'The value of a principle is the middle one of its answers.',
  weakest: 'A principle is as good as its weakest answer.',
  stages: 'A principle goes by stages, each of which counts when those before it are passed.',
  wholeOfAnswers: 'The whole is the average of all answers together.',
  wholeOfPrinciples: 'The whole is the average of the principles.',
  wholeMedian: 'The whole is the middle one of the principles.',
  wholeWeakest:
    'The whole is as good as the weakest of them: no good point makes up for a bad one.',
  wholeStages: (pass: string | undefined): string =>
    `A stage is passed with ${passWords(pass)} of it, and counts when every stage below it is passed. Whatever is open does not pass.`,
  wholeNone: 'Each part stands for itself: there is no total, by design.',
  essentialsFlag: 'An essential question that is not met is named, and changes no value.',
  essentialsCap: 'An essential question that is not met holds down everything above it.',
  ranges: (ends: { readonly from: number; readonly to: number } | undefined): string =>
    `A range sets open questions ${ends === undefined ? 'to their lowest, then to their highest' : `to ${ends.from}, then to ${ends.to}`}: a limit, not a margin of error.`,
  outerBound:
    ' "Within" marks an outer bound: too much hangs on open questions to go through every case.',
  averagedByWeight:
    'An average gives each answer its weight; the whole gives each principle its own.',
  averaged: (hasSections: boolean, of: number | 'one' | 'those-with-answers'): string => {
    const average = hasSections
      ? 'An average is that of the sections below, and theirs that of their answers'
      : 'An average is the plain average of the answers beside it';
    if (of === 'one') return `${average}.`;
    const ofWhich = of === 'those-with-answers' ? 'those with answers' : `the ${numberWord(of)}`;
    return `${average}; the whole is the average of ${ofWhich}.`;
  },
  scale: (from: number, to: number): string =>
    `A question counts as its level, from ${from} to ${to}.`,
  elements: (from: number, to: number): string =>
    `A checklist counts as the highest level for which everything of it and of the levels below is there, from ${from} to ${to}.`,
  yesNo: (hasPartly: boolean): string =>
    `Yes counts as everything and no as nothing${hasPartly ? ', partly as its question says' : ''}.`,
  choice: 'A choice counts as its points, out of the most there are.',
  share: 'A percentage counts as it is, or by the bands or the mark that its question has.',
  plainMeans:
    'A section is the mean of what is answered in it, and the whole is the mean of its principles, each by its weight.',
  eachSection: (rule: string): string => `Each section is ${rule}.`,
  someSections: (names: readonly string[], rule: string): string =>
    `${andList(names)} ${names.length === 1 ? 'is' : 'are each'} ${rule}.`,
  noTotal: 'There is no total: the parts are not added up.',
  whole: (rule: string): string => `The whole is ${rule}.`,
  /** A rule as what it makes of what it holds. */
  rule: ({ combine, over, display }: CombineRule, pass: string | undefined): string => {
    const shown = display === undefined ? '' : `, told from ${display.from} to ${display.to}`;
    switch (combine) {
      case 'mean':
        return over === 'questions'
          ? `the mean of all answers below it, each by its weights multiplied${shown}`
          : `the mean of the parts, each by its weight${shown}`;
      case 'median':
        return `the middle value of the parts${shown}`;
      case 'weakest':
        return `the lowest of the parts${shown}`;
      case 'stages':
        return `the number of stages passed in a row from the first, each with ${passWords(pass)} of it${shown}`;
      case 'none':
        return 'a profile without a value of its own';
      default:
        return combine satisfies never;
    }
  },
  essential: (titles: readonly string[], isFlag: boolean): string =>
    `Essential: ${andList(titles)}. ${
      isFlag
        ? 'One that is not met is named and changes no value.'
        : 'While one is not met, no section above it, nor the whole, counts as more than the level below what it asks for; without levels, as nothing.'
    }`,
};

/** How much of a stage passes; all of it where no share is named. */
function passWords(pass: string | undefined): string {
  return pass === undefined ? 'all' : `at least ${pass}`;
}
