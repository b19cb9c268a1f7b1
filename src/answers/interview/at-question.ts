import type { Question } from '../../framework/framework.js';
import { answered, withNewAnswer } from './answering.js';
import { atReview } from './at-end.js';
import { atBarriers } from './at-principle-end.js';
import { hasVotes } from './beside-answer.js';
import {
  chosenNow,
  type Offered,
  offeredBy,
  ticked,
  ticksNow,
  wayOf,
  withTick,
} from './choices.js';
import { atGo } from './finding.js';
import { otherSet } from './pace.js';
import { isOpen } from './places.js';
import type { Held, Interview, Stage } from './state.js';
import { withDigit } from './typed-number.js';
import { at, back, forward, leftForLater, onward, unknownKey } from './walk.js';

type QuestionStage = Extract<Stage, { kind: 'question' }>;

/** A number or an arrow chooses, and Enter takes what is chosen; the other keys are the same at every question. */
export function pressedAtQuestion(
  interview: Interview,
  question: Question,
  stage: QuestionStage,
  key: string,
): Interview {
  if (/^\d$/.test(key)) return typedAt(interview, question, stage, key);
  // Where the question is yes or no, y is the number of yes; n is a note everywhere.
  if (key === 'y' && question.kind === 'yes-no')
    return typedAt(interview, question, { kind: 'question', question: question.id }, '1');
  const id = question.id;
  switch (key) {
    case 'up':
    case 'down':
      return atCursor(interview, question, moved(interview, question, stage.cursor, key));
    case 'space':
      return spaced(interview, question, stage);
    case 'enter':
      return entered(interview, question, stage);
    case 'right':
      return leaving(forward(interview, question), stage);
    case 'left':
      return leaving(back(interview, question), stage);
    case 'n':
      return { ...interview, stage: { kind: 'note', question: id, ...heldAt(stage) } };
    case 'x':
      return { ...interview, stage: { kind: 'reason', question: id, ...heldAt(stage) } };
    case 'd':
      return reachedAtOnce(answered(interview, question, { said: 'dont-know' }));
    case 's':
      return leftForLater(interview, question);
    case 'w':
      return { ...interview, told: [{ kind: 'why', question: id }] };
    case 'g':
      return atGo(interview, question);
    case 'r':
      return atReview(interview, id);
    case 't':
      return otherSet(interview);
    case 'e':
      return {
        ...interview,
        stage: { kind: 'evidence', question: id, ...heldAt(stage), field: 'title', piece: {} },
      };
    case 'v':
      return hasVotes(question)
        ? { ...interview, stage: { kind: 'votes', question: id, ...heldAt(stage) } }
        : { ...interview, notice: { kind: 'no-votes' } };
    case 'b':
      return atBarriers(interview, id, heldAt(stage));
    case 'backspace':
    case 'escape':
      return { ...interview, stage: { kind: 'question', question: id } };
    case 'h':
      return { ...interview, told: [{ kind: 'keys' }] };
    default:
      return unknownKey(interview, key);
  }
}

/** At the end of a principle, an Enter after a key that needs none would pass over what nobody has read yet. */
function reachedAtOnce(next: Interview): Interview {
  return next.stage.kind === 'principle'
    ? { ...next, stage: { ...next.stage, isAtOnce: true } }
    : next;
}

/** What is chosen, and not taken yet. */
function heldAt({ cursor, typed }: QuestionStage): { readonly held?: Held } {
  if (cursor === undefined && typed === undefined) return {};
  return {
    held: {
      ...(cursor === undefined ? {} : { cursor }),
      ...(typed === undefined ? {} : { typed }),
    },
  };
}

/** Elsewhere, what was typed and not taken is said to be no answer. */
function leaving(next: Interview, { cursor, typed }: QuestionStage): Interview {
  if (typed === undefined || next.notice !== undefined) return next;
  return { ...next, told: [{ kind: 'not-chosen', number: cursor ?? Number(typed) }, ...next.told] };
}

/** A whole number is taken at once; nothing where it is not on offer. */
export function numberAtQuestion(
  interview: Interview,
  question: Question,
  number: number,
): Interview | undefined {
  const named = offeredBy(interview.framework, question).find((item) => item.number === number);
  return named && taken(interview, question, named);
}

/** A digit chooses what it names; where only that can be meant, it ticks it at once. */
function typedAt(
  interview: Interview,
  question: Question,
  stage: QuestionStage,
  digit: string,
): Interview {
  const offered = offeredBy(interview.framework, question);
  const number = withDigit(
    offered.map((item) => item.number),
    stage.typed,
    digit,
  );
  if (number === undefined) return unknownKey(interview, digit);
  const named = offered.find((item) => item.number === number.number);
  if (wayOf(question) === 'ticks' && number.isWhole && named !== undefined)
    return taken(interview, question, named);
  const { typed, number: cursor } = number;
  const chosen = { typed, ...(cursor === undefined ? {} : { cursor }) };
  return { ...interview, stage: { kind: 'question', question: question.id, ...chosen } };
}

/** One choice is an answer; a tick is kept at once, and the question stays. */
function taken(
  interview: Interview,
  question: Question,
  { takes, number }: Offered,
  on = onward,
): Interview {
  if ('answer' in takes)
    return answered(interview, question, { said: 'answered', response: takes.answer }, on);
  const { framework, sheet } = interview;
  const response = withTick(framework, sheet, question, takes.tick);
  const { sheet: kept, changed } = withNewAnswer(interview, question, {
    said: 'answered',
    response,
  });
  return { ...atCursor(interview, question, number), sheet: kept, changed };
}

/** Space ticks what the cursor stands on; before an arrow it points at the first, and elsewhere it takes nothing. */
function spaced(interview: Interview, question: Question, { cursor }: QuestionStage): Interview {
  if (wayOf(question) !== 'ticks') return unknownKey(interview, 'space');
  const found = offeredBy(interview.framework, question).find(({ number }) => number === cursor);
  return found === undefined
    ? atCursor(interview, question, moved(interview, question, cursor, 'down'))
    : taken(interview, question, found);
}

/**
 * Enter takes what is chosen, or the answer that is there once more; at ticks it ends them.
 * Where nothing is chosen it leaves nothing behind: one Enter too many passes over no question.
 */
function entered(interview: Interview, question: Question, stage: QuestionStage): Interview {
  const { framework, sheet } = interview;
  const { cursor, typed } = stage;
  const before = sheet.answers.get(question.id);
  // Where nothing was chosen just now, Enter walks: somebody who has gone back comes by each question again.
  const isWalking = cursor === undefined && before?.said === 'answered';
  const on = isWalking && before.lookAgain === undefined ? forward : onward;
  const isTicks = wayOf(question) === 'ticks';
  if (isTicks && typed === undefined) {
    const response = ticked(question, ticksNow(sheet, question));
    return answered(interview, question, { said: 'answered', response }, on);
  }
  if (wayOf(question) === 'typing') return at(interview, question.id);
  const number = cursor ?? chosenNow(framework, sheet, question)[0];
  const chosen = offeredBy(framework, question).find((offered) => offered.number === number);
  const isAsked = interview.isAskedAgain === true || before?.lookAgain !== undefined;
  if (chosen === undefined && isAsked && before !== undefined) {
    if (before.said === 'dont-know' || before.said === 'not-applicable')
      return answered(interview, question, before);
  }
  if (chosen !== undefined) return taken(interview, question, chosen, on);
  return isOpen({ sheet }, question)
    ? { ...interview, notice: { kind: 'nothing-chosen' } }
    : forward(interview, question);
}

function atCursor(interview: Interview, question: Question, cursor: number): Interview {
  return { ...interview, stage: { kind: 'question', question: question.id, cursor } };
}

/** Down goes to what is printed below. */
function moved(
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
