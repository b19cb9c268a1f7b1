import { withBelow } from './lookup.js';
import { percent } from './numbers.js';
import type { Report, ReportSection } from './report.js';
import { andList, numberWord } from './words.js';

/** How answers become values, in sentences: short for the foot of the page, rule by rule for the full report. */

/** One or two sentences for the foot. */
export function rulesInShort(report: Report): string {
  const { principles, framework } = report;
  const all = principles.flatMap(withBelow);
  const isPlain = [framework.rule, ...all.map(({ rule }) => rule)].every(
    ({ combine, over, display }) =>
      combine === 'mean' && over === undefined && display === undefined,
  );
  if (isPlain) return howAveraged(report);
  return [ofSections(report, all), ofWhole(report)].filter((part) => part !== '').join(' ');
}

/** Sections first: how each of them comes from what it holds, where they agree. */
function ofSections(report: Report, all: readonly ReportSection[]): string {
  const isStaged = report.framework.rule.combine === 'stages';
  const rules = new Set(all.map(({ rule }) => rule.combine));
  const [only] = rules;
  if (isStaged) return '';
  if (rules.size > 1 || only === undefined)
    return 'Sections are worked out in different ways; the full report says which.';
  switch (only) {
    case 'mean':
      return isWeighted(report)
        ? 'An average gives each answer its weight.'
        : 'An average is the plain average of the answers beside it.';
    case 'median':
      return 'The value of a principle is the middle one of its answers.';
    case 'weakest':
      return 'A principle is as good as its weakest answer.';
    case 'stages':
      return 'A principle goes by stages, each of which counts when those before it are passed.';
    case 'none':
      return '';
    default:
      return only satisfies never;
  }
}

function ofWhole({ framework, principles }: Report): string {
  const { combine, over } = framework.rule;
  switch (combine) {
    case 'mean':
      if (over === 'questions') return 'The whole is the average of all answers together.';
      return principles.length === 1 ? '' : 'The whole is the average of the principles.';
    case 'median':
      return 'The whole is the middle one of the principles.';
    case 'weakest':
      return 'The whole is as good as the weakest of them: no good point makes up for a bad one.';
    case 'stages':
      return `A stage is passed with ${passWords(framework.rule.pass)} of it, and counts when every stage below it is passed. Whatever is open does not pass.`;
    case 'none':
      return 'Each principle stands for itself: there is no total, by design.';
    default:
      return combine satisfies never;
  }
}

/** What essential questions do, where the framework has any. */
export function essentialsInShort({ framework, questions }: Report): string {
  if (!questions.some(({ essential }) => essential !== undefined)) return '';
  return framework.essentialsUnmet === 'flag'
    ? 'An essential question that is not met is named, and changes no value.'
    : 'An essential question that is not met holds down everything above it.';
}

/** What the ends of a range are. */
export function rangesInShort({ framework, questions, overall }: Report): string {
  const isByLevels = questions.every(({ kind }) => kind === 'scale' || kind === 'elements');
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const ends = isByLevels ? `to ${from}, then to ${to}` : 'to their lowest, then to their highest';
  const bound =
    overall.exact === false
      ? ' "Within" marks an outer bound: too much hangs on open questions to go through every case.'
      : '';
  return `A range sets open questions ${ends}: a limit, not a margin of error.${bound}`;
}

function howAveraged(report: Report): string {
  const { principles: all } = report;
  if (isWeighted(report))
    return 'An average gives each answer its weight; the whole gives each principle its own.';
  const hasSections = all.some(({ sections }) => sections.length > 0);
  const average = hasSections
    ? 'An average is that of the sections below, and theirs that of their answers'
    : 'An average is the plain average of the answers beside it';
  if (all.length === 1) return `${average}.`;
  const ofWhich = all.every(({ score }) => score.state === 'scored')
    ? `the ${numberWord(all.length)}`
    : 'those with answers';
  return `${average}; the whole is the average of ${ofWhich}.`;
}

/** Whether anything counts for more or less than what stands beside it. */
export function isWeighted({ principles: all, questions }: Report): boolean {
  return [...all.flatMap(withBelow), ...questions].some(({ weight }) => weight !== 1);
}

function passWords(pass = 1): string {
  return pass === 1 ? 'all' : `at least ${percent(pass)}`;
}

/** How each kind of question and each rule of the framework works. */
export function kindsAndRules(report: Report): string {
  return [kindsAtLength(report), combinesAtLength(report)].filter((text) => text !== '').join(' ');
}

function kindsAtLength({ framework, questions }: Report): string {
  const scored = questions.filter(({ state }) => state !== 'context');
  const has = (kind: string): boolean => scored.some((question) => question.kind === kind);
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const partly = scored.some((question) => question.partly !== undefined);
  return [
    has('scale') ? `A question counts as its level, from ${from} to ${to}.` : '',
    has('elements')
      ? `A checklist counts as the highest level for which everything of it and of the levels below is there, from ${from} to ${to}.`
      : '',
    has('yes-no')
      ? `Yes counts as everything and no as nothing${partly ? ', partly as its question says' : ''}.`
      : '',
    has('choice') ? 'A choice counts as its points, out of the most there are.' : '',
    has('share')
      ? 'A percentage counts as it is, or by the bands or the mark that its question has.'
      : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function combinesAtLength(report: Report): string {
  const { framework, principles } = report;
  const all = principles.flatMap(withBelow);
  const isPlain = [framework.rule, ...all.map(({ rule }) => rule)].every(
    ({ combine, over }) => combine === 'mean' && over === undefined,
  );
  if (isPlain)
    return 'A section is the mean of what is answered in it, and the whole is the mean of its principles, each by its weight.';
  const groups = new Map<string, ReportSection[]>();
  for (const section of all) {
    const told = ruleWords(section.rule);
    groups.set(told, [...(groups.get(told) ?? []), section]);
  }
  const sections = [...groups].map(([told, sharing]) =>
    groups.size === 1
      ? `Each section is ${told}.`
      : `${andList(sharing.map(({ short }) => short))} ${sharing.length === 1 ? 'is' : 'are each'} ${told}.`,
  );
  const whole =
    framework.rule.combine === 'none'
      ? 'There is no total: the principles are not added up.'
      : `The whole is ${ruleWords(framework.rule)}.`;
  return [...sections, whole].join(' ');
}

/** A rule as what it makes of what it holds. */
export function ruleWords({ combine, over, pass, display }: ReportSection['rule']): string {
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
}

/** What is essential, and what it does while it is not met. */
export function essentialsAtLength(report: Report): readonly string[] {
  const essential = report.questions.filter((question) => question.essential !== undefined);
  if (essential.length === 0) return [];
  const titles = andList(essential.map(({ title }) => title));
  const does =
    report.framework.essentialsUnmet === 'flag'
      ? 'One that is not met is named and changes no value.'
      : 'While one is not met, no section above it, nor the whole, counts as more than the level below what it asks for; without levels, as nothing.';
  return [`Essential: ${titles}. ${does}`];
}
