import { type Framework, type Question, questionsOf, textAt } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import { safe } from '../../safe.js';
import type { Answer, Sheet } from '../sheet.js';
import { writtenForm } from '../written-form.js';
import { levelNow, questionById } from './places.js';
import type { Interview, Told } from './state.js';
import { at, back, forward, onward, unknownKey } from './walk.js';

export function pressedAtQuestion(
  interview: Interview,
  question: Question,
  cursor: number | undefined,
  key: string,
): Interview {
  const level = /^\d$/.test(key) ? Number(key) : undefined;
  if (level !== undefined && isLevel(interview, level)) {
    return answered(interview, question, { said: 'answered', response: { kind: 'scale', level } });
  }
  switch (key) {
    case 'up':
    case 'down':
      return {
        ...interview,
        stage: {
          kind: 'question',
          question: question.id,
          cursor: moved(interview, question, cursor, key),
        },
      };
    case 'enter': {
      const chosen = cursor ?? levelNow(interview, question);
      if (chosen === undefined) return forward(interview, question);
      return answered(interview, question, {
        said: 'answered',
        response: { kind: 'scale', level: chosen },
      });
    }
    case 'right':
      return forward(interview, question);
    case 'left':
      return back(interview, question);
    case 'n':
      return { ...interview, stage: { kind: 'note', question: question.id } };
    case 'x':
      return { ...interview, stage: { kind: 'reason', question: question.id } };
    case 'd':
      return answered(interview, question, { said: 'dont-know' });
    case 's':
      return leftForLater(interview, question);
    case 'w':
      return { ...interview, told: [{ kind: 'why', question: question.id }] };
    case 'g':
      return { ...interview, stage: { kind: 'go', question: question.id } };
    case 'escape':
      return at(interview, question.id);
    case '?':
    case 'h':
      return { ...interview, told: [{ kind: 'keys' }] };
    default:
      return unknownKey(interview, key);
  }
}

function leftForLater(interview: Interview, question: Question): Interview {
  const next = onward(interview, question);
  return { ...next, told: [{ kind: 'later' }, ...next.told] };
}

export function isLevel({ framework }: Interview, level: number): boolean {
  return (
    framework.scale !== undefined && level >= framework.scale.from && level <= framework.scale.to
  );
}

/** Down goes to the level that is printed below: a higher one. */
export function moved(
  interview: Interview,
  question: Question,
  cursor: number | undefined,
  key: 'up' | 'down',
): number {
  const { from, to } = interview.framework.scale ?? { from: 0, to: 0 };
  const now = cursor ?? levelNow(interview, question);
  if (now === undefined) return key === 'down' ? from : to;
  return Math.min(to, Math.max(from, now + (key === 'down' ? 1 : -1)));
}

export type NewAnswer =
  | {
      readonly said: 'answered';
      readonly response: { readonly kind: 'scale'; readonly level: number };
    }
  | { readonly said: 'dont-know' }
  | { readonly said: 'not-applicable'; readonly reason: string };

export function answered(interview: Interview, question: Question, said: NewAnswer): Interview {
  const { framework } = interview;
  const before = detailsOf(interview, question.id);
  const answer: Answer = { ...before, ...said, ...checkedToday(interview) };
  const move = said.said === 'answered' ? textAt(question.next, said.response.level) : undefined;
  const told: Told = {
    kind: 'answered',
    question: question.id,
    answer,
    ...(move === undefined ? {} : { move }),
  };
  const sheet = withAnswer(interview.sheet, framework, question.id, answer);
  const next = onward({ ...interview, sheet }, question);
  return {
    ...next,
    told: [told, ...next.told],
    changed: [{ part: 'answer', question: question.id }],
  };
}

/** The day is kept with an answer that is not given on the sheet's own. */
function checkedToday({ sheet, today }: Interview): { readonly checked?: string } {
  return today === sheet.date ? {} : { checked: today };
}

/** What was said beside an answer stays when the answer changes. */
export function detailsOf({ sheet }: Interview, id: QuestionId) {
  const before = sheet.answers.get(id);
  return {
    ...(before?.note === undefined ? {} : { note: before.note }),
    ...(before?.votes === undefined ? {} : { votes: before.votes }),
    evidence: before?.evidence ?? [],
    barriers: before?.barriers ?? [],
    place: before?.place ?? { file: '' },
  };
}

export function withAnswer(
  sheet: Sheet,
  framework: Framework,
  id: QuestionId,
  answer: Answer,
): Sheet {
  const answers = new Map([...sheet.answers, [id, answer] as const]);
  if (writtenForm(answer) === undefined) answers.delete(id);
  const inOrder = questionsOf(framework).flatMap((question) => {
    const found = answers.get(question.id);
    return found === undefined ? [] : [[question.id, found] as const];
  });
  return { ...sheet, answers: new Map(inOrder) };
}

export function noted(interview: Interview, id: QuestionId, text: string): Interview {
  const { note, ...before }: Answer = interview.sheet.answers.get(id) ?? {
    said: 'unanswered' as const,
    ...detailsOf(interview, id),
  };
  if (isSameText(text, note)) return at(interview, id);
  const answer: Answer = { ...before, ...(text === '' ? {} : { note: text }) };
  const sheet = withAnswer(interview.sheet, interview.framework, id, answer);
  return {
    ...at({ ...interview, sheet }, id),
    told: [{ kind: 'noted', question: id, ...(text === '' ? {} : { note: text }) }],
    changed: [{ part: 'answer', question: id }],
  };
}

export function reasoned(interview: Interview, id: QuestionId, reason: string): Interview {
  if (reason === '') {
    const error = 'A reason is needed, so that a reader can agree. Esc goes back.';
    return { ...interview, stage: { kind: 'reason', question: id, error } };
  }
  const before = interview.sheet.answers.get(id);
  const isSame = before?.said === 'not-applicable' && isSameText(reason, before.reason);
  return answered(interview, questionById(interview, id), {
    said: 'not-applicable',
    reason: isSame ? before.reason : reason,
  });
}

/** Whether a field that began with this text still holds it: line breaks and hidden characters show otherwise there. */
function isSameText(typed: string, before = ''): boolean {
  return typed === onOneLine(before) || typed === safe(onOneLine(before));
}

/** A text as it stands in a field of one line. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
