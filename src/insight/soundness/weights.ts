import {
  type CombineRule,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../../framework/framework.js';
import { tolerance } from '../../score/assessment.js';
import { type Combined, combineAll, type Reading } from '../../score/combine.js';
import { counts } from '../../score/reading.js';
import { type Check, type Finding, nameOf } from './finding.js';

/** A weight that changes no value, whatever it is: tried by doubling it, with what it weighs at one end and all else at the other. */
export const weightsCount: Check = (framework) =>
  weightedIn(framework).flatMap(({ part, around }): readonly Finding[] => {
    const { alone } = homeOf(around);
    const principles = alone.principles.map((section) => withWeight(section, part));
    const isWithout = [0, 1].every((height) => {
      const readingOf = apart(part, height);
      const doubled = combineAll({ ...alone, principles }, readingOf);
      return isSame(valuesIn(combineAll(alone, readingOf)), valuesIn(doubled));
    });
    if (!isWithout) return [];
    const message = `The weight of ${nameOf(part)} changes nothing: ${becauseOf(part, around)}.`;
    return [
      { code: 'without-effect', message, hint: 'Take it out.', about: part, path: ['weight'] },
    ];
  });

/** All that is scored in a part at one height, and everything else at the other end. */
function apart(part: Question | Section, height: number): (question: Question) => Reading {
  const within = new Set('kind' in part ? [part.id] : questionsOf(part).map(({ id }) => id));
  return (question) => {
    const value = within.has(question.id) ? height : 1 - height;
    return counts(question)
      ? { value, inStage: value, isSaid: true }
      : { value: undefined, inStage: undefined, isSaid: false };
  };
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

function valuesIn({ whole, sections }: Combined): Values {
  return [whole, ...sections.values()];
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
