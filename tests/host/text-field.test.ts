import { describe, expect, it } from 'vitest';
import { drawField, edited, type FieldKey, textField, textOf } from '../../src/host/text-field.js';
import { textWidth } from '../../src/report/layout.js';

/** What keys make of a text; `|` stands for the cursor. */
function typed(before: string, ...keys: readonly (string | FieldKey)[]): string {
  const [left = '', right = ''] = before.split('|');
  const start = { characters: textField(left + right).characters, cursor: textField(left).cursor };
  const field = keys.reduce(
    (state, key) => edited(state, typeof key === 'string' ? { text: key } : key),
    start,
  );
  const { characters, cursor } = field;
  return `${characters.slice(0, cursor).join('')}|${characters.slice(cursor).join('')}`;
}

const key = (name: string, held: Partial<FieldKey> = {}): FieldKey => ({ name, text: '', ...held });

describe('typing', () => {
  it('puts characters in at the cursor', () => {
    expect(typed('ac|', 'd')).toBe('acd|');
    expect(typed('a|c', 'b')).toBe('ab|c');
  });

  it('takes an emoji of many signs, or a letter with its mark, for one', () => {
    expect(typed('|', '👩', '\u200D', '👧', key('left'))).toBe('|👩‍👧');
    expect(typed('|', 'w', '\u0302', key('backspace'))).toBe('|');
    expect(typed('日本|', key('left'), key('backspace'))).toBe('|本');
  });

  it('makes spaces of line breaks and tabs, and drops other control characters', () => {
    expect(typed('|', 'a\r\nb\tc\u2028d')).toBe('a b c d|');
    expect(typed('|', 'a\u001B[31m\u0007b\u0085c')).toBe('a[31mb c|');
  });

  it.each([
    ['up', '\u001B[A'],
    ['down', '\u001B[B'],
    ['f5', '\u001B[15~'],
    ['undefined', '\u001B[Z9'],
    ['up', '\u001B\u001B[A'],
  ])('takes no text from a key that is no character: %s', (name, text) => {
    expect(typed('a|', key(name, { text }))).toBe('a|');
  });

  it('takes no text from keys that are held with Ctrl or Alt', () => {
    expect(typed('a|', key('y', { ctrl: true, text: '\u0019' }))).toBe('a|');
    expect(typed('a|', key('x', { meta: true, text: '\u001Bx' }))).toBe('a|');
  });
});

describe('the keys of the shell', () => {
  it.each([
    ['left', 'a|bc'],
    ['right', 'abc|'],
    ['home', '|abc'],
    ['end', 'abc|'],
    ['backspace', 'a|c'],
    ['delete', 'ab|'],
  ])('%s', (name, expected) => {
    expect(typed('ab|c', key(name))).toBe(expected);
  });

  it.each([
    ['a', '|one two three'],
    ['e', 'one two three|'],
    ['b', 'one tw|o three'],
    ['f', 'one two |three'],
    ['h', 'one tw| three'],
    ['w', 'one | three'],
    ['u', '| three'],
    ['k', 'one two|'],
    ['left', 'one |two three'],
    ['right', 'one two three|'],
  ])('Ctrl %s', (name, expected) => {
    expect(typed('one two| three', key(name, { ctrl: true }))).toBe(expected);
  });

  it.each([
    ['b', 'one |two three'],
    ['f', 'one two three|'],
    ['d', 'one two|'],
    ['backspace', 'one | three'],
  ])('Alt %s', (name, expected) => {
    expect(typed('one two| three', key(name, { meta: true }))).toBe(expected);
  });

  it.each(['left', 'right', 'backspace', 'delete', 'up', 'tab'])(
    '%s at the ends does no harm',
    (name) => {
      expect(typed('|', key(name))).toBe('|');
    },
  );
});

describe('the drawing of a field', () => {
  const window = { columns: 20, rows: 3 };

  it('stands after its label, with the cursor in its place', () => {
    expect(drawField(' > ', textField('one'), window)).toEqual({
      above: [' > one '],
      below: [],
      column: 6,
    });
    expect(drawField(' > ', { ...textField('one'), cursor: 0 }, window).column).toBe(3);
  });

  it('breaks where the window ends, wide characters counted', () => {
    const drawn = drawField(' > ', textField('日本語日本語日本語x'), window);
    expect(drawn).toEqual({ above: [' > 日本語日本語日本', '語x '], below: [], column: 3 });
  });

  it('keeps the rows under the cursor apart', () => {
    const drawn = drawField(' > ', { ...textField('abc '.repeat(10)), cursor: 1 }, window);
    expect(drawn.above).toEqual([' > abc abc abc abc a']);
    expect(drawn.below).toHaveLength(2);
    expect(drawn.column).toBe(4);
  });

  it('shows the rows around the cursor where there are too many', () => {
    const field = textField('abcdefghij'.repeat(12));
    for (let cursor = 0; cursor <= 120; cursor += 1) {
      const { above, below, column } = drawField(' > ', { ...field, cursor }, window);
      expect(above.length + below.length).toBe(3);
      expect([...above, ...below].every((row) => textWidth(row) <= 20)).toBe(true);
      const under = above.at(-1)?.[column];
      expect(under).toBe(cursor === 120 ? ' ' : 'abcdefghij'[cursor % 10]);
    }
  });

  it('shows hidden characters, and keeps them', () => {
    const field = textField('a\u202Eb');
    expect(drawField(' > ', field, window).above).toEqual([' > a\\u{202E}b ']);
    expect(textOf(field)).toBe('a\u202Eb');
  });
});
