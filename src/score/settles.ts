import type { Standing } from '../answers/scope.js';
import { type Question, questionsOf } from '../framework/framework.js';
import { type Settles, tolerance } from './assessment.js';
import { endsOfQuestion } from './attainment.js';
import { endsAnswered } from './ends.js';
import { decidingIn, type Node, wholeOf } from './hanging.js';
import { type Ranges, rangesBeside } from './range.js';
import { counts } from './reading.js';
import { type Situation, supposing } from './situation.js';

/**
 * The open questions, the one first whose answer would narrow the range of the whole most:
 * by how much it shrinks, averaged over answering that question alone at its lowest and at its highest.
 * A question that is not scored is among them where the scope of others hangs on it.
 */
export function settlesMost(situation: Situation): readonly Settles[] {
  const { framework } = situation;
  const ranges = rangesBeside(situation, mostCombinations);
  const now = widthOf(wholeOf(framework), situation, ranges.now);
  const widthWith = (question: Question, standing: Standing): number => {
    const one = supposing(situation, [[question.id, { standing }]]);
    return widthOf(wholeOf(framework), one, ranges.with(one, question));
  };
  const deciding = new Set(decidingIn(situation).map(({ question }) => question.id));
  const open = questionsOf(framework).filter(
    (question) =>
      (counts(question) || (question.kind !== 'text' && deciding.has(question.id))) &&
      situation.standings.get(question.id)?.is === 'open' &&
      situation.scopes.get(question.id) === 'in',
  );
  const settles = open.map((question) => {
    const widths = endsAnswered(framework, question).map((end) => widthWith(question, end));
    return {
      question: question.id,
      narrows: now - widths.reduce((sum, width) => sum + width, 0) / widths.length,
    };
  });
  return settles.toSorted((a, b) =>
    Math.abs(b.narrows - a.narrows) < tolerance ? 0 : b.narrows - a.narrows,
  );
}

/** The range is worked out twice for each open question: it is bounded sooner than the one that is told. */
const mostCombinations = 256;

/** How wide a range is; of a part without a total, what the ranges of its parts add up to. */
function widthOf(node: Node, situation: Situation, ranges: Ranges): number {
  if (node.rule.combine !== 'none') {
    const [low, high] = ranges.get(node.id)?.range ?? [0, 0];
    return high - low;
  }
  const widths = [
    ...node.questions.map((question) => {
      const isOpen =
        counts(question) &&
        situation.standings.get(question.id)?.is === 'open' &&
        situation.scopes.get(question.id) !== 'out';
      const [low, high] = isOpen ? endsOfQuestion(situation.framework, question) : [0, 0];
      return high - low;
    }),
    ...node.sections.map((section) => widthOf(section, situation, ranges)),
  ];
  return widths.reduce((sum, width) => sum + width, 0);
}
