import { questionById } from '../../answers/interview/places.js';
import {
  type Interview,
  isKeyStage,
  mostSteps,
  type Notice,
  type Stage,
} from '../../answers/interview/state.js';
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
      return textField(
        interview,
        stage.question,
        'note',
        'Note (Enter saves, Esc leaves): ',
        options,
      );
    case 'reason':
      return textField(
        interview,
        stage.question,
        'reason',
        'It does not apply, because: ',
        options,
        stage.error,
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

function notice({ notice: found }: Interview, options: ScreenOptions): readonly string[] {
  if (found === undefined) return [];
  return prose(noticeWords(found), options).map(options.paint.warning);
}

function noticeWords(found: Notice): string {
  switch (found.kind) {
    case 'no-such-key':
      return `"${found.key}" does nothing here.`;
    case 'first':
      return 'This is the first question.';
    case 'enough-steps':
      return `${mostSteps} steps are chosen. Take one back to choose another.`;
    default:
      return found satisfies never;
  }
}
