import type { DateText } from '../duration.js';
import type { Finding, IdleWaiver, JudgedClause } from './judgement.js';
import type { Clause, Waiver } from './policy.js';

/** What is let pass, until when. */

/** A finding with the waiver that lets it pass; or else with the one that did and has ended. */
export function underWaivers(
  finding: Finding,
  clause: Clause,
  waivers: readonly Waiver[],
  today: DateText,
): Finding {
  const fitting = waivers.filter((waiver) => isFor(waiver, clause.name, finding));
  const waiver = fitting.find(({ until }) => until >= today);
  if (waiver !== undefined) return { ...finding, waiver };
  const endedWaiver = fitting.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
  return endedWaiver === undefined ? finding : { ...finding, endedWaiver };
}

/** Waivers that nothing needs, and those that have ended and that no breach names. */
export function idleWaivers(
  waivers: readonly Waiver[],
  clauses: readonly JudgedClause[],
  today: DateText,
): readonly IdleWaiver[] {
  const named = new Set(
    clauses.flatMap(({ findings }) =>
      findings.flatMap(({ waiver, endedWaiver }) => waiver ?? endedWaiver ?? []),
    ),
  );
  return waivers
    .filter((waiver) => !named.has(waiver))
    .map((waiver) => ({ waiver, state: waiver.until < today ? 'ended' : 'unused' }));
}

/** A waiver that names a question is for what is found at that question, and for what that question holds back alone. */
function isFor({ clause, question }: Waiver, name: string, finding: Finding): boolean {
  return clause === name && (question === undefined || question === finding.question);
}
