import type { SourceDocument } from '../source.js';

/** The framework that a document names, if it names one; enough to find it before the sheet is read. */
export function frameworkNamed(document: SourceDocument): string | undefined {
  const named = document.root.entries.get('framework')?.node.data;
  return typeof named === 'string' && named.trim() !== '' ? named.trim() : undefined;
}
