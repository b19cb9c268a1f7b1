import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The built program in a real terminal: keys that a person would press, signals that a system would send. */

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const program = path('../../bin/wgll.js');

interface Talked {
  readonly seen: string;
  readonly code: number;
  readonly echo: boolean;
  readonly missed: string | null;
}

type Step = readonly [wait: string, send: string | { readonly signal: string }];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wgll-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function talk(
  steps: readonly Step[],
  argv: readonly string[] = ['assess', '--quick'],
  columns = 80,
  env: Readonly<Record<string, string>> = {},
): Talked {
  const command = [path('talk.py'), String(columns), '24', JSON.stringify(steps)];
  const { stdout, stderr } = spawnSync(
    'python3',
    [...command, process.execPath, program, ...argv],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], TERM: 'xterm-256color', NO_COLOR: '1', ...env },
    },
  );
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as Talked;
}

function saved(): string {
  return readFileSync(join(folder, 'wgll-answers.yaml'), 'utf8');
}

/** What was written, without the codes that move the cursor. */
function plain(seen: string): string {
  return stripVTControlCharacters(seen).replaceAll('\r', '');
}

const opening: readonly Step[] = [
  ['this about?', 'Garden Town\r'],
  ['Who is answering', '\r'],
  ['date of these answers', '\r'],
];

describe('a conversation in a terminal', { timeout: 60_000 }, () => {
  it('is saved, and ends with the page of the saved sheet', () => {
    // What tells why a field is asked leaves nothing in it.
    const talked = talk([
      ['this about?', '?\r'],
      ['between quotation marks', 'Garden Town\r'],
      ...opening.slice(1),
      ['question 1 of 10', '1\r'],
      ['Lowest here', 'b1\r'],
      ['of 10', 'q'],
    ]);
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    expect(saved()).toContain('  mission-memorable: { level: 1, barriers: [money] }\n');
    expect(saved()).toContain('{ name: Garden Town, ');

    const whole = saved().replace(
      /answers:[^]*/,
      `answers:\n${ids.map((id) => `  ${id}: 2\n`).join('')}`,
    );
    writeFileSync(join(folder, 'wgll-answers.yaml'), whole);
    const ended = talk([
      ['question 10 of 10', '3\r'],
      ['Lowest here', '\r'],
      ['looked at again', '\r'],
      ['held you back most', '\r'],
      ['To take first', '1\r'],
      ['who owns', 'Head of digital\r'],
      ['by when', '2027-03-31\r'],
      ['Next:', ''],
    ]);
    expect(ended).toMatchObject({ missed: null, code: 0, echo: true });
    expect(saved()).toContain('owner: Head of digital');
    const report = spawnSync(process.execPath, [program, 'report', 'wgll-answers.yaml'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(report.status).toBe(0);
    expect(plain(ended.seen)).toContain(`\n\n${report.stdout}`);
  });

  it('loses no key of a burst', () => {
    const talked = talk([...opening, ['question 1 of 10', 'nSeen by ten people.\r2\r1\r3\rb3q']]);
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    expect(saved()).toContain('  mission-memorable: { level: 2, note: Seen by ten people. }\n');
    expect(saved()).toContain('  users-watched: { level: 1, barriers: [legislation] }\n');
  });

  it('takes evidence field by field, and hands in the room', () => {
    const talked = talk([
      ...opening,
      ['question 1 of 10', 'eBoard paper\rhttps://example.org/a\r2026-01-02\r'],
      ['Evidence saved', 'v0 2 1\r2\r'],
      ['Lowest here', 'q'],
    ]);
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    const text = saved();
    expect(text).toContain('title: Board paper');
    expect(text).toContain('url: https://example.org/a');
    expect(text).toContain('date: 2026-01-02');
    expect(text).toContain('votes: { 1: 2, 2: 1 }');
  });

  it('draws again what was saved, and no line that was typed in a field', () => {
    const talked = talk(
      [
        ['this about?', 'Garden Town\r'],
        ['Who is answering', '\r'],
        ['date of these answers', '\r'],
        ['How long have you got', '20\r'],
        // At 40 columns the question is out of the window, and asked again in the lines that are redrawn.
        ['all keys', '2'],
        ['Enter takes 2', '\r'],
        ['Lowest here', '\r'],
        ['all keys', '2\r'],
        ['Saved: 2', 's'],
        ['Lowest here', 'q'],
      ],
      ['assess'],
      40,
    );
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    const seen = plain(talked.seen);
    const [, ...afterwards] = seen.split('question 1 of 10');
    expect(afterwards.join('')).toContain('Enter takes 2');
    expect(afterwards.join('')).not.toContain('> 20');
    expect(seen).toContain(' Saved: 2, Under way.\n');
  });

  it('takes a note of several lines from an editor', () => {
    writeFileSync(join(folder, 'editor.sh'), 'printf "Two lines:\\nthis is one.\\n\\n" > "$1"\n');
    const talked = talk(
      [
        ...opening,
        ['question 1 of 10', 'n'],
        ['Ctrl-E opens your editor', '\u0005'],
        ['Note saved', '2\r'],
        ['Lowest here', 'q'],
      ],
      undefined,
      80,
      { EDITOR: 'sh ./editor.sh' },
    );
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    expect(saved()).toContain('Two lines:');
    expect(saved()).toContain('this is one.');
    expect(saved()).toContain('level: 2');
  });

  it('takes what is pasted as one text', () => {
    const paste = '\u001B[200~one\n3 two\td\r\nq\u001B[201~';
    const talked = talk([
      ...opening,
      ['question 1 of 10', 'n'],
      ['Enter saves it', paste],
      ['q', '\r'],
      ['Note saved', paste],
      ['Pasted text does nothing', 'q'],
    ]);
    expect(talked).toMatchObject({ missed: null, code: 0 });
    expect(saved()).toContain('  mission-memorable: { note: one 3 two d q }\n');
  });

  it('takes no text from arrows and function keys, also just after Esc', () => {
    const talked = talk([
      ...opening,
      ['question 1 of 10', 'n'],
      ['Enter saves it', 'up\u001B[A and\u001B[B down\u001B[15~\r'],
      ['Note saved', 'n'],
      ['Enter saves it', '\u001B\u001B[A!\r'],
      ['Note saved', 'q'],
    ]);
    expect(talked).toMatchObject({ missed: null, code: 0 });
    expect(saved()).toContain('note: up and down!');
  });

  it('draws no line wider than the window', () => {
    const talked = talk(
      [...opening, ['question 1 of 10', 'w?n'], ['Enter saves', 'A note\r'], ['Note saved', 'q']],
      undefined,
      40,
    );
    // Where the cursor is moved, another line begins.
    // oxlint-disable-next-line no-control-regex
    const lines = plain(talked.seen.replaceAll(/\u001B\[\d*[GKAB]/g, '\n')).split('\n');
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('keeps what is answered at %s, and leaves the terminal usable', (signal, code) => {
    const talked = talk([...opening, ['question 1 of 10', '2\r'], ['Lowest here', { signal }]]);
    expect(talked).toMatchObject({ missed: null, code, echo: true });
    expect(talked.seen).toContain('\u001B[?25h');
    expect(saved()).toContain('  mission-memorable: 2\n');
  });

  it('ends with 130 at Ctrl-C, without what is half typed', () => {
    const talked = talk([
      ...opening,
      ['question 1 of 10', '2\r'],
      ['Lowest here', '\r'],
      ['question 2', 'n'],
      ['Enter saves', 'half\u0003'],
    ]);
    expect(talked).toMatchObject({ missed: null, code: 130, echo: true });
    expect(plain(talked.seen)).toContain('Everything answered is saved in wgll-answers.yaml.');
    expect(saved()).not.toContain('half');
  });

  it('ends with 0 at Ctrl-D, with what is half typed', () => {
    const talked = talk([
      ...opening,
      ['question 1 of 10', 'n'],
      ['Enter saves', 'half'],
      ['half', '\u0004'],
    ]);
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    expect(saved()).toContain('note: half');
  });

  it('loses no answer when it is killed', () => {
    const talked = talk([
      ...opening,
      ['question 1 of 10', '2\r'],
      ['Lowest here', { signal: 'SIGKILL' }],
    ]);
    expect(talked.code).toBe(-9);
    expect(saved()).toContain('  mission-memorable: 2\n');
  });

  it('ends with 74 when it cannot save, and says what is not saved', () => {
    const talked = talk([['this about?', 'Town\r']], ['assess', 'nowhere/sheet.yaml']);
    expect(talked).toMatchObject({ missed: null, code: 74, echo: true });
    expect(plain(talked.seen).replaceAll('\n', ' ')).toContain(
      'nowhere/sheet.yaml cannot be written: its folder does not exist. Not saved: name: Town;',
    );
  });

  it('asks no second time for the set of a sheet in which nothing is answered yet', () => {
    const begun: Step = ['date of these answers', '\r'];
    talk([...opening.slice(0, 2), begun, ['How long', 'short\r'], ['1 of 10', 'q']], ['assess']);
    const again: readonly Step[] = [
      ['this about?', '\r'],
      ['Who is answering', '\r'],
      ['date of these answers', '\r'],
      ['question 1 of 10', 'q'],
    ];
    expect(talk(again, ['assess'])).toMatchObject({ missed: null, code: 0 });
    expect(saved()).toContain('asked: quick\n');
  });

  it('offers to go back into a sheet in which everything is answered', () => {
    talk([...opening, ['question 1 of 10', 'q']]);
    const answers = [...ids, 'board-authority'].map((id) => `  ${id}: 2\n`).join('');
    const steps = 'steps: [ { question: technology-cloud, owner: Head of digital } ]\n';
    const whole = `${saved().replace(/answers:[^]*/, '')}${steps}answers:\n${answers}`;
    writeFileSync(join(folder, 'wgll-answers.yaml'), whole);
    const changed = talk(
      [
        ['What now?', '2\r'],
        ['Go to which question', '3\r'],
        ['question 3 of 10', '4\r'],
        ['could be looked at again', '\r'],
        ['Next:', ''],
      ],
      ['assess'],
    );
    expect(changed).toMatchObject({ missed: null, code: 0 });
    expect(saved()).toContain('  users-needs-traced: 4\n');
    const dated = talk(
      [
        ['What now?', '5\r'],
        ['To take first, up to 3: 1', '\r'],
        ['Is an owner or a date to change', '1'],
        ['who owns', '\r'],
        ['by when', '31 March 2037\r'],
        ['by 2037-03-31', '\r'],
        ['Next:', ''],
      ],
      ['assess'],
    );
    expect(dated).toMatchObject({ missed: null, code: 0 });
    expect(plain(dated.seen).split('never redrawn').length - 1).toBe(1);
    expect(saved()).toContain('owner: Head of digital, by: 2037-03-31');
    expect(talk([['What now?', 'q']], ['assess']).code).toBe(0);
  });

  it('asks for no time where the command line chooses the questions', () => {
    const argv = ['assess', '--principle', 'users'];
    const talked = talk([...opening, ['question 1 of 5', 'q']], argv);
    expect(talked).toMatchObject({ missed: null });
    expect(plain(talked.seen)).not.toContain('How long have you got');
  });

  it('offers what there is to do where no command is named', () => {
    const talked = talk([['Start an assessment', '2\r']], []);
    expect(talked).toMatchObject({ missed: null, code: 0, echo: true });
    expect(plain(talked.seen)).toContain('In short');
    expect(talk([['Start an assessment', 'q']], []).code).toBe(0);
  });
});

/** The short set but for its last question. */
const ids = [
  'mission-memorable',
  'users-watched',
  'users-needs-traced',
  'services-after-go-live',
  'teams-mixed',
  'technology-cloud',
  'agile-smallest',
  'agile-governance',
  'board-collective',
];
