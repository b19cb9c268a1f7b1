import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Place } from '../../src/problem.js';
import { textWidth } from '../../src/report/layout.js';
import { noPaint } from '../../src/report/paint.js';
import { adviceText, problemsText } from '../../src/report/problems.js';
import { wgll } from '../build/host.js';

/** What a terminal shows for one problem in a file of one line, without the count at the end. */
function shown(line: string, from: number, to: number): string {
  const place: Place = { file: 'a.yaml', line: 1, column: from, endLine: 1, endColumn: to };
  const problem = { code: 'x', message: 'It is wrong.', hint: 'Mend it.', place };
  const options = {
    columns: 40,
    paint: noPaint,
    isTerminal: true,
    readText: () => `${line}\nnext\n`,
  };
  const text = problemsText([problem], options);
  const end = '\n\n1 problem. Nothing was judged.\n';
  expect(text.endsWith(end)).toBe(true);
  return text.slice(0, -end.length);
}

const lines = (...parts: readonly string[]): string => parts.join('\n');

describe('a problem on a terminal', () => {
  test('is its place, its sentence, its line and a mark under what is meant', () => {
    expect(shown('soil: 5 # high', 7, 8)).toBe(
      lines('a.yaml:1:7', '  It is wrong. Mend it.', '  1 │ soil: 5 # high', '    │       ^'),
    );
  });

  test('marks a word from its first to its last character', () => {
    expect(shown('  note: growr', 9, 14)).toBe(
      lines('a.yaml:1:9', '  It is wrong. Mend it.', '  1 │   note: growr', '    │         ^^^^^'),
    );
  });

  test('marks the right column behind tabs, each of which is shown as a space', () => {
    expect(shown('\tnote:\tgrowr', 8, 13)).toBe(
      lines('a.yaml:1:8', '  It is wrong. Mend it.', '  1 │  note: growr', '    │        ^^^^^'),
    );
  });

  test('marks two columns for a wide character, and none for a combining mark', () => {
    expect(shown('水やり: w\u0302 growr', 9, 14)).toBe(
      lines(
        'a.yaml:1:9',
        '  It is wrong. Mend it.',
        '  1 │ 水やり: w\u0302 growr',
        '    │           ^^^^^',
      ),
    );
    expect(shown('a: 水', 4, 5)).toContain('\n    │    ^^');
  });

  test('marks the right column behind a character that is shown as an escape', () => {
    expect(shown('a\u001B: growr', 5, 10)).toBe(
      lines(
        'a.yaml:1:5',
        '  It is wrong. Mend it.',
        '  1 │ a\\u{001B}: growr',
        '    │            ^^^^^',
      ),
    );
  });

  test('cuts a long line from its left, so that the mark and what is meant are seen', () => {
    const line = `note: ${'word '.repeat(30)}growr ${'word '.repeat(30)}`;

    expect(shown(line, 157, 162)).toBe(
      lines(
        'a.yaml:1:157',
        '  It is wrong. Mend it.',
        '  1 │ …rd word growr word word word wor…',
        '    │          ^^^^^',
      ),
    );
  });

  test('marks no further than the line is shown', () => {
    expect(shown(`note: ${'x'.repeat(60)}`, 7, 67)).toBe(
      lines(
        'a.yaml:1:7',
        '  It is wrong. Mend it.',
        `  1 │ note: ${'x'.repeat(27)}…`,
        `    │       ${'^'.repeat(28)}`,
      ),
    );
  });

  test('marks one column where nothing stands', () => {
    expect(shown('note:', 6, 6)).toBe(
      lines('a.yaml:1:6', '  It is wrong. Mend it.', '  1 │ note:', '    │      ^'),
    );
  });

  test('is shown without its line where there is no room for one', () => {
    const place: Place = { file: 'a.yaml', line: 1, column: 7, endLine: 1, endColumn: 8 };
    const problem = { code: 'x', message: 'It is wrong.', place };
    const options = { columns: 16, paint: noPaint, isTerminal: true, readText: () => 'soil: 5' };

    expect(problemsText([problem], options)).toBe(
      'a.yaml:1:7\n  It is wrong.\n\n1 problem.\nNothing was\njudged.\n',
    );
  });

  test('is shown without its line where the file cannot be read again', () => {
    const place = { file: '-', line: 3, column: 5 };
    const problem = { code: 'x', message: 'It is wrong.', place };
    const options = { columns: 40, paint: noPaint, isTerminal: true, readText: () => undefined };

    expect(problemsText([problem], options)).toBe(
      '-:3:5\n  It is wrong.\n\n1 problem. Nothing was judged.\n',
    );
  });

  test('comes with its count in lines that fit', () => {
    const place = { file: 'a.yaml' };
    const advice = { code: 'x', message: 'It could be better.', place };
    const options = { columns: 40, paint: noPaint, isTerminal: true, readText: () => undefined };

    expect(adviceText([advice, advice], options)).toBe(
      lines(
        'a.yaml',
        '  It could be better.',
        '',
        'a.yaml',
        '  It could be better.',
        '',
        '2 pieces of advice. None of it stands in',
        'the way.',
        '',
      ),
    );
  });
});

describe.each([80, 40, 20])('in %i columns', (columns) => {
  const folder = fileURLToPath(new URL('../fixtures/problems/', import.meta.url));
  const before = process.cwd();
  beforeAll(() => process.chdir(folder));
  afterAll(() => process.chdir(before));

  test.each(['sheet', 'text', 'framework'])(
    'no line about any fault of a %s is wider than the terminal',
    async (part) => {
      const files = readdirSync(part).filter((name) => !name.endsWith('.out') && name !== 'parts');
      for (const file of files) {
        const { code, messages } = await wgll(['validate', `${part}/${file}`], { columns });
        expect(code).toBe(2);
        expect(messages.split('\n').filter((line) => textWidth(line) > columns)).toEqual([]);
      }
    },
  );
});
