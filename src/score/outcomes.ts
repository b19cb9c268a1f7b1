import { isSatisfied, type Standing } from '../answers/scope.js';
import type { Response } from '../answers/sheet.js';
import {
  type Condition,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId } from '../ids.js';
import { attainmentOf } from './attainment.js';

/**
 * What an open question may turn out to be, as far as the conditions on it care:
 * for each way they can come out, the answers with the lowest and the highest attainment that do so; and not applicable.
 */
export interface Outcome {
  readonly low: Standing;
  readonly high: Standing;
}

/** The conditions that look at each question. */
export function conditionsByQuestion(
  framework: Framework,
): ReadonlyMap<QuestionId, readonly Condition[]> {
  const conditions = framework.principles.flatMap(conditionsIn);
  const ids = [...new Set(conditions.map((condition) => condition.question))];
  return new Map(
    ids.map((id) => [id, conditions.filter((condition) => condition.question === id)]),
  );
}

export function outcomesOf(
  framework: Framework,
  question: Question,
  conditions: readonly Condition[],
): readonly Outcome[] {
  const classes = new Map<string, Response[]>();
  for (const response of possibleResponses(framework, question, conditions)) {
    const signs = conditions
      .map((condition) => (isSatisfied(condition, response) ? '1' : '0'))
      .join('');
    classes.set(signs, [...(classes.get(signs) ?? []), response]);
  }
  const outcomes = [...classes.values()].map((responses): Outcome => {
    const sorted = responses.toSorted((a, b) => valueOf(a) - valueOf(b));
    const [first] = sorted;
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) throw new Error('an outcome has no answers');
    return { low: { is: 'answered', response: first }, high: { is: 'answered', response: last } };
  });
  const away: Outcome = { low: { is: 'away' }, high: { is: 'away' } };
  return [...outcomes, away];

  function valueOf(response: Response): number {
    return attainmentOf(framework, question, response) ?? 0;
  }
}

function conditionsIn(section: Section): readonly Condition[] {
  return [
    ...(section.scope?.when ?? []),
    ...section.questions.flatMap((question) => question.scope?.when ?? []),
    ...section.sections.flatMap(conditionsIn),
  ];
}

/** More sets than these of a checklist or a choice are not gone through one by one. */
const mostListed = 10;

/** Answers that between them meet every combination of conditions that an answer can, at its lowest and highest attainment. */
function possibleResponses(
  framework: Framework,
  question: Question,
  conditions: readonly Condition[],
): readonly Response[] {
  switch (question.kind) {
    case 'scale': {
      const { from, to } = framework.scale ?? { from: 0, to: 0 };
      return range(from, to).map((level) => ({ kind: 'scale', level }));
    }
    case 'elements': {
      const ids = (question.elements ?? []).map(({ id }) => id);
      return subsets(
        ids,
        conditions.flatMap(({ met = [] }) => met),
      ).map((met) => ({ kind: 'elements', met }));
    }
    case 'choice': {
      const ids = (question.choice?.options ?? []).map(({ id }) => id);
      const sets = question.choice?.many === true ? subsets(ids, ids) : ids.map((id) => [id]);
      return sets.map((options) => ({ kind: 'choice', options }));
    }
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

/** The percentages at which something changes, and those just below them. */
function sharesAround({ share }: Question, conditions: readonly Condition[]): readonly number[] {
  const marks = [
    ...(share?.count === 'pass' ? [share.at] : []),
    ...(share?.count === 'bands' ? share.bands.map(({ from }) => from) : []),
    ...conditions.flatMap(({ atLeast, atMost, is = [] }) =>
      [atLeast ?? [], atMost ?? [], is.map(Number)].flat(),
    ),
  ].filter((mark) => Number.isFinite(mark));
  const near = marks.flatMap((mark) => [mark - justBelow, mark, mark + justBelow]);
  return [...new Set([0, ...near, 100])].filter((mark) => mark >= 0 && mark <= 100);
}

const justBelow = 1e-9;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** All sets of ids where there are few; else the sets of those that matter, with and without all the others. */
function subsets(
  ids: readonly string[],
  mattering: readonly string[],
): readonly (readonly string[])[] {
  const counted =
    ids.length <= mostListed
      ? ids
      : ids.filter((id) => mattering.includes(id)).slice(0, mostListed);
  const others = ids.filter((id) => !counted.includes(id));
  const sets = counted.reduce<readonly (readonly string[])[]>(
    (all, id) => [...all, ...all.map((set) => [...set, id])],
    [[]],
  );
  return others.length === 0 ? sets : sets.flatMap((set) => [set, [...set, ...others]]);
}

/** The questions that some condition looks at, in framework order. */
export function questionsLookedAt(framework: Framework): readonly Question[] {
  const ids = conditionsByQuestion(framework);
  return questionsOf(framework).filter(({ id }) => ids.has(id));
}
