import { levelNow, questionById } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import type { Drawn, ScreenOptions } from './drawn.js';
import { keys, numbered, prose } from './lines.js';

export function barriers(
  interview: Interview,
  stage: Extract<Stage, { kind: 'barriers' }>,
  options: ScreenOptions,
): Drawn {
  const asked = questionById(interview, stage.question);
  const level = levelNow(interview, asked);
  const rows = interview.framework.barriers.flatMap(({ title, means }, index) =>
    numbered(index + 1, `${title}. ${means ?? ''}`, options),
  );
  return {
    key: `barriers ${stage.section}`,
    text: [
      '',
      ...prose(`What stands in the way of "${asked.title}" (now ${level})?`, options).map(
        options.paint.strong,
      ),
      '',
      ...rows,
      '',
    ],
    live: [
      ...prose(inTheWay(interview, stage.chosen), options).map(options.paint.accent),
      ...keys(
        [
          `1-${interview.framework.barriers.length} choose or take back`,
          'Enter goes on',
          '<- back',
        ],
        options,
      ),
    ],
  };
}

export function inTheWay(
  { framework }: Pick<Interview, 'framework'>,
  chosen: readonly string[],
): string {
  const titles = framework.barriers
    .filter(({ id }) => chosen.includes(id))
    .map(({ title }) => title);
  return `In the way: ${titles.length === 0 ? 'nothing chosen' : titles.join(', ')}.`;
}
