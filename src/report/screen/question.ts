import { onOneLine } from '../../answers/interview/at-question.js';
import { askedQuestions, levelNow, principleOf } from '../../answers/interview/places.js';
import type { Interview } from '../../answers/interview/state.js';
import { levelText, type Question } from '../../framework/framework.js';
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
      ...keys(questionKeys(interview), options),
    ],
  };
}

function questionText(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): Pick<Drawn, 'key' | 'text'> {
  const { framework } = interview;
  const now = levelNow(interview, asked);
  const levels = framework.scale?.levels ?? [];
  const texts = levels.flatMap(({ level }) => {
    const text = levelText(framework, asked, level) ?? 'Between the levels beside it.';
    const mark = level === now ? '>' : ' ';
    const lines = wrap(text, Math.min(options.columns - 1, widestProse) - 5);
    return [
      '',
      ...lines.map((line, index) => `${index === 0 ? ` ${mark}${level}  ` : '     '}${line}`),
    ].map((line) => (level === now ? options.paint.strong(line) : line));
  });
  return {
    key: `question ${asked.id}`,
    text: [
      '',
      ...header(interview, asked, options),
      '',
      ...prose(asked.ask, options).map(options.paint.strong),
      ...texts,
      '',
      ...prose(framework.choosing, options).map(options.paint.quiet),
      ...saidBeside(interview, asked, options),
      '',
    ],
  };
}

/** A note, and an answer that is no level, are said in words under the question. */
function saidBeside(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): readonly string[] {
  const answer = interview.sheet.answers.get(asked.id);
  const note = answer?.note === undefined ? [] : prose(`Note: ${inField(answer.note)}`, options);
  if (answer?.said === 'dont-know') return [...note, ...prose("Answered: don't know.", options)];
  return answer?.said === 'not-applicable'
    ? [...note, ...prose(`Does not apply: ${inField(answer.reason)}`, options)]
    : note;
}

/** A text as it stands in a field of one line, with what is hidden in it shown. */
function inField(text: string): string {
  return safe(onOneLine(text));
}

function questionKeys({ framework }: Interview): readonly string[] {
  const { from, to } = framework.scale ?? { from: 0, to: 0 };
  return [`${from}-${to} level`, "d don't know", 'n note', 'x does not apply', '<- back', '? keys'];
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

/** While the arrows choose: the level they stand on. */
function chosenLine(
  { framework }: Interview,
  asked: Question,
  cursor: number | undefined,
  options: ScreenOptions,
): readonly string[] {
  if (cursor === undefined) return [];
  const text = levelText(framework, asked, cursor) ?? '';
  return [...numbered(cursor, text, options).map(options.paint.accent), ' Enter takes it.'];
}

/** A field under the question that it is about, which stays as it is. */
export function textField(
  interview: Interview,
  asked: Question,
  field: { readonly kind: 'note' | 'reason'; readonly label: string; readonly error?: string },
  options: ScreenOptions,
): Drawn {
  const answer = interview.sheet.answers.get(asked.id);
  const reason = answer?.said === 'not-applicable' ? answer.reason : undefined;
  const initial = field.kind === 'note' ? answer?.note : reason;
  const warning =
    field.error === undefined ? [] : prose(field.error, options).map(options.paint.warning);
  return {
    ...questionText(interview, asked, options),
    live: [...warning, ...prose(field.label, options).map(options.paint.quiet), ' > '],
    ...(initial === undefined ? {} : { initial: inField(initial) }),
  };
}
