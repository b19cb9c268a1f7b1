/** The first sentence: up to the first full stop before a space or the end. */
export function firstSentence(text: string): string {
  const end = /\.(?=\s|$)/.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}
