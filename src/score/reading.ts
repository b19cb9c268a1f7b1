import type { Question } from '../framework/framework.js';
import { attainmentOf, endsOfQuestion } from './attainment.js';
import type { Reading } from './combine.js';
import { essentialCap } from './essential.js';
import type { Situation } from './situation.js';

const nothing: Reading = { value: undefined, inStage: undefined, isSaid: false };

/**
 * What a question brings into its section as things stand: whatever is open is left out, and in a stage it is at its lowest.
 * `shownOf` limits an answer to what can be shown.
 */
export function readingOf(
  situation: Situation,
  question: Question,
  shownOf: (attainment: number) => number = (attainment) => attainment,
): Reading {
  const { framework } = situation;
  if (!counts(question) || situation.scopes.get(question.id) !== 'in') return nothing;
  const standing = situation.standings.get(question.id) ?? { is: 'open' };
  switch (standing.is) {
    case 'answered': {
      const attainment = attainmentOf(framework, question, standing.response);
      if (attainment === undefined) return nothing;
      const counted = shownOf(attainment);
      const cap = essentialCap(framework, question, counted);
      return { value: counted, inStage: counted, isSaid: true, cap, capInStage: cap };
    }
    case 'open': {
      const [lowest] = endsOfQuestion(framework, question);
      const capInStage = essentialCap(framework, question, lowest);
      return { ...nothing, inStage: openInStage(situation, question), capInStage };
    }
    case 'not-asked':
      return { ...nothing, inStage: openInStage(situation, question) };
    case 'not-applicable':
      return { ...nothing, inStage: awayInStage(situation, question), isSaid: true };
    default:
      return standing satisfies never;
  }
}

/** Whether a question is scored at all. */
export function counts(question: Question): boolean {
  return question.isScored && question.kind !== 'text';
}

/** The least that an open question may come to in a stage, since it may turn out not to be applicable. */
export function openInStage(situation: Situation, question: Question): number {
  return Math.min(
    endsOfQuestion(situation.framework, question)[0],
    awayInStage(situation, question),
  );
}

/** In a stage *not applicable* is as good as the best answer where the author says so, and otherwise as bad as none. */
export function awayInStage({ passing }: Situation, { id }: Question): number {
  return passing.has(id) ? 1 : 0;
}
