import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editSheet, type SheetChange } from '../../src/answers/edit.js';
import { emptySheet } from '../../src/answers/empty-sheet.js';
import { parseSheet } from '../../src/answers/parse.js';
import { parseDocument } from '../../src/document.js';
import { dataOf } from '../../src/edit/source-parts.js';
import { isMap, type Written } from '../../src/edit/yaml-text.js';
import { questionsOf } from '../../src/framework/framework.js';
import { shippedFramework } from '../build/shipped.js';
import { frameworkOf } from './shipped.js';

const abc = frameworkOf([
  ['one-a', 'one-b older-b', 'one-c'],
  ['two-a', 'two-b'],
]);

function edit(text: string, ...changes: readonly SheetChange[]): string {
  const outcome = editSheet(text, 'answers.yaml', changes, abc);
  return outcome.ok
    ? outcome.value
    : outcome.problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n');
}

function answer(question: string, to: Written | undefined): SheetChange {
  return { path: ['answers', question], to };
}

/** A sheet of only answers, as lines that are indented under `answers:`. */
function answers(...lines: readonly string[]): string {
  return `answers:\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** The lines that only one of two texts has, between all that they share at their start and end. */
function difference(
  before: string,
  after: string,
): { readonly gone: readonly string[]; readonly come: readonly string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return { gone: old.slice(head, old.length - tail), come: now.slice(head, now.length - tail) };
}

describe('a new answer', () => {
  it('stands after the nearest question before it', () => {
    expect(edit(answers('one-a: 1', 'one-c: 1'), answer('one-b', 2))).toBe(
      answers('one-a: 1', 'one-b: 2', 'one-c: 1'),
    );
  });

  it('stands above the comments of the one that follows', () => {
    expect(
      edit(answers('one-a: 1 # yes', '# waiting for Ann', 'one-c: 1'), answer('one-b', 2)),
    ).toBe(answers('one-a: 1 # yes', 'one-b: 2', '# waiting for Ann', 'one-c: 1'));
  });

  it('stands before the first one, below its heading', () => {
    expect(edit(answers('# 1. One', 'one-b: 1'), answer('one-a', 2))).toBe(
      answers('# 1. One', 'one-a: 2', 'one-b: 1'),
    );
  });

  it('stands below the heading of its own principle', () => {
    expect(
      edit(
        'answers:\n  # 1. One\n  one-a: 1\n\n  # 2. Two\n  two-b: 1\n',
        answer('two-a', 2),
        answer('one-c', 0),
      ),
    ).toBe('answers:\n  # 1. One\n  one-a: 1\n  one-c: 0\n\n  # 2. Two\n  two-a: 2\n  two-b: 1\n');
  });

  it('does not come between an answer and the comment right above it', () => {
    expect(edit(answers('one-a: 1', '# by Bob', 'two-b: 1'), answer('two-a', 2))).toBe(
      answers('one-a: 1', 'two-a: 2', '# by Bob', 'two-b: 1'),
    );
  });

  it('stands at the end when it is the last, above the comments there', () => {
    expect(edit(`${answers('one-a: 1')}\n# the end\n`, answer('two-b', 2))).toBe(
      `${answers('one-a: 1', 'two-b: 2')}\n# the end\n`,
    );
  });

  it('is the first, whatever the empty sheet looked like', () => {
    expect(edit('answers: {}\n', answer('one-a', 2))).toBe(answers('one-a: 2'));
    expect(edit('answers:\n', answer('one-a', 2))).toBe(answers('one-a: 2'));
    expect(edit('answers:', answer('one-a', 2))).toBe('answers:\n  one-a: 2');
    expect(edit('date: 2026-01-02\n', answer('one-a', 2))).toBe(
      'date: 2026-01-02\nanswers: { one-a: 2 }\n',
    );
  });

  it('stands between braces where the others do', () => {
    expect(edit('answers: { one-a: 1, two-a: 2 }\n', answer('one-b', 0))).toBe(
      'answers: { one-a: 1, one-b: 0, two-a: 2 }\n',
    );
  });

  it('keeps to files of Windows', () => {
    expect(edit('answers:\r\n    one-a: 1\r\n', answer('one-b', { level: 1, note: 'a\nb' }))).toBe(
      'answers:\r\n    one-a: 1\r\n    one-b:\r\n        level: 1\r\n        note: |-\r\n            a\r\n            b\r\n',
    );
  });

  it('whose question has an older id in the sheet changes that', () => {
    expect(edit(answers('older-b: 1'), answer('one-b', 2), answer('one-c', 0))).toBe(
      answers('older-b: 2', 'one-c: 0'),
    );
  });
});

describe('a place that is kept for an answer', () => {
  it('becomes the answer', () => {
    const text = 'answers:\n\n  # Is it one?\n  # one-a:\n\n  # Is it two?\n  # two-a:\n';
    expect(edit(text, answer('two-a', 2), answer('one-a', { level: 1, note: 'a, b' }))).toBe(
      'answers:\n\n  # Is it one?\n  one-a:\n    level: 1\n    note: a, b\n\n  # Is it two?\n  two-a: 2\n',
    );
  });

  it('is one only when nothing but the id stands in the comment', () => {
    const text = answers('one-b: 1', '# one-c: asked Ann', '', '# two-a:  ');
    expect(edit(text, answer('one-c', 2), answer('two-a', 2))).toBe(
      answers('one-b: 1', 'one-c: 2', '# one-c: asked Ann', '', 'two-a: 2'),
    );
  });

  it('is not the line of a note', () => {
    const text = answers('one-a:', '  note: |', '    # one-b:', '# one-c:');
    expect(edit(text, answer('one-b', 2), answer('one-c', 1))).toBe(
      answers('one-a:', '  note: |', '    # one-b:', 'one-b: 2', 'one-c: 1'),
    );
  });

  const framework = shippedFramework();
  const empty = emptySheet(framework, {
    isQuick: false,
    date: '2026-11-20',
    name: 'what-good-looks-like',
  });

  it('is there for each question of a sheet to fill in', () => {
    const ids = questionsOf(framework).map((question) => question.id);
    const changes = ids.toReversed().map((id) => answer(id, 2));
    const outcome = editSheet(empty, 'answers.yaml', changes, framework);
    expect(outcome.ok && outcome.value).toBe(empty.replaceAll(/^ {2}# ?([a-z-]+):$/gm, '  $1: 2'));
  });
});

describe('the form of an answer', () => {
  const sheet = answers('one-a: 1');

  it('is short when it says one thing', () => {
    expect(edit(sheet, answer('one-b', { level: 2 }))).toBe(answers('one-a: 1', 'one-b: 2'));
    expect(edit(sheet, answer('one-b', { 'dont-know': true }))).toBe(
      answers('one-a: 1', 'one-b: dont-know'),
    );
    expect(edit(sheet, answer('one-b', ['ab', 'cd']))).toBe(answers('one-a: 1', 'one-b: [ab, cd]'));
    expect(edit(sheet, answer('one-b', 'yes'))).toBe(answers('one-a: 1', 'one-b: yes'));
  });

  it('is one line when that fits and is simple', () => {
    expect(edit(sheet, answer('one-b', { level: 1, barriers: ['power', 'rules'] }))).toBe(
      answers('one-a: 1', 'one-b: { level: 1, barriers: [power, rules] }'),
    );
    expect(edit(sheet, answer('one-b', { 'not-applicable': 'We run no wards' }))).toBe(
      answers('one-a: 1', 'one-b: { not-applicable: We run no wards }'),
    );
  });

  it('is lines when it is not', () => {
    const to = {
      level: 3,
      note: 'Every team, every month.',
      evidence: [{ title: 'Minutes', date: '2026-09-01' }],
      barriers: ['money'],
      checked: '2026-12-01',
      votes: { '1': 6, '2': 7 },
    };
    expect(edit(sheet, answer('one-b', to))).toBe(
      answers(
        'one-a: 1',
        'one-b:',
        '  level: 3',
        '  note: Every team, every month.',
        '  evidence: [ { title: Minutes, date: 2026-09-01 } ]',
        '  barriers: [money]',
        '  checked: 2026-12-01',
        '  votes: { 1: 6, 2: 7 }',
      ),
    );
  });

  it('has lines for each of several pieces of evidence', () => {
    const evidence: readonly Written[] = [
      { title: 'Minutes' },
      { title: 'Plan', url: 'https://example.org/a,b' },
    ];
    expect(edit(sheet, answer('one-a', { level: 1, evidence }))).toBe(
      answers(
        'one-a:',
        '  level: 1',
        '  evidence:',
        '    - title: Minutes',
        '    - title: Plan',
        '      url: https://example.org/a,b',
      ),
    );
  });

  it('has quotes where a note looks like something else', () => {
    expect(edit(sheet, answer('one-b', { level: 1, note: 'Agreed: we start' }))).toBe(
      answers('one-a: 1', 'one-b: { level: 1, note: "Agreed: we start" }'),
    );
    expect(edit(sheet, answer('one-b', { level: 1, note: '2026-01-01' }))).toBe(
      answers('one-a: 1', 'one-b: { level: 1, note: "2026-01-01" }'),
    );
  });

  it('grows from short to long, and the comment on its line stays', () => {
    expect(
      edit(answers('one-a: 1 # Ann', 'one-b: 2'), answer('one-a', { level: 1, note: 'a\nb' })),
    ).toBe(answers('one-a: # Ann', '  level: 1', '  note: |-', '    a', '    b', 'one-b: 2'));
    expect(edit(answers('one-a: 1 # Ann'), answer('one-a', { level: 1, barriers: ['x'] }))).toBe(
      answers('one-a: { level: 1, barriers: [x] } # Ann'),
    );
  });

  it('shrinks from long to short when no comment is lost by it', () => {
    expect(
      edit(answers('one-a: # Ann', '  level: 1', '  note: x', 'one-b: 2'), answer('one-a', 2)),
    ).toBe(answers('one-a: 2 # Ann', 'one-b: 2'));
    expect(edit(answers('one-a: { level: 1, note: x }'), answer('one-a', 'dont-know'))).toBe(
      answers('one-a: dont-know'),
    );
  });

  it('stays long when there are comments in it', () => {
    expect(
      edit(answers('one-a:', '  # by hand', '  level: 1 # low', '  note: x'), answer('one-a', 2)),
    ).toBe(answers('one-a:', '  # by hand', '  level: 2 # low'));
    expect(
      edit(answers('one-a:', '  note: x # by Ann', '  level: 1'), answer('one-a', 'dont-know')),
    ).toBe(answers('one-a:', '  dont-know: true'));
  });

  it('is left as it is when it says the same in other words', () => {
    const text = answers('one-a: { level: 1 }', 'one-b:', '  dont-know: true', 'one-c: 2');
    expect(
      edit(text, answer('one-a', 1), answer('one-b', 'dont-know'), answer('one-c', { level: 2 })),
    ).toBe(text);
  });
});

describe('an answer on a line of its own between braces', () => {
  const text = 'answers: {\n  one-a: 3, # why\n  # about the next\n  one-b: 2,\n}\n';

  it('goes with its line, and its neighbours stay', () => {
    expect(edit(text, answer('one-a', undefined))).toBe(
      'answers: {\n  # about the next\n  one-b: 2,\n}\n',
    );
  });

  it('goes as the last one, with or without a comma after it', () => {
    const without = 'answers: {\n  one-a: 3, # why\n  # about the next\n}\n';
    expect(edit(text, answer('one-b', undefined))).toBe(without);
    expect(edit(text.replace('2,', '2'), answer('one-b', undefined))).toBe(without);
  });
});

describe('an answer by indentation', () => {
  const text = answers(
    'one-a:',
    '  # asked in May',
    '  level: 1 # low',
    '',
    '  note: >',
    '    Every team,',
    '    every month.',
    '  evidence: # two',
    '    - { title: "Minutes", date: 2026-01-02 } # old',
    "    - title: 'Plan'",
    '',
    'two-a: 1',
  );
  const note = 'Every team, every month.\n';
  const evidence: readonly Written[] = [
    { title: 'Minutes', date: '2026-01-02' },
    { title: 'Plan' },
  ];

  it('changes one key', () => {
    expect(edit(text, answer('one-a', { level: 2, note, evidence }))).toBe(
      text.replace('level: 1', 'level: 2'),
    );
  });

  it('gains a key at its place', () => {
    expect(edit(text, answer('one-a', { level: 1, note, evidence, barriers: ['x'] }))).toBe(
      text.replace("'Plan'\n", "'Plan'\n    barriers: [x]\n"),
    );
  });

  it('loses a key with its lines', () => {
    expect(edit(text, answer('one-a', { level: 1, evidence }))).toBe(
      text.replace(/ {4}note[^]*month\.\n/, ''),
    );
  });

  it('gains a piece of evidence', () => {
    const third = { title: 'Film', date: '2026-03-04' };
    expect(edit(text, answer('one-a', { level: 1, note, evidence: [...evidence, third] }))).toBe(
      text.replace("'Plan'\n", "'Plan'\n      - title: Film\n        date: 2026-03-04\n"),
    );
  });

  it('goes with all that is in it, and its neighbours stay', () => {
    expect(edit(text, answer('one-a', undefined))).toBe('answers:\n  \n  two-a: 1\n');
  });

  it('gets a note by its own path', () => {
    expect(edit(text, { path: ['answers', 'one-a', 'note'], to: 'Yes' })).toBe(
      text.replace(/>\n[^]*month\./, '"Yes"'),
    );
  });
});

describe('the rest of a sheet', () => {
  const text = [
    '---',
    'version: 1 # of the format',
    '\'edition\': "1.0"',
    'subject: { name: Anytown, kind: organisation } # invented',
    'date: 2026-11-20',
    '"answers":',
    '  "one-a": 1',
    '...',
    '',
  ].join('\n');

  it('gets the short set, or loses it', () => {
    const quick = edit(text, { path: ['asked'], to: 'quick' });
    expect(quick).toBe(text.replace('"1.0"\n', '"1.0"\nasked: quick\n'));
    expect(edit(quick, { path: ['asked'], to: undefined })).toBe(text);
  });

  it('gets another date, edition or name', () => {
    expect(edit(text, { path: ['date'], to: '2026-12-01' })).toBe(
      text.replace('2026-11-20', '2026-12-01'),
    );
    expect(edit(text, { path: ['edition'], to: '1.1' })).toBe(text.replace('1.0', '1.1'));
    expect(edit(text, { path: ['subject', 'name'], to: 'Othertown' })).toBe(
      text.replace('Anytown', 'Othertown'),
    );
    expect(edit(text, { path: ['subject', 'phase'], to: 'beta' })).toBe(
      text.replace('organisation }', 'organisation, phase: beta }'),
    );
  });

  it('gets steps, one after the other', () => {
    const first = { question: 'one-a', do: 'Ask Ann', by: '2027-03-31' };
    const one = edit(text, { path: ['steps'], to: [first] });
    expect(one).toBe(
      text.replace(
        '11-20\n',
        '11-20\nsteps: [ { question: one-a, do: Ask Ann, by: 2027-03-31 } ]\n',
      ),
    );
    const second = { question: 'two-a', do: 'Wait', done: false };
    expect(edit(one, { path: ['steps'], to: [first, second] })).toBe(
      text.replace(
        '11-20\n',
        [
          '11-20',
          'steps:',
          '  - question: one-a',
          '    do: Ask Ann',
          '    by: 2027-03-31',
          '  - question: two-a',
          '    do: Wait',
          '    done: false',
          '',
        ].join('\n'),
      ),
    );
  });

  it('gets notes on barriers', () => {
    expect(
      edit(
        text,
        { path: ['barriers', 'money', 'note'], to: 'No budget after April' },
        { path: ['barriers', 'legacy'], to: { owner: 'chief information officer' } },
      ),
    ).toBe(
      text.replace(
        '11-20\n',
        '11-20\nbarriers:\n  money: { note: No budget after April }\n  legacy: { owner: chief information officer }\n',
      ),
    );
  });

  it('says when it was agreed', () => {
    const agreed = { by: 'the board', on: '2026-11-20' };
    expect(edit(text, { path: ['status'], to: 'agreed' }, { path: ['agreed'], to: agreed })).toBe(
      text.replace('"1.0"\n', '"1.0"\nstatus: agreed\nagreed: { by: the board, on: 2026-11-20 }\n'),
    );
  });

  it('keeps quoted keys', () => {
    expect(edit(text, answer('one-a', 2))).toBe(text.replace('"one-a": 1', '"one-a": 2'));
  });
});

describe('a sheet that cannot be edited', () => {
  it('is JSON', () => {
    const problem = 'json-sheet: This sheet is JSON, and wgll edits YAML.';
    expect(edit('{ "answers": { "one-a": 1 } }', answer('one-a', 2))).toBe(problem);
    const named = editSheet('answers:\n', 'answers.JSON', [], abc);
    expect(named.ok).toBe(false);
  });

  it('has an answer that another one repeats', () => {
    expect(edit(answers('one-a: &same 1', 'one-b: *same'), answer('one-a', 2))).toBe(
      'anchor-in-use: "answers.one-a" cannot be changed alone: "*same" elsewhere repeats it, or a part of it.',
    );
  });

  it('is not YAML', () => {
    expect(edit('answers: [\n', answer('one-a', 2))).toMatch(/bracket/);
  });

  it('keeps to the first change that fails', () => {
    expect(edit('answers: 3\n', answer('one-a', 2), answer('one-b', 2))).toBe(
      'cannot-edit: "answers.one-a" cannot be set, because "answers" is not a group of keys.',
    );
  });
});

describe('a sheet written by hand', () => {
  const text = readFileSync(new URL('../fixtures/anytown-sheet.yaml', import.meta.url), 'utf8');
  const framework = shippedFramework();
  const ids = questionsOf(framework).map((question) => question.id);

  function editHere(question: string, to: Written | undefined, from = text): string {
    const outcome = editSheet(from, 'sheet.yaml', [answer(question, to)], framework);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return outcome.value;
  }

  it.each(ids)('gets another level for %s in one line, and the old text back', (id) => {
    const parsed = parseDocument(text, 'sheet.yaml');
    const entry = parsed.ok
      ? parsed.value.root.entries.get('answers')?.node.entries.get(id)
      : undefined;
    const data = entry === undefined ? null : dataOf(entry.node);
    const other = isMap(data) && 'level' in data ? { ...data, level: 4 } : 4;
    const changed = editHere(id, other);
    const { gone, come } = difference(text, changed);
    expect(gone.length).toBe(entry === undefined ? 0 : 1);
    expect(come.length).toBe(1);
    expect(come[0]).toMatch(/^ {2}[a-z-]+: (4|\{ level: 4, .*\})$|^ {4}level: 4$/);
    // Its line in the fixture is longer than wgll would make one.
    if (id === 'technology-contracts') return;
    expect(editHere(id, entry === undefined ? undefined : data, changed)).toBe(text);
  });

  it.each(ids)('gets a note for %s next to its own lines', (id) => {
    const to = { level: 4, note: 'Said: “yes”.\nAgreed by all.' };
    const changed = editHere(id, to);
    const { gone, come } = difference(text, changed);
    expect(gone.every((line) => line.startsWith(`  ${id}:`) || line.startsWith('    '))).toBe(true);
    expect(come.slice(-4)).toEqual([
      '    level: 4',
      '    note: |-',
      '      Said: “yes”.',
      '      Agreed by all.',
    ]);
    const reread = parseDocument(changed, 'sheet.yaml');
    expect(reread.ok && parseSheet(reread.value, framework).ok).toBe(true);
  });

  it.each(ids)('loses %s with its own lines only', (id) => {
    const changed = editHere(id, undefined);
    const { gone, come } = difference(text, changed);
    expect(come).toEqual([]);
    expect(gone.join('\n').match(/#/)).toBe(null);
    expect(
      gone.filter((line) => /^ {2}\S/.test(line)).every((line) => line.startsWith(`  ${id}:`)),
    ).toBe(true);
  });

  it('gets the answer that was missing above the comment on it', () => {
    expect(difference(text, editHere('users-inclusion', 3))).toEqual({
      gone: [],
      come: ['  users-inclusion: 3'],
    });
    expect(editHere('users-inclusion', 3)).toContain(
      '  users-staff: { level: 1, barriers: [legacy] }\n  users-inclusion: 3\n  # users-inclusion: asked',
    );
  });
});
