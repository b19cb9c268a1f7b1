import type { Framework } from '../../framework/framework.js';
import { tolerance } from '../../score/assessment.js';
import { levelOf } from '../../score/band.js';
import { combineAll } from '../../score/combine.js';
import type { Check, Finding } from './finding.js';
import { readingsWith } from './readings.js';
import { valuesIn } from './values.js';

/** Some section, or the whole, comes to a value in each band, and each band can be told from the others. */
export const bandsAreReached: Check = (framework) => [
  ...namesDiffer(framework),
  ...valuesFallInto(framework),
];

function namesDiffer({ bands }: Framework): readonly Finding[] {
  return bands.flatMap(({ name }, index): readonly Finding[] =>
    bands.findIndex((band) => band.name === name) === index
      ? []
      : [
          {
            code: 'duplicate-band',
            message: `Two bands are called "${name}".`,
            hint: 'Give each a name of its own, or make them one.',
            path: ['bands', index, 'name'],
          },
        ],
  );
}

function valuesFallInto(framework: Framework): readonly Finding[] {
  const { bands } = framework;
  const quick = levelsOf(framework, triedValues(framework));
  const open = bands.filter((_, index) => !isReached(bands, index, quick));
  // Nearly always every band is reached, and it is enough to have tried a few answers.
  const values = open.length === 0 ? undefined : valuesIn(framework);
  if (values === undefined) return [];
  const levels = levelsOf(framework, values);
  return bands.flatMap(({ name, from }, index): readonly Finding[] => {
    const next = bands[index + 1]?.from;
    if (isReached(bands, index, levels) || (next !== undefined && next <= from)) return [];
    return [
      {
        code: 'unreachable-band',
        message: `Nothing comes to the band "${name}": no answers give a value from ${from} ${next === undefined ? 'on' : `up to ${next}`}.`,
        hint: nearestHint(levels, from),
        path: ['bands', index, 'from'],
      },
    ];
  });
}

function isReached(bands: Framework['bands'], index: number, levels: readonly number[]): boolean {
  const from = bands[index]?.from ?? Infinity;
  const next = bands[index + 1]?.from ?? Infinity;
  return levels.some((level) => level >= from - tolerance && level < next - tolerance);
}

function levelsOf(framework: Framework, values: readonly number[]): readonly number[] {
  return values.map((value) => levelOf(framework, value));
}

/** What the whole and its sections come to with more and more questions at their highest, and the others at their lowest. */
function triedValues(framework: Framework): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const readingOf = readingsWith(framework, (_, spread) => spread < step / steps);
    const { whole, sections } = combineAll(framework, readingOf);
    return [whole, ...sections.values()].flatMap((value) => value ?? []);
  }).flat();
}

const steps = 16;

/** The value below the band from which it could begin to be reached. */
function nearestHint(levels: readonly number[], from: number): string {
  const below = levels.filter((level) => level < from);
  const highest = Math.max(...below);
  const rounded = Math.round(highest * 1000) / 1000;
  return below.length === 0
    ? 'Take it out.'
    : `Take it out, or begin it at ${rounded}, the next value below.`;
}
