import type { Problem } from '../problem.js';
import { ruleOf, wholeOf } from './combine-rules.js';
import { nameOf } from './kind-rules.js';
import type { WrittenAndPlaced } from './located.js';

/** What was written for a stage where there is none: said, so that nobody counts on it. */
export function effectAdvice(located: WrittenAndPlaced): readonly Problem[] {
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
