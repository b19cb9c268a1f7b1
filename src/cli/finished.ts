import { toReview } from '../answers/interview/to-review.js';
import type { LoadedSheet } from '../host/load.js';
import { safe } from '../safe.js';
import { choose } from './choose.js';
import type { ConversationOptions } from './conversation.js';
import type { Run } from './run.js';

/** What can still be done with a sheet in which nothing is open: to see the page, or to go back into it. */
export async function offerFinished(
  run: Run,
  path: string,
  { framework, sheet }: LoadedSheet,
  see: (run: Run) => Promise<void>,
  goBack: (run: Run, way: Pick<ConversationOptions, 'review' | 'from'>) => Promise<void>,
): Promise<void> {
  const unsettled = toReview({ framework, sheet }).length;
  await choose(run, `Every question in ${safe(path)} is answered. What now?`, [
    { text: 'See the page', run: see },
    { text: 'Change an answer', run: (next) => goBack(next, { from: 'go' }) },
    ...(unsettled === 0
      ? []
      : [
          {
            text: `Settle what is not known or not shown (${unsettled})`,
            run: (next: Run) => goBack(next, { from: 'review' }),
          },
        ]),
    {
      text: 'Go through all answers: is each still true?',
      run: (next) => goBack(next, { review: true }),
    },
    {
      text: sheet.steps.length === 0 ? 'Choose the steps' : 'The steps: which, whose, by when',
      run: (next) => goBack(next, { from: 'steps' }),
    },
  ]);
}
