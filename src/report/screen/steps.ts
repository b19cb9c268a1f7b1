import { levelNow, questionById } from '../../answers/interview/places.js';
import { type Interview, mostSteps, type Stage } from '../../answers/interview/state.js';
import type { Drawn, ScreenOptions } from './drawn.js';
import { keys, numbered, prose } from './lines.js';

export function steps(
  interview: Interview,
  chosen: readonly string[],
  options: ScreenOptions,
): Drawn {
  const rows = interview.proposals.flatMap((id, index) => {
    const item = questionById(interview, id);
    const level = levelNow(interview, item);
    const move = item.next.find((text) => text.level === level)?.text ?? '';
    return numbered(index + 1, `${item.title} (now ${level}). ${move}`, options);
  });
  const numbers = interview.proposals.flatMap((id, index) =>
    chosen.includes(id) ? [String(index + 1)] : [],
  );
  return {
    key: 'steps',
    text: [
      '',
      ...prose(`Which steps will you take first? Choose up to ${mostSteps}.`, options).map(
        options.paint.strong,
      ),
      '',
      ...rows,
      '',
    ],
    live: [
      ...prose(
        `To take first, up to ${mostSteps}: ${numbers.length === 0 ? 'none chosen' : numbers.join(', ')}.`,
        options,
      ).map(options.paint.accent),
      ...keys(
        [`1-${interview.proposals.length} choose or take back`, 'Enter goes on', '<- back'],
        options,
      ),
    ],
  };
}

/** A day to write a date after: the end of next March. */
function exampleDay({ today }: Interview): string {
  return `${Number(today.slice(0, 4)) + 1}-03-31`;
}

export function stepDetail(
  interview: Interview,
  stage: Extract<Stage, { kind: 'owner' | 'date' }>,
  options: ScreenOptions,
): Drawn {
  const step = interview.sheet.steps[stage.step];
  const title = step === undefined ? '' : questionById(interview, step.question).title;
  const error =
    stage.error === undefined ? [] : prose(stage.error, options).map(options.paint.warning);
  const ask =
    stage.kind === 'owner'
      ? `"${title}": who owns this step? A role, not a name.`
      : `"${title}": by when? A date, such as ${exampleDay(interview)}.`;
  return {
    key: `${stage.kind} ${stage.step}`,
    text: [
      '',
      ...prose(ask, options).map(options.paint.strong),
      ...prose('Enter for none yet.', options).map(options.paint.quiet),
    ],
    live: [...error, ' > '],
  };
}
