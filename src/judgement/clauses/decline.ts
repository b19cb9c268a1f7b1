import { newNote } from '../../answers/new-note.js';
import type { Answer } from '../../answers/sheet.js';
import { type Question, questionsOf } from '../../framework/framework.js';
import { tolerance as sameness } from '../../score/assessment.js';
import { attainmentOf } from '../../score/attainment.js';
import { levelOf } from '../../score/band.js';
import { answerBefore, comparedWith } from '../before.js';
import { type Before, type Case, toSettle } from '../case.js';
import { inWords } from '../in-own-words.js';
import type { Correction, Fact, InWords, Judged, RawFinding, Verdict } from '../judgement.js';
import type { RequirementOf } from '../policy.js';

/** An answer that is lower than before, or that is no answer any more. */
interface Fall {
  readonly question: Question;
  /** On the framework's scale. */
  readonly before: number;
  readonly now: number | 'open' | 'not-applicable';
  readonly inWords?: InWords;
  /** The note, where it is another one than before: then the fall is a correction. */
  readonly note?: string;
}

/** No answer has fallen without a word, question by question. Where nothing can be compared it is not judged. */
export function judgeDecline(given: Case, { tolerance }: RequirementOf<'no-decline'>): Judged {
  if (given.before === undefined) return { verdict: 'not-judged', findings: [] };
  const findings = fallsIn(given, given.before, tolerance).flatMap(
    (fall): readonly RawFinding[] => {
      const { question, note, ...fallen } = fall;
      const { now } = fallen;
      if (note !== undefined) return [];
      const fact: Fact = { about: 'decline', title: question.title, ...fallen, tolerance };
      const own = { fact, place: given.places.answerTo(question), question: question.id };
      return typeof now === 'number'
        ? [{ verdict: 'breached', ...own }]
        : [{ verdict: 'undecided', ...own, settledBy: [toSettle(given, question)] }];
    },
  );
  const fact = comparedWith(given.before, given);
  return { verdict: verdictOf(findings, fact), fact, findings };
}

function verdictOf(
  findings: readonly RawFinding[],
  { answers, apart }: ReturnType<typeof comparedWith>,
): Verdict {
  if (findings.some(({ verdict }) => verdict === 'breached')) return 'breached';
  if (findings.length > 0) return 'undecided';
  return answers === 0 && apart.length > 0 ? 'not-judged' : 'met';
}

/** Answers that were lowered, or taken back, with a new or changed note. */
export function correctionsIn(given: Case): readonly Correction[] {
  if (given.before === undefined) return [];
  return fallsIn(given, given.before, 0).flatMap(({ question, note, ...fall }) =>
    note === undefined
      ? []
      : [
          {
            question: question.id,
            title: question.title,
            place: given.places.noteOn(question),
            ...fall,
            note,
          },
        ],
  );
}

function fallsIn(given: Case, before: Before, tolerance: number): readonly Fall[] {
  return questionsOf(given.framework).flatMap((question) => {
    const then = answerBefore(before, given.framework, question);
    const now = given.sheet.answers.get(question.id);
    const heightThen = levelGiven(given, question, then);
    const state = given.assessment.questions.get(question.id)?.state;
    if (heightThen === undefined || state === undefined || state === 'context') return [];
    // What is not asked any more is not lowered.
    if (state === 'out-of-scope' || state === 'not-asked') return [];
    const heightNow =
      levelGiven(given, question, now) ?? (state === 'not-applicable' ? 'not-applicable' : 'open');
    if (typeof heightNow === 'number' && heightNow >= heightThen - tolerance - sameness) return [];
    const note = newNote(then?.note, now?.note);
    return [
      {
        question,
        before: heightThen,
        now: heightNow,
        ...inWords(then, now),
        ...(note === undefined ? {} : { note }),
      },
    ];
  });
}

/** The level of an answer on the framework's scale, by what can be answered now. */
export function levelGiven(
  { framework }: Case,
  question: Question,
  answer: Answer | undefined,
): number | undefined {
  if (answer?.said !== 'answered') return undefined;
  const attainment = attainmentOf(framework, question, answer.response);
  return attainment === undefined ? undefined : levelOf(framework, attainment);
}
