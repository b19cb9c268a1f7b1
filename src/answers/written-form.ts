import { isSameData } from '../edit/same-data.js';
import { isMap, type Written } from '../edit/yaml-text.js';
import type { QuestionKind } from '../framework/framework.js';
import type { Answer, Response, Said } from './sheet.js';

/** An answer as a person would write it: short when it says one thing, else a map of keys. */

/** An answer of the model as data to be written; nothing for one that says nothing at all. */
export function writtenForm(answer: Answer): Written | undefined {
  const { note, evidence, barriers, checked, lookAgain, votes } = answer;
  const written: Written = {
    ...saidKeys(answer),
    ...(note === undefined ? {} : { note }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map((piece) => ({ ...piece })) }),
    ...(barriers.length === 0 ? {} : { barriers }),
    ...(checked === undefined ? {} : { checked }),
    ...(lookAgain === undefined ? {} : { 'look-again': lookAgain }),
    ...(votes === undefined ? {} : { votes }),
  };
  return Object.keys(written).length === 0 ? undefined : shortForm(written);
}

/** Keys of the long form whose value alone is the short form. */
const shortKeys = ['level', 'met', 'option', 'options', 'answer', 'share'] as const;

/** `{ level: 3 }` is `3`, and `{ dont-know: true }` is `dont-know`; what has no short form stays. */
export function shortForm(written: Written): Written {
  if (!isMap(written)) return written;
  const [only, second] = Object.entries(written);
  if (only === undefined || second !== undefined) return written;
  const [key, value] = only;
  if (key === 'dont-know' && value === true) return 'dont-know';
  return shortKeys.some((candidate) => candidate === key) ? value : written;
}

/** The long form of a short answer, under the key of its kind, or under the one that another answer to the question has. */
export function longForm(
  short: Written,
  other: { readonly [key: string]: Written },
  kind?: QuestionKind,
): Written {
  if (short === 'dont-know') return { 'dont-know': true };
  const key = keyFor(short, kind) ?? shortKeys.find((candidate) => Object.hasOwn(other, candidate));
  const usual = Array.isArray(short) ? 'met' : typeof short === 'number' ? 'level' : undefined;
  const chosen = key ?? usual;
  return chosen === undefined ? short : { [chosen]: short };
}

function keyFor(short: Written, kind: QuestionKind | undefined): string | undefined {
  switch (kind) {
    case undefined:
    case 'text':
      return undefined;
    case 'scale':
      return 'level';
    case 'elements':
      return 'met';
    case 'choice':
      return Array.isArray(short) ? 'options' : 'option';
    case 'yes-no':
      return 'answer';
    case 'share':
      return 'share';
    default:
      return kind satisfies never;
  }
}

/** Whether two answers say the same: `62` and `62%`, one option and a list of it, a list in another order. */
export function isSameAnswer(a: Written, b: Written, kind?: QuestionKind): boolean {
  return isSameData(plainly(a, kind), plainly(b, kind));
}

function plainly(written: Written, kind: QuestionKind | undefined): Written {
  if (kind === 'share' && typeof written === 'string' && /^[\d.]+ ?%$/.test(written)) {
    return Number(written.slice(0, -1));
  }
  if (!Array.isArray(written) || (kind !== 'choice' && kind !== 'elements')) return written;
  const [only, second] = written;
  if (kind === 'choice' && only !== undefined && second === undefined) return only;
  return written.map(String).toSorted();
}

/** A long form with what it chose under the key, and in the words, that stand there already, where they can say it. */
export function withKeysOf(
  to: Written,
  there: { readonly [key: string]: Written },
  kind: QuestionKind | undefined,
): Written {
  if (!isMap(to)) return to;
  const entries = Object.entries(to).map(([key, value]): [string, Written] => {
    if (key === 'option' && Object.hasOwn(there, 'options')) {
      const several = there['options'] ?? [];
      return ['options', isSameAnswer(several, value, kind) ? several : [value]];
    }
    const before = there[key];
    const isSame = before !== undefined && isSameAnswer(before, value, kind);
    return [key, isSame && shortKeys.some((short) => short === key) ? before : value];
  });
  return Object.fromEntries(entries);
}

export function saidKeys(said: Said): { readonly [key: string]: Written } {
  switch (said.said) {
    case 'answered':
      return responseKeys(said.response);
    case 'not-applicable':
      return { 'not-applicable': said.reason };
    case 'dont-know':
      return { 'dont-know': true };
    case 'unanswered':
      return {};
    default:
      return said satisfies never;
  }
}

/** The key of the long form that each kind of question is answered with. */
export function responseKeys(response: Response): { readonly [key: string]: Written } {
  switch (response.kind) {
    case 'scale':
      return { level: response.level };
    case 'elements':
      return { met: response.met };
    case 'choice': {
      const [only, second] = response.options;
      return only === undefined || second !== undefined
        ? { options: response.options }
        : { option: only };
    }
    case 'yes-no':
      return { answer: response.answer };
    case 'share':
      return { share: response.share };
    case 'text':
      return { text: response.text };
    default:
      return response satisfies never;
  }
}
