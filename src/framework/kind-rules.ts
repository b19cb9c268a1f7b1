import type { Problem } from '../problem.js';
import { claims } from './claims.js';
import type { QuestionKind } from './framework.js';
import type { LocatedQuestion, LocatedSection, Rule, WrittenAndPlaced } from './located.js';
import { scaleBounds } from './scale-bounds.js';

/** The rules about the kinds of question: what each can be answered with, and what that counts. */
export const kindRules: readonly Rule[] = [
  kindsHaveTheirKeys,
  kindsHaveNoKeysOfOthers,
  textIsNotScored,
  elementsAndOptionsAreUnique,
  elementsAreAboveTheLowestLevel,
  someOptionGivesPoints,
  pointsAreDividedOnlyWhereTheyAreAdded,
  sharesCountInOneWay,
  bandsOfSharesAscend,
];

/** The keys that only one kind of question has; the first is the one it cannot be without. */
const keysOfKinds = {
  scale: ['levels'],
  elements: ['elements'],
  choice: ['options', 'many', 'out-of'],
  'yes-no': ['partly'],
  share: ['bands', 'pass-at'],
  text: [],
} as const satisfies Record<QuestionKind, readonly string[]>;

/** Nothing for a question whose kind is not sound: that is told already. */
export function kindOf({ written, has }: LocatedQuestion): QuestionKind | undefined {
  return written.kind ?? (has('kind') ? undefined : 'scale');
}

/** How messages call a question or a section. */
export function nameOf({ written }: LocatedQuestion | LocatedSection): string {
  return written.id === undefined ? 'This' : `"${written.id}"`;
}

const examples = {
  elements: 'elements: { 1: [ { id: …, text: … } ] }',
  options: 'options: [ { id: …, label: …, points: 0 }, { id: …, label: …, points: 1 } ]',
};

function kindsHaveTheirKeys({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions.flatMap((question): readonly Problem[] => {
    const kind = kindOf(question);
    const key = kind === 'elements' ? 'elements' : kind === 'choice' ? 'options' : undefined;
    if (key === undefined) return [];
    const isEmpty = Object.keys(question.written[key] ?? {}).length === 0;
    const isTold = question.written[key] === undefined && question.has(key);
    if (!isEmpty || isTold) return [];
    return [
      {
        code: 'missing',
        message: `${nameOf(question)} is of kind ${kind} and has no ${key}.`,
        hint: `Add: ${examples[key]}`,
        place: question.placeOf(question.has(key) ? key : 'kind'),
      },
    ];
  });
}

function kindsHaveNoKeysOfOthers({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions.flatMap((question) => {
    const kind = kindOf(question);
    if (kind === undefined) return [];
    return Object.entries(keysOfKinds)
      .filter(([other]) => other !== kind)
      .flatMap(([other, keys]) =>
        keys
          .filter((key) => question.written[key] !== undefined)
          .map((key) => ({
            code: 'key-of-another-kind',
            message: `"${key}" belongs to kind: ${other}, and ${nameOf(question)} is of kind ${kind}.`,
            hint: `Write kind: ${other}, or take "${key}" out.`,
            place: question.placeOfKey(key),
          })),
      );
  });
}

function textIsNotScored({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions
    .filter((question) => kindOf(question) === 'text' && question.written.scored === true)
    .map((question) => ({
      code: 'text-scored',
      message: `${nameOf(question)} is text, which is never scored.`,
      hint: 'Take "scored" out, or choose another kind.',
      place: question.placeOf('scored'),
    }));
}

function elementsAndOptionsAreUnique({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions.flatMap((question) => {
    const claim = claims('Give each one in a question an id of its own.');
    const elements = Object.entries(question.written.elements ?? {}).flatMap(([level, listed]) =>
      (listed ?? []).flatMap((one, index) =>
        claim(one?.id, question.placeOf('elements', level, index, 'id')),
      ),
    );
    const options = (question.written.options ?? []).flatMap((one, index) =>
      claim(one?.id, question.placeOf('options', index, 'id')),
    );
    return [...elements, ...options];
  });
}

function elementsAreAboveTheLowestLevel(located: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(located);
  if (bounds === undefined) return [];
  return located.questions.flatMap((question) =>
    Object.keys(question.written.elements ?? {}).flatMap((level): readonly Problem[] => {
      const number = Number(level);
      if (number > bounds.from && number <= bounds.to) return [];
      const fault =
        number === bounds.from
          ? 'is the lowest: it is reached without any element.'
          : 'is not on the scale.';
      return [
        {
          code: 'unknown-level',
          message: `Level ${level} ${fault}`,
          hint: `Elements stand at levels ${bounds.from + 1} to ${bounds.to}.`,
          place: question.placeOfKey('elements', level),
        },
      ];
    }),
  );
}

function someOptionGivesPoints({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions
    .filter(({ written }) => isAllZero(written.options))
    .map((question) => ({
      code: 'no-points',
      message: `No option of ${nameOf(question)} gives points.`,
      hint: 'Give the best of them more than 0.',
      place: question.placeOf('options'),
    }));
}

type Counted = readonly ({ readonly points?: number | undefined } | undefined)[];

/** Points that are not sound may be anything. */
function isAllZero(counted: Counted | undefined): boolean {
  return counted !== undefined && counted.length > 0 && counted.every((one) => one?.points === 0);
}

function pointsAreDividedOnlyWhereTheyAreAdded({
  questions,
}: WrittenAndPlaced): readonly Problem[] {
  return questions
    .filter(({ written }) => written['out-of'] !== undefined)
    .filter((question) => question.written.many !== true && kindOf(question) === 'choice')
    .filter(({ written, has }) => written.many !== undefined || !has('many'))
    .map((question) => ({
      code: 'out-of-without-many',
      message: '"out-of" counts only where several options may be chosen.',
      hint: 'Write many: true, or take "out-of" out.',
      place: question.placeOfKey('out-of'),
    }));
}

function sharesCountInOneWay({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions
    .filter(({ written }) => written.bands !== undefined && written['pass-at'] !== undefined)
    .filter((question) => kindOf(question) === 'share')
    .map((question) => ({
      code: 'two-ways-to-count',
      message: `${nameOf(question)} has "bands" and "pass-at", and a share counts in one way.`,
      hint: 'Keep one of the two.',
      place: question.placeOfKey('pass-at'),
    }));
}

function bandsOfSharesAscend({ questions }: WrittenAndPlaced): readonly Problem[] {
  return questions.flatMap((question) => {
    const { bands } = question.written;
    const faults = (bands ?? []).flatMap((band, index): readonly Problem[] => {
      const before = index === 0 ? 'none' : bands?.[index - 1]?.from;
      const fault = bandFault(band?.from, before);
      return fault === undefined
        ? []
        : [{ ...fault, place: question.placeOf('bands', index, 'from') }];
    });
    if (!isAllZero(bands)) return faults;
    const message = `No band of ${nameOf(question)} gives points.`;
    const hint = 'Give the best of them more than 0.';
    return [...faults, { code: 'no-points', message, hint, place: question.placeOf('bands') }];
  });
}

function bandFault(
  from: number | undefined,
  before: number | 'none' | undefined,
): Omit<Problem, 'place'> | undefined {
  if (from === undefined) return undefined;
  if (from > 100) {
    const message = `This band begins at ${from}, and a share is 100 at most.`;
    return { code: 'band-order', message, hint: 'Begin it at 100 or below.' };
  }
  if (before === 'none') {
    if (from === 0) return undefined;
    const message = `The first band begins at ${from}, so that ${from > 0 ? 'lower shares have no points' : 'it is below any share'}.`;
    return { code: 'band-gap', message, hint: 'Begin it at 0.' };
  }
  if (before === undefined || from > before) return undefined;
  const message = `This band begins at ${from}, and the one before it at ${before}.`;
  return { code: 'band-order', message, hint: 'Write the bands from the lowest to the highest.' };
}
