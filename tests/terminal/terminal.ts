import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Control, quoted } from './control.js';

export interface TerminalStart {
  readonly command: readonly string[];
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** How long anything may take on a machine that is busy with other things, in milliseconds. */
const patience = Number(process.env['PATIENCE'] ?? 30_000);

/** One program in a terminal of its own: a pane of tmux, which is a terminal as real as any. */
export class Terminal {
  readonly #control: Control;
  readonly pane: string;
  /** Where its number and its end are told. */
  readonly #notes: string;
  #seen = '';
  #from = 0;
  #wake = (): void => {};

  private constructor(control: Control, pane: string, notes: string) {
    this.#control = control;
    this.pane = pane;
    this.#notes = notes;
  }

  /** Its notes are kept in a folder within the one given, for as long as that is there. */
  static async open(control: Control, folder: string, start: TerminalStart): Promise<Terminal> {
    const { command, cwd, columns = 80, rows = 24, env = {} } = start;
    const notes = mkdtempSync(join(folder, 'terminal-'));
    const given = Object.entries({ NO_COLOR: '1', ...env }).map(
      ([name, value]) => `-e ${quoted(`${name}=${value}`)}`,
    );
    const held = ['/bin/sh', '-c', holding, 'sh', notes, ...command];
    const words = [...given, '-c', quoted(cwd), ...held.map(quoted)].join(' ');
    const pane = await control.do(`new-window -d -P -F ${quoted('#{pane_id}')} ${words}`);
    const terminal = new Terminal(control, pane, notes);
    const decoder = new TextDecoder();
    control.listen(pane, (bytes) => {
      terminal.#seen += decoder.decode(bytes, { stream: true });
      terminal.#wake();
    });
    await terminal.resize(columns, rows);
    await terminal.type('\r');
    return terminal;
  }

  /** The number of the program that was started in it, for signals. */
  get pid(): number {
    return Number(readFileSync(join(this.#notes, 'pid'), 'utf8'));
  }

  /** Everything that the program has sent to the terminal. */
  get seen(): string {
    return this.#seen;
  }

  /** The same in words: without the codes that move the cursor. */
  get told(): string {
    return stripVTControlCharacters(this.#seen).replaceAll('\r', '');
  }

  /** Types keys, all in one write. */
  async type(keys: string): Promise<void> {
    if (/^[\0-\u007F]{1,200}$/.test(keys)) {
      const codes = Array.from(keys, (key) => key.charCodeAt(0).toString(16)).join(' ');
      await this.#control.do(`send-keys -t ${this.pane} -H ${codes}`);
      return;
    }
    const name = `keys-${this.pane.slice(1)}`;
    const file = join(tmpdir(), `wgll-${process.pid}-${name}`);
    writeFileSync(file, keys);
    await this.#control.do(`load-buffer -b ${name} ${quoted(file)}`);
    rmSync(file);
    await this.#control.do(`paste-buffer -d -r -b ${name} -t ${this.pane}`);
  }

  /** Waits until the program has sent a text, counted from the last one that was waited for. */
  async until(text: string | RegExp, most = patience): Promise<void> {
    const isThere = (): boolean => {
      const rest = this.#seen.slice(this.#from);
      const found =
        typeof text === 'string' ? { index: rest.indexOf(text), 0: text } : text.exec(rest);
      if (found === null || found.index === -1) return false;
      this.#from += found.index + found[0].length;
      return true;
    };
    const end = performance.now() + most;
    while (!isThere()) {
      const left = end - performance.now();
      if (left <= 0) {
        throw new Error(
          `The terminal never showed ${String(text)}, but:\n${await this.scrollback()}`,
        );
      }
      await this.#more(left);
    }
  }

  /** The rows of the window as they stand now. */
  async screen(): Promise<readonly string[]> {
    return (await this.#control.do(`capture-pane -p -t ${this.pane}`)).split('\n');
  }

  /** The rows of the window, and all that has left it at the top. */
  async scrollback(): Promise<string> {
    return this.#control.do(`capture-pane -p -S - -t ${this.pane}`);
  }

  async isCursorVisible(): Promise<boolean> {
    return (await this.#ask('#{cursor_flag}')) === '1';
  }

  async resize(columns: number, rows: number): Promise<void> {
    await this.#control.do(`resize-window -t ${this.pane} -x ${columns} -y ${rows}`);
  }

  /** Closes the terminal as its window's cross does: the program is left without one. */
  async close(): Promise<void> {
    await this.#control.do(`kill-pane -t ${this.pane}`).catch(() => '');
  }

  /** The exit code of the program; 128 and the number of the signal where one has killed it. */
  async ended(most = patience): Promise<number> {
    const end = performance.now() + most;
    while (performance.now() < end) {
      const code = readIfThere(join(this.#notes, 'code'));
      if (code.endsWith('\n')) return Number(code);
      await sleep(3);
    }
    throw new Error(`The program never ended:\n${await this.scrollback()}`);
  }

  async #ask(format: string): Promise<string> {
    return this.#control.do(`display-message -p -t ${this.pane} ${quoted(format)}`);
  }

  async #more(most: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      timer = setTimeout(resolve, Math.min(most, 200));
    });
    clearTimeout(timer);
  }
}

/**
 * The program waits until somebody listens. What holds it outlives the signals that both of them get, and notes how it
 * ended: tmux now and then forgets.
 */
const holding = [
  'read go; notes=$1; shift; trap : INT HUP TERM QUIT',
  `/bin/sh -c 'echo $$ >"$1/pid"; shift; exec "$@"' sh "$notes" "$@"`,
  'echo $? >"$notes/code"',
].join('; ');

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
