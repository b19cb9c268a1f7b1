import { didYouMean, reservedIds } from '../ids.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import { listOf } from '../written-values.js';
import type { Located, WrittenAndPlaced } from './located.js';
import type { WrittenQuestion, WrittenSection } from './written.js';

/** The rules between the parts of a framework, one small function each. */
export function ruleProblems(located: WrittenAndPlaced): readonly Problem[] {
  return rules.flatMap((rule) => rule(located));
}

type Rule = (located: WrittenAndPlaced) => readonly Problem[];

const rules: readonly Rule[] = [
  idsAreUnique,
  sectionsHoldQuestionsOrSections,
  scaleIsGiven,
  levelsAreOnTheScale,
  bandsCoverTheScale,
  evidenceIsExpectedOnTheScale,
  facetValuesAreKnown,
  barriersAndOptionsAreUnique,
  everythingNeededIsBuilt,
];

function idsAreUnique({ sections, questions }: WrittenAndPlaced): readonly Problem[] {
  const seen = new Map<string, Place>();
  return [...sections, ...questions].flatMap((item) => {
    const { id, formerly = [] } = item.written;
    return [
      ...claimId(seen, id, item.placeOf('id')),
      ...formerly.flatMap((earlier, index) =>
        claimId(seen, earlier, item.placeOf('formerly', index)),
      ),
    ];
  });
}

function claimId(seen: Map<string, Place>, id: string, place: Place): readonly Problem[] {
  if (reservedIds.includes(id)) {
    return [
      {
        code: 'reserved-id',
        message: `"${id}" means something else in a sheet.`,
        hint: 'Choose another id.',
        place,
      },
    ];
  }
  const first = seen.get(id);
  seen.set(id, first ?? place);
  if (first === undefined) return [];
  const where =
    first.file === place.file ? `on line ${first.line}` : `in ${first.file}, line ${first.line}`;
  return [
    {
      code: 'duplicate-id',
      message: `"${id}" is the id of two things.`,
      hint: `It is used ${where} already. Questions and sections need ids of their own.`,
      place,
    },
  ];
}

function sectionsHoldQuestionsOrSections({ sections }: WrittenAndPlaced): readonly Problem[] {
  return sections.flatMap((section) => {
    const { id, questions, sections: below } = section.written;
    if ((questions === undefined) !== (below === undefined)) return [];
    const both = questions !== undefined;
    return [
      {
        code: both ? 'questions-and-sections' : 'missing',
        message: both ? `"${id}" holds questions and sections.` : `"${id}" holds no questions.`,
        hint: both
          ? 'Put the questions into a section of their own.'
          : 'Give it "questions", or "sections" that hold them.',
        place: both ? section.placeOfKey('sections') : section.placeOf(),
      },
    ];
  });
}

function scaleIsGiven({ framework, questions }: WrittenAndPlaced): readonly Problem[] {
  if (framework.scale !== undefined) return [];
  const first = questions.find(isScaleQuestion);
  if (first === undefined) return [];
  return [
    {
      code: 'missing',
      message: `The framework has no scale, and "${first.written.id}" needs one.`,
      hint: 'Add "scale" to the framework, with a name for each level.',
      place: first.placeOf('id'),
    },
  ];
}

function levelsAreOnTheScale({ framework, questions }: WrittenAndPlaced): readonly Problem[] {
  const bounds = scaleBounds(framework.scale);
  if (bounds === undefined) return [];
  return questions.filter(isScaleQuestion).flatMap((question) =>
    (['levels', 'next'] as const).flatMap((key) =>
      Object.keys(question.written[key] ?? {})
        .filter((level) => Number(level) < bounds.from || Number(level) > bounds.to)
        .map((level) => ({
          code: 'unknown-level',
          message: `"${question.written.id}" has a text for level ${level}, which is not on the scale.`,
          hint: `The scale goes from ${bounds.from} to ${bounds.to}.`,
          place: question.placeOfKey(key, level),
        })),
    ),
  );
}

function bandsCoverTheScale({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  const bands = framework.bands ?? [];
  const bounds = scaleBounds(framework.scale);
  if (bounds === undefined || bands.length === 0) return [];
  return bands.flatMap((band, index) => {
    const before = bands[index - 1];
    const place = main.placeOf(['bands', index, 'from']);
    if (before === undefined && band.from !== bounds.from) {
      return [
        {
          code: 'band-gap',
          message: `The first band begins at ${band.from}, so values below it have no band.`,
          hint: `Begin it at ${bounds.from}, the lowest level.`,
          place,
        },
      ];
    }
    if ((before !== undefined && band.from <= before.from) || band.from > bounds.to) {
      const message =
        band.from > bounds.to
          ? `The band "${band.name}" begins above the highest level, ${bounds.to}.`
          : `The band "${band.name}" begins at ${band.from}, not above the band before it.`;
      return [
        {
          code: 'band-order',
          message,
          hint: 'Write the bands from the lowest to the highest.',
          place,
        },
      ];
    }
    return [];
  });
}

function evidenceIsExpectedOnTheScale({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  const from = framework.evidence?.['expected-from'];
  const bounds = scaleBounds(framework.scale);
  if (from === undefined || bounds === undefined) return [];
  if (from > bounds.from && from <= bounds.to) return [];
  return [
    {
      code: 'unknown-level',
      message: `Evidence is expected from level ${from}, which is not a level above the lowest.`,
      hint: `Choose a level from ${bounds.from + 1} to ${bounds.to}.`,
      place: main.placeOf(['evidence', 'expected-from']),
    },
  ];
}

function facetValuesAreKnown(located: WrittenAndPlaced): readonly Problem[] {
  const facets = new Map(
    Object.entries(located.framework.facets ?? {}).map(([id, facet]) => [
      id,
      facet.options.map((option) => (typeof option === 'string' ? option : option.id)),
    ]),
  );
  return [
    ...located.questions.flatMap((question) => askOfProblems(question, facets.get('role'))),
    ...[...located.sections, ...located.questions].flatMap((item) => appliesProblems(item, facets)),
  ];
}

function askOfProblems(
  question: Located<WrittenQuestion>,
  roles: readonly string[] | undefined,
): readonly Problem[] {
  if (roles === undefined) return [];
  const askOf = question.written['ask-of'] ?? [];
  return listOf(askOf).flatMap((role, index) =>
    roles.includes(role)
      ? []
      : [unknownValue(role, 'role', roles, placeInList(question, ['ask-of'], askOf, index))],
  );
}

function appliesProblems(
  item: Located<WrittenQuestion> | Located<WrittenSection>,
  facets: ReadonlyMap<string, readonly string[]>,
): readonly Problem[] {
  return Object.entries(item.written.applies ?? {}).flatMap(([facet, wanted]) => {
    const options = facets.get(facet);
    if (options === undefined) {
      return [
        {
          code: 'unknown-facet',
          message: `"${facet}" is not a facet of this framework.`,
          ...hintIf(didYouMean(facet, facets.keys())),
          place: item.placeOfKey('applies', facet),
        },
      ];
    }
    return listOf(wanted).flatMap((value, index) =>
      options.includes(value)
        ? []
        : [
            unknownValue(
              value,
              facet,
              options,
              placeInList(item, ['applies', facet], wanted, index),
            ),
          ],
    );
  });
}

function unknownValue(
  value: string,
  facet: string,
  options: readonly string[],
  place: Place,
): Problem {
  return {
    code: 'unknown-facet-value',
    message: `"${value}" is not an option of the facet "${facet}".`,
    ...hintIf(didYouMean(value, options)),
    place,
  };
}

function barriersAndOptionsAreUnique({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  const barriers = (framework.barriers ?? []).map((barrier, index) => ({
    id: barrier.id,
    place: main.placeOf(['barriers', index, 'id']),
  }));
  const options = Object.entries(framework.facets ?? {}).map(([facet, { options: written }]) =>
    written.map((option, index) => ({
      id: typeof option === 'string' ? option : option.id,
      place: main.placeOf(['facets', facet, 'options', index]),
    })),
  );
  return [barriers, ...options].flatMap((items) => {
    const seen = new Map<string, Place>();
    return items.flatMap(({ id, place }) => claimId(seen, id, place));
  });
}

/** What the format allows and this version cannot do yet is refused by name, never ignored. */
function everythingNeededIsBuilt({
  framework,
  main,
  sections,
  questions,
}: WrittenAndPlaced): readonly Problem[] {
  const whole = [
    ...notBuilt(
      framework.combine !== undefined && framework.combine !== 'mean',
      `combine: ${framework.combine}`,
      main.placeOf(['combine']),
    ),
    ...notBuilt(framework.over !== undefined, 'over: questions', main.placeOf(['over'])),
    ...notBuilt(framework.display !== undefined, 'display', main.placeOf(['display'])),
  ];
  const below = sections.flatMap(({ written, placeOf }) => [
    ...notBuilt(
      written.combine !== undefined && written.combine !== 'mean',
      `combine: ${written.combine}`,
      placeOf('combine'),
    ),
    ...notBuilt(written.over !== undefined, 'over: questions', placeOf('over')),
    ...notBuilt(written.display !== undefined, 'display', placeOf('display')),
    ...notBuilt(written.applies !== undefined, 'applies', placeOf('applies')),
    ...notBuilt(written.when !== undefined, 'when', placeOf('when')),
  ]);
  const asked = questions.flatMap(({ written, placeOf }) => [
    ...notBuilt(
      written.kind !== undefined && written.kind !== 'scale',
      `kind: ${written.kind}`,
      placeOf('kind'),
    ),
    ...notBuilt(written.applies !== undefined, 'applies', placeOf('applies')),
    ...notBuilt(written.when !== undefined, 'when', placeOf('when')),
    ...notBuilt(written.essential !== undefined, 'essential', placeOf('essential')),
    ...notBuilt(written.scored === false, 'scored: false', placeOf('scored')),
  ]);
  return [...whole, ...below, ...asked];
}

function notBuilt(isNeeded: boolean, what: string, place: Place): readonly Problem[] {
  if (!isNeeded) return [];
  return [
    {
      code: 'not-built-yet',
      message: `This framework needs "${what}", which this version of wgll cannot do yet.`,
      hint: 'Use a newer version of wgll, or take it out of the framework.',
      place,
    },
  ];
}

function isScaleQuestion(question: Located<WrittenQuestion>): boolean {
  return (question.written.kind ?? 'scale') === 'scale';
}

function scaleBounds(
  scale: WrittenAndPlaced['framework']['scale'],
): { readonly from: number; readonly to: number } | undefined {
  if (scale === undefined) return undefined;
  const from = scale.from ?? 0;
  return { from, to: from + scale.levels.length - 1 };
}

function placeInList(
  item: Located<WrittenQuestion> | Located<WrittenSection>,
  path: readonly string[],
  written: string | readonly string[],
  index: number,
): Place {
  return typeof written === 'string' ? item.placeOf(...path) : item.placeOf(...path, index);
}
