import type { Inline } from './blocks.js';
import { standingParts } from './lookup.js';
import { levelAt } from './numbers.js';
import type { Report, ReportSection } from './report.js';
import { scoreWords } from './value.js';
import { words } from './words.js';

/** A framework without a total: how many of its parts are where. */
export function profile(report: Report): Inline {
  const parts = standingParts(report.principles);
  const valued = parts.filter(({ score }) => score.state === 'scored' && !score.provisional);
  const all = valued.map((section) => partWords(report, section));
  const told = all.filter((own) => own !== words.values.tooOpen);
  const order = [...new Set(told)].toSorted((a, b) => orderOf(report, a) - orderOf(report, b));
  return words.where.profile({
    isShortSet: report.asked !== undefined,
    parts: parts.length,
    counts: order.map((name) => ({ name, count: told.filter((one) => one === name).length })),
    few: parts.length - all.length,
    open: all.length - told.length,
  });
}

/** The words of a part: its band, or the level that all of its range reaches. */
function partWords(report: Report, section: ReportSection): string {
  const { framework } = report;
  const { score } = section;
  const own = scoreWords(framework, section);
  if (own !== '' || score.state === 'unscored') return own;
  const at = (attainment: number): number => Math.floor(levelAt(framework, attainment) + 1e-9);
  const [low, high] = score.range.map(at) as [number, number];
  const name = (level: number): string =>
    framework.scale?.levels.find((step) => step.level === level)?.name ?? String(level);
  return words.where.levels(name(low), name(high));
}

/** From the lowest words up; what is no level comes last. */
function orderOf({ framework }: Report, told: string): number {
  const names = [
    ...framework.bands.map(({ name }) => name),
    ...(framework.scale?.levels ?? []).map(({ name }) => name),
  ];
  const at = names.findIndex((name) => told === name || told.startsWith(`${name} `));
  return at === -1 ? names.length : at + (told === names[at] ? 0 : 0.5);
}
