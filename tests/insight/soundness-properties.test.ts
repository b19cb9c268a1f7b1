import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import { type Framework, questionsOf, type Section } from '../../src/framework/framework.js';
import { everyQuestionIsAsked } from '../../src/insight/soundness/asked.js';
import { bandsAreReached } from '../../src/insight/soundness/bands.js';
import type { Finding } from '../../src/insight/soundness/finding.js';
import { weightsCount } from '../../src/insight/soundness/weights.js';
import type { Assessment, Score } from '../../src/score/assessment.js';
import { tolerance } from '../../src/score/assessment.js';
import { levelOf } from '../../src/score/band.js';
import { allSections, score } from '../../src/score/score.js';
import { situationOf } from '../../src/score/situation.js';
import { assessed } from '../build/generated.js';

/** What is found of a framework's meaning is true of every sheet. npm run test:long makes a long run. */

const numRuns = Number(process.env['RUNS'] ?? 40);

/** With a sheet of few open questions; a service is in one phase at a time. */
const always = (property: (framework: Framework, sheet: Sheet) => number): void => {
  let found = 0;
  fc.assert(
    fc.property(assessed({ open: 8 }), ({ framework, sheet }) => {
      const phase = sheet.subject.facets['phase']?.slice(0, 1) ?? [];
      const facets = { phase: phase.length === 0 ? ['alpha'] : phase };
      found += property(framework, { ...sheet, subject: { ...sheet.subject, facets } });
    }),
    { numRuns },
  );
  expect(found).toBeGreaterThan(0);
};

describe('whatever the answers', () => {
  it('what can never be asked is in no scope', () => {
    always((framework, sheet) => {
      const found = everyQuestionIsAsked(framework).filter(({ path }) => path[0] !== 'quick');
      const { scopes } = situationOf(framework, sheet);
      const asked = found
        .flatMap(({ about }) => idsIn(about))
        .filter((id) => scopes.get(id) === 'in');
      expect(asked).toEqual([]);
      return found.length;
    });
  });

  it('what the short set never asks is in no scope of it', () => {
    always((framework, sheet) => {
      const found = everyQuestionIsAsked(framework).filter(({ path }) => path[0] === 'quick');
      const { scopes } = situationOf(framework, { ...sheet, asked: 'quick' });
      const asked = found
        .flatMap(({ about }) => idsIn(about))
        .filter((id) => scopes.get(id) === 'in');
      expect(asked).toEqual([]);
      return found.length;
    });
  });

  it('a weight without effect changes no value', () => {
    always((framework, sheet) => {
      const found = weightsCount(framework);
      const heavy = new Set(found.map(({ about }) => about));
      const principles = framework.principles.map((section) => withWeightsTripled(section, heavy));
      const before = valuesIn(framework, score(framework, sheet));
      const after = valuesIn(framework, score({ ...framework, principles }, sheet));
      for (const [index, value] of before.entries())
        expect(Math.abs(value - (after[index] ?? NaN))).toBeLessThan(tolerance);
      return found.length;
    });
  });

  it('no value falls into a band that nothing comes to', () => {
    always((framework, sheet) => {
      const { from, to } = framework.scale ?? { from: 0, to: 100 };
      const bands = Array.from({ length: 12 }, (_, index) => ({
        name: `Band ${index}`,
        from: from + ((to - from) * index) / 11,
      }));
      const banded: Framework = { ...framework, bands };
      const found = bandsAreReached(banded);
      const { overall, sections } = score(banded, sheet);
      const levels = [overall, ...sections.values()].flatMap((one) =>
        one.state === 'scored' ? [levelOf(framework, one.attainment)] : [],
      );
      for (const { path } of found) {
        const index = Number(path[1]);
        const [low, next] = [bands[index]?.from ?? NaN, bands[index + 1]?.from ?? Infinity];
        const inside = levels.filter(
          (level) => level >= low - tolerance && level < next - tolerance,
        );
        expect(inside).toEqual([]);
      }
      return found.length;
    });
  });
});

function idsIn(about: Finding['about']): readonly string[] {
  if (about === undefined) return [];
  return 'kind' in about ? [about.id] : questionsOf(about).map(({ id }) => id);
}

function withWeightsTripled(section: Section, heavy: ReadonlySet<unknown>): Section {
  const weightOf = (part: { readonly weight: number }): number =>
    heavy.has(part) ? part.weight * 3 : part.weight;
  return {
    ...section,
    weight: weightOf(section),
    questions: section.questions.map((question) => ({ ...question, weight: weightOf(question) })),
    sections: section.sections.map((below) => withWeightsTripled(below, heavy)),
  };
}

/** The values of the whole and of every section, 0 where there is none. */
function valuesIn(framework: Framework, { overall, sections }: Assessment): readonly number[] {
  const valueOf = (found: Score | undefined): number =>
    found?.state === 'scored' ? found.attainment : 0;
  return [
    valueOf(overall),
    ...allSections(framework.principles).map(({ id }) => valueOf(sections.get(id))),
  ];
}
