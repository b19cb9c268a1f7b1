import { type Score, tolerance } from '../score/assessment.js';
import type {
  SectionMove,
  Side,
  SideQuestion,
  SideSection,
  ValueChange,
  ValueMove,
} from './comparison.js';
import type { Pairs } from './pairs.js';

/** The whole and its sections then and now, where they are made of the same questions by the same rules. */

export function compareOverall(pairs: Pairs): ValueMove {
  const { before, after } = pairs;
  return valueMove(pairs, wholeOf(before), wholeOf(after));
}

export function compareSections(pairs: Pairs): readonly SectionMove[] {
  const { before, after } = pairs;
  const earlier = before.principles.flatMap((principle) => withBelow(principle));
  return after.principles
    .flatMap((principle) => withBelow(principle))
    .map(({ section, depth }) => {
      const { id, short, rule, formerly = [] } = section;
      const then =
        earlier.find((other) => other.section.id === id) ??
        earlier.find((other) => formerly.includes(other.section.id));
      return { id, short, depth, rule, move: sectionMove(pairs, then?.section, section) };
    });
}

function sectionMove(pairs: Pairs, then: SideSection | undefined, now: SideSection): ValueMove {
  return then === undefined
    ? { change: 'not-comparable', because: 'questions-differ' }
    : valueMove(pairs, partOf(then), partOf(now));
}

/** Something with a value, and what it is made of. */
interface Valued {
  readonly score: Score;
  readonly rule: SideSection['rule'];
  readonly sections: readonly SideSection[];
  readonly questionsOf?: string;
}

function wholeOf({ overall, framework, principles }: Side): Valued {
  return { score: overall, rule: framework.rule, sections: principles };
}

function partOf({ id, score, rule, sections }: SideSection): Valued {
  return { score, rule, sections, questionsOf: id };
}

function valueMove(pairs: Pairs, then: Valued, now: Valued): ValueMove {
  const { before, after } = pairs;
  if (before.asked !== undefined || after.asked !== undefined) {
    return { change: 'not-comparable', because: 'short-set' };
  }
  const names = namesIn(pairs);
  if (makeUp(before, then, names) !== makeUp(after, now, names)) {
    return { change: 'not-comparable', because: 'questions-differ' };
  }
  const [countedThen, countedNow] = [counted(before, then, names), counted(after, now, names)];
  return {
    change: changeOf(then.score, now.score),
    before: then.score,
    after: now.score,
    isShownAlike: isSameText(before.framework.evidence, after.framework.evidence),
    counted: countedNow.filter((name) => !countedThen.includes(name)).length,
    notCounted: countedThen.filter((name) => !countedNow.includes(name)).length,
  };
}

/** A name that both sides share for each question that is the same, and one of its own for every other. */
type Names = ReadonlyMap<SideQuestion, string>;

function namesIn({ before, after, same }: Pairs): Names {
  return new Map([
    ...before.questions.map((question) => [question, `then ${question.id}`] as const),
    ...after.questions.map((question) => [question, `now ${question.id}`] as const),
    ...same.flatMap((pair) => [
      [pair.before, pair.after.id] as const,
      [pair.after, pair.after.id] as const,
    ]),
  ]);
}

/** What a value is made of, as a text: the same text for the same questions under the same rules and weights. */
function makeUp(side: Side, { rule, sections, questionsOf }: Valued, names: Names): string {
  const own = side.questions
    .filter(({ section }) => section === questionsOf)
    .map((question) => {
      const { weight, essential, scope, notApplicablePasses } = question;
      const { by, level, option } = essential ?? {};
      const name = names.get(question);
      return JSON.stringify([name, weight, by, level, option, scope, notApplicablePasses]);
    });
  const below = sections.map((section) => {
    const { weight, scope, notApplicablePasses } = section;
    return JSON.stringify([
      weight,
      scope,
      notApplicablePasses,
      makeUp(side, partOf(section), names),
    ]);
  });
  const parts = [...own, ...below];
  const ordered = rule.combine === 'stages' ? parts : parts.toSorted();
  return JSON.stringify([rule, side.framework.essentialsUnmet, ordered]);
}

function counted(side: Side, valued: Valued, names: Names): readonly string[] {
  const below = valued.sections.flatMap((section) => withBelow(section));
  const ids = [valued.questionsOf, ...below.map(({ section }) => section.id)];
  return side.questions
    .filter(({ section, state }) => state === 'scored' && ids.includes(section))
    .map((question) => names.get(question) ?? question.id);
}

function changeOf(before: Score, after: Score): ValueChange {
  if (before.state === 'scored' && after.state === 'scored') {
    const rise = after.attainment - before.attainment;
    if (Math.abs(rise) <= tolerance) return 'same';
    return rise > 0 ? 'rose' : 'fell';
  }
  if (after.state === 'scored') return 'known';
  return before.state === 'scored' ? 'unknown' : 'same';
}

function withBelow(
  section: SideSection,
  depth = 0,
): readonly { readonly section: SideSection; readonly depth: number }[] {
  return [{ section, depth }, ...section.sections.flatMap((below) => withBelow(below, depth + 1))];
}

function isSameText(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
