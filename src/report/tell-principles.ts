import type { Framework } from '../framework/framework.js';
import type { Score } from '../score/assessment.js';
import type { Block, PrincipleRow } from './blocks.js';
import { questionsIn } from './lookup.js';
import { isOpenRange, levelNumber } from './numbers.js';
import type { Report, ReportQuestion, ReportSection } from './report.js';

export function tellPrinciples(report: Report): readonly Block[] {
  const { framework } = report;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const levels = (framework.scale?.levels ?? []).map(({ level, name }) => `${level} ${name}`);
  const legend = [...levels, '? open', '– does not apply'].join(' · ');
  const rows = report.principles.map((section) => principleRow(report, section));
  const hasShown = framework.evidence?.expectedFrom !== undefined;
  return [
    { kind: 'heading', level: 2, text: 'Principle by principle' },
    { kind: 'principles', table: { hasShown, from, to, rows, legend } },
  ];
}

function principleRow(report: Report, section: ReportSection): PrincipleRow {
  const { score } = section;
  const { framework } = report;
  const number = (attainment: number): string => levelNumber(framework, attainment);
  const hasValue = score.state === 'scored' && !score.provisional;
  return {
    name: section.short,
    words: inWords(report, score),
    answers: questionsIn(report, section).flatMap(answerSign),
    ...(hasValue ? { average: number(score.attainment) } : {}),
    ...(isOpenRange(score) && score.range
      ? { range: [number(score.range[0]), number(score.range[1])] }
      : {}),
    ...(hasValue && score.evidenced !== undefined ? { shown: number(score.evidenced) } : {}),
    ...(score.range === undefined ? {} : { ends: score.range }),
  };
}

/** A score in the words of its bands. */
export function inWords(
  { framework }: { readonly framework: Pick<Framework, 'bands'> },
  score: Score,
): string {
  if (score.state === 'unscored') {
    if (score.because === 'not-applicable') return 'Does not apply';
    return score.because === 'not-asked' ? 'Not asked' : 'Nothing answered yet';
  }
  if (score.band !== undefined) return score.band;
  if (score.bandRange !== undefined) return score.bandRange.join(' or ');
  return framework.bands.length > 0 || score.provisional ? 'Too few answers to say' : '';
}

function answerSign(question: ReportQuestion): readonly string[] {
  switch (question.state) {
    case 'scored':
      return [String(question.level)];
    case 'not-applicable':
      return ['–'];
    case 'not-asked':
      return [];
    default:
      return ['?'];
  }
}
