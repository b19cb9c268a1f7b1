import { questionById } from '../../answers/interview/places.js';
import {
  type Interview,
  isKeyStage,
  mostSteps,
  type Notice,
  type Stage,
} from '../../answers/interview/state.js';
import { safe } from '../../safe.js';
import { barriers } from './barriers.js';
import type { Drawn, Screen, ScreenOptions } from './drawn.js';
import { prose } from './lines.js';
import { opening } from './opening.js';
import { question, textField } from './question.js';
import { stepDetail, steps } from './steps.js';
import { go, whatIsLeft } from './ways.js';

export function screenOf(interview: Interview, options: ScreenOptions): Screen {
  const { stage } = interview;
  const drawn = draw(interview, stage, options);
  const live = [...notice(interview, options), ...drawn.live];
  return { initial: '', ...drawn, live, reads: isKeyStage(stage) ? 'keys' : 'text' };
}

function draw(interview: Interview, stage: Stage, options: ScreenOptions): Drawn {
  switch (stage.kind) {
    case 'opening':
      return opening(interview, stage, options);
    case 'question':
      return question(interview, questionById(interview, stage.question), stage.cursor, options);
    case 'note':
    case 'reason':
      return textField(
        interview,
        questionById(interview, stage.question),
        { ...stage, label: labels[stage.kind] },
        options,
      );
    case 'go':
      return go(interview, options);
    case 'barriers':
      return barriers(interview, stage, options);
    case 'left':
      return whatIsLeft(interview, options);
    case 'steps':
      return steps(interview, stage.chosen, options);
    case 'owner':
    case 'date':
      return stepDetail(interview, stage, options);
    case 'over':
      return { key: 'over', text: [], live: [''] };
    default:
      return stage satisfies never;
  }
}

const labels = {
  note: 'Note. Enter saves it, Esc leaves it as it was.',
  reason: 'Why does it not apply? Enter saves the reason, Esc goes back.',
} as const;

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
  paste: 'Pasted text',
};

function notice({ notice: found, stage }: Interview, options: ScreenOptions): readonly string[] {
  if (found === undefined) return [];
  return prose(noticeWords(found, stage), options).map(options.paint.warning);
}

function noticeWords(found: Notice, stage: Stage): string {
  switch (found.kind) {
    case 'no-such-key':
      return `${keyWords[found.key] ?? `"${safe(found.key)}"`} does nothing here.${stage.kind === 'question' ? ' ? shows all keys.' : ''}`;
    case 'first':
      return 'This is the first question.';
    case 'enough-steps':
      return `${mostSteps} steps are chosen. Take one back to choose another.`;
    default:
      return found satisfies never;
  }
}
