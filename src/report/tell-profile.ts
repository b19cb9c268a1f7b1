import type { Inline } from './blocks.js';
import { standingParts } from './lookup.js';
import { levelAt } from './numbers.js';
import type { Report, ReportSection } from './report.js';
import { scoreWords } from './value.js';
import { capital, counted, numberWord } from './words.js';

/** A framework without a total: how many of its parts are where. */
export function profile(report: Report): Inline {
  const parts = standingParts(report.principles);
  const what = parts.every((part) => report.principles.includes(part)) ? 'principle' : 'section';
  const isTold = (section: ReportSection): boolean =>
    section.score.state === 'scored' && !section.score.provisional;
  const told = parts.filter(isTold);
  const words = told.map((section) => partWords(report, section));
  const order = [...new Set(words)].toSorted((a, b) => orderOf(report, a) - orderOf(report, b));
  const counts = order.map((name) => ({
    name,
    count: words.filter((word) => word === name).length,
  }));
  const few = parts.length - told.length;
  return [
    report.asked === undefined ? '' : 'On the short set: ',
    ...(told.length === 0
      ? []
      : [`Of ${counted(parts.length, what)}, `, ...sharedOut(counts), few === 0 ? '. ' : '; ']),
    few === 0 ? '' : `${tooFewOf(few, parts.length, what)} `,
    'There is no total, by design.',
  ];
}

function tooFewOf(few: number, all: number, what: string): string {
  const have = few === 1 ? 'has' : 'have';
  return few === all
    ? `${capital(counted(all, what))} ${have} too few answers to say.`
    : `${numberWord(few)} ${have} too few answers to say.`;
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
  return low === high ? name(low) : `${name(low)} to ${name(high)}`;
}

/** From the lowest words up; what is no level comes last. */
function orderOf({ framework }: Report, words: string): number {
  const names = [
    ...framework.bands.map(({ name }) => name),
    ...(framework.scale?.levels ?? []).map(({ name }) => name),
  ];
  const at = names.findIndex((name) => words === name || words.startsWith(`${name} `));
  return at === -1 ? names.length : at + (words === names[at] ? 0 : 0.5);
}

/** `two are *Low*, three *High*`. */
export function sharedOut(
  counts: readonly { readonly name: string; readonly count: number }[],
): Inline {
  return counts.flatMap(({ name, count }, index): Inline => {
    const before = index === 0 ? '' : index === counts.length - 1 ? ' and ' : ', ';
    const verb = index > 0 ? '' : count === 1 ? ' is' : ' are';
    return [`${before}${numberWord(count)}${verb} `, { quoted: name }];
  });
}
