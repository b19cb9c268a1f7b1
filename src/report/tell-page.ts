import type { Block, Inline } from './blocks.js';
import type { Report } from './report.js';
import { tellFoot } from './tell-foot.js';
import { tellKnown } from './tell-known.js';
import { tellOpening } from './tell-opening.js';
import { tellPrinciples } from './tell-principles.js';
import { tellShort } from './tell-short.js';
import { tellSteps } from './tell-steps.js';
import { sentence, words } from './words.js';

/** The one page: what it says, in order, from the facts of a report. */
export function tellPage(report: Report): readonly Block[] {
  return [
    ...tellOpening(report),
    ...tellShort(report),
    ...tellSteps(report),
    ...tellPrinciples(report),
    ...barriers(report),
    ...tellKnown(report),
    ...tellFoot(report),
  ];
}

function barriers(report: Report): readonly Block[] {
  const named = report.page.barriers.slice(0, 3);
  if (named.length === 0) return [];
  const counted = named.find(({ questions }) => questions.length > 0);
  const items = named.map((item): Inline => {
    const { barrier, questions, most } = item;
    const found = report.framework.barriers.find((candidate) => candidate.id === barrier);
    const move = found?.firstMoves[0];
    return [
      { strong: found?.title ?? barrier },
      words.barriers.count(questions.length, item === counted, most === true),
      ...(found?.who === undefined ? [] : [` ${sentence(found.who)}`]),
      ...(move === undefined ? [] : [' ', { quoted: words.steps.firstMove }, ` ${sentence(move)}`]),
    ];
  });
  return [
    { kind: 'heading', level: 2, text: words.barriers.heading, part: 'barriers' },
    { kind: 'list', items },
  ];
}
