import type { Question } from '../../framework/framework.js';
import type { Sheet } from '../sheet.js';

/** The question in the respondent's voice, where one role answers and the framework has words for it. */
export function askedInVoice(
  { respondent }: Pick<Sheet, 'respondent'>,
  question: Question,
): string {
  const [role, second] = respondent.role;
  const own = role === undefined || second !== undefined ? undefined : question.askAs?.[role];
  return own ?? question.ask;
}
