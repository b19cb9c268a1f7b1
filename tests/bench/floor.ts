// The least that a run can take: read its files, and parse them with their places.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';

export function parseAll(paths: readonly string[]): void {
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const document = parseDocument(text, { lineCounter: new LineCounter() });
    if (document.errors.length > 0) process.exitCode = 1;
  }
}
