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
  const note = interview.sheet.answers.get(asked.id)?.note;
  return {
    key: `question ${asked.id} ${answerKey(interview, asked)}`,
    text: [
      '',
      ...header(interview, asked, options),
      '',
      ...prose(asked.ask, options).map(options.paint.strong),
      ...texts,
      '',
      ...prose(framework.choosing, options).map(options.paint.quiet),
      ...(note === undefined ? [] : prose(`Note: ${safe(note)}`, options)),
      ...saidOtherwise(interview, asked, options),
      '',
    ],
    live: [
      ...chosenLine(interview, asked, cursor, options),
      ...keys(questionKeys(interview), options),
    ],
  };
}

/** An answer that is no level is said in words under the question. */
function saidOtherwise(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): readonly string[] {
  const answer = interview.sheet.answers.get(asked.id);
  if (answer?.said === 'dont-know') return prose("Answered: don't know.", options);
  return answer?.said === 'not-applicable'
    ? prose(`Does not apply: ${safe(answer.reason)}`, options)
    : [];
}

function answerKey(interview: Interview, asked: Question): string {
  const answer = interview.sheet.answers.get(asked.id);
  return `${answer?.said ?? ''} ${levelNow(interview, asked) ?? ''} ${answer?.note ?? ''}`;
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
    : [options.paint.accent(left), options.paint.accent(` ${right}`)];
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

export function textField(
  interview: Interview,
  id: string,
  kind: 'note' | 'reason',
  label: string,
  options: ScreenOptions,
  error?: string,
): Drawn {
  const answer = interview.sheet.answers.get(id);
  const initial =
    kind === 'note' ? answer?.note : answer?.said === 'not-applicable' ? answer.reason : undefined;
  const warning = error === undefined ? [] : prose(error, options).map(options.paint.warning);
  return {
    key: `${kind} ${id}`,
    text: [],
    live: [...warning, ` ${label}`],
    ...(initial === undefined ? {} : { initial: safe(onOneLine(initial)) }),
  };
}
