import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  oneof,
  pre,
  property,
  record,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editSheet } from '../../src/answers/edit.js';
import { shortForm } from '../../src/answers/written-form.js';
import { parseDocument } from '../../src/document.js';
import { dataOf } from '../../src/edit/source-parts.js';
import { isMap, type Written } from '../../src/edit/yaml-text.js';
import { frameworkOf } from './shipped.js';

const ids = ['one-a', 'one-b', 'one-c', 'two-a', 'two-b'] as const;
const framework = frameworkOf([ids.slice(0, 3), ids.slice(3)]);

/** An answer as somebody wrote it: lines without the indentation of `answers`, and what they say. */
interface Entry {
  readonly id: string;
  readonly above: readonly string[];
  readonly lines: readonly string[];
}

interface Sheet {
  readonly entries: readonly Entry[];
  readonly newline: string;
  readonly indent: string;
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly isEndedByNewline: boolean;
}

const comment = constantFrom('', ' # why', '   # it’s: “so” {');

/** The value of an answer in one of the ways it is written; continuation lines are indented by two. */
const writtenLines: Arbitrary<readonly string[]> = oneof(
  comment.map((after) => [` 3${after}`]),
  comment.map((after) => [` dont-know${after}`]),
  constantFrom(['', ' # empty'], [' "3"'], ['']).map((lines) => lines.slice(0, 1)),
  comment.map((after) => [` { level: 1, "barriers": [power] }${after}`]),
  comment.map((after) => [` {level: 2,note: 'a, b',}${after}`]),
  comment.map((after) => [' {', '  level: 2, # two', `  note: b }${after}`]),
  record({
    key: comment,
    level: comment,
    note: constantFrom(
      ['  note: plain text # x'],
      ['  note: >-', '    folded', '', '    text'],
      ['  note: |+ # keep', '    kept', '', '  checked: 2026-01-02'],
      ['  # about the note', "  \"note\": 'it''s'"],
      ['  note: over', '    two lines # y'],
      [],
    ),
    evidence: constantFrom(
      ['  evidence: [ { title: A, date: 2026-01-02 } ]'],
      ['  evidence:', '    - title: A # a', '      # b', '      url: https://example.org'],
      ['  evidence:', '  - { title: A }', '  - title: B'],
      [],
    ),
    below: constantFrom([], ['  # still its own'], ['', '   # deeper']),
  }).map(({ key, level, note, evidence, below }) => [
    key,
    `  level: 1${level}`,
    ...note,
    ...evidence,
    ...below,
  ]),
);

const entries: Arbitrary<readonly Entry[]> = tuple(shuffledSubarray([...ids]), boolean()).chain(
  ([chosen, isQuoted]) =>
    tuple(
      ...chosen.map((id) =>
        record({
          above: constantFrom([], [''], ['# above'], ['', '# Heading', '']),
          value: writtenLines,
        }).map(({ above, value: [first, ...rest] }) => {
          const key = isQuoted ? `"${id}"` : id;
          return { id, above, lines: [`${key}:${first}`, ...rest] };
        }),
      ),
    ),
);

const sheets: Arbitrary<Sheet> = record({
  entries,
  newline: constantFrom('\n', '\r\n'),
  indent: constantFrom('  ', '    '),
  head: constantFrom(
    ['answers:'],
    ['\uFEFFversion: 1 # v', 'answers: # them'],
    ['---', '# top', 'subject: { name: X }', '', 'answers:'],
  ),
  tail: constantFrom([], ['# the end'], ['', '# before steps', 'steps: []'], ['...']),
  isEndedByNewline: boolean(),
});

const texts: Arbitrary<string> = oneof(
  string({ unit: 'grapheme', maxLength: 20 }),
  constantFrom('', ' x', 'a: b', 'a #b', 'one\ntwo', 'one\n\ntwo\n', '- x', 'yes', '3', '\n'),
  constantFrom('{', 'a\\b', '"', "'", '2026-01-01', 'x'.repeat(120), '名前', '\u0000', '\uD800'),
  array(constantFrom('a', ' ', '\n', ':', '#', "'", '"', '-', '\t', ',')).map((all) =>
    all.join(''),
  ),
);

const answers: Arbitrary<Written> = oneof(
  constantFrom<Written>(0, 4, 'dont-know', '62%', ['a', 'b'], null),
  texts.map((reason) => ({ 'not-applicable': reason })),
  record({ level: constantFrom(1, 2), note: texts }),
  record(
    {
      level: constantFrom(1, 2),
      note: texts,
      evidence: array(record({ title: texts, date: constant('2026-02-03') }), {
        maxLength: 3,
      }),
      barriers: array(constantFrom('power', 'money'), { maxLength: 2 }),
      votes: constant({ '1': 6, '2': 7 }),
      checked: constant('2026-03-04'),
    },
    { requiredKeys: ['level'] },
  ),
);

function linesOf({ entries, indent, newline, head, tail, isEndedByNewline }: Sheet): {
  readonly text: string;
  readonly around: (id: string) => { readonly before: string; readonly after: string };
} {
  const indented = (lines: readonly string[]): readonly string[] =>
    lines.map((line) => (line === '' ? '' : indent + line));
  const pieces = entries.map(({ id, above, lines }) => ({
    id,
    above: indented(above),
    lines: indented(lines),
  }));
  const join = (lines: readonly string[]): string => lines.map((line) => line + newline).join('');
  const end = (text: string): string =>
    isEndedByNewline || !text.endsWith(newline) ? text : text.slice(0, -newline.length);
  return {
    text: end(
      join([...head, ...pieces.flatMap(({ above, lines }) => [...above, ...lines]), ...tail]),
    ),
    around: (id) => {
      const at = pieces.findIndex((piece) => piece.id === id);
      const rest = (from: number): readonly string[] =>
        pieces.slice(from).flatMap(({ above, lines }) => [...above, ...lines]);
      const before = pieces.slice(0, at).flatMap(({ above, lines }) => [...above, ...lines]);
      return {
        before: join([...head, ...before, ...(pieces[at]?.above ?? [])]),
        after: end(join([...rest(at + 1), ...tail])),
      };
    },
  };
}

function dataIn(text: string): { readonly [key: string]: Written } {
  const parsed = parseDocument(text, 'sheet.yaml');
  if (!parsed.ok)
    throw new Error(`${JSON.stringify(parsed.problems)}
${text}`);
  return mapOf(dataOf(parsed.value.root));
}

function answersIn(text: string): { readonly [key: string]: Written } {
  return mapOf(dataIn(text)['answers'] ?? {});
}

function mapOf(data: Written): { readonly [key: string]: Written } {
  if (!isMap(data)) throw new Error('No map');
  return data;
}

function commentsIn(text: string): readonly string[] {
  return (text.match(/#.*/g) ?? []).map((comment) => comment.trim());
}

function edited(text: string, path: readonly string[], to: Written | undefined): string {
  const outcome = editSheet(text, 'sheet.yaml', [{ path, to }], framework);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Whether lines were put into a text at one place, and nothing else. */
function isOnlyInserted(before: string, after: string): boolean {
  let shared = 0;
  while (shared < before.length && before[shared] === after[shared]) shared += 1;
  const rest = before.slice(shared);
  // The line that was put in may begin like the one it stands before.
  return Array.from({ length: shared + 1 }, (_, back) => back).some(
    (back) =>
      after.endsWith(before.slice(shared - back, shared) + rest) &&
      after.startsWith(before.slice(0, shared - back)),
  );
}

const runs = { numRuns: Number(process.env['RUNS'] ?? 300) };

describe('any answer of any sheet', () => {
  it('says what it was set to, and the others say what they said', () => {
    assert(
      property(sheets, constantFrom(...ids), answers, (sheet, id, to) => {
        const { text } = linesOf(sheet);
        const [before, after] = [answersIn(text), answersIn(edited(text, ['answers', id], to))];
        const { [id]: now, ...others } = after;
        const { [id]: _, ...othersBefore } = before;
        expect(shortForm(now ?? null)).toEqual(shortForm(to));
        expect(others).toEqual(othersBefore);
      }),
      runs,
    );
  });

  it('is set without a change to any other line', () => {
    assert(
      property(sheets, constantFrom(...ids), answers, (sheet, id, to) => {
        const { text, around } = linesOf(sheet);
        const changed = edited(text, ['answers', id], to);
        const isThere = sheet.entries.some((entry) => entry.id === id);
        pre(isThere || sheet.entries.length > 0);
        const { before, after } = around(id);
        const isAlone = isThere
          ? changed.startsWith(before) && changed.endsWith(after)
          : isOnlyInserted(text, changed);
        expect(isAlone).toBe(true);
      }),
      runs,
    );
  });

  it('is set and set back without a change, where both are short', () => {
    assert(
      property(sheets, constantFrom(...ids), (sheet, id) => {
        const { text } = linesOf(sheet);
        const old = answersIn(text)[id];
        pre(typeof old === 'number');
        expect(edited(edited(text, ['answers', id], 4), ['answers', id], old)).toBe(text);
      }),
      runs,
    );
  });

  it('is left to the byte when it is set to what it is', () => {
    assert(
      property(sheets, (sheet) => {
        const { text } = linesOf(sheet);
        for (const [id, value] of Object.entries(answersIn(text))) {
          expect(edited(text, ['answers', id], value)).toBe(text);
        }
      }),
      runs,
    );
  });

  it('goes without the lines and the comments around it', () => {
    assert(
      property(sheets, constantFrom(...ids), (sheet, id) => {
        const { text, around } = linesOf(sheet);
        const changed = edited(text, ['answers', id], undefined);
        expect(answersIn(changed)[id]).toBe(undefined);
        expect(Object.keys(answersIn(changed))).toEqual(
          Object.keys(answersIn(text)).filter((other) => other !== id),
        );
        const { before, after } = around(id);
        const isThere = sheet.entries.length > 1 && sheet.entries.some((entry) => entry.id === id);
        expect(changed.trimEnd()).toBe((isThere ? before + after : changed).trimEnd());
      }),
      runs,
    );
  });

  it('keeps every comment of a short answer that grows', () => {
    assert(
      property(sheets, constantFrom(...ids), answers, (sheet, id, to) => {
        const { text } = linesOf(sheet);
        const entry = sheet.entries.find((candidate) => candidate.id === id);
        pre(entry?.lines.length === 1);
        const after = edited(text, ['answers', id], to);
        expect(commentsIn(text).filter((found) => !after.includes(found))).toEqual([]);
      }),
      runs,
    );
  });

  it('has room beside other keys of the sheet', () => {
    assert(
      property(sheets, texts, (sheet, name) => {
        const { text } = linesOf(sheet);
        const quick = edited(text, ['asked'], 'quick');
        expect(dataIn(quick)).toEqual({ ...dataIn(text), asked: 'quick' });
        expect(edited(quick, ['asked'], undefined)).toBe(text);
        const named = edited(text, ['subject', 'name'], name);
        expect(dataIn(named)).toEqual({ ...dataIn(text), subject: { name } });
      }),
      runs,
    );
  });
});

/** All answers between braces: on one line, or on several with comments. */
interface FlowSheet {
  readonly head: string;
  readonly open: string;
  readonly entries: readonly {
    readonly id: string;
    readonly key: string;
    readonly value: string;
    /** After the value, and before the next key. */
    readonly after: string;
  }[];
  readonly close: string;
  readonly tail: string;
}

const flowSheets: Arbitrary<FlowSheet> = boolean().chain((isOnLines) =>
  record({
    head: constantFrom('answers: ', 'version: 1 # v\nanswers:   ', '---\nsteps: []\nanswers:\n  '),
    open: isOnLines ? constantFrom('{\n  ', '{ # all\n    ') : constantFrom('{', '{ '),
    entries: shuffledSubarray([...ids]).chain((chosen) =>
      tuple(
        ...chosen.map((id) =>
          record({
            key: constantFrom(`${id}: `, `"${id}": `, `'${id}':  `),
            value: constantFrom(
              '3',
              '"3"',
              'dont-know',
              '{ level: 1, note: "a, b" }',
              "{level: 2,note: 'it''s',}",
              '{ not-applicable: no such thing here }',
              ...(isOnLines ? ['{\n    level: 2, # two\n    note: b\n  }'] : []),
            ),
            after: isOnLines
              ? constantFrom(',\n  ', ', # why: {\n  ', ',\n\n  # about the next\n  ', ' ,\n  ')
              : constantFrom(', ', ',', ' , '),
          }).map((entry) => ({ id, ...entry })),
        ),
      ),
    ),
    close: isOnLines ? constantFrom('\n}', '\n} # end', ',\n  }') : constantFrom('}', ' }', ', }'),
    tail: constantFrom('\n', '', '\n# the end\n', '\nbarriers: { power: { note: x } }\n'),
  }),
);

function flowText({ head, open, entries, close, tail }: FlowSheet): string {
  const inside = entries.map(({ key, value, after }, index) =>
    index === entries.length - 1 ? key + value : key + value + after,
  );
  // A comma needs something before it.
  return (
    head + open + inside.join('') + (entries.length === 0 ? close.replace(/^,/, '') : close) + tail
  );
}

/** What stands before and after the value of an answer. */
function aroundFlow(sheet: FlowSheet, id: string): readonly [string, string] {
  const index = sheet.entries.findIndex((entry) => entry.id === id);
  const [text, before] = [
    flowText(sheet),
    flowText({
      ...sheet,
      entries: sheet.entries.slice(0, index + 1),
      close: '',
      tail: '',
    }),
  ];
  const { value = '' } = sheet.entries[index] ?? {};
  return [before.slice(0, -value.length), text.slice(before.length)];
}

describe('any answer between braces', () => {
  it('says what it was set to, and nothing outside it changes', () => {
    assert(
      property(flowSheets, constantFrom(...ids), answers, (sheet, id, to) => {
        const text = flowText(sheet);
        const changed = edited(text, ['answers', id], to);
        const { [id]: now, ...others } = answersIn(changed);
        const { [id]: _, ...othersBefore } = answersIn(text);
        expect(shortForm(now ?? null)).toEqual(shortForm(to));
        expect(others).toEqual(othersBefore);
        expect(commentsIn(outside(sheet, id)).filter((found) => !changed.includes(found))).toEqual(
          [],
        );
        if (!sheet.entries.some((entry) => entry.id === id)) return;
        const [before, after] = aroundFlow(sheet, id);
        // All answers on one line: that line may become several, and no other changes.
        const isOneLine = !sheet.open.includes('\n');
        const [start, end] = isOneLine
          ? [before.slice(0, before.lastIndexOf('answers:')), after.slice(after.indexOf('}') + 1)]
          : [before, after];
        expect(changed.startsWith(start) && changed.endsWith(end)).toBe(true);
      }),
      runs,
    );
  });

  it('is left to the byte when it is set to what it is', () => {
    assert(
      property(flowSheets, (sheet) => {
        const text = flowText(sheet);
        for (const [id, value] of Object.entries(answersIn(text))) {
          expect(edited(text, ['answers', id], value)).toBe(text);
        }
      }),
      runs,
    );
  });

  it('goes, and the others and their comments stay', () => {
    assert(
      property(flowSheets, constantFrom(...ids), (sheet, id) => {
        const text = flowText(sheet);
        const changed = edited(text, ['answers', id], undefined);
        const { [id]: _, ...others } = answersIn(text);
        expect(answersIn(changed)).toEqual(others);
        const rest = sheet.entries.filter((entry) => entry.id !== id);
        const pieces = rest
          .slice(0, -1)
          .map(({ key, value, after }) => key + value + after.trimEnd());
        expect(pieces.filter((piece) => !changed.includes(piece))).toEqual([]);
        expect(commentsIn(sheet.close).filter((found) => !changed.includes(found))).toEqual([]);
        expect(rest.length < sheet.entries.length || changed === text).toBe(true);
      }),
      runs,
    );
  });
});

/** The text without the value of an answer, whose own comments may go with it. */
function outside(sheet: FlowSheet, id: string): string {
  return sheet.entries.some((entry) => entry.id === id)
    ? aroundFlow(sheet, id).join('')
    : flowText(sheet);
}

describe('what stands beside the answers', () => {
  const steps: Arbitrary<Written> = array(
    record(
      { question: constantFrom(...ids), do: texts, owner: texts, by: constant('2027-03-31') },
      { requiredKeys: ['question'] },
    ),
    { minLength: 1, maxLength: 3 },
  );
  const barrier: Arbitrary<Written> = record(
    { note: texts, owner: texts, next: texts },
    { requiredKeys: ['note'] },
  );

  it.each([
    ['the steps', ['steps'], steps],
    ['what is in the way', ['barriers', 'power'], barrier],
  ] as const)('%s can be set and set anew, and no answer changes its lines', (_, path, values) => {
    assert(
      property(sheets, values, values, (sheet, first, second) => {
        const { text } = linesOf(sheet);
        const answered = (from: string): string => linesBelow(from, 'answers:');
        const once = edited(text, path, first);
        const twice = edited(once, path, second);
        const { [path[0]]: __, ...others } = dataIn(text);
        const { [path[0]]: now, ...othersAfter } = dataIn(twice);
        expect(othersAfter).toEqual(others);
        expect(now).toEqual(path.length === 1 ? second : { power: second });
        expect(answered(twice).trimEnd().startsWith(answered(text).trimEnd())).toBe(true);
      }),
      runs,
    );
  });
});

/** The answers of a sheet, down to what stands at the margin after them. */
function linesBelow(text: string, key: string): string {
  const from = text.indexOf(key);
  const rest = text.slice(from + key.length);
  const end = rest.search(/\n[a-z.#]/);
  return end === -1 ? rest : rest.slice(0, end);
}
