import { failure, type Outcome, success } from '../outcome.js';
import type { Framework } from './framework.js';
import type { FrameworkSource } from './located.js';
import { examineFrameworkIn } from './parse-in-forms.js';
import { plainFrameworkForms } from './plain-forms.js';

/** A framework that is plainly sound, to be asked from: without advice. Throws NotPlain for any other. */
export function parsePlainly(source: FrameworkSource): Outcome<Framework> {
  const { framework, problems } = examineFrameworkIn(plainFrameworkForms, source);
  return framework === undefined || problems.length > 0 ? failure(problems) : success(framework);
}
