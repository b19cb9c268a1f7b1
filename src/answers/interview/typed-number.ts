/** A number that is typed digit by digit, among those that are on offer. */
export interface TypedNumber {
  readonly typed: string;
  /** What the digits so far name. */
  readonly number?: number;
  /** No other number on offer begins with these digits. */
  readonly isWhole: boolean;
}

/** What one more digit makes of it: it goes on with the number, or begins another; nothing where none on offer begins so. */
export function withDigit(
  offered: readonly number[],
  typed: string | undefined,
  digit: string,
): TypedNumber | undefined {
  if (!/^\d$/.test(digit)) return undefined;
  const known = offered.map(String);
  const digits = [`${typed ?? ''}${digit}`, digit].find((candidate) =>
    known.some((number) => number.startsWith(candidate)),
  );
  if (digits === undefined) return undefined;
  return {
    typed: digits,
    isWhole: known.filter((number) => number.startsWith(digits)).join() === digits,
    ...(known.includes(digits) ? { number: Number(digits) } : {}),
  };
}
