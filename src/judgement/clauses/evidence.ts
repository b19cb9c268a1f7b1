import type { Evidence } from '../../answers/sheet.js';
import { addDuration, type DateText, type Duration } from '../../duration.js';
import { tolerance } from '../../score/assessment.js';
import { levelOf } from '../../score/band.js';
import { standingBefore } from '../before.js';
import { type Answered, answeredIn, type Case, nothingYet } from '../case.js';
import { wordsOf } from '../in-own-words.js';
import type { EvidenceFact, Judged, RawFinding } from '../judgement.js';
import type { EvidenceRequired } from '../policy.js';

/**
 * Each answer at or above the level has evidence that counts on the day of the judgement: dated, not after it, and not
 * too old. An open question claims nothing, so that this is never undecided.
 */
export function judgeEvidence(given: Case, required: EvidenceRequired): Judged {
  const { framework } = given;
  const from = required.fromLevel ?? framework.evidence?.expectedFrom;
  const notOlderThan = required.notOlderThan ?? framework.evidence?.validFor;
  // Nobody has said from where evidence is wanted, or how old it may be.
  if (from === undefined && notOlderThan === undefined)
    return { verdict: 'does-not-apply', findings: [] };
  const answered = answeredIn(given);
  if (answered.length === 0) return nothingYet;
  const claims = answered.filter(
    ({ score }) => from === undefined || levelOf(framework, score.attainment) >= from - tolerance,
  );
  const findings = claims.flatMap((claim) => findingOf(given, required, notOlderThan, claim));
  const isBreached = findings.some(({ verdict }) => verdict === 'breached');
  return { verdict: isBreached ? 'breached' : 'met', findings };
}

function findingOf(
  given: Case,
  { isMissingAllowed, warnBefore }: EvidenceRequired,
  notOlderThan: Duration | undefined,
  { question, answer, score }: Answered,
): readonly RawFinding[] {
  const { state, ...dates } = stateOf(answer.evidence, given.today, notOlderThan, warnBefore);
  if (state === 'valid' || (isMissingAllowed && state !== 'expired' && state !== 'due')) return [];
  const words = wordsOf(answer);
  const fact: EvidenceFact = {
    about: 'evidence',
    title: question.title,
    state,
    ...dates,
    ...(notOlderThan === undefined ? {} : { notOlderThan }),
    level: levelOf(given.framework, score.attainment),
    ...(words === undefined ? {} : { answer: words }),
  };
  const verdict = state === 'due' ? 'due' : 'breached';
  const place = given.places.evidenceOf(question);
  const standing = verdict === 'breached' ? standingBefore(given, [question]) : {};
  return [{ verdict, fact, place, question: question.id, ...standing }];
}

interface Dated {
  readonly state: EvidenceFact['state'] | 'valid';
  readonly newest?: DateText;
  readonly until?: DateText;
}

/** By the newest piece that is not after today. */
function stateOf(
  evidence: readonly Evidence[],
  today: DateText,
  notOlderThan: Duration | undefined,
  warnBefore: Duration,
): Dated {
  const dates = evidence.flatMap(({ date }) => date ?? []).toSorted();
  const newest = dates.findLast((date) => date <= today);
  if (newest === undefined) {
    const ahead = dates[0];
    if (ahead !== undefined) return { state: 'ahead', newest: ahead };
    return { state: evidence.length > 0 ? 'undated' : 'none' };
  }
  if (notOlderThan === undefined) return { state: 'valid', newest };
  const until = addDuration(newest, notOlderThan);
  if (until < today) return { state: 'expired', newest, until };
  const isDue = addDuration(until, warnBefore, -1) < today;
  return { state: isDue ? 'due' : 'valid', newest, until };
}
