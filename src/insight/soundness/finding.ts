import type { Framework, Question, Section } from '../../framework/framework.js';

/** Something in a framework that its author cannot have meant, found by trying what it makes of answers. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** The question or section in which it stands; nothing for the framework itself. */
  readonly about?: Question | Section;
  /** The key that is meant, from there. */
  readonly path: readonly (string | number)[];
  /** What else has to do with it: while something is wrong there, this is not told. */
  readonly with?: readonly (Question | Section)[];
  /** It may be meant. */
  readonly isAdvice?: true;
}

/** One thing that is tried, and what comes of it. */
export type Check = (framework: Framework) => readonly Finding[];

/** How messages call a question or a section. */
export function nameOf(part: Question | Section): string {
  return `"${part.id}"`;
}

/** Sections and questions, each section before its own questions. */
export function partsOf(sections: readonly Section[]): readonly (Section | Question)[] {
  return sections.flatMap((section) => [
    section,
    ...section.questions,
    ...partsOf(section.sections),
  ]);
}
