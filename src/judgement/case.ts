import type { Answer, Sheet } from '../answers/sheet.js';
import { wanted } from '../answers/wanted-answer.js';
import type { DateText } from '../duration.js';
import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import type { QuestionId } from '../ids.js';
import { type Assessment, isOpen, type QuestionScore } from '../score/assessment.js';
import type { Holding, Judged } from './judgement.js';
import type { SheetPlaces } from './places.js';

/** All that a clause is judged by. */
export interface Case {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly assessment: Assessment;
  readonly places: SheetPlaces;
  readonly today: DateText;
  /** What it is compared with. */
  readonly before?: Before;
  /** A revision that does not have the sheet yet, as it was named. */
  readonly newSince?: string;
}

/** An earlier state of the same sheet, with the framework it was answered from. */
export interface Before {
  /** As it was named: a file, or `git:main`. */
  readonly name: string;
  /** The path of the sheet then, where it was another one. */
  readonly calledThen?: string;
  readonly framework: Framework;
  readonly sheet: Sheet;
}

/** A question that was answered and counts. */
export interface Answered {
  readonly question: Question;
  readonly answer: Extract<Answer, { said: 'answered' }>;
  readonly score: Extract<QuestionScore, { state: 'scored' }>;
}

/** In framework order. */
export function answeredIn({
  framework,
  sheet,
  assessment,
}: Pick<Case, 'framework' | 'sheet' | 'assessment'>): readonly Answered[] {
  return questionsOf(framework).flatMap((question) => {
    const score = assessment.questions.get(question.id);
    const answer = sheet.answers.get(question.id);
    return score?.state === 'scored' && answer?.said === 'answered'
      ? [{ question, answer, score }]
      : [];
  });
}

/** What a clause about answers comes to where there is none: nothing is wrong with them. */
export const nothingYet: Judged = {
  verdict: 'met',
  fact: { about: 'nothing-yet' },
  findings: [],
};

/** How many questions stand in each of some states. */
export function countOf(
  { assessment }: Case,
  ...states: readonly QuestionScore['state'][]
): number {
  return [...assessment.questions.values()].filter(({ state }) => states.includes(state)).length;
}

/** The open questions among some, the one that settles most first. */
export function openAmong(given: Case, among: readonly Question[]): readonly Holding[] {
  const order = given.assessment.settles.map(({ question }) => question);
  const rank = (id: QuestionId): number => {
    const index = order.indexOf(id);
    return index === -1 ? order.length : index;
  };
  return among
    .filter(({ id }) => {
      const score = given.assessment.questions.get(id);
      return score !== undefined && (isOpen(score) || score.state === 'not-asked');
    })
    .toSorted((a, b) => rank(a.id) - rank(b.id))
    .map((question) => toSettle(given, question));
}

/** A question that is to be answered. */
export function toSettle(given: Case, question: Question): Holding {
  return { ...holdingOf(given, question), wanted: wanted(question, given.framework).example };
}

export function holdingOf({ places }: Case, question: Question): Holding {
  return { question: question.id, title: question.title, place: places.answerTo(question) };
}
