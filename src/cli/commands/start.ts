import { paintFor } from '../../host/colour.js';
import type { Talk } from '../../host/talk.js';
import { TalkEnded } from '../../host/talk.js';
import type { Paint } from '../../report/paint.js';
import { exitCode } from '../exit-code.js';
import type { Run } from '../run.js';
import { assess } from './assess.js';
import { report, usualSheet } from './report.js';

/** `wgll` alone: offers what there is to do; without a terminal it is the help. */
export async function start(run: Run, help: () => void): Promise<void> {
  const { host, argv } = run;
  if (!host.input.isTerminal || !host.messages.isTerminal) {
    help();
    return;
  }
  const menu = new Menu(offers(run, help), await paintFor(host, host.messages, argv));
  try {
    await host.converse(menu);
  } catch (error) {
    if (!(error instanceof TalkEnded)) throw error;
    run.exitWith(exitCode.signal(error.signal));
    return;
  }
  await menu.chosen?.run();
}

interface Offer {
  readonly text: string;
  readonly run: () => Promise<void> | void;
}

function offers(run: Run, help: () => void): readonly Offer[] {
  const isBegun = run.host.files.exists(usualSheet);
  return [
    isBegun
      ? { text: `Go on with ${usualSheet}`, run: () => assess(run, undefined, {}) }
      : { text: 'Start an assessment', run: () => assess(run, undefined, {}) },
    { text: 'See an example report', run: () => report(run, [], { example: true }) },
    { text: 'Show all commands', run: help },
  ];
}

/** A short list to choose from by number, or by arrows and Enter. */
class Menu implements Talk {
  readonly #offers: readonly Offer[];
  readonly #paint: Paint;
  #cursor = 0;
  #isOver = false;

  constructor(given: readonly Offer[], paint: Paint) {
    this.#offers = given;
    this.#paint = paint;
  }

  get chosen(): Offer | undefined {
    return this.#isOver ? this.#offers[this.#cursor] : undefined;
  }

  screen = () => ({
    key: 'menu',
    text: ['', ` ${this.#paint.strong('What does good look like?')}`, ''],
    live: [
      ...this.#offers.map(({ text }, index) =>
        index === this.#cursor
          ? this.#paint.accent(` > ${index + 1}  ${text}`)
          : `   ${index + 1}  ${text}`,
      ),
      '',
      `${this.#paint.quiet(` 1-${this.#offers.length} or Enter   q leave`)}  > `,
    ],
    reads: 'keys' as const,
    initial: '',
  });

  takeTold = (): readonly string[] => [];

  key = (key: string): void => {
    const last = this.#offers.length - 1;
    if (key === 'up') this.#cursor = Math.max(0, this.#cursor - 1);
    else if (key === 'down') this.#cursor = Math.min(last, this.#cursor + 1);
    else if (key === 'enter') this.#isOver = true;
    else if (key === 'q') {
      this.#cursor = -1;
      this.#isOver = true;
    } else if (/^[1-9]$/.test(key) && Number(key) <= this.#offers.length) {
      this.#cursor = Number(key) - 1;
      this.#isOver = true;
    }
  };

  line = (): void => {};

  leave = (): void => {};

  end = (): void => this.key('q');

  isOver = (): boolean => this.#isOver;
}
