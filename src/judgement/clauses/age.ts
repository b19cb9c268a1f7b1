import { dayOf } from '../../answers/sheet.js';
import { addDuration, type DateText } from '../../duration.js';
import type { Question } from '../../framework/framework.js';
import { differsFromBefore, standingBefore } from '../before.js';
import { type Answered, answeredIn, type Case, holdingOf, nothingYet } from '../case.js';
import type { AgeFact, Judged, RawFinding } from '../judgement.js';
import type { AssessedWithin } from '../policy.js';

/** Answers of one day; none of a sheet about which nothing is answered. */
interface Group {
  readonly date: DateText;
  readonly questions: readonly Question[];
}

/**
 * No answer is older than that. An answer is as old as the day it was given or last confirmed; those that have the
 * date of the sheet are told together.
 */
export function judgeAge(given: Case, required: AssessedWithin): Judged {
  const findings = groupsOf(given).flatMap((group) => findingsOf(given, required, group));
  if (findings.length === 0 && answeredIn(given).length === 0) return nothingYet;
  const isBreached = findings.some(({ verdict }) => verdict === 'breached');
  return { verdict: isBreached ? 'breached' : 'met', findings };
}

function groupsOf(given: Case): readonly Group[] {
  const { sheet } = given;
  const answered = answeredIn(given);
  const isOfTheSheet = ({ answer }: Answered): boolean => dayOf(answer, sheet) === sheet.date;
  const together = answered.filter(isOfTheSheet).map(({ question }) => question);
  const isNothingSaid = answered.length === 0;
  return [
    ...(together.length > 0 || isNothingSaid ? [{ date: sheet.date, questions: together }] : []),
    ...answered
      .filter((one) => !isOfTheSheet(one))
      .map(({ question, answer }) => ({ date: dayOf(answer, sheet), questions: [question] })),
  ];
}

/** What is over is told at each answer that a baseline does not have, since only those are to be looked at now. */
function findingsOf(
  given: Case,
  required: AssessedWithin,
  { date, questions }: Group,
): readonly RawFinding[] {
  const { within, warnBefore } = required;
  const { today } = given;
  const until = addDuration(date, within);
  const age = { date, until, within, today };
  if (until >= today) {
    const isDue = addDuration(until, warnBefore, -1) < today;
    return isDue ? [finding(given, 'due', age, questions)] : [];
  }
  const breached = (of: readonly Question[]): RawFinding => ({
    ...finding(given, 'breached', age, of),
    ...(of.length === 0 ? {} : standingBefore(given, of)),
  });
  if (given.before === undefined || questions.length === 0) return [breached(questions)];
  const fresh = questions.filter((question) => differsFromBefore(given, question));
  const old = questions.filter((question) => !fresh.includes(question));
  return [...fresh.map((one) => breached([one])), ...(old.length > 0 ? [breached(old)] : [])];
}

/** One answer is told where it stands, several at the date that they have from the sheet. */
function finding(
  given: Case,
  verdict: 'breached' | 'due',
  age: Pick<AgeFact, 'date' | 'until' | 'within' | 'today'>,
  questions: readonly Question[],
): RawFinding {
  const fact = { about: 'age', answers: questions.length, ...age } as const;
  const [first, ...others] = questions;
  if (first === undefined) return { verdict, fact, place: given.places.date };
  if (others.length > 0) {
    const answers = questions.map((question) => holdingOf(given, question));
    return { verdict, fact, place: given.places.date, answers };
  }
  const place = given.places.answerTo(first);
  return { verdict, fact: { ...fact, title: first.title }, place, question: first.id };
}
