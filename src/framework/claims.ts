import { reservedIds } from '../ids.js';
import type { Place, Problem } from '../problem.js';

/** Claims ids one after the other, and tells of those that cannot be had. */
export function claims(
  wayOut: string,
): (id: string | undefined, place: Place) => readonly Problem[] {
  const taken = new Map<string, Place>();
  return (id, place) => {
    if (id === undefined) return [];
    if (reservedIds.includes(id)) {
      const message = `"${id}" cannot be an id: it means something else in a sheet.`;
      return [{ code: 'reserved-id', message, hint: 'Choose another id.', place }];
    }
    const first = taken.get(id);
    taken.set(id, first ?? place);
    if (first === undefined) return [];
    const where =
      first.file === place.file ? `on line ${first.line}` : `in ${first.file}:${first.line}`;
    const message = `"${id}" is an id already, ${where}.`;
    return [{ code: 'duplicate-id', message, hint: wayOut, place }];
  };
}
