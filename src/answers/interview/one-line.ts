import { safe } from '../../safe.js';

/** A text as it stands in a field of one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Whether a field that began with this text still holds it: line breaks and hidden characters show otherwise there. */
export function isSameText(typed: string, before = ''): boolean {
  return typed === onOneLine(before) || typed === safe(onOneLine(before));
}
