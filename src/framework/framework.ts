import type { Duration } from '../duration.js';
import type { BarrierId, FrameworkId, QuestionId, SectionId } from '../ids.js';
import { onceFor } from '../once.js';

/**
 * What is asked: plain data, checked once by `parseFramework`, so that it can be kept as JSON.
 * Every text is as the author wrote it.
 */
export interface Framework {
  readonly id: FrameworkId;
  readonly edition: string;
  readonly title: string;
  readonly summary?: string;
  readonly source?: Source;
  readonly official: boolean;
  readonly disclaimer?: string;
  readonly basedOn?: { readonly id: string; readonly edition?: string };
  readonly language: string;
  /** What a sheet judges: an organisation, a team, a service. */
  readonly unit: string;
  /** The rule for choosing a level. */
  readonly choosing: string;
  readonly scale?: Scale;
  /** From the lowest up; the first begins at the lowest level. */
  readonly bands: readonly Band[];
  readonly rule: CombineRule;
  readonly essentialsUnmet: 'cap' | 'flag';
  /** 0…1: below this share of answers a value is provisional. */
  readonly provisionalBelow: number;
  readonly evidence?: EvidenceRule;
  readonly facets: readonly Facet[];
  readonly barriers: readonly Barrier[];
  readonly principles: readonly Section[];
}

export interface Source {
  readonly title: string;
  readonly author?: string;
  readonly organisation?: string;
  readonly url?: string;
  readonly licence?: string;
  readonly date?: string;
}

/** The levels from `from` upwards, in whole steps. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly levels: readonly ScaleLevel[];
}

export interface ScaleLevel {
  readonly level: number;
  readonly name: string;
  readonly means?: string;
}

export interface Band {
  readonly name: string;
  /** On the framework's scale; the lower bound belongs to the band. */
  readonly from: number;
  readonly means?: string;
}

export type Combine = 'mean' | 'median' | 'weakest' | 'stages' | 'none';

/** How the children of a section, or the principles of the whole, become one value. */
export interface CombineRule {
  readonly combine: Combine;
  readonly over?: 'questions';
  readonly pass?: number;
  readonly display?: { readonly from: number; readonly to: number };
}

export interface EvidenceRule {
  /** The lowest level that asks for evidence, on the framework's scale. */
  readonly expectedFrom?: number;
  readonly validFor?: Duration;
}

export interface Facet {
  readonly id: string;
  readonly of: 'respondent' | 'subject';
  readonly title?: string;
  /** The sentence with which the conversation asks for it. */
  readonly ask?: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
}

export interface Barrier {
  readonly id: BarrierId;
  readonly title: string;
  readonly means?: string;
  readonly signs?: string;
  /** Who can change it. */
  readonly who?: string;
  readonly firstMoves: readonly string[];
}

/** A section holds questions or sections, never both. A principle is a section at the top. */
export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** For tables; at most 24 characters where the author gave one. */
  readonly short: string;
  readonly statement?: string;
  /** > 0 */
  readonly weight: number;
  readonly formerly: readonly string[];
  readonly rule: CombineRule;
  readonly scope?: Scope;
  /** Inside a stage: not applicable does not keep the stage from passing. */
  readonly notApplicablePasses?: true;
  readonly sections: readonly Section[];
  readonly questions: readonly Question[];
}

export type QuestionKind = 'scale' | 'elements' | 'choice' | 'yes-no' | 'share' | 'text';

export interface Question {
  readonly id: QuestionId;
  /** For tables and charts; the question itself where the author gave none. */
  readonly title: string;
  readonly ask: string;
  readonly askAs?: Readonly<Record<string, string>>;
  readonly why?: string;
  readonly kind: QuestionKind;
  /** What can be answered, for the kinds that are not plain levels. */
  readonly elements?: readonly Element[];
  readonly choice?: Choice;
  readonly yesNo?: { readonly partly?: number };
  readonly share?: Share;
  /** False for context: asked, told, never scored. */
  readonly isScored: boolean;
  readonly scope?: Scope;
  readonly essential?: Essential;
  readonly notApplicablePasses?: true;
  readonly weight: number;
  /** Whom to ask: a hint, never scope. Option ids of the facet `role`, or words of the author's own. */
  readonly askOf: readonly string[];
  /** What is true at each described level, lowest first. */
  readonly levels: readonly LevelText[];
  /** The first move from each level that has one. */
  readonly next: readonly LevelText[];
  readonly evidence: readonly string[];
  readonly isQuick: boolean;
  readonly formerly: readonly string[];
  readonly mapsTo: readonly { readonly framework: string; readonly id: string }[];
  readonly source?: Source;
  readonly group?: string;
}

/** One thing of a checklist; the level is the one that lists it. */
export interface Element {
  readonly id: string;
  readonly text: string;
  readonly level: number;
}

export interface Choice {
  readonly options: readonly Option[];
  /** Several may be chosen: their points are added and divided by `outOf`. */
  readonly many: boolean;
  /** The points that count as everything: the largest option, or with several the sum of all. */
  readonly outOf: number;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly points: number;
}

/** How a percentage counts: as it is, by bands of points, or met from a mark on. */
export type Share =
  | { readonly count: 'linear' }
  | {
      readonly count: 'bands';
      readonly bands: readonly { readonly from: number; readonly points: number }[];
    }
  | { readonly count: 'pass'; readonly at: number };

/** What makes a question or a section apply; all of it must hold. */
export interface Scope {
  readonly applies: readonly { readonly facet: string; readonly options: readonly string[] }[];
  readonly when: readonly Condition[];
}

/** A condition on the claimed answer to an earlier question; all that is given must hold. */
export interface Condition {
  readonly question: QuestionId;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** A level, an option, or yes, no, partly: any one of them. */
  readonly is?: readonly (string | number)[];
  readonly met?: readonly string[];
}

/** What must be reached: a level, `yes`, an option's points or more, or a share's mark. */
export type Essential =
  | { readonly by: 'level'; readonly level: number }
  | { readonly by: 'yes' }
  | { readonly by: 'option'; readonly option: string }
  | { readonly by: 'pass' };

export interface LevelText {
  readonly level: number;
  readonly text: string;
}

/** Every question, in framework order. */
export const questionsOf = onceFor((framework: Framework | Section): readonly Question[] =>
  'principles' in framework
    ? framework.principles.flatMap((section) => questionsOf(section))
    : [...framework.questions, ...framework.sections.flatMap((below) => questionsOf(below))],
);

/** What is true at a level: its description, else the scale's own meaning, else nothing (between two levels). */
export function levelText(
  framework: Framework,
  question: Question,
  level: number,
): string | undefined {
  const own = textAt(question.levels, level);
  if (own !== undefined || question.levels.length > 0) return own;
  const step = framework.scale?.levels.find((candidate) => candidate.level === level);
  return step?.means ?? step?.name;
}

/** The name of a level on the framework's scale. */
export function levelName(framework: Framework, level: number): string | undefined {
  return framework.scale?.levels.find((candidate) => candidate.level === level)?.name;
}

/** The text that belongs to a level, if one does. */
export function textAt(texts: readonly LevelText[], level: number): string | undefined {
  return texts.find((candidate) => candidate.level === level)?.text;
}
