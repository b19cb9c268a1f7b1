import { elementsLevel } from '../../answers/elements-level.js';
import { responseNow } from '../../answers/interview/choices.js';
import type { Interview } from '../../answers/interview/state.js';
import type { Response } from '../../answers/sheet.js';
import type { Question } from '../../framework/framework.js';
import { moveFrom } from '../../insight/standing.js';
import { attainmentOf } from '../../score/attainment.js';

/** An answer in a few words, for a screen. */

/** How a question stands now: its level, or what was answered. */
export function nowWords({ framework, sheet }: Interview, question: Question): string {
  const response = responseNow(sheet, question);
  if (response === undefined) return 'open';
  if (response.kind === 'elements') return String(elementsLevel(framework, question, response.met));
  return response.kind === 'scale' ? String(response.level) : responseWords(question, response);
}

export function responseWords(question: Question, response: Response): string {
  switch (response.kind) {
    case 'scale':
      return String(response.level);
    case 'elements':
      return `${response.met.length} of ${question.elements?.length ?? 0} ticked`;
    case 'choice': {
      const labels = (question.choice?.options ?? []).filter(({ id }) =>
        response.options.includes(id),
      );
      return labels.length === 0 ? 'none of them' : labels.map(({ label }) => label).join('; ');
    }
    case 'yes-no':
      return response.answer;
    case 'share':
      return `${response.share} %`;
    case 'text':
      return 'written';
    default:
      return response satisfies never;
  }
}

/** The first move from an answer, whatever its kind. */
export function moveNow({ framework, sheet }: Interview, question: Question): string | undefined {
  const response = responseNow(sheet, question);
  const attainment = response && attainmentOf(framework, question, response);
  if (response === undefined || attainment === undefined) return undefined;
  if (response.kind === 'scale')
    return moveFrom(framework, question, { attainment, level: response.level });
  if (response.kind !== 'elements') return moveFrom(framework, question, { attainment });
  return moveFrom(framework, question, {
    attainment,
    level: elementsLevel(framework, question, response.met),
  });
}
