import { type IRunOptions, TextRun } from 'docx';
import type { Inline, Piece } from '../blocks.js';

/** An inline text as runs; each line of it is a line of the paragraph. */
export function runsOf(text: Inline): readonly TextRun[] {
  return text.flatMap((piece) =>
    typeof piece === 'string' ? linesOf(piece, {}) : linesOf(wordsOf(piece), styleOf(piece)),
  );
}

export function linesOf(text: string, style: IRunOptions): readonly TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));
}

type Styled = Exclude<Piece, string>;

function wordsOf(piece: Styled): string {
  if ('strong' in piece) return piece.strong;
  return 'quoted' in piece ? piece.quoted : piece.command;
}

function styleOf(piece: Styled): IRunOptions {
  if ('strong' in piece) return { bold: true };
  return 'quoted' in piece ? { italics: true } : { font: monospaced };
}

/** Has the signs that bars are made of on every system. */
export const monospaced = 'Courier New';
