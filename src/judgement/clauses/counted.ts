import { questionsOf } from '../../framework/framework.js';
import { isOpen, tolerance } from '../../score/assessment.js';
import { type Case, countOf, holdingOf, openAmong, toSettle } from '../case.js';
import { essentialStanding, wordsOf } from '../in-own-words.js';
import type { Fact, Judged, RawFinding, Standing } from '../judgement.js';
import type { Limit, RequirementOf } from '../policy.js';

/** Clauses that are decided by counting, or by a word. */

export function judgeCompleteness(
  given: Case,
  { atLeast, of }: RequirementOf<'completeness'>,
): Judged {
  const answered = countOf(given, 'scored');
  const open = countOf(given, 'unanswered', 'dont-know');
  const isOfAll = of === 'all';
  const all = answered + open + (isOfAll ? countOf(given, 'not-asked') : 0);
  const fact: Fact = { about: 'completeness', answered, of: all, required: atLeast, isOfAll };
  if (all === 0 || answered / all >= atLeast - tolerance)
    return { verdict: 'met', fact, findings: [] };
  const settledBy = openAmong(given, questionsOf(given.framework)).filter(
    ({ question }) => isOfAll || given.assessment.questions.get(question)?.state !== 'not-asked',
  );
  const place = given.places.answers;
  return {
    verdict: 'breached',
    fact,
    findings: [{ verdict: 'breached', fact, place, settledBy }],
  };
}

/** Every reason must say something, whatever the limit. */
export function judgeSetAside(given: Case, { atMost }: RequirementOf<'not-applicable'>): Judged {
  const asked = countOf(given, 'scored', 'unanswered', 'dont-know', 'not-applicable');
  const aside = questionsOf(given.framework).filter(
    ({ id }) => given.assessment.questions.get(id)?.state === 'not-applicable',
  );
  const fact: Fact = {
    about: 'count',
    what: 'not-applicable',
    count: aside.length,
    of: asked,
    ...(atMost === undefined ? {} : { limit: atMost }),
  };
  const empty = aside.flatMap((question): readonly RawFinding[] => {
    const answer = given.sheet.answers.get(question.id);
    if (answer?.said !== 'not-applicable' || saysSomething(answer.reason)) return [];
    const reason: Fact = { about: 'reason', title: question.title, reason: answer.reason };
    const place = given.places.answerTo(question);
    return [{ verdict: 'breached', fact: reason, question: question.id, place }];
  });
  const isWithin = atMost === undefined || isAtMost(aside.length, asked, atMost);
  const [first] = aside;
  const place = first === undefined ? given.places.answers : given.places.answerTo(first);
  const heldBackBy = aside.map((question) => holdingOf(given, question));
  const findings: readonly RawFinding[] = [
    ...empty,
    ...(isWithin ? [] : [{ verdict: 'breached', fact, place, heldBackBy } as const]),
  ];
  return { verdict: findings.length === 0 ? 'met' : 'breached', fact, findings };
}

/** A reason of no letters, or one that only says again that the question does not apply, says nothing. */
function saysSomething(reason: string): boolean {
  const words = reason
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return /\p{L}/u.test(words) && !nothingSaid.includes(words);
}

const nothingSaid = [
  'n a',
  'na',
  'none',
  'no',
  'nil',
  'x',
  'xx',
  'xxx',
  'tbc',
  'tbd',
  'todo',
  'not applicable',
  'does not apply',
  'not relevant',
];

export function judgeUnknown(given: Case, { atMost }: RequirementOf<'dont-know'>): Judged {
  const asked = countOf(given, 'scored', 'unanswered', 'dont-know', 'not-applicable');
  const unknown = questionsOf(given.framework).filter(
    ({ id }) => given.assessment.questions.get(id)?.state === 'dont-know',
  );
  const count = unknown.length;
  const fact: Fact = { about: 'count', what: 'dont-know', count, of: asked, limit: atMost };
  const [first] = unknown;
  if (first === undefined || isAtMost(count, asked, atMost))
    return { verdict: 'met', fact, findings: [] };
  const settledBy = openAmong(given, unknown);
  const place = given.places.answerTo(first);
  return {
    verdict: 'breached',
    fact,
    findings: [{ verdict: 'breached', fact, place, settledBy }],
  };
}

function isAtMost(count: number, of: number, limit: Limit): boolean {
  return limit.by === 'number' ? count <= limit.number : count <= limit.share * of + tolerance;
}

export function judgeStatus(
  { sheet, places }: Case,
  { is: required }: RequirementOf<'status'>,
): Judged {
  const is = sheet.status;
  const fact: Fact = { about: 'status', ...(is === undefined ? {} : { is }), required };
  return is === required
    ? { verdict: 'met', fact, findings: [] }
    : {
        verdict: 'breached',
        fact,
        findings: [{ verdict: 'breached', fact, place: places.status }],
      };
}

/** Every essential question reaches its mark. Not applicable and out of scope hold nobody back. */
export function judgeEssentials(given: Case): Judged {
  const { framework, assessment, places } = given;
  const essential = questionsOf(framework).flatMap((question) => {
    const required = essentialStanding(framework, question);
    const score = assessment.questions.get(question.id);
    if (required === undefined || score === undefined) return [];
    const isAsked = score.state === 'scored' || score.state === 'not-asked' || isOpen(score);
    return isAsked ? [{ question, required, score }] : [];
  });
  const findings = essential.flatMap(({ question, required, score }): readonly RawFinding[] => {
    const isScored = score.state === 'scored';
    if (isScored && score.attainment >= required.attainment - tolerance) return [];
    const answer = wordsOf(given.sheet.answers.get(question.id));
    const on = (attainment: number): Standing => ({
      ...required,
      attainment,
      ...(answer === undefined ? {} : { answer }),
    });
    const fact: Fact = {
      about: 'essential',
      title: question.title,
      required,
      ...(isScored ? { actual: on(score.attainment) } : {}),
    };
    const place = places.answerTo(question);
    return isScored
      ? [{ verdict: 'breached', fact, place, question: question.id }]
      : [
          {
            verdict: 'undecided',
            fact,
            place,
            question: question.id,
            settledBy: [toSettle(given, question)],
          },
        ];
  });
  const fact: Fact = { about: 'essentials', count: essential.length };
  if (essential.length === 0) return { verdict: 'does-not-apply', fact, findings };
  const isBreached = findings.some(({ verdict }) => verdict === 'breached');
  return {
    verdict: isBreached ? 'breached' : findings.length > 0 ? 'undecided' : 'met',
    fact,
    findings,
  };
}
