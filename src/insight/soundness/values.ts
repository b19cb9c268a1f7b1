import type { CombineRule, Framework, Question, Section } from '../../framework/framework.js';
import { attainmentOf, endsOfQuestion } from '../../score/attainment.js';
import { wholeStages } from '../../score/combine.js';
import { essentialCap } from '../../score/essential.js';
import { counts } from '../../score/reading.js';
import { responsesOf } from './responses.js';

/** Every value that something can come to, or a few more; nothing where there are too many to go through. */
type Values = readonly number[] | undefined;

/** All that the whole and its sections can come to, in 0…1. Whatever is left open or does not apply is left out in all ways. */
export function valuesIn(framework: Framework): Values {
  const all: Values[] = [];
  const partOf = (section: Pick<Section, 'rule' | 'questions' | 'sections'>): Part => {
    const own = section.questions.map((question) => ({
      weight: question.weight,
      ...partOfQuestion(framework, question),
    }));
    const below = section.sections.map((one) => ({ weight: one.weight, ...partOf(one) }));
    const part = joined(section, [...own, ...below]);
    all.push(part.values);
    return part;
  };
  partOf({ rule: framework.rule, questions: [], sections: framework.principles });
  return together(all);
}

interface Part {
  readonly values: Values;
  readonly caps: readonly number[];
  readonly isScored: boolean;
  /** The questions below, for a mean over them. */
  readonly questions: readonly Weighted[];
}

interface Weighted {
  readonly weight: number;
  readonly values: Values;
}

function partOfQuestion(framework: Framework, question: Question): Part {
  if (!counts(question)) return { values: [], caps: [], isScored: false, questions: [] };
  const values = heightsOf(framework, question);
  const [lowest] = endsOfQuestion(framework, question);
  const cap = essentialCap(framework, question, lowest);
  return {
    values,
    caps: cap === Infinity || framework.essentialsUnmet === 'flag' ? [] : [cap],
    isScored: true,
    questions: [{ weight: question.weight, values }],
  };
}

function heightsOf(framework: Framework, question: Question): Values {
  if (question.share?.count === 'linear') return undefined;
  return together([
    responsesOf(framework, question)?.flatMap(
      (response) => attainmentOf(framework, question, response) ?? [],
    ),
  ]);
}

function joined(
  { rule, questions, sections }: Pick<Section, 'rule' | 'questions' | 'sections'>,
  parts: readonly (Part & { readonly weight: number })[],
): Part {
  const caps = [...new Set(parts.flatMap((part) => part.caps))];
  const below = parts.flatMap((part, index) =>
    part.questions.map(({ weight, values }) => ({
      values,
      weight: index < questions.length ? weight : weight * part.weight,
    })),
  );
  const isScopeOpen = [...questions, ...sections].some(hasScope);
  const counted = parts.filter(({ isScored }) => isScored);
  const free =
    rule.combine === 'stages'
      ? stagesOf(counted.length, isScopeOpen)
      : combinedValues(rule, rule.over === 'questions' ? below : counted);
  const held =
    rule.combine === 'stages'
      ? caps.flatMap((cap) => counted.map((_, index) => wholeStages(cap, index + 1)))
      : caps;
  const isValued = rule.combine !== 'none' && counted.length > 0;
  return {
    values: isValued ? together([free, held]) : free,
    caps,
    isScored: counted.length > 0,
    questions: below,
  };
}

/** Every number of stages passed, of as many as there are; fewer are there where some may be out of scope. */
function stagesOf(count: number, isScopeOpen: boolean): Values {
  const sizes = Array.from({ length: count }, (_, index) => index + 1);
  return sizes
    .filter((size) => isScopeOpen || size === count)
    .flatMap((size) => Array.from({ length: size + 1 }, (_, passed) => passed / size));
}

function hasScope(part: Question | Section): boolean {
  if (part.scope !== undefined) return true;
  return 'questions' in part && [...part.questions, ...part.sections].some(hasScope);
}

function combinedValues(rule: CombineRule, parts: readonly Weighted[]): Values {
  switch (rule.combine) {
    case 'none':
    case 'stages':
      return [];
    case 'weakest':
      return together(parts.map(({ values }) => values));
    case 'median': {
      const values = together(parts.map((part) => part.values));
      if (values === undefined || values.length ** 2 > mostTried) return undefined;
      return together([values.flatMap((one) => values.map((other) => (one + other) / 2))]);
    }
    case 'mean':
      return meansOf(parts);
    default:
      return rule.combine satisfies never;
  }
}

/** More than these are too many to go through. */
const mostTried = 10_000;

/** The means of all that each part can come to, each part left out or not. */
function meansOf(parts: readonly Weighted[]): Values {
  let sums: readonly Sum[] = [{ weight: 0, sum: 0 }];
  for (const { weight, values } of parts) {
    if (values === undefined || sums.length * values.length > mostTried) return undefined;
    const added = sums.flatMap((before) =>
      values.map((value) => ({
        weight: before.weight + weight,
        sum: before.sum + weight * value,
      })),
    );
    sums = distinct([...sums, ...added], (one) => `${key(one.weight)} ${key(one.sum)}`);
  }
  const means = sums.filter(({ weight }) => weight > 0).map(({ weight, sum }) => sum / weight);
  return together([means]);
}

interface Sum {
  readonly weight: number;
  readonly sum: number;
}

/** One list without repeats; nothing where one of them is more than can be gone through. */
function together(lists: readonly Values[]): Values {
  const known = lists.flatMap((values) => (values === undefined ? [] : [values]));
  return known.length < lists.length ? undefined : distinct(known.flat(), key);
}

function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const)).values()];
}

/** The same for numbers that differ only by the error of doubles. */
function key(number: number): number {
  return Math.round(number * 1e9);
}
