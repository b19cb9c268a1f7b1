/** Where evidence is to be found, as somebody types it. */

/**
 * What is wrong with it, in words; nothing where it can be meant: a link, a file, a folder, or what a document is called.
 * It is not followed.
 */
export function wrongLink(text: string): string | undefined {
  const [, scheme = ''] = /^([a-z][a-z\d+.-]*):/i.exec(text) ?? [];
  const small = scheme.toLowerCase();
  if (small === 'http' || small === 'https')
    return isWebAddress(text) ? undefined : `"${text}" is not a whole link. ${example}`;
  if (running.has(small)) return `"${text}" would run something, and leads nowhere. ${example}`;
  const isMisspelt = /^(?:h?t{1,3}ps?s?|htt?s|https?[;.,])$/.test(small || before(text));
  return isMisspelt ? `Is "${before(text)}" in "${text}" meant to be https? ${example}` : undefined;
}

const example = 'Write it as https://example.org/paper, or say in words where it is.';

/** What is taken for a program where links are followed. */
const running: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript']);

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^/\s]+\S*$/i.test(text) || !URL.canParse(text)) return false;
  return !/^https?$/.test(new URL(text).hostname);
}

/** What stands before `//`, where that is how it begins. */
function before(text: string): string {
  return (/^([a-z]+[:;.,]?)\/{1,2}/i.exec(text)?.[1] ?? '').toLowerCase().replace(/:$/, '');
}
