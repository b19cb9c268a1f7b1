import * as fc from 'fast-check';
import type { Response, Sheet } from '../../src/answers/sheet.js';
import {
  type Combine,
  type CombineRule,
  type Framework,
  type Question,
  type QuestionKind,
  questionsOf,
  type Scope,
  type Section,
} from '../../src/framework/framework.js';
import {
  choice,
  choices,
  elements,
  framework,
  percentage,
  question,
  section,
  yesNo,
} from './framework.js';
import { dated, type Given, notApplicable, sheet, unknown } from './sheet.js';

/** Frameworks of every kind and rule, up to three deep, and sheets with every state of an answer. */

export interface Generated {
  readonly framework: Framework;
  readonly sheet: Sheet;
  /** Numbers by which a test chooses among answers. */
  readonly picks: readonly number[];
}

/** A section before its parts have ids: questions, or sections below it. */
interface Shape {
  readonly weight: number;
  readonly combine: Combine;
  readonly isOver: boolean;
  readonly pass: number;
  readonly passes: boolean;
  readonly scope: ScopeSeed;
  readonly questions: readonly QuestionSeed[];
  readonly below: readonly Shape[];
}

interface QuestionSeed {
  readonly weight: number;
  readonly kind: QuestionKind;
  /** Which of the ways a kind can be. */
  readonly form: number;
  readonly isQuick: boolean;
  readonly isScored: boolean;
  readonly isEssential: boolean;
  readonly passes: boolean;
  readonly scope: ScopeSeed;
}

interface ScopeSeed {
  readonly phase: 'alpha' | 'beta' | undefined;
  /** How many questions back the one looked at stands, and what is asked of it. */
  readonly when: { readonly back: number; readonly how: number } | undefined;
}

/** Some of the time; the number is in percent. */
const sometimes = (percent: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 1, max: 100 }).map((number) => number > 100 - percent);

const weight = () =>
  fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 10 }), fc.constantFrom(0.1, 0.5, 2.5));

const scopeSeed = (percent: number): fc.Arbitrary<ScopeSeed> =>
  fc
    .record({
      isPhase: sometimes(8),
      phase: fc.constantFrom('alpha' as const, 'beta' as const),
      isWhen: sometimes(percent),
      when: fc.record({ back: fc.nat({ max: 3 }), how: fc.nat({ max: 5 }) }),
    })
    .map(({ isPhase, phase, isWhen, when }) => ({
      phase: isPhase ? phase : undefined,
      when: isWhen ? when : undefined,
    }));

const questionSeed = (): fc.Arbitrary<QuestionSeed> =>
  fc.record({
    weight: weight(),
    kind: fc.constantFrom(
      'scale',
      'elements',
      'choice',
      'yes-no',
      'share',
      'scale',
      'yes-no',
      'choice',
      'text',
    ),
    form: fc.nat({ max: 2 }),
    isQuick: fc.boolean(),
    isScored: sometimes(92),
    isEssential: sometimes(10),
    passes: sometimes(20),
    scope: scopeSeed(52),
  });

const combine = fc.constantFrom<Combine[]>(
  'mean',
  'mean',
  'mean',
  'median',
  'weakest',
  'stages',
  'stages',
  'none',
);

const shape = (depth: number): fc.Arbitrary<Shape> => {
  const own = {
    weight: weight(),
    combine,
    isOver: sometimes(25),
    pass: fc.constantFrom(1, 1, 0.7, 0.5),
    passes: sometimes(10),
    scope: scopeSeed(20),
  };
  const questions = fc.array(questionSeed(), { minLength: 1, maxLength: 4, size: 'max' });
  const leaf = fc.record({ ...own, questions, below: fc.constant([]) });
  if (depth === 1) return leaf;
  const below = fc.array(shape(depth - 1), { minLength: 1, maxLength: 3 });
  const branch = fc.record({ ...own, questions: fc.constant([]), below });
  return fc.oneof({ weight: 2, arbitrary: leaf }, { weight: 1, arbitrary: branch });
};

export const frameworks = (): fc.Arbitrary<Framework> =>
  fc
    .record({
      from: fc.constantFrom(0, 1),
      levels: fc.integer({ min: 2, max: 4 }),
      expected: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      unmet: fc.constantFrom('cap' as const, 'cap' as const, 'flag' as const),
      whole: fc.record({
        combine,
        isOver: sometimes(25),
        pass: fc.constantFrom(1, 0.5),
      }),
      principles: fc.array(shape(3), { minLength: 1, maxLength: 3, size: 'max' }),
    })
    .map(({ from, levels, expected, unmet, whole, principles }) => {
      const to = from + levels - 1;
      const validFor = { count: 12, unit: 'months' as const };
      const rule = ruleOf(whole, true);
      const building: Building = { from, to, before: [] };
      return framework(
        principles.map((one, index) => named(one, `s${index}`, rule, false, building)),
        {
          scale: [from, to],
          rule,
          essentialsUnmet: unmet,
          facets: [{ id: 'phase', of: 'subject', options: [] }],
          ...(expected === undefined
            ? {}
            : { evidence: { expectedFrom: Math.min(from + expected, to), validFor } }),
        },
      );
    });

interface Building {
  readonly from: number;
  readonly to: number;
  /** The questions so far, in framework order. */
  readonly before: Question[];
}

/** A profile stands only where its parent adds nothing up, or looks through it. */
function ruleOf(
  { combine, isOver, pass }: Pick<Shape, 'combine' | 'isOver' | 'pass'>,
  mayBeProfile: boolean,
): CombineRule {
  if (combine === 'stages') return { combine, pass };
  if (combine === 'none') return { combine: mayBeProfile ? 'none' : 'mean' };
  return combine === 'mean' && isOver ? { combine, over: 'questions' } : { combine };
}

function named(
  given: Shape,
  id: string,
  above: CombineRule,
  isStaged: boolean,
  building: Building,
): Section {
  const isInStage = isStaged || above.combine === 'stages';
  const mayBeProfile =
    (above.combine === 'none' || above.over === 'questions') &&
    (!isInStage || above.over !== undefined);
  const rule = ruleOf(given, mayBeProfile);
  const scope = scopeOf(given.scope, building);
  const children: readonly Question[] | readonly Section[] =
    given.below.length > 0
      ? given.below.map((below, index) => named(below, `${id}.${index}`, rule, isInStage, building))
      : given.questions.map((seed, index) =>
          asked(seed, `${id}-q${index}`, isInStage || rule.combine === 'stages', building),
        );
  return section(id, children, {
    weight: given.weight,
    rule,
    ...(scope === undefined ? {} : { scope }),
    ...(given.passes ? { notApplicablePasses: true } : {}),
  });
}

function asked(seed: QuestionSeed, id: string, isStaged: boolean, building: Building): Question {
  const plain = kindOf(seed, id, building);
  const scope = scopeOf(seed.scope, building);
  const essential = seed.isEssential ? essentialOf(plain, building) : undefined;
  const built: Question = {
    ...plain,
    weight: seed.weight,
    isScored: seed.isScored,
    isQuick: seed.isQuick && !isStaged,
    ...(scope === undefined ? {} : { scope }),
    ...(essential === undefined ? {} : { essential }),
    ...(seed.passes ? { notApplicablePasses: true } : {}),
  };
  building.before.push(built);
  return built;
}

function kindOf({ kind, form }: QuestionSeed, id: string, { from, to }: Building): Question {
  switch (kind) {
    case 'scale':
    case 'text':
      return question(id, { kind });
    case 'elements':
      return [
        elements(id, { [to]: ['e'] }),
        elements(id, { [from + 1]: ['e', 'f'], [to]: ['g'] }),
        elements(id, { [from]: ['e'], [from + 1]: ['f'] }),
      ][form] as Question;
    case 'choice':
      return [
        choice(id, { a: 0, b: 17, c: 35 }),
        choice(id, { a: 2, b: 4 }),
        choices(id, { a: 1, b: 2, c: 3 }, 4),
      ][form] as Question;
    case 'yes-no':
      return yesNo(id, form === 0 ? { partly: 0.5 } : {});
    case 'share':
      return percentage(id, (['linear', { 0: 0, 51: 17, 76: 100 }, { passAt: 50 }] as const)[form]);
    default:
      return kind satisfies never;
  }
}

function essentialOf(
  { kind, elements: listed = [], share }: Question,
  { from, to }: Building,
): Question['essential'] {
  switch (kind) {
    case 'scale':
      return { by: 'level', level: to };
    case 'elements':
      return { by: 'level', level: Math.max(from + 1, ...listed.map(({ level }) => level)) };
    case 'yes-no':
      return { by: 'yes' };
    case 'choice':
      return { by: 'option', option: 'b' };
    case 'share':
      return share?.count === 'pass' ? { by: 'pass' } : undefined;
    case 'text':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function scopeOf({ phase, when }: ScopeSeed, building: Building): Scope | undefined {
  const looked =
    when === undefined ? undefined : building.before[building.before.length - 1 - when.back];
  if (phase === undefined && (looked === undefined || when === undefined)) return undefined;
  return {
    applies: phase === undefined ? [] : [{ facet: 'phase', options: [phase] }],
    when:
      looked === undefined || when === undefined
        ? []
        : [{ question: looked.id, ...conditionOn(looked, when.how, building) }],
  };
}

function conditionOn(
  { kind }: Question,
  how: number,
  { from, to }: Building,
): Omit<Scope['when'][number], 'question'> {
  switch (kind) {
    case 'scale':
      return [{ atLeast: from + 1 }, { atMost: from }, { is: [from, to] }][how % 3] ?? {};
    case 'elements':
      return how % 2 === 0 ? { atLeast: from + 1 } : { met: ['e'] };
    case 'choice':
      return how % 2 === 0 ? { is: ['b'] } : { is: ['a', 'b'] };
    case 'yes-no':
      return [{ is: ['yes'] }, { is: ['no'] }, { is: ['yes', 'partly'] }][how % 3] ?? {};
    case 'share':
      return how % 2 === 0 ? { atLeast: 40 } : { atMost: 60 };
    case 'text':
      return { is: ['x'] };
    default:
      return kind satisfies never;
  }
}

/** Every answer that may make a difference, from which a test may choose. */
export function answersTo({ scale }: Framework, question: Question): readonly Response[] {
  const { from, to } = scale ?? { from: 0, to: 100 };
  switch (question.kind) {
    case 'scale':
      return Array.from({ length: to - from + 1 }, (_, index) => ({
        kind: 'scale',
        level: from + index,
      }));
    case 'elements':
      return subsets((question.elements ?? []).map(({ id }) => id)).map((met) => ({
        kind: 'elements',
        met,
      }));
    case 'choice': {
      const ids = (question.choice?.options ?? []).map(({ id }) => id);
      const sets = question.choice?.many === true ? subsets(ids) : ids.map((id) => [id]);
      return sets.map((options) => ({ kind: 'choice', options }));
    }
    case 'yes-no': {
      const partly = question.yesNo?.partly === undefined ? [] : (['partly'] as const);
      return (['no', 'yes', ...partly] as const).map((answer) => ({ kind: 'yes-no', answer }));
    }
    case 'share': {
      const justBelow = 1e-9;
      const marks = [0, 40 - justBelow, 40, 50, 51, 60, 60 + justBelow, 76, 100];
      return marks.map((share) => ({ kind: 'share', share }));
    }
    case 'text':
      return ['x', 'y'].map((text) => ({ kind: 'text', text }));
    default:
      return question.kind satisfies never;
  }
}

function subsets(ids: readonly string[]): readonly (readonly string[])[] {
  return ids.reduce<readonly (readonly string[])[]>(
    (all, id) => [...all, ...all.map((set) => [...set, id])],
    [[]],
  );
}

export interface Leaning {
  /** How many in a hundred questions are left open. */
  readonly open: number;
}

/** A framework with a sheet; each question is answered, or left in any other state. */
export const assessed = (
  { open }: Leaning = { open: 36 },
  from: fc.Arbitrary<Framework> = frameworks(),
): fc.Arbitrary<Generated> =>
  from.chain((built) =>
    fc
      .record({
        answers: fc.tuple(...questionsOf(built).map((one) => given(built, one, open))),
        isQuick: sometimes(15),
        phase: fc.constantFrom([], ['alpha'], ['beta'], ['alpha', 'beta']),
        picks: fc.array(fc.nat({ max: 1000 }), { minLength: 40, maxLength: 40 }),
      })
      .map(({ answers, isQuick, phase, picks }) => ({
        framework: built,
        sheet: sheetOf(built, answers, {
          subject: { name: 'A team', facets: { phase } },
          ...(isQuick ? { asked: 'quick' } : {}),
        }),
        picks,
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

const given = (built: Framework, asked: Question, open: number): fc.Arbitrary<Given | undefined> =>
  fc.oneof(
    { weight: open, arbitrary: fc.constantFrom(undefined, unknown) },
    { weight: 10, arbitrary: fc.constant(notApplicable) },
    {
      weight: 90 - open,
      arbitrary: fc.record({
        response: fc.constantFrom(...answersTo(built, asked)),
        evidence: fc.constantFrom([], [dated('2026-10-01')], [dated('2020-01-01')], [dated()]),
      }),
    },
  );
