import { didYouMean } from '../ids.js';
import { hintIf, type Problem } from '../problem.js';
import { kindOf, nameOf } from './kind-rules.js';
import type { LocatedQuestion, WrittenAndPlaced } from './located.js';
import { type Bounds, scaleBounds } from './scale-bounds.js';

type Fault = Omit<Problem, 'place'>;

/** What must be reached is something that can be reached and missed in the question's own kind of answer. */
export function essentialsFitTheirKind(located: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(located);
  return located.questions.flatMap((question) => {
    const { essential } = question.written;
    if (essential === undefined || essential === false) return [];
    const fault = essentialFault(question, essential, bounds);
    return fault === undefined ? [] : [{ ...fault, place: question.placeOf('essential') }];
  });
}

function essentialFault(
  question: LocatedQuestion,
  essential: number | string | true,
  bounds: Bounds | undefined,
): Fault | undefined {
  const kind = kindOf(question);
  if (kind === undefined) return undefined;
  if (kind === 'text' || question.written.scored === false) {
    const message = `${nameOf(question)} is not scored, so that nothing about it is essential.`;
    return { code: 'essential', message, hint: 'Take "essential" out.' };
  }
  switch (kind) {
    case 'scale':
    case 'elements':
      return levelFault(question, essential, bounds);
    case 'choice':
      return optionFault(question, essential);
    case 'yes-no':
      return isYes(essential)
        ? undefined
        : wrong(essential, 'Of a question of kind yes-no write essential: yes.');
    case 'share':
      return shareFault(question, essential);
    default:
      return kind satisfies never;
  }
}

function isYes(essential: number | string | true): boolean {
  return essential === 'yes' || essential === true;
}

function wrong(essential: number | string | true, hint: string): Fault {
  const shown = typeof essential === 'string' ? `"${essential}"` : essential;
  return { code: 'essential', message: `"essential" cannot be ${shown} here.`, hint };
}

function levelFault(
  question: LocatedQuestion,
  essential: number | string | true,
  bounds: Bounds | undefined,
): Fault | undefined {
  if (bounds === undefined) return undefined;
  const way = `Choose a level from ${bounds.from + 1} to ${bounds.to}.`;
  if (typeof essential !== 'number' || !Number.isInteger(essential)) return wrong(essential, way);
  const name = nameOf(question);
  if (essential === bounds.from) {
    const message = `Level ${essential} is the lowest, which every answer to ${name} reaches.`;
    return { code: 'essential', message, hint: way };
  }
  if (essential < bounds.from || essential > bounds.to) {
    return { code: 'unknown-level', message: `Level ${essential} is not on the scale.`, hint: way };
  }
  const listed = Object.keys(question.written.elements ?? {}).map(Number);
  const highest = Math.max(...listed);
  if (listed.length === 0 || essential <= highest) return undefined;
  const message = `Level ${essential} cannot be reached: the elements of ${name} end at level ${highest}.`;
  return { code: 'essential', message, hint: `Choose ${highest} or below, or add elements.` };
}

function optionFault(
  { written }: LocatedQuestion,
  essential: number | string | true,
): Fault | undefined {
  const options = written.options;
  if (options === undefined) return undefined;
  const ids = options.flatMap((option) => option?.id ?? []);
  if (typeof essential !== 'string') {
    return wrong(essential, 'Of a question of kind choice write the id of an option.');
  }
  const option = options.find((candidate) => candidate?.id === essential);
  if (option === undefined) {
    if (ids.length < options.length) return undefined;
    const message = `"${essential}" is not an option of this question.`;
    return { code: 'unknown-option', message, ...hintIf(didYouMean(essential, ids)) };
  }
  const points = options.map((candidate) => candidate?.points);
  const lowest = written.many === true ? 0 : Math.min(...points.map((own) => own ?? -1));
  if (option.points === undefined || option.points > lowest) return undefined;
  const message = `"${essential}" gives the fewest points, which every answer reaches.`;
  return { code: 'essential', message, hint: 'Choose an option that gives more.' };
}

function shareFault(
  { written, has }: LocatedQuestion,
  essential: number | string | true,
): Fault | undefined {
  if (!isYes(essential)) {
    return wrong(
      essential,
      'Of a share write essential: yes; what must be reached is its pass-at.',
    );
  }
  if (written['pass-at'] !== undefined || has('pass-at')) return undefined;
  const message = 'A share is essential by its mark, and this one has no "pass-at".';
  return { code: 'essential', message, hint: 'Add pass-at: 50, or take "essential" out.' };
}
