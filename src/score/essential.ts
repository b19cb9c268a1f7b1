import type { Framework, Question } from '../framework/framework.js';
import { tolerance } from './assessment.js';
import { onScale } from './attainment.js';

/**
 * What every section above an essential question may come to at most while it is not met: the attainment of the level
 * just below the one it asks for, and the lowest attainment where it has no levels. Infinity where nothing is capped.
 */
export function essentialCap(framework: Framework, question: Question, attainment: number): number {
  const mark = essentialMark(framework, question);
  if (mark === undefined || attainment >= mark - tolerance) return Infinity;
  const { essential } = question;
  return essential?.by === 'level' ? Math.max(0, onScale(framework, essential.level - 1)) : 0;
}

/** The attainment that an essential question must reach; nothing when it is not essential. */
export function essentialMark(framework: Framework, question: Question): number | undefined {
  const { essential } = question;
  switch (essential?.by) {
    case undefined:
      return undefined;
    case 'level':
      return onScale(framework, essential.level);
    case 'yes':
    case 'pass':
      return 1;
    case 'option': {
      const option = question.choice?.options.find(({ id }) => id === essential.option);
      return Math.min(1, (option?.points ?? 0) / (question.choice?.outOf ?? 1));
    }
    default:
      return essential satisfies never;
  }
}
