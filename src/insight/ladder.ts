import type { Sheet } from '../answers/sheet.js';
import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { type Assessment, isOpen, tolerance } from '../score/assessment.js';
import { combineAll } from '../score/combine.js';
import { readingOf } from '../score/reading.js';
import { situationOf } from '../score/situation.js';

/** How stages stand: what each comes to by itself, and what keeps the next one from passing. */

export interface Stage {
  /** In 0…1, with whatever is open in it at its lowest. */
  readonly attainment: number;
  /** It reaches the pass mark, whether or not the stages below it do. */
  readonly passes: boolean;
  /** It passes, and so does every stage below it. */
  readonly isPassed: boolean;
  /** Its questions that reach the pass mark, those that are open, and all that count in it. */
  readonly stands: number;
  readonly open: number;
  readonly of: number;
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
    readonly stands: number;
    readonly of: number;
    /** The questions in it that do not reach the pass mark, in framework order. */
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

export function stagesOf(input: Input): StageOf {
  const { framework, assessment } = input;
  const values = stageValues(input);
  const stages = new Map<string, Stage>();
  const add = (children: readonly (Section | Question)[], pass: number): void => {
    let isPassed = true;
    for (const child of children) {
      const attainment = values(child.id);
      if (attainment === undefined) continue;
      const passes = attainment >= pass - tolerance;
      isPassed &&= passes;
      const counted = countedIn(child).filter(({ id }) => values(id) !== undefined);
      const lacking = counted.filter(({ id }) => (values(id) ?? 0) < pass - tolerance);
      stages.set(child.id, {
        attainment,
        passes,
        isPassed,
        stands: counted.length - lacking.length,
        open: lacking.filter(({ id }) => isOpenIn(assessment, id)).length,
        of: counted.length,
      });
    }
  };
  const look = ({ rule, questions, sections }: Staged): void => {
    if (rule.combine === 'stages') add([...questions, ...sections], rule.pass ?? 1);
    sections.forEach(look);
  };
  look({ rule: framework.rule, questions: [], sections: framework.principles });
  return (id) => stages.get(id);
}

type Staged = Pick<Section, 'rule' | 'sections' | 'questions'>;

/** The ladder of the whole, where it has one. */
export function ladderOf(input: Input): LadderFacts | undefined {
  const { framework, assessment } = input;
  const { overall } = assessment;
  if (overall.state !== 'scored' || overall.ladder === undefined) return undefined;
  const stageOf = stagesOf(input);
  const values = stageValues(input);
  const { stages, passed, next } = overall.ladder;
  const pass = framework.rule.pass ?? 1;
  const from = framework.principles.findIndex(({ id }) => id === next?.id);
  const own = framework.principles[from];
  const found = own === undefined ? undefined : stageOf(own.id);
  const above = framework.principles.slice(from + 1).flatMap(({ id }) => stageOf(id) ?? []);
  const sum = (of: 'stands' | 'of'): number => above.reduce((all, stage) => all + stage[of], 0);
  if (own === undefined || found === undefined) return { stages, passed, pass };
  const lacks = questionsOf(own).filter(({ id }) => (values(id) ?? 1) < pass - tolerance);
  const { attainment, stands, of } = found;
  return {
    stages,
    passed,
    pass,
    next: { id: own.id, attainment, stands, of, lacks: lacks.map(({ id }) => id) },
    ...(above.length === 0
      ? {}
      : { above: { stages: above.length, stands: sum('stands'), of: sum('of') } }),
  };
}

function countedIn(child: Section | Question): readonly Question[] {
  return 'ask' in child ? [child] : questionsOf(child);
}

function isOpenIn({ questions }: Assessment, id: QuestionId): boolean {
  const found = questions.get(id);
  return found !== undefined && isOpen(found);
}

/** What each question and section comes to when a stage is judged. */
function stageValues({
  framework,
  sheet,
}: Pick<Input, 'framework' | 'sheet'>): (id: string) => number | undefined {
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
