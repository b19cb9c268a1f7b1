import { didYouMean, nearest } from '../ids.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import { kindOf } from './kind-rules.js';
import type { Located, LocatedQuestion, LocatedSection } from './located.js';
import type { Bounds } from './scale-bounds.js';

type Condition = NonNullable<NonNullable<LocatedSection['written']['when']>[string]>;

/** A condition on the answer to an earlier question. */
interface Asked {
  readonly id: string;
  readonly condition: Condition;
  readonly item: Pick<Located<unknown>, 'placeOf' | 'placeOfKey'>;
  readonly question: LocatedQuestion;
  readonly bounds: Bounds | undefined;
}

const operators = ['at-least', 'at-most', 'is', 'met'] as const;

/** What of a condition its question's kind of answer can never be. */
export function conditionProblems(asked: Asked): readonly Problem[] {
  const { condition } = asked;
  const given = operators.filter((operator) => condition[operator] !== undefined);
  const wrong = given.flatMap((operator) => wrongOperator(asked, operator));
  return wrong.length > 0 ? wrong : [...numberProblems(asked), ...valueProblems(asked)];
}

function fits(kind: ReturnType<typeof kindOf>, operator: (typeof operators)[number]): boolean {
  switch (kind) {
    case undefined:
      return true;
    case 'scale':
    case 'share':
      return operator !== 'met';
    case 'elements':
      return operator === 'met';
    case 'choice':
    case 'yes-no':
      return operator === 'is';
    case 'text':
      return false;
    default:
      return kind satisfies never;
  }
}

function wrongOperator(asked: Asked, operator: (typeof operators)[number]): readonly Problem[] {
  const { id, item, question } = asked;
  const kind = kindOf(question);
  if (fits(kind, operator)) return [];
  const place = item.placeOfKey('when', id, operator);
  if (kind === 'text') {
    const message = `"${id}" is answered in words, on which nothing can depend.`;
    return [{ code: 'condition', message, hint: 'Name a question of another kind.', place }];
  }
  const message = `"${operator}" cannot be asked of "${id}", which is of kind ${kind}.`;
  return [{ code: 'condition', message, hint: `Write: ${exampleFor(asked)}`, place }];
}

function exampleFor({ id, question, bounds }: Asked): string {
  const { written } = question;
  const element = Object.values(written.elements ?? {})[0]?.[0]?.id ?? '…';
  switch (kindOf(question)) {
    case 'elements':
      return `${id}: { met: [${element}] }`;
    case 'choice':
      return `${id}: { is: ${written.options?.[0]?.id ?? '…'} }`;
    case 'yes-no':
      return `${id}: { is: yes }`;
    case 'share':
      return `${id}: { at-least: 50 }`;
    default:
      return `${id}: { at-least: ${(bounds?.from ?? 0) + 1} }`;
  }
}

/** The bounds of the numbers that an answer can be. */
function boundsOf({ question, bounds }: Asked): Bounds | undefined {
  return kindOf(question) === 'share' ? { from: 0, to: 100 } : bounds;
}

function numberProblems(asked: Asked): readonly Problem[] {
  const { id, condition, item } = asked;
  const least = condition['at-least'];
  const most = condition['at-most'];
  const off = (['at-least', 'at-most'] as const).flatMap((operator) =>
    numberProblem(condition[operator], asked, item.placeOf('when', id, operator)),
  );
  if (off.length > 0 || least === undefined || most === undefined || least <= most) return off;
  const message = `No answer to "${id}" is at least ${least} and at most ${most}.`;
  const place = item.placeOf('when', id, 'at-most');
  return [{ code: 'condition', message, hint: 'Exchange the two numbers.', place }];
}

function numberProblem(number: number | undefined, asked: Asked, place: Place): readonly Problem[] {
  const bounds = boundsOf(asked);
  if (number === undefined || bounds === undefined) return [];
  const isShare = kindOf(asked.question) === 'share';
  if (number >= bounds.from && number <= bounds.to && (isShare || Number.isInteger(number))) {
    return [];
  }
  const what = isShare ? 'share' : 'level';
  const message = `${number} is not a ${what} that "${asked.id}" can have.`;
  const hint = isShare
    ? 'Shares go from 0 to 100.'
    : `Levels are whole numbers from ${bounds.from} to ${bounds.to}.`;
  return [{ code: 'condition', message, hint, place }];
}

function valueProblems(asked: Asked): readonly Problem[] {
  const { id, condition, item, question } = asked;
  const { is, met } = condition;
  const single =
    typeof is === 'object' ? [] : [{ value: is, place: item.placeOf('when', id, 'is') }];
  const several = (typeof is === 'object' ? is : []).map((value, index) => ({
    value,
    place: item.placeOf('when', id, 'is', index),
  }));
  const elements = Object.values(question.written.elements ?? {}).flatMap((listed) =>
    (listed ?? []).flatMap((one) => one?.id ?? []),
  );
  return [
    ...[...single, ...several].flatMap(({ value, place }) => valueProblem(value, asked, place)),
    ...(met ?? []).flatMap((value, index) =>
      value === undefined || elements.length === 0
        ? []
        : unknownValue(value, 'element', elements, asked, item.placeOf('when', id, 'met', index)),
    ),
  ];
}

function valueProblem(
  value: string | number | undefined,
  asked: Asked,
  place: Place,
): readonly Problem[] {
  if (value === undefined) return [];
  const { written } = asked.question;
  switch (kindOf(asked.question)) {
    case 'choice': {
      const options = (written.options ?? []).flatMap((option) => option?.id ?? []);
      return options.length === 0
        ? []
        : unknownValue(String(value), 'option', options, asked, place);
    }
    case 'yes-no': {
      const answers = ['yes', 'no', ...(written.partly === undefined ? [] : ['partly'])];
      return unknownValue(String(value), 'answer', answers, asked, place);
    }
    case 'scale':
    case 'share':
      return typeof value === 'number'
        ? numberProblem(value, asked, place)
        : [notANumber(value, asked, place)];
    default:
      return [];
  }
}

function unknownValue(
  value: string,
  what: 'element' | 'option' | 'answer',
  known: readonly string[],
  { id }: Asked,
  place: Place,
): readonly Problem[] {
  if (known.includes(value)) return [];
  const message =
    what === 'answer'
      ? `"${value}" is not an answer to "${id}".`
      : `"${value}" is not an ${what} of "${id}".`;
  const near = nearest(value, known);
  const hint =
    what === 'answer' && near === undefined
      ? `Write ${known.join(' or ')}.`
      : didYouMean(value, known);
  return [{ code: 'condition', message, ...hintIf(hint), place }];
}

function notANumber(value: string, asked: Asked, place: Place): Problem {
  const message = `"${value}" is not an answer to "${asked.id}".`;
  const bounds = boundsOf(asked);
  const hint = `Write a number${bounds === undefined ? '' : ` from ${bounds.from} to ${bounds.to}`}.`;
  return { code: 'condition', message, hint, place };
}
