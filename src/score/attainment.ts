import { elementsLevel } from '../answers/elements-level.js';
import type { Response } from '../answers/sheet.js';
import type { Choice, Framework, Question, Share } from '../framework/framework.js';
import type { Range } from './assessment.js';

/** What an answer to a question amounts to, kind by kind, in 0…1. */

/** The attainment of an answer; nothing for text, which is context. */
export function attainmentOf(
  framework: Framework,
  question: Question,
  response: Response,
): number | undefined {
  switch (response.kind) {
    case 'scale':
      return onScale(framework, response.level);
    case 'elements':
      return onScale(framework, elementsLevel(framework, question, response.met));
    case 'choice':
      return question.choice && choiceShare(question.choice, response.options);
    case 'yes-no':
      return response.answer === 'partly'
        ? question.yesNo?.partly
        : response.answer === 'yes'
          ? 1
          : 0;
    case 'share':
      return shareCount(question.share ?? { count: 'linear' }, response.share);
    case 'text':
      return undefined;
    default:
      return response satisfies never;
  }
}

/** The lowest and the highest attainment that any answer to a question can have. */
export function endsOfQuestion(framework: Framework, question: Question): Range {
  switch (question.kind) {
    case 'scale':
    case 'yes-no':
    case 'text':
      return [0, 1];
    case 'elements': {
      const highest = Math.max(
        bottomOf(framework),
        ...(question.elements ?? []).map(({ level }) => level),
      );
      return [0, onScale(framework, highest)];
    }
    case 'choice':
      return question.choice === undefined ? [0, 1] : choiceEnds(question.choice);
    case 'share':
      return shareEnds(question.share ?? { count: 'linear' });
    default:
      return question.kind satisfies never;
  }
}

/** (level − lowest) / (highest − lowest) */
export function onScale(framework: Framework, level: number): number {
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  return (level - from) / (to - from);
}

function bottomOf({ scale }: Framework): number {
  return scale?.from ?? 0;
}

/** One option's points over the largest; several options' points added, over what counts as everything, at most 1. */
function choiceShare({ options, outOf }: Choice, chosen: readonly string[]): number {
  const points = options.filter(({ id }) => chosen.includes(id)).map((option) => option.points);
  return Math.min(1, points.reduce((sum, own) => sum + own, 0) / outOf);
}

function choiceEnds({ options, many, outOf }: Choice): Range {
  const points = options.map((option) => option.points);
  if (!many) return [Math.min(...points) / outOf, Math.max(...points) / outOf];
  return [0, Math.min(1, points.reduce((sum, own) => sum + own, 0) / outOf)];
}

/** A percentage in 0…100 as it counts. */
function shareCount(share: Share, percentage: number): number {
  switch (share.count) {
    case 'linear':
      return percentage / 100;
    case 'pass':
      return percentage >= share.at ? 1 : 0;
    case 'bands': {
      const largest = Math.max(...share.bands.map(({ points }) => points));
      const band = share.bands.findLast(({ from }) => percentage >= from);
      return (band?.points ?? 0) / largest;
    }
    default:
      return share satisfies never;
  }
}

function shareEnds(share: Share): Range {
  const marks = share.count === 'bands' ? share.bands.map(({ from }) => from) : [];
  const counts = [0, ...marks, 100].map((percentage) => shareCount(share, percentage));
  return [Math.min(...counts), Math.max(...counts)];
}
