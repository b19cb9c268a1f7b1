import { didYouMean } from '../ids.js';
import type { Place, Problem } from '../problem.js';
import { conditionProblems } from './condition-fits.js';
import type { LocatedQuestion, LocatedSection, WrittenAndPlaced } from './located.js';
import { scaleBounds } from './scale-bounds.js';

type Item = LocatedQuestion | LocatedSection;

/** A condition asks of the answer to an earlier question what its kind of answer can be. */
export function conditionsCanBeDecided(located: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(located);
  const positions = new Map(located.items.map((item, index) => [item, index] as const));
  const questions = new Map(
    located.questions.toReversed().map((question) => [question.written.id, question] as const),
  );
  return located.items.flatMap((item, index) =>
    Object.entries(item.written.when ?? {}).flatMap(([id, condition]) => {
      const question = questions.get(id);
      const place = item.placeOfKey('when', id);
      if (id === item.written.id) return [ofItself(id, place)];
      if (question === undefined) {
        return mayBeNamed(id, located) ? [] : [notAQuestion(id, located, index, place)];
      }
      if ((positions.get(question) ?? 0) > index) return [comesLater(id, question, place)];
      return condition === undefined
        ? []
        : conditionProblems({ id, condition, item, question, bounds });
    }),
  );
}

/** A question whose own id is not sound may be the one that is meant: that is told where it stands. */
function mayBeNamed(id: string, { questions, sections }: WrittenAndPlaced): boolean {
  return (
    questions.some(({ written }) => written.id === undefined) &&
    !sections.some(({ written }) => written.id === id)
  );
}

function ofItself(id: string, place: Place): Problem {
  const message = `"${id}" cannot depend on itself.`;
  return { code: 'condition', message, hint: 'Name an earlier question.', place };
}

function comesLater(id: string, question: LocatedQuestion, place: Place): Problem {
  const at = question.placeOf('id');
  const where = at.file === place.file ? `on line ${at.line}` : `in ${at.file}:${at.line}`;
  const message = `"${id}" comes later, ${where}, and a condition looks back.`;
  return { code: 'condition', message, hint: 'Name an earlier question, or move it up.', place };
}

function notAQuestion(
  id: string,
  { sections, questions, items }: WrittenAndPlaced,
  index: number,
  place: Place,
): Problem {
  if (sections.some(({ written }) => written.id === id)) {
    const message = `"${id}" is a section, and a condition looks at a question.`;
    return { code: 'condition', message, hint: 'Name one of its questions.', place };
  }
  const renamed = questions.find(({ written }) => written.formerly?.includes(id))?.written.id;
  const earlier = new Set<Item>(items.slice(0, index));
  const ids = questions
    .filter((question) => earlier.has(question))
    .flatMap(({ written }) => written.id ?? []);
  const hint =
    renamed === undefined
      ? (didYouMean(id, ids) ?? 'Name an earlier question.')
      : `It is called "${renamed}" now.`;
  const message = `"${id}" is not a question of this framework.`;
  return { code: 'unknown-question', message, hint, place };
}
