import type { DrawnTold, Screen } from '../report/screen/drawn.js';
import type { Said } from '../report/screen/say.js';

/** A conversation as a prompter sees it: what to show now, and what to do with a key or a line. */
export interface Talk {
  readonly screen: () => Screen;
  /** Text to print above, once: asking for it takes it. Where there is too little room for it, what it quotes is cut. */
  readonly takeTold: (room?: number) => DrawnTold;
  readonly key: (key: string) => void;
  readonly line: (text: string) => void;
  /** A text from an editor. */
  readonly text?: (text: string) => void;
  /** Escape, in a text. */
  readonly leave: () => void;
  /** Nothing more will be typed. */
  readonly end: () => void;
  readonly isOver: () => boolean;
}

/** The same conversation line by line: what to say now, and what to do with a line. */
export interface PlainTalk {
  readonly said: () => Said;
  /** Lines to say first, once: asking for them takes them. */
  readonly takeSaid: () => readonly string[];
  readonly plainLine: (text: string) => void;
  /** A text from an editor. */
  readonly text?: (text: string) => void;
  /** Nothing more will be typed. */
  readonly end: () => void;
  readonly isOver: () => boolean;
}

/** Ended by Ctrl-C, by a signal, or because the terminal went away. */
export class TalkEnded extends Error {
  override readonly name = 'TalkEnded';
  /** The number of the signal; 2 for Ctrl-C. */
  readonly signal: number;

  constructor(signal: number) {
    super(`ended by signal ${signal}`);
    this.signal = signal;
  }
}
