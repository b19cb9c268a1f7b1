import type { Problem } from '../problem.js';
import { kindOf } from './kind-rules.js';
import { hasKey, type LocatedQuestion, type Rule, type WrittenAndPlaced } from './located.js';
import { type Bounds, scaleBounds } from './scale-bounds.js';

/** The rules about levels: of the scale, and of what is placed on it. */
export const scaleRules: readonly Rule[] = [
  scaleIsGiven,
  levelsAreOnTheScale,
  bandsCoverTheScale,
  evidenceIsExpectedOnTheScale,
];

function scaleIsGiven({ main, questions }: WrittenAndPlaced): readonly Problem[] {
  if (hasKey(main, [], 'scale')) return [];
  const first = questions.find(hasLevels);
  if (first === undefined) return [];
  const name = first.written.id === undefined ? 'a question' : `"${first.written.id}"`;
  return [
    {
      code: 'missing',
      message: `The framework has no scale, and ${name} needs one.`,
      hint: 'Add "scale" to the framework, with a name for each level: scale: { levels: [ { name: Not yet }, { name: Normal here } ] }.',
      place: first.placeOf('id'),
    },
  ];
}

function hasLevels(question: LocatedQuestion): boolean {
  const kind = kindOf(question);
  return kind === 'scale' || kind === 'elements';
}

function levelsAreOnTheScale(located: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(located);
  if (bounds === undefined) return [];
  return located.questions.flatMap((question) =>
    (['levels', 'next'] as const).flatMap((key) =>
      Object.keys(question.written[key] ?? {})
        .filter((level) => Number(level) < bounds.from || Number(level) > bounds.to)
        .map((level) => ({
          code: 'unknown-level',
          message: `Level ${level} is not on the scale.`,
          hint: `The scale goes from ${bounds.from} to ${bounds.to}.`,
          place: question.placeOfKey(key, level),
        })),
    ),
  );
}

function bandsCoverTheScale(located: WrittenAndPlaced): readonly Problem[] {
  const bands = located.framework.bands ?? [];
  const bounds = boundsOfValues(located);
  if (bounds === undefined) return [];
  return bands.flatMap((band, index) => {
    const from = band?.from;
    if (from === undefined) return [];
    const fault = bandFault(from, index === 0 ? undefined : bands[index - 1], bounds);
    const name = band?.name === undefined ? 'This band' : `The band "${band.name}"`;
    const place = located.main.placeOf(['bands', index, 'from']);
    return fault === undefined ? [] : [{ ...fault, message: `${name} ${fault.message}`, place }];
  });
}

function bandFault(
  from: number,
  before: { readonly from?: number | undefined } | undefined,
  bounds: Bounds,
): Omit<Problem, 'place'> | undefined {
  if (from > bounds.to) {
    const message = `begins at ${from}, above the highest level, ${bounds.to}.`;
    return { code: 'band-order', message, hint: `Begin it at ${bounds.to} or below.` };
  }
  if (before === undefined) {
    if (from === bounds.from) return undefined;
    const message = `is the first and begins at ${from}, so that lower values have no band.`;
    return { code: 'band-gap', message, hint: `Begin it at ${bounds.from}, the lowest level.` };
  }
  if (before.from === undefined || from > before.from) return undefined;
  const message = `begins at ${from}, and the band before it at ${before.from}.`;
  return { code: 'band-order', message, hint: 'Write the bands from the lowest to the highest.' };
}

function evidenceIsExpectedOnTheScale(located: WrittenAndPlaced): readonly Problem[] {
  const from = located.framework.evidence?.['expected-from'];
  const bounds = boundsOfValues(located);
  if (from === undefined || bounds === undefined) return [];
  if (from > bounds.from && from <= bounds.to) return [];
  return [
    {
      code: 'unknown-level',
      message: `Evidence is expected from level ${from}, which is ${from === bounds.from ? 'the lowest' : 'not on the scale'}.`,
      hint: `Choose a level from ${bounds.from + 1} to ${bounds.to}.`,
      place: located.main.placeOf(['evidence', 'expected-from']),
    },
  ];
}

/** Where a framework has no scale, values are told from 0 to 100. */
function boundsOfValues(located: WrittenAndPlaced): Bounds | undefined {
  return hasKey(located.main, [], 'scale') ? scaleBounds(located) : { from: 0, to: 100 };
}
