import type { Framework } from '../framework/framework.js';
import type { SectionId } from '../ids.js';
import type { Range } from './assessment.js';
import { wholeId } from './combine.js';
import { type Deciding, decidingIn, type Node, wholeOf } from './hanging.js';
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

/**
 * The range of every section and of the whole. With the scope decided every rule is monotone, so that the ends are found
 * with every question at one of its ends or left out. Where conditions hang on open questions, the range spans every way
 * in which those may come out; where that are too many, their questions may be in or out, each independent of the others.
 */
export function rangeOf(situation: Situation): Ranges {
  const spans = new Map<SectionId, Span>();
  const deciding = decidingIn(situation);
  const joinedOf = joiner(situation, deciding);
  const partOf: (node: Node, way: Way) => Part = onceFor(
    (node, way) => `${node.id} ${keyOf(seenBy(node, way, deciding))}`,
    (node, way) => {
      const parts = new Set(
        waysIn(node, way, deciding).map((decided) =>
          joinedOf(
            node,
            decided,
            node.sections.map((below) => partOf(below, decided)),
          ),
        ),
      );
      const span = [...parts].map((part) => part.span).reduce(either);
      const elsewhere = spans.get(node.id);
      spans.set(node.id, elsewhere === undefined ? span : either(elsewhere, span));
      const [first] = parts;
      return parts.size === 1 && first !== undefined ? first : partWith(span, []);
    },
  );
  partOf(
    wholeOf(situation.framework),
    deciding.map(() => undefined),
  );
  return new Map(
    [...spans].map(([id, { value, isExact }]) => [id, { range: value.ends, isExact }]),
  );
}

/** The range of the whole among others. */
export function rangeOfWhole(ranges: Ranges): SectionRange {
  return ranges.get(wholeId) ?? { range: undefined, isExact: true };
}

/** A section as the one above it sees it. */
interface Part {
  readonly span: Span;
  /** All questions below it, for `over: questions`. */
  readonly questions: readonly WeightedSpan[];
  /** The same for parts that are the same to what is above them. */
  readonly sign: string;
}

/** Joins what is below a section in one way; ways that come to the same below it are joined once. */
function joiner(
  situation: Situation,
  deciding: readonly Deciding[],
): (node: Node, way: Way, below: readonly Part[]) => Part {
  const { framework } = situation;
  const isCapping = framework.essentialsUnmet === 'cap';
  const isOver = looksThrough(framework);
  return onceFor(
    (node, way, below) =>
      node.questions.length > 0
        ? `${node.id} ${keyOf(seenBy(node, way, deciding))}`
        : `${node.id} ${below.map(({ sign }) => sign).join(';')}`,
    (node, way, below) => {
      const decided = decidedBy(situation, seenBy(node, way, deciding), deciding);
      const own = node.questions.map((question) => ({
        weight: question.weight,
        span: spanOfQuestion(decided, question),
      }));
      const sections = node.sections.flatMap((section, index) => {
        const part = below[index];
        return part === undefined ? [] : [{ weight: section.weight, ...part }];
      });
      const questions = [
        ...own,
        ...sections.flatMap((part) =>
          part.questions.map(({ weight, span }) => ({ weight: weight * part.weight, span })),
        ),
      ];
      const span = joinedSpan(node.rule, [...own, ...sections], questions, isCapping);
      return partWith(span, isOver ? questions : []);
    },
  );
}

function partWith(span: Span, questions: readonly WeightedSpan[]): Part {
  const signs = [span, ...questions.map((question) => question.span)].map(
    ({ value, stage, cap, said, isExact }) =>
      [
        value.ends,
        value.mayBeOut,
        stage.ends,
        stage.mayBeOut,
        cap,
        said.must,
        said.may,
        isExact,
      ].join(),
  );
  return { span, questions, sign: signs.join(':') };
}

function looksThrough(framework: Framework): boolean {
  const isOver = ({ rule, sections }: Pick<Node, 'rule' | 'sections'>): boolean =>
    rule.over === 'questions' || sections.some(isOver);
  return isOver(wholeOf(framework));
}

/** Which outcome each open condition is supposed to have, by its place among them; nothing while it is undecided. */
type Way = readonly (number | undefined)[];

/** More combinations of undecided conditions than these are bounded instead of gone through. */
const mostCombinations = 4096;

/** Every way in which the conditions that a part decides may come out; the way as it is where there are too many. */
function waysIn(node: Node, way: Way, deciding: readonly Deciding[]): readonly Way[] {
  const own = deciding.flatMap(({ home, outcomes }, at) =>
    home === node.id ? [{ at, count: outcomes?.length ?? Infinity }] : [],
  );
  const combinations = own.reduce((product, { count }) => product * count, 1);
  if (combinations > mostCombinations) return [way];
  return own.reduce<readonly Way[]>(
    (ways, { at, count }) =>
      ways.flatMap((before) =>
        Array.from({ length: count }, (_, outcome) => before.with(at, outcome)),
      ),
    [way],
  );
}

/** A way as far as a part and what is below it have to do with it. */
function seenBy({ id }: Node, way: Way, deciding: readonly Deciding[]): Way {
  return way.map((outcome, at) => (deciding[at]?.touches.has(id) === true ? outcome : undefined));
}

function keyOf(way: Way): string {
  return way.join();
}

function decidedBy(situation: Situation, way: Way, deciding: readonly Deciding[]): Situation {
  const supposed = deciding.flatMap(({ question, outcomes }, at) => {
    const outcome = way[at];
    const chosen = outcome === undefined ? undefined : outcomes?.[outcome];
    return chosen === undefined ? [] : [[question.id, chosen] as const];
  });
  return supposed.length === 0 ? situation : supposing(situation, supposed);
}

/** Works out each thing once. */
function onceFor<In extends readonly unknown[], Out>(
  keyOf: (...given: In) => string,
  workOut: (...given: In) => Out,
): (...given: In) => Out {
  const known = new Map<string, Out>();
  return (...given) => {
    const key = keyOf(...given);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = workOut(...given);
    known.set(key, found);
    return found;
  };
}
