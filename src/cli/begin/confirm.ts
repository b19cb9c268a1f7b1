import type { Host } from '../../host/host.js';
import type { Talk } from '../../host/talk.js';

/** Asks one thing that is answered with yes or no; no is what Enter, q and the end of the input say. */
export async function isConfirmed(
  { converse }: Pick<Host, 'converse'>,
  question: string,
): Promise<boolean> {
  const talk = new Confirmation(question);
  await converse(talk);
  return talk.isYes;
}

class Confirmation implements Talk {
  readonly #question: string;
  #answer: boolean | undefined;

  constructor(question: string) {
    this.#question = question;
  }

  get isYes(): boolean {
    return this.#answer === true;
  }

  screen = () => ({
    key: 'confirm',
    text: [],
    live: [`${this.#question} (y/n) > `],
    reads: 'keys' as const,
    initial: '',
  });

  takeTold = () => ({ rows: [], again: [] });

  key = (key: string): void => {
    if (key === 'y') this.#answer = true;
    if (['n', 'q', 'enter', 'escape'].includes(key)) this.#answer = false;
  };

  line = (): void => {};

  leave = (): void => this.key('n');

  end = (): void => this.key('n');

  isOver = (): boolean => this.#answer !== undefined;
}
