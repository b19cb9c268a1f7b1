import { didYouMean } from '../ids.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import type { LocatedQuestion, LocatedSection, Rule, WrittenAndPlaced } from './located.js';

/** The rules about facets: what makes questions apply or not, and whom they are for. */

export const facetRules: readonly Rule[] = [
  facetsHaveNamesOfTheirOwn,
  facetsHaveAPlaceInASheet,
  facetValuesAreKnown,
];

/** Keys that a subject has in any sheet; a facet of that name could not be told from them. */
const keysOfASubject: ReadonlySet<string> = new Set(['id', 'name', 'kind', 'group']);

function facetsHaveNamesOfTheirOwn({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  return Object.entries(framework.facets ?? {})
    .filter(([facet, written]) => written?.of === 'subject' && keysOfASubject.has(facet))
    .map(([facet]) => ({
      code: 'reserved-id',
      message: `"${facet}" cannot be a facet of the subject: every subject has a key of that name.`,
      hint: 'Choose another name.',
      place: main.placeOfKey(['facets', facet]),
    }));
}

/** Of a respondent a sheet says the role and nothing else; of a subject it says everything else. */
function facetsHaveAPlaceInASheet({ framework, main }: WrittenAndPlaced): readonly Problem[] {
  return Object.entries(framework.facets ?? {}).flatMap(([facet, written]): readonly Problem[] => {
    const place = main.placeOf(['facets', facet, 'of']);
    if (facet === 'role' && written?.of === 'subject') {
      const message = '"role" is a facet of the respondent, not of the subject.';
      const hint = 'Write of: respondent, or choose another name.';
      return [{ code: 'facet-out-of-place', message, hint, place }];
    }
    if (facet === 'role' || written?.of !== 'respondent') return [];
    const message = `"${facet}" cannot be a facet of the respondent: the only one is "role".`;
    const hint = 'Call it "role", or write of: subject.';
    return [{ code: 'facet-out-of-place', message, hint, place }];
  });
}

/** Options by facet; of a facet whose options are not sound nothing is known. */
type Facets = ReadonlyMap<string, readonly string[] | undefined>;

function facetValuesAreKnown(located: WrittenAndPlaced): readonly Problem[] {
  const facets: Facets = new Map(
    Object.entries(located.framework.facets ?? {}).map(([id, facet]) => [
      id,
      facet?.options?.flatMap((option) => {
        const name = typeof option === 'string' ? option : option?.id;
        return name === undefined ? [] : [name];
      }),
    ]),
  );
  return [
    ...located.questions.flatMap((question) =>
      unknownValues(question, ['ask-of'], question.written['ask-of'], 'role', facets.get('role')),
    ),
    ...located.items.flatMap((item) => appliesProblems(item, facets)),
  ];
}

function appliesProblems(
  item: LocatedQuestion | LocatedSection,
  facets: Facets,
): readonly Problem[] {
  return Object.entries(item.written.applies ?? {}).flatMap(([facet, wanted]) => {
    if (facets.has(facet)) {
      return unknownValues(item, ['applies', facet], wanted, facet, facets.get(facet));
    }
    return [
      {
        code: 'unknown-facet',
        message: `"${facet}" is not a facet of this framework.`,
        hint: didYouMean(facet, facets.keys()) ?? 'Add it under "facets", with its options.',
        place: item.placeOfKey('applies', facet),
      },
    ];
  });
}

function unknownValues(
  item: LocatedQuestion | LocatedSection,
  path: readonly string[],
  written: string | readonly (string | undefined)[] | undefined,
  facet: string,
  options: readonly string[] | undefined,
): readonly Problem[] {
  if (written === undefined || options === undefined) return [];
  if (typeof written === 'string') {
    return unknownValue(written, facet, options, item.placeOf(...path));
  }
  return written.flatMap((value, index) =>
    value === undefined ? [] : unknownValue(value, facet, options, item.placeOf(...path, index)),
  );
}

function unknownValue(
  value: string,
  facet: string,
  options: readonly string[],
  place: Place,
): readonly Problem[] {
  if (options.includes(value)) return [];
  const message = `"${value}" is not an option of the facet "${facet}".`;
  return [{ code: 'unknown-facet-value', message, ...hintIf(didYouMean(value, options)), place }];
}
