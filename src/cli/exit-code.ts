/** What the process says to whoever started it. */
export const exitCode = {
  ok: 0,
  policyNotMet: 1,
  /** The input or the command line is wrong, and nothing was judged. */
  wrongInput: 2,
  /** A mistake in wgll. */
  bug: 70,
  /** The output could not be written. */
  outputFailed: 74,
  /** Ended by the signal with this number. */
  signal: (number: number): number => 128 + number,
} as const;
