import type { SourceDocument } from '../source.js';

/** The file names under `principles`, in their order; nothing where the shape is not yet known to be right. */
export function partNames(
  main: SourceDocument,
): readonly { readonly name: string; readonly index: number }[] {
  const principles = main.root.entries.get('principles')?.node.items ?? [];
  return principles.flatMap((item, index) =>
    typeof item.data === 'string' ? [{ name: item.data, index }] : [],
  );
}
