import { isSatisfied } from '../answers/scope.js';
import type { Response } from '../answers/sheet.js';
import type { Condition, Framework, Question } from '../framework/framework.js';
import { attainmentOf } from './attainment.js';
import { counts } from './reading.js';
import type { Supposed } from './situation.js';

/**
 * Every way in which an open question may turn out, as far as the conditions on it can tell: between the answer that counts
 * least among those that come to the same and the one that counts most, or *not applicable*.
 * Nothing where that is too much to go through.
 */
export function outcomesOf(
  framework: Framework,
  question: Question,
  conditions: readonly Condition[],
): readonly Supposed[] | undefined {
  const responses = possibleResponses(framework, question, conditions);
  if (responses === undefined) return undefined;
  const classes = new Map<string, Response[]>();
  for (const response of responses) {
    const signs = conditions
      .map((condition) => (isSatisfied(framework, question, condition, response) ? '1' : '0'))
      .join('');
    const alike = classes.get(signs);
    if (alike === undefined) classes.set(signs, [response]);
    else alike.push(response);
  }
  const valueOf = (response: Response): number => attainmentOf(framework, question, response) ?? 0;
  const answered = [...classes.values()].flatMap((alike): readonly Supposed[] => {
    const sorted = alike.toSorted((a, b) => valueOf(a) - valueOf(b));
    const [least, most] = [sorted.at(0), sorted.at(-1)];
    return least === undefined || most === undefined
      ? []
      : [{ standing: { is: 'answered', response: least }, upTo: most }];
  });
  // Not applicable meets no condition. So does an answer that meets none: the same, where it is not scored.
  const isAlike = !counts(question) && classes.has('0'.repeat(conditions.length));
  return isAlike ? answered : [...answered, { standing: { is: 'not-applicable' } }];
}

/** Of more options or elements than these that conditions look at, not every set is gone through. */
const mostLookedAt = 10;

/**
 * Answers among which, for every combination of conditions that some answer meets,
 * there are the one that counts least and the one that counts most.
 */
export function possibleResponses(
  framework: Framework,
  question: Question,
  conditions: readonly Condition[],
): readonly Response[] | undefined {
  switch (question.kind) {
    case 'scale': {
      const { from, to } = framework.scale ?? { from: 0, to: 100 };
      return Array.from({ length: to - from + 1 }, (_, index) => ({
        kind: 'scale',
        level: from + index,
      }));
    }
    case 'elements':
      return elementSets(question, conditions)?.map((met) => ({ kind: 'elements', met }));
    case 'choice':
      return optionSets(question, conditions)?.map((options) => ({ kind: 'choice', options }));
    case 'yes-no': {
      const partly = question.yesNo?.partly === undefined ? [] : (['partly'] as const);
      return (['yes', 'no', ...partly] as const).map((answer) => ({ kind: 'yes-no', answer }));
    }
    case 'share':
      return sharesAround(question, conditions).map((share) => ({ kind: 'share', share }));
    case 'text':
      return [...conditions.flatMap(({ is = [] }) => is.map(String)), ''].map((text) => ({
        kind: 'text',
        text,
      }));
    default:
      return question.kind satisfies never;
  }
}

/** Each set of the elements that conditions look at, with all others up to one level met. */
function elementSets(
  { elements = [] }: Question,
  conditions: readonly Condition[],
): readonly (readonly string[])[] | undefined {
  const named = new Set(conditions.flatMap(({ met = [] }) => met));
  const others = elements.filter(({ id }) => !named.has(id));
  const levels = [-Infinity, ...new Set(elements.map(({ level }) => level))];
  const sets = subsets(elements.map(({ id }) => id).filter((id) => named.has(id)));
  return sets?.flatMap((set) =>
    levels.map((upTo) => [...set, ...others.filter((e) => e.level <= upTo).map(({ id }) => id)]),
  );
}

/** Each option; where several may be chosen, each set of those that conditions look at, with none and with all others. */
function optionSets(
  { choice }: Question,
  conditions: readonly Condition[],
): readonly (readonly string[])[] | undefined {
  const ids = (choice?.options ?? []).map(({ id }) => id);
  if (choice?.many !== true) return ids.map((id) => [id]);
  const named = new Set(conditions.flatMap(({ is = [] }) => is.map(String)));
  const others = ids.filter((id) => !named.has(id));
  return subsets(ids.filter((id) => named.has(id)))?.flatMap((set) => [set, [...set, ...others]]);
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] | undefined {
  if (ids.length > mostLookedAt) return undefined;
  return ids.reduce<readonly (readonly string[])[]>(
    (all, id) => [...all, ...all.map((set) => [...set, id])],
    [[]],
  );
}

/** The percentages at which something changes, and those just below and above them. */
function sharesAround({ share }: Question, conditions: readonly Condition[]): readonly number[] {
  const marks = [
    ...(share?.count === 'pass' ? [share.at] : []),
    ...(share?.count === 'bands' ? share.bands.map(({ from }) => from) : []),
    ...conditions.flatMap(({ atLeast, atMost, is = [] }) =>
      [atLeast ?? [], atMost ?? [], is.map(Number)].flat(),
    ),
  ].filter((mark) => Number.isFinite(mark));
  const near = marks.flatMap((mark) => [mark - aHair, mark, mark + aHair]);
  return [...new Set([0, ...near, 100])].filter((mark) => mark >= 0 && mark <= 100);
}

const aHair = 1e-9;
