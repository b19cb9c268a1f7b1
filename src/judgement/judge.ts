import type { Case } from './case.js';
import { judgeAge } from './clauses/age.js';
import {
  judgeCompleteness,
  judgeEssentials,
  judgeSetAside,
  judgeStatus,
  judgeUnknown,
} from './clauses/counted.js';
import { correctionsIn, judgeDecline } from './clauses/decline.js';
import { judgeEvidence } from './clauses/evidence.js';
import { judgeOverall, judgeQuestionFloor, judgeSectionFloor } from './clauses/floor.js';
import type { Finding, Judged, JudgedClause, Judgement, RawFinding } from './judgement.js';
import type { Clause, Policy, Severity } from './policy.js';
import { idleWaivers, underWaivers } from './waivers.js';
import { worthAsking } from './worth-asking.js';

export interface JudgeOptions {
  /** The mildest finding that fails: an error unless something else is said. */
  readonly failOn?: Severity;
}

/** Holds an assessment against a policy that was checked against its framework. */
export function judge(
  policy: Policy,
  given: Case,
  { failOn = 'error' }: JudgeOptions = {},
): Judgement {
  const clauses = policy.clauses.map((clause) => {
    const judged = judgeClause(given, clause);
    const findings = judged.findings.map((finding) =>
      underWaivers(weighed(clause, finding), clause, policy.waivers, given.today),
    );
    return { clause, ...judged, findings } satisfies JudgedClause;
  });
  const idle = idleWaivers(policy.waivers, clauses, given.today);
  const isFailing = ({ severity, waiver }: Finding): boolean =>
    waiver === undefined && (severity === 'error' || failOn === 'warning');
  const findings = clauses.flatMap((clause) => clause.findings);
  return {
    isMet: !findings.some(isFailing) && (failOn === 'error' || idle.length === 0),
    failOn,
    policy,
    today: given.today,
    ...baselineOf(given),
    ...(given.newSince === undefined ? {} : { newSince: given.newSince }),
    clauses,
    idleWaivers: idle,
    corrections: correctionsIn(given),
    worthAsking: worthAsking(given, clauses),
  };
}

function baselineOf({ before }: Case): Pick<Judgement, 'baseline' | 'baselineSheet'> {
  if (before === undefined) return {};
  const { name, calledThen } = before;
  return { baseline: name, ...(calledThen === undefined ? {} : { baselineSheet: calledThen }) };
}

function judgeClause(given: Case, clause: Clause): Judged {
  switch (clause.kind) {
    case 'completeness':
      return judgeCompleteness(given, clause);
    case 'overall':
      return judgeOverall(given, clause);
    case 'principle':
    case 'section':
      return judgeSectionFloor(given, clause);
    case 'question':
      return judgeQuestionFloor(given, clause);
    case 'essentials':
      return judgeEssentials(given);
    case 'evidence':
      return judgeEvidence(given, clause);
    case 'no-decline':
      return judgeDecline(given, clause);
    case 'assessed-within':
      return judgeAge(given, clause);
    case 'not-applicable':
      return judgeSetAside(given, clause);
    case 'dont-know':
      return judgeUnknown(given, clause);
    case 'status':
      return judgeStatus(given, clause);
    default:
      return clause satisfies never;
  }
}

/** How much a finding matters: what only approaches, or stands unchanged in the baseline, is a warning. */
function weighed(clause: Clause, finding: RawFinding): Finding {
  const isMild =
    finding.verdict === 'due' ||
    finding.isOld === true ||
    (finding.verdict === 'undecided' && clause.undecided === 'warning');
  return { ...finding, severity: isMild ? 'warning' : clause.severity };
}
