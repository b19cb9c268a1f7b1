import {
  type Condition,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import type { QuestionId, SectionId } from '../ids.js';
import { wholeId } from './combine.js';
import { outcomesOf } from './outcomes.js';
import type { Situation, Supposed } from './situation.js';

/** An open question that decides the scope of others, and how it may turn out. */
export interface Deciding {
  readonly question: Question;
  /** Nothing where that is too much to go through. */
  readonly outcomes: readonly Supposed[] | undefined;
  /** The part in which it has to be decided. */
  readonly home: SectionId;
  /** What hangs together with it, and the parts that hold some of it. */
  readonly touches: ReadonlySet<QuestionId | SectionId>;
}

/** A section, or the whole, as far as combining goes. */
export type Node = Pick<Section, 'id' | 'rule' | 'weight' | 'questions' | 'sections'>;

export function wholeOf({ rule, principles }: Framework): Node {
  return { id: wholeId, rule, weight: 1, questions: [], sections: principles };
}

/**
 * The open conditions, each with the smallest part that holds everything that hangs together with it: there it has to be
 * decided, and the parts beside it know nothing of it. A part with stages or over questions decides for all below it, since
 * it looks through its sections; and what has to do with an essential is decided for the whole, which it may cap.
 */
export function decidingIn(situation: Situation): readonly Deciding[] {
  const { framework, standings } = situation;
  const hanging = hangingIn(situation);
  if (hanging.length === 0) return [];
  const paths = pathsIn(wholeOf(framework), []);
  const order = questionsOf(framework);
  return groupsOf(hanging).flatMap((group) => {
    const members = order.filter(({ id }) => group.has(id));
    const touches = new Set(
      members.flatMap(({ id }) => [id, ...(paths.get(id) ?? []).map((node) => node.id)]),
    );
    const home = homeOf(framework, members, paths).id;
    return members.flatMap((question): readonly Deciding[] => {
      const conditions = hanging
        .flatMap((one) => one.conditions)
        .filter((condition) => condition.question === question.id);
      if (conditions.length === 0 || standings.get(question.id)?.is !== 'open') return [];
      return [{ question, outcomes: outcomesOf(framework, question, conditions), home, touches }];
    });
  });
}

interface Hanging {
  readonly id: QuestionId;
  /** The conditions by which its scope is undecided. */
  readonly conditions: readonly Condition[];
}

/** The questions whose scope is undecided. */
function hangingIn({ framework, scopes, standings }: Situation): readonly Hanging[] {
  const isUndecided = ({ question }: Condition): boolean =>
    scopes.get(question) === 'undecided' ||
    (scopes.get(question) === 'in' && standings.get(question)?.is === 'open');
  const visit = (section: Section, above: readonly Condition[]): readonly Hanging[] => {
    const here = [...above, ...(section.scope?.when ?? [])];
    return [
      ...section.questions
        .filter(({ id }) => scopes.get(id) === 'undecided')
        .map(({ id, scope }) => ({
          id,
          conditions: [...here, ...(scope?.when ?? [])].filter(isUndecided),
        })),
      ...section.sections.flatMap((below) => visit(below, here)),
    ];
  };
  return framework.principles.flatMap((principle) => visit(principle, []));
}

/** Questions that hang together, directly or by way of others. */
function groupsOf(hanging: readonly Hanging[]): readonly ReadonlySet<QuestionId>[] {
  return hanging.reduce<readonly ReadonlySet<QuestionId>[]>((groups, { id, conditions }) => {
    const ids = [id, ...conditions.map(({ question }) => question)];
    const touched = groups.filter((group) => ids.some((one) => group.has(one)));
    const others = groups.filter((group) => !touched.includes(group));
    return [...others, new Set([...ids, ...touched.flatMap((group) => [...group])])];
  }, []);
}

type Paths = ReadonlyMap<QuestionId, readonly Node[]>;

function homeOf(framework: Framework, members: readonly Question[], paths: Paths): Node {
  const whole = wholeOf(framework);
  if (members.some(({ essential }) => essential !== undefined)) return whole;
  const [first = [], ...others] = members.map(({ id }) => paths.get(id) ?? []);
  const shared = first.filter(({ id }, index) => others.every((path) => path[index]?.id === id));
  const through = shared.find(({ rule }) => rule.combine === 'stages' || rule.over === 'questions');
  return through ?? shared.at(-1) ?? whole;
}

/** The parts that hold each question, from the whole down. */
function pathsIn(node: Node, above: readonly Node[]): Paths {
  const here = [...above, node];
  return new Map([
    ...node.questions.map(({ id }) => [id, here] as const),
    ...node.sections.flatMap((below) => [...pathsIn(below, here)]),
  ]);
}
