import type { DateText } from '../../duration.js';
import { type Framework, questionsOf } from '../../framework/framework.js';
import type { QuestionId, SectionId } from '../../ids.js';
import { answerOpening, fieldBeside, isOpened, type OpeningField } from '../opening.js';
import type { Sheet } from '../sheet.js';
import { pressedAtBarriers } from './at-principle-end.js';
import { noted, onOneLine, pressedAtQuestion, reasoned } from './at-question.js';
import { afterStepDetail, pressedAtSteps, stepDetail } from './at-steps.js';
import { askedQuestions, openQuestions, principleOf, questionById } from './places.js';
import {
  type Changed,
  type Interview,
  isKeyStage,
  type Press,
  type Stage,
  type Told,
  wordsToQuit,
} from './state.js';
import { at, atFirstOpen, atLast, atSteps, unknownKey } from './walk.js';

export interface Begin {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly isNew: boolean;
  readonly today: DateText;
  readonly isSetChosen: boolean;
}

/** A conversation that begins, or goes on at the first question without an answer. A sheet in which nothing is said yet begins, too. */
export function beginInterview({ framework, sheet, isNew, today, isSetChosen }: Begin): Interview {
  const blank: Omit<Interview, 'stage'> = {
    framework,
    sheet,
    today,
    isSetChosen,
    closed: [],
    proposals: [],
    told: [],
    changed: [],
  };
  if (isNew || !isOpened(blank)) return { ...blank, stage: { kind: 'opening', field: 'subject' } };
  return atFirstOpen({
    ...blank,
    stage: { kind: 'over', how: 'finished' },
    closed: closedAlready(blank),
  });
}

/** Hands in which steps to propose, in their order; where there are none to choose from, the conversation is over. */
export function withProposals(interview: Interview, proposals: readonly QuestionId[]): Interview {
  const stage: Stage =
    interview.stage.kind === 'steps' && proposals.length === 0
      ? { kind: 'over', how: 'finished' }
      : interview.stage;
  return { ...interview, proposals, stage };
}

/** Principles whose questions all had an answer when the sheet was opened: their barriers were asked about then. */
export function closedAlready(blank: Pick<Interview, 'framework' | 'sheet'>): readonly SectionId[] {
  const open = new Set(openQuestions(blank).map(({ id }) => id));
  return blank.framework.principles
    .filter((principle) => !questionsOf(principle).some(({ id }) => open.has(id)))
    .map(({ id }) => id);
}

/** What one key or line leads to. */
export function press(before: Interview, pressed: Press): Interview {
  const { notice: _, ...rest } = before;
  const interview: Interview = { ...rest, told: [], changed: [] };
  const { stage } = interview;
  if (stage.kind === 'over') return interview;
  if (pressed.kind === 'line') return typed(interview, onOneLine(pressed.text));
  if (pressed.kind === 'leave') return left(interview);
  if (pressed.kind === 'end' || (pressed.key === 'q' && isKeyStage(stage)))
    return { ...interview, stage: { kind: 'over', how: 'quit' } };
  switch (stage.kind) {
    case 'question':
      return pressedAtQuestion(
        interview,
        questionById(interview, stage.question),
        stage.cursor,
        pressed.key,
      );
    case 'go':
      return pressedAtGo(interview, stage.question, pressed.key);
    case 'barriers':
      return pressedAtBarriers(interview, stage, pressed.key);
    case 'left':
      return pressedAtLeft(interview, pressed.key);
    case 'steps':
      return pressedAtSteps(interview, stage.chosen, pressed.key);
    default:
      return interview;
  }
}

export function typed(interview: Interview, text: string): Interview {
  const { stage } = interview;
  if (isShortField(stage) && wordsToQuit.has(text)) {
    return { ...interview, stage: { kind: 'over', how: 'quit' } };
  }
  switch (stage.kind) {
    case 'opening':
      return opened(interview, stage.field, text);
    case 'note':
      return noted(interview, stage.question, text);
    case 'reason':
      return reasoned(interview, stage.question, text);
    case 'owner':
    case 'date':
      return stepDetail(interview, stage.kind, stage.step, text);
    default:
      return interview;
  }
}

function isShortField({ kind }: Stage): boolean {
  return kind === 'opening' || kind === 'owner' || kind === 'date';
}

/** Escape leaves a text as it was; at the opening it goes back to the field before. */
export function left(interview: Interview): Interview {
  const { stage } = interview;
  switch (stage.kind) {
    case 'note':
    case 'reason':
      return at(interview, stage.question);
    case 'owner':
    case 'date':
      return afterStepDetail(interview, stage.kind, stage.step);
    case 'opening': {
      const before = fieldBeside(interview, stage.field, -1);
      return before === undefined
        ? interview
        : { ...interview, stage: { kind: 'opening', field: before } };
    }
    default:
      return interview;
  }
}

export function opened(interview: Interview, field: OpeningField, text: string): Interview {
  const result = answerOpening(interview, field, text);
  if ('error' in result)
    return { ...interview, stage: { kind: 'opening', field, error: result.error } };
  const sheet = result.sheet;
  // Answers given now are of the day that the opening names; only a later day is kept with each.
  const today = field === 'date' ? sheet.date : interview.today;
  const next = fieldBeside({ ...interview, sheet }, field, 1);
  const changed: readonly Changed[] = [{ part: 'opening' }];
  const line: readonly Told[] = text === '' ? [] : [{ kind: 'typed', text }];
  if (next !== undefined) {
    const stage: Stage = { kind: 'opening', field: next };
    return { ...interview, sheet, today, changed, told: line, stage };
  }
  const told: readonly Told[] = [...line, { kind: 'set', asked: sheet.asked ?? 'all' }];
  return { ...atFirstOpen({ ...interview, sheet, today }), told, changed };
}

export function pressedAtGo(interview: Interview, from: QuestionId, key: string): Interview {
  const principle = interview.framework.principles[Number(key) - 1];
  if (/^\d$/.test(key) && principle !== undefined) {
    const first = askedQuestions(interview).find(
      ({ id }) => principleOf(interview, id) === principle,
    );
    if (first !== undefined) return at(interview, first.id);
  }
  if (key === 'left' || key === 'escape') return at(interview, from);
  return key === 'enter' ? atFirstOpen(interview) : unknownKey(interview, key);
}

export function pressedAtLeft(interview: Interview, key: string): Interview {
  if (key === 'enter') return atFirstOpen(interview);
  if (key === 'left') return atLast(interview);
  return key === 'e' || key === 'right' ? atSteps(interview) : unknownKey(interview, key);
}
