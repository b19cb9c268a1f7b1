import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../../src/answers/scope.js';
import type { Answer, Response, Sheet } from '../../src/answers/sheet.js';
import {
  type Combine,
  type CombineRule,
  type Framework,
  type Question,
  type QuestionKind,
  questionsOf,
  type Section,
} from '../../src/framework/framework.js';
import type { QuestionId } from '../../src/ids.js';
import type { Assessment, Range, Score } from '../../src/score/assessment.js';
import { isOpen, tolerance } from '../../src/score/assessment.js';
import { attainmentOf } from '../../src/score/attainment.js';
import { score } from '../../src/score/score.js';
import { situationOf } from '../../src/score/situation.js';
import { question } from '../build/framework.js';
import { answersTo, assessed, type Generated, type Leaning } from '../build/generated.js';
import { answer, notApplicable } from '../build/sheet.js';

/**
 * What holds for every framework and every sheet. npm run test:long makes a long run;
 * with DISTRIBUTION=1 it prints what kind of frameworks and sheets were tried.
 */

const numRuns = Number(process.env['RUNS'] ?? 50);

const always = (property: (generated: Generated) => void, leaning?: Leaning): void =>
  fc.assert(fc.property(assessed(leaning), property), { numRuns });

describe('for every framework and every sheet', () => {
  it('0 ≤ low ≤ value ≤ high ≤ 1', () => {
    always(({ framework, sheet }) => {
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        const [low, high] = found.range ?? [0, 1];
        const value = found.state === 'scored' ? [found.attainment] : [];
        expect(descents(id, [0, low, ...value, high, 1])).toEqual([]);
        expect(found.state === 'scored' && found.range === undefined).toBe(false);
      }
    });
  });

  it('no number is NaN or infinite, and completeness is a share', () => {
    always(({ framework, sheet }) => {
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        expect(descents(id, [0, found.completeness, 1])).toEqual([]);
        expect(descents(id, [0, found.answered, found.of])).toEqual([]);
        expect(Number.isFinite(found.state === 'scored' ? found.level : 0)).toBe(true);
      }
    });
  });

  it('what is shown is at most what is claimed', () => {
    always(({ framework, sheet }) => {
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        if (found.state !== 'scored' || found.evidenced === undefined) continue;
        expect(descents(id, [0, found.evidenced, found.attainment])).toEqual([]);
      }
    });
  });

  it('what essentials cap is at most what it would be without them', () => {
    always(({ framework, sheet }) => {
      const capped = score({ ...framework, essentialsUnmet: 'cap' }, sheet);
      const free = new Map(scoresOf(score({ ...framework, essentialsUnmet: 'flag' }, sheet)));
      for (const [id, found] of scoresOf(capped)) {
        const other = numbersOf(free.get(id));
        for (const [name, number] of numbersOf(found))
          expect(descents(`${id} ${name}`, [number, other.get(name) ?? NaN])).toEqual([]);
      }
    });
  });

  it('the order of the answers changes nothing', () => {
    always(({ framework, sheet }) => {
      const turned = { ...sheet, answers: new Map([...sheet.answers].toReversed()) };
      expect(isDeepStrictEqual(score(framework, turned), score(framework, sheet))).toBe(true);
    });
  });

  it('the value is what it would be if everything open did not apply, but for stages', () => {
    always(({ framework, sheet }) => {
      const closed = withAnswers(sheet, unsaidIn(framework, sheet), () => answer(notApplicable));
      const after = new Map(scoresOf(score(framework, closed)));
      const staged = stagedIn(framework);
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        if (staged.has(id)) continue;
        expect(differences(id, [valueOf(found)], [valueOf(after.get(id))])).toEqual([]);
      }
    });
  });

  it('a staged section stands at the low end of its range, unless its scope is open', () => {
    always(({ framework, sheet }) => {
      const { scopes } = situationOf(framework, sheet);
      if ([...scopes.values()].includes('undecided')) return;
      const rules = new Map(sectionsOf(framework).map(({ id, rule }) => [id, rule.combine]));
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        if (found.state !== 'scored' || rules.get(id) !== 'stages') continue;
        expect(differences(id, [found.attainment], found.range.slice(0, 1))).toEqual([]);
      }
    });
  });

  it('the range over the whole framework holds the range over the short set, but for stages', () => {
    always(({ framework, sheet }) => {
      if (stagedIn(framework).has('')) return;
      const { overall } = score(framework, { ...sheet, asked: 'quick' });
      const all = overall.rangeOfAll ?? [0, 1];
      const [low, high] = overall.range ?? all;
      expect(descents('whole', [0, all[0], low, high, all[1], 1])).toEqual([]);
    });
  });
});

describe('a better answer', () => {
  it('never lowers a value, a range or what is shown, anywhere, while the scope stays', () => {
    always(({ framework, sheet, picks }) => {
      const raised = betterSheet(framework, sheet, picks[0] ?? 0);
      if (raised === undefined || !isSameScope(framework, sheet, raised)) return;
      const after = new Map(scoresOf(score(framework, raised)));
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        const then = after.get(id);
        expect(then?.state).toBe(found.state);
        const numbers = numbersOf(then);
        for (const [name, number] of numbersOf(found))
          expect(descents(`${id} ${name}`, [number, numbers.get(name) ?? NaN])).toEqual([]);
      }
    });
  });
});

describe('a question that does not apply', () => {
  it('changes no mean, median or weakest when it is added', () => {
    always(({ framework, sheet, picks }) => {
      const leaves = framework.principles.flatMap(leavesOf);
      const chosen = leaves[(picks[0] ?? 0) % leaves.length];
      const extended = {
        ...framework,
        principles: framework.principles.map((principle) => withQuestionIn(principle, chosen)),
      };
      const answered = {
        ...sheet,
        answers: new Map([...sheet.answers, ['added', answer(notApplicable)]]),
      };
      const staged = stagedIn(framework);
      const before = score(framework, sheet);
      const after = score(extended, answered);
      const then = new Map(scoresOf(after));
      for (const [id, found] of scoresOf(before)) {
        if (staged.has(id)) continue;
        const [some, others] = [numbersOf(found), numbersOf(then.get(id))];
        expect(differences(id, [...some.values()], [...others.values()])).toEqual([]);
      }
      expect(staged.size === 0 ? after.settles : []).toEqual(
        staged.size === 0 ? before.settles : [],
      );
    });
  });
});

describe('completing a sheet', () => {
  it('in any way, not applicable included, lands inside every range', () => {
    always(({ framework, sheet, picks }) => {
      const open = unsaidIn(framework, sheet);
      const full = withAnswers(sheet, open, (id, index) => {
        const ways = waysToAnswer(framework, id);
        return ways[(picks[index % picks.length] ?? 0) % ways.length] ?? answer(notApplicable);
      });
      const after = new Map(scoresOf(score(framework, full)));
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        const completed = after.get(id);
        if (completed?.state !== 'scored') continue;
        const [low, high] = found.range ?? [NaN, NaN];
        expect(descents(id, [low, completed.attainment, high])).toEqual([]);
      }
    });
  });

  it('reaches both ends of every range and nothing beyond, with all ways to complete it gone through', () => {
    let exhausted = 0;
    const few = { open: 10 };
    always(({ framework, sheet }) => {
      const open = unsaidIn(framework, sheet);
      const ways = open.map((id) => waysToAnswer(framework, id));
      const count = ways.reduce((product, { length }) => product * length, 1);
      if (open.length === 0 || count > 400) return;
      exhausted += 1;
      const before = score(framework, sheet);
      const reached = new Map<string, Range>();
      for (const answers of combinationsOf(ways)) {
        const answered = withAnswers(
          sheet,
          open,
          (_, index) => answers[index] ?? answer(notApplicable),
        );
        for (const [id, found] of scoresOf(score(framework, answered))) {
          if (found.state !== 'scored') continue;
          const [low, high] = reached.get(id) ?? [found.attainment, found.attainment];
          reached.set(id, [Math.min(low, found.attainment), Math.max(high, found.attainment)]);
        }
      }
      for (const [id, found] of scoresOf(before)) {
        const range = withValue(reached.get(id), found);
        expect(differences(id, found.range ?? [], range ?? [])).toEqual([]);
        // For a short set, it may speak of the range over the whole framework.
        const isOfAll = 'rangeOfAll' in found && found.exact === false;
        expect(isOfAll || found.exact === false).toBe(isOfAll || range !== reached.get(id));
      }
    }, few);
    expect(exhausted).toBeGreaterThan(numRuns / 6);
  });
});

describe('weights', () => {
  it('count only in proportion: multiplying those of all siblings by a constant changes nothing', () => {
    always(({ framework, sheet, picks }) => {
      const factor = [0.1, 0.25, 3, 7, 1000][(picks[0] ?? 0) % 5] ?? 1;
      // Over questions, sections of different depths meet: there only all questions at once are siblings.
      const isOver = sectionsOf(framework).some(({ rule }) => rule.over !== undefined);
      const scaled = {
        ...framework,
        principles: framework.principles.map((principle) =>
          withWeightsTimes(principle, factor, isOver ? 1 : factor),
        ),
      };
      const after = new Map(scoresOf(score(scaled, sheet)));
      for (const [id, found] of scoresOf(score(framework, sheet))) {
        const [some, others] = [numbersOf(found), numbersOf(after.get(id))];
        expect(differences(id, [...some.values()], [...others.values()])).toEqual([]);
      }
    });
  });
});

describe('what would settle most', () => {
  it('names every open question, the one that narrows most first, and none that would widen', () => {
    always(({ framework, sheet }) => {
      const found = score(framework, sheet);
      const named = found.settles.map(({ question: id }) => id);
      expect(new Set(named).size).toBe(named.length);
      expect(openIn(framework, found).filter((id) => !named.includes(id))).toEqual([]);
      if (scoresOf(found).some(([, { exact }]) => exact === false)) return;
      const narrowing = found.settles.map(({ narrows }) => narrows).toReversed();
      expect(descents('settles', [0, ...narrowing])).toEqual([]);
    });
  });

  it('is by how much the range of the whole is less wide once a level is given, the lowest and the highest', () => {
    always(({ framework, sheet }) => {
      // Where scopes hang on open answers, there may be too many ways to go through them again for each question.
      if ([...situationOf(framework, sheet).scopes.values()].includes('undecided')) return;
      const { from, to } = framework.scale ?? { from: 0, to: 100 };
      const found = score(framework, sheet);
      const widths = (id: QuestionId): readonly (number | undefined)[] => [
        widthOf(found),
        ...[from, to].map((level) =>
          widthOf(
            score(
              framework,
              withAnswers(sheet, [id], () => answer(level)),
            ),
          ),
        ),
      ];
      const levelled = new Set(
        questionsOf(framework).flatMap(({ id, kind }) => (kind === 'scale' ? [id] : [])),
      );
      for (const { question: id, narrows } of found.settles.filter((one) =>
        levelled.has(one.question),
      )) {
        const [now, lowest, highest] = widths(id);
        if (now === undefined || lowest === undefined || highest === undefined) continue;
        expect(differences(id, [narrows], [now - (lowest + highest) / 2])).toEqual([]);
      }
    });
  });

  it('adds up to the width of the range of the whole where all is a mean of levels', () => {
    always(({ framework, sheet }) => {
      const levels = plain(framework);
      const answered = withAnswers(sheet, [...sheet.answers.keys()], (id) => {
        const found = sheet.answers.get(id) ?? answer(notApplicable);
        return found.said === 'answered' && found.response.kind !== 'scale' ? answer(1) : found;
      });
      const { settles, overall } = score(levels, answered);
      const [low, high] = overall.range ?? [0, 0];
      const sum = settles.reduce((all, { narrows }) => all + narrows, 0);
      expect(differences('whole', [sum], [high - low])).toEqual([]);
    });
  });
});

/** How wide the range of the whole is; nothing where that is not known exactly, or where it has no total. */
function widthOf({ overall }: Assessment): number | undefined {
  const { range: [low, high] = [], exact } = overall;
  return low === undefined || high === undefined || exact === false ? undefined : high - low;
}

const rules: readonly Combine[] = ['mean', 'median', 'weakest', 'stages', 'none'];
const kinds: readonly QuestionKind[] = ['scale', 'elements', 'choice', 'yes-no', 'share', 'text'];

describe('the frameworks and sheets that are tried', () => {
  it('have an undecided condition, an essential and an open stage in three of ten at least', () => {
    const tried = fc.sample(assessed(), { numRuns: 1000, seed: 7 });
    const shareOf = (has: (generated: Generated) => boolean): number =>
      tried.filter(has).length / tried.length;
    const distribution = {
      'with an undecided condition': shareOf(({ framework, sheet }) =>
        [...situationOf(framework, sheet).scopes.values()].includes('undecided'),
      ),
      'with an essential': shareOf(({ framework }) =>
        questionsOf(framework).some(({ essential }) => essential !== undefined),
      ),
      'with an open stage': shareOf(hasOpenStage),
      'with not applicable passing': shareOf(({ framework }) =>
        questionsOf(framework).some((one) => one.notApplicablePasses === true),
      ),
      'three deep': shareOf(({ framework }) =>
        framework.principles.some(({ sections }) =>
          sections.some((below) => below.sections.length > 0),
        ),
      ),
      'over questions': shareOf(({ framework }) =>
        sectionsOf(framework).some(({ rule }) => rule.over !== undefined),
      ),
      'without a total': shareOf(({ framework }) => framework.rule.combine === 'none'),
      ...Object.fromEntries(
        rules.map((rule) => [
          `with the rule ${rule}`,
          shareOf(({ framework }) =>
            sectionsOf(framework).some((one) => one.rule.combine === rule),
          ),
        ]),
      ),
      ...Object.fromEntries(
        kinds.map((kind) => [
          `with the kind ${kind}`,
          shareOf(({ framework }) => questionsOf(framework).some((one) => one.kind === kind)),
        ]),
      ),
    };
    if (process.env['DISTRIBUTION'] !== undefined) console.table(distribution);
    expect(distribution['with an undecided condition']).toBeGreaterThan(0.3);
    expect(distribution['with an essential']).toBeGreaterThan(0.3);
    expect(distribution['with an open stage']).toBeGreaterThan(0.3);
    for (const share of Object.values(distribution)) expect(share).toBeGreaterThan(0.03);
  });
});

type Named = readonly [id: string, found: Score];

/** The whole, under the empty id, and every section. */
function scoresOf(found: Assessment): readonly Named[] {
  return [['', found.overall], ...found.sections];
}

function numbersOf(found: Score | undefined): ReadonlyMap<string, number> {
  const numbers: readonly (readonly [string, number | undefined])[] = [
    ['value', found?.state === 'scored' ? found.attainment : undefined],
    ['shown', found?.state === 'scored' ? found.evidenced : undefined],
    ['low', found?.range?.[0]],
    ['high', found?.range?.[1]],
  ];
  return new Map(
    numbers.flatMap(([name, number]) => (number === undefined ? [] : [[name, number] as const])),
  );
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

/** Every question that was asked and has no answer yet, whether it is in scope or not. */
function unsaidIn(framework: Framework, sheet: Sheet): readonly string[] {
  const { standings } = situationOf(framework, sheet);
  return questionsOf(framework)
    .map(({ id }) => id)
    .filter((id) => standings.get(id)?.is === 'open');
}

function waysToAnswer(framework: Framework, id: string): readonly Answer[] {
  const asked = questionsOf(framework).find((one) => one.id === id);
  if (asked === undefined) throw new Error(`no question ${id}`);
  return [...answersTo(framework, asked), notApplicable].map((given) =>
    typeof given === 'string' ? answer(notApplicable) : answer(given),
  );
}

function* combinationsOf([first, ...others]: readonly (readonly Answer[])[]): Generator<
  readonly Answer[]
> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rest of combinationsOf(others)) for (const one of first) yield [one, ...rest];
}

function isInside(inner: Range | undefined, outer: Range | undefined): boolean {
  if (inner === undefined || outer === undefined) return inner === undefined;
  return outer[0] <= inner[0] + tolerance && inner[1] <= outer[1] + tolerance;
}

function withAnswers(
  sheet: Sheet,
  ids: readonly string[],
  change: (id: string, index: number) => Answer,
): Sheet {
  const changed = ids.map((id, index) => [id, change(id, index)] as const);
  return { ...sheet, answers: new Map([...sheet.answers, ...changed]) };
}

/** One answer exchanged for one that counts at least as much, its evidence kept. */
function betterSheet(framework: Framework, sheet: Sheet, pick: number): Sheet | undefined {
  const raisable = questionsOf(framework).flatMap((asked) => {
    const found = sheet.answers.get(asked.id);
    if (found?.said !== 'answered') return [];
    const now = attainmentOf(framework, asked, found.response) ?? 0;
    const better = answersTo(framework, asked).filter(
      (response) => (attainmentOf(framework, asked, response) ?? 0) > now,
    );
    return better.map((response: Response) => [asked, { ...found, response }] as const);
  });
  const chosen = raisable[pick % Math.max(1, raisable.length)];
  return chosen && withAnswers(sheet, [chosen[0].id], () => chosen[1]);
}

function isSameScope(framework: Framework, one: Sheet, other: Sheet): boolean {
  const scopesOf = (sheet: Sheet): unknown => {
    const { standings } = situationOf(framework, sheet);
    return [...scopeOf(framework, sheet, ({ id }) => standings.get(id) ?? { is: 'open' })];
  };
  return JSON.stringify(scopesOf(one)) === JSON.stringify(scopesOf(other));
}

/**
 * What can come about, and the value as it stands, which no answers may come to: a stage is lower where an open question
 * passes when it is not applicable, and at its lowest brings in others that count more than nothing; and the whole goes
 * without a staged section that nobody has answered.
 */
function withValue(reached: Range | undefined, found: Score): Range | undefined {
  if (reached === undefined || found.state !== 'scored') return reached;
  const [low, high] = reached;
  const { attainment } = found;
  return isInside([attainment, attainment], reached)
    ? reached
    : [Math.min(low, attainment), Math.max(high, attainment)];
}

interface Ruled {
  readonly id: string;
  readonly rule: CombineRule;
  readonly questions: readonly Question[];
  readonly sections: readonly Section[];
}

/** The whole, under the empty id, and every section. */
function sectionsOf({ rule, principles }: Framework): readonly Ruled[] {
  const below = (section: Section): readonly Ruled[] => [
    section,
    ...section.sections.flatMap(below),
  ];
  return [{ id: '', rule, questions: [], sections: principles }, ...principles.flatMap(below)];
}

/** The sections with stages in them somewhere, the whole under the empty id. */
function stagedIn(framework: Framework): ReadonlySet<string> {
  const isStaged = ({ rule, sections }: Pick<Ruled, 'rule' | 'sections'>): boolean =>
    rule.combine === 'stages' || sections.some(isStaged);
  return new Set(
    sectionsOf(framework)
      .filter(isStaged)
      .map(({ id }) => id),
  );
}

function hasOpenStage({ framework, sheet }: Generated): boolean {
  const { scopes, standings } = situationOf(framework, sheet);
  return sectionsOf(framework).some(
    (section) =>
      section.rule.combine === 'stages' &&
      [...section.questions, ...section.sections.flatMap(questionsOf)].some(
        ({ id, isScored }) =>
          isScored && scopes.get(id) === 'in' && standings.get(id)?.is === 'open',
      ),
  );
}

/** The same shape with nothing but levels and means. */
function plain(framework: Framework): Framework {
  const plainSection = (section: Section): Section => {
    const { scope: _, ...rest } = section;
    return {
      ...rest,
      rule: { combine: 'mean' },
      sections: section.sections.map(plainSection),
      questions: section.questions.map(({ id, weight, isQuick }) =>
        question(id, { weight, isQuick }),
      ),
    };
  };
  return {
    ...framework,
    rule: { combine: 'mean' },
    principles: framework.principles.map(plainSection),
  };
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

function withWeightsTimes(section: Section, ofQuestions: number, ofSections: number): Section {
  return {
    ...section,
    weight: section.weight * ofSections,
    sections: section.sections.map((below) => withWeightsTimes(below, ofQuestions, ofSections)),
    questions: section.questions.map((asked) => ({ ...asked, weight: asked.weight * ofQuestions })),
  };
}

/** The places where a number is followed by a smaller one, or by none. */
function descents(what: string, numbers: readonly number[]): readonly string[] {
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? -Infinity;
    return before <= number + tolerance ? [] : [`${what}: ${before}, then ${number}`];
  });
}

/** The places where two lists of numbers are not the same; NaN is the same as NaN. */
function differences(
  what: string,
  some: readonly number[],
  others: readonly number[],
): readonly string[] {
  if (some.length !== others.length)
    return [`${what}: ${some.join(', ')} and ${others.join(', ')}`];
  return some.flatMap((number, index) => {
    const other = others[index] ?? NaN;
    const isSame = Object.is(number, other) || Math.abs(number - other) <= tolerance;
    return isSame ? [] : [`${what}: ${number} and ${other}`];
  });
}
