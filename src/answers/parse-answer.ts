import type { Framework, Question } from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { failure, type Outcome, success } from '../outcome.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import type { Form, Sound } from '../shape.js';
import { listOf } from '../short-forms.js';
import type { SourceDocument } from '../source.js';
import { type ChosenKey, chosenKeys, keysOfKinds, sayingKeys } from './answer-keys.js';
import { readResponse, type Written } from './read-response.js';
import type { Answer, AnswerDetails, Said } from './sheet.js';
import { votesAreForAnswers } from './votes.js';
import { wanted } from './wanted-answer.js';
import type { WrittenAnswer } from './written.js';

/** One answer, short or long, read after the kind of its question. */
export function parseAnswer(
  form: Form<WrittenAnswer>,
  data: unknown,
  question: Question,
  framework: Framework,
  document: SourceDocument,
  path: readonly string[],
): Outcome<Answer> {
  const place = document.placeOf(path);
  const placeOf = (index: number): Place => document.placeOf([...path, index]);
  if (data === null) return success({ said: 'unanswered', evidence: [], barriers: [], place });
  if (typeof data !== 'object' || Array.isArray(data)) {
    const said = shortForm({ data, question, framework, place, placeOf });
    return said.ok ? success({ ...said.value, evidence: [], barriers: [], place }) : said;
  }
  const shape = form(data, document, path);
  const written = shape.sound;
  const problems = [
    ...shape.problems,
    ...oneThingIsSaid(data, question, document, path),
    ...barriersAreKnown(written, framework, document, path),
    ...votesAreForAnswers(written.votes, question, framework, document, path),
  ];
  const said = longForm(written, question, framework, document, path);
  if (!said.ok) return failure([...problems, ...said.problems]);
  if (problems.length > 0 || shape.value === undefined) return failure(problems);
  return success({ ...said.value, ...details(shape.value, place) });
}

function shortForm(written: Written): Outcome<Said> {
  const { data, question, place } = written;
  if (data === 'dont-know') return success({ said: 'dont-know' });
  if (data === 'not-applicable') {
    const hint = `Say why it does not apply: ${question.id}: { not-applicable: We run no wards }.`;
    return failure([
      { code: 'no-reason', message: '"not-applicable" has no reason.', hint, place },
    ]);
  }
  return answered(written);
}

function answered(written: Written): Outcome<Said> {
  const response = readResponse(written);
  return response.ok ? success({ said: 'answered', response: response.value }) : response;
}

function longForm(
  written: Sound<WrittenAnswer>,
  question: Question,
  framework: Framework,
  document: SourceDocument,
  path: readonly string[],
): Outcome<Said> {
  if (written['dont-know'] === true) return success({ said: 'dont-know' });
  const reason = written['not-applicable'];
  if (reason !== undefined) return success({ said: 'not-applicable', reason });
  const key = chosenKeys.find((candidate) => written[candidate] !== undefined);
  if (key === undefined) return success({ said: 'unanswered' });
  return chosen({
    data: written[key],
    key,
    question,
    framework,
    place: document.placeOf([...path, key]),
    keyPlace: document.placeOfKey([...path, key]),
    placeOf: (index) => document.placeOf([...path, key, index]),
  });
}

/** What stands behind the key of a long form that says what was chosen. */
function chosen(
  written: Written & { readonly key: ChosenKey; readonly keyPlace: Place },
): Outcome<Said> {
  const { data, key, question, framework, place, keyPlace } = written;
  const { what, noun, long } = wanted(question, framework);
  if (!keysOfKinds[question.kind].includes(key)) {
    const message = `"${key}" is not how "${question.id}" is answered.`;
    return failure([{ code: 'wrong-kind', message, hint: `Write ${long}.`, place: keyPlace }]);
  }
  if (data === null) {
    const hint = `Write ${what}, or take the key out.`;
    return failure([{ code: 'empty', message: `"${key}" is empty.`, hint, place }]);
  }
  if (data === 'dont-know' || data === 'not-applicable') {
    const way = data === 'dont-know' ? 'dont-know: true' : 'not-applicable: and the reason';
    const hint = `Write ${way} in place of "${key}".`;
    const message = `"${data}" is not ${noun}.`;
    return failure([{ code: 'wrong-kind', message, hint, place }]);
  }
  return answered(written);
}

function oneThingIsSaid(
  written: object,
  question: Question,
  document: SourceDocument,
  path: readonly string[],
): readonly Problem[] {
  const values = new Map<string, unknown>(Object.entries(written));
  const said = sayingKeys.filter((key) => values.has(key) && values.get(key) !== false);
  const [first, second] = said;
  if (first === undefined || second === undefined) return [];
  const places = said.map((key) => document.placeOfKey([...path, key]));
  const last = places
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .at(-1);
  return [
    {
      code: 'two-answers',
      message: `"${question.id}" has two answers, "${first}" and "${second}".`,
      hint: 'Keep the one that is meant; put the rest into "note".',
      place: last ?? document.placeOf(path),
    },
  ];
}

function barriersAreKnown(
  written: Sound<WrittenAnswer>,
  framework: Framework,
  document: SourceDocument,
  path: readonly string[],
): readonly Problem[] {
  const known = framework.barriers.map((barrier) => barrier.id);
  const barriers = written.barriers ?? [];
  return listOf(barriers).flatMap((id, index): readonly Problem[] => {
    if (id === undefined || known.includes(id)) return [];
    const below = typeof barriers === 'string' ? [] : [index];
    return [
      {
        code: 'unknown-barrier',
        message: `"${id}" is not a barrier of ${framework.id}.`,
        ...hintIf(didYouMean(id, known) ?? `List them with: wgll frameworks ${framework.id}`),
        place: document.placeOf([...path, 'barriers', ...below]),
      },
    ];
  });
}

function details(written: WrittenAnswer, place: Place): AnswerDetails {
  const { note, checked, votes, 'look-again': lookAgain } = written;
  return {
    ...(note === undefined ? {} : { note }),
    evidence: written.evidence ?? [],
    barriers: [...new Set(listOf(written.barriers))],
    ...(checked === undefined ? {} : { checked }),
    ...(lookAgain === undefined ? {} : { lookAgain }),
    ...(votes === undefined ? {} : { votes }),
    place,
  };
}
