/** How a message names a value that somebody wrote. */

/** A value as it is quoted in a message, cut where it is long. */
export function show(input: unknown): string {
  if (typeof input === 'string') {
    return `"${input.length > 60 ? `${input.slice(0, 57)}...` : input}"`;
  }
  return input !== null && typeof input === 'object' ? kindOf(input) : String(input);
}

/** What sort of value it is, as it is called in a message. */
export function kindOf(input: unknown): string {
  if (input === null || input === undefined) return 'empty';
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object') return 'a group of keys';
  if (typeof input === 'string') return input === '' ? 'empty' : `the text ${show(input)}`;
  return typeof input === 'number' ? `the number ${input}` : show(input);
}
