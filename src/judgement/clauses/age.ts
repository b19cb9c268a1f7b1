import { dayOf } from '../../answers/sheet.js';
import { addDuration, type DateText } from '../../duration.js';
import type { Question } from '../../framework/framework.js';
import { differsFromBefore } from '../before.js';
import { type Answered, answeredIn, type Case } from '../case.js';
import type { Judged, RawFinding } from '../judgement.js';
import type { AssessedWithin } from '../policy.js';

/** Answers of one day. */
interface Group {
  readonly date: DateText;
  readonly questions: readonly Question[];
  /** Confirmed on a day of its own, apart from the sheet. */
  readonly own?: Question;
}

/**
 * No answer is older than that. An answer is as old as the day it was given or last confirmed; those that have the
 * date of the sheet are told together.
 */
export function judgeAge(given: Case, required: AssessedWithin): Judged {
  const findings = groupsOf(given).flatMap((group) => findingsOf(given, required, group));
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
      .map(({ question, answer }) => ({
        date: dayOf(answer, sheet),
        questions: [question],
        own: question,
      })),
  ];
}

/** What is over is told apart for the answers that a baseline does not have. */
function findingsOf(
  given: Case,
  { within, warnBefore }: AssessedWithin,
  { date, questions, own }: Group,
): readonly RawFinding[] {
  const until = addDuration(date, within);
  const place = own === undefined ? given.places.date : given.places.answerTo(own);
  const finding = (verdict: 'breached' | 'due', answers: number): RawFinding => ({
    verdict,
    fact: {
      about: 'age',
      answers,
      date,
      until,
      within,
      ...(own === undefined ? {} : { title: own.title }),
    },
    place,
    ...(own === undefined ? {} : { question: own.id }),
  });
  if (until >= given.today) {
    const isDue = addDuration(until, warnBefore, -1) < given.today;
    return isDue ? [finding('due', questions.length)] : [];
  }
  const isOld = (question: Question): boolean =>
    given.before !== undefined && !differsFromBefore(given, question);
  const old = questions.filter(isOld).length;
  const fresh = questions.length - old;
  return [
    ...(fresh > 0 || old === 0 ? [finding('breached', fresh)] : []),
    ...(old > 0 ? [{ ...finding('breached', old), isOld: true as const }] : []),
  ];
}
