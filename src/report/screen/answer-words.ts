import { elementsLevel } from '../../answers/elements-level.js';
import { offeredBy, responseNow } from '../../answers/interview/choices.js';
import type { Interview } from '../../answers/interview/state.js';
import type { Evidence, Response } from '../../answers/sheet.js';
import { votable } from '../../answers/votes.js';
import { levelName, type Question } from '../../framework/framework.js';
import { moveFrom } from '../../insight/standing.js';
import { safe } from '../../safe.js';
import { attainmentOf } from '../../score/attainment.js';

/** An answer in a few words, for a screen. */

/** How a question stands now: its level, or what was answered; and why it has none. */
export function nowWords(interview: Interview, question: Question): string {
  const { framework, sheet } = interview;
  const response = responseNow(sheet, question);
  if (response === undefined) return withoutLevel(interview, question);
  if (response.kind === 'elements') return String(elementsLevel(framework, question, response.met));
  return response.kind === 'scale' ? String(response.level) : responseWords(question, response);
}

function withoutLevel({ sheet, later }: Interview, { id }: Question): string {
  const said = sheet.answers.get(id)?.said;
  if (said === 'dont-know') return "don't know";
  if (said === 'not-applicable') return 'does not apply';
  return later?.includes(id) === true ? 'come back later' : 'not answered yet';
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

/** What was chosen, said back: a level with its name; of a checklist what was ticked, and the level that this comes to. */
export function answerWords(
  { framework }: Pick<Interview, 'framework'>,
  question: Question,
  response: Response,
): string {
  const named = (level: number): string => {
    const name = levelName(framework, level);
    return name === undefined ? `${level}` : `${level}, ${name}`;
  };
  if (response.kind === 'scale') return named(response.level);
  const answered = responseWords(question, response);
  if (response.kind !== 'elements') return answered;
  return `${answered}, which is level ${named(elementsLevel(framework, question, response.met))}`;
}

/** A piece of evidence in a few words. */
export function pieceWords({ title, url, date }: Evidence): string {
  return safe([title, url, date].filter((part) => part !== undefined).join(', '));
}

/** Hands in the room, by the number of the answer: `6 for 1, 7 for 2`. */
export function handsWords(
  { framework }: Pick<Interview, 'framework'>,
  question: Question,
  votes: Readonly<Record<string, number>>,
): string {
  const ids = votable(question, framework);
  const numbers = offeredBy(framework, question).map(({ number }) => String(number));
  const named: Readonly<Record<string, string>> = {
    'dont-know': "don't know",
    'not-applicable': 'does not apply',
  };
  return Object.entries(votes)
    .map(([id, count]) => `${count} for ${named[id] ?? numbers[ids.indexOf(id)] ?? id}`)
    .join(', ');
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
