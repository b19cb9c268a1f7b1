import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Surroundings, wgll } from './build/host.js';

/** One bad file per mistake, with the exact words that it gets, beside it in a file that ends in `.out`. */
const folder = fileURLToPath(new URL('fixtures/problems/', import.meta.url));
const before = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => process.chdir(before));

const wordsFor = (input: string): string => `${input.replace(/\.[a-z]+$/, '')}.out`;

const inputsIn = (part: string): readonly string[] =>
  readdirSync(`${folder}${part}`)
    .filter((name) => !name.endsWith('.out') && name !== 'parts')
    .map((name) => `${part}/${name}`)
    .toSorted();

/** What a policy names is looked up in a framework that is named beside it. */
const beside = (part: string): readonly string[] =>
  part === 'policy' ? ['--framework', '../garden.yaml'] : [];

const parts = ['sheet', 'text', 'framework', 'meaning', 'policy'];

describe.each(parts)('every mistake of a %s', (part) => {
  test.each(inputsIn(part))('%s is told in the words beside it', async (input) => {
    const { code, output, messages } = await wgll(['validate', input, ...beside(part)]);

    expect(messages).toBe(readFileSync(`${folder}${wordsFor(input)}`, 'utf8'));
    expect({ code, output }).toEqual({ code: 2, output: '' });
  });

  test('has its own words, and no words are left over', () => {
    const words = inputsIn(part).map(wordsFor);
    const found = readdirSync(`${folder}${part}`).filter((name) => name.endsWith('.out'));

    expect(new Set(words).size).toBe(words.length);
    expect(found.map((name) => `${part}/${name}`).toSorted()).toEqual(words.toSorted());
  });
});

test('a file that is something else is told once, and not key by key', async () => {
  const input = '{ "name": "x", "version": "1.0.0", "scripts": { "test": "x" } }';
  const { code, output, messages } = await wgll(['report', '-'], { input });
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(messages).toBe(
    '-:1:1 The file is something else than a sheet of answers. A sheet has version, framework, subject, date and answers, each at the beginning of a line.\n1 problem. Nothing was judged.\n',
  );
});

describe('what a machine made, or mischief', () => {
  const top = [
    'version: 1',
    'framework: ./garden.yaml',
    'edition: "1.0"',
    'subject: { name: Elm Row }',
    'date: 2026-11-20',
    'answers:\n',
  ].join('\n');

  /** The lines on standard error. What is quadratic would take minutes here. */
  const told = async (input: string, around: Surroundings = {}) => {
    const { code, output, messages } = await wgll(['validate', '-'], { ...around, input });
    expect({ code, output }).toEqual({ code: 2, output: '' });
    return messages.split('\n').slice(0, -1);
  };

  const tooDeep =
    'Lists and groups are nested more deeply here than can be read. Take out brackets that are not needed.';

  test.each([
    ['brackets that are never closed', '['.repeat(100_000), '-:1:101'],
    ['a thousand lists in each other', `${'['.repeat(1000)}${']'.repeat(1000)}`, '-:1:101'],
    ['two hundred lists in each other', `a: ${'['.repeat(200)}${']'.repeat(200)}`, '-:1:103'],
    ['five thousand groups in each other', `${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`, '-:1:401'],
    ['twenty thousand dashes on a line', `${'- '.repeat(20_000)}1`, '-:'],
  ])('%s are refused in one line', async (_, input, place) => {
    const lines = await told(input);

    expect(lines).toEqual([`${place} ${tooDeep}`, '1 problem. Nothing was judged.']);
  });

  test('a hundred steps of indentation can be read', async () => {
    const nested = Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth + 4)}k:\n`).join(
      '',
    );

    const lines = await told(`${top}  soil-tested:\n    level: 3\n    note: x\n  nest:\n${nested}`);

    expect(lines[0]).toBe(
      '-:10:3 "nest" is not a question of garden 1.0. Known: soil-tested, soil-fed, water-saved, water-shared.',
    );
  });

  test('50,000 unknown questions are all counted, and not all of them are printed', async () => {
    const answers = Array.from({ length: 50_000 }, (_, index) => `  q${index}: 3\n`).join('');

    const lines = await told(`${top}${answers}`);

    expect(lines).toHaveLength(502);
    expect(lines[0]).toBe(
      '-:7:3 "q0" is not a question of garden 1.0. Known: soil-tested, soil-fed, water-saved, water-shared.',
    );
    expect(lines.slice(-2)).toEqual([
      '49500 more are not shown.',
      '50000 problems. Nothing was judged.',
    ]);
  });

  test('50,000 unknown keys are all counted', async () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `q${index}: 3\n`).join('');

    const lines = await told(`${top.replace(/\n$/, ' {}\n')}${keys}`);

    expect(lines.at(-1)).toBe('50000 problems. Nothing was judged.');
  });

  test('50,000 times the same key is told with its first line', async () => {
    const lines = await told(`${top}${'  soil-tested: 3\n'.repeat(50_000)}`);

    expect(lines[0]).toBe(
      '-:8:3 "soil-tested" is written twice. It stands on line 7 already. Keep one of the two.',
    );
  });

  test('no character of a file reaches the terminal as a command', async () => {
    const lines = await told(`${top}  "a\\e]0;x\\a\\x9b\\u200e\\u2028": 3\n`);

    expect(lines[0]).toBe(
      '-:7:3 "a\\u{001B}]0;x\\u{0007}\\u{009B}\\u{200E}\\u{2028}" is not a question of garden 1.0. Known: soil-tested, soil-fed, water-saved, water-shared.',
    );
  });

  test('a key with a line break stays on the line of its problem', async () => {
    const lines = await told(`${top}  "soil\\ntested": 3\n`);

    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(
      '-:7:3 "soil tested" is not a question of garden 1.0. Did you mean "soil-tested"?',
    );
  });
});

describe('files that cannot be read', () => {
  test('a file that is not there is told with what to check', async () => {
    expect(await wgll(['validate', 'nowhere.yaml'])).toEqual({
      code: 2,
      output: '',
      messages:
        'nowhere.yaml: The file does not exist. Check its name, and the folder you are in.\n1 problem. Nothing was judged.\n',
    });
  });

  test('a folder without a framework is told on a terminal as well', async () => {
    const { code, messages } = await wgll(['validate', 'framework/parts'], { columns: 80 });

    expect(code).toBe(2);
    expect(messages).toBe(
      [
        'framework/parts',
        '  The file is a folder. Name a file. Only a framework may be a folder, which',
        '  then has a framework.yaml.',
        '',
        '1 problem. Nothing was judged.',
        '',
      ].join('\n'),
    );
  });

  test('a file with an unusual name is told with its name made harmless', async () => {
    const place = mkdtempSync(join(tmpdir(), 'wgll-'));
    const file = join(place, 'a\u001B[31m\nb.yaml');
    writeFileSync(file, 'version: 1\n');
    const { messages } = await wgll(['validate', file]);
    rmSync(place, { recursive: true });

    expect(messages.replace(place, '')).toMatch(/^\/a\\u\{001B\}\[31m b\.yaml:1:1 The file is/);
  });
});

describe('several files at once', () => {
  test('are all told, in the order they were named', async () => {
    const { code, output, messages } = await wgll([
      'validate',
      'sheet/unknown-level.yaml',
      '../sound/crlf.yaml',
      'sheet/na-short.yaml',
    ]);

    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(messages).toBe(
      [
        'sheet/unknown-level.yaml:7:16 5 is not a level of "soil-tested". Levels go from 0 to 4.',
        'sheet/na-short.yaml:7:16 "n/a" is not an answer to "soil-tested", which wants a level from 0 to 4. If it does not apply, say why: { not-applicable: We run no wards }.',
        '2 problems. Nothing was judged.',
        '',
      ].join('\n'),
    );
  });

  test('tell the faults of a framework that they share only once', async () => {
    const place = mkdtempSync(join(tmpdir(), 'wgll-'));
    writeFileSync(join(place, 'own.yaml'), 'version: 2\nid: own\nedition: "1"\ntitle: Own\n');
    for (const name of ['a.yaml', 'b.yaml']) {
      const sheet =
        'version: 1\nframework: ./own.yaml\nsubject: { name: A }\ndate: 2026-11-20\nanswers:\n';
      writeFileSync(join(place, name), sheet);
    }
    const { messages } = await wgll(['validate', join(place, 'a.yaml'), join(place, 'b.yaml')]);
    rmSync(place, { recursive: true });

    expect(messages.replaceAll(place, '')).toBe(
      [
        '/own.yaml:1:1 "principles" is missing. Add: principles: [ mission.yaml, users.yaml ]',
        '/own.yaml:1:10 "version" is 2, and this wgll reads version 1 only. Use a newer wgll, or write version: 1 if nothing newer is used here.',
        '2 problems. Nothing was judged.',
        '',
      ].join('\n'),
    );
  });

  test('that are all sound are named on standard output, one a line', async () => {
    const files = ['../sound/crlf.yaml', '../sound/split', '../sound/split/'];

    const { code, output } = await wgll(['validate', ...files]);

    expect(code).toBe(0);
    expect(output).toBe(
      '../sound/crlf.yaml: a sound sheet\n../sound/split: a sound framework\n../sound/split/: a sound framework\n',
    );
  });
});

describe('files that are odd and right', () => {
  const sound = fileURLToPath(new URL('fixtures/sound/', import.meta.url));
  const files = readdirSync(sound).filter((name) => !/\.out$|^\./.test(name));
  const advised = [
    'edition-as-number.yaml',
    'no-edition.yaml',
    'nothing-after-colon.yaml',
    'split',
    'without-effect.yaml',
  ];
  const inSound = async (argv: readonly string[]) => {
    process.chdir(sound);
    const ran = await wgll(['validate', ...argv]);
    process.chdir(folder);
    return ran;
  };

  test.each(files.filter((name) => !advised.includes(name)))(
    '%s is sound without a word',
    async (file) => {
      expect(await inSound([file])).toEqual({
        code: 0,
        output: `${file}: a sound sheet\n`,
        messages: '',
      });
    },
  );

  test.each(advised)('%s is sound, with the advice beside it', async (file) => {
    const { code, output, messages } = await inSound([file]);

    expect(messages).toBe(readFileSync(`${sound}${wordsFor(file)}`, 'utf8'));
    expect({ code, output: output.replace(/\w+\n$/, '') }).toEqual({
      code: 0,
      output: `${file}: a sound `,
    });
  });

  test('advice is a problem with --strict', async () => {
    expect(await inSound(['--strict', 'no-edition.yaml'])).toEqual({
      code: 2,
      output: '',
      messages:
        'no-edition.yaml:2:1 The sheet does not say which edition was asked; it is read as 1.0. Add: edition: "1.0".\n1 problem. Nothing was judged.\n',
    });
  });

  test('a sheet on standard input is read against a framework beside the working folder', async () => {
    const input = readFileSync(`${sound}crlf.yaml`);
    process.chdir(sound);
    const ran = await wgll(['validate', '-'], { input });
    process.chdir(folder);

    expect(ran).toEqual({ code: 0, output: '-: a sound sheet\n', messages: '' });
  });

  test('a framework on standard input is read with the files beside the working folder', async () => {
    process.chdir(`${sound}split`);
    const input = readFileSync(`${sound}split/framework.yaml`);
    const { code, output } = await wgll(['validate', '-'], { input });
    process.chdir(folder);

    expect({ code, output }).toEqual({ code: 0, output: '-: a sound framework\n' });
  });
});
