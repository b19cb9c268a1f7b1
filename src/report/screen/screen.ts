import { questionById } from '../../answers/interview/places.js';
import {
  type Interview,
  mostSteps,
  type Notice,
  type Stage,
} from '../../answers/interview/state.js';
import { safe } from '../../safe.js';
import { barriers, principleEnd } from './barriers.js';
import { aboveHands, evidence, votes } from './beside.js';
import { drawPlace } from './draw.js';
import type { Screen, ScreenOptions } from './drawn.js';
import { opening } from './opening.js';
import { type Line, line, type Place } from './place.js';
import { type Facts, question } from './question.js';
import { type Said, sayPlace } from './say.js';
import { lastSteps, stepDetail, steps, whose } from './steps.js';
import { textField } from './text-field.js';
import { go, most, review, stopped } from './ways.js';

/** A conversation as a screen shows it. */
export function screenOf(interview: Interview, options: ScreenOptions): Screen {
  return drawPlace(withNotice(interview, options), options);
}

/** A conversation as the plain mode says it. */
export function saidOf(interview: Interview, facts: Facts = { minutesGone: 0 }): Said {
  return sayPlace(withNotice(interview, facts));
}

function withNotice(interview: Interview, facts: Facts): Place {
  const place = placeOf(interview, interview.stage, facts);
  const said = notice(interview);
  const { live = [], plainLive } = place;
  return {
    ...place,
    live: [...said, ...live],
    ...(plainLive === undefined ? {} : { plainLive: [...said, ...plainLive] }),
  };
}

function placeOf(interview: Interview, stage: Stage, facts: Facts): Place {
  switch (stage.kind) {
    case 'opening':
      return opening(interview, stage);
    case 'question':
      return question(interview, questionById(interview, stage.question), stage, facts);
    case 'note':
    case 'reason':
    case 'value':
      return textField(interview, questionById(interview, stage.question), stage, facts);
    case 'go':
      return go(interview, stage);
    case 'evidence':
      return evidence(interview, stage, facts);
    case 'votes':
      return votes(interview, stage, facts);
    case 'above-hands':
      return aboveHands(interview, stage.question);
    case 'principle':
      return principleEnd(interview, stage);
    case 'barriers':
      return barriers(interview, stage);
    case 'review':
      return review(interview, stage);
    case 'most':
      return most(interview, stage);
    case 'stopped':
      return stopped(interview, stage);
    case 'last-steps':
      return lastSteps(interview, stage);
    case 'steps':
      return steps(interview, stage);
    case 'whose':
      return whose(interview, stage);
    case 'owner':
    case 'date':
      return stepDetail(interview, stage);
    case 'over':
      return { key: 'over', lines: [], hint: '', prompt: '' };
    default:
      return stage satisfies never;
  }
}

/** Keys that have no character to be shown by. */
const keyWords: Readonly<Record<string, string>> = {
  up: 'The up arrow',
  down: 'The down arrow',
  left: 'The left arrow',
  right: 'The right arrow',
  enter: 'Enter',
  escape: 'Esc',
  tab: 'Tab',
  backspace: 'Backspace',
  space: 'Space',
  clear: 'Ctrl-U',
  paste: 'Pasted text',
};

/** What can be pressed instead. */
const wayOut: Partial<Record<Stage['kind'], string>> = {
  question: '. ? shows all keys.',
  'above-hands': ': Enter goes on, < goes back.',
  principle: ': b chooses barriers, Enter goes on.',
  barriers: ': a number, and Enter to go on.',
  review: ': a number and Enter, or Enter to go on.',
  most: ': a number and Enter, or Enter for none.',
  'last-steps': ': a number, and Enter to go on.',
  steps: ': a number or an arrow, and Enter to go on.',
  whose: ': a number, or Enter to end.',
};

function notice({ notice: found, stage }: Interview): readonly Line[] {
  return found === undefined ? [] : [line('warning', noticeWords(found, stage))];
}

function noticeWords(found: Notice, stage: Stage): string {
  switch (found.kind) {
    case 'no-such-key':
      return `${keyWords[found.key] ?? `"${safe(found.key)}"`} does nothing here${wayOut[stage.kind] ?? '.'}`;
    case 'first':
      return 'This is the first question.';
    case 'nothing-chosen':
      return 'Nothing is chosen yet. Choose by number or arrow, or leave it for later with s.';
    case 'nothing-to-review':
      return 'So far nothing was skipped, nothing is not known, and what is high is shown.';
    case 'saved-already':
      return 'd is saved without Enter. Enter once more goes on.';
    case 'nothing-to-undo':
      return 'There is nothing to take back.';
    case 'no-short-set':
      return 'There is no short set to change to.';
    case 'no-votes':
      return 'Hands cannot be counted for a text.';
    case 'not-found':
      return `No question here holds "${safe(found.text)}".`;
    case 'enough-steps':
      return `${mostSteps} steps are chosen. Take one back to choose another.`;
    default:
      return found satisfies never;
  }
}
