import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { begunSheet, putQuestionnaire } from './questionnaire.js';
import { useTerminals } from './terminals.js';

const terminals = useTerminals();

/** A conversation as it is typed: keys on a screen, lines in the plain mode. */
const conversation: readonly (readonly [screen: string, plain: string, next: string])[] = [
  ['n', 'n\r', 'Note'],
  ['Seen by ten: "all", # and {more}\r', 'Seen by ten: "all", # and {more}\r', 'Note saved'],
  ['3\r', '3\r', 'q002?'],
  ['d', 'd\r', 'q003?'],
  ['x', 'x\r', 'not apply'],
  ['Done by the region\r', 'Done by the region\r', 'q004?'],
  ['s', 's\r', 'q005?'],
  ['0\r', '0\r', 'q006?'],
  ['2\r', '2\r', 'q007?'],
  ['u', 'u\r', 'q006?'],
];

const answers = `  q001: { level: 3, note: 'Seen by ten: "all", # and {more}' }
  q002: dont-know
  q003: { not-applicable: Done by the region }
  q005: 0
`;

describe('the same conversation', () => {
  it('gives the same file on a screen and in plain lines, which never move the cursor', async () => {
    for (const mode of ['screen', 'plain'] as const) {
      putQuestionnaire(terminals.folder, 30);
      const terminal = await terminals.assess(...(mode === 'plain' ? ['--accessible'] : []));
      await terminal.until('q001?');
      for (const [screen, plain, next] of conversation) {
        await terminal.type(mode === 'plain' ? plain : screen);
        await terminal.until(next);
      }
      await terminal.type('q\r');
      expect(await terminal.ended()).toBe(0);
      expect(terminals.sheet()).toBe(begunSheet + answers);
      // A carriage return that no line break follows moves the cursor as well.
      // oxlint-disable-next-line no-control-regex
      const moving = /\u001B|\u0008|\r(?![\r\n])/;
      expect(moving.test(terminal.seen)).toBe(mode === 'screen');
    }
  });
});

describe('every save', () => {
  it('is on the disk before the next question shows: the file, its name, and the folder', async () => {
    putQuestionnaire(terminals.folder, 30);
    const trace = join(terminals.folder, 'trace');
    const calls = 'trace=fsync,fdatasync,rename,renameat2,linkat,link';
    const terminal = await terminals.open({
      command: ['strace', '-f', '-y', '-e', calls, '-o', trace, ...terminals.command],
    });
    await terminal.until('q001?');
    for (const next of ['q002?', 'q003?', 'q004?']) {
      await terminal.type('2\r');
      await terminal.until(next);
    }
    await terminal.type('q');
    expect(await terminal.ended()).toBe(0);
    const told = readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap((line) => /(fsync|rename)\w*\((?:[^<]*<([^>]*)>)?/.exec(line)?.slice(1) ?? []);
    const folder = terminals.folder;
    const pid = /\.sheet\.yaml\.(\d+)\./.exec(told.join(' '))?.[1];
    const file = join(folder, `.sheet.yaml.${pid}.wgll-tmp`);
    const save = ['fsync', file, 'rename', undefined, 'fsync', folder];
    expect(told).toEqual([...save, ...save, ...save]);
  });
});

describe('a question that is higher than the window', () => {
  it('is printed once, however often a key is drawn', async () => {
    putQuestionnaire(terminals.folder, 30);
    const terminal = await terminals.open({ command: terminals.command, rows: 12 });
    await terminal.until('q001?');
    for (let turn = 0; turn < 20; turn += 1)
      await terminal.type(turn % 2 ? '\u001B[A' : '\u001B[B');
    await terminal.type('4\r');
    await terminal.until('q002?');
    const printed = await terminal.scrollback();
    expect(printed.match(/What is true of q001\?/g)).toHaveLength(1);
    expect(printed.match(/Between two, choose the lower/g)).toHaveLength(2);
    await terminal.type('q');
    expect(await terminal.ended()).toBe(0);
  });
});
