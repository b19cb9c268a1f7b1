import { type Question, questionsOf } from '../../framework/framework.js';
import { askedQuestions } from './places.js';
import type { Interview, Stage } from './state.js';
import { at, atFirstOpen, unknownKey } from './walk.js';

/** Going to any question: what is typed narrows the list. */

type GoStage = Extract<Stage, { kind: 'go' }>;

export interface Found {
  /** Its place among the questions that are asked, from 1. */
  readonly number: number;
  readonly question: Question;
}

/** The questions that hold every word of what was typed, or that its number names; the number itself first. */
export function foundBy(interview: Interview, filter: string): readonly Found[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = askedQuestions(interview).map((question, index) => ({ number: index + 1, question }));
  if (/^\d+$/.test(filter.trim())) {
    const number = filter.trim();
    return all
      .filter((found) => String(found.number).startsWith(number))
      .toSorted((a, b) => a.number - b.number);
  }
  const principles = new Map(
    interview.framework.principles.flatMap((principle) =>
      questionsOf(principle).map(
        ({ id }) => [id, `${principle.title} ${principle.short}`] as const,
      ),
    ),
  );
  return all.filter(({ question: { id, title, ask } }) => {
    const text = [title, ask, id, principles.get(id)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function atGo(interview: Interview, question: Question): Interview {
  const here = askedQuestions(interview).findIndex(({ id }) => id === question.id);
  const cursor = Math.max(0, here);
  return { ...interview, stage: { kind: 'go', question: question.id, filter: '', cursor } };
}

export function pressedAtGo(interview: Interview, stage: GoStage, key: string): Interview {
  const found = foundBy(interview, stage.filter);
  switch (key) {
    case 'left':
    case 'escape':
      return at(interview, stage.question);
    case 'enter': {
      const chosen = found[stage.cursor];
      return chosen === undefined
        ? { ...interview, notice: { kind: 'not-found', text: stage.filter } }
        : at(interview, chosen.question.id);
    }
    case 'up':
      return { ...interview, stage: { ...stage, cursor: Math.max(0, stage.cursor - 1) } };
    case 'down': {
      const cursor = Math.min(found.length - 1, stage.cursor + 1);
      return { ...interview, stage: { ...stage, cursor } };
    }
    case 'backspace':
      return filtered(interview, stage, stage.filter.slice(0, -1));
    case 'clear':
      return filtered(interview, stage, '');
    default: {
      const typed = key === 'space' ? ' ' : key;
      return typed.length === 1
        ? filtered(interview, stage, stage.filter + typed)
        : unknownKey(interview, key);
    }
  }
}

/** Where nothing holds what is typed so far, that is said at once. */
function filtered(interview: Interview, stage: GoStage, filter: string): Interview {
  const next: Interview = { ...interview, stage: { ...stage, filter, cursor: 0 } };
  return foundBy(interview, filter).length > 0
    ? next
    : { ...next, notice: { kind: 'not-found', text: filter } };
}

/** A whole line, in the plain mode: a number, or words that only one question holds. A blank one goes to the first open question. */
export function typedAtGo(interview: Interview, stage: GoStage, text: string): Interview {
  if (text === '') return atFirstOpen(interview);
  const found = foundBy(interview, text);
  const named = found.find(({ number }) => String(number) === text);
  const [only, second] = named === undefined ? found : [named];
  if (only === undefined) return { ...interview, notice: { kind: 'not-found', text } };
  return second === undefined ? at(interview, only.question.id) : filtered(interview, stage, text);
}
