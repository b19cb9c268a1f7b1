import { type Framework, levelText, type Question } from '../../framework/framework.js';
import type { Answer, Response, Sheet } from '../sheet.js';

/** What a question offers to choose from, each with the number that is typed for it. */
export interface Offered {
  /** A level's own number; everything else is counted from 1. */
  readonly number: number;
  readonly text: string;
  /** What it makes of the answer: taken at once, or ticked and taken back. */
  readonly takes: { readonly answer: Response } | { readonly tick: string };
  /** Of an element: the level that lists it. */
  readonly level?: number;
}

/** How a question is answered: by one number, by ticks that Enter ends, or by typing. */
export type Way = 'number' | 'ticks' | 'typing';

export function wayOf({ kind, choice }: Question): Way {
  if (kind === 'elements' || (kind === 'choice' && choice?.many === true)) return 'ticks';
  return kind === 'share' || kind === 'text' ? 'typing' : 'number';
}

export function offeredBy(framework: Framework, question: Question): readonly Offered[] {
  switch (question.kind) {
    case 'scale':
      return (framework.scale?.levels ?? []).map(({ level }) => ({
        number: level,
        text: levelText(framework, question, level) ?? 'Between the levels beside it.',
        takes: { answer: { kind: 'scale', level } },
      }));
    case 'elements':
      return (question.elements ?? []).map(({ id, text, level }, index) => ({
        number: index + 1,
        text,
        level,
        takes: { tick: id },
      }));
    case 'choice':
      return (question.choice?.options ?? []).map(({ id, label }, index) => ({
        number: index + 1,
        text: label,
        takes:
          question.choice?.many === true
            ? { tick: id }
            : { answer: { kind: 'choice', options: [id] } },
      }));
    case 'yes-no': {
      const answers = [
        'yes',
        'no',
        ...(question.yesNo?.partly === undefined ? [] : (['partly'] as const)),
      ] as const;
      return answers.map((answer, index) => ({
        number: index + 1,
        text: `${answer.charAt(0).toUpperCase()}${answer.slice(1)}.`,
        takes: { answer: { kind: 'yes-no', answer } },
      }));
    }
    case 'share':
    case 'text':
      return [];
    default:
      return question.kind satisfies never;
  }
}

/** The numbers of what is chosen now. */
export function chosenNow(
  framework: Framework,
  sheet: Sheet,
  question: Question,
): readonly number[] {
  const response = responseNow(sheet, question);
  if (response === undefined) return [];
  const ticked = ticksNow(sheet, question);
  return offeredBy(framework, question)
    .filter(({ takes }) =>
      'tick' in takes ? ticked.includes(takes.tick) : isSame(takes.answer, response),
    )
    .map(({ number }) => number);
}

export function responseNow(sheet: Sheet, { id }: Question): Response | undefined {
  const answer: Answer | undefined = sheet.answers.get(id);
  return answer?.said === 'answered' ? answer.response : undefined;
}

/** The ids that are ticked now. */
export function ticksNow(sheet: Sheet, question: Question): readonly string[] {
  const response = responseNow(sheet, question);
  if (response?.kind === 'elements') return response.met;
  return response?.kind === 'choice' ? response.options : [];
}

/** The answer with one more tick, or one less; in the question's own order. */
export function withTick(
  framework: Framework,
  sheet: Sheet,
  question: Question,
  tick: string,
): Response {
  const now = ticksNow(sheet, question);
  const ids = offeredBy(framework, question)
    .flatMap(({ takes }) => ('tick' in takes ? takes.tick : []))
    .filter((id) => (id === tick) !== now.includes(id));
  return ticked(question, ids);
}

/** An answer of ticks; of none, when nothing is ticked. */
export function ticked({ kind }: Question, ids: readonly string[]): Response {
  return kind === 'elements' ? { kind: 'elements', met: ids } : { kind: 'choice', options: ids };
}

/** What was typed at a share or a text; an error in words where it cannot be one. */
export function typedResponse(
  { kind }: Question,
  text: string,
): Response | { readonly error: string } {
  if (kind === 'text') return { kind: 'text', text };
  const share = Number(text.replace(/\s*%$/, ''));
  const isShare = Number.isFinite(share) && share >= 0 && share <= 100;
  return isShare ? { kind: 'share', share } : { error: 'Write a percentage from 0 to 100.' };
}

function isSame(a: Response, b: Response): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
