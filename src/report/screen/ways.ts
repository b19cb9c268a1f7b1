import { foundBy } from '../../answers/interview/finding.js';
import { askedQuestions, questionById } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import { toReview, toReviewSoFar } from '../../answers/interview/to-review.js';
import { questionsOf } from '../../framework/framework.js';
import { nowWords } from './answer-words.js';
import { blank, item, type Line, line, type Place, span } from './place.js';

/** As many questions as are listed at once while one is looked for. */
const mostFound = 6;

export function go(interview: Interview, stage: Extract<Stage, { kind: 'go' }>): Place {
  const found = foundBy(interview, stage.filter);
  const first = Math.max(
    0,
    Math.min(stage.cursor - Math.floor(mostFound / 2), found.length - mostFound),
  );
  const shown = found.slice(first, first + mostFound);
  const last = askedQuestions(interview).length;
  const rows = shown.map(({ number, question }, index) => {
    const text = `${question.title} (${nowWords(interview, question)})`;
    const isHere = first + index === stage.cursor;
    const style = isHere ? 'accent' : 'text';
    return item(number, text, { last, mark: isHere ? 'now' : 'not-now', style, atMost: 1 });
  });
  const count =
    found.length > shown.length
      ? [line('quiet', `${found.length} questions. Type to narrow.`)]
      : [];
  const looking = stage.filter === '' ? [] : [line('text', `With: ${stage.filter}`)];
  return {
    key: 'go',
    lines: [
      blank,
      line('strong', 'Go to which question? Type words of it, or its number.'),
      ...principleSpans(interview),
    ],
    live: [...looking, ...rows, ...count],
    keys: ['Enter goes there', 'up and down choose', 'Esc back'],
    hint: 'Type its number, or words of it. Enter alone goes to the first open question, < goes back.',
    prompt: 'Question',
    plainLive: stage.filter === '' ? [] : rows.map((row) => ({ ...row, mark: 'none' as const })),
  };
}

/** Where each principle begins and ends, for those who go by number. */
function principleSpans(interview: Interview): readonly Line[] {
  const places = new Map(askedQuestions(interview).map(({ id }, index) => [id, index + 1]));
  return interview.framework.principles.flatMap((principle) => {
    const inside = questionsOf(principle).flatMap(({ id }) => places.get(id) ?? []);
    const [first, last] = [inside[0], inside.at(-1)];
    if (first === undefined) return [];
    const span = first === last ? `${first}` : `${first} to ${last}`;
    return [line('quiet', `${principle.short}: ${span}`)];
  });
}

const reviewHeads = {
  open: 'Not answered yet:',
  'look-again': 'Asked otherwise since they were answered:',
  'dont-know': 'Not known:',
  'not-shown': 'High, with no evidence named:',
} as const;

export function review(interview: Interview, stage: Extract<Stage, { kind: 'review' }>): Place {
  const items = stage.from === undefined ? toReview(interview) : toReviewSoFar(interview);
  const heads =
    stage.from === undefined ? reviewHeads : { ...reviewHeads, open: 'Come back later:' };
  const ids = askedQuestions(interview).map(({ id }) => id);
  const rows = items.flatMap(({ question, because }, index) => {
    const asked = questionById(interview, question);
    const isNew = items[index - 1]?.because !== because;
    const isAnswered = because === 'not-shown' || because === 'look-again';
    const now = isAnswered ? `, now ${nowWords(interview, asked)}` : '';
    const text = `${asked.title} (question ${ids.indexOf(question) + 1}${now})`;
    const row = item(index + 1, text, { last: items.length });
    return isNew ? [line('strong', heads[because]), row] : [row];
  });
  return {
    key: `review ${items.length}`,
    lines: [
      blank,
      line(
        'strong',
        stage.from === undefined
          ? 'Before the end, these could be looked at again.'
          : 'What was skipped, is not known or not shown so far:',
      ),
      ...rows,
      blank,
    ],
    live:
      stage.typed === undefined ? [] : [line('accent', `Typed: ${stage.typed}. Enter goes there.`)],
    keys: [
      `${span(items.length)} goes there`,
      stage.from === undefined ? 'Enter goes on to the end' : 'Enter goes back',
      '<- back',
      'q save and quit',
    ],
    hint: `Type ${span(items.length, ' to ')} to go there, Enter alone to go ${stage.from === undefined ? 'on to the end' : 'back to the question'}, < for back, q to save and quit.`,
    prompt: 'Number, or Enter',
  };
}

export function most(interview: Interview, stage: Extract<Stage, { kind: 'most' }>): Place {
  const { barriers } = interview.framework;
  const last = barriers.length;
  const chosen = barriers[Number(stage.typed) - 1];
  return {
    key: 'most',
    lines: [
      blank,
      line('strong', 'Over all of it: which one of these has held you back most this past year?'),
      blank,
      ...barriers.map(({ title, means }, index) =>
        item(index + 1, `${title}. ${means ?? ''}`, { last }),
      ),
      blank,
    ],
    live: chosen === undefined ? [] : [line('accent', `${chosen.title}.`)],
    keys: [
      chosen === undefined ? `${span(last)} choose` : `Enter takes ${stage.typed}`,
      ...(chosen === undefined ? ['Enter for none'] : []),
      '<- back',
    ],
    hint: `Type ${span(last, ' to ')}, Enter alone for none, or < for back.`,
    prompt: 'Most',
  };
}

export function stopped(
  { framework, sheet }: Interview,
  { barrier }: Extract<Stage, { kind: 'stopped' }>,
): Place {
  const title = framework.barriers.find(({ id }) => id === barrier)?.title ?? barrier;
  const initial = sheet.barriers.get(barrier)?.note;
  return {
    key: `stopped ${barrier}`,
    lines: [
      blank,
      line('strong', `${title}: what has it held back? A sentence is enough.`),
      line('quiet', 'Enter alone keeps only that it held you back most.'),
    ],
    ...(initial === undefined ? {} : { initial }),
    hint: initial === undefined ? '' : `Now: ${initial}`,
    prompt: 'It held back',
  };
}
