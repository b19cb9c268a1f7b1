import { isSatisfied } from '../../answers/scope.js';
import {
  type Condition,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import { possibleResponses } from '../../score/outcomes.js';
import { type Check, type Finding, nameOf } from './finding.js';

/**
 * A question or a section that is never asked, since what has to hold for it cannot hold together. Everything that it needs,
 * itself and by way of the questions it hangs on, has to hold at once: each of those is asked and answered as all of that
 * wants, and each facet has one value.
 */
export const everyQuestionIsAsked: Check = (framework) => {
  const index = indexOf(framework);
  const neverAsked = new Set<Part>();
  return [...index.above.keys()].flatMap((part): readonly Finding[] => {
    if (part.scope === undefined) return [];
    const needs = needsOf(part, index);
    // What it hangs on is told already.
    if (needs.parts.some((one) => neverAsked.has(one))) return [];
    const conflict = conflictIn(framework, part, needs);
    if (conflict !== undefined) neverAsked.add(part);
    return conflict === undefined ? leftOutOfTheShortSet(part, needs) : [conflict];
  });
};

type Part = Question | Section;

interface Index {
  /** Every section and question with the sections around it, in framework order. */
  readonly above: ReadonlyMap<Part, readonly Section[]>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
}

function indexOf(framework: Framework): Index {
  const visit = (
    section: Section,
    above: readonly Section[],
  ): readonly (readonly [Part, readonly Section[]])[] => {
    const here = [...above, section];
    return [
      [section, above],
      ...section.questions.map((question) => [question, here] as const),
      ...section.sections.flatMap((below) => visit(below, here)),
    ];
  };
  return {
    above: new Map(framework.principles.flatMap((principle) => visit(principle, []))),
    questions: new Map(questionsOf(framework).map((question) => [question.id, question] as const)),
  };
}

/** All that has to hold for a question or a section to be asked. */
interface Needs {
  /** Itself, what is around it, and the same of every question that has to be answered for it. */
  readonly parts: readonly Part[];
  readonly questions: readonly Question[];
  readonly answers: readonly Wanted<Condition>[];
  readonly facets: readonly Wanted<Applies>[];
}

type Applies = NonNullable<Part['scope']>['applies'][number];

interface Wanted<What> {
  readonly by: Part;
  readonly what: What;
}

function needsOf(part: Part, { above, questions }: Index): Needs {
  const found = new Set<Part>([part]);
  const needed = new Set<Question>();
  // A set is gone through to its end while it grows.
  for (const one of found) {
    for (const section of above.get(one) ?? []) found.add(section);
    for (const { question: id } of one.scope?.when ?? []) {
      const question = questions.get(id);
      if (question === undefined) continue;
      needed.add(question);
      found.add(question);
    }
  }
  const parts = [...found];
  return {
    parts,
    questions: [...needed],
    answers: parts.flatMap((by) => (by.scope?.when ?? []).map((what) => ({ by, what }))),
    facets: parts.flatMap((by) => (by.scope?.applies ?? []).map((what) => ({ by, what }))),
  };
}

function conflictIn(framework: Framework, part: Part, needs: Needs): Finding | undefined {
  const byQuestion = grouped(needs.answers, ({ question }) => question);
  for (const question of needs.questions) {
    const wanted = byQuestion.get(question.id) ?? [];
    // A single wish of another part was looked at with that part.
    if (wanted.length < 2 && wanted[0]?.by !== part) continue;
    const against = leastConflict(wanted, (some) => isAnswerable(framework, question, some));
    if (against !== undefined) return neverAnswered(part, question, against);
  }
  for (const [facet, wanted] of grouped(needs.facets, ({ facet }) => facet)) {
    const against = leastConflict(wanted, haveAnOptionInCommon);
    if (against !== undefined) return neverApplicable(part, facet, against);
  }
  return undefined;
}

function grouped<What>(
  wanted: readonly Wanted<What>[],
  by: (what: What) => string,
): ReadonlyMap<string, readonly Wanted<What>[]> {
  const groups = new Map<string, Wanted<What>[]>();
  for (const one of wanted) {
    const key = by(one.what);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** Of what cannot hold together: one that cannot hold by itself, else the first two, else all of it. */
function leastConflict<What>(
  wanted: readonly Wanted<What>[],
  canHold: (some: readonly What[]) => boolean,
): readonly Wanted<What>[] | undefined {
  const whatOf = (some: readonly Wanted<What>[]): readonly What[] => some.map(({ what }) => what);
  if (wanted.length === 0 || canHold(whatOf(wanted))) return undefined;
  const ones = wanted.map((one) => [one]);
  const pairs = wanted.flatMap((one, index) =>
    wanted.slice(index + 1).map((other) => [one, other]),
  );
  return [...ones, ...pairs].find((some) => !canHold(whatOf(some))) ?? wanted;
}

/** Of a checklist or a list of options too long to go through, nothing is said. */
function isAnswerable(
  framework: Framework,
  question: Question,
  conditions: readonly Condition[],
): boolean {
  const responses = possibleResponses(framework, question, conditions);
  if (responses === undefined) return true;
  return responses.some((response) =>
    conditions.every((condition) => isSatisfied(framework, question, condition, response)),
  );
}

function haveAnOptionInCommon([first, ...others]: readonly Applies[]): boolean {
  return (
    first === undefined ||
    first.options.some((option) => others.every(({ options }) => options.includes(option)))
  );
}

function neverAnswered(
  part: Part,
  question: Question,
  against: readonly Wanted<Condition>[],
): Finding {
  const wishes = against.map(({ by, what }) => `${callIn(part, by)} wants ${wordsOf(what)}`);
  return {
    code: 'never-asked',
    message: `${nameOf(part)} can never be asked: of ${nameOf(question)} ${listed(wishes)}.`,
    hint: wayOut(part, against),
    about: part,
    path: keyIn(part, against, (what) => ['when', what.question]),
    with: [question, ...against.map(({ by }) => by)],
  };
}

function neverApplicable(part: Part, facet: string, against: readonly Wanted<Applies>[]): Finding {
  const wishes = against.map(
    ({ by, what }) => `${callIn(part, by)} applies to ${what.options.join(' or ')}`,
  );
  return {
    code: 'never-asked',
    message: `${nameOf(part)} is asked of no single ${facet}: ${listed(wishes)}.`,
    hint: wayOut(part, against),
    about: part,
    path: keyIn(part, against, () => ['applies', facet]),
    with: against.map(({ by }) => by),
  };
}

function callIn(part: Part, by: Part): string {
  return part === by ? 'it' : nameOf(by);
}

function listed(wishes: readonly string[]): string {
  return wishes.length < 2
    ? wishes.join('')
    : `${wishes.slice(0, -1).join(', ')}, and ${wishes.at(-1)}`;
}

function wordsOf({ atLeast, atMost, is, met }: Condition): string {
  const words = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(is === undefined ? [] : [is.join(' or ')]),
    ...(met === undefined ? [] : [`${met.join(' and ')} met`]),
  ];
  return words.join(' and ');
}

function wayOut(part: Part, against: readonly Wanted<unknown>[]): string {
  const around = against.find(({ by }) => by !== part && !('kind' in by));
  const change = against.length > 1 ? 'Change one of them' : 'Change it';
  return around === undefined
    ? `${change}, or take the question out.`
    : `${change}, or move ${nameOf(part)} out of ${nameOf(around.by)}.`;
}

/** Its own part in it; where it has none, the key by which it comes to hang on the others. */
function keyIn<What>(
  part: Part,
  against: readonly Wanted<What>[],
  pathOf: (what: What) => readonly string[],
): readonly string[] {
  const own = against.findLast(({ by }) => by === part);
  if (own !== undefined) return pathOf(own.what);
  const [condition] = part.scope?.when ?? [];
  return condition === undefined ? ['applies'] : ['when', condition.question];
}

/** Not asked satisfies no condition: what hangs on it is never asked in the short set. */
function leftOutOfTheShortSet(part: Part, { questions }: Needs): readonly Finding[] {
  if (!('kind' in part) || !part.isQuick) return [];
  const missing = questions.find(({ isQuick }) => !isQuick);
  if (missing === undefined) return [];
  return [
    {
      code: 'never-asked',
      message: `${nameOf(part)} is in the short set and hangs on ${nameOf(missing)}, which is not: the short set never asks it.`,
      hint: `Give ${nameOf(missing)} quick: true, or take it from ${nameOf(part)}.`,
      about: part,
      path: ['quick'],
      with: [missing],
    },
  ];
}
