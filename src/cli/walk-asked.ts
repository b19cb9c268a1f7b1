import { isOpen } from '../answers/interview/places.js';
import type { Sheet } from '../answers/sheet.js';
import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { UsageError } from './failure.js';

/** What of a sheet the command line wants to be walked. */
export interface WalkOptions {
  readonly role?: string;
  readonly principle?: string;
  readonly unanswered?: boolean;
  readonly review?: boolean;
}

export interface Walk {
  readonly only?: readonly string[];
  readonly isAskedAgain?: true;
}

/** The questions to walk, where options narrow them; throws a `UsageError` where none is left. */
export function walkAsked(framework: Framework, sheet: Sheet, options: WalkOptions): Walk {
  const { role, principle, unanswered, review } = options;
  const wanted = [
    ...(role === undefined ? [] : [ofRole(framework, role)]),
    ...(principle === undefined ? [] : [ofSection(framework, principle)]),
    ...(unanswered === true ? [(question: Question) => isOpen({ sheet }, question)] : []),
    ...(review === true ? [(question: Question) => !isOpen({ sheet }, question)] : []),
  ];
  if (wanted.length === 0) return {};
  const only = questionsOf(framework).filter((question) => wanted.every((is) => is(question)));
  if (only.length === 0) throw new UsageError(nothingLeft(options));
  return { only: only.map(({ id }) => id), ...(review === true ? { isAskedAgain: true } : {}) };
}

function nothingLeft({ review, unanswered, role, principle }: WalkOptions): string {
  if (review === true) return 'Nothing is answered yet, so there is nothing to review.';
  const where = [role && 'of this role', principle && 'of this principle']
    .filter(Boolean)
    .join(' ');
  return unanswered === true
    ? `No question ${where === '' ? 'of this sheet' : where} is without an answer.`
    : `There is no question ${where}.`;
}

/** The questions that are best asked of a role. */
function ofRole(framework: Framework, role: string): (question: Question) => boolean {
  const known = new Set(questionsOf(framework).flatMap(({ askOf }) => askOf));
  if (!known.has(role)) {
    const way =
      known.size === 0
        ? 'This framework does not say whom to ask.'
        : (didYouMean(role, known) ?? `Known: ${[...known].join(', ')}.`);
    throw new UsageError(`No question is best asked of "${role}". ${way}`);
  }
  return ({ askOf }) => askOf.includes(role);
}

/** The questions of a principle, or of a section below one. */
function ofSection(framework: Framework, id: string): (question: Question) => boolean {
  const all = framework.principles.flatMap(withBelow);
  const found = all.find((section) => section.id === id || section.formerly.includes(id));
  if (found === undefined) {
    const ids = all.map((section) => section.id);
    throw new UsageError(
      `"${id}" is not a principle of ${framework.id}. ${didYouMean(id, ids) ?? `Known: ${ids.join(', ')}.`}`,
    );
  }
  const inside = new Set(questionsOf(found).map((question) => question.id));
  return (question) => inside.has(question.id);
}

function withBelow(section: Section): readonly Section[] {
  return [section, ...section.sections.flatMap(withBelow)];
}
