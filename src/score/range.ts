import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import type { SectionId } from '../ids.js';
import { type Range, type Settles, tolerance } from './assessment.js';
import { combineAll } from './combine.js';

/** What a question can still come to: its lowest and its highest attainment, the same once it is settled. */
export type EndsOf = (question: Question) => Range | undefined;

export interface Ranges {
  readonly whole: Range | undefined;
  readonly sections: ReadonlyMap<SectionId, Range | undefined>;
}

/**
 * The exact range of every section and of the whole: every rule is monotone, so the low end is
 * everything open at its lowest, and the high end everything open at its highest.
 */
export function rangeOf(framework: Framework, endsOf: EndsOf): Ranges {
  const low = combineAll(framework, (question) => endsOf(question)?.[0]);
  const high = combineAll(framework, (question) => endsOf(question)?.[1]);
  const sections = [...low.sections].map(
    ([id, end]) => [id, rangeBetween(end, high.sections.get(id))] as const,
  );
  return { whole: rangeBetween(low.whole, high.whole), sections: new Map(sections) };
}

/**
 * The open questions, the one first whose answer would narrow the range of the whole most:
 * by how much it shrinks, averaged over answering that question alone at its lowest and at its highest.
 */
export function settlesMost(framework: Framework, endsOf: EndsOf): readonly Settles[] {
  const now = widthOf(rangeOf(framework, endsOf).whole);
  const open = questionsOf(framework).filter((question) => isWide(endsOf(question)));
  const settles = open.map((question) => {
    const widths = ([0, 1] as const).map((end) => {
      const settled: EndsOf = (other) => {
        const ends = endsOf(other);
        return other.id === question.id && ends !== undefined ? [ends[end], ends[end]] : ends;
      };
      return widthOf(rangeOf(framework, settled).whole);
    });
    return {
      question: question.id,
      narrows: now - widths.reduce((sum, width) => sum + width, 0) / widths.length,
    };
  });
  return settles.toSorted((a, b) =>
    Math.abs(b.narrows - a.narrows) < tolerance ? 0 : b.narrows - a.narrows,
  );
}

function rangeBetween(low: number | undefined, high: number | undefined): Range | undefined {
  return low === undefined || high === undefined ? undefined : [low, high];
}

function isWide(ends: Range | undefined): boolean {
  return ends !== undefined && ends[0] !== ends[1];
}

function widthOf(range: Range | undefined): number {
  return range === undefined ? 0 : range[1] - range[0];
}
