import type { Problem } from '../problem.js';
import { ruleOf, wholeOf } from './combine-rules.js';
import { kindOf, nameOf } from './kind-rules.js';
import type { LocatedQuestion, LocatedSection, Rule, WrittenAndPlaced } from './located.js';
import { scaleBounds } from './scale-bounds.js';

/** What was written and changes nothing: said, so that nobody counts on it. */
export function effectAdvice(located: WrittenAndPlaced): readonly Problem[] {
  return advice.flatMap((rule) => rule(located));
}

const advice: readonly Rule[] = [weightsCount, notApplicableIsJudgedInStages, levelsCanBeReached];

function weightsCount(located: WrittenAndPlaced): readonly Problem[] {
  const questions = new Set<LocatedQuestion | LocatedSection>(located.questions);
  return located.items.flatMap((item): readonly Problem[] => {
    if (item.written.weight === undefined) return [];
    const isContext = questions.has(item) && !isScored(item);
    const because = isContext ? 'it is not scored' : combinedWithout(item, located);
    if (because === undefined) return [];
    const message = `The weight of ${nameOf(item)} changes nothing: ${because}.`;
    const place = item.placeOfKey('weight');
    return [{ code: 'without-effect', message, hint: 'Take it out.', place }];
  });
}

function isScored(question: LocatedQuestion): boolean {
  return question.written.scored !== false && kindOf(question) !== 'text';
}

/** Weights count in a mean, and multiply down to every question where one is taken over questions. */
function combinedWithout(
  { above }: LocatedQuestion | LocatedSection,
  located: WrittenAndPlaced,
): string | undefined {
  const around = [wholeOf(located), ...above.map(ruleOf)];
  const { name, combine } = around.at(-1) ?? wholeOf(located);
  const isCounted = combine === 'mean' || around.some(({ over }) => over === 'questions');
  return isCounted ? undefined : `${name} combines by ${combine}`;
}

function notApplicableIsJudgedInStages(located: WrittenAndPlaced): readonly Problem[] {
  return located.items.flatMap((item): readonly Problem[] => {
    if (item.written['not-applicable'] !== 'passes') return [];
    const around = [wholeOf(located), ...item.above.map(ruleOf)];
    if (around.some(({ combine }) => combine === 'stages')) return [];
    const message = `"not-applicable: passes" changes nothing: ${nameOf(item)} is in no stage.`;
    const hint = 'Take it out, or write combine: stages around it.';
    const place = item.placeOfKey('not-applicable');
    return [{ code: 'without-effect', message, hint, place }];
  });
}

/** An answer of elements ends at the highest level that lists some. */
function levelsCanBeReached(located: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(located);
  if (bounds === undefined) return [];
  return located.questions.flatMap((question): readonly Problem[] => {
    const listed = Object.keys(question.written.elements ?? {}).map(Number);
    const highest = Math.max(...listed);
    if (listed.length === 0 || highest >= bounds.to) return [];
    const above =
      highest + 1 === bounds.to ? `Level ${bounds.to}` : `What is above level ${highest}`;
    return [
      {
        code: 'unreachable-level',
        message: `${above} of ${nameOf(question)} cannot be reached: no elements are listed for it.`,
        hint: `List some under ${bounds.to}, or leave it so if that is meant.`,
        place: question.placeOfKey('elements', String(highest)),
      },
    ];
  });
}
