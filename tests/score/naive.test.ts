import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Score } from '../../src/score/assessment.js';
import { score } from '../../src/score/score.js';
import { assessed, type Generated } from '../build/generated.js';
import { type Naive, naive } from '../build/naive.js';

/** The engine against plain arithmetic that shares nothing with it. npm run test:long makes a long run. */

const numRuns = Number(process.env['RUNS'] ?? 50);

const always = (property: (generated: Generated, plain: Naive) => void): void =>
  fc.assert(
    fc.property(assessed(), (generated) =>
      property(generated, naive(generated.framework, generated.sheet)),
    ),
    { numRuns },
  );

/** The whole, under the empty id, and every section. */
function scoresOf({ framework, sheet }: Generated): readonly (readonly [string, Score])[] {
  const { overall, sections } = score(framework, sheet);
  return [['', overall], ...sections];
}

const nothing = { attainment: undefined, evidenced: undefined };

function differenceOf(
  what: string,
  found: number | undefined,
  plain: number | undefined,
): readonly string[] {
  const isSame =
    found === undefined || plain === undefined ? found === plain : Math.abs(found - plain) < 1e-9;
  return isSame ? [] : [`${what}: ${found}, plainly ${plain}`];
}

describe('for every framework and every sheet', () => {
  it('values, what is shown of them, and what is counted as answered are those of plain arithmetic', () => {
    always((generated, plain) => {
      const isExpected = generated.framework.evidence !== undefined;
      const faults = scoresOf(generated).flatMap(([id, found]) => {
        const { attainment, evidenced } = found.state === 'scored' ? found : nothing;
        return [
          ...differenceOf(id, attainment, plain.values.get(id)),
          ...differenceOf(`${id}, shown`, evidenced, isExpected ? plain.shown.get(id) : undefined),
          ...differenceOf(`${id}, answered`, found.answered, plain.answered.get(id)),
          ...differenceOf(`${id}, asked`, found.of, plain.of.get(id)),
        ];
      });
      expect(faults).toEqual([]);
    });
  });

  it('the band is the highest that both ends of the range reach, or two neighbours', () => {
    always((generated) => {
      const { from, to } = generated.framework.scale ?? { from: 0, to: 100 };
      // Bounds where values often fall: on levels, and halfway between.
      const bands = Array.from({ length: 2 * (to - from) + 1 }, (_, index) => ({
        name: `Band ${index}`,
        from: from + index / 2,
      }));
      const indexOf = (attainment: number): number =>
        bands.filter((band) => band.from <= from + attainment * (to - from) + 1e-9).length - 1;
      const banded = { ...generated, framework: { ...generated.framework, bands } };
      for (const [, found] of scoresOf(banded)) {
        if (found.state !== 'scored' || found.provisional) continue;
        const [low, high] = found.range.map(indexOf) as [number, number];
        const names = [bands[low]?.name, bands[high]?.name];
        expect(found.band).toBe(low === high ? names[0] : undefined);
        expect(found.bandRange).toEqual(high === low + 1 ? names : undefined);
      }
    });
  });
});
