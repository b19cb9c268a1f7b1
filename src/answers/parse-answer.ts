import { show } from '../fault.js';
import type { Framework, Question } from '../framework/framework.js';
import { didYouMean } from '../ids.js';
import { failure, type Outcome, success } from '../outcome.js';
import { hintIf, type Place, type Problem } from '../problem.js';
import { readShape, type Sound } from '../shape.js';
import type { SourceDocument } from '../source.js';
import { listOf } from '../written-values.js';
import type { Answer, AnswerDetails, Response, Said } from './sheet.js';
import { answerFrame, type WrittenAnswer } from './written.js';

/** Keys of the long form that each say what the answer is; exactly one may stand in an answer. */
const sayingKeys = [
  'level',
  'met',
  'option',
  'options',
  'answer',
  'share',
  'text',
  'not-applicable',
  'dont-know',
] as const;

/** One answer, short or long, read after the kind of its question. */
export function parseAnswer(
  data: unknown,
  question: Question,
  framework: Framework,
  document: SourceDocument,
  path: readonly string[],
): Outcome<Answer> {
  const place = document.placeOf(path);
  if (data === null) return success({ said: 'unanswered', evidence: [], barriers: [], place });
  if (typeof data !== 'object' || Array.isArray(data)) {
    const said = shortForm(data, question, framework, place);
    return said.ok ? success({ ...said.value, evidence: [], barriers: [], place }) : said;
  }
  const shape = readShape(answerFrame(), data, document, path);
  const written = shape.sound;
  const problems = [
    ...shape.problems,
    ...oneThingIsSaid(data, question, document, path),
    ...barriersAreKnown(written, framework, document, path),
  ];
  const said = longForm(written, question, framework, document, path);
  if (!said.ok) return failure([...problems, ...said.problems]);
  if (problems.length > 0 || shape.value === undefined) return failure(problems);
  return success({ ...said.value, ...details(shape.value, place) });
}

function shortForm(
  data: unknown,
  question: Question,
  framework: Framework,
  place: Place,
): Outcome<Said> {
  if (data === 'dont-know') return success({ said: 'dont-know' });
  if (data === 'not-applicable') {
    const hint = `Say why it does not apply: ${question.id}: { not-applicable: We run no wards }.`;
    return failure([
      { code: 'no-reason', message: '"not-applicable" has no reason.', hint, place },
    ]);
  }
  return response(data, question, framework, place);
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
  const key = sayingKeys.find((candidate) => written[candidate] !== undefined);
  if (key === undefined) return success({ said: 'unanswered' });
  const place = document.placeOf([...path, key]);
  if (key !== 'level') {
    const hint = `Write a level: ${question.id}: { level: ${framework.scale?.to ?? 0} }.`;
    const message = `"${key}" is not how "${question.id}" is answered.`;
    const keyPlace = document.placeOfKey([...path, key]);
    return failure([{ code: 'wrong-kind', message, hint, place: keyPlace }]);
  }
  if (written.level === null) {
    const hint = `Write ${levelsOf(framework)}, or take the key out.`;
    return failure([{ code: 'empty', message: '"level" is empty.', hint, place }]);
  }
  if (written.level === 'dont-know' || written.level === 'not-applicable') {
    const way =
      written.level === 'dont-know' ? 'dont-know: true' : 'not-applicable: and the reason';
    const hint = `Write ${way} in place of "level".`;
    const message = `"${written.level}" is not a level.`;
    return failure([{ code: 'wrong-kind', message, hint, place }]);
  }
  return response(written.level, question, framework, place);
}

/** What was chosen, in the form that the kind of question wants. */
function response(
  data: unknown,
  question: Question,
  framework: Framework,
  place: Place,
): Outcome<Said> {
  const scale = framework.scale;
  const levels = levelsOf(framework);
  if (typeof data !== 'number') {
    const near =
      typeof data === 'string' ? didYouMeanState(data, scale?.from, scale?.to) : undefined;
    const hint = near ?? `Write ${levels}, dont-know, or { not-applicable: the reason }.`;
    const message = `${capital(show(data))} is not an answer to "${question.id}", which wants ${levels}.`;
    return failure([{ code: 'wrong-kind', message, hint, place }]);
  }
  const isLevel =
    Number.isInteger(data) && scale !== undefined && data >= scale.from && data <= scale.to;
  if (!isLevel) {
    const message = `${data} is not a level of "${question.id}".`;
    const hint = Number.isInteger(data)
      ? `Levels go from ${scale?.from ?? 0} to ${scale?.to ?? 0}.`
      : 'Levels are whole numbers. Between two, choose the lower.';
    return failure([{ code: 'unknown-level', message, hint, place }]);
  }
  const chosen: Response = { kind: 'scale', level: data };
  return success({ said: 'answered', response: chosen });
}

function didYouMeanState(word: string, from = 0, to = 0): string | undefined {
  if (/^\d+$/.test(word.trim()) && Number(word) >= from && Number(word) <= to) {
    return `Take the quotes away: ${word.trim()}.`;
  }
  const squeezed = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (['na', 'none', 'notapplicable'].includes(squeezed)) {
    return 'If it does not apply, say why: { not-applicable: We run no wards }.';
  }
  if (['dontknow', 'unknown', 'unsure', 'notsure'].includes(squeezed)) return 'Write dont-know.';
  const near = didYouMean(word, ['dont-know', 'not-applicable']);
  return near?.startsWith('Did') ? near : undefined;
}

function levelsOf({ scale }: Framework): string {
  return scale === undefined ? 'a level' : `a level from ${scale.from} to ${scale.to}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
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
  const { note, checked, votes } = written;
  return {
    ...(note === undefined ? {} : { note }),
    evidence: written.evidence ?? [],
    barriers: [...new Set(listOf(written.barriers))],
    ...(checked === undefined ? {} : { checked }),
    ...(votes === undefined ? {} : { votes }),
    place,
  };
}
