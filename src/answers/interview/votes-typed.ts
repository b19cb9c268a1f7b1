import type { Question } from '../../framework/framework.js';
import type { Answer } from '../sheet.js';
import { votable } from '../votes.js';
import { offeredBy, wayOf } from './choices.js';
import type { Interview } from './state.js';

/** Hands in the room as people write them: in order, by answer, or in words. */

type Votes = Readonly<Record<string, number>>;

/**
 * What was typed as votes by answer, or what is wrong with it: `2 3 0 1 0` in order from the first answer,
 * `1:6, 2=7`, `6 for 1 and 7 for 2`, `d: 2` for don't know and `x: 1` for does not apply.
 */
export function votesIn(interview: Interview, question: Question, text: string): Votes | string {
  const words = wordsIn(text);
  const found = words.findIndex((word) => !/^\d{1,5}$/.test(word));
  const inOrder = found === -1 ? words : words.slice(0, found);
  const ordered = votesInOrder(interview, question, inOrder);
  if (typeof ordered === 'string') return ordered;
  const pairs = words.slice(inOrder.length).map((word) => pairIn(interview, question, word));
  const wrong = pairs.find((pair) => typeof pair === 'string');
  if (wrong !== undefined) return wrong;
  const all = [...ordered, ...pairs.filter((pair) => typeof pair !== 'string')];
  const twice = all.find(([name], index) => all.findIndex(([other]) => other === name) !== index);
  if (twice !== undefined)
    return `Hands for the same answer stand there twice. ${example(interview, question)}`;
  return Object.fromEntries(all.filter(([, count]) => count > 0));
}

/** Whether more hands are up than people answer, where it is known how many do. At ticks one hand goes up for several. */
export function tooManyHands(
  { sheet }: Interview,
  question: Question,
  votes: Votes,
): { readonly hands: number; readonly people: number } | undefined {
  const counts = Object.values(votes);
  const hands = wayOf(question) === 'ticks' ? Math.max(0, ...counts) : sum(counts);
  const people = sum(Object.values(sheet.respondent.people));
  return people > 0 && hands > people ? { hands, people } : undefined;
}

/** The highest level that a hand was up for, where an answer is above it. */
export function highestHand(answer: Answer): number | undefined {
  if (answer.said !== 'answered' || answer.response.kind !== 'scale') return undefined;
  const ids = Object.keys(answer.votes ?? {});
  const levels = ids.filter((id) => /^\d+$/.test(id)).map(Number);
  const highest = Math.max(...levels);
  return levels.length > 0 && answer.response.level > highest ? highest : undefined;
}

/** Votes as they are typed: `2:6 d:1`. */
export function votesText(
  interview: Interview,
  question: Question,
  votes: Answer['votes'] = {},
): string {
  const names = voteNames(interview, question);
  const short: Readonly<Record<string, string>> = { 'dont-know': 'd', 'not-applicable': 'x' };
  return Object.entries(votes)
    .map(([id, count]) => {
      const number = names.find((name) => name.id === id)?.number;
      return `${short[id] ?? number ?? id}:${count}`;
    })
    .join(' ');
}

/** `6 for 1` as `1:6`, and without the words between. */
function wordsIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/don['’]?t[ -]know/g, 'd')
    .replaceAll(/does not apply|not[ -]applicable/g, 'x')
    .replaceAll(/(\d+)\s*(?:hands?\s*)?(?:for|at|on)\s+(?:level\s+)?([\w.-]+%?)/g, '$2:$1')
    .replaceAll(/\s*[:=]\s*/g, ':')
    .split(/[\s,;]+|\.$/)
    .filter((word) => !['', 'and', 'hands', 'hand', 'level'].includes(word));
}

function votesInOrder(
  interview: Interview,
  question: Question,
  words: readonly string[],
): readonly (readonly [string, number])[] | string {
  const names = voteNames(interview, question);
  if (words.length > names.length) {
    return names.length === 0
      ? example(interview, question)
      : `${words.length} numbers stand there, and there are ${names.length} answers, ${range(names)}. ${example(interview, question)}`;
  }
  return words.flatMap((word, index) => {
    const name = names[index]?.id;
    return name === undefined ? [] : [[name, Number(word)] as const];
  });
}

function pairIn(
  interview: Interview,
  question: Question,
  word: string,
): readonly [string, number] | string {
  const [, name, count] = /^([^:]+):(\d{1,5})$/.exec(word) ?? [];
  if (name === undefined) return `"${word}" is not understood. ${example(interview, question)}`;
  const id = voteNamed(interview, question, name);
  const names = voteNames(interview, question);
  const known = names.length === 0 ? 'percentages from 0 to 100' : range(names);
  return id === undefined
    ? `"${name}" is not an answer here: there are ${known}, d and x.`
    : [id, Number(count)];
}

function range(names: readonly { readonly number: number }[]): string {
  return `${names[0]?.number} to ${names.at(-1)?.number}`;
}

function example(interview: Interview, question: Question): string {
  const [first] = voteNames(interview, question);
  return `Write how many hands for each, such as: ${first?.number ?? 50}:6 d:2.`;
}

/** What hands can go up for, with the number that is typed for it. */
function voteNames({ framework }: Interview, question: Question) {
  const ids = votable(question, framework);
  return offeredBy(framework, question).map(({ number }, index) => ({ number, id: ids[index] }));
}

function voteNamed(interview: Interview, question: Question, typed: string): string | undefined {
  if (typed === 'd') return 'dont-know';
  if (typed === 'x') return 'not-applicable';
  if (question.kind === 'share')
    return /^\d+(?:\.\d+)?%?$/.test(typed) && Number.parseFloat(typed) <= 100 ? typed : undefined;
  const named = voteNames(interview, question).find(
    ({ number, id }) => String(number) === typed || id?.toLowerCase() === typed,
  );
  return named?.id;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
