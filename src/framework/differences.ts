import { type Framework, levelText, type Question, questionsOf } from './framework.js';

/** What a later edition of a framework asks otherwise than an earlier one. */

export interface Differences {
  /** Asked in the later one alone. */
  readonly fresh: readonly Question[];
  /** Asked in the earlier one alone. */
  readonly gone: readonly Question[];
  readonly renamed: readonly { readonly from: string; readonly to: Question }[];
  /** Asked in both, where the same answer may mean something else. */
  readonly changed: readonly Changed[];
}

export interface Changed {
  readonly before: Question;
  readonly now: Question;
  readonly parts: readonly ChangedPart[];
}

export type ChangedPart =
  | { readonly part: 'ask' }
  | { readonly part: 'kind' }
  /** Levels that say something else, are new or are no more. */
  | { readonly part: 'levels'; readonly levels: readonly number[] }
  /** Elements or options, by their ids. */
  | { readonly part: 'choices'; readonly ids: readonly string[] }
  /** How a percentage, a middle answer or points count. */
  | { readonly part: 'counting' };

/** Questions are the same when they have the same id, or the later one's `formerly` names the earlier id. */
export function differencesBetween(earlier: Framework, later: Framework): Differences {
  const before = questionsOf(earlier);
  const now = questionsOf(later);
  const laterOf = (question: Question): Question | undefined =>
    now.find(({ id }) => id === question.id) ??
    now.find(({ formerly }) => formerly.includes(question.id));
  const pairs = before.flatMap((question) => {
    const found = laterOf(question);
    return found === undefined ? [] : [{ before: question, now: found }];
  });
  return {
    fresh: now.filter((question) => !pairs.some((pair) => pair.now === question)),
    gone: before.filter((question) => laterOf(question) === undefined),
    renamed: pairs.flatMap((pair) =>
      pair.before.id === pair.now.id ? [] : [{ from: pair.before.id, to: pair.now }],
    ),
    changed: pairs.flatMap((pair) => {
      const parts = changedParts(pair.before, earlier, pair.now, later);
      return parts.length === 0 ? [] : [{ ...pair, parts }];
    }),
  };
}

function changedParts(
  before: Question,
  earlier: Framework,
  now: Question,
  later: Framework,
): readonly ChangedPart[] {
  const ask: readonly ChangedPart[] = before.ask === now.ask ? [] : [{ part: 'ask' }];
  if (before.kind !== now.kind) return [...ask, { part: 'kind' }];
  const levels =
    now.kind === 'scale' ? differing(levelsOf(before, earlier), levelsOf(now, later)) : [];
  const ids = differing(choicesOf(before), choicesOf(now));
  const isCounted = isSame(countingOf(before), countingOf(now));
  return [
    ...ask,
    ...(levels.length === 0 ? [] : [{ part: 'levels', levels } as const]),
    ...(ids.length === 0 ? [] : [{ part: 'choices', ids } as const]),
    ...(isCounted ? [] : [{ part: 'counting' } as const]),
  ];
}

function levelsOf(question: Question, framework: Framework): ReadonlyMap<number, string> {
  const levels = framework.scale?.levels ?? [];
  return new Map(
    levels.map(({ level }) => [level, levelText(framework, question, level) ?? 'between'] as const),
  );
}

function choicesOf({ elements = [], choice }: Question): ReadonlyMap<string, string> {
  return new Map([
    ...elements.map(({ id, text, level }) => [id, `${level} ${text}`] as const),
    ...(choice?.options ?? []).map(({ id, label }) => [id, label] as const),
  ]);
}

function countingOf({ share, yesNo, choice }: Question): unknown {
  const points = choice?.options.map((option) => option.points);
  return { share, yesNo, points, many: choice?.many, outOf: choice?.outOf };
}

/** The keys at which two maps differ, in the order of the later one; those that it has lost come last. */
function differing<Key>(
  before: ReadonlyMap<Key, string>,
  now: ReadonlyMap<Key, string>,
): readonly Key[] {
  const lost = [...before.keys()].filter((key) => !now.has(key));
  return [...[...now.keys()].filter((key) => before.get(key) !== now.get(key)), ...lost];
}

/** Both are made by one function from a checked framework, so that their keys stand in the same order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
