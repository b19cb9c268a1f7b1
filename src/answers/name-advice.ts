import type { Framework } from '../framework/framework.js';
import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import { nameToFillIn, type Sheet } from './sheet.js';

/** A sheet that was printed and still has, for a name, the words that say where to write it: a report would print them. */
export function nameAdvice(
  { subject }: Sheet,
  document: SourceDocument,
  { unit }: Pick<Framework, 'unit'>,
): readonly Problem[] {
  if (subject.name !== nameToFillIn(unit)) return [];
  return [
    {
      code: 'name-to-fill-in',
      message: `The sheet has no name yet: "${subject.name}" only says where it goes.`,
      hint: `Write what the ${unit} is called, as the report should say it.`,
      place: document.placeOf(['subject', 'name']),
    },
  ];
}
