import type { CombineRule, Question } from '../framework/framework.js';
import type { Range } from './assessment.js';
import { attainmentOf, endsOfQuestion } from './attainment.js';
import { combined, passedStages, wholeStages } from './combine.js';
import { essentialCap } from './essential.js';
import { awayInStage, counts, openInStage } from './reading.js';
import type { Situation } from './situation.js';

/** What a question or a section may still come to, whatever is open turning out in any way, *not applicable* included. */
export interface Span {
  readonly value: Reach;
  /** The same as a part of a stage. */
  readonly stage: Reach;
  /** The tightest and the loosest cap that an essential in it may put on the sections above it. */
  readonly cap: Range;
  /** Whether something is certainly, or possibly, said of it: without, a staged section has no value. */
  readonly said: { readonly must: boolean; readonly may: boolean };
  /** False where it may be wider than what can really come about. */
  readonly isExact: boolean;
}

/** From the least to the most, each by itself, whether it has a value at all or not. */
export interface Reach {
  /** Nothing where it never has a value. */
  readonly ends: Range | undefined;
  /** It may come to have no value, and then leaves the section above it. */
  readonly mayBeOut: boolean;
}

export interface WeightedSpan {
  readonly weight: number;
  readonly span: Span;
}

const free: Range = [Infinity, Infinity];
const out: Reach = { ends: undefined, mayBeOut: true };
const nothing: Span = {
  value: out,
  stage: out,
  cap: free,
  said: { must: false, may: false },
  isExact: true,
};

export function spanOfQuestion(situation: Situation, question: Question): Span {
  const scope = situation.scopes.get(question.id) ?? 'out';
  if (!counts(question) || scope === 'out') return nothing;
  const span = spanInScope(situation, question);
  return scope === 'in' ? span : { ...either(span, nothing), isExact: false };
}

function spanInScope(situation: Situation, question: Question): Span {
  const { framework, upTo, shown } = situation;
  const standing = situation.standings.get(question.id) ?? { is: 'open' };
  const capAt = (attainment: number): number => essentialCap(framework, question, attainment);
  switch (standing.is) {
    case 'answered': {
      const low = attainmentOf(framework, question, standing.response);
      const best = upTo.get(question.id) ?? standing.response;
      const high = attainmentOf(framework, question, best);
      if (low === undefined || high === undefined) return nothing;
      const limit = shown?.limits.get(question.id);
      const ends: Range =
        limit === undefined
          ? [Math.min(low, shown?.bare ?? low), high]
          : [Math.min(low, limit), Math.min(high, limit)];
      const reach: Reach = { ends, mayBeOut: false };
      return { ...sayable, value: reach, stage: reach, cap: [capAt(ends[0]), capAt(ends[1])] };
    }
    case 'open': {
      const [least, most] = endsOfQuestion(framework, question);
      const bare = shown?.bare ?? Infinity;
      const ends: Range = [Math.min(least, bare), most];
      const highest = Math.max(most, awayInStage(situation, question));
      const stage: Range = [Math.min(openInStage(situation, question), bare), highest];
      return {
        ...sayable,
        value: { ends, mayBeOut: true },
        stage: { ends: stage, mayBeOut: false },
        cap: [capAt(ends[0]), Infinity],
        // An essential that no answer meets caps with every answer, and not when it is not applicable.
        isExact: framework.essentialsUnmet === 'flag' || capAt(ends[1]) === Infinity,
      };
    }
    case 'not-applicable':
      return { ...sayable, value: out, stage: fixedAt(awayInStage(situation, question)) };
    case 'not-asked':
      return { ...nothing, stage: fixedAt(openInStage(situation, question)) };
    default:
      return standing satisfies never;
  }
}

const sayable = { cap: free, said: { must: true, may: true }, isExact: true } as const;

function fixedAt(attainment: number): Reach {
  return { ends: [attainment, attainment], mayBeOut: false };
}

export interface Joining {
  /** An essential that is not met caps the sections above it. */
  readonly isCapping: boolean;
  /** Some part of the framework has stages: nothing else looks at what a part is as one. */
  readonly isStaged: boolean;
}

/** What a section may come to by its rule; its children are independent of each other. */
export function joinedSpan(
  rule: CombineRule,
  children: readonly WeightedSpan[],
  questions: readonly WeightedSpan[],
  { isCapping, isStaged }: Joining,
): Span {
  const spans = children.map(({ span }) => span);
  const cap: Range = [
    Math.min(Infinity, ...spans.map((span) => span.cap[0])),
    Math.min(Infinity, ...spans.map((span) => span.cap[1])),
  ];
  const limit: Range = isCapping ? cap : free;
  const said = {
    must: spans.some((span) => span.said.must),
    may: spans.some((span) => span.said.may),
  };
  const isExact = spans.every((span) => span.isExact);
  if (rule.combine === 'stages') {
    const stage = ladderReach(spans, rule.pass ?? 1, limit);
    const value = said.may ? { ...stage, mayBeOut: stage.mayBeOut || !said.must } : out;
    return { value, stage, cap, said, isExact };
  }
  const parts = rule.over === 'questions' ? questions : children;
  const reachOf = (of: 'value' | 'stage'): Reach =>
    combinedReach(
      rule,
      parts.map(({ weight, span }) => ({ weight, ...span[of] })),
      limit,
    );
  const value = reachOf('value');
  return { value, stage: isStaged ? reachOf('stage') : value, cap, said, isExact };
}

interface Part extends Reach {
  readonly weight: number;
}

function combinedReach(rule: CombineRule, parts: readonly Part[], limit: Range): Reach {
  const low = extreme(rule, parts, 0);
  const high = extreme(rule, parts, 1);
  if (low === undefined || high === undefined) return out;
  return {
    ends: [Math.min(low, limit[0]), Math.min(high, limit[1])],
    mayBeOut: parts.every((part) => part.mayBeOut),
  };
}

/**
 * The least or the most that parts come to. A part that may be left out is left out where that gives less, or more:
 * for every rule those that are kept are the lowest, or the highest, of them, so that it is enough to add one after the other.
 */
function extreme(rule: CombineRule, parts: readonly Part[], end: 0 | 1): number | undefined {
  const known = parts.flatMap(({ weight, ends, mayBeOut }) =>
    ends === undefined ? [] : [{ weight, value: ends[end], mayBeOut }],
  );
  const sign = end === 0 ? 1 : -1;
  const kept = new Set(known.filter((part) => !part.mayBeOut));
  let best = combined(rule, [...kept]);
  const others = known.filter((part) => part.mayBeOut);
  for (const part of others.toSorted((a, b) => sign * (a.value - b.value))) {
    kept.add(part);
    const value = combined(
      rule,
      known.filter((one) => kept.has(one)),
    );
    if (value === undefined) return undefined;
    if (best !== undefined && sign * value > sign * best) break;
    best = value;
  }
  return best;
}

/** Stages that pass even at their lowest, and those that would at their highest, as shares of all. */
function ladderReach(spans: readonly Span[], pass: number, limit: Range): Reach {
  const stages = spans.map((span) => span.stage).filter(({ ends }) => ends !== undefined);
  if (stages.length === 0) return out;
  const count = stages.length;
  const mayBeOut = stages.every((stage) => stage.mayBeOut);
  const reached = (end: 0 | 1): number => {
    // How many stages there are is open: anything is possible.
    if (stages.some((stage) => stage.mayBeOut)) return Math.min(end, limit[end]);
    const passed = passedStages(
      stages.flatMap(({ ends }) => ends?.[end] ?? []),
      pass,
    );
    return Math.min(passed / count, wholeStages(limit[end], count));
  };
  return { ends: [reached(0), reached(1)], mayBeOut };
}

/** What may come about in one way or in another. */
export function either(one: Span, other: Span): Span {
  return {
    value: eitherReach(one.value, other.value),
    stage: eitherReach(one.stage, other.stage),
    cap: [Math.min(one.cap[0], other.cap[0]), Math.max(one.cap[1], other.cap[1])],
    said: {
      must: one.said.must && other.said.must,
      may: one.said.may || other.said.may,
    },
    isExact: one.isExact && other.isExact,
  };
}

function eitherReach(one: Reach, other: Reach): Reach {
  const mayBeOut = one.mayBeOut || other.mayBeOut;
  if (one.ends === undefined || other.ends === undefined)
    return { ends: one.ends ?? other.ends, mayBeOut };
  return {
    ends: [Math.min(one.ends[0], other.ends[0]), Math.max(one.ends[1], other.ends[1])],
    mayBeOut,
  };
}
