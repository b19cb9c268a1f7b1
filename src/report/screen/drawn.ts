import type { Paint } from '../paint.js';

/** One place of the conversation as it is drawn: the text, printed once, and the few lines that change under it. */
export interface Screen {
  /** The text is printed anew when this changes. */
  readonly key: string;
  readonly text: readonly string[];
  /** The last line is where the cursor stands. */
  readonly live: readonly string[];
  /** Where this row of the text is out of the window: the same with what it asks, and with what is chosen in full. */
  readonly alone?: { readonly row: number; readonly live: readonly string[] };
  readonly reads: 'keys' | 'text';
  /** The text field begins anew when this changes. */
  readonly field?: string;
  /** A text that may be long, as it is now: it can be written in an editor. */
  readonly long?: string;
  /** What stands in the text field at first. */
  readonly initial: string;
}

/** What was told, in rows. */
export interface DrawnTold {
  readonly rows: readonly string[];
  /** What was saved, in short: said again where the window has lost it. */
  readonly again: readonly string[];
}

export interface ScreenOptions {
  readonly columns: number;
  /** Of the window, where it is known: what else is cut is whole where there are enough of them. */
  readonly rows?: number;
  readonly paint: Paint;
  /** Whole minutes since the conversation began. */
  readonly minutesGone: number;
  readonly hasEditor?: boolean;
}
