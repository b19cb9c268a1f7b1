import type { CombineRule } from '../framework/framework.js';
import { type Range, type Score, type Scored, tolerance } from '../score/assessment.js';
import { isOpenRange, isSame, levelAt, levelNumber, percent, rounded } from './numbers.js';
import type { ReportFramework } from './report.js';
import { words } from './words.js';

/** Values as they are told: as numbers on their own scale, and in the words of the framework. */

export interface Ruler {
  /** An attainment as a number on the scale. */
  readonly number: (attainment: number) => string;
  /** ` of 4`, where a number alone would not say out of how many. */
  readonly of: string;
}

/** What of a framework a value is told with. */
type Worded = Pick<ReportFramework, 'scale' | 'bands'>;

interface Valued {
  readonly rule: CombineRule;
  readonly score: Score;
}

/** The scale that a section, or the whole, is told on. */
export function rulerOf(framework: Worded, { rule, score }: Valued): Ruler {
  if (score.state === 'scored' && score.ladder !== undefined) {
    const { stages } = score.ladder;
    return { number: (attainment) => rounded(attainment * stages, 0), of: words.values.of(stages) };
  }
  const { display, combine } = rule;
  if (display !== undefined) {
    const number = (attainment: number): string => levelNumber(framework, attainment, display);
    return { number, of: words.values.of(display.to, display.from) };
  }
  if (combine === 'stages') return { number: percent, of: '' };
  if (framework.scale === undefined)
    return { number: (attainment) => `${levelNumber(framework, attainment)} %`, of: '' };
  return {
    number: (attainment) =>
      combine === 'weakest' && isWhole(levelAt(framework, attainment))
        ? rounded(levelAt(framework, attainment), 0)
        : levelNumber(framework, attainment),
    of: words.values.of(framework.scale.to, framework.scale.from),
  };
}

/** The framework's own scale, for what stands on no other. */
export function plainRuler(framework: Worded): Ruler {
  return rulerOf(framework, {
    rule: { combine: 'mean' },
    score: { state: 'unscored', because: 'unanswered', completeness: 1, answered: 0, of: 0 },
  });
}

/** A value as printed; its range alone where it rests on too few answers; nothing where there is none. */
export function valueText(framework: Worded, valued: Valued): string | undefined {
  const { score } = valued;
  if (score.state === 'unscored') return undefined;
  const ruler = rulerOf(framework, valued);
  return score.provisional && isOpenRange(score)
    ? rangeWords(ruler, score.range, score.exact)
    : ruler.number(score.attainment);
}

/** `0.8 to 3.8`; an outer bound says so. */
export function rangeWords(ruler: Ruler, [low, high]: Range, exact: false | undefined): string {
  return words.values.range(ruler.number(low), ruler.number(high), exact === false);
}

/** The name of the level that an attainment is at, or its number between two. */
export function levelWords(framework: Worded, attainment: number): string {
  const level = levelAt(framework, attainment);
  const name = framework.scale?.levels.find((step) => isSame(step.level, level))?.name;
  if (name !== undefined) return name;
  const { number, of } = plainRuler(framework);
  return `${number(attainment)}${of}`;
}

/** A score in words: those of its bands, of its levels where the weakest decides, or of its stages. */
export function scoreWords(framework: Worded, { rule, score }: Valued): string {
  if (score.state === 'unscored') return whyNoValue(score);
  if (score.ladder !== undefined)
    return words.values.stage(String(score.ladder.passed), score.ladder.stages);
  if (rule.combine === 'weakest' && rule.display === undefined && framework.scale !== undefined)
    return weakestWords(framework, score);
  if (score.band !== undefined) return score.band;
  if (score.bandRange !== undefined) return words.values.bandsOr(score.bandRange);
  if (score.provisional) return words.values.tooFew;
  return framework.bands.length > 0 ? words.values.tooOpen : '';
}

function whyNoValue(score: Extract<Score, { state: 'unscored' }>): string {
  switch (score.because) {
    case 'not-applicable':
      return words.values.doesNotApply;
    case 'not-asked':
      return words.values.notAsked;
    case 'out-of-scope':
      return words.values.outOfScope;
    case 'context':
      return words.values.notScored;
    case 'unanswered':
      return words.values.nothingYet;
    case 'no-total':
      return score.of > 0 && score.answered === 0 ? words.values.nothingYet : '';
    default:
      return score.because satisfies never;
  }
}

/** `Stage 2 of 7`, and up to where the open questions could still lead. */
export function stageWords(score: Scored): string {
  const { stages = 0 } = score.ladder ?? {};
  const at = (attainment: number): string => rounded(attainment * stages, 0);
  const upTo = isOpenRange(score) ? at(score.range[1]) : undefined;
  return words.values.stage(at(score.attainment), stages, upTo);
}

function weakestWords(framework: Worded, { range, provisional }: Scored): string {
  const [low, high] = range.map((end) => levelWords(framework, end)) as [string, string];
  if (low === high) return low;
  if (provisional) return words.values.tooFew;
  return words.values.levels(low, high, areNeighbours(framework, range));
}

function areNeighbours(framework: Worded, [low, high]: Range): boolean {
  return isSame(levelAt(framework, high) - levelAt(framework, low), 1);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance;
}
