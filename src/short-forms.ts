/** What may be written in a short form, as the model has it. */

/** From `0%` to `100%`, or with a space before the sign, as reports print it. */
export const percentagePattern = /^(100(\.0+)?|\d{1,2}(\.\d+)?) ?%$/;

/** `0.6` for `60%`. */
export function fractionOf(percentageText: string): number {
  return Number(percentageText.slice(0, -1)) / 100;
}

/** What was written alone or as a list, as a list. */
export function listOf<T extends string | number | undefined>(
  written: T | readonly T[] | undefined,
): readonly T[] {
  if (written === undefined) return [];
  return typeof written === 'object' ? written : [written];
}
