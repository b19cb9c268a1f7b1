import type { CombineRule, Framework, Question, Section } from '../framework/framework.js';
import type { SectionId } from '../ids.js';
import { type Ladder, tolerance } from './assessment.js';

/** How the children of a section become one value: the only place where attainments meet. */

/** What a question brings into its section. */
export interface Reading {
  /** Left out of every sum when there is none. */
  readonly value: number | undefined;
  /** What it counts as when a stage is judged, everything open at its lowest; nothing where it is no part of the stage. */
  readonly inStage: number | undefined;
  /** Something was said: an answer, or not applicable. A staged section about which nothing was said has no value. */
  readonly isSaid: boolean;
  /** The most that its sections may come to because of it: an essential that is not met. */
  readonly cap?: number;
  /** The same while a stage is judged. */
  readonly capInStage?: number;
}

export interface Combined {
  readonly whole: number | undefined;
  readonly sections: ReadonlyMap<SectionId, number | undefined>;
  /** For staged sections and the whole (under the empty id): how the ladder stands. */
  readonly ladders: ReadonlyMap<SectionId, Ladder>;
}

/** The id under which the whole stands among sections. */
export const wholeId: SectionId = '';

interface Child {
  readonly id: SectionId;
  readonly weight: number;
  readonly value: number | undefined;
  /** As a stage: what it comes to with everything open at its lowest; nothing when it is no stage. */
  readonly stage: number | undefined;
  readonly isSaid: boolean;
  readonly cap: number;
  readonly capInStage: number;
}

interface Part {
  readonly value: number | undefined;
  readonly stage: number | undefined;
  readonly cap: number;
  readonly capInStage: number;
  readonly isSaid: boolean;
  /** The questions below it, for `over: questions`. */
  readonly questions: readonly Child[];
}

/** The value of the whole and of every section, in framework order. */
export function combineAll(
  framework: Framework,
  readingOf: (question: Question) => Reading,
): Combined {
  const sections = new Map<SectionId, number | undefined>();
  const ladders = new Map<SectionId, Ladder>();
  const isCapping = framework.essentialsUnmet === 'cap';
  const partOf = (section: Section): Part => {
    const own = section.questions.map((question) =>
      childOf(question, withCaps(readingOf(question))),
    );
    const parts = section.sections.map((below) => ({ below, part: partOf(below) }));
    const children = [...own, ...parts.map(({ below, part }) => childOf(below, part))];
    const questions = [
      ...own,
      ...parts.flatMap(({ below, part }) => weighted(part.questions, below.weight)),
    ];
    return kept(section.id, joined(section.rule, children, questions, isCapping));
  };
  const kept = (id: SectionId, { ladder, ...part }: Part & { readonly ladder?: Ladder }): Part => {
    sections.set(id, part.value);
    if (ladder !== undefined) ladders.set(id, ladder);
    return part;
  };
  const principles = framework.principles.map((section) => ({ section, part: partOf(section) }));
  const whole = kept(
    wholeId,
    joined(
      framework.rule,
      principles.map(({ section, part }) => childOf(section, part)),
      principles.flatMap(({ section, part }) => weighted(part.questions, section.weight)),
      isCapping,
    ),
  );
  sections.delete(wholeId);
  return { whole: whole.value, sections, ladders };
}

/** Children made one by a rule; an unmet essential below caps the outcome once, after combining. */
function joined(
  rule: CombineRule,
  children: readonly Child[],
  questions: readonly Child[],
  isCapping: boolean,
): Part & { readonly ladder?: Ladder } {
  const cap = Math.min(...children.map((child) => child.cap), Infinity);
  const capInStage = Math.min(...children.map((child) => child.capInStage), Infinity);
  const isSaid = children.some((child) => child.isSaid);
  const capped = (value: number | undefined, limit: number): number | undefined =>
    value === undefined || !isCapping ? value : Math.min(value, limit);
  if (rule.combine === 'stages') {
    const ladder = ladderOf(children, rule.pass ?? 1);
    const reached = ladder.stages === 0 ? undefined : ladder.passed / ladder.stages;
    // Its value is the low end of its range: an essential that is open holds it down, too.
    const stage = capped(reached, wholeStages(capInStage, ladder.stages));
    return {
      value: isSaid ? stage : undefined,
      stage,
      cap,
      capInStage,
      isSaid,
      questions,
      ladder,
    };
  }
  const parts = rule.over === 'questions' ? questions : children;
  const combinedOf = (of: 'value' | 'stage'): number | undefined =>
    combined(
      rule,
      parts.map(({ weight, ...part }) => ({ weight, value: part[of] })),
    );
  return {
    value: capped(combinedOf('value'), cap),
    stage: capped(combinedOf('stage'), capInStage),
    cap,
    capInStage,
    isSaid,
    questions,
  };
}

function withCaps({
  value,
  inStage,
  isSaid,
  cap = Infinity,
  capInStage = Infinity,
}: Reading): Omit<Part, 'questions'> {
  return { value, stage: inStage, isSaid, cap, capInStage };
}

function childOf(
  { id, weight }: { readonly id: string; readonly weight: number },
  part: Omit<Part, 'questions'>,
): Child {
  const { value, stage, cap, capInStage, isSaid } = part;
  return { id, weight, value, stage, cap, capInStage, isSaid };
}

function weighted(questions: readonly Child[], weight: number): readonly Child[] {
  return questions.map((question) => ({ ...question, weight: question.weight * weight }));
}

interface Weighted {
  readonly weight: number;
  readonly value: number | undefined;
}

/** Parts made one by a rule that looks at nothing but their values; those without one are left out. */
export function combined({ combine }: CombineRule, parts: readonly Weighted[]): number | undefined {
  const values = parts.flatMap(({ value }) => value ?? []);
  switch (combine) {
    case 'mean':
      return mean(parts);
    case 'median':
      return median(values);
    case 'weakest':
      return values.length === 0 ? undefined : Math.min(...values);
    case 'none':
    case 'stages':
      return undefined;
    default:
      return combine satisfies never;
  }
}

/** Σ w·a / Σ w over the parts that have a value; nothing when none has. */
function mean(parts: readonly Weighted[]): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { weight, value } of parts) {
    if (value === undefined) continue;
    sum += weight * value;
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** The middle value, or the mean of the two middle ones. */
function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Stages in order: consecutive ones from the first that reach the pass mark. */
function ladderOf(children: readonly Child[], pass: number): Ladder {
  const stages = children.flatMap(({ id, stage }) => (stage === undefined ? [] : { id, stage }));
  const passed = passedStages(
    stages.map(({ stage }) => stage),
    pass,
  );
  const next = stages[passed];
  return {
    stages: stages.length,
    passed,
    ...(next === undefined ? {} : { next: { id: next.id, attainment: next.stage } }),
  };
}

/** How many stages in a row pass, from the first. */
export function passedStages(stages: readonly number[], pass: number): number {
  const failed = stages.findIndex((attainment) => attainment < pass - tolerance);
  return failed === -1 ? stages.length : failed;
}

/** The most whole stages that lie within a cap, as a share of all. */
export function wholeStages(cap: number, stages: number): number {
  if (cap === Infinity || stages === 0) return Infinity;
  return Math.floor(cap * stages + tolerance) / stages;
}
