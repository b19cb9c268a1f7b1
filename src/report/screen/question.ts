import { onOneLine } from '../../answers/interview/at-question.js';
import { chosenNow, offeredBy, wayOf } from '../../answers/interview/choices.js';
import { askedQuestions, principleOf } from '../../answers/interview/places.js';
import type { Interview } from '../../answers/interview/state.js';
import type { Answer } from '../../answers/sheet.js';
import type { Framework, Question } from '../../framework/framework.js';
import { safe } from '../../safe.js';
import { padStart, textWidth, widestProse, wrap } from '../layout.js';
import type { Drawn, ScreenOptions } from './drawn.js';
import { keys, numbered, prose } from './lines.js';

export function question(
  interview: Interview,
  asked: Question,
  cursor: number | undefined,
  options: ScreenOptions,
): Drawn {
  return {
    ...questionText(interview, asked, options),
    live: [
      ...chosenLine(interview, asked, cursor, options),
      ...keys(questionKeys(interview, asked), options),
    ],
  };
}

function questionText(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): Pick<Drawn, 'key' | 'text'> {
  const { framework } = interview;
  return {
    key: `question ${asked.id}`,
    text: [
      '',
      ...header(interview, asked, options),
      '',
      ...prose(asked.ask, options).map(options.paint.strong),
      ...offeredLines(interview, asked, options),
      '',
      ...prose(howToAnswer(framework, asked), options).map(options.paint.quiet),
      ...saidBeside(interview, asked, options),
      '',
    ],
  };
}

/** What can be chosen, each with its number; what is chosen now is marked. */
function offeredLines(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): readonly string[] {
  const { framework, sheet } = interview;
  const now = chosenNow(framework, sheet, asked);
  const width = Math.min(options.columns - 1, widestProse);
  const offered = offeredBy(framework, asked);
  const isTick = wayOf(asked) === 'ticks';
  return offered.flatMap(({ number, text, level }, index) => {
    const isNow = now.includes(number);
    const mark = isTick ? `[${isNow ? 'x' : ' '}]` : isNow ? '>' : ' ';
    const opening = ` ${mark}${isTick ? ' ' : ''}${number}  `;
    const lines = wrap(text, width - opening.length).map(
      (line, at) => (at === 0 ? opening : ' '.repeat(opening.length)) + line,
    );
    const isNewLevel = level !== undefined && level !== offered[index - 1]?.level;
    const before = isNewLevel ? ['', options.paint.quiet(` Level ${level}`)] : isTick ? [] : [''];
    return [...before, ...lines.map((line) => (isNow ? options.paint.strong(line) : line))];
  });
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
function saidBeside(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): readonly string[] {
  const answer = interview.sheet.answers.get(asked.id);
  const note = answer?.note === undefined ? [] : prose(`Note: ${inField(answer.note)}`, options);
  const said = answer === undefined ? undefined : saidInWords(answer);
  return said === undefined ? note : [...note, ...prose(said, options)];
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
function inField(text: string): string {
  return safe(onOneLine(text));
}

function questionKeys({ framework }: Interview, asked: Question): readonly string[] {
  return [
    ...answerKeys(framework, asked),
    "d don't know",
    'n note',
    'x does not apply',
    '<- back',
    '? keys',
  ];
}

function answerKeys(framework: Framework, asked: Question): readonly string[] {
  const numbers = offeredBy(framework, asked).map(({ number }) => number);
  const span = `${numbers[0]}-${Math.min(9, numbers.at(-1) ?? 9)}`;
  const way = wayOf(asked);
  if (way === 'ticks') return [`${span} or Space tick`, 'Enter goes on'];
  if (way === 'typing') return [asked.kind === 'share' ? 'a number' : 'Enter to write'];
  return [`${span} ${asked.kind === 'scale' ? 'level' : 'answer'}`];
}

function header(interview: Interview, asked: Question, options: ScreenOptions): readonly string[] {
  const principle = principleOf(interview, asked.id);
  const number = interview.framework.principles.indexOf(principle) + 1;
  const all = askedQuestions(interview);
  const place = `question ${all.findIndex(({ id }) => id === asked.id) + 1} of ${all.length}`;
  const gone = options.minutesGone > 0 ? `   ${options.minutesGone} min gone` : '';
  const left = ` ${number} ${principle.short}`;
  const right = `${place}${gone}`;
  const room = Math.min(options.columns - 1, 79) - textWidth(left);
  return room > textWidth(right) + 1
    ? [options.paint.accent(left + padStart(right, room))]
    : [left, right].flatMap((text) => prose(text, options).map(options.paint.accent));
}

/** While the arrows choose: what they stand on; and at ticks, which are set, since the text above stays as it was. */
function chosenLine(
  { framework, sheet }: Interview,
  asked: Question,
  cursor: number | undefined,
  options: ScreenOptions,
): readonly string[] {
  const isTicks = wayOf(asked) === 'ticks';
  const now = chosenNow(framework, sheet, asked);
  const set = now.length === 0 ? 'none' : now.join(', ');
  const ticked = isTicks ? prose(`Ticked: ${set}.`, options).map(options.paint.accent) : [];
  const at = offeredBy(framework, asked).find(({ number }) => number === cursor);
  if (at === undefined) return ticked;
  const how = isTicks ? [] : [' Enter takes it.'];
  return [...numbered(at.number, at.text, options).map(options.paint.accent), ...how, ...ticked];
}

function valueNow(answer: Answer | undefined): string | undefined {
  if (answer?.said !== 'answered') return undefined;
  const { response } = answer;
  if (response.kind === 'share') return String(response.share);
  return response.kind === 'text' ? response.text : undefined;
}

/** A field under the question that it is about, which stays as it is. */
export function textField(
  interview: Interview,
  asked: Question,
  field: {
    readonly kind: 'note' | 'reason' | 'value';
    readonly start?: string;
    readonly label: string;
    readonly error?: string;
  },
  options: ScreenOptions,
): Drawn {
  const answer = interview.sheet.answers.get(asked.id);
  const reason = answer?.said === 'not-applicable' ? answer.reason : undefined;
  const initial = { note: answer?.note, reason, value: field.start ?? valueNow(answer) }[
    field.kind
  ];
  const warning =
    field.error === undefined ? [] : prose(field.error, options).map(options.paint.warning);
  return {
    ...questionText(interview, asked, options),
    live: [...warning, ...prose(field.label, options).map(options.paint.quiet), ' > '],
    ...(initial === undefined ? {} : { initial: inField(initial) }),
  };
}
