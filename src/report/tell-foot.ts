import type { Block } from './blocks.js';
import type { Report, ReportSection } from './report.js';
import { numberWord, sentence } from './words.js';

/** How averages and ranges work, what is not said, and whose framework it is. */
export function tellFoot(report: Report): readonly Block[] {
  const { framework } = report;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  return [
    {
      kind: 'foot',
      text: [
        `${howAveraged(report)} A range sets open questions to ${from}, then to ${to}: a limit, not a margin of error. No pass mark, no ranking. Every answer: `,
        { command: `wgll report ${report.sheet} --full` },
        '. ',
        { quoted: framework.title },
        ` ${framework.edition}${framework.disclaimer === undefined ? '.' : `: ${sentence(framework.disclaimer)}`}`,
      ],
    },
  ];
}

function howAveraged(report: Report): string {
  const { principles: all } = report;
  if (isWeighted(report))
    return 'An average gives each answer its weight; the whole gives each principle its own.';
  const hasSections = all.some(({ sections }) => sections.length > 0);
  const average = hasSections
    ? 'An average is that of the sections below, and theirs that of their answers'
    : 'An average is the plain average of the answers beside it';
  if (all.length === 1) return `${average}.`;
  const ofWhich = all.every(({ score }) => score.state === 'scored')
    ? `the ${numberWord(all.length)}`
    : 'those with answers';
  return `${average}; the whole is the average of ${ofWhich}.`;
}

/** Whether anything counts for more or less than what stands beside it. */
export function isWeighted({ principles: all, questions }: Report): boolean {
  const sections = (section: ReportSection): readonly ReportSection[] => [
    section,
    ...section.sections.flatMap(sections),
  ];
  return [...all.flatMap(sections), ...questions].some(({ weight }) => weight !== 1);
}
