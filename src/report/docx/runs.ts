import { type IRunOptions, TextRun } from 'docx';
import { type Inline, type Piece, pieceText } from '../blocks.js';

/** An inline text as runs; each line of it is a line of the paragraph. */
export function runsOf(text: Inline): readonly TextRun[] {
  return text.flatMap((piece) => linesOf(pieceText(piece), styleOf(piece)));
}

export function linesOf(text: string, style: IRunOptions): readonly TextRun[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 && { break: 1 }) }));
}

/** An address is written out and no link: a document is passed on, and nothing in it is to be followed by accident. */
function styleOf(piece: Piece): IRunOptions {
  if (typeof piece === 'string') return {};
  if ('strong' in piece) return { bold: true };
  return 'quoted' in piece ? { italics: true } : { font: monospaced, noProof: true };
}

/** Has the signs that bars are made of on every system. */
export const monospaced = 'Courier New';
