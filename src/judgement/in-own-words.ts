import type { Answer } from '../answers/sheet.js';
import type { Framework, Question } from '../framework/framework.js';
import { essentialMark } from '../score/essential.js';
import type { InWords, Standing } from './judgement.js';

/** Answers on the scale of their own question: levels, percentages, or the answers themselves. */

/** The framework's own scale; percentages where it has none. */
export function levelScale({ scale }: Framework): Pick<Standing, 'scale' | 'unit'> {
  return scale === undefined
    ? { scale: [0, 100], unit: 'percent' }
    : { scale: [scale.from, scale.to], unit: 'level' };
}

/** Whether it is answered on the framework's scale itself. */
export function hasLevels({ kind }: Question): boolean {
  return kind === 'scale' || kind === 'elements';
}

export function questionScale(
  framework: Framework,
  question: Question,
): Pick<Standing, 'scale' | 'unit'> {
  return hasLevels(question) ? levelScale(framework) : { scale: [0, 100], unit: 'percent' };
}

/** What was answered, where that is no level: `partly`, `low`, `40 %`. */
export function wordsOf(answer: Answer | undefined): string | undefined {
  if (answer?.said !== 'answered') return undefined;
  const { response } = answer;
  switch (response.kind) {
    case 'yes-no':
      return response.answer;
    case 'choice':
      return response.options.length === 0 ? 'none' : response.options.join(', ');
    case 'share':
      return `${response.share} %`;
    default:
      return undefined;
  }
}

/** The same for what was answered before and now, where both are no levels. */
export function inWords(
  then: Answer | undefined,
  now: Answer | undefined,
): { readonly inWords?: InWords } {
  const [before, after] = [wordsOf(then), wordsOf(now)];
  return before === undefined ? {} : { inWords: [before, after ?? ''] };
}

/** What an essential question must reach; nothing where it is not essential. */
export function essentialStanding(framework: Framework, question: Question): Standing | undefined {
  const mark = essentialMark(framework, question);
  if (mark === undefined) return undefined;
  const answer = requiredWords(question);
  return {
    attainment: mark,
    ...questionScale(framework, question),
    ...(answer === undefined ? {} : { answer }),
  };
}

function requiredWords({ essential, share }: Question): string | undefined {
  switch (essential?.by) {
    case 'yes':
      return 'yes';
    case 'option':
      return essential.option;
    case 'pass':
      return share?.count === 'pass' ? `${share.at} %` : undefined;
    default:
      return undefined;
  }
}
