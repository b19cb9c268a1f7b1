import { createHash } from 'node:crypto';

/** SHA-256 of a text, 12 hex digits. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
