/** A bar of so many cells as text: what is certain, what is open, and what is out of reach. */
export function barOf(
  [low, high]: readonly [low: number, high: number],
  cells: number,
): { readonly certain: string; readonly open: string; readonly beyond: string } {
  const [from, to] = [Math.round(low * cells), Math.round(high * cells)];
  return {
    certain: '█'.repeat(from),
    open: '▒'.repeat(to - from),
    beyond: '·'.repeat(cells - to),
  };
}
