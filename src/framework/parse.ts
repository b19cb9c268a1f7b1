import type { Outcome } from '../outcome.js';
import { formOf } from '../shape.js';
import type { Framework } from './framework.js';
import type { FrameworkSource } from './located.js';
import {
  type Examined,
  examineFrameworkIn,
  type FrameworkForms,
  parseFrameworkIn,
} from './parse-in-forms.js';
import { writtenFramework, writtenSection } from './written.js';

const forms: FrameworkForms = {
  framework: formOf(writtenFramework),
  section: formOf(writtenSection),
};

/** A framework from its text, with all that is wrong in it. */
export function parseFramework(source: FrameworkSource): Outcome<Framework> {
  return parseFrameworkIn(forms, source);
}

/** The same with the places of its parts, for checks that look further. */
export function examineFramework(source: FrameworkSource): Examined {
  return examineFrameworkIn(forms, source);
}
