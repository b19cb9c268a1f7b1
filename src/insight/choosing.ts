import type { Sheet } from '../answers/sheet.js';
import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId } from '../ids.js';
import { type Assessment, tolerance } from '../score/assessment.js';
import { endsOfQuestion } from '../score/attainment.js';
import { essentialCap } from '../score/essential.js';
import { type LadderFacts, ladderOf } from './ladder.js';
import { holdingDownFirst } from './what-holds-down.js';

/** Which answers to begin with, by the rule that makes the whole. */

export interface PageInput {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly assessment: Assessment;
}

export interface Placed {
  readonly question: Question;
  /** Its principle; where that has no value, the section below it that has one. */
  readonly section: Section;
  readonly attainment: number;
  readonly level?: number;
}

/** Steps chosen for a sheet that names none. */
const mostChosenSteps = 3;

/** The answers to take a step from: essentials that hold the whole down, then what the rule of the whole looks at first. */
export function chosen(input: PageInput): readonly Placed[] {
  return withoutRepeats([...essentials(input), ...candidates(input)]).slice(0, mostChosenSteps);
}

/**
 * What the page would choose; where stages are climbed, what they lack further on; then the lowest answers, also in
 * sections with too few answers for a value.
 */
export function proposed(input: PageInput, most: number): readonly Placed[] {
  const others = input.framework.rule.combine === 'stages' ? candidates(input) : [];
  return withoutRepeats([...chosen(input), ...others, ...lowestOfAll(input)]).slice(0, most);
}

/** The answer that holds back most; nothing while too little is known to say. */
export function holdingBack(input: PageInput): Placed | undefined {
  const [essential] = essentials(input);
  if (essential !== undefined) return essential;
  const { combine } = input.framework.rule;
  if (combine === 'weakest') return answersHoldingDown(input)[0];
  if (combine === 'stages') {
    const [first] = inTheWay(input, ladderOf(input)?.next?.lacks ?? []);
    return first;
  }
  return oneFromEach(input)[0];
}

export function isUnmet({ framework, assessment }: PageInput, question: Question): boolean {
  const found = assessment.questions.get(question.id);
  return (
    found?.state === 'scored' && essentialCap(framework, question, found.attainment) < Infinity
  );
}

function candidates(input: PageInput): readonly Placed[] {
  const { combine } = input.framework.rule;
  if (combine === 'stages') return stageByStage(input, ladderOf(input));
  if (combine === 'weakest') return answersHoldingDown(input);
  return weakestFirst(input).length === 0 ? lowestOfAll(input) : oneFromEach(input);
}

/** The lowest answer of each section that has one below the top, the weakest section first. */
function oneFromEach(input: PageInput): readonly Placed[] {
  return weakestFirst(input)
    .flatMap((section) => firstIn(input, section).slice(0, 1))
    .filter((placed) => isBelowTop(input, placed));
}

/** The answers of a section, those first that would move it. */
function firstIn(input: PageInput, section: Section): readonly Placed[] {
  if (section.rule.combine === 'weakest') return holdingDown(input, section);
  return withoutRepeats([...nextStageOf(input, section), ...lowestFirst(input, section)]);
}

/** Where the weakest decides: the answers below the top that hold down the weakest part, then those of the next one. */
function answersHoldingDown(input: PageInput): readonly Placed[] {
  return holdingDown(input, input.framework).filter((placed) => isBelowTop(input, placed));
}

function holdingDown(input: PageInput, part: Framework | Section): readonly Placed[] {
  const places = new Map(
    standing('principles' in part ? part.principles : [part], input)
      .flatMap((section) => lowestFirst(input, section))
      .map((placed) => [placed.question.id, placed]),
  );
  const questions = holdingDownFirst(part, input.assessment, {
    within: (section) => firstIn(input, section).map(({ question }) => question),
    preferred: (equal) =>
      equal
        .toSorted(byNumber(({ isQuick }) => Number(!isQuick)))
        .toSorted(byNumber((question) => Number(!isUnmet(input, question)))),
  });
  return questions.flatMap(({ id }) => places.get(id) ?? []);
}

/** Of a staged section: the answers in its next stage that are below the top, the lowest first. */
function nextStageOf(input: PageInput, section: Section): readonly Placed[] {
  const found = input.assessment.sections.get(section.id);
  const next = found?.state === 'scored' ? found.ladder?.next?.id : undefined;
  if (next === undefined) return [];
  const below = section.sections.filter(({ id }) => id === next).flatMap(questionsOf);
  const ids = [next, ...below.map(({ id }) => id)];
  return lowestFirst(input, section).filter(
    (placed) => ids.includes(placed.question.id) && isBelowTop(input, placed),
  );
}

/** Sections with enough answers for a value, the weakest first; ties in framework order. */
function weakestFirst(input: PageInput): readonly Section[] {
  const { framework, assessment } = input;
  const scored = standing(framework.principles, input).flatMap((section) => {
    const found = assessment.sections.get(section.id);
    return found?.state === 'scored' && !found.provisional
      ? [{ section, attainment: found.attainment }]
      : [];
  });
  return scored.toSorted(byNumber((item) => item.attainment)).map((item) => item.section);
}

/** Principles; in place of one without a value of its own, the sections below it. */
function standing(sections: readonly Section[], input: PageInput): readonly Section[] {
  return sections.flatMap((section) =>
    section.rule.combine === 'none' && section.sections.length > 0
      ? standing(section.sections, input)
      : [section],
  );
}

/** The scored questions of a section, the lowest first; ties by the short set, then framework order. */
function lowestFirst({ assessment }: PageInput, section: Section): readonly Placed[] {
  const scored = questionsOf(section).flatMap((question): readonly Placed[] => {
    const found = assessment.questions.get(question.id);
    return found?.state === 'scored' ? [{ ...found, question, section }] : [];
  });
  return lowFirst(scored);
}

/** The answers below the top, wherever they stand. */
function lowestOfAll(input: PageInput): readonly Placed[] {
  const all = standing(input.framework.principles, input).flatMap((section) =>
    lowestFirst(input, section),
  );
  return lowFirst(all)
    .toSorted(byNumber(({ question }) => Number(!isUnmet(input, question))))
    .toSorted(byNumber(({ attainment }) => attainment))
    .filter((placed) => isBelowTop(input, placed));
}

function lowFirst(placed: readonly Placed[]): readonly Placed[] {
  return placed
    .toSorted(byNumber(({ question }) => Number(!question.isQuick)))
    .toSorted(byNumber(({ attainment }) => attainment));
}

/** Those that hold the whole down or are flagged; in a profile, any of its parts. In framework order. */
function essentials(input: PageInput): readonly Placed[] {
  const { overall, sections } = input.assessment;
  const scores = overall.state === 'scored' ? [overall] : [...sections.values()];
  const unmet = scores.flatMap((score) =>
    score.state === 'scored' ? (score.cappedBy ?? score.flaggedBy ?? []) : [],
  );
  return standing(input.framework.principles, input).flatMap((section) =>
    inFrameworkOrder(lowestFirst(input, section), section).filter(({ question }) =>
      unmet.includes(question.id),
    ),
  );
}

function inFrameworkOrder(placed: readonly Placed[], section: Section): readonly Placed[] {
  const order = questionsOf(section).map(({ id }) => id);
  return placed.toSorted(byNumber(({ question }) => order.indexOf(question.id)));
}

/** What keeps the next stage from passing, then what keeps those above it. */
function stageByStage(input: PageInput, ladder: LadderFacts | undefined): readonly Placed[] {
  const { framework, assessment } = input;
  const { next, pass = 1 } = ladder ?? {};
  const from = framework.principles.findIndex(({ id }) => id === next?.id);
  if (from === -1) return [];
  const above = framework.principles
    .slice(from + 1)
    .flatMap(questionsOf)
    .filter(({ id }) => {
      const found = assessment.questions.get(id);
      return found?.state === 'scored' && found.attainment < pass - tolerance;
    })
    .map(({ id }) => id);
  return [...inTheWay(input, next?.lacks ?? []), ...inTheWay(input, above)];
}

/** The answered ones among some questions, in framework order. */
function inTheWay(input: PageInput, ids: readonly QuestionId[]): readonly Placed[] {
  return standing(input.framework.principles, input).flatMap((section) =>
    inFrameworkOrder(lowestFirst(input, section), section).filter(({ question }) =>
      ids.includes(question.id),
    ),
  );
}

/** Below what its own answers can reach: a checklist may end before the top of the scale. */
function isBelowTop({ framework }: PageInput, { question, attainment }: Placed): boolean {
  const [, top] = endsOfQuestion(framework, question);
  return attainment < top - tolerance;
}

function withoutRepeats(placed: readonly Placed[]): readonly Placed[] {
  const seen = new Set<QuestionId>();
  return placed.filter(({ question }) => {
    if (seen.has(question.id)) return false;
    seen.add(question.id);
    return true;
  });
}

/** Sorts by a number, upwards; equal ones (within what doubles lose) stay in their order. */
function byNumber<T>(number: (item: T) => number): (a: T, b: T) => number {
  return (a, b) => {
    const difference = number(a) - number(b);
    return Math.abs(difference) < tolerance ? 0 : difference;
  };
}
