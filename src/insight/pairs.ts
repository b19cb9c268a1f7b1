import type { NotComparable, Side, SideQuestion } from './comparison.js';

/** Which questions of two editions are the same. */

export interface Pair {
  readonly before: SideQuestion;
  readonly after: SideQuestion;
}

export interface Pairs {
  readonly before: Side;
  readonly after: Side;
  /** In the order of the later framework. */
  readonly same: readonly Pair[];
  readonly apart: readonly NotComparable[];
}

/** A question keeps its id, or names the one it had in `formerly`; and what can be answered is the same. */
export function pairUp(before: Side, after: Side): Pairs {
  const isSameFramework = before.framework.digest === after.framework.digest;
  const found = partners(before.questions, after.questions);
  const same: Pair[] = [];
  const apart: NotComparable[] = [];
  for (const now of after.questions) {
    const then = found.get(now);
    const because = whyApart(then, now, isSameFramework);
    if (because !== undefined) apart.push({ id: now.id, title: now.title, because });
    else if (then !== undefined) same.push({ before: then, after: now });
  }
  const taken = new Set(found.values());
  for (const then of before.questions) {
    if (!taken.has(then)) apart.push({ id: then.id, title: then.title, because: 'gone' });
  }
  return { before, after, same, apart };
}

/** By the same id first, so that an id that was given to another question does not take its place. */
function partners(
  before: readonly SideQuestion[],
  after: readonly SideQuestion[],
): ReadonlyMap<SideQuestion, SideQuestion> {
  const found = new Map<SideQuestion, SideQuestion>();
  const taken = new Set<SideQuestion>();
  const ways: readonly ((then: SideQuestion, now: SideQuestion) => boolean)[] = [
    (then, now) => then.id === now.id,
    (then, now) => now.formerly?.includes(then.id) === true,
    // The older edition may be the later side.
    (then, now) => then.formerly?.includes(now.id) === true,
  ];
  for (const isSame of ways) {
    for (const now of after) {
      if (found.has(now)) continue;
      const then = before.find((question) => !taken.has(question) && isSame(question, now));
      if (then === undefined) continue;
      found.set(now, then);
      taken.add(then);
    }
  }
  return found;
}

function whyApart(
  then: SideQuestion | undefined,
  now: SideQuestion,
  isSameFramework: boolean,
): NotComparable['because'] | undefined {
  if (then === undefined) return 'new';
  if (then.state === 'not-asked' || now.state === 'not-asked') return 'not-asked';
  if (isSameFramework) return undefined;
  if (then.digest === undefined || now.digest === undefined) return 'unknown';
  return then.digest === now.digest ? undefined : 'answers-differ';
}
