import type { Question } from '../framework/framework.js';
import { didYouMean, nearest } from '../ids.js';
import type { Place, Problem } from '../problem.js';
import { show } from '../shown-value.js';
import { stateMeant } from './state-meant.js';

/** Words that stand for elements or options, and where each of them stands. */
interface Listed {
  readonly question: Question;
  readonly placeOf: (index: number) => Place;
}

/** What is wrong with the words of a list: unknown, not words, or there twice. */
export function wordProblems(
  words: readonly unknown[],
  what: 'element' | 'option',
  known: readonly string[],
  { question, placeOf }: Listed,
): readonly Problem[] {
  return words.flatMap((word, index): readonly Problem[] => {
    const place = placeOf(index);
    if (typeof word === 'string' && known.includes(word)) {
      if (words.indexOf(word) === index) return [];
      const message = `"${word}" is named twice.`;
      return [{ code: 'duplicate-id', message, hint: 'Keep one of the two.', place }];
    }
    const isWord = typeof word === 'string';
    const shown = isWord ? show(word) : capital(show(word));
    const message = `${shown} is not an ${what} of "${question.id}".`;
    const hint = isWord ? wordHint(word, question, known) : valueHint(word, question, known);
    return [{ code: `unknown-${what}`, message, hint, place }];
  });
}

/** true is what other readers of YAML make of a bare yes. */
function valueHint(value: unknown, question: Question, known: readonly string[]): string {
  const isBare = ['number', 'boolean'].includes(typeof value) && known.includes(String(value));
  if (isBare) return `Put it in quotes: "${String(value)}".`;
  const meant = value === true ? 'yes' : value === false ? 'no' : '';
  if (known.includes(meant)) return `Did you mean "${meant}"?`;
  return didYouMean('', known) ?? wayToList(question);
}

function wordHint(word: string, question: Question, known: readonly string[]): string {
  if (word === 'dont-know' || word === 'not-applicable') {
    return word === 'dont-know'
      ? `Write it without a list: ${question.id}: dont-know.`
      : 'If it does not apply, say why: { not-applicable: We run no wards }.';
  }
  const texts = [
    ...(question.elements ?? []).map(({ id, text }) => ({ id, text })),
    ...(question.choice?.options ?? []).map(({ id, label }) => ({ id, text: label })),
  ];
  const isSame = (text: string): boolean => text.toLowerCase() === word.trim().toLowerCase();
  const byText = texts.find(({ text }) => isSame(text))?.id;
  if (byText !== undefined) return `Write its id: ${byText}.`;
  const near = nearest(word, known);
  if (near !== undefined) return `Did you mean "${near}"?`;
  return stateMeant(word) ?? didYouMean(word, known) ?? wayToList(question);
}

function wayToList({ id }: Question): string {
  return `Its ids stand under "${id}" in the framework.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
