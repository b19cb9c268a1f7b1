import type { Question } from '../framework/framework.js';
import type { Place } from '../problem.js';
import type { SourceDocument } from '../source.js';

/** Where in a sheet something would have to change. */
export interface SheetPlaces {
  /** The line that opens the answers. */
  readonly answers: Place;
  readonly date: Place;
  /** The status, or the top of the sheet where it has none. */
  readonly status: Place;
  /** What was answered: the level itself in a long answer. The opening of the answers where there is none. */
  readonly answerTo: (question: Question) => Place;
  /** The evidence of an answer, or the answer where it has none. */
  readonly evidenceOf: (question: Question) => Place;
  readonly noteOn: (question: Question) => Place;
  readonly checkedOf: (question: Question) => Place;
}

const answerKeys = ['level', 'met', 'option', 'options', 'answer', 'share', 'not-applicable'];

export function placesIn(document: SourceDocument): SheetPlaces {
  const written = document.root.entries.get('answers')?.node.entries;
  const partOf = (question: Question, keys: readonly string[]): Place => {
    // A sheet may still have an id from before.
    const key = [question.id, ...question.formerly].find((id) => written?.has(id));
    if (key === undefined) return document.placeOfKey(['answers']);
    const node = written?.get(key)?.node;
    const part = keys.find((one) => node?.entries.has(one));
    if (part !== undefined) return document.placeOf(['answers', key, part]);
    return node?.kind === 'map' && !node.isFlow
      ? document.placeOfKey(['answers', key])
      : document.placeOf(['answers', key]);
  };
  return {
    answers: document.placeOfKey(['answers']),
    date: document.placeOf(['date']),
    status: document.root.entries.has('status')
      ? document.placeOf(['status'])
      : document.placeOfKey(['version']),
    answerTo: (question) => partOf(question, answerKeys),
    evidenceOf: (question) => partOf(question, ['evidence', ...answerKeys]),
    noteOn: (question) => partOf(question, ['note', ...answerKeys]),
    checkedOf: (question) => partOf(question, ['checked']),
  };
}
