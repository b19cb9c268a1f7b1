import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Sheet } from '../../src/answers/sheet.js';
import { type Framework, questionsOf, type Section } from '../../src/framework/framework.js';
import type { Assessment, Score } from '../../src/score/assessment.js';
import { isOpen, tolerance } from '../../src/score/assessment.js';
import { score } from '../../src/score/score.js';
import { question } from '../build/framework.js';
import { assessed, type Generated, level } from '../build/generated.js';
import { answer, notApplicable } from '../build/sheet.js';

/** What holds for every framework that combines to the mean, and for every sheet. */

const always = (property: (generated: Generated) => void): void =>
  fc.assert(fc.property(assessed(), property), { numRuns: 300 });

describe('for every framework and every sheet', () => {
  it('0 ≤ low ≤ value ≤ high ≤ 1', () => {
    always(({ framework, sheet }) => {
      for (const found of scoresOf(score(framework, sheet))) {
        const value = found.state === 'scored' ? [found.attainment] : [];
        expect(
          descents([
            0,
            ...(found.range?.slice(0, 1) ?? []),
            ...value,
            ...(found.range?.slice(1) ?? []),
            1,
          ]),
        ).toEqual([]);
        expect(found.state === 'scored' && found.range === undefined).toBe(false);
      }
    });
  });

  it('no number is NaN or infinite, and completeness is a share', () => {
    always(({ framework, sheet }) => {
      for (const found of scoresOf(score(framework, sheet))) {
        expect(descents([0, found.completeness, 1])).toEqual([]);
        expect(descents([0, found.answered, found.of])).toEqual([]);
        expect(Number.isFinite(found.state === 'scored' ? found.level : 0)).toBe(true);
      }
    });
  });

  it('what is shown is at most what is claimed', () => {
    always(({ framework, sheet }) => {
      for (const found of scoresOf(score(framework, sheet))) {
        const [attainment = 0, evidenced = 0] = numbersOf(found);
        expect(descents(found.state === 'scored' ? [0, evidenced, attainment] : [])).toEqual([]);
      }
    });
  });

  it('the order of the answers changes nothing', () => {
    always(({ framework, sheet }) => {
      const turned = { ...sheet, answers: new Map([...sheet.answers].toReversed()) };
      expect(score(framework, turned)).toEqual(score(framework, sheet));
    });
  });

  it('the range over the whole framework holds the range over the short set', () => {
    always(({ framework, sheet }) => {
      const { overall } = score(framework, { ...sheet, asked: 'quick' });
      const all = overall.rangeOfAll ?? [0, 1];
      const [low, high] = overall.range ?? all;
      expect(descents([0, all[0], low, high, all[1], 1])).toEqual([]);
    });
  });

  it('the value is what it would be if everything open did not apply', () => {
    always(({ framework, sheet }) => {
      const before = score(framework, sheet);
      const closed = withAnswers(sheet, openIn(framework, before), () => answer(notApplicable));
      expect(differences(valuesOf(before), valuesOf(score(framework, closed)))).toEqual([]);
    });
  });
});

describe('a better answer', () => {
  it('never lowers a value, a range or what is shown, anywhere', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), ({ framework, sheet }, pick) => {
        const top = framework.scale?.to ?? 0;
        const raisable = [...sheet.answers].filter(
          ([, found]) => found.said === 'answered' && levelIn(found) < top,
        );
        const chosen = raisable[pick % Math.max(1, raisable.length)];
        if (chosen === undefined) return;
        const raised = withAnswers(sheet, [chosen[0]], better);
        const after = scoresOf(score(framework, raised));
        for (const [index, before] of scoresOf(score(framework, sheet)).entries()) {
          const then = after[index];
          if (then === undefined) throw new Error('the sections are the same');
          expect(then.state).toBe(before.state);
          for (const [at, number] of numbersOf(before).entries()) {
            expect(descents([number, numbersOf(then)[at] ?? NaN])).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a question that does not apply', () => {
  it('changes no value when it is added', () => {
    fc.assert(
      fc.property(assessed(), fc.nat(), ({ framework, sheet }, pick) => {
        const leaves = framework.principles.flatMap(leavesOf);
        const chosen = leaves[pick % leaves.length];
        const extended = {
          ...framework,
          principles: framework.principles.map((principle) => withQuestionIn(principle, chosen)),
        };
        const answered = {
          ...sheet,
          answers: new Map([...sheet.answers, ['added', answer(notApplicable)]]),
        };
        const before = score(framework, sheet);
        const after = score(extended, answered);
        expect(after.sections).toEqual(before.sections);
        expect(after.overall).toEqual(before.overall);
        expect(after.settles).toEqual(before.settles);
      }),
      { numRuns: 300 },
    );
  });
});

describe('completing a sheet', () => {
  it('in any way, not applicable included, lands inside every range', () => {
    const completed = assessed().chain((generated) =>
      fc
        .array(fc.oneof(level(generated.framework), fc.constant(notApplicable)), {
          minLength: 60,
          maxLength: 60,
        })
        .map((answers) => ({ ...generated, answers })),
    );
    fc.assert(
      fc.property(completed, ({ framework, sheet, answers }) => {
        const before = score(framework, sheet);
        const open = openIn(framework, before);
        const full = withAnswers(sheet, open, (_, index) =>
          answer(answers[index % answers.length] ?? 0),
        );
        const after = scoresOf(score(framework, full));
        for (const [index, found] of scoresOf(before).entries()) {
          const then = after[index];
          if (then?.state !== 'scored') continue;
          const range = found.range;
          if (range === undefined) throw new Error('what can be completed has a range');
          expect(descents([range[0], then.attainment, range[1]])).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reaches the low end with the lowest answers and the high end with the highest', () => {
    always(({ framework, sheet }) => {
      const before = score(framework, sheet);
      const open = openIn(framework, before);
      const { from = 0, to = 0 } = framework.scale ?? {};
      const ends = [from, to].map((end) =>
        scoresOf(
          score(
            framework,
            withAnswers(sheet, open, () => answer(end)),
          ),
        ),
      );
      for (const [index, found] of scoresOf(before).entries()) {
        if (found.range === undefined) continue;
        expect(
          differences(
            found.range,
            ends.map((scores) => valueOf(scores[index])),
          ),
        ).toEqual([]);
      }
    });
  });
});

describe('weights', () => {
  it('count only in proportion: multiplying all of a section by a constant changes nothing', () => {
    fc.assert(
      fc.property(
        assessed(),
        fc.constantFrom(0.1, 0.25, 3, 7, 1000),
        ({ framework, sheet }, factor) => {
          const scaled = {
            ...framework,
            principles: framework.principles.map((principle) =>
              withWeightsTimes(principle, factor),
            ),
          };
          const [before, after] = [score(framework, sheet), score(scaled, sheet)];
          expect(
            differences(scoresOf(before).flatMap(numbersOf), scoresOf(after).flatMap(numbersOf)),
          ).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what would settle most', () => {
  it('names every open question once, the one that narrows most first', () => {
    always(({ framework, sheet }) => {
      const found = score(framework, sheet);
      const named = found.settles.map(({ question: id }) => id);
      expect(named.toSorted()).toEqual(openIn(framework, found).toSorted());
      expect(descents([0, ...found.settles.map(({ narrows }) => narrows).toReversed()])).toEqual(
        [],
      );
    });
  });

  it('adds up to the width of the range of the whole', () => {
    always(({ framework, sheet }) => {
      const { settles, overall } = score(framework, sheet);
      const [low, high] = overall.range ?? [0, 0];
      expect(
        differences([settles.reduce((sum, { narrows }) => sum + narrows, 0)], [high - low]),
      ).toEqual([]);
    });
  });
});

function scoresOf(found: Assessment): readonly Score[] {
  return [found.overall, ...found.sections.values()];
}

function numbersOf(found: Score): readonly number[] {
  const value = found.state === 'scored' ? [found.attainment, found.evidenced ?? 0] : [];
  return [...value, ...(found.range ?? [])];
}

function valuesOf(found: Assessment): readonly number[] {
  return scoresOf(found).map(valueOf);
}

/** NaN where there is no value: it is then expected to be missing on the other side, too. */
function valueOf(found: Score | undefined): number {
  return found?.state === 'scored' ? found.attainment : NaN;
}

function openIn(framework: Framework, found: Assessment): readonly string[] {
  return questionsOf(framework)
    .map(({ id }) => id)
    .filter((id) => isOpen(found.questions.get(id) ?? { state: 'not-applicable' }));
}

function withAnswers(
  sheet: Sheet,
  ids: readonly string[],
  change: (before: Answer | undefined, index: number) => Answer,
): Sheet {
  const changed = ids.map((id, index) => [id, change(sheet.answers.get(id), index)] as const);
  return { ...sheet, answers: new Map([...sheet.answers, ...changed]) };
}

function better(found: Answer | undefined): Answer {
  if (found?.said !== 'answered') throw new Error('only an answer can be better');
  return { ...found, response: { kind: 'scale', level: levelIn(found) + 1 } };
}

function leavesOf(section: Section): readonly Section[] {
  return section.sections.length === 0 ? [section] : section.sections.flatMap(leavesOf);
}

function withQuestionIn(section: Section, chosen: Section | undefined): Section {
  if (section === chosen) {
    return { ...section, questions: [question('added', { isQuick: true }), ...section.questions] };
  }
  return { ...section, sections: section.sections.map((below) => withQuestionIn(below, chosen)) };
}

function withWeightsTimes(section: Section, factor: number): Section {
  return {
    ...section,
    weight: section.weight * factor,
    sections: section.sections.map((below) => withWeightsTimes(below, factor)),
    questions: section.questions.map((asked) => ({ ...asked, weight: asked.weight * factor })),
  };
}

/** The places where a number is followed by a smaller one. */
function descents(numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? -Infinity;
    return before <= number + tolerance ? [] : [`${before}, then ${number}`];
  });
}

/** The places where two lists of numbers are not the same; NaN is the same as NaN. */
function differences(some: readonly number[], others: readonly number[]): readonly string[] {
  if (some.length !== others.length) return [`${some.length} numbers and ${others.length}`];
  return some.flatMap((number, index) => {
    const other = others[index] ?? NaN;
    const isSame = Object.is(number, other) || Math.abs(number - other) <= tolerance;
    return isSame ? [] : [`${number} and ${other}`];
  });
}

function levelIn(found: Answer): number {
  if (found.said !== 'answered' || found.response.kind !== 'scale') throw new Error('no level');
  return found.response.level;
}
