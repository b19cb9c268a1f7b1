import { dayOf } from '../../answers/sheet.js';
import { addDuration, type DateText } from '../../duration.js';
import type { Question } from '../../framework/framework.js';
import { differsFromBefore } from '../before.js';
import { answeredIn, type Case } from '../case.js';
import type { AgeFact, Judged, RawFinding } from '../judgement.js';
import type { AssessedWithin } from '../policy.js';

interface Group {
  readonly date: DateText;
  readonly questions: readonly Question[];
  /** Confirmed on a day of its own, apart from the sheet. */
  readonly own?: Question;
  readonly isOld: boolean;
}

/**
 * No answer is older than that. An answer is as old as the day it was given or last confirmed; those that have the
 * date of the sheet are told together.
 */
export function judgeAge(given: Case, { within, warnBefore }: AssessedWithin): Judged {
  const findings = groupsOf(given).flatMap((group): readonly RawFinding[] => {
    const until = addDuration(group.date, within);
    const isOver = until < given.today;
    if (!isOver && addDuration(until, warnBefore, -1) >= given.today) return [];
    const fact: AgeFact = {
      about: 'age',
      answers: group.questions.length,
      date: group.date,
      until,
      within,
      ...(group.own === undefined ? {} : { title: group.own.title }),
    };
    const place = group.own === undefined ? given.places.date : given.places.answerTo(group.own);
    return [
      {
        verdict: isOver ? 'breached' : 'due',
        fact,
        place,
        ...(group.own === undefined ? {} : { question: group.own.id }),
        ...(group.isOld ? { isOld: true } : {}),
      },
    ];
  });
  const isBreached = findings.some(({ verdict }) => verdict === 'breached');
  return { verdict: isBreached ? 'breached' : 'met', findings };
}

function groupsOf(given: Case): readonly Group[] {
  const { sheet } = given;
  const isOld = (question: Question): boolean =>
    given.before !== undefined && !differsFromBefore(given, question);
  const answered = answeredIn(given);
  const ofTheSheet = answered
    .filter(({ answer }) => dayOf(answer, sheet) === sheet.date)
    .map(({ question }) => question);
  const own = answered
    .filter(({ answer }) => dayOf(answer, sheet) !== sheet.date)
    .map(({ question, answer }) => ({
      date: dayOf(answer, sheet),
      questions: [question],
      own: question,
      isOld: isOld(question),
    }));
  const changed = ofTheSheet.filter((question) => !isOld(question));
  const rest = ofTheSheet.filter((question) => isOld(question));
  const isNothingSaid = answered.length === 0;
  return [
    ...(changed.length > 0 || isNothingSaid
      ? [{ date: sheet.date, questions: changed, isOld: false }]
      : []),
    ...(rest.length > 0 ? [{ date: sheet.date, questions: rest, isOld: true }] : []),
    ...own,
  ];
}
