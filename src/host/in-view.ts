/** What a drawing has come to, in rows of the window. */
interface Rows {
  /** Of the text that stays while the conversation is at one place. */
  readonly text: number;
  /** Of what has been told this time. */
  readonly told: number;
  /** Of the lines that are drawn again. */
  readonly live: number;
  readonly window: number;
}

/** In a window that is too small for the text, so many rows told under it hide what it ends with. */
const many = 4;

/**
 * Whether a text that was printed once is still in the window. What is told under it, and a field that grows, push it
 * out at the top; then it is printed once more, as soon as there is room for it, or the next key has been pressed.
 */
export class InView {
  #since = 0;
  #live = 0;

  /** The text has been printed just now. */
  printed({ text, live }: Rows): void {
    this.#since = text;
    this.#live = live;
  }

  /** How many of its rows are out of the window. */
  hidden({ window }: Rows): number {
    return Math.max(0, this.#since + this.#live - window);
  }

  /** Whether it is to be printed again, after what is told now: only where what is told can be seen as well. */
  isToPrintAgain(rows: Rows): boolean {
    this.#since += rows.told;
    this.#live = Math.max(this.#live, rows.live);
    // The first row of a text is blank.
    const isOut = this.#since - 1 + this.#live > rows.window;
    const hasRoom = rows.told + rows.text - 1 + rows.live <= rows.window;
    const isHidden = rows.told === 0 && this.#since - rows.text >= many;
    return isOut && (hasRoom || isHidden);
  }
}
