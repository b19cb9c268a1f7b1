import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** A tmux server of our own, told what to do and heard through one connection (tmux's "control mode"). */
export class Control {
  readonly #socket: string;
  readonly #client: ChildProcess;
  readonly #waiting: ((answer: Answer) => void)[] = [];
  readonly #panes = new Map<string, (bytes: Buffer) => void>();
  #answer: string[] | undefined;
  #rest = Buffer.alloc(0);

  private constructor(socket: string) {
    this.#socket = socket;
    // What the tests decide is not to depend on who runs them.
    const env = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', LANG: 'C.UTF-8' };
    const start = ['-L', socket, '-f', '/dev/null', '-u', '-C', 'new-session', 'sleep infinity'];
    this.#client = spawn('tmux', start, { env, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#client.stdout?.on('data', (part: Buffer) => this.#hear(part));
    // The session that the client begins with is answered like a command.
    this.#waiting.push(() => {});
  }

  static async open(): Promise<Control> {
    opened += 1;
    const control = new Control(`wgll-${process.pid}-${opened}`);
    await control.do('set-option -g remain-on-exit on');
    await control.do('set-option -g history-limit 50000');
    await control.do('set-option -g default-terminal tmux-256color');
    await control.do('set-option -s escape-time 0');
    return control;
  }

  /** Carries out one command of tmux, and gives its answer. */
  async do(command: string): Promise<string> {
    const answered = new Promise<Answer>((resolve) => {
      this.#waiting.push(resolve);
    });
    this.#client.stdin?.write(`${command}\n`);
    const { text, isError } = await answered;
    if (isError) throw new Error(`tmux: ${command}: ${text}`);
    return text;
  }

  /** Hands on what a pane is sent, from now on. */
  listen(pane: string, take: (bytes: Buffer) => void): void {
    this.#panes.set(pane, take);
  }

  close(): void {
    spawnSync('tmux', ['-L', this.#socket, 'kill-server']);
    this.#client.kill();
  }

  #gone(why: string): void {
    for (const answer of this.#waiting.splice(0)) answer({ text: why, isError: true });
  }

  #hear(part: Buffer): void {
    const all = Buffer.concat([this.#rest, part]);
    let from = 0;
    for (let end = all.indexOf(10); end !== -1; end = all.indexOf(10, from)) {
      this.#line(all.subarray(from, end));
      from = end + 1;
    }
    this.#rest = all.subarray(from);
  }

  #line(bytes: Buffer): void {
    const line = bytes.toString('latin1');
    if (this.#answer !== undefined) {
      if (!/^%(?:end|error) /.test(line)) {
        this.#answer.push(bytes.toString());
        return;
      }
      const text = this.#answer.join('\n');
      this.#answer = undefined;
      this.#waiting.shift()?.({ text, isError: line.startsWith('%error') });
    } else if (line.startsWith('%exit')) this.#gone(line);
    else if (line.startsWith('%begin ')) this.#answer = [];
    else if (line.startsWith('%output ')) {
      const [, pane = '', escaped = ''] = /^%output (%\d+) ([^]*)$/.exec(line) ?? [];
      this.#panes.get(pane)?.(unescaped(escaped));
    }
  }
}

interface Answer {
  readonly text: string;
  readonly isError: boolean;
}

let opened = 0;

/** tmux writes control characters and backslashes as three octal digits. */
function unescaped(text: string): Buffer {
  const plain = text.replaceAll(/\\(\d{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(plain, 'latin1');
}

/** A word as tmux reads it in a command. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
