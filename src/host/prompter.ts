import { Transform, type TransformCallback } from 'node:stream';
import { createPrompt, type KeypressEvent, useEffect, useKeypress, useState } from '@inquirer/core';
import { type Talk, TalkEnded } from './talk.js';

/**
 * Holds a whole conversation in one prompt of `@inquirer/core`, so that keys typed ahead are never lost
 * between two questions. Long text is printed once, above; only a few lines are drawn again.
 */
export async function converse(talk: Talk, output: NodeJS.WriteStream): Promise<void> {
  const above = new Above(output);
  const ending = new AbortController();
  const handlers: readonly (readonly [NodeJS.Signals, () => void])[] = [
    ['SIGTERM', () => ending.abort(new TalkEnded(15))],
    ['SIGHUP', () => ending.abort(new TalkEnded(1))],
  ];
  for (const [signal, handler] of handlers) process.on(signal, handler);
  try {
    const context = { output: above as unknown as NodeJS.WriteStream, signal: ending.signal };
    await prompt({ talk, above }, { ...context, clearPromptOnDone: true });
  } catch (error) {
    if (ending.signal.aborted) throw ending.signal.reason;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new TalkEnded(2);
    throw error;
  } finally {
    for (const [signal, handler] of handlers) process.off(signal, handler);
    output.write(showCursor);
  }
}

function takeTerminal(): void {
  process.stdin.setRawMode?.(false);
  process.stdin.setRawMode?.(true);
  process.stdin.resume();
}

const showCursor = '\u001B[?25h';

interface Config {
  readonly talk: Talk;
  readonly above: Above;
}

const prompt = createPrompt<undefined, Config>(({ talk, above }, done) => {
  const [, redraw] = useState(0);
  const [typed, setTyped] = useState('');
  const [shown, setShown] = useState('');
  useEffect((readline) => {
    readline.write(talk.screen().initial);
    // After Ctrl-Z and fg the terminal is in its own mode, and readline has stopped reading from it.
    const again = (): void => {
      setImmediate(() => {
        takeTerminal();
        readline.resume();
        setShown('');
        redraw(Date.now());
      });
    };
    process.on('SIGCONT', again);
    return () => process.off('SIGCONT', again);
  }, []);
  const screen = talk.screen();
  useKeypress((event, readline) => {
    const before = talk.screen();
    if (before.reads === 'keys') {
      readline.clearLine(0);
      const key = keyOf(event);
      if (key !== undefined) talk.key(key);
    } else if (isEnter(event)) talk.line(typed);
    else if (event.name === 'escape') talk.leave();
    else {
      setTyped(readline.line);
      return;
    }
    if (talk.isOver()) {
      done(undefined);
      return;
    }
    const after = talk.screen();
    readline.clearLine(0);
    if (after.reads === 'text' && (before.key !== after.key || before.reads === 'keys')) {
      readline.write(after.initial);
      setTyped(after.initial);
    } else setTyped('');
    redraw(Date.now());
  });
  const told = talk.takeTold();
  const isNew = screen.key !== shown;
  if (isNew) setShown(screen.key);
  if (told.length > 0 || isNew) above.print([...told, ...(isNew ? screen.text : [])]);
  if (talk.isOver()) return '';
  return [...screen.live.slice(0, -1), `${screen.live.at(-1) ?? ''}${typed}`].join('\n');
});

function isEnter(event: KeypressEvent): boolean {
  return event.name === 'enter' || event.name === 'return';
}

const named = new Set(['up', 'down', 'left', 'right', 'escape']);

/** The character that was typed, or the name of a key that types none. */
function keyOf(event: KeypressEvent): string | undefined {
  if (isEnter(event)) return 'enter';
  if (event.ctrl) return undefined;
  const { sequence } = event as KeypressEvent & { readonly sequence?: string };
  if (named.has(event.name)) return event.name;
  return sequence !== undefined && sequence.length === 1 ? sequence.toLowerCase() : undefined;
}

/**
 * Puts text above what the prompt draws. Each drawing begins by erasing the one before;
 * just after that the cursor stands where text is to go.
 */
class Above extends Transform {
  readonly #output: NodeJS.WriteStream;
  #lines: readonly string[] = [];

  constructor(output: NodeJS.WriteStream) {
    super();
    this.#output = output;
    this.pipe(output, { end: false });
  }

  get columns(): number {
    return this.#output.columns;
  }

  get rows(): number {
    return this.#output.rows;
  }

  get isTTY(): boolean {
    return true;
  }

  print(lines: readonly string[]): void {
    this.#lines = [...this.#lines, ...lines];
  }

  override _transform(chunk: Buffer, _encoding: string, next: TransformCallback): void {
    const drawn = chunk.toString();
    const erased = beginning.exec(drawn)?.[0] ?? '';
    if (this.#lines.length === 0) {
      next(undefined, drawn);
      return;
    }
    const text = this.#lines.map((line) => `${line}\r\n`).join('');
    this.#lines = [];
    next(undefined, erased + text + drawn.slice(erased.length));
  }
}

// oxlint-disable-next-line no-control-regex
const beginning = /^(?:\u001B\[\d+B)?(?:\u001B\[2K(?:\u001B\[1A)?)*(?:\u001B\[G)?/;
