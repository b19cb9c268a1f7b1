import type { Block, Inline } from './blocks.js';
import { sinceInShort } from './comparison-words.js';
import { sectionOf } from './lookup.js';
import type { Report } from './report.js';
import { whereWeAre } from './tell-where.js';
import { sentence } from './words.js';

export function tellShort(report: Report): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'In short', part: 'in-short' },
    {
      kind: 'list',
      items: [
        [{ strong: 'Where we are.' }, ' ', ...whereWeAre(report)],
        ...(report.since === undefined ? [] : [sinceInShort(report.framework, report.since)]),
        ...holdsBack(report),
        [{ strong: 'What to decide today.' }, ' ', decide(report)],
      ],
    },
  ];
}

function holdsBack(report: Report): readonly Inline[] {
  const { holdsBack: found } = report.page;
  if (found === undefined) return [];
  const section = sectionOf(report, found.section);
  return [
    [
      { strong: 'What holds us back most.' },
      ` ${sentence(section?.short ?? found.section)} ${found.isEssential === true ? 'Essential, and not met. ' : ''}${sentence(found.sentence)}`,
    ],
  ];
}

function decide({ page, overall }: Report): string {
  const { decide: found, steps: taken } = page;
  switch (found.kind) {
    case 'asks':
      return found.asks.map(sentence).join(' ');
    case 'owners':
      return taken.some((step) => step.owner !== undefined && step.by !== undefined)
        ? 'An owner and a date for the steps below that have none.'
        : `An owner and a date for ${taken.length === 1 ? 'the step' : 'each step'} below.`;
    case 'confirm':
      return 'Whether the steps below still come first.';
    case 'keep':
      return 'What must not be lost: no answer is below the top.';
    case 'answer':
      if (overall.answered > 0)
        return 'Who settles the open questions of the next stage, and by when.';
      if (overall.of > 0) return 'Who answers the questions, and by when.';
      return overall.state === 'unscored' && overall.because === 'not-asked'
        ? 'Whether to ask all the questions.'
        : 'Whether these are the right questions to ask.';
    default:
      return found satisfies never;
  }
}
