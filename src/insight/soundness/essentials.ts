import { type Framework, type Question, type Section } from '../../framework/framework.js';
import { endsOfQuestion } from '../../score/attainment.js';
import { essentialCap, essentialMark } from '../../score/essential.js';
import { counts } from '../../score/reading.js';
import { type Check, type Finding, nameOf } from './finding.js';

/** An essential is met by some answers and missed by others, and something above it has a value to hold. */
export const essentialsHold: Check = (framework) =>
  withRules(framework).flatMap(({ question, rules }): readonly Finding[] => {
    if (!counts(question) || essentialMark(framework, question) === undefined) return [];
    const fault = faultOf(framework, question, rules);
    return fault === undefined
      ? []
      : [{ code: 'essential', ...fault, about: question, path: ['essential'] }];
  });

type Rule = Section['rule'];

interface Ruled {
  readonly question: Question;
  /** Of everything above it. */
  readonly rules: readonly Rule[];
}

function withRules({ rule, principles }: Framework): readonly Ruled[] {
  const visit = (section: Section, above: readonly Rule[]): readonly Ruled[] => {
    const rules = [...above, section.rule];
    return [
      ...section.questions.map((question) => ({ question, rules })),
      ...section.sections.flatMap((below) => visit(below, rules)),
    ];
  };
  return principles.flatMap((principle) => visit(principle, [rule]));
}

function faultOf(
  framework: Framework,
  question: Question,
  rules: readonly Rule[],
): Pick<Finding, 'message' | 'hint'> | undefined {
  const [lowest, highest] = endsOfQuestion(framework, question);
  if (essentialCap(framework, question, highest) < Infinity) {
    return {
      message: `No answer to ${nameOf(question)} meets what is essential in it.`,
      hint: 'Ask for less, or let an answer come to more.',
    };
  }
  if (essentialCap(framework, question, lowest) === Infinity) {
    return {
      message: `Every answer to ${nameOf(question)} meets what is essential in it.`,
      hint: 'Ask for more, or take "essential" out.',
    };
  }
  if (rules.some(({ combine }) => combine !== 'none')) return undefined;
  return {
    message: `Nothing above ${nameOf(question)} has a value that it could hold down.`,
    hint: 'Let the section around it combine by another rule than none, or take "essential" out.',
  };
}
