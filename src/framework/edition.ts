import type { SourceDocument } from '../source.js';

/** The edition that a sheet or a framework names, as it is written: 1.0 without quotes is "1.0". */
export function editionNamed(document: SourceDocument): string | undefined {
  const node = document.root.entries.get('edition')?.node;
  if (typeof node?.data === 'string') return node.data;
  if (typeof node?.data !== 'number') return undefined;
  return node.isAlias ? String(node.data) : document.text.slice(node.span.start, node.span.end);
}

/** A number is the same edition whatever its decimals: YAML reads 1.0 as 1. */
export function isSameEdition(written: string | number, edition: string): boolean {
  return typeof written === 'number' ? written === Number(edition) : written === edition;
}

/** Whether an edition comes after another one: part by part, as numbers where both are. */
export function isLaterEdition(edition: string, other: string): boolean {
  const [parts, otherParts] = [edition.split('.'), other.split('.')];
  for (let index = 0; index < Math.max(parts.length, otherParts.length); index += 1) {
    const [part = '0', otherPart = '0'] = [parts[index], otherParts[index]];
    const difference = Number(part) - Number(otherPart);
    if (Number.isNaN(difference) ? part !== otherPart : difference !== 0) {
      return Number.isNaN(difference) ? part > otherPart : difference > 0;
    }
  }
  return false;
}
