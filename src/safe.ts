/**
 * Text from a file is hostile until shown otherwise. Characters that move the cursor, hide text or turn its
 * direction become visible escapes; joiners and combining marks (Welsh ŵ, emoji) stay.
 */
export function safe(text: string): string {
  if (usual.test(text)) return text;
  return text.replace(unsafe, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `\\u{${code}}`;
  });
}

/** Every string in plain data, made safe; the shape stays. Data that is safe, as most is, comes back as it is. */
export function safeDeep<T>(data: T): T {
  return isSafe(data) ? data : made(data);
}

function isSafe(data: unknown): boolean {
  if (typeof data === 'string') return safe(data) === data;
  if (data === null || typeof data !== 'object') return true;
  return Object.values(data).every(isSafe);
}

function made<T>(data: T): T {
  if (typeof data === 'string') return safe(data) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => made(item)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, made(value as unknown)]),
  ) as T;
}

/** Looked for first, since it is found sooner. */
const usual = /^[\t\n -~]*$/;

// C0 but for newline and tab, DEL, C1, bidi marks and overrides, line and paragraph separators, the byte order mark,
// tag characters, and the two that are no characters and that XML forbids.
const unsafe =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}\uFFFE\uFFFF]/gu;
