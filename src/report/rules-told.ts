import { withBelow } from './lookup.js';
import { percent } from './numbers.js';
import type { Report, ReportSection } from './report.js';
import { words } from './words.js';

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
  if (rules.size > 1 || only === undefined) return words.rules.inDifferentWays;
  switch (only) {
    case 'mean':
      return isWeighted(report) ? words.rules.weightedMean : words.rules.plainMean;
    case 'median':
      return words.rules.median;
    case 'weakest':
      return words.rules.weakest;
    case 'stages':
      return words.rules.stages;
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
      if (over === 'questions') return words.rules.wholeOfAnswers;
      return principles.length === 1 ? '' : words.rules.wholeOfPrinciples;
    case 'median':
      return words.rules.wholeMedian;
    case 'weakest':
      return words.rules.wholeWeakest;
    case 'stages':
      return words.rules.wholeStages(passText(framework.rule.pass));
    case 'none':
      return words.rules.wholeNone;
    default:
      return combine satisfies never;
  }
}

/** What essential questions do, where the framework has any. */
export function essentialsInShort({ framework, questions }: Report): string {
  if (!questions.some(({ essential }) => essential !== undefined)) return '';
  return framework.essentialsUnmet === 'flag'
    ? words.rules.essentialsFlag
    : words.rules.essentialsCap;
}

/** What the ends of a range are. */
export function rangesInShort({ framework, questions, overall }: Report): string {
  const isByLevels = questions.every(({ kind }) => kind === 'scale' || kind === 'elements');
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const bound = overall.exact === false ? words.rules.outerBound : '';
  return `${words.rules.ranges(isByLevels ? { from, to } : undefined)}${bound}`;
}

function howAveraged(report: Report): string {
  const { principles: all } = report;
  if (isWeighted(report)) return words.rules.averagedByWeight;
  const hasSections = all.some(({ sections }) => sections.length > 0);
  if (all.length === 1) return words.rules.averaged(hasSections, 'one');
  const areAllScored = all.every(({ score }) => score.state === 'scored');
  return words.rules.averaged(hasSections, areAllScored ? all.length : 'those-with-answers');
}

/** Whether anything counts for more or less than what stands beside it. */
export function isWeighted({ principles: all, questions }: Report): boolean {
  return [...all.flatMap(withBelow), ...questions].some(({ weight }) => weight !== 1);
}

/** What passes a stage, where it is less than all of it. */
function passText(pass = 1): string | undefined {
  return pass === 1 ? undefined : percent(pass);
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
    has('scale') ? words.rules.scale(from, to) : '',
    has('elements') ? words.rules.elements(from, to) : '',
    has('yes-no') ? words.rules.yesNo(partly) : '',
    has('choice') ? words.rules.choice : '',
    has('share') ? words.rules.share : '',
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
  if (isPlain) return words.rules.plainMeans;
  const groups = new Map<string, ReportSection[]>();
  for (const section of all) {
    const told = ruleWords(section.rule);
    groups.set(told, [...(groups.get(told) ?? []), section]);
  }
  const sections = [...groups].map(([told, sharing]) =>
    groups.size === 1
      ? words.rules.eachSection(told)
      : words.rules.someSections(
          sharing.map(({ short }) => short),
          told,
        ),
  );
  const whole =
    framework.rule.combine === 'none'
      ? words.rules.noTotal
      : words.rules.whole(ruleWords(framework.rule));
  return [...sections, whole].join(' ');
}

/** A rule as what it makes of what it holds. */
export function ruleWords(rule: ReportSection['rule']): string {
  return words.rules.rule(rule, passText(rule.pass));
}

/** What is essential, and what it does while it is not met. */
export function essentialsAtLength(report: Report): readonly string[] {
  const essential = report.questions.filter((question) => question.essential !== undefined);
  if (essential.length === 0) return [];
  const titles = essential.map(({ title }) => title);
  return [words.rules.essential(titles, report.framework.essentialsUnmet === 'flag')];
}
