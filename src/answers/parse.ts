import type { Framework } from '../framework/framework.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import { mostSuggestions, readShape } from '../shape.js';
import type { SourceDocument } from '../source.js';
import { wholeFileProblem } from '../whole-file.js';
import { listOf } from '../written-values.js';
import { parseAnswer } from './parse-answer.js';
import { questionsById } from './questions-by-id.js';
import { sheetProblems } from './rules.js';
import type { Answer, Sheet, Subject } from './sheet.js';
import { unknownQuestion } from './unknown-question.js';
import { sheetFrame, sheetFrameOfAny, type WrittenSheetFrame } from './written.js';

/**
 * A sheet from its text, read against the framework it names. Gives every problem at once;
 * advice where something was read with a guess (an edition that is not named).
 */
export function parseSheet(document: SourceDocument, framework: Framework): Outcome<Sheet> {
  const notAGroup = wholeFileProblem(document, 'sheet');
  if (notAGroup !== undefined) return failure([notAGroup]);
  if (frameworkNamed(document) === undefined) return failure(problemsWithoutFramework(document));
  const facets = framework.facets.filter(({ of }) => of === 'subject').map(({ id }) => id);
  const shape = readShape(sheetFrame(facets), document.root.data, document);
  const answers = parseAnswers(document, framework);
  const problems = [
    ...shape.problems,
    ...answers.problems,
    ...sheetProblems(shape.sound, document, framework),
  ];
  if (problems.length > 0 || shape.value === undefined) return failure(problems);
  const advice = editionAdvice(shape.value, document, framework);
  return success(normalise(shape.value, document, framework, answers.answers), advice);
}

/** What is wrong with a sheet beside its answers, as far as it can be told without its framework. */
export function problemsWithoutFramework(document: SourceDocument): readonly Problem[] {
  return readShape(sheetFrameOfAny(), document.root.data, document).problems;
}

/** The framework that a document names, if it names one; enough to find it before the sheet is read. */
export function frameworkNamed(document: SourceDocument): string | undefined {
  const named = document.root.entries.get('framework')?.node.data;
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : undefined;
}

interface Answers {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly problems: readonly Problem[];
}

function parseAnswers(document: SourceDocument, framework: Framework): Answers {
  const questions = questionsById(framework);
  const problems: Problem[] = [];
  const answers = new Map<string, Answer>();
  const keys = new Map<string, string>();
  for (const [key, { node }] of document.root.entries.get('answers')?.node.entries ?? []) {
    const question = questions.get(key);
    if (question === undefined) {
      const isSuggested = problems.length < mostSuggestions;
      problems.push(unknownQuestion(key, node, document, framework, isSuggested));
      continue;
    }
    const before = keys.get(question.id);
    if (before !== undefined) problems.push(answeredTwice(before, key, question.id, document));
    keys.set(question.id, key);
    const answer = parseAnswer(node.data, question, framework, document, ['answers', key]);
    if (answer.ok) answers.set(question.id, answer.value);
    else problems.push(...answer.problems);
  }
  return { answers, problems };
}

function answeredTwice(before: string, key: string, id: string, document: SourceDocument): Problem {
  const earlier = key === id ? before : key;
  return {
    code: 'duplicate-key',
    message: `"${before}" and "${key}" are ids of one and the same question.`,
    hint: `"${earlier}" is an earlier id of "${id}". Keep one of the two.`,
    place: document.placeOfKey(['answers', key]),
  };
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
        place: document.placeOfKey(['framework']),
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
