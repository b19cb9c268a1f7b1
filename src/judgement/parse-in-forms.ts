import { type Duration, parseDuration } from '../duration.js';
import type { Framework } from '../framework/framework.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Form } from '../shape.js';
import { fractionOf } from '../short-forms.js';
import type { SourceDocument } from '../source.js';
import { wholeFileProblem } from '../whole-file.js';
import {
  type Clause,
  type ClauseDetails,
  type ClauseKind,
  type Limit,
  type Mark,
  type Policy,
  type Requirement,
  usualWarning,
} from './policy.js';
import { clauseProblems, kindOf, policyProblems } from './rules.js';
import { targetProblems } from './targets.js';
import type { WrittenClause, WrittenPolicy } from './written.js';

/**
 * A policy from its text. The rules between its parts are looked at, and those between it and the
 * framework where one is given; gives every problem at once.
 */
export function parsePolicyIn(
  form: Form<WrittenPolicy>,
  document: SourceDocument,
  framework?: Framework,
): Outcome<Policy> {
  const notAGroup = wholeFileProblem(document, 'policy');
  if (notAGroup !== undefined) return failure([notAGroup]);
  const shape = form(document.root.data, document);
  const unknown = shape.problems.filter(({ code }) => code === 'unknown-key');
  const isMisspelt = (index: number): boolean => {
    const { line = 0, endLine = line } = document.placeOf(['require', index]);
    return unknown.some(({ place }) => (place.line ?? 0) >= line && (place.line ?? 0) <= endLine);
  };
  const written = document.root.entries.get('require')?.node.items ?? [];
  const clauses = written.flatMap(({ kind }, index) =>
    kind === 'map' ? clauseProblems(document, ['require', index], isMisspelt(index)) : [],
  );
  if (shape.value === undefined) return failure([...shape.problems, ...clauses]);
  if (clauses.length > 0) return failure(clauses);
  const policy = normalise(shape.value, document);
  const problems = [
    ...policyProblems(policy, document),
    ...(framework === undefined ? [] : targetProblems(policy, document, framework)),
  ];
  return problems.length > 0 ? failure(problems) : success(policy);
}

function normalise(written: WrittenPolicy, document: SourceDocument): Policy {
  return {
    file: document.file,
    clauses: written.require.flatMap((clause, index) => {
      const kind = kindOf(clause);
      if (kind === undefined) return [];
      const requirement = requirementOf(kind, clause);
      const name = clause.id ?? nameOf(requirement);
      const place = document.placeOf(['require', index]);
      return [{ ...requirement, ...detailsOf(clause, written), name, place } satisfies Clause];
    }),
    waivers: (written.waivers ?? []).map((waiver, index) => ({
      ...waiver,
      place: document.placeOf(['waivers', index]),
    })),
  };
}

function detailsOf(
  { severity, because, undecided }: WrittenClause,
  policy: WrittenPolicy,
): Omit<ClauseDetails, 'name' | 'place'> {
  const own = undecided ?? policy.undecided ?? 'fail';
  return {
    severity: severity ?? 'error',
    undecided: own === 'warn' ? 'warning' : 'error',
    ...(because === undefined ? {} : { because }),
  };
}

/** The kind of a clause, with its target after a slash. */
function nameOf(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'principle':
    case 'section':
      return `${requirement.kind}/${requirement.section}`;
    case 'question':
      return `question/${requirement.question}`;
    default:
      return requirement.kind;
  }
}

function requirementOf(kind: ClauseKind, clause: WrittenClause): Requirement {
  const warnBefore = durationOf(clause['warn-before']) ?? usualWarning;
  const floor = { atLeast: markOf(clause['at-least'] ?? 0), as: clause.as ?? 'claimed' } as const;
  switch (kind) {
    case 'completeness':
      return { kind, atLeast: fractionOf(clause.completeness ?? '0%'), of: clause.of ?? 'asked' };
    case 'overall': {
      const { 'at-least': atLeast = 0, as } = clause.overall ?? {};
      return { kind, atLeast: markOf(atLeast), as: as ?? 'claimed' };
    }
    case 'principle':
    case 'section':
      return { kind, section: clause[kind] ?? '', ...floor };
    case 'question':
      return { kind, question: clause.question ?? '', ...floor };
    case 'essentials':
      return { kind };
    case 'evidence':
      return evidenceOf(clause.evidence ?? {}, warnBefore);
    case 'no-decline':
      return { kind, tolerance: clause['no-decline']?.tolerance ?? 0 };
    case 'assessed-within':
      return { kind, within: durationOf(clause['assessed-within']) ?? usualWarning, warnBefore };
    case 'not-applicable': {
      const atMost = clause['not-applicable']?.['at-most'];
      return { kind, ...(atMost === undefined ? {} : { atMost: limitOf(atMost) }) };
    }
    case 'dont-know':
      return { kind, atMost: limitOf(clause['dont-know']?.['at-most'] ?? 0) };
    case 'status':
      return { kind, is: clause.status ?? 'agreed' };
    default:
      return kind satisfies never;
  }
}

function evidenceOf(
  written: NonNullable<WrittenClause['evidence']>,
  warnBefore: Duration,
): Requirement {
  const notOlderThan = durationOf(written['not-older-than']);
  const fromLevel = written['from-level'];
  return {
    kind: 'evidence',
    ...(fromLevel === undefined ? {} : { fromLevel }),
    ...(notOlderThan === undefined ? {} : { notOlderThan }),
    isMissingAllowed: written.missing === 'allowed',
    warnBefore,
  };
}

function durationOf(text: string | undefined): Duration | undefined {
  return text === undefined ? undefined : parseDuration(text);
}

function markOf(written: number | string): Mark {
  if (typeof written === 'number') return { by: 'number', number: written };
  return written.endsWith('%')
    ? { by: 'share', share: fractionOf(written) }
    : { by: 'answer', answer: written };
}

function limitOf(written: number | string): Limit {
  return typeof written === 'number'
    ? { by: 'number', number: written }
    : { by: 'share', share: fractionOf(written) };
}
