import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';

/** Ids of questions with nothing at all after the colon: a slip that otherwise nobody would see. A written null is meant. */
export function emptyAnswerAdvice(document: SourceDocument): readonly Problem[] {
  const answers = document.root.entries.get('answers')?.node.entries ?? [];
  const [first, ...more] = [...answers].flatMap(([id, { node }]) =>
    node.data === null && node.span.start === node.span.end ? id : [],
  );
  if (first === undefined) return [];
  const said =
    more.length === 0
      ? `"${first}" has no answer after its colon, and counts as not answered.`
      : `"${first}" and ${more.length} other${more.length === 1 ? '' : 's'} have no answer after the colon, and count as not answered.`;
  return [
    {
      code: 'empty-answer',
      message: said,
      hint: 'Write the answer there, or dont-know. To leave it for later, put a # before the id.',
      place: document.placeOfKey(['answers', first]),
    },
  ];
}
