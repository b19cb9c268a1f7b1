import { english } from './english/english.js';

/**
 * wgll's own words in reports: whole sentences made from facts, with the plural forms, dates and lists of one language.
 * Whoever tells something takes its words from here; a second language is a second folder like `english`.
 */
export type Words = typeof english;

export const words: Words = english;

/** How texts of a framework or a sheet are fitted into sentences, and how a language counts, lists and dates. */
export const {
  andList,
  capital,
  counted,
  listOfTexts,
  longDate,
  numberWord,
  sentence,
  uncapital,
  withinSentence,
  withoutStop,
} = words.grammar;
