/** One place of the conversation before it has a form: a screen draws it, and the plain mode says it. */
export interface Place {
  /** What is said once is said anew when this changes. */
  readonly key: string;
  readonly lines: readonly Line[];
  /** Which of the lines asks: where it is out of the window, it is said again above what changes. */
  readonly asks?: Line;
  /** What changes while the conversation stays here. */
  readonly live?: readonly Line[];
  /** The same in the plain mode, where it is said otherwise. */
  readonly plainLive?: readonly Line[];
  /** On a screen: the keys at hand; none where text is typed. */
  readonly keys?: readonly string[];
  /** The text field begins anew when this changes, though the lines stay. */
  readonly field?: string;
  /** What stands in the text field at first. */
  readonly initial?: string;
  /** A text that may be long: what it is now, for an editor to begin with. */
  readonly long?: string;
  /** In the plain mode: what can be typed, and the word before it. */
  readonly hint: string;
  readonly prompt: string;
}

export type Style = 'text' | 'strong' | 'quiet' | 'accent' | 'warning';

export type Line =
  | { readonly kind: 'blank' }
  | Prose
  /** Where we are: at both ends of a row, or in a sentence. */
  | {
      readonly kind: 'header';
      readonly left: string;
      readonly right: string;
      readonly said: string;
    }
  | Item;

/** A sentence or several. */
export interface Prose {
  readonly kind: 'prose';
  readonly style: Style;
  readonly text: string;
  readonly on?: On;
  /** On a screen: no more rows of it. */
  readonly atMost?: number;
  /** On a screen without room for all of it: what is said then, in a few rows. */
  readonly tight?: string;
  /** Where the window has lost it: as much of it as is said again. */
  readonly again?: string;
}

/** Said in only one of the two modes. */
type On = 'screen' | 'plain';

/** What can be chosen by its number. */
export interface Item {
  readonly kind: 'item';
  readonly number: number;
  /** The largest number of the list. */
  readonly last: number;
  readonly text: string;
  readonly mark: 'none' | 'now' | 'not-now' | 'ticked' | 'not-ticked';
  readonly style?: Style;
  /** On a screen: no more rows of it, since all of it stands elsewhere. */
  readonly atMost?: number;
}

export const blank: Line = { kind: 'blank' };

export function line(style: Style, text: string, on?: On): Prose {
  return { kind: 'prose', style, text, ...(on === undefined ? {} : { on }) };
}

export function item(
  number: number,
  text: string,
  given: Omit<Item, 'kind' | 'number' | 'text' | 'mark'> & Partial<Pick<Item, 'mark'>>,
): Item {
  return { kind: 'item', number, text, mark: 'none', ...given };
}

/** `1-4`, or `1` where there is only one. */
export function span(last: number, to = '-'): string {
  return last === 1 ? '1' : `1${to}${last}`;
}

/** A text that may be missing, as lines. */
export function warnings(error: string | undefined): readonly Line[] {
  return error === undefined ? [] : [line('warning', error)];
}
