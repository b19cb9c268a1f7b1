import { isSameEdition } from '../framework/edition.js';
import type { Framework } from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { inShell } from '../in-shell.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import type { Sound } from '../shape.js';
import { show } from '../shown-value.js';
import type { SourceDocument } from '../source.js';
import { questionsById } from './questions-by-id.js';
import { nearestQuestion } from './unknown-question.js';
import type { WrittenSheetFrame } from './written.js';

/**
 * The rules between a sheet and its framework, one small function each. They look at what is sound
 * of the sheet, so that what is wrong with its shape does not hide what else is wrong.
 */
export function sheetProblems(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  return rules.flatMap((rule) => rule(written, document, framework));
}

type Rule = (
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
) => readonly Problem[];

const rules: readonly Rule[] = [
  editionIsKnown,
  rolesAreKnown,
  subjectFacetsAreKnown,
  stepsAreOfKnownQuestions,
  barriersAreKnown,
  oneHeldBackMost,
];

function editionIsKnown(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  if (written.edition === undefined || isSameEdition(written.edition, framework.edition)) return [];
  return [
    {
      code: 'unknown-edition',
      message: `The sheet was asked from edition ${show(String(written.edition))} of ${framework.id}, and this is edition "${framework.edition}".`,
      hint: `See what moving it to that edition would change: wgll upgrade ${document.file === '-' ? 'FILE' : inShell(document.file)} --dry-run`,
      place: document.placeOf(['edition']),
    },
  ];
}

/** Where the framework has no facet of roles, any word is a role. */
function rolesAreKnown(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const facet = framework.facets.find(({ id }) => id === 'role');
  if (facet === undefined) return [];
  const known = facet.options.map((option) => option.id);
  const counted = Object.keys(written.respondent?.people ?? {}).map((value) => ({
    value,
    place: document.placeOfKey(['respondent', 'people', value]),
  }));
  const named = placedWords(written.respondent?.role, document, ['respondent', 'role']);
  return [...named, ...counted]
    .filter(({ value }) => !known.includes(value))
    .map(({ value, place }) => ({
      code: 'unknown-facet-value',
      message: `"${value}" is not a role in ${framework.id}.`,
      ...hintIf(didYouMean(value, known) ?? listFramework(framework)),
      place,
    }));
}

function subjectFacetsAreKnown(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  // Beside its own keys, which have their own types, a subject has these, each a word or several.
  const subject = (written.subject ?? {}) as Readonly<Record<string, Words>>;
  return framework.facets
    .filter((facet) => facet.of === 'subject')
    .flatMap(({ id, options }) => {
      const known = options.map((option) => option.id);
      return placedWords(subject[id], document, ['subject', id])
        .filter(({ value }) => !known.includes(value))
        .map(({ value, place }) => ({
          code: 'unknown-facet-value',
          message: `"${value}" is not an option of the facet "${id}".`,
          ...hintIf(didYouMean(value, known) ?? listFramework(framework)),
          place,
        }));
    });
}

function stepsAreOfKnownQuestions(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const questions = questionsById(framework);
  return (written.steps ?? []).flatMap((step, index): readonly Problem[] => {
    if (step?.question === undefined || questions.has(step.question)) return [];
    return [
      {
        code: 'unknown-question',
        message: `"${step.question}" is not a question of ${framework.id} ${framework.edition}.`,
        hint: nearestQuestion(step.question, framework),
        place: document.placeOf(['steps', index, 'question']),
      },
    ];
  });
}

function barriersAreKnown(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const known = framework.barriers.map((barrier) => barrier.id);
  return Object.keys(written.barriers ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => ({
      code: 'unknown-barrier',
      message: `"${id}" is not a barrier of ${framework.id}.`,
      ...hintIf(didYouMean(id, known) ?? listFramework(framework)),
      place: document.placeOfKey(['barriers', id]),
    }));
}

/** One barrier alone can have held back most. */
function oneHeldBackMost(
  written: Sound<WrittenSheetFrame>,
  document: SourceDocument,
): readonly Problem[] {
  const [first, ...others] = Object.entries(written.barriers ?? {}).flatMap(([id, note]) =>
    note?.most === true ? [id] : [],
  );
  return others.map((id) => ({
    code: 'two-most',
    message: `"${id}" is said to have held back most, and so is "${first}".`,
    hint: 'Keep "most: true" at one of them.',
    place: document.placeOfKey(['barriers', id, 'most']),
  }));
}

type Words = string | readonly (string | undefined)[] | undefined;

interface PlacedWord {
  readonly value: string;
  readonly place: Place;
}

/** The words that were written alone or as a list, each with its place. */
function placedWords(
  written: Words,
  document: SourceDocument,
  path: readonly string[],
): readonly PlacedWord[] {
  if (written === undefined) return [];
  if (typeof written === 'string') return [{ value: written, place: document.placeOf(path) }];
  return written.flatMap((value, index) =>
    value === undefined ? [] : [{ value, place: document.placeOf([...path, index]) }],
  );
}

function listFramework(framework: Framework): string {
  return `They are listed by: wgll frameworks ${framework.id}`;
}
