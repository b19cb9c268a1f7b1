import { askedQuestions, openQuestions, principleOf } from '../../answers/interview/places.js';
import type { Interview } from '../../answers/interview/state.js';
import type { Drawn, ScreenOptions } from './drawn.js';
import { keys, numbered, prose } from './lines.js';

export function go(interview: Interview, options: ScreenOptions): Drawn {
  const open = openQuestions(interview);
  const rows = interview.framework.principles.flatMap((principle, index) => {
    const asked = askedQuestions(interview).filter(
      ({ id }) => principleOf(interview, id) === principle,
    );
    if (asked.length === 0) return [];
    const left = asked.filter((item) => open.includes(item)).length;
    return numbered(
      index + 1,
      `${principle.short}: ${asked.length - left} of ${asked.length} answered`,
      options,
    );
  });
  return {
    key: 'go',
    text: [
      '',
      ...prose('Go to which principle?', options).map(options.paint.strong),
      '',
      ...rows,
      '',
    ],
    live: keys(
      [
        `1-${interview.framework.principles.length} principle`,
        'Enter first open question',
        '<- back',
      ],
      options,
    ),
  };
}

export function whatIsLeft(interview: Interview, options: ScreenOptions): Drawn {
  const open = openQuestions(interview);
  const count = open.length === 1 ? 'One question is' : `${open.length} questions are`;
  return {
    key: 'left',
    text: [
      '',
      ...prose(`${count} still open:`, options).map(options.paint.strong),
      ...open.flatMap((item) => prose(`- ${item.title}`, options)),
      '',
    ],
    live: keys(
      ['Enter goes to the first of them', 'e ends here', '<- back', 'q save and quit'],
      options,
    ),
  };
}
