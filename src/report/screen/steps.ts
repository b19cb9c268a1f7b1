import { questionById } from '../../answers/interview/places.js';
import { type Interview, mostSteps, type Stage } from '../../answers/interview/state.js';
import { moveNow, nowWords } from './answer-words.js';
import { blank, item, line, type Place, warnings } from './place.js';

export function steps(interview: Interview, chosen: readonly string[]): Place {
  const last = interview.proposals.length;
  const rows = interview.proposals.map((id, index) => {
    const proposed = questionById(interview, id);
    const move = moveNow(interview, proposed) ?? '';
    const text = `${proposed.title} (now ${nowWords(interview, proposed)}). ${move}`;
    return item(index + 1, text, { last });
  });
  const numbers = interview.proposals.flatMap((id, index) =>
    chosen.includes(id) ? [String(index + 1)] : [],
  );
  const now = numbers.length === 0 ? 'none chosen' : numbers.join(', ');
  return {
    key: 'steps',
    lines: [
      blank,
      line('strong', `Which steps will you take first? Choose up to ${mostSteps}.`),
      blank,
      ...rows,
      blank,
    ],
    live: [line('accent', `To take first, up to ${mostSteps}: ${now}.`)],
    keys: [`1-${last} choose or take back`, 'Enter goes on', '<- back'],
    hint: `Type up to ${mostSteps} numbers with spaces between, Enter alone for none, or < for back.`,
    prompt: 'Steps',
  };
}

/** A day to write a date after: the end of next March. */
function exampleDay({ today }: Interview): string {
  return `${Number(today.slice(0, 4)) + 1}-03-31`;
}

export function stepDetail(
  interview: Interview,
  stage: Extract<Stage, { kind: 'owner' | 'date' }>,
): Place {
  const step = interview.sheet.steps[stage.step];
  const title = step === undefined ? '' : questionById(interview, step.question).title;
  const [ask, prompt] =
    stage.kind === 'owner'
      ? [`"${title}": who owns this step? A role, not a name.`, 'Owner']
      : [`"${title}": by when? A date, such as ${exampleDay(interview)}.`, 'Date'];
  return {
    key: `${stage.kind} ${stage.step}`,
    lines: [blank, line('strong', ask), line('quiet', 'Enter for none yet.')],
    live: warnings(stage.error),
    hint: '',
    prompt,
  };
}
