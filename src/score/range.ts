import { type Question, questionsOf, type Section } from '../framework/framework.js';
import type { SectionId } from '../ids.js';
import { type Range, type Settles, tolerance } from './assessment.js';
import { endsOfQuestion } from './attainment.js';
import { combineAll, wholeId } from './combine.js';
import { essentialMark } from './essential.js';
import { conditionsByQuestion, type Outcome, outcomesOf, questionsLookedAt } from './outcomes.js';
import { atEnd, readingIn, type Situation, supposing } from './situation.js';

export interface Ranges {
  readonly whole: Range | undefined;
  readonly sections: ReadonlyMap<SectionId, Range | undefined>;
  /** False where a condition hangs on so much that only an outer bound is given. */
  readonly isExact: boolean;
}

/** More combinations of undecided conditions than these are bounded instead of gone through. */
const mostCombinations = 4096;

/**
 * The exact range of every section and of the whole. With the scope decided every rule is monotone, so the low end is
 * everything open at its lowest and the high end everything at its highest. Where conditions hang on open questions,
 * the range spans every way in which those may come out.
 */
export function rangeOf(situation: Situation): Ranges {
  if (![...situation.scopes.values()].includes('undecided'))
    return spanOf([[situation, situation]], situation);
  const open = openConditions(situation);
  const combinations = open.reduce((product, { outcomes }) => product * outcomes.length, 1);
  if (combinations > mostCombinations) return outerBound(situation);
  return spanOf(decided(situation, situation, open), situation);
}

/**
 * The open questions, the one first whose answer would narrow the range of the whole most:
 * by how much it shrinks, averaged over answering that question alone at its lowest and at its highest.
 */
export function settlesMost(situation: Situation): readonly Settles[] {
  const { framework } = situation;
  const now = widthOf(rangeOf(situation).whole);
  const open = questionsOf(framework).filter(
    (question) =>
      question.isScored &&
      situation.standings.get(question.id)?.is === 'open' &&
      situation.scopes.get(question.id) === 'in',
  );
  const settles = open.map((question) => {
    const widths = ([0, 1] as const).map((end) =>
      widthOf(
        rangeOf(supposing(situation, [[question.id, atEnd(framework, question, end)]])).whole,
      ),
    );
    return {
      question: question.id,
      narrows: now - widths.reduce((sum, width) => sum + width, 0) / widths.length,
    };
  });
  return settles.toSorted((a, b) =>
    Math.abs(b.narrows - a.narrows) < tolerance ? 0 : b.narrows - a.narrows,
  );
}

interface OpenCondition {
  readonly question: Question;
  readonly outcomes: readonly Outcome[];
}

function openConditions({ framework, standings }: Situation): readonly OpenCondition[] {
  const conditions = conditionsByQuestion(framework);
  return questionsLookedAt(framework)
    .filter(({ id }) => standings.get(id)?.is === 'open')
    .map((question) => ({
      question,
      outcomes: outcomesOf(framework, question, conditions.get(question.id) ?? []),
    }));
}

/** Every way in which the open conditions may come out: the situation at its lowest, and at its highest. */
function decided(
  low: Situation,
  high: Situation,
  [first, ...others]: readonly OpenCondition[],
): readonly (readonly [Situation, Situation])[] {
  if (first === undefined) return [[low, high]];
  const { id } = first.question;
  if (low.scopes.get(id) === 'out') return decided(low, high, others);
  return first.outcomes.flatMap((outcome) =>
    decided(supposing(low, [[id, outcome.low]]), supposing(high, [[id, outcome.high]]), others),
  );
}

function spanOf(
  ways: readonly (readonly [Situation, Situation])[],
  { framework }: Situation,
): Ranges {
  const spans = new Map<SectionId, Range>();
  const widen = (id: SectionId, low: number | undefined, high: number | undefined): void => {
    if (low === undefined || high === undefined) return;
    const [lowest, highest] = spans.get(id) ?? [low, high];
    spans.set(id, [Math.min(lowest, low), Math.max(highest, high)]);
  };
  for (const [lowWay, highWay] of ways) {
    const low = combineAll(framework, (question) => readingIn(lowWay, question, 'low'));
    const high = combineAll(framework, (question) => readingIn(highWay, question, 'high'));
    widen(wholeId, low.whole, high.whole);
    for (const [id, value] of low.sections) widen(id, value, high.sections.get(id));
  }
  return { whole: spans.get(wholeId), sections: spans, isExact: true };
}

/** A range that is certainly not too narrow: from the lowest to the highest of everything that may come in. */
function outerBound({ framework, scopes, standings }: Situation): Ranges {
  const sections = new Map<SectionId, Range | undefined>();
  const boundOf = (section: Section): Range | undefined => {
    const own = section.questions
      .filter(
        ({ id, isScored }) =>
          isScored && scopes.get(id) !== 'out' && standings.get(id)?.is !== 'away',
      )
      .map((question): Range => {
        const [low, high] = endsOfQuestion(framework, question);
        return [essentialMark(framework, question) === undefined ? low : 0, high];
      });
    const bound = around([...own, ...section.sections.map(boundOf)], section.rule.combine);
    sections.set(section.id, bound);
    return bound;
  };
  const whole = around(framework.principles.map(boundOf), framework.rule.combine);
  return { whole, sections, isExact: false };
}

function around(ranges: readonly (Range | undefined)[], combine: string): Range | undefined {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0 || combine === 'none') return undefined;
  if (combine === 'stages') return [0, 1];
  return [Math.min(...known.map(([low]) => low)), Math.max(...known.map(([, high]) => high))];
}

function widthOf(range: Range | undefined): number {
  return range === undefined ? 0 : range[1] - range[0];
}
