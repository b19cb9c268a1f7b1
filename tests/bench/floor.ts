// The least that a run can take: read its files, and parse them with their places.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';

for (const path of process.argv.slice(2)) {
  const text = readFileSync(path, 'utf8');
  const document = parseDocument(text, { lineCounter: new LineCounter() });
  if (document.errors.length > 0) process.exitCode = 1;
}
