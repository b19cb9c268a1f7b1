import { parseDocument } from '../document.js';
import type { Framework } from '../framework/framework.js';
import type { Outcome } from '../outcome.js';
import { parseSheet } from './parse.js';
import type { Sheet } from './sheet.js';

/** A sheet from its text, read against its framework. */
export function sheetFromText(
  text: string,
  framework: Framework,
  file = 'sheet.yaml',
): Outcome<Sheet> {
  const document = parseDocument(text, file);
  return document.ok ? parseSheet(document.value, framework) : document;
}
