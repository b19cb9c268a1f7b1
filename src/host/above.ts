import { Transform, type TransformCallback } from 'node:stream';

/** A stand-in for the row with the cursor: the prompt library counts characters, and this is one. */
export const cursorRow = '\uE000';

/**
 * Puts text above what the prompt draws. Each drawing begins by erasing the one before;
 * just after that the cursor stands where text is to go. The row with the cursor is put in here, too.
 */
export class Above extends Transform {
  readonly #output: NodeJS.WriteStream;
  #lines: readonly string[] = [];
  #last: string | undefined;
  #row: { readonly text: string; readonly column: number } | undefined;

  constructor(output: NodeJS.WriteStream) {
    super();
    this.#output = output;
    this.pipe(output, { end: false });
  }

  get columns(): number {
    return this.#output.columns || 80;
  }

  get rows(): number {
    return this.#output.rows || 24;
  }

  get isTTY(): boolean {
    return true;
  }

  /** Calls back when the window has another size, and has kept it for a moment; gives the way to stop that. */
  whenResized(then: () => void): () => void {
    let timer: NodeJS.Timeout | undefined;
    const resized = (): void => {
      clearTimeout(timer);
      timer = setTimeout(then, 100);
    };
    this.#output.on('resize', resized);
    return () => {
      clearTimeout(timer);
      this.#output.off('resize', resized);
    };
  }

  /** Two blank lines in a row become one. */
  print(lines: readonly string[]): void {
    for (const line of lines) {
      if (line !== '' || this.#last !== '') this.#lines = [...this.#lines, line];
      this.#last = line;
    }
  }

  /** The last lines, for when nothing more is drawn. */
  rest(lines: readonly string[]): string {
    this.print(lines);
    return this.#takeLines();
  }

  /** What stands in the row of the cursor, and the column in which the cursor stands. */
  placeCursor(text: string, column: number): void {
    this.#row = { text, column };
  }

  override _transform(chunk: Buffer, _encoding: string, next: TransformCallback): void {
    const drawn = this.#withRow(chunk.toString());
    const erased = beginning.exec(drawn)?.[0] ?? '';
    next(undefined, erased + this.#takeLines() + drawn.slice(erased.length));
  }

  #takeLines(): string {
    const text = this.#lines.map((line) => `${line}\r\n`).join('');
    this.#lines = [];
    return text;
  }

  #withRow(drawn: string): string {
    if (this.#row === undefined || !drawn.includes(cursorRow)) return drawn;
    const { text, column } = this.#row;
    return `${drawn.replace(cursorRow, () => text)}\u001B[${column + 1}G`;
  }
}

// oxlint-disable-next-line no-control-regex
const beginning = /^(?:\u001B\[\d+B)?(?:\u001B\[2K(?:\u001B\[1A)?)*(?:\u001B\[G)?/;
