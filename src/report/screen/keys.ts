import { hasShortSet } from '../../answers/interview/pace.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import type { OpeningField } from '../../answers/opening.js';
import { type Line, line } from './place.js';

/** What `?` tells: the keys of a place, on a screen those that are pressed, in plain lines those that are typed. */
export function keysHere(interview: Interview): readonly Line[] {
  const { stage } = interview;
  if (stage.kind === 'question' || stage.kind === 'value') return questionKeys(interview);
  if (stage.kind === 'opening') return openingKeys(stage.field);
  const here = otherwise[stage.kind] ?? [];
  const arrows = 'Up and down: one step in full, which Space takes.';
  return [
    ...here.map((keys) => line('text', keys)),
    ...(stage.kind === 'steps' ? [line('text', arrows, 'screen')] : []),
  ];
}

function questionKeys(interview: Interview): readonly Line[] {
  const { barriers } = interview.framework;
  return [
    line(
      'text',
      'A number and Enter: that level. Up and down choose too, Enter takes the choice.',
      'screen',
    ),
    line(
      'text',
      'A number: that answer. Enter alone: the answer that is there, or skips the question for now.',
      'plain',
    ),
    line(
      'text',
      'Left and right, or < and >: back and on. s: come back later. g: go to any question.',
      'screen',
    ),
    line('text', '<: back. >: on. s: come back later. g: go to any question.', 'plain'),
    line(
      'text',
      "d: don't know. x: does not apply, with the reason. u: take back what was saved last.",
    ),
    line(
      'text',
      `n: a note. e: evidence, with link and date. v: hands in the room.${barriers.length === 0 ? '' : ' b: what stands in the way.'}`,
    ),
    line('text', 'r: what was skipped, is not known or not shown so far.'),
    line(
      'text',
      'w: why this is asked, what would show it, whom to ask, and the first move again.',
    ),
    ...(hasShortSet(interview)
      ? [line('text', 't: change to the short set, or back to the full one.')]
      : []),
    line('text', 'q: save and quit. What is answered is saved already.'),
  ];
}

/** Why a field of the opening is asked, and how to leave it. */
function openingKeys(field: OpeningField): readonly Line[] {
  return [
    line('text', `Why: ${whyAsked[field] ?? 'questions that do not apply can be left out.'}`),
    line(
      'text',
      'Enter takes what is typed, or what stands there. Esc: back. q and Enter: save and quit.',
      'screen',
    ),
    line(
      'text',
      'Enter alone takes what stands there. <: back to the field before. q: save and quit.',
      'plain',
    ),
    line('text', 'What would be read as a key is a text between quotation marks: "q".'),
  ];
}

const whyAsked: Readonly<Record<string, string>> = {
  subject: 'this name heads the report, so that readers know what was looked at.',
  roles: 'the report says whose view it is, and a question may have other words for one role.',
  people: 'the report says how many have judged, and a group needs more time than one person.',
  date: 'the report is dated by it, and evidence is young or old on that day.',
  minutes: 'where there is little time, a shorter set of questions is asked. t changes it later.',
};

const quit = 'q and Enter: save and quit. What is chosen is saved already.';

const save = 'u: take back what was saved last. q: save and quit.';

const otherwise: Partial<Record<Stage['kind'], readonly string[]>> = {
  'above-hands': ['Enter: it stays so, and on. <: back to change it.', save],
  principle: [
    'b: choose what stands in the way. Enter: go on. A number is the answer to the next question.',
    `<: back to the last question. ${save}`,
  ],
  barriers: [
    'A number: it stands in the way, or does not after all. Enter: go on.',
    `<: back. ${save}`,
  ],
  review: [
    'A number: go to that question, and come back here with its answer. Enter: go on.',
    `<: back. ${save}`,
  ],
  most: ['A number and Enter: that one. Enter alone: none of them.', `<: back. ${save}`],
  owner: ['Why: what nobody owns is seldom done, and a role outlasts a person.', quit],
  date: ['Why: the page says by when each step is to be done.', quit],
  'last-steps': ['A number: that step is done, or is not after all. Enter: go on.', save],
  whose: ['A number: change whose step it is, or by when. Enter: end.', `<: back. ${save}`],
  steps: ['A number: take that step, or not after all. Enter: go on.', `<: back. ${save}`],
};
