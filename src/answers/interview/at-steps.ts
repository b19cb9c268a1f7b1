import type { DateText } from '../../duration.js';
import type { QuestionId } from '../../ids.js';
import { knownRoles } from '../opening.js';
import type { Step } from '../sheet.js';
import { noDate, typedDate } from '../typed-date.js';
import { looksLikeAName } from './looks-like-a-name.js';
import { isSameText } from './one-line.js';
import type { Interview, Stage, Told } from './state.js';
import { withDigit } from './typed-number.js';
import { atStepsAgain, beforeSteps, openSteps, roomForSteps, unknownKey } from './walk.js';

type StepsStage = Extract<Stage, { kind: 'steps' }>;

/**
 * A number, or Space where the cursor stands, chooses a step or takes it back; Enter goes on.
 * Before an arrow, Space points at the first step: nothing is chosen that nobody pointed at.
 */
export function pressedAtSteps(interview: Interview, stage: StepsStage, key: string): Interview {
  const { chosen, cursor } = stage;
  const number = key === 'space' ? cursor : /^\d$/.test(key) ? Number(key) : undefined;
  if (number !== undefined && interview.proposals[number - 1] !== undefined)
    return toggled(interview, stage, number);
  switch (key) {
    case 'up':
    case 'down':
      return { ...interview, stage: { ...stage, cursor: moved(interview, cursor, key) } };
    case 'space':
      return { ...interview, stage: { ...stage, cursor: moved(interview, cursor, 'down') } };
    case 'backspace':
    case 'escape':
      return { ...interview, stage: { kind: 'steps', chosen } };
    case 'left':
      return beforeSteps(interview);
    case 'enter':
      // Where nothing is chosen yet, somebody who has gone to a step means that one.
      return cursor !== undefined && chosen.length === 0
        ? toggled(interview, stage, cursor)
        : stepsTaken(interview, chosen);
    default:
      return unknownKey(interview, key);
  }
}

/** What is chosen is read in full; what is taken back is left. */
function toggled(interview: Interview, { chosen }: StepsStage, number: number): Interview {
  const proposal = interview.proposals[number - 1];
  if (proposal === undefined) return interview;
  if (chosen.includes(proposal)) {
    const rest = chosen.filter((id) => id !== proposal);
    return { ...interview, stage: { kind: 'steps', chosen: rest } };
  }
  return chosen.length === roomForSteps(interview)
    ? { ...interview, notice: { kind: 'enough-steps' } }
    : { ...interview, stage: { kind: 'steps', chosen: [...chosen, proposal], cursor: number } };
}

function moved({ proposals }: Interview, cursor: number | undefined, key: 'up' | 'down'): number {
  const last = proposals.length;
  if (cursor === undefined) return key === 'down' ? 1 : last;
  return Math.min(last, Math.max(1, cursor + (key === 'down' ? 1 : -1)));
}

/** Keeps those that are chosen, and goes on to their owners and dates. */
function stepsTaken(interview: Interview, chosen: readonly QuestionId[]): Interview {
  const { sheet, proposals, areStepsAgain } = interview;
  const isAgain = areStepsAgain === true;
  const kept = sheet.steps.filter(
    ({ question, done }) => !isAgain || done === true || chosen.includes(question),
  );
  const open = openSteps({ ...sheet, steps: kept });
  const added = proposals.filter((id) => chosen.includes(id) && !open.includes(id));
  const gone = sheet.steps.filter((step) => !kept.includes(step));
  const takenBack = [...gone, ...(interview.takenBack ?? [])];
  const asBefore = (id: QuestionId): Step =>
    takenBack.find(({ question }) => question === id) ?? { question: id };
  const steps: readonly Step[] = [...kept, ...added.map(asBefore)];
  const isSame = added.length === 0 && kept.length === sheet.steps.length;
  const first = isAgain ? nextUnsaid(steps, 0) : sheet.steps.length;
  const next: Stage = first === undefined ? { kind: 'whose' } : { kind: 'owner', step: first };
  const stage: Stage = chosen.length === 0 ? { kind: 'over', how: 'finished' } : next;
  if (isSame) return { ...interview, stage };
  return {
    ...interview,
    takenBack,
    sheet: { ...sheet, steps },
    changed: [{ part: 'steps' }],
    told: [{ kind: 'steps', chosen: isAgain ? openSteps({ ...sheet, steps }) : added }],
    stage,
  };
}

/** The first step from an index on that is not done. */
function nextOpen(steps: readonly Step[], from: number): number | undefined {
  const found = steps.findIndex(({ done }, index) => index >= from && done !== true);
  return found === -1 ? undefined : found;
}

/** The first step from an index on that is not done, and has neither an owner nor a date. */
function nextUnsaid(steps: readonly Step[], from: number): number | undefined {
  const found = steps.findIndex(
    ({ done, owner, by }, index) =>
      index >= from && done !== true && owner === undefined && by === undefined,
  );
  return found === -1 ? undefined : found;
}

type DetailStage = Extract<Stage, { kind: 'owner' | 'date' }>;

export function stepDetail(interview: Interview, stage: DetailStage, text: string): Interview {
  const { kind, step: index } = stage;
  const before = interview.sheet.steps[index];
  const now = kind === 'owner' ? before?.owner : before?.by;
  if (text === now || isSameText(text, now)) return afterStepDetail(interview, stage);
  if (text === '') return withStep(interview, stage, text);
  const day = typedDate(text);
  const error =
    kind === 'owner' ? wrongOwner(text, day) : wrongDay(text, day, interview.calendarDay);
  if (error !== undefined) return { ...interview, stage: { ...stage, error } };
  const next = withStep(interview, stage, day ?? text);
  const isName = kind === 'owner' && interview.isNameTold !== true && isPerson(interview, text);
  const line: readonly Told[] = [
    { kind: 'typed', text },
    ...understood(text, day),
    ...(isName ? [{ kind: 'owner-is-a-person' } as const] : []),
  ];
  return { ...next, ...(isName ? { isNameTold: true } : {}), told: [...line, ...next.told] };
}

function isPerson({ framework }: Interview, owner: string): boolean {
  const titles = knownRoles(framework).map(({ title }) => title);
  return looksLikeAName(owner, titles);
}

/** With another owner or date of a step; an empty one takes it out. */
function withStep(interview: Interview, stage: DetailStage, text: string): Interview {
  const { kind, step: index } = stage;
  const key = kind === 'owner' ? 'owner' : 'by';
  const steps = interview.sheet.steps.map((step, at): Step => {
    if (at !== index) return step;
    const { [key]: _, ...others } = step;
    return text === '' ? others : { ...others, [key]: text };
  });
  const next = afterStepDetail({ ...interview, sheet: { ...interview.sheet, steps } }, stage);
  return { ...next, changed: [{ part: 'steps' }] };
}

/** A day typed at the owner belongs to the next field. */
function wrongOwner(text: string, day: DateText | undefined): string | undefined {
  return day === undefined
    ? undefined
    : `"${text}" is a date, which is asked next. Who owns the step? Leave it empty for nobody yet.`;
}

function wrongDay(text: string, day: DateText | undefined, today: DateText): string | undefined {
  if (day === undefined) return `${noDate(text, today)} Or leave it empty for none yet.`;
  return day < today
    ? `${day} is over already: a step is still to be done. Write a day to come, or leave it empty for none yet.`
    : undefined;
}

/** A date in digits that could be read in two ways is said back. */
export function understood(text: string, date: DateText | undefined): readonly Told[] {
  const isPlain = date === text || /[a-z]/i.test(text);
  return date === undefined || isPlain ? [] : [{ kind: 'day', date }];
}

/** To the date of a step, then to the next one; where steps are looked at once more, to the list of them. */
function afterStepDetail(interview: Interview, stage: DetailStage): Interview {
  const { error: _, ...here } = stage;
  if (stage.kind === 'owner') return { ...interview, stage: { ...here, kind: 'date' } };
  const { areStepsAgain, sheet } = interview;
  const isAgain = areStepsAgain === true;
  const next = isAgain
    ? nextUnsaid(sheet.steps, stage.step + 1)
    : nextOpen(sheet.steps, stage.step + 1);
  if (next !== undefined && stage.isAlone !== true)
    return { ...interview, stage: { kind: 'owner', step: next } };
  return isAgain ? { ...interview, stage: { kind: 'whose' } } : ended(interview);
}

function ended(interview: Interview): Interview {
  return {
    ...interview,
    stage: { kind: 'over', how: 'finished' },
    told: [{ kind: 'steps-taken' }],
  };
}

/** Back to what was asked before; from the first owner to the steps, to choose them again. */
export function beforeStepDetail(interview: Interview, stage: DetailStage): Interview {
  const { error: _, ...here } = stage;
  if (stage.kind === 'date') return { ...interview, stage: { ...here, kind: 'owner' } };
  if (stage.isAlone === true) return { ...interview, stage: { kind: 'whose' } };
  const before = interview.sheet.steps.findLastIndex(
    ({ done }, at) => at < stage.step && done !== true,
  );
  return before === -1
    ? atStepsAgain(interview)
    : { ...interview, stage: { kind: 'date', step: before } };
}

/** The steps that are not done, each with its place in the sheet. */
export function stepsToChange({ sheet }: Interview): readonly (Step & { readonly at: number })[] {
  return sheet.steps.flatMap((step, at) => (step.done === true ? [] : [{ ...step, at }]));
}

/** A number leads to the owner and the date of one step, and back here. */
export function pressedAtWhose(
  interview: Interview,
  { typed }: Extract<Stage, { kind: 'whose' }>,
  key: string,
): Interview {
  const numbers = stepsToChange(interview).map((_, index) => index + 1);
  const number = withDigit(numbers, typed, key);
  if (number !== undefined && !number.isWhole)
    return { ...interview, stage: { kind: 'whose', typed: number.typed } };
  const chosen =
    number?.number ?? (key === 'enter' && typed !== undefined ? Number(typed) : undefined);
  if (chosen !== undefined) return numberAtWhose(interview, chosen);
  if (key === 'left' || key === 'escape') return atStepsAgain(interview);
  if (key === 'backspace') return { ...interview, stage: { kind: 'whose' } };
  return key === 'enter' || key === 'right' ? ended(interview) : unknownKey(interview, key);
}

/** A whole number, in the plain mode. */
export function numberAtWhose(interview: Interview, number: number): Interview {
  const step = stepsToChange(interview)[number - 1];
  return step === undefined
    ? unknownKey(interview, String(number))
    : { ...interview, stage: { kind: 'owner', step: step.at, isAlone: true } };
}
