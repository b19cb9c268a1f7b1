import type { Problem } from '../problem.js';
import type { SourceDocument, SourceNode } from '../source.js';

/**
 * Texts between the curly quotes that a word processor makes of straight ones: to YAML they are letters like any other,
 * and part of the value. They may be meant, so it is advice.
 */
export function curlyQuoteAdvice(document: SourceDocument): readonly Problem[] {
  return textsIn(document.root, []).flatMap(({ path, node }): readonly Problem[] => {
    const { data, span, isAlias } = node;
    if (typeof data !== 'string' || isAlias || !isBetweenCurly.test(data)) return [];
    // Within straight quotes, or behind the | of a block, they were typed on purpose.
    if (!document.text.startsWith(data, span.start)) return [];
    const inner = data.replace(/^[“„‘]|[”“’]$/g, '');
    return [
      {
        code: 'curly-quotes',
        message: 'The curly quotes are part of this text.',
        hint: `Type straight ones: "${inner.length > 60 ? `${inner.slice(0, 57)}...` : inner}". Where the curly ones belong to it, put straight ones around them.`,
        place: document.placeOf(path),
      },
    ];
  });
}

/** From the first letter to the last, or opened and not closed, or the other way round. */
const isBetweenCurly = /^[“„][^“”„]*[”“]?$|^[^“”„]*”$|^‘[^‘]*’$/;

interface Text {
  readonly path: readonly PropertyKey[];
  readonly node: SourceNode;
}

function textsIn(node: SourceNode, path: readonly PropertyKey[]): readonly Text[] {
  if (node.kind === 'scalar') return [{ path, node }];
  if (node.kind === 'list') {
    return node.items.flatMap((item, index) => textsIn(item, [...path, index]));
  }
  return [...node.entries].flatMap(([key, entry]) => textsIn(entry.node, [...path, key]));
}
