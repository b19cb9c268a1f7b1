import { emitKeypressEvents, type Interface } from 'node:readline';
import {
  createPrompt,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import type { Screen } from '../report/screen/drawn.js';
import { Above, cursorRow } from './above.js';
import { InView } from './in-view.js';
import { isEnter, type Keypress, keyOf, Paste } from './keys.js';
import { whenSignalled } from './signals.js';
import { type Talk, TalkEnded } from './talk.js';
import { drawField, edited, type TextField, textField, textOf } from './text-field.js';

/**
 * Holds a whole conversation in one prompt of `@inquirer/core`, so that keys typed ahead are never lost
 * between two questions. Long text is printed once, above; only a few lines are drawn again.
 */
export async function converse(
  talk: Talk,
  output: NodeJS.WriteStream,
  editor?: string,
): Promise<void> {
  const above = new Above(output);
  const ending = new AbortController();
  const stop = whenSignalled(['SIGTERM', 'SIGHUP'], (ended) => ending.abort(ended));
  output.write(pasteMarksOn);
  waitLessForEscape();
  try {
    const context = { output: above as unknown as NodeJS.WriteStream, signal: ending.signal };
    const fail = (error: unknown): void => ending.abort(error);
    await prompt({ talk, above, fail, editor }, { ...context, clearPromptOnDone: true });
  } catch (error) {
    if (ending.signal.aborted) throw ending.signal.reason;
    if (error instanceof Error && error.name === 'ExitPromptError') throw new TalkEnded(2);
    throw error;
  } finally {
    stop();
    output.write(above.rest([...talk.takeTold().rows, '']) + pasteMarksOff + showCursor);
  }
}

/**
 * Esc is a key by itself after 100 ms, and not the beginning of an arrow. Node would wait for 500, and the key that
 * follows would be taken for one that is held with Alt. It takes the time from the first who asks it for keys.
 */
function waitLessForEscape(): void {
  emitKeypressEvents(process.stdin, { escapeCodeTimeout: 100 } as unknown as Interface);
}

const showCursor = '\u001B[?25h';
/** Asks the terminal to mark what is pasted. */
const pasteMarksOn = '\u001B[?2004h';
const pasteMarksOff = '\u001B[?2004l';

interface Config {
  readonly talk: Talk;
  readonly above: Above;
  /** Ends the conversation with an error. */
  readonly fail: (error: unknown) => void;
  /** The command of the person's own editor. */
  readonly editor: string | undefined;
}

const prompt = createPrompt<undefined, Config>(({ talk, above, fail, editor }, done) => {
  const [, setDrawing] = useState(0);
  const redraw = (): void => setDrawing((drawing) => drawing + 1);
  const field = useRef<TextField>(textField(talk.screen().initial));
  const shown = useRef({ key: '', columns: 0 });
  const inView = useRef(new InView());
  /** What was told with the text: said again with what that asks. */
  const saved = useRef<readonly string[]>([]);
  const paste = useRef(new Paste());
  const soon = useRef(new Soon());

  useEffect((readline) => {
    const again = (): void => {
      shown.current.key = '';
      redraw();
    };
    const resized = (): void => (above.columns < shown.current.columns ? again() : redraw());
    // Ctrl-D, or the terminal has gone away: what is half typed is kept.
    const closed = (): void => {
      if (talk.isOver()) return;
      try {
        const text = textOf(field.current);
        if (talk.screen().reads === 'text' && text.trim() !== '') talk.line(text);
        talk.end();
      } catch (error) {
        fail(error);
        return;
      }
      done(undefined);
    };
    const stops = [whenContinued(readline, again), above.whenResized(resized)];
    readline.on('close', closed);
    return () => {
      // At Ctrl-D this comes while the listeners are being told, and ours is told still; at Ctrl-C it is not.
      readline.removeListener('close', closed);
      for (const stop of stops) stop();
      soon.current.stop();
    };
  }, []);

  useKeypress((event: KeypressEvent, readline) => {
    // What is typed is kept here; readline's own line knows neither wide characters nor a window's height.
    readline.clearLine(0);
    const pasted = paste.current.take(event);
    if (pasted === true) return;
    const before = talk.screen();
    if (editor !== undefined && before.long !== undefined && event.ctrl && event.name === 'e') {
      inEditor(talk, before.long, editor, (error) => {
        if (error !== undefined) fail(error);
        shown.current.key = '';
        field.current = textField(talk.screen().initial);
        redraw();
      });
      return;
    }
    try {
      field.current = pressed(talk, before, field.current, pasted ?? event);
    } catch (error) {
      fail(error);
      return;
    }
    if (talk.isOver()) {
      done(undefined);
      return;
    }
    const after = talk.screen();
    const isField = before.reads === 'text' && after.reads === 'text';
    if (!isField || before.key !== after.key || before.field !== after.field) {
      field.current = textField(after.initial);
      redraw();
      return;
    }
    // A text that comes in one go is drawn once.
    soon.current.do(redraw);
  });

  const screen = talk.screen();
  const drawing = talk.isOver() ? '' : drawn(screen.live, screen, field.current, above);
  const isNew = screen.key !== shown.current.key;
  const live = typeof drawing === 'string' ? 0 : rowsOf(drawing);
  const room = above.rows - screen.text.length - live;
  const { rows: told, again } = talk.takeTold(isNew ? room : undefined);
  const text = isNew ? makingRoom(screen.text, told.length - room) : screen.text;
  const rows = { text: text.length, told: told.length, live, window: above.rows };
  const isToPrint = isNew || (drawing !== '' && inView.current.isToPrintAgain(rows));
  if (told.length > 0 || isToPrint) above.print([...told, ...(isToPrint ? text : [])]);
  if (isToPrint) inView.current.printed(rows);
  if (isNew) {
    shown.current = { key: screen.key, columns: above.columns };
    saved.current = again;
  }
  const { alone } = screen;
  if (drawing === '' || alone === undefined || inView.current.hidden(rows) <= alone.row)
    return drawing;
  return drawn([...saved.current, ...alone.live], screen, field.current, above);
});

/** Where one row or two are missing, what is told takes the place of the blank ones at the ends of the text. */
function makingRoom(text: readonly string[], missing: number): readonly string[] {
  if (missing !== 1 && missing !== 2) return text;
  return text.slice(1, missing === 2 && text.at(-1) === '' ? -1 : undefined);
}

function rowsOf([lines, below]: readonly [string, string]): number {
  return [lines, below].flatMap((text) => (text === '' ? [] : text.split('\n'))).length;
}

/** The editor has the terminal while it runs; what was saved there is the text. */
function inEditor(talk: Talk, text: string, editor: string, then: (error?: unknown) => void): void {
  process.stderr.write(`${pasteMarksOff}${showCursor}\r\n`);
  process.stdin.setRawMode?.(false);
  const edit = async (): Promise<void> => {
    const { editText } = await import('./edit-text.js');
    const edited = editText(text, editor);
    if (edited !== undefined) talk.text?.(edited);
  };
  void edit()
    .then(
      () => undefined,
      (error: unknown) => error,
    )
    .then((error) => {
      process.stdin.setRawMode?.(true);
      process.stderr.write(pasteMarksOn);
      then(error);
    });
}

/** Does a thing once, when the keys that are there have been read. */
class Soon {
  #waiting: NodeJS.Immediate | undefined;

  do(what: () => void): void {
    this.#waiting ??= setImmediate(() => {
      this.#waiting = undefined;
      what();
    });
  }

  stop(): void {
    clearImmediate(this.#waiting);
  }
}

/** Hands a key or a pasted text on, and gives what the field holds then. */
function pressed(
  talk: Talk,
  screen: Screen,
  field: TextField,
  event: Keypress | string,
): TextField {
  if (typeof event === 'string') {
    if (screen.reads === 'text') return edited(field, { text: event });
    talk.key('paste');
  } else if (screen.reads === 'keys') {
    const key = keyOf(event);
    if (key !== undefined) talk.key(key);
  } else if (isEnter(event)) {
    const text = textOf(field);
    talk.line(text);
    // A question about the field is no entry to be mended in it.
    if (text.trim() === '?') return textField(talk.screen().initial);
  } else if (event.name === 'escape') talk.leave();
  else return edited(field, { ...event, text: event.sequence ?? '' });
  return field;
}

/** The live part, which must leave two rows of the window to what stands above it. */
function drawn(
  live: readonly string[],
  { reads }: Screen,
  field: TextField,
  above: Above,
): [string, string] {
  const most = Math.max(1, above.rows - 2);
  if (reads === 'keys') return [live.slice(-most).join('\n'), ''];
  const before = live.slice(0, -1).slice(-Math.max(0, most - 1));
  const row = drawField(live.at(-1) ?? '', field, {
    columns: above.columns - 1,
    rows: Math.max(1, most - before.length),
  });
  above.placeCursor(row.above.at(-1) ?? '', row.column);
  const lines = [...before, ...row.above.slice(0, -1), cursorRow];
  return [lines.join('\n'), row.below.join('\n')];
}

/** After Ctrl-Z and fg the terminal is in its own mode, and readline has stopped reading from it. */
function whenContinued(readline: { resume: () => void }, then: () => void): () => void {
  const again = (): void => {
    setImmediate(() => {
      process.stdin.setRawMode?.(false);
      process.stdin.setRawMode?.(true);
      process.stdin.resume();
      readline.resume();
      process.stderr.write(pasteMarksOn);
      then();
    });
  };
  process.on('SIGCONT', again);
  return () => process.off('SIGCONT', again);
}
