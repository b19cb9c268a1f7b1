import * as fc from 'fast-check';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework, Question, Section } from '../../src/framework/framework.js';
import { questionsOf } from '../../src/framework/framework.js';
import { framework, question, section } from './framework.js';
import { dated, type Given, notApplicable, sheet, unknown } from './sheet.js';

/** Frameworks that combine to the mean, of any shape, and sheets with every state of an answer. */

export interface Generated {
  readonly framework: Framework;
  readonly sheet: Sheet;
}

/** A section before its parts have ids: questions, or sections below it. */
interface Shape {
  readonly weight: number;
  readonly questions: readonly { readonly weight: number; readonly isQuick: boolean }[];
  readonly below: readonly Shape[];
}

const weight = () =>
  fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10 }), fc.constantFrom(0.1, 0.5, 2.5));
const asked = () =>
  fc.array(fc.record({ weight: weight(), isQuick: fc.boolean() }), { minLength: 1, maxLength: 4 });

const shape = (depth: number): fc.Arbitrary<Shape> => {
  const leaf = fc.record({ weight: weight(), questions: asked(), below: fc.constant([]) });
  if (depth === 1) return leaf;
  const branch = fc.record({
    weight: weight(),
    questions: fc.constant([]),
    below: fc.array(shape(depth - 1), { minLength: 1, maxLength: 3 }),
  });
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: branch });
};

export const frameworks = (): fc.Arbitrary<Framework> =>
  fc
    .record({
      from: fc.constantFrom(0, 1),
      levels: fc.integer({ min: 2, max: 6 }),
      expected: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      principles: fc.array(shape(3), { minLength: 1, maxLength: 5 }),
    })
    .map(({ from, levels, expected, principles }) => {
      const to = from + levels - 1;
      return framework(
        principles.map((principle, index) => named(principle, `s${index}`)),
        {
          scale: [from, to],
          ...(expected === undefined
            ? {}
            : {
                evidence: {
                  expectedFrom: Math.min(from + expected, to),
                  validFor: { count: 12, unit: 'months' },
                },
              }),
        },
      );
    });

function named(given: Shape, id: string): Section {
  const children: readonly Question[] | readonly Section[] =
    given.below.length > 0
      ? given.below.map((below, index) => named(below, `${id}.${index}`))
      : given.questions.map((parts, index) => question(`${id}-q${index}`, parts));
  return section(id, children, { weight: given.weight });
}

/** A framework with a sheet; each question is answered, or left in any other state. */
export const assessed = (): fc.Arbitrary<Generated> =>
  frameworks().chain((built) =>
    fc
      .record({
        answers: fc.tuple(...questionsOf(built).map(() => given(built))),
        isQuick: fc.boolean(),
      })
      .map(({ answers, isQuick }) => ({
        framework: built,
        sheet: sheetOf(built, answers, isQuick ? { asked: 'quick' } : {}),
      })),
  );

function sheetOf(
  built: Framework,
  answers: readonly (Given | undefined)[],
  parts: Partial<Sheet>,
): Sheet {
  const ids = questionsOf(built).map(({ id }) => id);
  const said = ids.flatMap((id, index) => {
    const found = answers[index];
    return found === undefined ? [] : [[id, found] as const];
  });
  return sheet(Object.fromEntries(said), parts);
}

const given = (built: Framework): fc.Arbitrary<Given | undefined> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(undefined, unknown, notApplicable) },
    {
      weight: 2,
      arbitrary: fc.record({
        level: level(built),
        evidence: fc.constantFrom([], [dated('2026-10-01')], [dated('2020-01-01')], [dated()]),
      }),
    },
  );

export const level = ({ scale }: Framework): fc.Arbitrary<number> =>
  fc.integer({ min: scale?.from ?? 0, max: scale?.to ?? 0 });
