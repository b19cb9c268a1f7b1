import type { Framework, Question } from '../framework/framework.js';

/**
 * The highest level that lists elements and for which all elements of it and of every lower level are met,
 * otherwise the lowest: the rule of the NHS Digital Maturity Assessment from 2023 on.
 */
export function elementsLevel(
  { scale }: Framework,
  { elements = [] }: Question,
  met: readonly string[],
): number {
  const levels = [...new Set(elements.map(({ level }) => level))].toSorted((a, b) => a - b);
  let reached = scale?.from ?? 0;
  for (const level of levels) {
    const isMet = elements.every((element) => element.level !== level || met.includes(element.id));
    if (!isMet) break;
    reached = level;
  }
  return reached;
}
