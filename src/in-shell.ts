import { safe } from './safe.js';

/** A path as it can be typed again. */
export function inShell(path: string): string {
  return /^[\w./@%+:,-]+$/.test(path) ? path : `'${safe(path).replaceAll("'", `'\\''`)}'`;
}
