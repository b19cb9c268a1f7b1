import { reservedIds } from '../ids.js';
import type { Place, Problem } from '../problem.js';
import { facetsHaveNamesOfTheirOwn, facetValuesAreKnown } from './facet-rules.js';
import { hasKey, type LocatedQuestion, type WrittenAndPlaced } from './located.js';
import { everythingNeededIsBuilt } from './not-built.js';

/**
 * The rules between the parts of a framework, one small function each. They look at what is sound
 * of it, so that what is wrong with its shape does not hide what else is wrong.
 */
export function ruleProblems(located: WrittenAndPlaced): readonly Problem[] {
  return rules.flatMap((rule) => rule(located));
}

type Rule = (located: WrittenAndPlaced) => readonly Problem[];

const rules: readonly Rule[] = [
  partsAreNamedOnce,
  idsAreUnique,
  sectionsHoldQuestionsOrSections,
  scaleIsGiven,
  levelsAreOnTheScale,
  bandsCoverTheScale,
  evidenceIsExpectedOnTheScale,
  facetsHaveNamesOfTheirOwn,
  facetValuesAreKnown,
  barriersAndOptionsAreUnique,
  everythingNeededIsBuilt,
];

function partsAreNamedOnce({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  const names = framework.principles ?? [];
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    if (typeof name !== 'string' || first === index) return [];
    const { line } = main.placeOf(['principles', first]);
    const message = `"${name}" is named twice.`;
    const hint = `It stands on line ${line} already. Keep one of the two.`;
    return [{ code: 'duplicate-file', message, hint, place: main.placeOf(['principles', index]) }];
  });
}

function idsAreUnique({ items }: WrittenAndPlaced): readonly Problem[] {
  const claim = claims('Questions and sections share one set of ids: give this one its own.');
  return items.flatMap((item) => [
    ...claim(item.written.id, item.placeOf('id')),
    ...(item.written.formerly ?? []).flatMap((earlier, index) =>
      claim(earlier, item.placeOf('formerly', index)),
    ),
  ]);
}

function barriersAndOptionsAreUnique({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  const barrier = claims('Give each barrier an id of its own.');
  const barriers = (framework.barriers ?? []).flatMap((written, index) =>
    barrier(written?.id, main.placeOf(['barriers', index, 'id'])),
  );
  const options = Object.entries(framework.facets ?? {}).flatMap(([facet, written]) => {
    const option = claims('Give each option of a facet an id of its own.');
    return (written?.options ?? []).flatMap((one, index) =>
      option(
        typeof one === 'string' ? one : one?.id,
        main.placeOf([
          'facets',
          facet,
          'options',
          index,
          ...(typeof one === 'string' ? [] : ['id']),
        ]),
      ),
    );
  });
  return [...barriers, ...options];
}

/** Claims ids one after the other, and tells of those that cannot be had. */
function claims(wayOut: string): (id: string | undefined, place: Place) => readonly Problem[] {
  const taken = new Map<string, Place>();
  return (id, place) => {
    if (id === undefined) return [];
    if (reservedIds.includes(id)) {
      const message = `"${id}" cannot be an id: it means something else in a sheet.`;
      return [{ code: 'reserved-id', message, hint: 'Choose another id.', place }];
    }
    const first = taken.get(id);
    taken.set(id, first ?? place);
    if (first === undefined) return [];
    const where =
      first.file === place.file ? `on line ${first.line}` : `in ${first.file}:${first.line}`;
    const message = `"${id}" is an id already, ${where}.`;
    return [{ code: 'duplicate-id', message, hint: wayOut, place }];
  };
}

function sectionsHoldQuestionsOrSections({ sections }: WrittenAndPlaced): readonly Problem[] {
  return sections.flatMap((section) => {
    const questions = section.has('questions', 'sections');
    if (questions !== section.has('sections', 'questions')) return [];
    const name = section.written.id === undefined ? 'A section' : `"${section.written.id}"`;
    if (questions) {
      return [
        {
          code: 'questions-and-sections',
          message: `${name} holds questions and sections side by side.`,
          hint: 'Put the questions into a section of their own.',
          place: section.placeOfKey('sections'),
        },
      ];
    }
    return [
      {
        code: 'missing',
        message: `${name} holds no questions.`,
        hint: 'Give it "questions", or "sections" that hold them.',
        place: section.placeOf(),
      },
    ];
  });
}

function scaleIsGiven({ main, questions }: WrittenAndPlaced): readonly Problem[] {
  if (hasKey(main, [], 'scale')) return [];
  const first = questions.find(isScaleQuestion);
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

function levelsAreOnTheScale(located: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(located);
  if (bounds === undefined) return [];
  return located.questions.filter(isScaleQuestion).flatMap((question) =>
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
  const bounds = scaleBounds(located);
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
  const bounds = scaleBounds(located);
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

/** A question whose kind is not sound is none: it is told of already. */
function isScaleQuestion(question: LocatedQuestion): boolean {
  return question.written.kind === 'scale' || !question.has('kind');
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The lowest and the highest level; nothing while the scale itself is not sound. */
function scaleBounds({ framework, main }: WrittenAndPlaced): Bounds | undefined {
  const { from, levels } = framework.scale ?? {};
  if (levels === undefined || (from === undefined && hasKey(main, ['scale'], 'from'))) {
    return undefined;
  }
  return { from: from ?? 0, to: (from ?? 0) + levels.length - 1 };
}
