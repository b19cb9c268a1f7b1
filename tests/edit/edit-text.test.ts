import { describe, expect, it } from 'vitest';
import { type EditStyle, editText } from '../../src/edit/edit-text.js';
import type { Written } from '../../src/edit/yaml-text.js';

const plainStyle: EditStyle = { orderAt: () => undefined, isPlain: () => false };

function edit(text: string, path: string, to: Written | undefined, style = plainStyle): string {
  const outcome = editText(text, 'file.yaml', { path: path.split('.'), to }, style);
  return outcome.ok
    ? outcome.value
    : outcome.problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n');
}

/** Lines as they stand in a file. */
function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

describe('a value that is there', () => {
  it('is replaced, and the comment and the spaces beside it stay', () => {
    expect(edit('a:   1   # why\nb: 2\n', 'a', 3)).toBe('a:   3   # why\nb: 2\n');
  });

  it('is left as it is when it is what it should be', () => {
    const text = 'a:   [ 1,2 ]   # why\r\nb: { "x": 0x10 }\n\n\n';
    expect(edit(text, 'a', [1, 2])).toBe(text);
    expect(edit(text, 'b.x', 16)).toBe(text);
  });

  it('keeps its quotes', () => {
    expect(edit('a: "one"\nb: 1\n', 'a', 'two')).toBe('a: "two"\nb: 1\n');
    expect(edit("a: 'one'\n", 'a', "it's")).toBe("a: 'it''s'\n");
  });

  it('may be empty before', () => {
    expect(edit('a:\nb: 2\n', 'a', 1)).toBe('a: 1\nb: 2\n');
    expect(edit('a: # to do\nb: 2\n', 'a', 1)).toBe('a: 1 # to do\nb: 2\n');
    expect(edit('a: ~\n', 'a', 1)).toBe('a: 1\n');
  });

  it('may stand on the line below its key', () => {
    expect(edit('a:\n  old # why\nb: 2\n', 'a', 'new')).toBe('a:\n  new # why\nb: 2\n');
    expect(edit('a:\n  old\nb: 2\n', 'a', { x: 'one, two' })).toBe('a:\n  x: one, two\nb: 2\n');
  });

  it('may go over several lines', () => {
    expect(edit('a: one\n  two # why\nb: 2\n', 'a', 'three')).toBe('a: three # why\nb: 2\n');
    expect(edit('a: "one\n  two"\nb: 2\n', 'a', 'three')).toBe('a: "three"\nb: 2\n');
  });

  it('becomes lines of its own where it has several, and a comment on its line stays', () => {
    expect(edit('a: 1 # why\nb: 2\n', 'a', 'one\ntwo')).toBe('a: |- # why\n  one\n  two\nb: 2\n');
    expect(edit('a: 1\n', 'a', 'one\n\ntwo\n')).toBe('a: |\n  one\n\n  two\n');
  });

  it('becomes one line again, and a comment on the first stays', () => {
    const text = lines('a: |- # why', '  one', '', '  two', '', '', '# b', 'b: 2');
    expect(edit(text, 'a', 'one')).toBe(lines('a: one # why', '', '', '# b', 'b: 2'));
  });

  it('becomes a map by indentation when it does not fit the line', () => {
    const to = { note: 'One, two, three', evidence: [{ title: 'Minutes', date: '2026-01-02' }] };
    expect(edit('a: 3 # why\nb: 2\n', 'a', to)).toBe(
      lines(
        'a: # why',
        '  note: One, two, three',
        '  evidence: [ { title: Minutes, date: "2026-01-02" } ]',
        'b: 2',
      ),
    );
  });

  it('that was a map gives way to a word; comments on the key and below it stay', () => {
    const text = lines('a: # why', '  # about x', '  x: 1', '  y: 2', '', 'b: 2');
    expect(edit(text, 'a', 3)).toBe(lines('a: 3 # why', '  # about x', '', 'b: 2'));
  });

  it('is written in quotes where comments below it would become part of the text', () => {
    expect(edit('a: 1\n   # deep\nb: 2\n', 'a', 'one\ntwo')).toBe(
      'a: "one\\ntwo"\n   # deep\nb: 2\n',
    );
  });
});

describe('a text that would be read as something else', () => {
  it.each([
    ['', '""'],
    [' x', '" x"'],
    ['x ', '"x "'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['a:', '"a:"'],
    ['@a', '"@a"'],
    ['*a', '"*a"'],
    ['&a', '"&a"'],
    ['- a', '"- a"'],
    ['-a', '"-a"'],
    ['!a', '"!a"'],
    ['# a', '"# a"'],
    ['yes', '"yes"'],
    ['Off', '"Off"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['3', '"3"'],
    ['1.0', '"1.0"'],
    ['1e3', '"1e3"'],
    ['0x1F', '"0x1F"'],
    ['.inf', '".inf"'],
    ['10:30', '"10:30"'],
    ['2026-01-01', '"2026-01-01"'],
    ['say "yes"', 'say "yes"'],
    ['"yes" she said', `'"yes" she said'`],
    ['{a}', '"{a}"'],
    ['[a', '"[a"'],
    ['a\tb', '"a\\tb"'],
    ['a\u0007b', '"a\\u0007b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['\uFEFFa', '"\\ufeffa"'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['\n', '"\\n"'],
    [' a\nb', '" a\\nb"'],
  ])('%j gets quotes', (text, written) => {
    expect(edit('a: 1\n', 'a', text)).toBe(`a: ${written}\n`);
  });

  it.each([
    'Ann, Bob [both] {here}',
    'it’s 3 o’clock',
    'https://example.org/#x',
    'Bethan Llŷr 👩🏽‍⚕️ 名前',
    "it's fine",
    '3 teams',
    'a:b',
    'a#b',
  ])('%j gets none', (text) => {
    expect(edit('a: 1\n', 'a', text)).toBe(`a: ${text}\n`);
  });

  it('gets quotes between braces for what only matters there', () => {
    expect(edit('a: [ { b: 1 }, 2 ]\n', 'a', [{ b: 'one, two' }, 2])).toBe(
      'a: [ { b: "one, two" }, 2 ]\n',
    );
  });

  it('makes lines of a map that stood between braces, rather than quotes', () => {
    expect(edit('a: { b: 1, c: 2 } # why\n', 'a.b', 'one, two')).toBe(
      'a: # why\n  b: one, two\n  c: 2\n',
    );
  });

  it('keeps keys that are numbers without quotes', () => {
    expect(edit('a: 1\n', 'votes', { '1': 6, '2': 7 })).toBe('a: 1\nvotes: { 1: 6, 2: 7 }\n');
  });
});

describe('a new key', () => {
  it('goes to the end, below the lines of the last one and above the comments that follow', () => {
    expect(edit('a: 1 # one\n\n# the end\n', 'b', 2)).toBe('a: 1 # one\nb: 2\n\n# the end\n');
  });

  it('keeps a file without a last line break without one', () => {
    expect(edit('a: 1', 'b', 2)).toBe('a: 1\nb: 2');
  });

  it('uses the line breaks of the file', () => {
    expect(edit('a: 1\r\nb: 2\r\n', 'c', 'x\ny')).toBe('a: 1\r\nb: 2\r\nc: |-\r\n  x\r\n  y\r\n');
  });

  it('stands before the first with a byte order mark', () => {
    const style: EditStyle = { ...plainStyle, orderAt: () => [['a', 'b']] };
    expect(edit('\uFEFFb: 2\n', 'a', 1, style)).toBe('\uFEFFa: 1\nb: 2\n');
    expect(edit('\uFEFFa: 1\n', 'b', 2, style)).toBe('\uFEFFa: 1\nb: 2\n');
  });

  it('stands below a text that is the last thing, above the blank lines', () => {
    expect(edit('a: |-\n  x\n\n\n', 'b', 2)).toBe('a: |-\n  x\nb: 2\n\n\n');
    expect(edit('a: |+\n  x\n\n', 'b', 2)).toBe('a: |+\n  x\n\nb: 2\n');
  });

  it('stays above the mark of the document’s end', () => {
    expect(edit('---\na: 1\n...\n', 'b', 2)).toBe('---\na: 1\nb: 2\n...\n');
  });

  it('stays behind the comments that are indented under the entry before it', () => {
    const text = lines('m:', '  x:', '    y: 1', '    # more of x', '  # about z', '  z: 1');
    const style: EditStyle = { ...plainStyle, orderAt: () => [['x', 'm', 'z']] };
    expect(edit(text, 'm.m', 2, style)).toBe(
      lines('m:', '  x:', '    y: 1', '    # more of x', '  m: 2', '  # about z', '  z: 1'),
    );
  });

  it('makes the maps that are missing on its way', () => {
    expect(edit('a: 1\n', 'b.c.d', 'x')).toBe('a: 1\nb:\n  c: { d: x }\n');
  });

  it('takes the place of empty braces, or of nothing', () => {
    expect(edit('m: {} # why\nz: 1\n', 'm.a', 1)).toBe('m: # why\n  a: 1\nz: 1\n');
    expect(edit('m:\nz: 1\n', 'm.a', 1)).toBe('m:\n  a: 1\nz: 1\n');
    expect(edit('m: null\nz: 1\n', 'm.a', 1)).toBe('m:\n  a: 1\nz: 1\n');
    expect(edit('m: # why\n  # x: 1\n\nz: 1\n', 'm.a', 1)).toBe(
      'm: # why\n  a: 1\n  # x: 1\n\nz: 1\n',
    );
    expect(edit('m: { # why\n}\n', 'm.a', 1)).toBe('m: { a: 1 # why\n}\n');
  });

  it('stands between braces where the others do', () => {
    expect(edit('m: { a: 1, b: 2 } # c\n', 'm.c', 'x')).toBe('m: { a: 1, b: 2, c: x } # c\n');
    expect(edit('m: {a: 1,}\n', 'm.c', 'x')).toBe('m: {a: 1, c: x,}\n');
    expect(edit('m: [ { a: 1 } ]\n', 'm', [{ a: 1, b: 2 }])).toBe('m: [ { a: 1, b: 2 } ]\n');
  });

  it('gets its own line where every entry between braces has one', () => {
    expect(edit('m: {\n  a: 1,\n  b: 2\n}\n', 'm.c', 3)).toBe(
      'm: {\n  a: 1,\n  b: 2,\n  c: 3\n}\n',
    );
    expect(edit('m: {\n  a: 1,\n  b: 2 # two\n}\n', 'm.c', 3)).toBe(
      'm: {\n  a: 1,\n  b: 2, c: 3 # two\n}\n',
    );
  });

  it('is indented as the file is', () => {
    const text = lines(
      'm:',
      '    x:',
      '        y: [1,2,3]',
      '        l:',
      '        - 1',
      '    z: 1',
    );
    const to = { note: 'a, b', l: [{ a: 'b, c' }, { a: 'd' }] };
    expect(edit(text, 'm.z', to)).toBe(
      lines(
        'm:',
        '    x:',
        '        y: [1,2,3]',
        '        l:',
        '        - 1',
        '    z:',
        '        note: a, b',
        '        l:',
        '        - a: b, c',
        '        - a: d',
      ),
    );
  });
});

describe('a key that goes', () => {
  it('takes its own lines with it, and leaves the comments around them', () => {
    const text = lines('# a', 'a: 1', '', '# b', 'b: # x', '  c: 1', '  # in b', '', '# d', 'd: 1');
    expect(edit(text, 'b', undefined)).toBe(lines('# a', 'a: 1', '', '# b', '', '# d', 'd: 1'));
  });

  it('leaves the blank lines above it that are part of a text', () => {
    expect(edit('a: |+\n  x\n\nb: 2', 'b', undefined)).toBe('a: |+\n  x\n\n');
  });

  it('takes the line break before it when the file ends with it', () => {
    expect(edit('a: 1\nb: 2', 'b', undefined)).toBe('a: 1');
    expect(edit('a: 1\r\nb: 2\r\n', 'b', undefined)).toBe('a: 1\r\n');
  });

  it('takes its comma with it', () => {
    expect(edit('m: { a: 1, b: 2, c: 3 }\n', 'm.a', undefined)).toBe('m: { b: 2, c: 3 }\n');
    expect(edit('m: { a: 1, b: 2, c: 3 }\n', 'm.b', undefined)).toBe('m: { a: 1, c: 3 }\n');
    expect(edit('m: { a: 1, b: 2, c: 3 }\n', 'm.c', undefined)).toBe('m: { a: 1, b: 2 }\n');
    expect(edit('m: { a: 1, # one\n  b: 2 }\n', 'm.b', undefined)).toBe('m: { a: 1, # one\n   }\n');
  });

  it('leaves empty braces when it was the last one', () => {
    expect(edit('m: # why\n  a: 1\nz: 1\n', 'm.a', undefined)).toBe('m: {} # why\nz: 1\n');
    expect(edit('m: { a: 1 }\n', 'm.a', undefined)).toBe('m: {}\n');
  });

  it('may not be there at all', () => {
    expect(edit('m: { a: 1 }\n', 'm.b', undefined)).toBe('m: { a: 1 }\n');
    expect(edit('m: 1\n', 'x.b', undefined)).toBe('m: 1\n');
  });

  it('lets the next one move up to the dash', () => {
    const text = lines('l:', '  - a: 1', '    b: 2', '  - c: 3');
    expect(edit(text, 'l', [{ b: 2 }, { c: 3 }])).toBe(lines('l:', '  - b: 2', '  - c: 3'));
  });
});

describe('a list', () => {
  const text = lines('l:', '  # first', '  - one # 1', '  - two', '  # last', 'z: 1');

  it('gets an item at its end', () => {
    expect(edit(text, 'l', ['one', 'two', 'three'])).toBe(
      lines('l:', '  # first', '  - one # 1', '  - two', '  - three', '  # last', 'z: 1'),
    );
  });

  it('gets an item at its start', () => {
    expect(edit(text, 'l', ['zero', 'one', 'two'])).toBe(
      lines('l:', '  # first', '  - zero', '  - one # 1', '  - two', '  # last', 'z: 1'),
    );
  });

  it('changes one item', () => {
    expect(edit(text, 'l', ['uno', 'two'])).toBe(
      lines('l:', '  # first', '  - uno # 1', '  - two', '  # last', 'z: 1'),
    );
  });

  it('loses an item', () => {
    expect(edit(text, 'l', ['one'])).toBe(
      lines('l:', '  # first', '  - one # 1', '  # last', 'z: 1'),
    );
    expect(edit(text, 'l', [])).toBe(lines('l: []', '  # first', '  # last', 'z: 1'));
  });

  it('need not be indented under its key', () => {
    const flat = lines('l:', '- a: 1', '  b: 2', '- c', 'z: 1');
    expect(edit(flat, 'l', [{ a: 1, b: 3 }, 'c', { d: 4 }])).toBe(
      lines('l:', '- a: 1', '  b: 3', '- c', '- d: 4', 'z: 1'),
    );
  });

  it('of maps changes one key of one item', () => {
    const steps = lines('steps:', '  - do: it # now', '    owner: board', '  - do: that');
    expect(edit(steps, 'steps', [{ do: 'it', owner: 'clinical' }, { do: 'that' }])).toBe(
      lines('steps:', '  - do: it # now', '    owner: clinical', '  - do: that'),
    );
  });

  it('between brackets stays there', () => {
    expect(edit('l: [a, "b"] # c\n', 'l', ['a', 'b', 'c'])).toBe('l: [a, "b", c] # c\n');
    expect(edit('l: [a, "b", c]\n', 'l', ['b', 'c'])).toBe('l: ["b", c]\n');
    expect(edit('l: [a, b]\n', 'l', ['a'])).toBe('l: [a]\n');
    expect(edit('l: []\n', 'l', ['a'])).toBe('l: [a]\n');
  });

  it('between brackets becomes lines when it outgrows its line', () => {
    const one = { title: 'One' };
    expect(edit('l: [ { title: One } ]\nz: 1\n', 'l', [one, { title: 'Two' }])).toBe(
      lines('l:', '  - title: One', '  - title: Two', 'z: 1'),
    );
  });

  it('may hold lists', () => {
    expect(edit('l:\n  - - a\n    - b\n', 'l', [['a', 'c']])).toBe('l:\n  - - a\n    - c\n');
  });
});

describe('anchors and aliases', () => {
  it('replace an alias by the value', () => {
    expect(edit('a: &x 1\nb: *x # c\n', 'b', 2)).toBe('a: &x 1\nb: 2 # c\n');
  });

  it('write out what an alias stands for when a key of it is set', () => {
    expect(edit('a: &x { l: 1 }\nb: *x\n', 'b.m', 'text')).toBe(
      'a: &x { l: 1 }\nb: { l: 1, m: text }\n',
    );
  });

  it('let an anchor go that nothing refers to', () => {
    expect(edit('a: &x 1\nb: 2\n', 'a', 3)).toBe('a: 3\nb: 2\n');
    expect(edit('a: &x # why\n  l: 1\nb: 2\n', 'a', 3)).toBe('a: 3 # why\nb: 2\n');
  });

  const inUse =
    'anchor-in-use: "a" cannot be changed alone: "*x" elsewhere repeats it, or a part of it.';

  it('keep an anchor that is used elsewhere, and say so', () => {
    expect(edit('a: &x 1\nb: *x\n', 'a', 3)).toBe(inUse);
    expect(edit('a: &x 1\nb: *x\n', 'a', undefined)).toBe(inUse);
    expect(edit('a:\n  l: &x 1\nb: *x\n', 'a', 3)).toBe(inUse);
    expect(edit('a: &x { l: 1 }\nb: *x\n', 'a.l', 2)).toBe(inUse.replace('"a"', '"a.l"'));
    expect(edit('a: &x\n  l: 1\nb: *x\n', 'a.m', 2)).toBe(inUse.replace('"a"', '"a.m"'));
  });

  it('let a key beside an anchor change', () => {
    expect(edit('a:\n  l: &x 1\n  m: 2\nb: *x\n', 'a.m', 3)).toBe('a:\n  l: &x 1\n  m: 3\nb: *x\n');
  });
});

describe('what cannot be edited', () => {
  it('is said instead of done wrong', () => {
    expect(edit('a: 1\n', 'a.b', 2)).toBe(
      'cannot-edit: "a.b" cannot be set, because "a" is not a group of keys.',
    );
    expect(edit('- a\n', 'b', 2)).toMatch('cannot-edit');
    expect(edit('', 'b', 2)).toMatch('cannot-edit');
    expect(edit('? a\n: 1\n', 'b', 2)).toMatch('cannot-edit');
    expect(edit('a: 1\n', 'a', undefined)).toMatch('cannot-edit');
    expect(edit('a: [\n', 'a', 2)).toMatch('bracket');
  });
});
