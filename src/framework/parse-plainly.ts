import type { Outcome } from '../outcome.js';
import type { Framework } from './framework.js';
import type { FrameworkSource } from './located.js';
import { parseFrameworkIn } from './parse-in-forms.js';
import { plainFrameworkForms } from './plain-forms.js';

/** A framework that is plainly sound, from its text; throws NotPlain for any other. */
export function parsePlainly(source: FrameworkSource): Outcome<Framework> {
  return parseFrameworkIn(plainFrameworkForms, source);
}
