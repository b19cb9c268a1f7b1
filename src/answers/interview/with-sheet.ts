import type { Sheet } from '../sheet.js';
import type { Interview, Stage } from './state.js';
import { atSteps } from './walk.js';

/** The conversation goes on with a sheet that was changed elsewhere, at the same place as far as it is still there. */
export function withSheet(interview: Interview, sheet: Sheet): Interview {
  const changed = { ...interview, sheet };
  return { ...changed, stage: stageWith(changed, interview.stage) };
}

function stageWith(interview: Interview, stage: Stage): Stage {
  const { sheet } = interview;
  switch (stage.kind) {
    case 'barriers':
      return { ...stage, chosen: sheet.answers.get(stage.question)?.barriers ?? [] };
    case 'owner':
    case 'date':
      return sheet.steps[stage.step] === undefined ? atSteps(interview).stage : stage;
    default:
      return stage;
  }
}
