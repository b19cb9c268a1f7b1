/** How English counts, lists and dates, and fits the texts of others into its sentences. */

const small = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
] as const;

/** Up to ten in words. */
export function numberWord(count: number): string {
  return small[count] ?? String(count);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `one question`, `5 questions`, in words up to ten. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numberWord(count)} ${count === 1 ? one : many}`;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `20 November 2026` for `2026-11-20`. */
export function longDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** `September 2025`. */
export function monthOf(date: string): string {
  return longDate(date).replace(/^\d+ /, '');
}

/** `a, b and c`. */
export function andList(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** A sentence that ends in a full stop, whatever it ended in. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…。！？]["'’”)]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The same words without the full stop that ended them. */
export function withoutStop(text: string): string {
  return text.trim().replace(/\.$/, '');
}

/** A title in the middle of a sentence: "Money" becomes "money", "IT" and "NHS rules" stay. */
export function uncapital(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) || title.startsWith('A ')
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
}

/** The same words to stand within a sentence: "The list" becomes "the list", "NHS list" stays. */
export function withinSentence(text: string): string {
  return /^[A-Z][a-z]* /.test(text) && commonOpenings.has(text.split(' ')[0] ?? '')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Texts that may hold commas, one after the other. */
export function listOfTexts([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map(withinSentence)].join('; ');
}

/** Words that open an item of a list and are no names. */
const commonOpenings = new Set(
  'A An The One Two Three Four Five Last Notes What Which How Who Something List Dates Names People Two Each Any Some'.split(
    ' ',
  ),
);
