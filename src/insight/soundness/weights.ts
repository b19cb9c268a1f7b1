import type { CombineRule, Framework, Question, Section } from '../../framework/framework.js';
import { tolerance } from '../../score/assessment.js';
import { combineAll } from '../../score/combine.js';
import { counts } from '../../score/reading.js';
import { type Check, type Finding, nameOf } from './finding.js';
import { readingsAt } from './readings.js';

/** A weight that changes no value, whatever it is: tried by doubling it, with every question at a height of its own. */
export const weightsCount: Check = (framework) => {
  const readingOf = readingsAt(framework, scattered);
  const valuesOf = (tried: Framework): Values => {
    const { whole, sections } = combineAll(tried, readingOf);
    return [whole, ...sections.values()];
  };
  const known = new Map<Framework, Values>();
  return weightedIn(framework).flatMap(({ part, around }): readonly Finding[] => {
    const { alone } = homeOf(around);
    const before = known.get(alone) ?? valuesOf(alone);
    known.set(alone, before);
    const principles = alone.principles.map((section) => withWeight(section, part));
    if (!isSame(before, valuesOf({ ...alone, principles }))) return [];
    const message = `The weight of ${nameOf(part)} changes nothing: ${becauseOf(part, around)}.`;
    return [
      { code: 'without-effect', message, hint: 'Take it out.', about: part, path: ['weight'] },
    ];
  });
};

/** Without the regularity of the numbers that it is made from: two answers may not meet by it. */
function scattered(spread: number): number {
  return (Math.sin(1000 * spread) + 1) / 2;
}

type Values = readonly (number | undefined)[];

interface Around {
  readonly name: string;
  readonly rule: CombineRule;
  /** As a framework by itself, to see what comes of it. */
  readonly alone: Framework;
}

/** Where a weight shows: in what it is a part of, or in a mean over questions around that. */
function homeOf([whole, ...sections]: Arounds): Around {
  const over = [whole, ...sections].find(({ rule }) => rule.over === 'questions');
  return over ?? sections.at(-1) ?? whole;
}

/** From the whole down. */
type Arounds = readonly [whole: Around, ...sections: readonly Around[]];

interface Weighted {
  readonly part: Question | Section;
  readonly around: Arounds;
}

/** Whatever has a weight of its own; 1 is what everything has without one. */
function weightedIn(framework: Framework): readonly Weighted[] {
  const free: Framework = { ...framework, essentialsUnmet: 'flag' };
  const visit = (section: Section, around: Arounds): readonly Weighted[] => {
    const alone: Framework = { ...free, rule: { combine: 'none' }, principles: [section] };
    const here: Arounds = [...around, { name: nameOf(section), rule: section.rule, alone }];
    return [
      ...[section].filter(hasWeight).map((part) => ({ part, around })),
      ...section.questions.filter(hasWeight).map((part) => ({ part, around: here })),
      ...section.sections.flatMap((below) => visit(below, here)),
    ];
  };
  const whole: Around = { name: 'the framework', rule: framework.rule, alone: free };
  return framework.principles.flatMap((principle) => visit(principle, [whole]));
}

function hasWeight({ weight }: { readonly weight: number }): boolean {
  return weight !== 1;
}

function withWeight(section: Section, chosen: Question | Section): Section {
  return {
    ...section,
    weight: weightOf(section, chosen),
    questions: section.questions.map((question) => ({
      ...question,
      weight: weightOf(question, chosen),
    })),
    sections: section.sections.map((below) => withWeight(below, chosen)),
  };
}

function weightOf(part: Question | Section, chosen: Question | Section): number {
  return part === chosen ? part.weight * 2 : part.weight;
}

function isSame(values: Values, others: Values): boolean {
  return values.every((value, index) => Math.abs((value ?? 0) - (others[index] ?? 0)) <= tolerance);
}

function becauseOf(part: Question | Section, around: Arounds): string {
  if ('kind' in part && !counts(part)) return 'it is not scored';
  const parent = around.at(-1);
  const isCounted =
    parent?.rule.combine === 'mean' || around.some(({ rule }) => rule.over === 'questions');
  return isCounted
    ? 'nothing else is added up with it'
    : `${parent?.name} combines by ${parent?.rule.combine}`;
}
