import type { SourceDocument, SourceNode } from '../source.js';
import { columnOf, isBlock, partsOf } from './source-parts.js';
import type { Layout } from './yaml-text.js';

/** The layout that the author of a text keeps to: line breaks, and how far what belongs to a key is indented. */
export function layoutOf(document: SourceDocument, isPlain: Layout['isPlain']): Layout {
  const steps = stepsOf(document.text, document.root);
  const maps = steps.filter((step) => step.kind === 'map');
  const usual = maps[0]?.by ?? 2;
  return {
    newline: /\r?\n/.exec(document.text)?.[0] ?? '\n',
    stepAt: (column) => maps.find((step) => step.column === column)?.by ?? usual,
    listStep: steps.find((step) => step.kind === 'list')?.by ?? usual,
    width: 100,
    isPlain,
  };
}

interface Step {
  readonly kind: SourceNode['kind'];
  /** Of the key above. */
  readonly column: number;
  readonly by: number;
}

function stepsOf(text: string, node: SourceNode): readonly Step[] {
  if (!isBlock(node)) return [];
  return partsOf(text, node).flatMap((part) => {
    const column = columnOf(text, part.start);
    const below = isBlock(part.node) ? partsOf(text, part.node)[0] : undefined;
    const deeper = stepsOf(text, part.node);
    if (part.key === undefined || below === undefined) return deeper;
    return [{ kind: part.node.kind, column, by: columnOf(text, below.start) - column }, ...deeper];
  });
}
