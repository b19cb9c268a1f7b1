import type { Problem } from '../problem.js';
import { claims } from './claims.js';
import { combineRules } from './combine-rules.js';
import { conditionsCanBeDecided } from './condition-rules.js';
import { essentialsFitTheirKind } from './essential-rules.js';
import { facetRules } from './facet-rules.js';
import { kindRules } from './kind-rules.js';
import type { Rule, WrittenAndPlaced } from './located.js';
import { scaleRules } from './scale-rules.js';

/**
 * The rules between the parts of a framework, one small function each. They look at what is sound
 * of it, so that what is wrong with its shape does not hide what else is wrong.
 */
export function ruleProblems(located: WrittenAndPlaced): readonly Problem[] {
  return rules.flatMap((rule) => rule(located));
}

const rules: readonly Rule[] = [
  partsAreNamedOnce,
  idsAreUnique,
  sectionsHoldQuestionsOrSections,
  ...scaleRules,
  ...facetRules,
  barriersAndOptionsAreUnique,
  ...kindRules,
  conditionsCanBeDecided,
  essentialsFitTheirKind,
  ...combineRules,
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
