import { questionOf } from '../lookup.js';
import type { Report } from '../report.js';
import { listCell, type Row } from './table.js';

/** The steps of a report in their order, those that are done last. */
export function stepRows(report: Report): readonly Row[] {
  const titleOf = (id: string): string | undefined => questionOf(report, id)?.title;
  return [
    ...report.page.steps.map((step, index) => ({
      order: index + 1,
      question: step.question,
      title: titleOf(step.question),
      from: step.from,
      now: step.now,
      step: step.move,
      barriers: listCell(step.barriers),
      owner: step.owner,
      by: step.by,
      done: false,
    })),
    ...report.stepsDone.map((step) => ({
      question: step.question,
      title: titleOf(step.question),
      from: 'sheet',
      step: step.do,
      done: true,
    })),
  ];
}

/** Each barrier that an answer names, and what the sheet says about barriers themselves. */
export function barrierRows(report: Report): readonly Row[] {
  const about = (barrier: string): Row => {
    const found = report.framework.barriers.find(({ id }) => id === barrier);
    return { barrier, barrier_title: found?.title, who: found?.who };
  };
  return [
    ...report.questions.flatMap(({ id, title, level, answer }) =>
      (answer?.barriers ?? []).map((barrier) => ({
        ...about(barrier),
        question: id,
        title,
        level,
      })),
    ),
    ...report.barrierNotes.map(({ barrier, most, note, owner, next }) => ({
      ...about(barrier),
      most,
      note,
      owner,
      next,
    })),
  ];
}

/** Each piece of evidence. */
export function evidenceRows(report: Report): readonly Row[] {
  return report.questions.flatMap(({ id, title, level, answer, evidenceState }) =>
    (answer?.evidence ?? []).map((piece) => ({
      question: id,
      title,
      level,
      evidence: piece.title,
      evidence_date: piece.date,
      address: piece.url,
      evidence_state: evidenceState,
    })),
  );
}
