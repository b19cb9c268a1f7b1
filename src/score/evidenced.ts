import { type Answer, dayOf, type Evidence, type Sheet } from '../answers/sheet.js';
import { addDuration, type DateText } from '../duration.js';
import type { EvidenceRule, Framework } from '../framework/framework.js';
import { tolerance } from './assessment.js';

/** How evidence stands on the day an answer was given or last confirmed. */
export type EvidenceState = 'not-expected' | 'valid' | 'expired' | 'undated' | 'none';

/**
 * What the framework's rule for evidence says of an answer at a level. Between the expected level and the one just below it
 * evidence is expected, too: without that, a better answer could show less than a worse one.
 */
export function evidenceState(
  framework: Framework,
  sheet: Pick<Sheet, 'date'>,
  answer: Answer,
  level: number,
): EvidenceState {
  const rule = framework.evidence;
  if (rule?.expectedFrom === undefined || level <= rule.expectedFrom - 1 + tolerance)
    return 'not-expected';
  const day = dayOf(answer, sheet);
  if (answer.evidence.some((evidence) => isValid(evidence, rule, day))) return 'valid';
  if (answer.evidence.some((evidence) => evidence.date !== undefined && evidence.date <= day))
    return 'expired';
  return answer.evidence.length > 0 ? 'undated' : 'none';
}

/** The level as shown: the one just below where evidence is expected, unless there is valid evidence. */
export function evidencedLevel(
  framework: Framework,
  sheet: Pick<Sheet, 'date'>,
  answer: Answer,
  level: number,
): number {
  const state = evidenceState(framework, sheet, answer, level);
  const expectedFrom = framework.evidence?.expectedFrom;
  return state === 'valid' || state === 'not-expected' || expectedFrom === undefined
    ? level
    : expectedFrom - 1;
}

/** Dated, not after the day, and not expired on it. */
function isValid(evidence: Evidence, rule: EvidenceRule, day: DateText): boolean {
  if (evidence.date === undefined || evidence.date > day) return false;
  return rule.validFor === undefined || addDuration(evidence.date, rule.validFor) >= day;
}
