import type { KeypressEvent } from '@inquirer/core';

/** A key as Node's readline tells it. */
export type Keypress = KeypressEvent & { readonly sequence?: string; readonly meta?: boolean };

export function isEnter({ name }: Keypress): boolean {
  return name === 'enter' || name === 'return';
}

const named = new Set(['up', 'down', 'left', 'right', 'escape', 'tab', 'backspace', 'space']);

/** The character that was typed, or the name of a key that types none; nothing for Ctrl and Alt with another. */
export function keyOf(event: Keypress): string | undefined {
  if (isEnter(event)) return 'enter';
  if (event.ctrl) return event.name === 'u' ? 'clear' : undefined;
  // After Esc an arrow looks as if it were held with Alt.
  if (named.has(event.name)) return event.name;
  if (event.meta === true) return undefined;
  // Digits as East Asian keyboards type them are digits.
  const typed = event.sequence?.normalize('NFKC').toLowerCase() ?? '';
  return typed.length === 1 && typed >= ' ' ? typed : undefined;
}

/** Gathers what is pasted, which a terminal puts between two marks: its line breaks are no Enter. */
export class Paste {
  #text: string | undefined;

  /** The whole text at its end, `true` on the way there, nothing for keys that are typed. */
  take(event: Keypress): string | true | undefined {
    if (event.name === 'paste-start') {
      this.#text = '';
      return true;
    }
    if (this.#text === undefined) return undefined;
    if (event.name === 'paste-end') {
      const text = this.#text;
      this.#text = undefined;
      return text;
    }
    const typed = event.sequence ?? '';
    if (!typed.startsWith('\u001B')) this.#text += typed;
    return true;
  }
}
