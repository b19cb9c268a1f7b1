import type { Framework, Question } from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { hintIf, type Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';

/** Hands in the room are counted by what can be answered, by `dont-know` or by `not-applicable`. */
export function votesAreForAnswers(
  votes: object | undefined,
  question: Question,
  framework: Framework,
  document: SourceDocument,
  path: readonly string[],
): readonly Problem[] {
  const isShare = question.kind === 'share';
  const known = votable(question, framework);
  return Object.keys(votes ?? {})
    .filter((key) => !known.includes(key) && !(isShare && isPercentage(key)))
    .map((key) => ({
      code: 'unknown-vote',
      message: `"${key}" is not an answer to "${question.id}" that hands can go up for.`,
      ...hintIf(wayOut(key, question, framework, known)),
      place: document.placeOfKey([...path, 'votes', key]),
    }));
}

/** What hands can go up for; of a share any percentage beside these. */
export function votable(question: Question, framework: Framework): readonly string[] {
  return [...answersTo(question, framework), 'dont-know', 'not-applicable'];
}

function wayOut(
  key: string,
  { kind }: Question,
  { scale }: Framework,
  known: readonly string[],
): string | undefined {
  if (kind === 'share') return 'Write a percentage from 0 to 100.';
  return kind === 'scale' && /^-?[\d.]+$/.test(key)
    ? `Levels go from ${scale?.from ?? 0} to ${scale?.to ?? 0}.`
    : didYouMean(key, known);
}

function isPercentage(key: string): boolean {
  return /^\d+(\.\d+)?%?$/.test(key) && Number.parseFloat(key) <= 100;
}

function answersTo(question: Question, { scale }: Framework): readonly string[] {
  switch (question.kind) {
    case 'scale':
      return (scale?.levels ?? []).map(({ level }) => String(level));
    case 'elements':
      return (question.elements ?? []).map(({ id }) => id);
    case 'choice':
      return (question.choice?.options ?? []).map(({ id }) => id);
    case 'yes-no':
      return question.yesNo?.partly === undefined ? ['yes', 'no'] : ['yes', 'no', 'partly'];
    case 'share':
    case 'text':
      return [];
    default:
      return question.kind satisfies never;
  }
}
