import type { SheetPart } from '../sheet-parts.js';
import type { Changed } from './state.js';

/** Which parts of the sheet those are, as a conversation tells them. */
export function changedIn(parts: readonly SheetPart[]): readonly Changed[] {
  const questions = parts.flatMap((part) => (part.kind === 'answer' ? part.question : []));
  return [
    ...(parts.some(({ kind }) => kind === 'opening') ? [{ part: 'opening' as const }] : []),
    ...[...new Set(questions)].map((question) => ({ part: 'answer' as const, question })),
    ...parts.flatMap((part) =>
      part.kind === 'barrier' ? [{ part: 'barrier' as const, barrier: part.barrier }] : [],
    ),
    ...(parts.some(({ kind }) => kind === 'step') ? [{ part: 'steps' as const }] : []),
  ];
}
