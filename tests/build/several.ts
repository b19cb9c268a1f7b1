/** Several who answer at one sheet, and what became of what they said. */

export interface Given {
  readonly by: string;
  readonly question: string;
  readonly level: number;
}

/** What was given, is not kept, was not changed later by whoever gave it, and that nobody was asked about. */
export function lostAmong(
  given: readonly Given[],
  asked: ReadonlySet<string>,
  kept: Readonly<Record<string, number>>,
): readonly Given[] {
  return given.filter((one) => {
    const { question, level } = one;
    const isChanged = (from: Given): boolean =>
      given
        .slice(given.indexOf(from) + 1)
        .some((later) => later.by === from.by && later.question === question);
    // Who has said the same has agreed, and may think again: a file does not show whose an answer was.
    const agreeing = given.filter((other) => other.question === question && other.level === level);
    const isOwnLater = isChanged(one) || agreeing.some(isChanged);
    return kept[question] !== level && !isOwnLater && !asked.has(`${question} ${level}`);
  });
}
