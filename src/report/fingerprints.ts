import { type Annotation, pathOf } from './annotations.js';

/**
 * A mark for each annotation by which the next run knows it again: of what was found where, and not of the line or the
 * numbers, which move. The same twice gets a number.
 */
export function fingerprints(
  annotations: readonly Pick<Annotation, 'file' | 'rule' | 'question'>[],
  digest: (text: string) => string,
): readonly string[] {
  const seen = new Map<string, number>();
  return annotations.map(({ file, rule, question = '' }) => {
    const mark = digest([pathOf(file), rule, question].join('\n'));
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return `${mark}:${count}`;
  });
}
