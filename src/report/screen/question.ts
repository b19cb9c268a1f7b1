import { chosenNow, offeredBy, wayOf } from '../../answers/interview/choices.js';
import { onOneLine } from '../../answers/interview/one-line.js';
import { askedQuestions, principleOf } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import { askedInVoice } from '../../answers/interview/voice.js';
import { areSeveral } from '../../answers/opening.js';
import { type Answer, dayOf } from '../../answers/sheet.js';
import { type Framework, type Question, questionsOf } from '../../framework/framework.js';
import { safe } from '../../safe.js';
import { andList, capital, longDate, sentence, withoutStop } from '../words.js';
import { answerWords, handsWords, pieceWords } from './answer-words.js';
import { inTheWay } from './barriers.js';
import { blank, type Item, item, type Line, line, type Place } from './place.js';

type QuestionStage = Extract<Stage, { kind: 'question' }>;

export interface Facts {
  /** Whole minutes since the conversation began. */
  readonly minutesGone: number;
  /** Whether there is an editor to write a long text in. */
  readonly hasEditor?: boolean;
}

export function question(
  interview: Interview,
  asked: Question,
  stage: QuestionStage,
  facts: Facts,
): Place {
  const typing = wayOf(asked) === 'typing';
  return {
    ...questionText(interview, asked, facts),
    live: chosenLines(interview, asked, stage),
    keys: [
      ...answerKeys(interview.framework, asked, stage),
      "d don't know",
      'n note',
      ...(stage.cursor === undefined ? [besideKey(interview, asked)] : []),
      '<- back',
      '? all keys',
    ],
    hint: typing ? '' : plainHint(interview, asked),
    prompt: 'Answer',
  };
}

export function questionText(
  interview: Interview,
  asked: Question,
  facts: Facts,
): Pick<Place, 'key' | 'lines' | 'asks'> {
  const asks = line('strong', askedInVoice(interview.sheet, asked));
  return {
    key: `question ${asked.id}`,
    asks,
    lines: [
      blank,
      header(interview, asked, facts),
      blank,
      asks,
      ...offeredLines(interview, asked),
      blank,
      line('quiet', howToAnswer(interview.framework, asked)),
      ...saidBeside(interview, asked),
      ...stillTrue(interview, asked),
      blank,
    ],
  };
}

/** What can be chosen, each with its number; what is chosen now is marked. */
function offeredLines({ framework, sheet }: Interview, asked: Question): readonly Line[] {
  const now = chosenNow(framework, sheet, asked);
  const offered = offeredBy(framework, asked);
  const last = offered.at(-1)?.number ?? 0;
  const isTick = wayOf(asked) === 'ticks';
  return offered.flatMap(({ number, text, level }, index) => {
    const isNewLevel = level !== undefined && level !== offered[index - 1]?.level;
    const before = isNewLevel ? [blank, line('quiet', `Level ${level}`)] : isTick ? [] : [blank];
    return [...before, item(number, text, { last, mark: markOf(isTick, now.includes(number)) })];
  });
}

function markOf(isTick: boolean, isNow: boolean): Item['mark'] {
  if (isTick) return isNow ? 'ticked' : 'not-ticked';
  return isNow ? 'now' : 'not-now';
}

/** The rule for answering, by the kind of question. */
function howToAnswer(framework: Framework, asked: Question): string {
  switch (asked.kind) {
    case 'scale':
      return framework.choosing;
    case 'elements':
      return 'Tick what is true everywhere it should be. A level counts when all of it and of every level below is ticked.';
    case 'choice':
      return asked.choice?.many === true
        ? 'Tick all that are true.'
        : 'Choose the one that is true.';
    case 'yes-no':
      return 'Choose what is true today.';
    case 'share':
      return asked.share?.count === 'pass'
        ? `A percentage from 0 to 100. ${asked.share.at} or more is enough.`
        : 'A percentage from 0 to 100.';
    case 'text':
      return 'In your own words. It is kept as context, and not scored.';
    default:
      return asked.kind satisfies never;
  }
}

/** A note, and an answer that is not among what is offered, are said in words under the question. */
function saidBeside(interview: Interview, asked: Question): readonly Line[] {
  const answer = interview.sheet.answers.get(asked.id);
  if (answer === undefined) return [];
  const said = saidInWords(answer);
  return [
    ...(answer.votes === undefined
      ? []
      : [line('text', `Hands: ${handsWords(interview, asked, answer.votes)}.`)]),
    ...answer.evidence.map((piece) => line('text', `Evidence: ${pieceWords(piece)}.`)),
    ...barriersBeside(interview, answer),
    ...(answer.note === undefined ? [] : [line('text', `Note: ${inField(answer.note)}`)]),
    ...(said === undefined ? [] : [line('text', said)]),
  ];
}

/** Where answers are gone through once more, or the question has changed since. */
function stillTrue({ sheet, isAskedAgain }: Interview, asked: Question): readonly Line[] {
  const answer = sheet.answers.get(asked.id);
  if (answer === undefined) return [];
  const { lookAgain } = answer;
  if (isAskedAgain !== true && lookAgain === undefined) return [];
  return [
    ...(lookAgain === undefined ? [] : [line('text', sentence(capital(lookAgain)))]),
    line('strong', `Said on ${longDate(dayOf(answer, sheet))}. Is it still true? Enter: yes.`),
  ];
}

function barriersBeside({ framework }: Interview, { barriers }: Answer): readonly Line[] {
  return barriers.length === 0 ? [] : [line('text', inTheWay({ framework }, barriers))];
}

function saidInWords(answer: Answer): string | undefined {
  if (answer.said === 'dont-know') return "Answered: don't know.";
  if (answer.said === 'not-applicable') return `Does not apply: ${inField(answer.reason)}`;
  if (answer.said !== 'answered') return undefined;
  const { response } = answer;
  if (response.kind === 'share') return `Answered: ${response.share} %.`;
  return response.kind === 'text' ? `Answered: ${inField(response.text)}` : undefined;
}

/** A text as it stands in a field of one line, with what is hidden in it shown. */
export function inField(text: string): string {
  return safe(onOneLine(text));
}

function numberSpan(framework: Framework, asked: Question, to: string): string {
  const numbers = offeredBy(framework, asked).map(({ number }) => number);
  return `${numbers[0]}${to}${numbers.at(-1)}`;
}

function answerKeys(
  framework: Framework,
  asked: Question,
  { cursor, typed }: QuestionStage,
): readonly string[] {
  const way = wayOf(asked);
  if (way === 'typing') return ['Enter to write'];
  if (cursor !== undefined && (way === 'number' || typed !== undefined))
    return [`Enter ${way === 'ticks' ? 'ticks' : 'takes'} ${cursor}`];
  const span = numberSpan(framework, asked, '-');
  if (way === 'ticks') return [`${span} or Space tick`, 'Enter goes on'];
  // Where n is a note, somebody would else type it for no.
  if (asked.kind === 'yes-no') return [namedNumbers(framework, asked, ' ')];
  return [`${span} ${asked.kind === 'scale' ? 'level' : 'answer'}`];
}

/** `1 yes, 2 no`, or with another word between a number and what it means. */
function namedNumbers(framework: Framework, asked: Question, means: string): string {
  return offeredBy(framework, asked)
    .map(({ number, text }) => `${number}${means}${withoutStop(text).toLowerCase()}`)
    .join(', ');
}

/** Where there is room for one more key: hands are counted only where there are several people. */
function besideKey({ sheet }: Interview, asked: Question): string {
  return areSeveral(sheet) && asked.kind !== 'text' ? 'v votes' : "x doesn't apply";
}

const letters =
  "a letter by itself: d don't know, n note, s come back later, w why, < back, h help. Then Enter.";

export function plainHint(interview: Interview, asked: Question): string {
  const { framework, sheet } = interview;
  const answer = sheet.answers.get(asked.id);
  const now =
    answer?.said === 'answered'
      ? `Your answer now: ${answerWords(interview, asked, answer.response)}. Enter alone keeps it.`
      : (answer?.said ?? 'unanswered') === 'unanswered'
        ? 'No answer yet; Enter alone skips it for now.'
        : 'Enter alone keeps the answer.';
  const way = wayOf(asked);
  switch (way) {
    case 'ticks':
      return `${now} Type the numbers of all that are true, ${numberSpan(framework, asked, ' to ')}, with spaces between, none for none of them, or ${letters}`;
    case 'number':
      return `${now} Type ${asked.kind === 'yes-no' ? namedNumbers(framework, asked, ' for ') : numberSpan(framework, asked, ' to ')}, or ${letters}`;
    case 'typing':
      return `${now} Type ${asked.kind === 'share' ? 'a percentage' : 'your answer'}, or ${letters}`;
    default:
      return way satisfies never;
  }
}

function header(interview: Interview, asked: Question, { minutesGone }: Facts): Line {
  const principle = principleOf(interview, asked.id);
  const { principles } = interview.framework;
  const part =
    principles.length === 1
      ? ''
      : `Part ${principles.indexOf(principle) + 1} of ${principles.length}: `;
  const all = askedQuestions(interview);
  const inside = new Set(questionsOf(principle).map(({ id }) => id));
  const here = all.filter(({ id }) => inside.has(id));
  const [at, within] = [all, here].map((list) => list.findIndex(({ id }) => id === asked.id) + 1);
  const gone = minutesGone > 0 ? `   ${minutesGone} min this sitting` : '';
  return {
    kind: 'header',
    left: `${part}${principle.short}`,
    right: `question ${at} of ${all.length}${gone}`,
    said: `Question ${at} of ${all.length}. ${principle.short}, question ${within} of ${here.length}.`,
  };
}

/** What a number or an arrow has chosen; and at ticks, which are set, since the text above stays as it was. */
function chosenLines(
  { framework, sheet }: Interview,
  asked: Question,
  { cursor, typed }: QuestionStage,
): readonly Line[] {
  const isTicks = wayOf(asked) === 'ticks';
  const now = chosenNow(framework, sheet, asked).map(String);
  const ticked = isTicks
    ? [line('accent', `Ticked: ${now.length === 0 ? 'none' : andList(now)}.`)]
    : [];
  const at = offeredBy(framework, asked).find(({ number }) => number === cursor);
  if (at === undefined)
    return typed === undefined ? ticked : [line('accent', `Typed: ${typed}.`), ...ticked];
  return [item(at.number, at.text, { last: at.number, style: 'accent', atMost: 1 }), ...ticked];
}
