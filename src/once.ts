/** A value that is made the first time it is asked for, and then kept: for what costs start-up time. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
