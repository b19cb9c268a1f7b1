import { hasShortSet } from '../answers/opening.js';
import type { Framework } from '../framework/framework.js';
import { UsageError } from './failure.js';

/** Refuses `--quick` where no question is in a short set: nothing would be asked. Throws a `UsageError`. */
export function checkShortSet(
  framework: Framework,
  { quick }: { readonly quick?: boolean | undefined },
): void {
  if (quick !== true || hasShortSet(framework)) return;
  throw new UsageError(
    `The framework "${framework.id}" has no short set. Leave --quick out, to have all its questions.`,
  );
}
