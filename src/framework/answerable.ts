import type { Framework, Question } from './framework.js';

/**
 * All that an answer to a question is measured by, as one text: where it is the same in two editions, an answer says
 * the same in both. How the question is put may change, and so may what surrounds it; spaces make no difference.
 */
export function answerableText({ scale }: Pick<Framework, 'scale'>, question: Question): string {
  const { kind, isScored, levels, elements, choice, yesNo, share } = question;
  const hasLevels = kind === 'scale' || kind === 'elements';
  const measured = {
    kind,
    isScored,
    ...(hasLevels && scale !== undefined ? { from: scale.from, to: scale.to } : {}),
    // A question without levels of its own uses the words of the scale.
    levels: kind === 'scale' && levels.length === 0 ? scale?.levels : levels,
    elements,
    choice,
    yesNo,
    share,
  };
  return JSON.stringify(measured).replaceAll(/(?:\\n|\\t|\s)+/g, ' ');
}
