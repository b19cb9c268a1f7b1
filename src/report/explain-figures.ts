import type { Figures, Part, SectionExplained } from '../insight/explanation.js';
import { figure } from './answer-words.js';
import { questionOf, sectionOf } from './lookup.js';
import { isSame, levelAt, percent } from './numbers.js';
import type { Report } from './report.js';
import { words } from './words.js';

/** The sums of an explanation, as a person would write them down. */

/** How attainments are written: as levels where everything stands on the framework's scale, else as shares of 1. */
export interface Notation {
  readonly isLevels: boolean;
  readonly write: (attainment: number) => string;
}

export function notationFor(report: Report, { rule, parts }: SectionExplained): Notation {
  const { framework } = report;
  const isOnScale = (part: Part): boolean => {
    if (part.what === 'question') {
      const kind = questionOf(report, part.id)?.kind;
      return kind === 'scale' || kind === 'elements' || part.state === 'context';
    }
    const section = sectionOf(report, part.id);
    return (
      section === undefined ||
      (section.rule.display === undefined && section.rule.combine !== 'stages')
    );
  };
  const isLevels =
    framework.scale !== undefined &&
    rule.display === undefined &&
    rule.combine !== 'stages' &&
    parts.every(isOnScale);
  return {
    isLevels,
    write: (attainment) => figure(isLevels ? levelAt(framework, attainment) : attainment),
  };
}

/** `(2 + 3 + 1 + 1) / 4 = 1.75`, by the rule; nothing where no part has such a figure. */
export function sumOf(
  { rule, parts, worked }: SectionExplained,
  key: keyof Figures,
  { write }: Notation,
): string | undefined {
  const result = worked[key];
  const used = parts.flatMap(({ weight, [key]: value }) =>
    value === undefined ? [] : [{ weight, value }],
  );
  if (result === undefined || used.length === 0) return undefined;
  if (used.length === 1 && rule.combine !== 'stages' && rule.combine !== 'none')
    return words.explain.onlyOne(write(result));
  switch (rule.combine) {
    case 'mean':
      return meanOf(used, result, write);
    case 'median':
      return medianOf(used, result, write);
    case 'weakest':
      return words.explain.lowest(
        used.map(({ value }) => write(value)),
        write(result),
      );
    case 'stages':
    case 'none':
      return undefined;
    default:
      return rule.combine satisfies never;
  }
}

interface Used {
  readonly weight: number;
  readonly value: number;
}

function meanOf(used: readonly Used[], result: number, write: Notation['write']): string {
  if (used.every(({ weight }) => weight === 1)) {
    return `(${used.map(({ value }) => write(value)).join(' + ')}) / ${used.length} = ${write(result)}`;
  }
  const products = used.map(({ weight, value }) => `${figure(weight)} × ${write(value)}`);
  const weights = used.map(({ weight }) => figure(weight));
  return `(${products.join(' + ')}) / (${weights.join(' + ')}) = ${write(result)}`;
}

function medianOf(used: readonly Used[], result: number, write: Notation['write']): string {
  const sorted = used.map(({ value }) => value).toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  const middle = sorted.slice(Math.floor(half), Math.ceil(half) + 1).map(write);
  return words.explain.middle(sorted.map(write), middle, write(result));
}

/** One row for each part. */
export function figuresTable(
  explained: SectionExplained,
  { write }: Notation,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { parts, rule } = explained;
  const hasOpen = parts.some(
    ({ low, high }) => low !== undefined && high !== undefined && low !== high,
  );
  const hasShown = parts.some(
    ({ value, shown }) => value !== undefined && shown !== undefined && !isSame(value, shown),
  );
  const isStaged = rule.combine === 'stages';
  const hasWeights = rule.combine === 'mean' && parts.some(({ weight }) => weight !== 1);
  const { heads } = words.explain;
  const cell = (value: number | undefined): string => (value === undefined ? '' : write(value));
  const columns: readonly (readonly [string, (part: Part) => string])[] = [
    [isStaged ? heads.stage : heads.part, ({ title }) => title],
    ...(hasWeights ? [[heads.weight, ({ weight }: Part) => figure(weight)] as const] : []),
    ...(isStaged
      ? [
          [
            heads.reaches,
            ({ stage }: Part) => (stage === undefined ? '' : percent(stage.attainment)),
          ] as const,
          [
            heads.passes,
            ({ stage }: Part) =>
              stage === undefined
                ? words.explain.noStage
                : stage.passes
                  ? words.explain.yes
                  : words.explain.no,
          ] as const,
        ]
      : [
          [
            heads.value,
            ({ value, state }: Part) =>
              value === undefined ? words.explain.states[state] : write(value),
          ] as const,
          ...(hasOpen
            ? [
                [heads.low, ({ low }: Part) => cell(low)] as const,
                [heads.high, ({ high }: Part) => cell(high)] as const,
              ]
            : []),
          ...(hasShown ? [[heads.shown, ({ shown }: Part) => cell(shown)] as const] : []),
        ]),
  ];
  return {
    head: columns.map(([title]) => title),
    rows: parts.map((part) => columns.map(([, told]) => told(part))),
  };
}
