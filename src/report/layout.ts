import anyWidth from 'fast-string-width';

/** Text in columns: a wide character counts as two, a combining mark as none. */

/** No line of prose is longer, however wide the terminal. */
export const widestProse = 100;

export function textWidth(text: string): number {
  return width(text);
}

/** European letters and the signs around them are one column each; only other text needs a closer look, which is slow to begin. */
function width(text: string): number {
  return oneColumnEach.test(text) ? text.length : anyWidth(text);
}

const oneColumnEach = /^[ -~\u00A0-\u00AC\u00AE-\u017F–—‘’“”•…·█▒]*$/;

/** Keeps two words on one line. */
export const noBreak = '\u00A0';

/** The words of a text in lines of at most `columns`, the later ones indented; a longer word is cut. */
export function wrap(text: string, columns: number, indent = ''): readonly string[] {
  const room = Math.max(8, columns);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = lines.length === 0 ? '' : indent;
    let isEmpty = true;
    for (const word of paragraph.split(/[^\S\u00A0]+/).filter((part) => part !== '')) {
      for (const part of cut(word, room - width(indent))) {
        if (!isEmpty && width(line) + 1 + width(part) > room) {
          lines.push(line);
          line = indent;
          isEmpty = true;
        }
        line += isEmpty ? part : ` ${part}`;
        isEmpty = false;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** Spaces after a text, up to a width. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text;
}

/** At most so many columns, with an ellipsis where something was cut. */
export function shorten(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let short = '';
  for (const character of characters(text)) {
    if (width(short + character) > columns - 1) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

function cut(word: string, room: number): readonly string[] {
  if (width(word) <= room) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of characters(word)) {
    if (part !== '' && width(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}

/** Characters as people see them: an emoji with its joiners is one. What tells them apart takes 9 ms to begin. */
export function characters(text: string): readonly string[] {
  if (oneColumnEach.test(text)) return text.split('');
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)].map(
    (part) => part.segment,
  );
}
