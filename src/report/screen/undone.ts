import { questionById } from '../../answers/interview/places.js';
import type { Changed, Interview, Told } from '../../answers/interview/state.js';
import { differingParts, type SheetPart } from '../../answers/sheet-parts.js';
import { about, said } from './conflict.js';
import { type Line, line } from './place.js';

/** What was taken back: each thing as it was said, and what stands there now. */
export function undoneLines(
  interview: Interview,
  { changed, before }: Extract<Told, { kind: 'undone' }>,
): readonly Line[] {
  const parts = differingParts(before, interview.sheet).filter((part) =>
    changed.some((change) => isIn(part, change)),
  );
  const lines = parts.map(
    (part) =>
      `Taken back: ${about(interview, part)}: ${standing(interview, part, before)}; now ${standing(interview, part, interview.sheet)}.`,
  );
  return (lines.length === 0 ? changed.map((change) => asBefore(interview, change)) : lines).map(
    (text) => line('accent', text),
  );
}

function standing(interview: Interview, part: SheetPart, sheet: Interview['sheet']): string {
  const words = said(interview, part, sheet).replace(/\.$/, '');
  const isAnswer = part.kind === 'answer' && part.key === 'said';
  return isAnswer && words === 'nothing' ? 'not answered' : words;
}

function isIn(part: SheetPart, change: Changed): boolean {
  switch (change.part) {
    case 'answer':
      return part.kind === 'answer' && part.question === change.question;
    case 'barrier':
      return part.kind === 'barrier' && part.barrier === change.barrier;
    case 'opening':
      return part.kind === 'opening';
    case 'steps':
      return part.kind === 'step';
    default:
      return change satisfies never;
  }
}

/** The same was said once more, and stands as it did. */
function asBefore(interview: Interview, change: Changed): string {
  return change.part === 'answer'
    ? `Back at "${questionById(interview, change.question).title}": it stands as it did.`
    : 'Back: it stands as it did.';
}
