/** SHA-256 of a text, 12 hex digits. The hashing is loaded when it is asked for: a page has no digests. */
export function digest(text: string): string {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
