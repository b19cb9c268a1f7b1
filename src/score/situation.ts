import { type InScope, type Standing, scopeOf } from '../answers/scope.js';
import type { Response, Sheet } from '../answers/sheet.js';
import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId } from '../ids.js';
import { attainmentOf, endsOfQuestion } from './attainment.js';
import type { Reading } from './combine.js';
import { essentialCap } from './essential.js';

/** What of a sheet decides the scores. */
export type Scorable = Pick<Sheet, 'answers' | 'asked' | 'date' | 'subject' | 'respondent'>;

/** A framework with how each of its questions stands in one sheet, as scoring sees it. */
export interface Situation {
  readonly framework: Framework;
  readonly sheet: Pick<Sheet, 'subject' | 'respondent'>;
  readonly standings: ReadonlyMap<QuestionId, Standing>;
  readonly scopes: ReadonlyMap<QuestionId, InScope>;
  /** Questions for which not applicable lets a stage pass. */
  readonly passing: ReadonlySet<QuestionId>;
  /** Not applicable, rather than not asked. */
  readonly notApplicable: ReadonlySet<QuestionId>;
}

/** How the questions of a framework stand; with `isAllAsked` those outside the short set are open. */
export function situationOf(framework: Framework, sheet: Scorable, isAllAsked = false): Situation {
  const standings = new Map(
    questionsOf(framework).map(
      (question) => [question.id, standingOf(question, sheet, isAllAsked)] as const,
    ),
  );
  const notApplicable = questionsOf(framework)
    .filter(({ id }) => sheet.answers.get(id)?.said === 'not-applicable')
    .map(({ id }) => id);
  return withScopes({
    framework,
    sheet,
    standings,
    scopes: new Map(),
    passing: new Set(framework.principles.flatMap((section) => passingIn(section, false))),
    notApplicable: new Set(notApplicable),
  });
}

/** The same with some questions standing otherwise. */
export function supposing(
  situation: Situation,
  suppositions: readonly (readonly [QuestionId, Standing])[],
): Situation {
  return withScopes({
    ...situation,
    standings: new Map([...situation.standings, ...suppositions]),
  });
}

/** Answered as low, or as high, as the question allows. */
export function atEnd(framework: Framework, question: Question, end: 0 | 1): Standing {
  const responses = endResponses(question);
  const chosen = responses.toSorted(
    (a, b) =>
      (attainmentOf(framework, question, a) ?? 0) - (attainmentOf(framework, question, b) ?? 0),
  );
  const response = chosen.at(end === 0 ? 0 : -1);
  return response === undefined ? { is: 'open' } : { is: 'answered', response };

  function endResponses({ kind, elements = [], choice, share }: Question): readonly Response[] {
    switch (kind) {
      case 'scale':
        return [framework.scale?.from ?? 0, framework.scale?.to ?? 100].map((level) => ({
          kind: 'scale',
          level,
        }));
      case 'elements':
        return [[], elements.map(({ id }) => id)].map((met) => ({ kind: 'elements', met }));
      case 'choice': {
        const ids = (choice?.options ?? []).map(({ id }) => id);
        const sets = choice?.many === true ? [[], ids] : ids.map((id) => [id]);
        return sets.map((options) => ({ kind: 'choice', options }));
      }
      case 'yes-no':
        return [
          { kind: 'yes-no', answer: 'no' },
          { kind: 'yes-no', answer: 'yes' },
        ];
      case 'share': {
        const marks = share?.count === 'bands' ? share.bands.map(({ from }) => from) : [];
        return [0, ...marks, 100].map((percentage) => ({ kind: 'share', share: percentage }));
      }
      case 'text':
        return [];
      default:
        return kind satisfies never;
    }
  }
}

export type View = 'value' | 'low' | 'high';

/**
 * What each question brings into its section: as answered, or with everything open at its lowest or highest.
 * `shownOf` limits an answer to what can be shown.
 */
export function readingIn(
  situation: Situation,
  question: Question,
  view: View,
  shownOf: (attainment: number) => number = (attainment) => attainment,
): Reading {
  const { framework } = situation;
  const nothing: Reading = { value: undefined, inStage: undefined, isSaid: false };
  if (!question.isScored || question.kind === 'text') return nothing;
  if (situation.scopes.get(question.id) !== 'in') return nothing;
  const standing = situation.standings.get(question.id) ?? { is: 'open' };
  const capAt = (attainment: number): number =>
    essentialCap(framework, question, attainment) ?? Infinity;
  switch (standing.is) {
    case 'answered': {
      const attainment = attainmentOf(framework, question, standing.response);
      if (attainment === undefined) return nothing;
      const counted = shownOf(attainment);
      const cap = capAt(counted);
      return { value: counted, inStage: counted, isSaid: true, cap, capInStage: cap };
    }
    case 'open': {
      const [low, high] = endsOfQuestion(framework, question);
      const end = view === 'high' ? high : low;
      if (view === 'value') return { ...nothing, inStage: low, capInStage: capAt(low) };
      return { value: end, inStage: end, isSaid: true, cap: capAt(end), capInStage: capAt(end) };
    }
    case 'away': {
      const isNotApplicable = situation.notApplicable.has(question.id);
      if (isNotApplicable && situation.passing.has(question.id))
        return { ...nothing, inStage: 1, isSaid: true };
      return { ...nothing, inStage: 0, isSaid: isNotApplicable };
    }
    default:
      return standing satisfies never;
  }
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
  if (asked === 'quick' && !question.isQuick) return isAllAsked ? { is: 'open' } : { is: 'away' };
  const answer = answers.get(question.id);
  if (answer?.said === 'answered') return { is: 'answered', response: answer.response };
  return answer?.said === 'not-applicable' ? { is: 'away' } : { is: 'open' };
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
