import type { DateText } from '../../duration.js';
import { type Framework, questionsOf } from '../../framework/framework.js';
import type { QuestionId, SectionId } from '../../ids.js';
import { answerOpening, type OpeningField, openingFields } from '../opening.js';
import type { Sheet } from '../sheet.js';
import { pressedAtBarriers } from './at-principle-end.js';
import { noted, pressedAtQuestion, reasoned } from './at-question.js';
import { afterStepDetail, pressedAtSteps, stepDetail } from './at-steps.js';
import { askedQuestions, openQuestions, principleOf, questionById } from './places.js';
import { type Changed, type Interview, isKeyStage, type Press, type Told } from './state.js';
import { at, atFirstOpen, atSteps, unknownKey } from './walk.js';

export interface Begin {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly isNew: boolean;
  readonly today: DateText;
  readonly isSetChosen: boolean;
}

/** A conversation that begins, or goes on at the first question without an answer. */
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
  const [field] = openingFields;
  if (isNew) return { ...blank, stage: { kind: 'opening', field } };
  return atFirstOpen({
    ...blank,
    stage: { kind: 'over', how: 'finished' },
    closed: closedAlready(blank),
  });
}

/** Hands in which steps to propose, in their order. */
export function withProposals(interview: Interview, proposals: readonly QuestionId[]): Interview {
  return { ...interview, proposals };
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
  if (pressed.kind === 'line') return typed(interview, pressed.text.trim());
  if (pressed.kind === 'leave') return left(interview);
  if (pressed.key === 'q' && isKeyStage(stage))
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
      return pressedAtGo(interview, pressed.key);
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

/** Escape leaves a text as it was. */
export function left(interview: Interview): Interview {
  const { stage } = interview;
  switch (stage.kind) {
    case 'note':
    case 'reason':
      return at(interview, stage.question);
    case 'owner':
    case 'date':
      return afterStepDetail(interview, stage.kind, stage.step);
    case 'go':
      return atFirstOpen(interview);
    default:
      return interview;
  }
}

export function opened(interview: Interview, field: OpeningField, text: string): Interview {
  const result = answerOpening(interview, field, text);
  if ('error' in result)
    return { ...interview, stage: { kind: 'opening', field, error: result.error } };
  const later = openingFields.slice(openingFields.indexOf(field) + 1);
  const next = later.find((candidate) => candidate !== 'minutes' || !interview.isSetChosen);
  const sheet = result.sheet;
  const changed: readonly Changed[] = [{ part: 'opening' }];
  const line: readonly Told[] = text === '' ? [] : [{ kind: 'typed', text }];
  if (next !== undefined) {
    return { ...interview, sheet, changed, told: line, stage: { kind: 'opening', field: next } };
  }
  const told: readonly Told[] = [...line, { kind: 'set', asked: sheet.asked ?? 'all' }];
  return { ...atFirstOpen({ ...interview, sheet }), told, changed };
}

export function pressedAtGo(interview: Interview, key: string): Interview {
  const principle = interview.framework.principles[Number(key) - 1];
  if (/^\d$/.test(key) && principle !== undefined) {
    const first = askedQuestions(interview).find(
      ({ id }) => principleOf(interview, id) === principle,
    );
    if (first !== undefined) return at(interview, first.id);
  }
  return key === 'enter' || key === 'left' ? atFirstOpen(interview) : unknownKey(interview, key);
}

export function pressedAtLeft(interview: Interview, key: string): Interview {
  if (key === 'enter' || key === 'left') return atFirstOpen(interview);
  return key === 'e' || key === 'right' ? atSteps(interview) : unknownKey(interview, key);
}
