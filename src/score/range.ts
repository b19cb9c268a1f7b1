import type { SectionId } from '../ids.js';
import type { Range } from './assessment.js';
import { wholeId } from './combine.js';
import { type Deciding, decidingBySection, type Node, wholeOf } from './hanging.js';
import { type Situation, supposing } from './situation.js';
import { either, joinedSpan, type Span, spanOfQuestion, type WeightedSpan } from './span.js';

export interface SectionRange {
  /** Nothing where there cannot be a value. */
  readonly range: Range | undefined;
  /** False where it may be wider than what can really come about. */
  readonly isExact: boolean;
}

/** By section; the whole stands under the empty id. */
export type Ranges = ReadonlyMap<SectionId, SectionRange>;

/** More combinations of undecided conditions than these are bounded instead of gone through. */
const mostCombinations = 4096;

/**
 * The range of every section and of the whole. With the scope decided every rule is monotone, so that the ends are found
 * with every question at one of its ends or left out. Where conditions hang on open questions, the range spans every way
 * in which those may come out; where that are too many, their questions may be in or out, each independent of the others.
 */
export function rangeOf(situation: Situation): Ranges {
  const deciding = decidingBySection(situation);
  const isCapping = situation.framework.essentialsUnmet === 'cap';
  const found = new Map<SectionId, Span>();
  const spanOf = (node: Node, way: Situation): Joined => {
    const ways = [...waysOf(way, deciding.get(node.id) ?? [])];
    const joined = ways.map((decided) => joinedOf(node, decided));
    const span = joined.map((one) => one.span).reduce(either);
    const before = found.get(node.id);
    found.set(node.id, before === undefined ? span : either(before, span));
    return { span, questions: joined[0]?.questions ?? [] };
  };
  const joinedOf = (node: Node, way: Situation): Joined => {
    const own = node.questions.map((question) => ({
      weight: question.weight,
      span: spanOfQuestion(way, question),
    }));
    const below = node.sections.map((section) => ({
      weight: section.weight,
      ...spanOf(section, way),
    }));
    const questions = [
      ...own,
      ...below.flatMap((part) =>
        part.questions.map(({ weight, span }) => ({ weight: weight * part.weight, span })),
      ),
    ];
    return { span: joinedSpan(node.rule, [...own, ...below], questions, isCapping), questions };
  };
  spanOf(wholeOf(situation.framework), situation);
  return new Map(
    [...found].map(([id, { value, isExact }]) => [id, { range: value.ends, isExact }]),
  );
}

/** The range of the whole among others. */
export function rangeOfWhole(ranges: Ranges): SectionRange {
  return ranges.get(wholeId) ?? { range: undefined, isExact: true };
}

interface Joined {
  readonly span: Span;
  readonly questions: readonly WeightedSpan[];
}

/** Every way in which open conditions may come out; the situation as it stands where there are too many. */
function waysOf(situation: Situation, deciding: readonly Deciding[]): Iterable<Situation> {
  const combinations = deciding.reduce(
    (product, { outcomes }) => product * (outcomes?.length ?? Infinity),
    1,
  );
  return combinations > mostCombinations ? [situation] : decided(situation, deciding);
}

function* decided(
  situation: Situation,
  [first, ...others]: readonly Deciding[],
): Generator<Situation> {
  if (first === undefined) {
    yield situation;
    return;
  }
  const { id } = first.question;
  if (situation.scopes.get(id) === 'out') {
    yield* decided(situation, others);
    return;
  }
  for (const { standing, upTo } of first.outcomes ?? [])
    yield* decided(supposing(situation, id, standing, upTo), others);
}
