import type { Framework, Question, Section } from '../framework/framework.js';
import type { SectionId } from '../ids.js';

/** How the children of a section become one value: the only place where attainments meet. */

/** The attainment of a question, or nothing when it is left out of its section. */
export type AttainmentOf = (question: Question) => number | undefined;

export interface Combined {
  readonly whole: number | undefined;
  readonly sections: ReadonlyMap<SectionId, number | undefined>;
}

interface Child {
  readonly weight: number;
  readonly value: number | undefined;
}

/** The value of the whole and of every section, given the attainment of each question; in framework order. */
export function combineAll(framework: Framework, attainmentOf: AttainmentOf): Combined {
  const sections = new Map<SectionId, number | undefined>();
  const valueOf = (section: Section): number | undefined => {
    const children: readonly Child[] = [
      ...section.questions.map((question) => ({
        weight: question.weight,
        value: attainmentOf(question),
      })),
      ...section.sections.map((below) => ({ weight: below.weight, value: valueOf(below) })),
    ];
    const value = mean(children);
    sections.set(section.id, value);
    return value;
  };
  const principles = framework.principles.map((principle) => ({
    weight: principle.weight,
    value: valueOf(principle),
  }));
  return { whole: mean(principles), sections };
}

/** Σ w·a / Σ w over the children that have a value; nothing when none has. */
export function mean(children: readonly Child[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { weight, value } of children) {
    if (value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}
