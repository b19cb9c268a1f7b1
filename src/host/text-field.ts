import { characters, textWidth } from '../report/layout.js';
import { safe } from '../safe.js';

/** A line of text that is being typed: its characters as people see them, and where the cursor stands among them. */
export interface TextField {
  readonly characters: readonly string[];
  readonly cursor: number;
}

/** A key, by the name that it has or the text that it types. */
export interface FieldKey {
  readonly name?: string | undefined;
  readonly ctrl?: boolean;
  readonly meta?: boolean;
  readonly text: string;
}

export function textField(text: string): TextField {
  return inserted({ characters: [], cursor: 0 }, text);
}

export function textOf(field: TextField): string {
  return field.characters.join('');
}

/** What a key makes of the field. Line breaks and tabs become spaces, and other control characters are no text. */
export function edited(field: TextField, key: FieldKey): TextField {
  const { cursor, characters: all } = field;
  const move = motion(key);
  if (move !== undefined) return { ...field, cursor: move(field) };
  const cut = removal(key);
  if (cut !== undefined) {
    const [from, to] = [Math.min(cursor, cut(field)), Math.max(cursor, cut(field))];
    return { characters: [...all.slice(0, from), ...all.slice(to)], cursor: from };
  }
  const isText = key.ctrl !== true && key.meta !== true && !isSequence(key);
  return isText ? inserted(field, key.text) : field;
}

/** An arrow up, or a function key: it comes as a sequence of characters, of which none was typed. What is pasted has no name. */
function isSequence({ name, text }: FieldKey): boolean {
  return name !== undefined && text.startsWith('\u001B');
}

function inserted({ characters: all, cursor }: TextField, text: string): TextField {
  const clean = text
    .replaceAll(/\r\n|[\n\r\t\u0085\u2028\u2029]/g, ' ')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001F\u007F-\u009F]/g, '')
    .replaceAll(/\p{Surrogate}/gu, '');
  // A mark or a joiner makes one character with what stands before it.
  const before = all.slice(0, Math.max(0, cursor - 1));
  const now = [...before, ...characters((all[cursor - 1] ?? '') + clean)];
  return { characters: [...now, ...all.slice(cursor)], cursor: now.length };
}

type Place = (field: TextField) => number;

const toStart: Place = () => 0;
const toEnd: Place = ({ characters: all }) => all.length;
const oneLeft: Place = ({ cursor }) => Math.max(0, cursor - 1);
const oneRight: Place = ({ cursor, characters: all }) => Math.min(all.length, cursor + 1);
const wordLeft: Place = ({ cursor, characters: all }) => {
  let at = cursor;
  while (at > 0 && all[at - 1]?.trim() === '') at -= 1;
  while (at > 0 && all[at - 1]?.trim() !== '') at -= 1;
  return at;
};
const wordRight: Place = ({ cursor, characters: all }) => {
  let at = cursor;
  while (at < all.length && all[at]?.trim() === '') at += 1;
  while (at < all.length && all[at]?.trim() !== '') at += 1;
  return at;
};

/** The keys that people know from their shell. */
const motions: Readonly<Record<string, Place>> = {
  left: oneLeft,
  right: oneRight,
  home: toStart,
  end: toEnd,
  'ctrl a': toStart,
  'ctrl e': toEnd,
  'ctrl b': oneLeft,
  'ctrl f': oneRight,
  'ctrl left': wordLeft,
  'ctrl right': wordRight,
  'meta b': wordLeft,
  'meta f': wordRight,
  'meta left': wordLeft,
  'meta right': wordRight,
};

const removals: Readonly<Record<string, Place>> = {
  backspace: oneLeft,
  delete: oneRight,
  'ctrl h': oneLeft,
  'ctrl w': wordLeft,
  'ctrl u': toStart,
  'ctrl k': toEnd,
  'meta backspace': wordLeft,
  'meta d': wordRight,
};

function motion(key: FieldKey): Place | undefined {
  return motions[named(key)];
}

function removal(key: FieldKey): Place | undefined {
  return removals[named(key)];
}

function named({ name = '', ctrl, meta }: FieldKey): string {
  return `${ctrl === true ? 'ctrl ' : ''}${meta === true ? 'meta ' : ''}${name}`;
}

/** A field as it is drawn: the rows up to that of the cursor, those under it, and the cursor's column. */
export interface DrawnField {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly column: number;
}

/**
 * Lays the field out after its label, in rows of at most `columns`. Where there are more rows than there is
 * room for, those around the cursor are shown.
 */
export function drawField(
  label: string,
  { characters: all, cursor }: TextField,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): DrawnField {
  const lines: string[] = [''];
  let column = 0;
  const put = (text: string): void => {
    const width = textWidth(text);
    if (column + width > columns) {
      lines.push('');
      column = 0;
    }
    lines[lines.length - 1] += text;
    column += width;
  };
  for (const character of characters(label)) put(character);
  let place = { row: 0, column: 0 };
  // After the last character stands a blank, on which the cursor can stand.
  [...all.map(safe), ' '].forEach((character, index) => {
    put(character);
    if (index === cursor) place = { row: lines.length - 1, column: column - textWidth(character) };
  });
  const first = Math.max(0, Math.min(place.row, lines.length - rows));
  const shown = lines.slice(first, first + rows);
  const at = place.row - first;
  return { above: shown.slice(0, at + 1), below: shown.slice(at + 1), column: place.column };
}
