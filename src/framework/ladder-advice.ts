import type { Place, Problem } from '../problem.js';
import { nameOf } from './kind-rules.js';
import type { WrittenAndPlaced } from './located.js';

/** Levels that are told apart by how often or how much alone, which everybody reads in their own way. */
export function ladderAdvice(located: WrittenAndPlaced): readonly Problem[] {
  const { framework, main, questions } = located;
  const ofTheScale = (framework.scale?.levels ?? []).map((level, index) => ({
    text: [level?.name, level?.means].filter(Boolean).join(' '),
    place: main.placeOf(['scale', 'levels', index]),
  }));
  return [
    ...ladderIn('The scale', ofTheScale),
    ...questions.flatMap((question) => [
      ...ladderIn(
        nameOf(question),
        Object.entries(question.written.levels ?? {}).map(([level, text]) => ({
          text: text ?? '',
          place: question.placeOfKey('levels', level),
        })),
      ),
      ...ladderIn(
        nameOf(question),
        (question.written.options ?? []).map((option, index) => ({
          text: option?.label ?? '',
          place: question.placeOf('options', index, 'label'),
        })),
      ),
    ]),
  ];
}

interface Step {
  readonly text: string;
  readonly place: Place;
}

/** How often, and how much. */
const rungs = [
  'never rarely seldom occasionally sometimes often frequently usually regularly generally mostly normally always constantly consistently',
  'slightly somewhat partially partly moderately largely substantially considerably significantly completely entirely fully extremely',
].map((words) => words.split(' '));

/** At least half of the steps, and three of them, each with another word of one kind. */
function ladderIn(name: string, steps: readonly Step[]): readonly Problem[] {
  for (const words of rungs) {
    const found = steps.flatMap(({ text, place }) => {
      const spoken: readonly string[] = text.toLowerCase().match(/[a-z]+/g) ?? [];
      const word = words.find((one) => spoken.includes(one));
      return word === undefined ? [] : [{ word, place }];
    });
    const different = [...new Set(found.map(({ word }) => word))];
    const [first] = found;
    if (first === undefined || different.length < 3 || found.length * 2 < steps.length) continue;
    const message = `${name} tells its levels apart by ${listed(different)}, which everybody reads in their own way.`;
    const hint =
      'Say what a stranger would see at each one: how many, where, and who answers for it.';
    return [{ code: 'adverb-ladder', message, hint, place: first.place }];
  }
  return [];
}

function listed(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}
