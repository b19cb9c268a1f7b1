import type { Sheet } from '../answers/sheet.js';
import { type Framework, questionsOf, type Section } from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { type Assessment, type Ladder, tolerance } from '../score/assessment.js';
import { combineAll } from '../score/combine.js';
import { readingOf } from '../score/reading.js';
import { situationOf } from '../score/situation.js';

/** How stages stand: what each comes to by itself, and what keeps the next one from passing. */

export interface Stage {
  /** In 0…1, with whatever is open in it at its lowest. */
  readonly attainment: number;
  /** It reaches the pass mark, whether or not the stages below it do. */
  readonly passes: boolean;
}

/** A child of a staged section or of a staged whole by its id; nothing for what is no stage. */
export type StageOf = (id: SectionId | QuestionId) => Stage | undefined;

/** Of a whole that goes by stages. */
export interface LadderFacts {
  readonly stages: number;
  readonly passed: number;
  /** In 0…1: what a stage has to reach. */
  readonly pass: number;
  readonly next?: {
    readonly id: SectionId | QuestionId;
    readonly attainment: number;
    /** The questions in it that stand, of all that count in it. */
    readonly stands: number;
    readonly of: number;
    /** Those that do not, in framework order. */
    readonly lacks: readonly QuestionId[];
  };
  /** The stages above the next one, taken together. */
  readonly above?: { readonly stages: number; readonly stands: number; readonly of: number };
}

interface Input {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly assessment: Assessment;
}

export function stagesOf({ framework, sheet }: Omit<Input, 'assessment'>): StageOf {
  const values = stageValues(framework, sheet);
  const stages = new Map<string, Stage>();
  const look = ({ rule, ...parts }: Pick<Section, 'rule' | 'sections' | 'questions'>): void => {
    if (rule.combine === 'stages') {
      for (const { id } of [...parts.questions, ...parts.sections]) {
        const attainment = values(id);
        if (attainment === undefined) continue;
        stages.set(id, { attainment, passes: attainment >= (rule.pass ?? 1) - tolerance });
      }
    }
    parts.sections.forEach(look);
  };
  look({ rule: framework.rule, sections: framework.principles, questions: [] });
  return (id) => stages.get(id);
}

/** The ladder of the whole, where it has one. */
export function ladderOf(input: Input): LadderFacts | undefined {
  const { framework, assessment } = input;
  const { overall } = assessment;
  if (overall.state !== 'scored' || overall.ladder === undefined) return undefined;
  const { stages, passed, next }: Ladder = overall.ladder;
  const pass = framework.rule.pass ?? 1;
  const standing = standingIn(input, pass);
  const from = framework.principles.findIndex(({ id }) => id === next?.id);
  const own = framework.principles[from];
  const above = framework.principles
    .slice(from + 1)
    .map(standing)
    .filter(({ of }) => of > 0);
  return {
    stages,
    passed,
    pass,
    ...(next === undefined || own === undefined ? {} : { next: { ...next, ...standing(own) } }),
    ...(next === undefined || above.length === 0
      ? {}
      : {
          above: {
            stages: above.length,
            stands: above.reduce((sum, { stands }) => sum + stands, 0),
            of: above.reduce((sum, { of }) => sum + of, 0),
          },
        }),
  };
}

/** How many questions of a stage reach the pass mark by themselves, and which do not. */
function standingIn(
  { framework, sheet }: Input,
  pass: number,
): (stage: Section) => {
  readonly stands: number;
  readonly of: number;
  readonly lacks: readonly QuestionId[];
} {
  const values = stageValues(framework, sheet);
  return (stage) => {
    const counted = questionsOf(stage).filter(({ id }) => values(id) !== undefined);
    const lacks = counted.filter(({ id }) => (values(id) ?? 0) < pass - tolerance);
    return {
      stands: counted.length - lacks.length,
      of: counted.length,
      lacks: lacks.map(({ id }) => id),
    };
  };
}

/** What each question and section comes to when a stage is judged. */
function stageValues(framework: Framework, sheet: Sheet): (id: string) => number | undefined {
  const situation = situationOf(framework, sheet);
  const values = new Map<string, number | undefined>();
  const { sections } = combineAll(framework, (question) => {
    const { inStage, capInStage } = readingOf(situation, question);
    values.set(question.id, inStage);
    const caps = capInStage === undefined ? {} : { cap: capInStage, capInStage };
    return { value: inStage, inStage, isSaid: true, ...caps };
  });
  return (id) => values.get(id) ?? sections.get(id);
}
