import type { Standing } from '../answers/scope.js';
import type { Response } from '../answers/sheet.js';
import type { Framework, Question } from '../framework/framework.js';
import { attainmentOf } from './attainment.js';

/** A question answered at its lowest, and at its highest. */
export function endsAnswered(
  framework: Framework,
  question: Question,
): readonly [Standing, Standing] {
  const valueOf = (response: Response): number => attainmentOf(framework, question, response) ?? 0;
  const responses = endResponses(framework, question).toSorted((a, b) => valueOf(a) - valueOf(b));
  return [standingAt(responses.at(0)), standingAt(responses.at(-1))];
}

function standingAt(response: Response | undefined): Standing {
  return response === undefined ? { is: 'open' } : { is: 'answered', response };
}

/** Answers among which the one that counts least and the one that counts most are to be found. */
function endResponses(
  { scale = { from: 0, to: 100, levels: [] } }: Framework,
  { kind, elements = [], choice, share }: Question,
): readonly Response[] {
  switch (kind) {
    case 'scale':
      return [scale.from, scale.to].map((level) => ({ kind: 'scale', level }));
    case 'elements':
      return [[], elements.map(({ id }) => id)].map((met) => ({ kind: 'elements', met }));
    case 'choice': {
      const ids = (choice?.options ?? []).map(({ id }) => id);
      const sets = choice?.many === true ? [[], ids] : ids.map((id) => [id]);
      return sets.map((options) => ({ kind: 'choice', options }));
    }
    case 'yes-no':
      return (['no', 'yes'] as const).map((answer) => ({ kind: 'yes-no', answer }));
    case 'share': {
      const marks = share?.count === 'bands' ? share.bands.map(({ from }) => from) : [];
      return [0, ...marks, 100].map((percentage) => ({ kind: 'share', share: percentage }));
    }
    case 'text':
      return [];
    default:
      return kind satisfies never;
  }
}
