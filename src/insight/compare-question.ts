import { newNote } from '../answers/new-note.js';
import { tolerance } from '../score/assessment.js';
import type { AnswerThen, QuestionChange, QuestionMove, SideQuestion } from './comparison.js';
import type { Pair } from './pairs.js';

/** One question then and now. */
export function compareQuestion({ before, after }: Pair): QuestionMove {
  const note = newNote(before.answer?.note, after.answer?.note);
  const evidence = evidenceMove(before, after);
  return {
    id: after.id,
    ...(before.id === after.id ? {} : { formerly: before.id }),
    section: after.section,
    title: after.title,
    change: changeOf(before, after, note),
    ...(evidence === undefined ? {} : { evidence }),
    before: answerThen(before),
    after: answerThen(after),
    ...(note === undefined ? {} : { note }),
  };
}

function changeOf(
  before: SideQuestion,
  after: SideQuestion,
  note: string | undefined,
): QuestionChange {
  switch (after.state) {
    case 'scored':
      return before.state === 'scored' ? heightOf(before, after, note) : 'answered';
    case 'unanswered':
    case 'dont-know':
      if (before.state === 'scored') return 'open-again';
      return isOneOf(before, 'not-applicable', 'out-of-scope') ? 'applies-again' : 'same';
    case 'not-applicable':
      return before.state === 'not-applicable' ? 'same' : 'not-applicable';
    case 'out-of-scope':
      return before.state === 'out-of-scope' ? 'same' : 'out-of-scope';
    case 'not-asked':
    case 'context':
      return saidBy(before) === saidBy(after) ? 'same' : 'changed';
    default:
      return after.state satisfies never;
  }
}

/** Lower with a new or changed note is a correction: saying so must not be held against anybody. */
function heightOf(
  before: SideQuestion,
  after: SideQuestion,
  note: string | undefined,
): QuestionChange {
  const rise = (after.attainment ?? 0) - (before.attainment ?? 0);
  if (rise > tolerance) return 'rose';
  if (rise < -tolerance) return note === undefined ? 'fell' : 'corrected';
  return saidBy(before) === saidBy(after) ? 'same' : 'changed';
}

/** What was answered, apart from what goes with it; the order of what was chosen makes no difference. */
function saidBy({ answer = {} }: SideQuestion): string {
  const { level, met, option, options, share, text } = answer;
  const chosen = [...(met ?? []), ...(options ?? []), ...(option === undefined ? [] : [option])];
  return JSON.stringify([level, chosen.toSorted(), answer.answer, share, text?.trim()]);
}

function evidenceMove(before: SideQuestion, after: SideQuestion): 'came' | 'lapsed' | undefined {
  if (before.state !== 'scored' || after.state !== 'scored') return undefined;
  const isWanted = (question: SideQuestion): boolean =>
    question.evidenceState !== undefined && question.evidenceState !== 'not-expected';
  if (!isWanted(before) || !isWanted(after)) return undefined;
  const [then, now] = [before, after].map(({ evidenceState }) => evidenceState === 'valid');
  if (then === now) return undefined;
  return now === true ? 'came' : 'lapsed';
}

function answerThen({ state, attainment, level, options, answer }: SideQuestion): AnswerThen {
  const chosen = options?.filter((option) => option.chosen === true).map(({ label }) => label);
  const reason = answer?.['not-applicable'];
  const isCounted = state === 'scored';
  return {
    state,
    ...(attainment === undefined ? {} : { attainment }),
    ...(level === undefined ? {} : { level }),
    ...(isCounted && answer?.answer !== undefined ? { answer: answer.answer } : {}),
    ...(isCounted && answer?.share !== undefined ? { share: answer.share } : {}),
    ...(isCounted && chosen !== undefined ? { options: chosen } : {}),
    ...(state === 'not-applicable' && reason !== undefined ? { reason } : {}),
  };
}

function isOneOf({ state }: SideQuestion, ...states: readonly SideQuestion['state'][]): boolean {
  return states.includes(state);
}
