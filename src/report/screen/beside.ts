import { offeredBy } from '../../answers/interview/choices.js';
import { levelNow, questionById } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import { highestHand, votesText } from '../../answers/interview/votes-typed.js';
import { pieceWords } from './answer-words.js';
import { blank, item, type Line, line, type Place, warnings } from './place.js';
import { type Facts, inField, questionText } from './question.js';
import { heldLines } from './text-field.js';

/** What is said beside an answer, in a field under its question. */

export function evidence(
  interview: Interview,
  stage: Extract<Stage, { kind: 'evidence' }>,
  facts: Facts,
): Place {
  const asked = questionById(interview, stage.question);
  const pieces = interview.sheet.answers.get(asked.id)?.evidence ?? [];
  const { prompt, ask, none } = evidenceWords[stage.field];
  const isTitle = stage.field === 'title';
  const listed: readonly Line[] = isTitle
    ? pieces.map((piece, index) => item(index + 1, pieceWords(piece), { last: pieces.length }))
    : [];
  const shows =
    isTitle && asked.evidence.length > 0
      ? [line('quiet', `What would show it: ${asked.evidence.join('; ')}.`)]
      : [];
  const out = isTitle && pieces.length > 0 ? ' -1 takes the first out.' : '';
  const before = stage.piece[stage.field];
  const rest = isTitle && before !== undefined ? '' : ` ${none}`;
  const label = `Evidence for "${asked.title}": ${ask}${rest}`;
  const without = isTitle ? 'goes back to the question' : 'takes it out';
  const kept =
    before === undefined ? '' : ` Now: ${inField(before)}. Enter alone keeps it, - ${without}.`;
  const [escape, back] = isTitle ? ['leaves', ''] : ['goes back', ' < goes back.'];
  return {
    ...questionText(interview, asked, facts),
    live: [
      ...heldLines(stage.held),
      ...warnings(stage.error),
      ...shows,
      ...listed,
      line('quiet', `${label}${out} Esc ${escape}.`, 'screen'),
      line('quiet', `${label}${out}${kept}${back}`, 'plain'),
    ],
    field: `evidence ${stage.field} ${asked.id}`,
    ...(before === undefined ? {} : { initial: inField(before) }),
    hint: '',
    prompt,
  };
}

const evidenceWords = {
  title: { ask: 'what is it called?', none: 'Enter alone goes back.', prompt: 'Title' },
  url: { ask: 'where is it?', none: 'A link or a place; Enter for none.', prompt: 'Link' },
  date: {
    ask: 'of which day is it?',
    none: 'Such as 2026-09-01; Enter for none.',
    prompt: 'Date',
  },
} as const;

export function votes(
  interview: Interview,
  stage: Extract<Stage, { kind: 'votes' }>,
  facts: Facts,
): Place {
  const asked = questionById(interview, stage.question);
  const numbers = offeredBy(interview.framework, asked).map(({ number }) => number);
  const [first] = numbers;
  const how =
    first === undefined
      ? `Hands for "${asked.title}", for each percentage, such as 50:6 75:2.`
      : `Hands for "${asked.title}", in order from ${first} to ${numbers.at(-1)}, or such as ${first}:6 d:2.`;
  const initial = votesText(interview, asked, interview.sheet.answers.get(asked.id)?.votes);
  const kept = initial === '' ? '' : ` Now: ${initial}. Enter alone keeps them, - takes them out.`;
  return {
    ...questionText(interview, asked, facts),
    live: [
      ...heldLines(stage.held),
      ...warnings(stage.error),
      line('quiet', `${how} Enter saves them, Esc leaves them as they were.`, 'screen'),
      line('quiet', `${how}${kept}`, 'plain'),
    ],
    initial,
    hint: '',
    prompt: 'Hands',
  };
}

/** After an answer that is above every hand in the room. */
export function aboveHands(interview: Interview, id: string): Place {
  const asked = questionById(interview, id);
  const answer = interview.sheet.answers.get(id);
  const [level, highest] = [
    levelNow(interview, asked),
    answer === undefined ? undefined : highestHand(answer),
  ];
  return {
    key: `above-hands ${id}`,
    lines: [blank, line('strong', aboveHandsWords(level ?? 0, highest ?? 0)), blank],
    keys: [`Enter keeps ${level}`, '<- back to change it', 'q save and quit'],
    hint: `Enter alone keeps ${level} and goes on, < goes back to change it.`,
    prompt: 'Enter or <',
  };
}

export function aboveHandsWords(level: number, highest: number): string {
  return `Your answer, ${level}, is above every hand in the room: the highest was up for ${highest}. Is it what you all agreed on?`;
}
