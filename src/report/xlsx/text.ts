import { safe } from '../../safe.js';

/** So many characters a cell holds for certain; 32,767 is the most. */
export const mostCharacters = 32_000;

/** A text in parts that fit into a cell each; no character is torn apart. */
export function partsOf(text: string): readonly string[] {
  const parts = [''];
  for (const character of safe(text)) {
    if ((parts.at(-1) ?? '').length + character.length > mostCharacters) parts.push('');
    parts[parts.length - 1] += character;
  }
  return parts;
}

/**
 * A text as the file holds it, so that a cell shows it as it is. There `_x0041_` stands for a letter: what looks like
 * that has its first sign in that code, and so have a sign that the writer would leave out, and the first letter of
 * a name that every object has, which the writer would take for a text that it has met before.
 */
export function cellText(text: string): string {
  const written = text
    .replaceAll(/_(?=x[\da-f]{4}_)/gi, coded)
    .replaceAll(/[\uFFFD\uFDD0-\uFDEF]/g, coded);
  return written in {} ? `${coded(written.charAt(0))}${written.slice(1)}` : written;
}

function coded(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
