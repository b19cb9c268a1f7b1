import type { CombineRule } from '../../framework/framework.js';
import type { Score, Scored } from '../../score/assessment.js';
import { levelIn } from '../../score/band.js';
import type { Report, ReportSection } from '../report.js';
import { scoreWords } from '../value.js';
import { listCell, type Row } from './table.js';
import { valueWas } from './was.js';

/** The whole first, then each section with those below it, in framework order. */
export function scoreRows(report: Report): readonly Row[] {
  const { framework, overall, principles } = report;
  return [
    {
      what: 'whole',
      title: framework.title,
      ...scorePart(report, framework.rule, overall),
      ...valueWas(report.since?.overall),
    },
    ...principles.flatMap((principle) => sectionRows(report, principle, principle, undefined)),
  ];
}

function sectionRows(
  report: Report,
  principle: ReportSection,
  section: ReportSection,
  above: ReportSection | undefined,
): readonly Row[] {
  const { id, title, weight, rule, score, sections } = section;
  return [
    {
      what: 'section',
      principle: principle.id,
      section: above?.id,
      id,
      title,
      weight,
      ...scorePart(report, rule, score),
      ...valueWas(report.since?.sections.find((section) => section.id === id)?.move),
    },
    ...sections.flatMap((below) => sectionRows(report, principle, below, section)),
  ];
}

/** With too few answers there is a range and no value, as in every report. */
function scorePart(report: Report, rule: CombineRule, score: Score): Row {
  const isScored = score.state === 'scored';
  return {
    state: isScored ? 'scored' : score.because,
    in_words: scoreWords(report.framework, { rule, score }) || undefined,
    ...(isScored && !score.provisional ? valuePart(report, rule, score) : {}),
    attainment_low: score.range?.[0],
    attainment_high: score.range?.[1],
    provisional: isScored ? score.provisional : undefined,
    answered: score.answered,
    of: score.of,
    unmet_essentials: isScored ? listCell(score.cappedBy ?? score.flaggedBy ?? []) : undefined,
  };
}

function valuePart({ framework }: Report, rule: CombineRule, score: Scored): Row {
  const { level, attainment, evidenced, ladder } = score;
  return {
    level,
    attainment,
    ...(evidenced === undefined
      ? {}
      : {
          shown: levelIn(framework, rule, ladder, evidenced),
          attainment_shown: evidenced,
        }),
  };
}
