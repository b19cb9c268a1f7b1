import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { begunSheet, putQuestionnaire } from './questionnaire.js';
import { sleep, type Terminal } from './terminal.js';
import { program, useTerminals } from './terminals.js';

const terminals = useTerminals();

const disks: string[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) execFileSync('umount', ['--lazy', disk]);
});

const noDisk = whyNoDisk();
if (noDisk !== undefined)
  console.log(`Left out: a full disk, since none can be mounted here: ${noDisk}`);

const answered = `${begunSheet}  q001: 3\n`;
const howToGoOn = /saved in sheet\.yaml\.\s+Go on\s+with:\s+wgll assess sheet\.yaml/;

/** A shell at which somebody has typed `wgll assess sheet.yaml`, and answered one question. */
async function answering(options = ''): Promise<Terminal> {
  putQuestionnaire(terminals.folder, 30);
  const bin = join(terminals.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'wgll'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  chmodSync(join(bin, 'wgll'), 0o755);
  const terminal = await terminals.open({
    command: ['bash', '--norc', '--noprofile', '-i'],
    env: { PATH: `${bin}:${process.env['PATH']}`, PS1: 'shell> ', HISTFILE: '' },
  });
  await terminal.until('shell> ');
  await terminal.type(`wgll assess sheet.yaml --today 2026-11-20 ${options}; echo "code $?"\r`);
  await terminal.until('What is true of q001?');
  await terminal.type('3\r');
  await terminal.until('What is true of q002?');
  return terminal;
}

/** The program at which somebody types, among those that a shell has started. */
function programIn(shell: number): number {
  const found = readdirSync('/proc').find(
    (name) => /^\d+$/.test(name) && statOf(Number(name))?.parent === shell,
  );
  return Number(found);
}

/** State and parent of a process, as the system tells them; nothing when it is gone. */
function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const [state = '', parent] =
      readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/** The shell is there again, and shows what is typed and where. */
async function expectUsable(terminal: Terminal): Promise<void> {
  await terminal.until('shell> ');
  expect(await terminal.isCursorVisible()).toBe(true);
  await terminal.type('stty -a | grep -wo -e echo -e icanon | tr "\\n" " "; echo done\r');
  await terminal.until(/(?:icanon echo|echo icanon) done/);
}

async function codeOf(terminal: Terminal): Promise<number> {
  await terminal.until('code ');
  await terminal.until(/\d+\r/);
  return Number(/code (\d+)\n(?![^]*code \d)/.exec(terminal.told)?.[1]);
}

describe.each([
  ['on a screen', ''],
  ['in plain lines', '--accessible'],
])('what is answered %s is kept, and the terminal is left as it was', (_, options) => {
  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 0],
  ])('at %s', async (_key, typed, code) => {
    const terminal = await answering(options);
    await terminal.type(typed);
    expect(await codeOf(terminal)).toBe(code);
    await expectUsable(terminal);
    expect(terminals.sheet()).toBe(answered);
    expect(terminal.told.replaceAll(/\s+/g, ' ')).toMatch(howToGoOn);
  });

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('at %s', async (signal, code) => {
    const terminal = await answering(options);
    process.kill(programIn(terminal.pid), signal);
    expect(await codeOf(terminal)).toBe(code);
    await expectUsable(terminal);
    expect(terminals.sheet()).toBe(answered);
    expect(terminal.told.replaceAll(/\s+/g, ' ')).toMatch(howToGoOn);
  });

  it('through Ctrl-Z and fg, and the conversation goes on', async () => {
    const terminal = await answering(options);
    await terminal.type('\u001A');
    await terminal.until('Stopped');
    await expectUsable(terminal);
    expect(terminals.sheet()).toBe(answered);
    await terminal.type('fg\r');
    await terminal.until('assess');
    await sleep(500);
    await terminal.type('1\r');
    await terminal.until('What is true of q003?');
    await terminal.type('q\r');
    await expectUsable(terminal);
    expect(terminals.sheet()).toBe(`${answered}  q002: 1\n`);
  });

  it('when the terminal is closed', async () => {
    const terminal = await answering(options);
    const child = programIn(terminal.pid);
    await terminal.close();
    for (let turn = 0; turn < 400 && isThere(child); turn += 1) await sleep(25);
    expect(isThere(child)).toBe(false);
    expect(terminals.sheet()).toBe(answered);
  });

  it.skipIf(noDisk !== undefined)(
    'when the disk is full, and what is not saved is said',
    async () => {
      const terminal = await answering(options);
      await terminal.type('q\r');
      await terminal.until('shell> ');
      const disk = mountSmallDisk(join(terminals.folder, 'disk'));
      for (const name of ['framework.yaml', 'sheet.yaml']) {
        writeFileSync(join(disk, name), readFileSync(join(terminals.folder, name)));
      }
      await terminal.type(`cd ${disk}; wgll assess sheet.yaml ${options}; echo "code $?"\r`);
      await terminal.until('What is true of q002?');
      spawnSync('sh', ['-c', `head -c 70000 /dev/zero >"${join(disk, 'filler')}" 2>/dev/null`]);
      const before = readFileSync(join(disk, 'sheet.yaml'), 'utf8');
      await terminal.type('4\r');
      expect(await codeOf(terminal)).toBe(74);
      expect(readFileSync(join(disk, 'sheet.yaml'), 'utf8')).toBe(before);
      const told = terminal.told.replaceAll(/\s+/g, ' ');
      expect(told).toContain('sheet.yaml cannot be written: the disk is full. Not saved: q002:');
      expect(told).toContain('Everything before it is saved.');
      await expectUsable(terminal);
    },
  );

  it('when the folder may no longer be written, and what is not saved is said', async () => {
    const terminal = await answering(options);
    await terminal.type('q\r');
    await terminal.until('shell> ');
    // Everybody may read, and nobody but the owner may write.
    chmodSync(terminals.folder, 0o755);
    const user =
      process.getuid?.() === 0 ? 'setpriv --reuid=65534 --regid=65534 --clear-groups ' : '';
    if (user === '') chmodSync(terminals.folder, 0o555);
    await terminal.type(`${user}wgll assess sheet.yaml ${options}; echo "code $?"\r`);
    await terminal.until('What is true of q002?');
    await terminal.type('4\r');
    expect(await codeOf(terminal)).toBe(74);
    const told = terminal.told.replaceAll(/\s+/g, ' ');
    expect(told).toContain('sheet.yaml cannot be written: permission denied. Not saved: q002:');
    expect(terminals.sheet()).toBe(answered);
    await expectUsable(terminal);
    chmodSync(terminals.folder, 0o755);
  });

  it.each([
    [20, 24],
    [80, 12],
    [20, 12],
  ])('when the window becomes %i columns wide and %i rows high', async (columns, rows) => {
    const terminal = await answering(options);
    await terminal.resize(columns, rows);
    await sleep(400);
    await terminal.type('1\r');
    await terminal.until(/What\s+is\s+true\s+of\s+q003\?/);
    await terminal.type('q\r');
    expect(await codeOf(terminal)).toBe(0);
    await expectUsable(terminal);
    expect(terminals.sheet()).toBe(`${answered}  q002: 1\n`);
  });
});

/** Whether a process runs; one that has ended and is not buried yet does not. */
function isThere(pid: number): boolean {
  return !['Z', undefined].includes(statOf(pid)?.state);
}

/** A disk of 64 kB. */
function mountSmallDisk(at: string): string {
  mkdirSync(at);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at], { stdio: 'pipe' });
  disks.push(at);
  return at;
}

/** Only root may mount one, and not within every container. */
function whyNoDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'wgll-disk-'));
  try {
    mountSmallDisk(join(folder, 'disk'));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    for (const disk of disks.splice(0)) execFileSync('umount', ['--lazy', disk]);
    rmSync(folder, { recursive: true });
  }
}
