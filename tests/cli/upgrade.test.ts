import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { loadSheet } from '../../src/host/load.js';
import { type MemoryHost, memoryHost } from '../build/memory-host.js';

/** `wgll upgrade` with a kitchen that has been asked about in three editions. */

const kitchen = './tests/fixtures/kitchen';

const first = `# Ours.
version: 1
framework: ${kitchen}
edition: "1" # the old one
subject: { name: Ours }
date: 2026-11-20

steps:
  - { question: recipes, do: "Pin them up" }
  # The gas is dear.
  - question: gas
    do: Write a rota

answers:
  recipes: 2   # pinned up
  knives:
    level: 2
    note: Two are blunt.

  # Whoever is last.
  gas:
    level: 1
    note: |
      The last one out.

      Mostly.
  guests: yes
  dishes: cook
`;

function hostWith(text: string, more: Readonly<Record<string, string>> = {}): MemoryHost {
  return memoryHost({ files: { 'sheet.yaml': text, ...more }, columns: 100 });
}

/** What was told, without the ends of its lines. */
const words = (host: MemoryHost): string => host.written.output.replaceAll(/\s+/g, ' ');

const upgrade = (host: MemoryHost, ...more: readonly string[]): Promise<number> =>
  main(host, ['upgrade', 'sheet.yaml', ...more]);

describe('a sheet of the first edition', () => {
  it('is read against the first edition as long as it is not moved', async () => {
    const { framework, sheet } = await loadSheet(hostWith(first), 'sheet.yaml');
    expect(framework.edition).toBe('1');
    expect([...sheet.answers.keys()]).toEqual(['recipes', 'knives', 'gas', 'guests', 'dishes']);
  });

  it('is moved to the third: renamed in place, commented out where it has no place, and nothing else touched', async () => {
    const host = hostWith(first);
    expect(await upgrade(host)).toBe(0);
    expect(host.textOf('sheet.yaml')).toBe(`# Ours.
version: 1
framework: ${kitchen}
edition: "3" # the old one
subject: { name: Ours }
date: 2026-11-20

steps:
  - { question: recipes-shared, do: "Pin them up" }
  # The gas is dear.
  # - question: gas  # not asked any more in edition 3
  #   do: Write a rota

answers:
  recipes-shared: 2   # pinned up
  knives:
    level: 2
    note: Two are blunt.
    look-again: "changed since edition 1: level 2 says something else. It was: Most."

  # Whoever is last.
  # gas:  # not asked any more in edition 3
  #   level: 1
  #   note: |
  #     The last one out.

  #     Mostly.
  # guests: yes  # no answer any more to the question as edition 3 asks it
  dishes: { option: cook, look-again: "changed since edition 1: guests-do is described otherwise" }
`);
    const { framework, sheet } = await loadSheet(host, 'sheet.yaml');
    expect(framework.edition).toBe('3');
    expect([...sheet.answers.keys()]).toEqual(['recipes-shared', 'knives', 'dishes']);
  });

  it('says what is new, renamed, no longer asked and to be looked at again', async () => {
    const host = hostWith(first);
    await upgrade(host);
    expect(host.written.output).toBe(
      `sheet.yaml: A kitchen, from edition 1 to 3

Look at these again (2)
What can be answered is described otherwise now, so the same answer may mean something else. Each is
marked in the sheet, and wgll assess asks it again.

- knives: level 2 says something else. Level 2 was: Most. It is: Most of those in the drawer.
- dishes: guests-do is described otherwise.

No longer asked, or asked so that the answer does not fit (2)
Each stands in the sheet as a comment, unless said otherwise.

- gas: not asked any more in edition 3.
- guests: asked otherwise now: answer it anew.

Steps of questions that are no longer asked (1)
- gas: not asked any more in edition 3.

New, and still to be answered (2)
- garden: What comes from the garden?
- waste: What is thrown away?

Renamed (1)
- recipes is now recipes-shared

One other answer stands as before.
`,
    );
    expect(host.written.messages).toContain('Saved in sheet.yaml.');
  });

  it('is shown what would change, and left as it is, in a dry run', async () => {
    const host = hostWith(first);
    expect(await upgrade(host, '--dry-run')).toBe(0);
    expect(host.writes).toEqual([]);
    expect(host.written.output).toContain('recipes is now recipes-shared');
    expect(host.written.messages).toBe(
      '\nNothing is written. To move it: wgll upgrade sheet.yaml\n',
    );
  });
});

describe('a sheet of the second edition', () => {
  it('is compared with the second edition and not with the first', async () => {
    const text = first
      .replace('"1"', '"2"')
      .replace(
        /steps:[\s\S]*$/,
        'answers:\n  recipes-found: 1\n  knives: 2\n  garden: 0\n  dishes: cook\n',
      );
    const host = hostWith(text);
    expect(await upgrade(host)).toBe(0);
    expect(host.textOf('sheet.yaml')).toContain('  recipes-shared: 1\n  knives: 2\n');
    expect(host.written.output).toBe(`sheet.yaml: A kitchen, from edition 2 to 3

Look at these again (1)
What can be answered is described otherwise now, so the same answer may mean something else. Each is
marked in the sheet, and wgll assess asks it again.

- dishes: guests-do is described otherwise.

New, and still to be answered (1)
- waste: What is thrown away?

Renamed (1)
- recipes-found is now recipes-shared

Three other answers stand as before.
`);
  });
});

describe('a conversation', () => {
  it('asks again what was answered before its question changed, until it is answered', async () => {
    const told: string[] = [];
    const host = memoryHost({
      files: {
        'sheet.yaml': first.replace(
          /steps:[\s\S]*$/,
          'answers:\n  recipes: 2\n  knives: 2\n  guests: yes\n  dishes: cook\n',
        ),
      },
      isTerminal: true,
      converse: (talk) => {
        told.push(talk.screen().text.join('\n'));
        talk.key('enter');
        told.push(host.textOf('sheet.yaml') ?? '');
        talk.end();
      },
    });
    await upgrade(host);
    expect(host.textOf('sheet.yaml')).toContain(
      '  knives:\n    level: 2\n    look-again: "changed since edition 1: level 2 says something else. It was: Most."\n',
    );
    await main(host, ['assess', 'sheet.yaml', '--today', '2026-11-20']);
    expect(told[0]).toContain('Which knives are sharp?');
    expect(told[0]).toContain(
      'Changed since edition 1: level 2 says something else. It was: Most.',
    );
    expect(told[1]).toContain('  knives: 2\n');
  });

  it('goes on in the edition that was asked, and says that there is a newer one', async () => {
    let asked = '';
    const host = memoryHost({
      files: {
        'sheet.yaml': first.replace('  gas:\n    level: 1', '  gas:\n    checked: 2026-11-21'),
      },
      isTerminal: true,
      converse: (talk) => {
        asked = talk.screen().text.join('\n');
        talk.end();
      },
    });
    await main(host, ['assess', 'sheet.yaml']);
    expect(asked).toContain('Who turns the gas off?');
    expect(host.written.messages.replaceAll(/\s+/g, ' ')).toContain(
      'It was begun with edition 1, and 3 is the newest: wgll upgrade sheet.yaml --dry-run says what is new.',
    );
  });
});

describe('a sheet between braces', () => {
  it('loses what is not asked any more, and is told what it said', async () => {
    const text = first.replace(
      /steps:[\s\S]*$/,
      'steps: [ { question: gas, do: Rota } ]\nanswers: { recipes: 2, gas: { level: 1, note: Late }, guests: yes }\n',
    );
    const host = hostWith(text);
    expect(await upgrade(host)).toBe(0);
    expect(host.textOf('sheet.yaml')).toContain('\nsteps: []\nanswers: { recipes-shared: 2 }\n');
    expect(words(host)).toContain('It said: gas: { level: 1, note: Late }');
    expect(words(host)).toContain('It said: { question: gas, do: Rota }');
  });
});

describe('a sheet of the newest edition', () => {
  it('is left as it is', async () => {
    const host = hostWith(first.replace('"1"', '"3"').replace(/steps:[\s\S]*$/, 'answers: {}\n'));
    expect(await upgrade(host)).toBe(0);
    expect(host.writes).toEqual([]);
    expect(host.written.output).toBe('sheet.yaml is of the newest edition of kitchen, 3.\n');
  });

  it('is told with its faults as every sheet is', async () => {
    const host = hostWith(first.replace('"1"', '"3"'));
    expect(await upgrade(host)).toBe(2);
    expect(host.written.messages).toContain('"gas" is not a question of kitchen 3.');
  });
});

describe('a sheet without an edition', () => {
  it('is read as the newest, and gets its edition', async () => {
    const text = first.replace(/edition.*\n/, '').replace(/steps:[\s\S]*$/, 'answers: {}\n');
    const host = hostWith(text);
    expect(await upgrade(host)).toBe(0);
    expect(host.textOf('sheet.yaml')).toBe(
      text.replace(`framework: ${kitchen}\n`, `framework: ${kitchen}\nedition: "3"\n`),
    );
  });
});

describe('an edition that is not there', () => {
  const alone =
    'version: 1\nid: kitchen\nedition: "3"\ntitle: K\nscale: { levels: [ { name: No }, { name: Yes } ] }\nprinciples: [ { id: a, title: A, questions: [ { id: b, ask: B? }, { id: d, ask: D? } ] } ]\n';
  const sheet = (edition: string): string =>
    `version: 1\nframework: ./k.yaml\nedition: "${edition}"\nsubject: { name: K }\ndate: 2026-11-20\nanswers:\n  b: 1\n  c: 1\n`;

  it('is moved from as far as it can be, and that it cannot be compared is said', async () => {
    const host = hostWith(sheet('2'), { 'k.yaml': alone });
    expect(await upgrade(host)).toBe(0);
    expect(host.textOf('sheet.yaml')).toContain('  b: 1\n  # c: 1  # not asked any more');
    expect(host.written.output).toContain('is not there to compare with');
    expect(host.written.output).not.toContain('New, and still to be answered');
  });

  it('is not gone back from: the framework may be an old one', async () => {
    const host = hostWith(sheet('3.1'), { 'k.yaml': alone });
    expect(await upgrade(host)).toBe(2);
    expect(host.writes).toEqual([]);
    expect(host.written.messages).toContain(
      'The sheet was asked from edition "3.1" of kitchen, and the newest one here is "3".',
    );
  });
});

describe('a sheet that somebody else writes meanwhile', () => {
  it('keeps what they wrote', async () => {
    const theirs = `${first}# Theirs.\n`;
    const host: MemoryHost = memoryHost({
      files: { 'sheet.yaml': first },
      beforeWrite: (path) => host.put(path, theirs),
    });
    expect(await upgrade(host)).toBe(2);
    expect(host.textOf('sheet.yaml')).toBe(theirs);
    expect(host.written.messages).toBe(
      'wgll: sheet.yaml was changed meanwhile, and is left as it is. Move it once more.\n',
    );
  });
});

describe('what cannot be settled', () => {
  it('is told with its place, and nothing is written', async () => {
    const text = first.replace('subject: { name: Ours }', 'subject: { name: Ours, fase: beta }');
    const host = hostWith(text);
    expect(await upgrade(host)).toBe(2);
    expect(host.writes).toEqual([]);
  });

  it('is an answer that is repeated elsewhere', async () => {
    const text = first
      .replace('note: |\n      The last one out.\n\n      Mostly.', 'note: &late The last.')
      .replace('note: Two are blunt.', 'note: Blunt.')
      .replace('dishes: cook', 'dishes: { option: cook, note: *late }');
    const host = hostWith(text);
    expect(await upgrade(host)).toBe(2);
    expect(host.writes).toEqual([]);
    expect(host.written.messages).toContain(
      'What is repeated here stands in an answer that is not asked any more.',
    );
  });

  it('is a sheet that is JSON, or that stands on standard input', async () => {
    const host = hostWith('', {
      'sheet.json': `{"version":1,"framework":"${kitchen}","edition":"1","subject":{"name":"A"},"date":"2026-11-20","answers":{}}`,
    });
    expect(await main(host, ['upgrade', 'sheet.json'])).toBe(2);
    expect(host.written.messages).toContain('wgll edits YAML');
    expect(await main(host, ['upgrade', '-'])).toBe(2);
    expect(host.writes).toEqual([]);
  });
});
