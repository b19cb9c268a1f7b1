import { type InScope, type Standing, scopeOf } from '../answers/scope.js';
import type { Response, Sheet } from '../answers/sheet.js';
import {
  type Condition,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId } from '../ids.js';

/** What of a sheet decides the scores. */
export type Scorable = Pick<Sheet, 'answers' | 'asked' | 'date' | 'subject' | 'respondent'>;

/** A framework with how each of its questions stands in one sheet, as scoring sees it. */
export interface Situation {
  readonly framework: Framework;
  readonly sheet: Pick<Sheet, 'subject' | 'respondent'>;
  readonly standings: Known<Standing>;
  readonly scopes: ReadonlyMap<QuestionId, InScope>;
  /** Questions whose answers decide the scope of others. */
  readonly deciders: ReadonlySet<QuestionId>;
  /** Questions for which not applicable lets a stage pass. */
  readonly passing: ReadonlySet<QuestionId>;
  /** Where an answer is only supposed: the best of those that would come to the same scope; the standing is the worst. */
  readonly upTo: Known<Response>;
  /** Where only what is shown counts. */
  readonly shown?: Shown;
}

/** What is known of some questions. */
export type Known<T> = Pick<ReadonlyMap<QuestionId, T>, 'get'>;

/** What answers count as at most when only what is shown counts, in 0…1. */
export interface Shown {
  /** By what evidence they have, the questions that are answered. */
  readonly limits: ReadonlyMap<QuestionId, number>;
  /** Without evidence: what is open may yet be answered so. */
  readonly bare: number;
}

/** How the questions of a framework stand; with `isAllAsked` those outside the short set are open. */
export function situationOf(framework: Framework, sheet: Scorable, isAllAsked = false): Situation {
  return withScopes({
    framework,
    sheet,
    standings: new Map(
      questionsOf(framework).map(
        (question) => [question.id, standingOf(question, sheet, isAllAsked)] as const,
      ),
    ),
    scopes: new Map(),
    deciders: new Set(conditionsIn(framework.principles).map(({ question }) => question)),
    passing: new Set(framework.principles.flatMap((section) => passingIn(section, false))),
    upTo: new Map(),
  });
}

/** How a question is supposed to stand: between two answers where a second one is given. */
export interface Supposed {
  readonly standing: Standing;
  readonly upTo?: Response;
}

/** The same with some questions standing otherwise. */
export function supposing(
  situation: Situation,
  supposed: readonly (readonly [QuestionId, Supposed])[],
): Situation {
  const otherwise = new Map(supposed);
  const { standings, upTo, deciders } = situation;
  const next: Situation = {
    ...situation,
    standings: { get: (id) => otherwise.get(id)?.standing ?? standings.get(id) },
    upTo: { get: (id) => otherwise.get(id)?.upTo ?? upTo.get(id) },
  };
  return supposed.some(([id]) => deciders.has(id)) ? withScopes(next) : next;
}

function conditionsIn(sections: readonly Section[]): readonly Condition[] {
  return sections.flatMap(({ scope, questions, sections: below }) => [
    ...(scope?.when ?? []),
    ...questions.flatMap((question) => question.scope?.when ?? []),
    ...conditionsIn(below),
  ]);
}

function withScopes(situation: Situation): Situation {
  const { framework, sheet, standings } = situation;
  const scopes = scopeOf(framework, sheet, ({ id }) => standings.get(id) ?? { is: 'open' });
  return { ...situation, scopes };
}

function standingOf(
  question: Question,
  { answers, asked }: Scorable,
  isAllAsked: boolean,
): Standing {
  if (asked === 'quick' && !question.isQuick) return { is: isAllAsked ? 'open' : 'not-asked' };
  const answer = answers.get(question.id);
  switch (answer?.said) {
    case 'answered':
      return { is: 'answered', response: answer.response };
    case 'not-applicable':
      return { is: 'not-applicable' };
    case 'dont-know':
    case 'unanswered':
    case undefined:
      return { is: 'open' };
    default:
      return answer satisfies never;
  }
}

function passingIn(section: Section, isPassing: boolean): readonly QuestionId[] {
  const here = isPassing || section.notApplicablePasses === true;
  return [
    ...section.questions
      .filter((question) => here || question.notApplicablePasses === true)
      .map(({ id }) => id),
    ...section.sections.flatMap((below) => passingIn(below, here)),
  ];
}
