import type { SourceDocument } from '../source.js';

/** Whether a document is a report that was saved as JSON, or a list of them. Sound or not is for the reader to say. */
export function isSavedReport({ root: { data } }: Pick<SourceDocument, 'root'>): boolean {
  return Array.isArray(data) ? data.length > 0 && data.every(isMarked) : isMarked(data);
}

function isMarked(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'kind' in item && item.kind === 'wgll-report';
}
