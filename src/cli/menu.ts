import type { PlainTalk, Talk } from '../host/talk.js';
import { wrap } from '../report/layout.js';
import type { Paint } from '../report/paint.js';

/** A short list to choose from: a number or an arrow chooses, and Enter takes it; line by line as well. */
export class Menu implements Talk, PlainTalk {
  readonly #title: string;
  readonly #offers: readonly string[];
  readonly #paint: Paint;
  readonly #columns: () => number;
  #cursor = 0;
  #typed = '';
  #how: 'asking' | 'chosen' | 'left' | 'plain' = 'asking';

  constructor(title: string, offers: readonly string[], paint: Paint, columns: () => number) {
    this.#columns = columns;
    this.#title = title;
    this.#offers = offers;
    this.#paint = paint;
  }

  /** The index of what was chosen, if anything was. */
  get chosen(): number | undefined {
    return this.#how === 'chosen' ? this.#cursor : undefined;
  }

  /** Whether p and Enter were typed. */
  get isPlainWanted(): boolean {
    return this.#how === 'plain';
  }

  /** From here on it is held line by line. */
  goPlain(): void {
    this.#typed = '';
    this.#how = 'asking';
  }

  screen = () => ({
    key: 'menu',
    text: ['', ...this.#rows(this.#title, ' ', ' ').map(this.#paint.strong), ''],
    live: [
      ...this.#offers.flatMap((text, index) => {
        const isHere = index === this.#cursor;
        const rows = this.#rows(text, ` ${isHere ? '>' : ' '} ${index + 1}  `, '      ');
        return isHere ? rows.map(this.#paint.accent) : rows;
      }),
      '',
      `${this.#paint.quiet(` Enter takes ${this.#cursor + 1}, 1-${this.#offers.length} another   q leave`)}  > `,
    ],
    reads: 'keys' as const,
    initial: '',
  });

  said = () => ({
    key: 'menu',
    lines: [this.#title, ...this.#offers.map((text, index) => `${index + 1}: ${text}`)],
    live: this.#typed === '' ? [] : [`There is no "${this.#typed}" to choose.`],
    prompt: `Type 1 to ${this.#offers.length}, or q to leave, then Enter: `,
  });

  takeTold = () => ({ rows: [], again: [] });

  takeSaid = (): readonly string[] => [];

  key = (key: string): void => {
    const last = this.#offers.length - 1;
    if (key === 'up') this.#cursor = Math.max(0, this.#cursor - 1);
    else if (key === 'down') this.#cursor = Math.min(last, this.#cursor + 1);
    else if (key === 'enter') this.#how = this.#typed === 'p' ? 'plain' : 'chosen';
    else if (key === 'q') this.#how = 'left';
    else if (this.#isNumber(key)) this.#cursor = Number(key) - 1;
    this.#typed = key;
  };

  line = (): void => {};

  plainLine = (text: string): void => {
    this.#typed = text.trim();
    if (this.#typed.toLowerCase() === 'q') this.#how = 'left';
    else if (this.#isNumber(this.#typed)) {
      this.#cursor = Number(this.#typed) - 1;
      this.#how = 'chosen';
    }
  };

  leave = (): void => {};

  end = (): void => {
    this.#how = 'left';
  };

  isOver = (): boolean => this.#how !== 'asking';

  #rows(text: string, first: string, others: string): readonly string[] {
    const room = this.#columns() - 1 - others.length;
    return wrap(text, room).map((row, index) => (index === 0 ? first : others) + row);
  }

  #isNumber(text: string): boolean {
    return /^[1-9]$/.test(text) && Number(text) <= this.#offers.length;
  }
}
