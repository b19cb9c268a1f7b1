import { safe } from '../safe.js';

/** Text that is markup already. Everything else is text, and is escaped where it is put into markup. */
export interface Markup {
  readonly markup: string;
}

type Value = string | number | Markup | readonly Markup[];

/**
 * A template for HTML and XML: what stands in it is markup, what is put into it is text that does nothing
 * (https://html.spec.whatwg.org/multipage/parsing.html) and hides nothing. Attributes stand in double quotes.
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = parts[0] ?? '';
  values.forEach((value, index) => {
    text += textOf(value) + (parts[index + 1] ?? '');
  });
  return { markup: text };
}

export const nothing: Markup = { markup: '' };

/** wgll's own text that is markup as it stands: a style sheet, a script. Never text from a file. */
export function trusted(text: string): Markup {
  return { markup: text };
}

function textOf(value: Value): string {
  if (typeof value === 'string') return escaped(safe(value));
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map((item) => item.markup).join('');
}

function escaped(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    : text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
