import type { Block, Inline } from './blocks.js';
import { sinceInShort } from './comparison-words.js';
import { questionOf, sectionOf } from './lookup.js';
import type { Report } from './report.js';
import { leadOf } from './tell-steps.js';
import { whereWeAre } from './tell-where.js';
import { words } from './words.js';

export function tellShort(report: Report): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: words.short.heading, part: 'in-short' },
    {
      kind: 'list',
      items: [
        [{ strong: words.short.whereWeAre }, ' ', ...whereWeAre(report)],
        ...(report.since === undefined ? [] : [sinceInShort(report.framework, report.since)]),
        ...holdsBack(report),
        [{ strong: words.short.decide }, ' ', decide(report)],
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
      { strong: words.short.holdsBack },
      ...words.short.heldBy(
        section?.short ?? found.section,
        found.isEssential === true,
        leadOf(questionOf(report, found.question), found.sentence),
      ),
    ],
  ];
}

function decide({ page, overall }: Report): string {
  const { decide: found, steps: taken } = page;
  const { short } = words;
  switch (found.kind) {
    case 'asks':
      return short.asks(found.asks);
    case 'owners':
      if (taken.every(({ from }) => from === 'chosen')) return short.chooseSteps(taken.length);
      return short.owners(
        taken.flatMap(({ owner }, index) => (owner === undefined ? index + 1 : [])),
        taken.flatMap(({ by }, index) => (by === undefined ? index + 1 : [])),
        taken.length,
      );
    case 'confirm':
      return short.confirm(taken.length);
    case 'keep':
      return short.keep;
    case 'show':
      return short.show;
    case 'answer-rest':
      return short.answerRest;
    case 'find-out':
      return short.findOut;
    case 'answer':
      if (overall.answered > 0) return short.settle;
      if (overall.of > 0) return short.answer;
      return overall.state === 'unscored' && overall.because === 'not-asked'
        ? short.askAll
        : short.askOthers;
    default:
      return found satisfies never;
  }
}
