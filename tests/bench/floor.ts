// The least that a report can take: read a sheet, and parse it with its places.
import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const document = parseDocument(text, { lineCounter: new LineCounter() });
if (document.errors.length > 0) process.exitCode = 1;
