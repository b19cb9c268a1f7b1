import type { SourceDocument } from '../document.js';
import { type Framework, type Question, questionsOf } from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { failure, type Outcome, success } from '../outcome.js';
import { hintIf, type Problem } from '../problem.js';
import { checkShape, show } from '../shape.js';
import { listOf } from '../written-values.js';
import { parseAnswer } from './parse-answer.js';
import type { Answer, Sheet, Subject } from './sheet.js';
import { type WrittenSheetFrame, writtenSheetFrame } from './written.js';

/**
 * A sheet from its text, read against the framework it names. Gives every problem at once;
 * advice where something was read with a guess (an edition that is not named).
 */
export function parseSheet(document: SourceDocument, framework: Framework): Outcome<Sheet> {
  const shape = checkShape(writtenSheetFrame(), document.root.data, document);
  const problems: Problem[] = shape.ok ? [] : [...shape.problems];
  const answers = parseAnswers(document, framework, problems);
  if (!shape.ok) return failure(problems);
  const written = shape.value;
  problems.push(...rules.flatMap((rule) => rule(written, document, framework)));
  if (problems.length > 0) return failure(problems);
  return success(
    normalise(written, document, framework, answers),
    editionAdvice(written, document, framework),
  );
}

/** The framework that a document names, if it names one; enough to find it before the sheet is read. */
export function frameworkNamed(document: SourceDocument): string | undefined {
  const named = document.root.entries.get('framework')?.node.data;
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : undefined;
}

/** The edition that a document names, as text. */
export function editionNamed(document: SourceDocument): string | undefined {
  const named = document.root.entries.get('edition')?.node.data;
  return typeof named === 'string' || typeof named === 'number' ? String(named) : undefined;
}

function parseAnswers(
  document: SourceDocument,
  framework: Framework,
  problems: Problem[],
): ReadonlyMap<string, Answer> {
  const questions = questionsById(framework);
  const answers = new Map<string, Answer>();
  for (const [key, entry] of document.root.entries.get('answers')?.node.entries ?? []) {
    const question = questions.get(key);
    if (question === undefined) {
      problems.push(unknownQuestion(key, document, framework, questions));
      continue;
    }
    const first = answers.has(question.id);
    if (first) {
      problems.push({
        code: 'duplicate-key',
        message: `"${key}" is an earlier id of "${question.id}", which is answered as well.`,
        hint: 'Keep one of the two.',
        place: document.placeOfKey(['answers', key]),
      });
    }
    const answer = parseAnswer(entry.node.data, question, framework, document, ['answers', key]);
    if (answer.ok) answers.set(question.id, answer.value);
    else problems.push(...answer.problems);
  }
  return answers;
}

/** Every question by its id, and by each id it had before. */
function questionsById(framework: Framework): ReadonlyMap<string, Question> {
  return new Map(
    questionsOf(framework).flatMap((question) =>
      [...question.formerly, question.id].map((id) => [id, question] as const),
    ),
  );
}

function unknownQuestion(
  key: string,
  document: SourceDocument,
  framework: Framework,
  questions: ReadonlyMap<string, Question>,
): Problem {
  const hint = didYouMean(key, questions.keys());
  return {
    code: 'unknown-question',
    message: `"${key}" is not a question of ${framework.id} ${framework.edition}.`,
    hint: hint ?? `List its questions with: wgll frameworks ${framework.id}`,
    place: document.placeOfKey(['answers', key]),
  };
}

type Rule = (
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
) => readonly Problem[];

const rules: readonly Rule[] = [
  editionIsKnown,
  rolesAreKnown,
  subjectKeysAreKnown,
  stepsAreOfKnownQuestions,
  barriersAreKnown,
];

function editionIsKnown(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  if (written.edition === undefined || isSameEdition(written.edition, framework.edition)) return [];
  return [
    {
      code: 'unknown-edition',
      message: `The sheet was asked from edition ${show(String(written.edition))} of ${framework.id}, and this is edition "${framework.edition}".`,
      hint: `Write edition: "${framework.edition}" if its questions are the same.`,
      place: document.placeOf(['edition']),
    },
  ];
}

function isSameEdition(written: string | number, edition: string): boolean {
  return typeof written === 'number' ? written === Number(edition) : written === edition;
}

function editionAdvice(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  if (written.edition === undefined) {
    return [
      {
        code: 'no-edition',
        message: `The sheet does not say which edition was asked; it is read as ${framework.edition}.`,
        hint: `Add: edition: "${framework.edition}".`,
        place: document.placeOf([]),
      },
    ];
  }
  if (typeof written.edition === 'string') return [];
  return [
    {
      code: 'edition-number',
      message: '"edition" is a number, so 1.0 and 1 are the same.',
      hint: `Put it in quotes: edition: "${framework.edition}".`,
      place: document.placeOf(['edition']),
    },
  ];
}

function rolesAreKnown(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const role = framework.facets.find((facet) => facet.id === 'role');
  if (role === undefined) return [];
  const known = role.options.map((option) => option.id);
  const roles = written.respondent?.role ?? [];
  const named = listOf(roles).map((value, index) => ({
    value,
    place: document.placeOf(['respondent', 'role', ...(typeof roles === 'string' ? [] : [index])]),
  }));
  const counted = Object.keys(written.respondent?.people ?? {}).map((value) => ({
    value,
    place: document.placeOfKey(['respondent', 'people', value]),
  }));
  return [...named, ...counted]
    .filter(({ value }) => !known.includes(value))
    .map(({ value, place }) => ({
      code: 'unknown-facet-value',
      message: `"${value}" is not a role in ${framework.id}.`,
      ...hintIf(didYouMean(value, known)),
      place,
    }));
}

const subjectKeys = ['id', 'name', 'kind', 'group'];

function subjectKeysAreKnown(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const facets = framework.facets.filter((facet) => facet.of === 'subject');
  return Object.entries(written.subject)
    .filter(([key]) => !subjectKeys.includes(key))
    .flatMap(([key, value]): readonly Problem[] => {
      const facet = facets.find((candidate) => candidate.id === key);
      if (facet === undefined) {
        const hint = didYouMean(key, [...subjectKeys, ...facets.map((candidate) => candidate.id)]);
        const place = document.placeOfKey(['subject', key]);
        return [
          {
            code: 'unknown-key',
            message: `"${key}" is not a key of a subject.`,
            ...hintIf(hint),
            place,
          },
        ];
      }
      const known = facet.options.map((option) => option.id);
      return facetValues(value)
        .filter((option) => !known.includes(option))
        .map((option) => ({
          code: 'unknown-facet-value',
          message: `"${option}" is not an option of the facet "${key}".`,
          ...hintIf(didYouMean(option, known)),
          place: document.placeOf(['subject', key]),
        }));
    });
}

function stepsAreOfKnownQuestions(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const questions = questionsById(framework);
  return (written.steps ?? []).flatMap((step, index) =>
    questions.has(step.question)
      ? []
      : [
          {
            ...unknownQuestion(step.question, document, framework, questions),
            place: document.placeOf(['steps', index, 'question']),
          },
        ],
  );
}

function barriersAreKnown(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
): readonly Problem[] {
  const known = framework.barriers.map((barrier) => barrier.id);
  return Object.keys(written.barriers ?? {})
    .filter((id) => !known.includes(id))
    .map((id) => ({
      code: 'unknown-barrier',
      message: `"${id}" is not a barrier of ${framework.id}.`,
      ...hintIf(didYouMean(id, known)),
      place: document.placeOfKey(['barriers', id]),
    }));
}

function normalise(
  written: WrittenSheetFrame,
  document: SourceDocument,
  framework: Framework,
  answers: ReadonlyMap<string, Answer>,
): Sheet {
  const { asked, status, agreed, respondent } = written;
  const questions = questionsById(framework);
  return {
    framework: written.framework,
    edition: framework.edition,
    ...(asked === undefined ? {} : { asked }),
    ...(status === undefined && agreed === undefined ? {} : { status: status ?? 'agreed' }),
    ...(agreed === undefined ? {} : { agreed }),
    subject: normaliseSubject(written.subject),
    respondent: {
      ...(respondent?.name === undefined ? {} : { name: respondent.name }),
      role: listOf(respondent?.role ?? []),
      people: respondent?.people ?? {},
    },
    date: written.date,
    asks: written.asks ?? [],
    steps: (written.steps ?? []).map((step, index) => ({
      ...step,
      question: questions.get(step.question)?.id ?? step.question,
      place: document.placeOf(['steps', index]),
    })),
    barriers: new Map(Object.entries(written.barriers ?? {}).map(([id, note]) => [id, note ?? {}])),
    answers,
  };
}

function normaliseSubject(written: WrittenSheetFrame['subject']): Subject {
  const { id, name, kind, group, ...facets } = written;
  return {
    ...(id === undefined ? {} : { id: String(id) }),
    name,
    ...(kind === undefined ? {} : { kind }),
    ...(group === undefined ? {} : { group }),
    facets: Object.fromEntries(
      Object.entries(facets).map(([key, value]) => [key, facetValues(value)]),
    ),
  };
}

/** The written form types every further key of a subject like the known ones; only words are let through to here. */
function facetValues(value: unknown): readonly string[] {
  return listOf(value as string | readonly string[]);
}
