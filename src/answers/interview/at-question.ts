import { type Framework, type Question, questionsOf, textAt } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import { safe } from '../../safe.js';
import type { Answer, Response, Sheet } from '../sheet.js';
import { writtenForm } from '../written-form.js';
import {
  chosenNow,
  type Offered,
  offeredBy,
  ticked,
  ticksNow,
  typedResponse,
  wayOf,
  withTick,
} from './choices.js';
import { questionById } from './places.js';
import type { Changed, Interview, Told } from './state.js';
import { at, back, forward, onward, unknownKey } from './walk.js';

export function pressedAtQuestion(
  interview: Interview,
  question: Question,
  cursor: number | undefined,
  key: string,
): Interview {
  const offered = offeredBy(interview.framework, question);
  const typed = offered.find(({ number }) => String(number) === key);
  if (typed !== undefined) return taken(interview, question, typed);
  if (wayOf(question) === 'typing' && (key === 'enter' || /^\d$/.test(key))) {
    const start = key === 'enter' ? {} : { start: key };
    return { ...interview, stage: { kind: 'value', question: question.id, ...start } };
  }
  switch (key) {
    case 'up':
    case 'down':
      return atCursor(interview, question, moved(interview, question, cursor, key));
    case 'space': {
      const at = offered.find(({ number }) => number === cursor);
      return at === undefined ? unknownKey(interview, key) : taken(interview, question, at);
    }
    case 'enter':
      return entered(interview, question, cursor);
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

/** One choice is an answer; a tick is kept at once, and the question stays. */
function taken(interview: Interview, question: Question, { takes, number }: Offered): Interview {
  if ('answer' in takes)
    return answered(interview, question, { said: 'answered', response: takes.answer });
  const { framework, sheet } = interview;
  const response = withTick(framework, sheet, question, takes.tick);
  const { sheet: kept, changed } = withNewAnswer(interview, question, {
    said: 'answered',
    response,
  });
  return { ...atCursor(interview, question, number), sheet: kept, changed };
}

/**
 * Enter takes what the cursor stands on; at ticks it ends them. Where nothing is chosen it does nothing:
 * somebody who types a number and Enter would pass over every other question.
 */
function entered(interview: Interview, question: Question, cursor: number | undefined): Interview {
  const { framework, sheet } = interview;
  if (wayOf(question) === 'ticks') {
    const response = ticked(question, ticksNow(sheet, question));
    return answered(interview, question, { said: 'answered', response });
  }
  const number = cursor ?? chosenNow(framework, sheet, question)[0];
  const chosen = offeredBy(framework, question).find((offered) => offered.number === number);
  return chosen === undefined ? interview : taken(interview, question, chosen);
}

/** A share or a text that was typed. */
export function valued(interview: Interview, id: QuestionId, text: string): Interview {
  const question = questionById(interview, id);
  const response = typedResponse(question, text);
  if ('error' in response) {
    return { ...interview, stage: { kind: 'value', question: id, error: response.error } };
  }
  return answered(interview, question, { said: 'answered', response });
}

function atCursor(interview: Interview, question: Question, cursor: number): Interview {
  return { ...interview, stage: { kind: 'question', question: question.id, cursor } };
}

function leftForLater(interview: Interview, question: Question): Interview {
  const next = onward(interview, question);
  return { ...next, told: [{ kind: 'later' }, ...next.told] };
}

/** Down goes to what is printed below. */
export function moved(
  { framework, sheet }: Interview,
  question: Question,
  cursor: number | undefined,
  key: 'up' | 'down',
): number {
  const numbers = offeredBy(framework, question).map(({ number }) => number);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? 0;
  const now = cursor ?? chosenNow(framework, sheet, question)[0];
  if (now === undefined) return key === 'down' ? first : last;
  return Math.min(last, Math.max(first, now + (key === 'down' ? 1 : -1)));
}

export type NewAnswer =
  | { readonly said: 'answered'; readonly response: Response }
  | { readonly said: 'dont-know' }
  | { readonly said: 'not-applicable'; readonly reason: string };

export function answered(interview: Interview, question: Question, said: NewAnswer): Interview {
  const { sheet, answer, changed } = withNewAnswer(interview, question, said);
  const level =
    said.said === 'answered' && said.response.kind === 'scale' ? said.response.level : undefined;
  const move = level === undefined ? undefined : textAt(question.next, level);
  const told: Told = {
    kind: 'answered',
    question: question.id,
    answer,
    ...(move === undefined ? {} : { move }),
  };
  const next = onward({ ...interview, sheet }, question);
  return { ...next, told: [told, ...next.told], changed };
}

/** The sheet with a new answer; what was said beside the old one stays. */
function withNewAnswer(
  interview: Interview,
  question: Question,
  said: NewAnswer,
): { readonly sheet: Sheet; readonly answer: Answer; readonly changed: readonly Changed[] } {
  const answer: Answer = {
    ...detailsOf(interview, question.id),
    ...said,
    ...checkedToday(interview),
  };
  const sheet = withAnswer(interview.sheet, interview.framework, question.id, answer);
  return { sheet, answer, changed: [{ part: 'answer', question: question.id }] };
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
