/** The command line is wrong: what is wrong with it, and the way out. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
