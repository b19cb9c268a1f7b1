import type { CombineRule, Framework, Question } from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { once } from '../once.js';
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
  return rangesBeside(situation).now;
}

/** The ranges of a situation, and of others that differ from it in how one question stands. */
export function rangesBeside(
  situation: Situation,
  most = mostCombinations,
): {
  readonly now: Ranges;
  readonly with: (other: Situation, changed: Question) => Ranges;
} {
  const rangesOf = (one: Situation): Ranges => {
    const deciding = decidingIn(one);
    return deciding.length === 0 ? asItStands(one).ranges : rangesInEveryWay(one, deciding, most);
  };
  if (decidingIn(situation).length > 0) return { now: rangesOf(situation), with: rangesOf };
  const now = asItStands(situation);
  const rangesWith = onceFor(
    changeSign(situation.framework, now),
    (changed, other: Situation) => asItStands(other, { now, changed }).ranges,
  );
  return {
    now: now.ranges,
    with: (other, changed) =>
      other.scopes === situation.scopes ? rangesWith(changed, other) : rangesOf(other),
  };
}

/** The same for changes that come to the same: those of questions beside each other, but for stages, which have an order. */
function changeSign(
  framework: Framework,
  now: WorkedOut,
): (changed: Question, other: Situation) => string {
  // Only what would settle most asks for it, not every score.
  const homes = once(() => homesIn(wholeOf(framework)));
  return (changed, other) => {
    const after = signOf(spanOfQuestion(other, changed), []);
    const home = homes().get(changed.id);
    return home === undefined || home.rule.combine === 'stages'
      ? [changed.id, after].join(' of ')
      : [home.id, changed.weight, now.asked.get(changed.id)?.sign(), after].join(' in ');
  };
}

/** The section in which each question stands. */
function homesIn(node: Node): ReadonlyMap<QuestionId, Node> {
  return new Map([
    ...node.questions.map(({ id }) => [id, node] as const),
    ...node.sections.flatMap((below) => [...homesIn(below)]),
  ]);
}

interface WorkedOut {
  readonly asked: ReadonlyMap<QuestionId, Part>;
  readonly joined: ReadonlyMap<SectionId, Part>;
  readonly ranges: Ranges;
}

/** Where no scope is open there is one way. Where one question has changed, what does not hold it is as it was. */
function asItStands(
  situation: Situation,
  before?: { readonly now: WorkedOut; readonly changed: Question },
): WorkedOut {
  const asked = new Map<QuestionId, Part>();
  const joined = new Map<SectionId, Part>();
  const ranges = new Map(before?.now.ranges);
  const join = joiner(situation.framework);
  const askedOf = (question: Question): Part => {
    const same = question === before?.changed ? undefined : before?.now.asked.get(question.id);
    if (same !== undefined) return same;
    const part = partWith(spanOfQuestion(situation, question), []);
    asked.set(question.id, part);
    return part;
  };
  const partOf = (node: Node): Part => {
    const isSame = before !== undefined && !holds(node, before.changed);
    const same = isSame ? before.now.joined.get(node.id) : undefined;
    if (same !== undefined) return same;
    const part = join(node, [...node.questions.map(askedOf), ...node.sections.map(partOf)]);
    joined.set(node.id, part);
    ranges.set(node.id, rangeIn(part.span));
    return part;
  };
  partOf(wholeOf(situation.framework));
  return { asked, joined, ranges };
}

function holds(node: Pick<Node, 'questions' | 'sections'>, question: Question): boolean {
  return (
    node.questions.includes(question) || node.sections.some((section) => holds(section, question))
  );
}

function rangesInEveryWay(
  situation: Situation,
  deciding: readonly Deciding[],
  most: number,
): Ranges {
  const spans = new Map<SectionId, Span>();
  const joinedOf = onceFor(joinSign, joiner(situation.framework));
  const keyOf = keysFor(deciding);
  const askedOf = onceFor(
    ({ id }: Question, way: Way) => keyOf(id, way),
    (question, way) => {
      const decided = decidedBy(situation, question.id, way, deciding);
      return partWith(spanOfQuestion(decided, question), []);
    },
  );
  const partOf: (node: Node, way: Way) => Part = onceFor(
    ({ id }, way) => keyOf(id, way),
    (node, way) => {
      const ways = waysIn(node, way, deciding, most).map((decided) =>
        joinedOf(node, [
          ...node.questions.map((question) => askedOf(question, decided)),
          ...node.sections.map((below) => partOf(below, decided)),
        ]),
      );
      const different = [...new Set(ways)];
      const span = different.map((part) => part.span).reduce(either);
      const elsewhere = spans.get(node.id);
      spans.set(node.id, elsewhere === undefined ? span : either(elsewhere, span));
      const [only, ...others] = different;
      return only !== undefined && others.length === 0 ? only : partWith(span, []);
    },
  );
  const undecided = deciding.map(() => undefined);
  partOf(wholeOf(situation.framework), undecided);
  return new Map([...spans].map(([id, span]) => [id, rangeIn(span)]));
}

function rangeIn({ value, isExact }: Span): SectionRange {
  return { range: value.ends, isExact };
}

/** The range of the whole among others. */
export function rangeOfWhole(ranges: Ranges): SectionRange {
  return ranges.get(wholeId) ?? { range: undefined, isExact: true };
}

/** A question or a section as the section above it sees it. */
interface Part {
  readonly span: Span;
  /** All questions below it, for `over: questions`. */
  readonly questions: readonly WeightedSpan[];
  /** The same for parts that are the same to what is above them. */
  readonly sign: () => string;
}

interface Child extends Part {
  readonly weight: number;
}

/** Joins the parts of a section. */
function joiner(framework: Framework): (node: Node, parts: readonly Part[]) => Part {
  const isCapping = framework.essentialsUnmet === 'cap';
  const isOver = hasRule(framework, ({ over }) => over === 'questions');
  const isStaged = hasRule(framework, ({ combine }) => combine === 'stages');
  return (node, parts) => {
    const children = [...node.questions, ...node.sections].flatMap(({ weight }, index) => {
      const part = parts[index];
      return part === undefined ? [] : [{ weight, ...part }];
    });
    const questionsOf = ({ weight, span, questions: below }: Child, index: number) =>
      index < node.questions.length
        ? [{ weight, span }]
        : below.map((one) => ({ weight: one.weight * weight, span: one.span }));
    const questions = isOver ? children.flatMap(questionsOf) : [];
    return partWith(joinedSpan(node.rule, children, questions, { isCapping, isStaged }), questions);
  };
}

/** Ways that come to the same in all parts of a section are joined once. */
function joinSign({ id }: Node, parts: readonly Part[]): string {
  return `${id} ${parts.map(({ sign }) => sign()).join(';')}`;
}

function partWith(span: Span, questions: readonly WeightedSpan[]): Part {
  return { span, questions, sign: once(() => signOf(span, questions)) };
}

function signOf(span: Span, questions: readonly WeightedSpan[]): string {
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
  return signs.join(':');
}

/** Whether the rule of any part is of a kind. */
function hasRule(framework: Framework, isMeant: (rule: CombineRule) => boolean): boolean {
  const has = ({ rule, sections }: Pick<Node, 'rule' | 'sections'>): boolean =>
    isMeant(rule) || sections.some(has);
  return has(wholeOf(framework));
}

/** Which outcome each open condition is supposed to have, by its place among them; nothing while it is undecided. */
type Way = readonly (number | undefined)[];

/** More combinations of undecided conditions than these are bounded instead of gone through. */
const mostCombinations = 4096;

/** Every way in which the conditions that a part decides may come out; the way as it is where there are too many. */
function waysIn(node: Node, way: Way, deciding: readonly Deciding[], most: number): readonly Way[] {
  const own = deciding.flatMap(({ home, outcomes }, at) =>
    home === node.id ? [{ at, count: outcomes?.length ?? Infinity }] : [],
  );
  const combinations = own.reduce((product, { count }) => product * count, 1);
  if (combinations > most) return [way];
  return own.reduce<readonly Way[]>(
    (ways, { at, count }) =>
      ways.flatMap((before) =>
        Array.from({ length: count }, (_, outcome) => before.with(at, outcome)),
      ),
    [way],
  );
}

/** Tells a question or a section in one way from the same in another, as far as the way has to do with it. */
function keysFor(deciding: readonly Deciding[]): (id: string, way: Way) => string {
  const touching = new Map<string, readonly number[]>();
  return (id, way) => {
    const known = touching.get(id);
    const places = known ?? deciding.flatMap((one, at) => (touches(one, id) ? [at] : []));
    if (known === undefined) touching.set(id, places);
    return places.length === 0 ? id : `${id} ${places.map((at) => way[at]).join()}`;
  };
}

function touches(deciding: Deciding | undefined, id: string): boolean {
  return deciding?.touches.has(id) === true;
}

/** The situation as far as one question has to do with it. */
function decidedBy(
  situation: Situation,
  id: QuestionId,
  way: Way,
  deciding: readonly Deciding[],
): Situation {
  const supposed = deciding.flatMap((one, at) => {
    const outcome = way[at];
    const chosen = outcome === undefined || !touches(one, id) ? undefined : one.outcomes?.[outcome];
    return chosen === undefined ? [] : [[one.question.id, chosen] as const];
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
