import type { Block } from './blocks.js';
import type { Report } from './report.js';
import { essentialsInShort, rangesInShort, rulesInShort } from './rules-told.js';
import { sentence } from './words.js';

/** How values and ranges work, what is not said, and whose framework it is. */
export function tellFoot(report: Report): readonly Block[] {
  const { framework } = report;
  const how = [rulesInShort(report), essentialsInShort(report), rangesInShort(report)];
  return [
    {
      kind: 'foot',
      text: [
        `${how.filter((part) => part !== '').join(' ')} ${noMarks(report)} Every answer: `,
        { command: `wgll report ${report.sheet} --full` },
        '. Any number by hand: ',
        { command: `wgll explain ${report.sheet}` },
        '. ',
        { quoted: framework.title },
        ` ${framework.edition}${framework.disclaimer === undefined ? '.' : `: ${sentence(framework.disclaimer)}`}`,
      ],
    },
  ];
}

/** A ladder has a mark for each stage, and still no ranking. */
function noMarks({ framework }: Report): string {
  return framework.rule.combine === 'stages' ? 'No ranking.' : 'No pass mark, no ranking.';
}
