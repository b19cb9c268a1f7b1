import type { Changed, ChangedPart } from './differences.js';
import type { Question } from './framework.js';

/** What is otherwise in a question, in words: `level 2 says something else; the question has other words`. */
export function changedWords({ before, now, parts }: Changed): string {
  return parts.map((part) => partWords(part, before, now)).join('; ');
}

function partWords(part: ChangedPart, before: Question, now: Question): string {
  switch (part.part) {
    case 'ask':
      return 'the question has other words';
    case 'kind':
      return 'it is answered in another way';
    case 'levels':
      return part.levels.length === 1
        ? `level ${part.levels[0]} says something else`
        : `levels ${listed(part.levels.map(String))} say something else`;
    case 'choices':
      return choiceWords(part.ids, idsOf(before), idsOf(now));
    case 'counting':
      return 'an answer counts otherwise';
    default:
      return part satisfies never;
  }
}

function choiceWords(
  ids: readonly string[],
  before: readonly string[],
  now: readonly string[],
): string {
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['described otherwise', ids.filter((id) => before.includes(id) && now.includes(id))],
    ['new', ids.filter((id) => !before.includes(id))],
    ['gone', ids.filter((id) => !now.includes(id))],
  ];
  return groups
    .filter(([, some]) => some.length > 0)
    .map(([what, some]) => `${listed(some)} ${some.length === 1 ? 'is' : 'are'} ${what}`)
    .join(', ');
}

function idsOf({ elements = [], choice }: Question): readonly string[] {
  return [...elements, ...(choice?.options ?? [])].map(({ id }) => id);
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
