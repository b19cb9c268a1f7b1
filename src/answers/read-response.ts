import type { Framework, Question } from '../framework/framework.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Place } from '../problem.js';
import { show } from '../shown-value.js';
import { wordProblems } from './listed-words.js';
import type { Response } from './sheet.js';
import { stateMeant } from './state-meant.js';
import { wanted } from './wanted-answer.js';

/** What was chosen, as it was written behind the question or behind a key of its answer. */
export interface Written {
  readonly data: unknown;
  /** The key of the long form; nothing in the short form. */
  readonly key?: 'level' | 'met' | 'option' | 'options' | 'answer' | 'share' | 'text';
  readonly question: Question;
  readonly framework: Framework;
  readonly place: Place;
  /** Of an item of a list. */
  readonly placeOf: (index: number) => Place;
}

/** What was chosen, in the form that the kind of question wants. */
export function readResponse(written: Written): Outcome<Response> {
  switch (written.question.kind) {
    case 'scale':
      return readLevel(written);
    case 'elements':
      return readMet(written);
    case 'choice':
      return readOptions(written);
    case 'yes-no':
      return readYesNo(written);
    case 'share':
      return readShare(written);
    case 'text':
      return readText(written);
    default:
      return written.question.kind satisfies never;
  }
}

function readLevel(written: Written): Outcome<Response> {
  const { data, question, framework, place } = written;
  const { from = 0, to = 0 } = framework.scale ?? {};
  if (typeof data !== 'number') {
    const inQuotes = typeof data === 'string' && /^\d+$/.test(data.trim()) ? data.trim() : '';
    const isLevel = inQuotes !== '' && Number(inQuotes) >= from && Number(inQuotes) <= to;
    return wrongKind(written, isLevel ? `Take the quotes away: ${inQuotes}.` : undefined);
  }
  if (Number.isInteger(data) && data >= from && data <= to) {
    return success({ kind: 'scale', level: data });
  }
  const message = `${data} is not a level of "${question.id}".`;
  const hint = Number.isInteger(data)
    ? `Levels go from ${from} to ${to}.`
    : 'Levels are whole numbers. Between two, choose the lower.';
  return failure([{ code: 'unknown-level', message, hint, place }]);
}

function readMet(written: Written): Outcome<Response> {
  const { data, question } = written;
  const known = (question.elements ?? []).map(({ id }) => id);
  if (Array.isArray(data)) {
    const problems = wordProblems(data, 'element', known, written);
    // Every item is a known id once there is no problem.
    return problems.length > 0
      ? failure(problems)
      : success({ kind: 'elements', met: data as readonly string[] });
  }
  if (typeof data !== 'string') return wrongKind(written);
  if (known.includes(data)) return wrongKind(written, `Put it into brackets: [${data}].`);
  if (isNone(data)) return wrongKind(written, 'If none of it is met, write [].');
  return wrongKind(written);
}

function readOptions(written: Written): Outcome<Response> {
  const { data, key, question } = written;
  const options = question.choice?.options ?? [];
  const known = options.map(({ id }) => id);
  const isMany = question.choice?.many ?? false;
  if (Array.isArray(data)) {
    if (!isMany) return oneOnly(written, data, known);
    if (key === 'option') {
      const message = '"option" takes one id, not a list.';
      const hint = 'Write "options" in its place.';
      return failure([{ code: 'wrong-kind', message, hint, place: written.place }]);
    }
    const problems = wordProblems(data, 'option', known, written);
    return problems.length > 0
      ? failure(problems)
      : success({ kind: 'choice', options: data as readonly string[] });
  }
  if (key === 'options') {
    const word = typeof data === 'string' ? data : (known[0] ?? '…');
    const hint = isMany ? `Put it into brackets: [${word}].` : `Write option: ${word}.`;
    return wrongKind(written, hint);
  }
  if (typeof data === 'string' && isMany && isNone(data) && !known.includes(data)) {
    return wrongKind(written, 'If it is none of them, write [].');
  }
  const problems = wordProblems([data], 'option', known, {
    ...written,
    placeOf: () => written.place,
  });
  return problems.length > 0
    ? failure(problems)
    : success({ kind: 'choice', options: [data as string] });
}

function oneOnly(
  { question, place }: Written,
  data: readonly unknown[],
  known: readonly string[],
): Outcome<Response> {
  const [only, second] = data;
  const isOne = second === undefined && typeof only === 'string' && known.includes(only);
  const hint = isOne
    ? `Write it without a list: ${question.id}: ${only}.`
    : `Choose one: ${question.id}: ${known[0] ?? '…'}.`;
  const message = `"${question.id}" takes one option, not a list.`;
  return failure([{ code: 'wrong-kind', message, hint, place }]);
}

function readYesNo(written: Written): Outcome<Response> {
  const { data, question, place } = written;
  const allowsPartly = question.yesNo?.partly !== undefined;
  if (data === 'yes' || data === 'no') return success({ kind: 'yes-no', answer: data });
  if (data === 'partly' && allowsPartly) return success({ kind: 'yes-no', answer: data });
  const meant = yesOrNo(data);
  if (meant === 'partly' && !allowsPartly) {
    const message = `${show(data)} is not an answer to "${question.id}", which wants yes or no.`;
    const hint = 'Write yes if it is true in every part, and no if it is not.';
    return failure([{ code: 'wrong-kind', message, hint, place }]);
  }
  return wrongKind(written, meant === undefined ? undefined : `Write ${meant}.`);
}

/** What other spellings of yes, no and partly, and true and false, were meant to say. */
function yesOrNo(data: unknown): 'yes' | 'no' | 'partly' | undefined {
  const word = String(data).toLowerCase().trim();
  if (['yes', 'y', 'true', 'on', 'x', '✓'].includes(word)) return 'yes';
  if (['no', 'n', 'false', 'off'].includes(word)) return 'no';
  return ['partly', 'partially', 'partial', 'part', 'half'].includes(word) ? 'partly' : undefined;
}

function readShare(written: Written): Outcome<Response> {
  const { data, question, place } = written;
  const [, digits] = typeof data === 'string' ? (/^(\d+(?:\.\d+)?) ?%$/.exec(data) ?? []) : [];
  const share = typeof data === 'number' ? data : digits === undefined ? undefined : Number(digits);
  if (share === undefined) return wrongKind(written, percentageMeant(data));
  if (share < 0 || share > 100) {
    const message = `${show(data).replaceAll('"', '')} is not a share of "${question.id}".`;
    return failure([{ code: 'out-of-range', message, hint: 'Shares go from 0 to 100.', place }]);
  }
  if (typeof data === 'number' && share > 0 && share < 1) {
    const message = `${share} is less than one percent.`;
    const whole = Math.round(share * 1000) / 10;
    const hint = `Write ${whole} for ${whole}%, or ${share}% if that is what is meant.`;
    return failure([{ code: 'out-of-range', message, hint, place }]);
  }
  return success({ kind: 'share', share });
}

/** `"62"`, `62 percent` and `62,5 %` say which number is meant. */
function percentageMeant(data: unknown): string | undefined {
  if (typeof data !== 'string') return undefined;
  const [, digits] = /^(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent)?$/i.exec(data.trim()) ?? [];
  if (digits === undefined) return undefined;
  return digits.includes(',')
    ? `Write it with a point: ${digits.replace(',', '.')}.`
    : `Write ${digits}.`;
}

function readText(written: Written): Outcome<Response> {
  const { data, key, place } = written;
  const isWords = typeof data === 'string' && data.trim() !== '';
  if (key === 'text' && isWords) return success({ kind: 'text', text: data.trim() });
  if (key === 'text' && typeof data === 'string') {
    const hint = 'Write something, or take the key out.';
    return failure([{ code: 'empty', message: '"text" is empty.', hint, place }]);
  }
  if (typeof data === 'number' || typeof data === 'boolean') {
    const quoted = `"${data}"`;
    const way = key === 'text' ? `Put it in quotes: ${quoted}.` : `Write { text: ${quoted} }.`;
    return wrongKind(written, way);
  }
  const isShort = isWords && data.length <= 40 && !/["\\\n]/.test(data);
  return wrongKind(written, isShort ? `Write { text: ${show(data)} }.` : undefined);
}

/** Said in another form than the kind of question wants. */
function wrongKind(written: Written, way?: string): Outcome<never> {
  const { data, question, framework, place } = written;
  const { what, example } = wanted(question, framework);
  const state = typeof data === 'string' ? stateMeant(data) : undefined;
  const hint = way ?? state ?? `Write ${example}, dont-know, or { not-applicable: the reason }.`;
  const message = `${capital(show(data))} is not an answer to "${question.id}", which wants ${what}.`;
  return failure([{ code: 'wrong-kind', message, hint, place }]);
}

function isNone(word: string): boolean {
  return ['none', 'nothing', '[]', '-'].includes(word.trim().toLowerCase());
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
