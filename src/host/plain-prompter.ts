import { createInterface } from 'node:readline';
import { wrap } from '../report/layout.js';
import { safe } from '../safe.js';
import { editText } from './edit-text.js';
import { whenSignalled } from './signals.js';
import type { PlainTalk } from './talk.js';

/** Lines of a terminal's width, broken between words, where a terminal would break them anywhere; whole ones elsewhere. */
function inRows(lines: readonly string[], output: NodeJS.WriteStream): string {
  const rows =
    output.isTTY === true ? lines.flatMap((line) => wrap(line, (output.columns || 80) - 1)) : lines;
  return rows.map((row) => `${row}\n`).join('');
}

/** As it comes from a terminal that hands on whole lines. */
const ctrlE = '\u0005';

/**
 * Holds a conversation line by line: nothing is drawn again and the cursor is never moved. Every line that comes,
 * however many at once and from a terminal or a pipe, is handed on in its turn.
 */
export async function converseInLines(
  talk: PlainTalk,
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  editor?: string,
): Promise<void> {
  const lines = createInterface({ input, terminal: false, crlfDelay: Infinity });
  let shown = '';
  const say = (): void => {
    const { key, lines: once, live, prompt } = talk.said();
    const isNew = key !== shown;
    shown = key;
    const all = [...talk.takeSaid(), ...(isNew ? ['', ...once] : []), ...live];
    output.write(`${inRows(all, output)}${prompt}`);
  };
  const isEchoed = input.isTTY === true;
  let failed: unknown;
  const take = (line: string): void => {
    if (talk.isOver()) return;
    // A terminal shows what is typed; what comes from a pipe is written here, so that the record is whole.
    if (!isEchoed) output.write(`${safe(line)}\n`);
    const { long } = talk.said();
    if (line.trim() === ctrlE && long !== undefined && editor !== undefined && isEchoed) {
      const edited = editText(long, editor);
      if (edited !== undefined) talk.text?.(edited);
    } else talk.plainLine(line);
    if (talk.isOver()) lines.close();
    else say();
  };
  const end = (error?: unknown): void => {
    failed ??= error;
    lines.close();
  };
  const stop = whenSignalled(['SIGINT', 'SIGTERM', 'SIGHUP'], end);
  try {
    await new Promise<void>((resolve) => {
      lines.on('close', () => resolve());
      lines.on('line', (line) => {
        try {
          if (failed === undefined) take(line);
        } catch (error) {
          end(error);
        }
      });
      say();
    });
    if (!talk.isOver() && failed === undefined) talk.end();
  } finally {
    stop();
    input.pause();
    const rest = talk.takeSaid();
    output.write(`${failed === undefined && isEchoed ? '' : '\n'}${inRows(rest, output)}`);
  }
  if (failed !== undefined) throw failed;
}
