import { expect, it } from 'vitest';
import { emptyAnswerAdvice } from '../../src/answers/empty-answer-advice.js';
import { parseDocument } from '../../src/document.js';

function adviceOn(text: string): readonly string[] {
  const document = parseDocument(text, 'mine.yaml');
  if (!document.ok) throw new Error('The sheet is to be read.');
  return emptyAnswerAdvice(document.value).map(
    ({ message, place }) => `${place.line}:${place.column} ${message}`,
  );
}

it('names an id with no answer after its colon, at the id', () => {
  expect(adviceOn('version: 1\nanswers:\n  watering: 2\n  tools:\n  soil: dont-know\n')).toEqual([
    '4:3 "tools" has no answer after its colon, and counts as not answered.',
  ]);
});

it('counts the others, in one sentence', () => {
  expect(adviceOn('answers:\n  watering: # later\n  tools:\n  soil:\n')).toEqual([
    '2:3 "watering" and 2 others have no answer after the colon, and count as not answered.',
  ]);
});

it('says nothing of a null that is written, of ids that are commented out, nor where there are no answers', () => {
  expect(adviceOn('answers:\n  tools: ~\n  soil: null\n')).toEqual([]);
  expect(adviceOn('answers:\n  #watering:\n  tools: 1\n')).toEqual([]);
  expect(adviceOn('answers:\n  #watering:\n')).toEqual([]);
  expect(adviceOn('version: 1\n')).toEqual([]);
});
