import type { Framework } from '../framework/framework.js';
import type { Outcome } from '../outcome.js';
import { formOf } from '../shape.js';
import type { SourceDocument } from '../source.js';
import { parsePolicyIn } from './parse-in-forms.js';
import type { Policy } from './policy.js';
import { writtenPolicy } from './written.js';

/** A policy from its text, with all that is wrong in it. */
export function parsePolicy(document: SourceDocument, framework?: Framework): Outcome<Policy> {
  return parsePolicyIn(formOf(writtenPolicy), document, framework);
}
