import { questionsOf } from '../../framework/framework.js';
import type { Sheet } from '../sheet.js';
import type { Changed, Interview, Saved, Stage } from './state.js';
import { at } from './walk.js';
import { withSheet } from './with-sheet.js';

/** The state with what it saved to be taken back, where it saved something. */
export function remembering(before: Interview, next: Interview): Interview {
  if (next.changed.length === 0 || next.told.some(({ kind }) => kind === 'undone')) return next;
  const { stage, closed, today, sheet } = before;
  return { ...next, past: [...next.past, { stage, closed, today, sheet, changed: next.changed }] };
}

/** Takes back what was saved last, and goes back to where it was said. What others wrote meanwhile stays. */
export function undone(interview: Interview): Interview {
  const saved = interview.past.at(-1);
  if (saved === undefined) return { ...interview, notice: { kind: 'nothing-to-undo' } };
  const { closed, today, changed } = saved;
  const sheet = changed.reduce(
    (now, change) => withPart(now, saved.sheet, change, interview),
    interview.sheet,
  );
  const past = interview.past.slice(0, -1);
  const back = { ...interview, closed, today, past, stage: stageOf(interview, saved) };
  const told = [{ kind: 'undone', changed, before: interview.sheet }] as const;
  return { ...withSheet(back, sheet), changed, told };
}

/** Where it was said; at the question itself where a text beside it was typed. */
function stageOf(interview: Interview, { stage }: Saved): Stage {
  return 'question' in stage && stage.kind !== 'barriers' && stage.kind !== 'principle'
    ? at(interview, stage.question).stage
    : stage;
}

/** One part of the sheet as it was. */
function withPart(sheet: Sheet, before: Sheet, change: Changed, { framework }: Interview): Sheet {
  switch (change.part) {
    case 'answer': {
      const answers = new Map(sheet.answers);
      const answer = before.answers.get(change.question);
      if (answer === undefined) answers.delete(change.question);
      else answers.set(change.question, answer);
      const inOrder = questionsOf(framework).flatMap(({ id }) => {
        const found = answers.get(id);
        return found === undefined ? [] : [[id, found] as const];
      });
      return { ...sheet, answers: new Map(inOrder) };
    }
    case 'opening': {
      const { asked: _, ...rest } = sheet;
      const { subject, respondent, date, asked } = before;
      return { ...rest, subject, respondent, date, ...(asked === undefined ? {} : { asked }) };
    }
    case 'steps':
      return { ...sheet, steps: before.steps };
    case 'barrier':
      return { ...sheet, barriers: before.barriers };
    default:
      return change satisfies never;
  }
}
