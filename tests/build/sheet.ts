import type { Answer, AnswerDetails, Evidence, Response, Sheet } from '../../src/answers/sheet.js';

/** Sheets in a line: `sheet({ a: 3, b: unknown, c: notApplicable })`. A question that is left out is unanswered. */

/** What a test says of one question: a level or another answer, a state, or an answer with more to say. */
export type Given =
  | number
  | Response
  | typeof unknown
  | typeof notApplicable
  | (Partial<Omit<AnswerDetails, 'place'>> & {
      readonly level?: number;
      readonly response?: Response;
    });

export const yes: Response = { kind: 'yes-no', answer: 'yes' };
export const no: Response = { kind: 'yes-no', answer: 'no' };
export const partly: Response = { kind: 'yes-no', answer: 'partly' };
export const share = (percentage: number): Response => ({ kind: 'share', share: percentage });
export const chose = (...options: readonly string[]): Response => ({ kind: 'choice', options });
export const met = (...elements: readonly string[]): Response => ({
  kind: 'elements',
  met: elements,
});

export const unknown = 'unknown' as const;
export const notApplicable = 'not applicable' as const;

export function sheet(
  answers: Readonly<Record<string, Given>>,
  parts: Partial<Omit<Sheet, 'answers'>> = {},
): Sheet {
  return {
    framework: 'built',
    edition: '1',
    subject: { name: 'A team', facets: {} },
    respondent: { role: [], people: {} },
    date: '2026-11-20',
    asks: [],
    steps: [],
    barriers: new Map(),
    answers: new Map(Object.entries(answers).map(([id, given]) => [id, answer(given)])),
    ...parts,
  };
}

export function answer(given: Given): Answer {
  const said = { evidence: [], barriers: [], place: { file: 'sheet.yaml' } };
  if (given === unknown) return { said: 'dont-know', ...said };
  if (given === notApplicable) return { said: 'not-applicable', reason: 'There is none.', ...said };
  if (typeof given === 'number') return answer({ level: given });
  if ('kind' in given) return { said: 'answered', response: given, ...said };
  const { level, response, ...details } = given;
  if (response !== undefined) return { said: 'answered', response, ...said, ...details };
  if (level === undefined) return { said: 'unanswered', ...said, ...details };
  return { said: 'answered', response: { kind: 'scale', level }, ...said, ...details };
}

/** One piece of evidence with this date, or without one. */
export function dated(date?: string): Evidence {
  return { title: 'A record', ...(date === undefined ? {} : { date }) };
}
