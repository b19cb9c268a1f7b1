/** Where a new key belongs among those that are there. */

/** Keys in the order they should stand in, group by group; the groups of a sheet are its sections. */
export type KeyOrder = readonly (readonly string[])[];

/** Beside which key a new one goes. It stays in its group where it can: a group may have a heading. */
export function neighbourOf(
  key: string,
  present: readonly string[],
  order: KeyOrder,
): { readonly after: string } | { readonly before: string } | 'end' {
  const group = order.find((candidate) => candidate.includes(key)) ?? [];
  const all = order.flat();
  const [inGroup, inAll] = [neighbours(key, present, group), neighbours(key, present, all)];
  if (inGroup.last !== undefined) return { after: inGroup.last };
  if (inGroup.next !== undefined) return { before: inGroup.next };
  if (inAll.last !== undefined) return { after: inAll.last };
  return inAll.next === undefined ? 'end' : { before: inAll.next };
}

function neighbours(
  key: string,
  present: readonly string[],
  order: readonly string[],
): { readonly last: string | undefined; readonly next: string | undefined } {
  const at = order.indexOf(key);
  const isPresent = (candidate: string): boolean => present.includes(candidate);
  return {
    last: at === -1 ? undefined : order.slice(0, at).findLast(isPresent),
    next: at === -1 ? undefined : order.slice(at + 1).find(isPresent),
  };
}
