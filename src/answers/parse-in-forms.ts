import type { Framework } from '../framework/framework.js';
import { mostSuggestions } from '../ids.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { Form } from '../shape.js';
import { listOf } from '../short-forms.js';
import type { SourceDocument } from '../source.js';
import { wholeFileProblem } from '../whole-file.js';
import { frameworkNamed } from './framework-named.js';
import { parseAnswer } from './parse-answer.js';
import { questionsById } from './questions-by-id.js';
import { sheetProblems } from './rules.js';
import type { Answer, Sheet, Subject } from './sheet.js';
import { unknownQuestion } from './unknown-question.js';
import type { WrittenAnswer, WrittenSheetFrame } from './written.js';

/** The written forms of a sheet's parts. */
export interface SheetForms {
  /** By the framework's facets of the subject. */
  readonly frame: (facets: readonly string[]) => Form<WrittenSheetFrame>;
  /** The frame of a sheet that does not say which framework it answers. */
  readonly frameOfAny: Form<unknown>;
  readonly answer: Form<WrittenAnswer>;
}

/**
 * A sheet from its text, read against the framework it names. Gives every problem at once;
 * advice where something was read with a guess (an edition that is not named).
 */
export function parseSheetIn(
  forms: SheetForms,
  document: SourceDocument,
  framework: Framework,
): Outcome<Sheet> {
  const notAGroup = wholeFileProblem(document, 'sheet');
  if (notAGroup !== undefined) return failure([notAGroup]);
  if (frameworkNamed(document) === undefined)
    return failure(forms.frameOfAny(document.root.data, document).problems);
  const facets = framework.facets.filter(({ of }) => of === 'subject').map(({ id }) => id);
  const shape = forms.frame(facets)(document.root.data, document);
  const answers = parseAnswers(forms.answer, document, framework);
  const problems = [
    ...shape.problems,
    ...answers.problems,
    ...sheetProblems(shape.sound, document, framework),
  ];
  if (problems.length > 0 || shape.value === undefined) return failure(problems);
  const advice = editionAdvice(shape.value, document, framework);
  return success(normalise(shape.value, document, framework, answers.answers), advice);
}

interface Answers {
  readonly answers: ReadonlyMap<string, Answer>;
  readonly problems: readonly Problem[];
}

function parseAnswers(
  form: Form<WrittenAnswer>,
  document: SourceDocument,
  framework: Framework,
): Answers {
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
    const answer = parseAnswer(form, node.data, question, framework, document, ['answers', key]);
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
