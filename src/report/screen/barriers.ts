import { entryOf } from '../../answers/interview/answering.js';
import { questionById } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import { nowWords } from './answer-words.js';
import { blank, item, line, type Place, span } from './place.js';

/** The end of a principle: what stood in the way of its lowest answer. */
export function principleEnd(
  interview: Interview,
  { section, question }: Extract<Stage, { kind: 'principle' }>,
): Place {
  const { barriers: chosen } = entryOf(interview, question);
  return {
    key: `principle ${section}`,
    lines: [blank, line('strong', endAsk(interview, question)), blank],
    live: chosen.length === 0 ? [] : [line('accent', inTheWay(interview, chosen))],
    keys: ['b choose barriers', 'Enter goes on', '<- back', 'q save and quit'],
    hint: 'Type b to choose barriers, < for back, or Enter to go on.',
    prompt: 'Enter or b',
  };
}

export function barriers(interview: Interview, stage: Extract<Stage, { kind: 'barriers' }>): Place {
  const all = interview.framework.barriers;
  const last = all.length;
  return {
    key: `barriers ${stage.question}`,
    lines: [
      blank,
      line('strong', ask(interview, stage.question)),
      blank,
      ...all.map(({ title, means }, index) =>
        item(index + 1, `${title}. ${means ?? ''}`, { last }),
      ),
      blank,
    ],
    live: [
      ...(stage.typed === undefined ? [] : [line('accent', `Typed: ${stage.typed}.`)]),
      line('accent', inTheWay(interview, stage.chosen)),
    ],
    keys: [`${span(last)} choose or take back`, 'Enter goes on', '<- back'],
    hint: `Type the numbers of all that stand in the way, ${span(last, ' to ')}, with spaces between; none for none of them. Enter alone leaves them as they are.`,
    prompt: 'In the way',
  };
}

/** Said before the list, which asks in its own words. */
function endAsk(interview: Interview, id: string): string {
  const asked = questionById(interview, id);
  return `Lowest here: "${asked.title}" (now ${nowWords(interview, asked)}). Does anything stand in its way?`;
}

function ask(interview: Interview, id: string): string {
  const asked = questionById(interview, id);
  return `What stands in the way of "${asked.title}" (now ${nowWords(interview, asked)})?`;
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
