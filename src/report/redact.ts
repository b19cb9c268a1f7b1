import type { PageStep } from '../insight/page.js';
import type { Report, ReportQuestion } from './report.js';
import type { ReportAnswer } from './report-question.js';
import { words } from './words.js';

/** What may be left out of a report before it is shared. */
export const redactable = ['notes', 'names', 'evidence'] as const;
export type Redactable = (typeof redactable)[number];

/**
 * The same report without what was written for fewer eyes, in every format. Scores stay, and so does everything that
 * they rest on: evidence keeps its dates. Where something is owned or shown, that it is stays too, and what it was goes.
 */
export function redact(report: Report, parts: readonly Redactable[]): Report {
  const all = redactable.filter(
    (part) => parts.includes(part) || report.redacted?.includes(part) === true,
  );
  if (all.length === 0) return report;
  const without = {
    notes: all.includes('notes'),
    names: all.includes('names'),
    evidence: all.includes('evidence'),
  };
  return {
    ...report,
    redacted: all,
    ...(without.names ? withoutNames(report) : {}),
    ...(without.notes ? withoutQuotedNotes(report) : {}),
    questions: report.questions.map((question) => redactQuestion(question, without)),
    barrierNotes: report.barrierNotes.map(({ note, ...barrier }) => ({
      ...barrier,
      ...(note === undefined || without.notes ? {} : { note }),
      ...(barrier.owner === undefined || !without.names
        ? {}
        : { owner: words.opening.leftOutHere }),
    })),
  };
}

type Without = Readonly<Record<Redactable, boolean>>;

function withoutNames({ respondent, agreed, page }: Report): Partial<Report> {
  const { name: _, ...others } = respondent;
  const { by, ...when } = agreed ?? {};
  return {
    respondent: others,
    ...(agreed === undefined
      ? {}
      : { agreed: { ...(by === undefined ? {} : { by: words.opening.leftOutHere }), ...when } }),
    page: { ...page, steps: page.steps.map(withoutOwner) },
  };
}

/** Notes are quoted where they say why an answer was lowered, or are the same for several answers. */
function withoutQuotedNotes({ since, judgement }: Report): Partial<Report> {
  return {
    ...(since === undefined
      ? {}
      : {
          since: {
            ...since,
            questions: since.questions.map(({ note, ...move }) => ({
              ...move,
              ...(note === undefined ? {} : { note: words.opening.leftOutHere }),
            })),
          },
        }),
    ...(judgement === undefined
      ? {}
      : {
          judgement: {
            ...judgement,
            corrections: judgement.corrections.map((told) => ({
              ...told,
              message: words.opening.leftOutHere,
            })),
            worthAsking: judgement.worthAsking.map((asked) =>
              asked.why === 'same-note' ? { ...asked, message: words.opening.leftOutHere } : asked,
            ),
          },
        }),
  };
}

/** That somebody answers for a step is a fact of the page. */
function withoutOwner(step: PageStep): PageStep {
  return step.owner === undefined ? step : { ...step, owner: words.opening.leftOutHere };
}

function redactQuestion({ answer, ...question }: ReportQuestion, without: Without): ReportQuestion {
  return answer === undefined ? question : { ...question, answer: redactAnswer(answer, without) };
}

function redactAnswer({ note, evidence, ...answer }: ReportAnswer, without: Without): ReportAnswer {
  return {
    ...answer,
    ...(note === undefined || without.notes ? {} : { note }),
    ...(evidence === undefined
      ? {}
      : {
          evidence: without.evidence
            ? evidence.map(({ date }) => ({
                title: words.opening.leftOutHere,
                ...(date === undefined ? {} : { date }),
              }))
            : evidence,
        }),
  };
}
