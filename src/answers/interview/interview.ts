import type { DateText } from '../../duration.js';
import { type Framework, questionsOf } from '../../framework/framework.js';
import type { QuestionId, SectionId } from '../../ids.js';
import { fieldBeside, isOpened } from '../opening.js';
import type { Sheet } from '../sheet.js';
import { reasoned, valued } from './answering.js';
import {
  numberAtMost,
  numberAtReview,
  pressedAtMost,
  pressedAtReview,
  stoppedTyped,
} from './at-end.js';
import { opened } from './at-opening.js';
import { numberAtBarriers, pressedAtBarriers, pressedAtPrinciple } from './at-principle-end.js';
import { numberAtQuestion, pressedAtQuestion } from './at-question.js';
import {
  beforeStepDetail,
  numberAtWhose,
  pressedAtSteps,
  pressedAtWhose,
  stepDetail,
} from './at-steps.js';
import { beforeEvidence, evidenceTyped, noted, votesTyped } from './beside-answer.js';
import { pressedAtAboveHands } from './between.js';
import { atGo, pressedAtGo, typedAtGo } from './finding.js';
import { areStepsDue, numberAtLastSteps, pressedAtLastSteps } from './last-steps.js';
import { onOneLine } from './one-line.js';
import { atItsPace } from './pace.js';
import { askedQuestions, openQuestions, questionById } from './places.js';
import {
  type AttainmentOf,
  type Interview,
  isKeyStage,
  type Press,
  type Stage,
  wordsToQuit,
} from './state.js';
import { remembering, undone } from './undo.js';
import {
  afterLast,
  atAgain,
  atStart,
  atStepsAgain,
  leftForLater,
  openSteps,
  unknownKey,
} from './walk.js';

export interface Begin {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly isNew: boolean;
  readonly today: DateText;
  readonly isSetChosen: boolean;
  readonly attainmentOf: AttainmentOf;
  readonly isPiped?: true;
  readonly only?: readonly QuestionId[];
  readonly isAskedAgain?: true;
  readonly from?: From;
}

/** Where somebody goes back into a sheet that is finished: to any question, to what is not settled, or to the steps. */
export type From = 'go' | 'review' | 'steps';

/** A conversation that begins, or goes on at the first question without an answer. A sheet in which nothing is said yet begins, too. */
export function beginInterview(begin: Begin): Interview {
  const { framework, sheet, isNew, today, isSetChosen } = begin;
  const blank: Omit<Interview, 'stage'> = {
    framework,
    sheet,
    today,
    calendarDay: today,
    isSetChosen,
    attainmentOf: begin.attainmentOf,
    ...(begin.isPiped === true ? { isPiped: true } : {}),
    ...(begin.only === undefined ? {} : { only: begin.only }),
    ...(begin.isAskedAgain === true ? { isAskedAgain: true } : {}),
    pace: { gone: 0, answers: 0, isTold: false },
    closed: [],
    proposals: [],
    past: [],
    told: [],
    changed: [],
  };
  if (isNew || !isOpened(blank)) return { ...blank, stage: { kind: 'opening', field: 'subject' } };
  const begun: Interview = {
    ...blank,
    stage: { kind: 'over', how: 'finished' },
    closed: begin.isAskedAgain === true ? [] : closedAlready(blank),
  };
  if (begin.from !== undefined) return goneBack(begun, begin.from);
  return areStepsDue(sheet, today) && begin.isPiped !== true
    ? { ...begun, stage: { kind: 'last-steps' } }
    : atStart(begun);
}

function goneBack(interview: Interview, from: From): Interview {
  switch (from) {
    case 'go': {
      const [first] = askedQuestions(interview);
      return first === undefined ? interview : atGo({ ...interview, isReviewing: true }, first);
    }
    case 'review':
      return afterLast(interview);
    case 'steps':
      return atStepsAgain(interview);
    default:
      return from satisfies never;
  }
}

/** Hands in which steps to propose, in their order; where there are none to choose from, the conversation is over. */
export function withProposals(interview: Interview, proposals: readonly QuestionId[]): Interview {
  const open = openSteps(interview.sheet);
  const back = (interview.takenBack ?? []).map(({ question }) => question);
  const known = [...new Set([...open, ...back])];
  const offered =
    interview.areStepsAgain === true
      ? [...new Set([...known, ...proposals])].slice(0, Math.max(known.length, proposals.length))
      : proposals.filter((id) => !open.includes(id));
  const stage: Stage =
    interview.stage.kind === 'steps' && offered.length === 0
      ? { kind: 'over', how: 'finished' }
      : interview.stage;
  return { ...interview, proposals: offered, stage };
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
  return remembering(interview, atItsPace(taken(interview, pressed)));
}

function taken(interview: Interview, pressed: Press): Interview {
  const { stage } = interview;
  if (stage.kind === 'over') return interview;
  if (pressed.kind === 'text')
    return stage.kind === 'note' ? noted(interview, stage.question, pressed.text) : interview;
  if (pressed.kind === 'line') return typed(interview, onOneLine(pressed.text));
  if (pressed.kind === 'leave') return left(interview);
  const isLetter = pressed.kind === 'key' && isKeyStage(stage) && stage.kind !== 'go';
  const letter = isLetter ? pressed.key : '';
  if (letter === '?') return { ...interview, told: [{ kind: 'keys' }] };
  if (letter === 'u') return undone(interview);
  if (pressed.kind === 'end' || letter === 'q')
    return { ...interview, stage: { kind: 'over', how: 'quit' } };
  if (pressed.kind === 'unknown') return unknown(interview, pressed.text);
  return pressed.kind === 'number'
    ? numbered(interview, pressed.number)
    : keyPressed(interview, pressed.key);
}

/** A whole number names what the same digits would, and is taken at once. */
function numbered(interview: Interview, number: number): Interview {
  const { stage } = interview;
  switch (stage.kind) {
    case 'question':
      return (
        numberAtQuestion(interview, questionById(interview, stage.question), number) ??
        unknown(interview, String(number))
      );
    case 'above-hands':
    case 'principle': {
      const next = keyPressed(interview, 'enter');
      return next.stage === stage ? next : numbered(next, number);
    }
    case 'barriers':
      return numberAtBarriers(interview, stage, number);
    case 'last-steps':
      return numberAtLastSteps(interview, number);
    case 'review':
      return numberAtReview(interview, stage, number);
    case 'most':
      return numberAtMost(interview, number);
    case 'whose':
      return numberAtWhose(interview, number);
    default:
      return keyPressed(interview, String(number));
  }
}

/** What is no key is said; where nobody waits for an answer, the question stays open. */
function unknown(interview: Interview, text: string): Interview {
  const { stage } = interview;
  if (interview.isPiped !== true || stage.kind !== 'question') return unknownKey(interview, text);
  const next = leftForLater(interview, questionById(interview, stage.question));
  return { ...next, told: [{ kind: 'not-taken', text }, ...next.told.slice(1)] };
}

/** The arrows as characters, where no text is looked for. */
const arrows: Readonly<Record<string, string>> = { '<': 'left', '>': 'right' };

function keyPressed(interview: Interview, typed: string): Interview {
  const { stage } = interview;
  const key = stage.kind === 'go' ? typed : (arrows[typed] ?? typed);
  switch (stage.kind) {
    case 'question':
      return pressedAtQuestion(interview, questionById(interview, stage.question), stage, key);
    case 'go':
      return pressedAtGo(interview, stage, key);
    case 'above-hands':
      return pressedAtAboveHands(interview, stage.question, key, (next) => keyPressed(next, key));
    case 'principle':
      return pressedAtPrinciple(interview, stage, key, (next) => keyPressed(next, key));
    case 'barriers':
      return pressedAtBarriers(interview, stage, key);
    case 'review':
      return pressedAtReview(interview, stage, key);
    case 'most':
      return pressedAtMost(interview, stage, key);
    case 'last-steps':
      return pressedAtLastSteps(interview, stage, key);
    case 'steps':
      return pressedAtSteps(interview, stage, key);
    case 'whose':
      return pressedAtWhose(interview, stage, key);
    default:
      return interview;
  }
}

export function typed(interview: Interview, text: string): Interview {
  const { stage } = interview;
  if (isShortField(stage)) {
    if (wordsToQuit.has(text)) return { ...interview, stage: { kind: 'over', how: 'quit' } };
    if (text === '?') return { ...interview, told: [{ kind: 'keys' }] };
  }
  switch (stage.kind) {
    case 'opening':
      return opened(interview, stage.field, withoutQuotes(text));
    case 'note':
      return noted(interview, stage.question, text);
    case 'evidence':
      return evidenceTyped(interview, stage, text);
    case 'votes':
      return votesTyped(interview, stage, text);
    case 'stopped':
      return stoppedTyped(interview, stage.barrier, text);
    case 'go':
      return typedAtGo(interview, stage, text);
    case 'reason':
      return reasoned(interview, stage.question, text);
    case 'value':
      return valued(interview, stage.question, text);
    case 'owner':
    case 'date':
      return stepDetail(interview, stage, text);
    default:
      return interview;
  }
}

/** What is a key by itself is a text between quotation marks. */
function withoutQuotes(text: string): string {
  return /^"(.+)"$/.exec(text)?.[1] ?? text;
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
    case 'votes':
      return atAgain(interview, stage.question);
    case 'evidence':
      return beforeEvidence(interview, stage);
    case 'stopped':
      return { ...interview, stage: { kind: 'most' } };
    case 'value':
      return { ...interview, stage: { kind: 'question', question: stage.question } };
    case 'owner':
    case 'date':
      return beforeStepDetail(interview, stage);
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
