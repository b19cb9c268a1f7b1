import type { Answer, Response } from '../answers/sheet.js';
import {
  type Element,
  type Framework,
  levelName,
  levelText,
  type Question,
  textAt,
} from '../framework/framework.js';
import { tolerance } from '../score/assessment.js';
import { levelOf } from '../score/band.js';

/** How an answered question stands today, in the framework's own words, and what to begin with from there. */

export interface Standing {
  readonly attainment: number;
  /** For the kinds that have levels. */
  readonly level?: number;
}

/** What is true at a level, or what was answered where there are no levels; nothing for a level between two described ones. */
export function standingText(
  framework: Framework,
  question: Question,
  { level }: Standing,
  response: Response | undefined,
): string | undefined {
  // The level of a checklist is counted, not chosen: what the scale says of it in general, nobody has said here.
  if (response?.kind === 'elements') return textAt(question.levels, level ?? 0);
  if (level !== undefined) return levelText(framework, question, level);
  return response === undefined ? undefined : responseText(question, response);
}

/** The same, with the level's name or number, or how much of a checklist is there, where nothing is described. */
export function standingWords(
  framework: Framework,
  question: Question,
  standing: Standing,
  response: Response | undefined,
): string {
  const text = standingText(framework, question, standing, response);
  if (text !== undefined) return text;
  if (response?.kind === 'elements') return howManyThere(question, response.met.length);
  const { level } = standing;
  return level === undefined ? question.title : (levelName(framework, level) ?? String(level));
}

function howManyThere({ elements = [] }: Question, there: number): string {
  return `${there === 0 ? 'None' : there} of ${elements.length} ${there < 2 ? 'is' : 'are'} there`;
}

/** Of a checklist: what is missing for the next level, in framework order; nothing where all of it is there. */
export function missingFor(question: Question, answer: Answer | undefined): readonly Element[] {
  if (answer?.said !== 'answered' || answer.response.kind !== 'elements') return [];
  const { met } = answer.response;
  const missing = (question.elements ?? []).filter(({ id }) => !met.includes(id));
  const next = Math.min(...missing.map(({ level }) => level));
  return missing.filter(({ level }) => level === next);
}

/** The first move from where a question stands; for kinds without described steps, from the nearest one below. */
export function moveFrom(
  framework: Framework,
  question: Question,
  { attainment, level }: Standing,
): string | undefined {
  if (level !== undefined && question.kind === 'scale') return textAt(question.next, level);
  if (attainment >= 1 - tolerance) return undefined;
  const height = level ?? levelOf(framework, attainment);
  return question.next.findLast((move) => move.level <= height + tolerance)?.text;
}

function responseText(question: Question, response: Response): string | undefined {
  switch (response.kind) {
    case 'choice':
      return (question.choice?.options ?? [])
        .filter(({ id }) => response.options.includes(id))
        .map(({ label }) => label)
        .join('; ');
    case 'yes-no':
      return `${question.title}: ${response.answer}`;
    case 'share':
      return `${question.title}: ${response.share} %`;
    case 'text':
      return response.text;
    case 'scale':
    case 'elements':
      return undefined;
    default:
      return response satisfies never;
  }
}
