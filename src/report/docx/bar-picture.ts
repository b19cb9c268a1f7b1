import { ImageRun } from 'docx';
import type { PrincipleRow } from '../blocks.js';
import { barShapes, type Room } from '../charts/bar-shapes.js';
import { shapesPng } from '../charts/shapes-png.js';
import { shapesSvg } from '../charts/shapes-svg.js';

export interface Picture {
  /** Of the pictures of the document, from 1. */
  readonly number: number;
  /** What it says, for somebody who does not see it. */
  readonly words: string;
  /** Where the levels of the scale are, from 0 to 1. */
  readonly levels: readonly number[];
}

/** A bar as a picture: drawn in lines, and in dots for programs that know no SVG. */
export function barPicture(row: PrincipleRow, { number, words, levels }: Picture): ImageRun {
  const shapes = barShapes(row, levels, drawn);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(shapesSvg(shapes, drawn)),
    fallback: { type: 'png', data: shapesPng(shapes, drawn) },
    transformation: printed,
    altText: { id: String(number), name: `bar ${number}`, description: inFewWords(words) },
  });
}

const drawn: Room = { width: 440, height: 48 };

/** In ninety-sixths of an inch: as high as a line of the table. */
const printed: Room = { width: 110, height: 12 };

/** Who hears a picture told cannot pass over a part of it; the whole text stands in the row. */
function inFewWords(text: string): string {
  const letters = Array.from(text);
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters).join('')}…`;
}

const mostLetters = 500;
