import type { Answer, Step } from '../answers/sheet.js';
import { firstSentence } from '../framework/first-sentence.js';
import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { BarrierId, QuestionId, SectionId } from '../ids.js';
import { isOpen, type Settles, tolerance } from '../score/assessment.js';
import { levelOf } from '../score/band.js';
import { type EvidenceState, evidenceState } from '../score/evidenced.js';
import { chosen, holdingBack, isUnmet, type PageInput, type Placed, proposed } from './choosing.js';
import { type LadderFacts, ladderOf } from './ladder.js';
import { missingFor, moveFrom, standingWords } from './standing.js';

/** What the page says, as facts: ids, numbers and quoted texts, never sentences of wgll's own. */
export interface Page {
  /** Where the whole goes by stages. */
  readonly ladder?: LadderFacts;
  readonly holdsBack?: HoldsBack;
  readonly decide: Decide;
  readonly steps: readonly PageStep[];
  /** Barriers that answers name, the most named first; ties in framework order. */
  readonly barriers: readonly NamedBarrier[];
  readonly claimedNotShown: ClaimedNotShown;
  readonly settles: readonly Settles[];
  /** What a principle with too few answers does to the whole. */
  readonly provisional: readonly { readonly section: SectionId; readonly wholeWithout?: number }[];
  readonly setAside: readonly { readonly question: QuestionId; readonly reason: string }[];
  /** Answers that stand in the sheet and belong to no question that was asked. */
  readonly notCounted: readonly QuestionId[];
}

export interface HoldsBack {
  readonly section: SectionId;
  readonly question: QuestionId;
  /** The first sentence of what is true there. */
  readonly sentence: string;
  /** It is essential and not met. */
  readonly isEssential?: true;
}

/**
 * `asks`: what the writer asks; `owners`: a step has no owner or no date; `confirm`: every step has both.
 * Where there is no step, since nothing that is answered is below the top:
 * `answer`: nothing is answered yet, or the next stage waits for answers alone; `answer-rest`: too little is answered;
 * `find-out`: the same two, where the room did not know any of what is open; `show`: evidence is missing;
 * `keep`: nothing is.
 */
export type Decide =
  | { readonly kind: 'asks'; readonly asks: readonly string[] }
  | { readonly kind: 'owners' | 'confirm' | WithoutSteps };

type WithoutSteps = 'answer' | 'answer-rest' | 'find-out' | 'show' | 'keep';

export interface PageStep {
  readonly question: QuestionId;
  readonly section: SectionId;
  /** Written in the sheet, or chosen here because the sheet has none. */
  readonly from: 'sheet' | 'chosen';
  /** What is true today. */
  readonly now?: string;
  /** Of a checklist: what is missing for the next level. */
  readonly missing?: readonly string[];
  /** What to do: the sheet's own words, else the framework's first move. */
  readonly move?: string;
  readonly barriers: readonly BarrierId[];
  readonly owner?: string;
  readonly by?: string;
}

export interface NamedBarrier {
  readonly barrier: BarrierId;
  /** Present where the sheet says that it has held back most. */
  readonly most?: true;
  readonly questions: readonly QuestionId[];
}

export interface ClaimedNotShown {
  /** The level from which evidence is expected; absent where none is. */
  readonly expectedFrom?: number;
  /** How many answers are at that level or above it. */
  readonly claimed: number;
  readonly missing: readonly MissingEvidence[];
}

export interface MissingEvidence {
  readonly question: QuestionId;
  readonly state: Exclude<EvidenceState, 'valid' | 'not-expected'>;
  /** The newest date among what there is. */
  readonly newest?: string;
  /** What to ask to see. */
  readonly ask?: string;
}

export type { PageInput } from './choosing.js';

/** Questions from which to choose steps: what the page would choose, then the lowest answers. */
export function proposeSteps(input: PageInput, most: number): readonly QuestionId[] {
  return proposed(input, most).map(({ question }) => question.id);
}

export function pageOf(input: PageInput): Page {
  const { framework, sheet, assessment } = input;
  const steps = stepsOf(input);
  const holdsBack = holdsBackOf(input);
  const ladder = ladderOf(input);
  return {
    ...(ladder === undefined ? {} : { ladder }),
    ...(holdsBack === undefined ? {} : { holdsBack }),
    decide: decideOf(input, steps),
    steps,
    barriers: barriersOf(input),
    claimedNotShown: claimedNotShownOf(input),
    settles: assessment.settles,
    provisional: [...assessment.withoutProvisional].map(([section, wholeWithout]) => ({
      section,
      ...(wholeWithout === undefined ? {} : { wholeWithout }),
    })),
    setAside: questionsOf(framework).flatMap((question) => {
      const answer = sheet.answers.get(question.id);
      return answer?.said === 'not-applicable' && isAsked(input, question)
        ? [{ question: question.id, reason: answer.reason }]
        : [];
    }),
    notCounted: questionsOf(framework)
      .filter(
        (question) => !isAsked(input, question) && saysSomething(sheet.answers.get(question.id)),
      )
      .map((question) => question.id),
  };
}

/** Asked, and in question here. */
function isAsked({ assessment }: PageInput, question: Question): boolean {
  const state = assessment.questions.get(question.id)?.state;
  return state !== 'not-asked' && state !== 'out-of-scope';
}

function saysSomething(answer: Answer | undefined): boolean {
  return answer !== undefined && answer.said !== 'unanswered';
}

function holdsBackOf(input: PageInput): HoldsBack | undefined {
  const lowest = holdingBack(input);
  if (lowest === undefined) return undefined;
  const { section, question } = lowest;
  const isEssential = isUnmet(input, question);
  return {
    section: section.id,
    question: question.id,
    sentence: firstSentence(wordsOf(input, lowest)),
    ...(isEssential ? { isEssential } : {}),
  };
}

function wordsOf({ framework, sheet }: PageInput, placed: Placed): string {
  const answer = sheet.answers.get(placed.question.id);
  const response = answer?.said === 'answered' ? answer.response : undefined;
  return standingWords(framework, placed.question, placed, response);
}

function stepsOf(input: PageInput): readonly PageStep[] {
  const { framework, sheet } = input;
  const open = sheet.steps.filter((step) => step.done !== true);
  if (open.length > 0) {
    const places = new Map(
      framework.principles.flatMap((section) =>
        questionsOf(section).map((question) => [question.id, { question, section }] as const),
      ),
    );
    return open.flatMap((step) => {
      const place = places.get(step.question);
      return place === undefined ? [] : [stepOf(input, place.question, place.section, step)];
    });
  }
  return chosen(input).map(({ question, section }) => stepOf(input, question, section));
}

function stepOf(input: PageInput, question: Question, section: Section, step?: Step): PageStep {
  const { framework, sheet, assessment } = input;
  const scored = assessment.questions.get(question.id);
  const placed = scored?.state === 'scored' ? { ...scored, question, section } : undefined;
  const now = placed === undefined ? undefined : wordsOf(input, placed);
  const missing =
    scored?.state === 'scored' ? missingFor(question, sheet.answers.get(question.id)) : [];
  const move =
    step?.do ?? (placed === undefined ? undefined : moveFrom(framework, question, placed));
  return {
    question: question.id,
    section: section.id,
    from: step === undefined ? 'chosen' : 'sheet',
    ...(now === undefined ? {} : { now }),
    ...(missing.length === 0 ? {} : { missing: missing.map(({ id }) => id) }),
    ...(move === undefined ? {} : { move }),
    barriers: inFrameworkOrder(framework, sheet.answers.get(question.id)?.barriers ?? []),
    ...(step?.owner === undefined ? {} : { owner: step.owner }),
    ...(step?.by === undefined ? {} : { by: step.by }),
  };
}

function decideOf(input: PageInput, steps: readonly PageStep[]): Decide {
  const { sheet } = input;
  if (sheet.asks.length > 0) return { kind: 'asks', asks: sheet.asks };
  if (steps.some((step) => step.owner === undefined || step.by === undefined))
    return { kind: 'owners' };
  if (steps.length > 0) return { kind: 'confirm' };
  return { kind: withoutSteps(input) };
}

function withoutSteps(input: PageInput): WithoutSteps {
  const { framework, assessment } = input;
  const { overall, questions } = assessment;
  if (overall.state === 'scored' && overall.ladder?.next !== undefined) return 'answer';
  if (overall.completeness < framework.provisionalBelow - tolerance) {
    const open = [...questions.values()].filter(isOpen);
    if (open.every(({ state }) => state === 'dont-know')) return 'find-out';
    return overall.answered === 0 ? 'answer' : 'answer-rest';
  }
  if (overall.answered === 0) return 'answer';
  return claimedNotShownOf(input).missing.length > 0 ? 'show' : 'keep';
}

/** The one that has held back most, then those that most answers name. */
function barriersOf(input: PageInput): readonly NamedBarrier[] {
  const { framework, sheet } = input;
  const named = framework.barriers.map((barrier) => ({
    barrier: barrier.id,
    ...(sheet.barriers.get(barrier.id)?.most === true ? { most: true as const } : {}),
    questions: questionsOf(framework)
      .filter((question) => isAsked(input, question))
      .filter((question) => sheet.answers.get(question.id)?.barriers.includes(barrier.id) === true)
      .map((question) => question.id),
  }));
  return named
    .filter(({ questions, most }) => questions.length > 0 || most === true)
    .toSorted(
      (a, b) =>
        Number(b.most ?? 0) - Number(a.most ?? 0) || b.questions.length - a.questions.length,
    );
}

function inFrameworkOrder(
  framework: Framework,
  barriers: readonly BarrierId[],
): readonly BarrierId[] {
  return framework.barriers.map((barrier) => barrier.id).filter((id) => barriers.includes(id));
}

function claimedNotShownOf(input: PageInput): ClaimedNotShown {
  const { framework, sheet, assessment } = input;
  const expectedFrom = framework.evidence?.expectedFrom;
  if (expectedFrom === undefined) return { claimed: 0, missing: [] };
  const claims = questionsOf(framework).flatMap((question) => {
    const scored = assessment.questions.get(question.id);
    const answer = sheet.answers.get(question.id);
    if (scored?.state !== 'scored' || answer === undefined) return [];
    const state = evidenceState(framework, sheet, answer, levelOf(framework, scored.attainment));
    return state === 'not-expected' ? [] : [{ question, answer, state }];
  });
  const missing = claims.flatMap(({ question, answer, state }): readonly MissingEvidence[] => {
    if (state === 'valid') return [];
    const newest = answer.evidence
      .flatMap((evidence) => evidence.date ?? [])
      .toSorted()
      .at(-1);
    const [ask] = question.evidence;
    return [
      {
        question: question.id,
        state,
        ...(newest === undefined ? {} : { newest }),
        ...(ask === undefined ? {} : { ask }),
      },
    ];
  });
  return { expectedFrom, claimed: claims.length, missing };
}
