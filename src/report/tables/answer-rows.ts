import { principleOf } from '../lookup.js';
import { levelAt } from '../numbers.js';
import type { Report, ReportQuestion } from '../report.js';
import type { ReportAnswer } from '../report-question.js';
import { type Cell, listCell, type Row } from './table.js';
import { answerWas } from './was.js';

/** Every question of the framework with its answer, in framework order. */
export function answerRows(report: Report): readonly Row[] {
  return report.questions.map((question) => ({
    what: 'question',
    principle: principleOf(report, question.section)?.id,
    section: question.section,
    id: question.id,
    title: question.title,
    ask: question.ask,
    kind: question.kind,
    weight: question.weight,
    state: question.state,
    in_words: question.levelText,
    level: question.level,
    shown: shownLevel(report, question),
    attainment: question.attainment,
    attainment_shown: question.evidenced,
    evidence_state: question.evidenceState,
    first_move: question.next,
    ...answerPart(question.answer ?? {}),
    ...answerWas(report, question.id),
  }));
}

/** Only the kinds that have a level are shown at one. */
function shownLevel({ framework }: Report, { level, evidenced }: ReportQuestion): Cell {
  if (level === undefined || evidenced === undefined) return undefined;
  return levelAt(framework, evidenced);
}

function answerPart(answer: ReportAnswer): Row {
  return {
    answer: answerCell(answer),
    reason: answer['not-applicable'],
    note: answer.note,
    evidence: evidenceCell(answer),
    barriers: listCell(answer.barriers ?? []),
    checked: answer.checked,
    votes: listCell(Object.entries(answer.votes ?? {}).map(([said, hands]) => `${said}:${hands}`)),
  };
}

function answerCell(answer: ReportAnswer): Cell {
  const { level, share, met, option, options, text } = answer;
  if (answer['dont-know'] === true) return 'dont-know';
  if (answer['not-applicable'] !== undefined) return 'not-applicable';
  const chosen = met ?? options;
  // Nothing of a list is an answer, too.
  if (chosen !== undefined) return listCell(chosen) ?? 'none';
  return level ?? share ?? answer.answer ?? option ?? text;
}

function evidenceCell({ evidence = [] }: ReportAnswer): string | undefined {
  const pieces = evidence.map(({ title, date, url }) => {
    const details = [date, url].filter((detail) => detail !== undefined);
    return details.length === 0 ? title : `${title} (${details.join(', ')})`;
  });
  return pieces.length === 0 ? undefined : pieces.join('; ');
}
