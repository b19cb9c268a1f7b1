import { inShell } from '../in-shell.js';
import type { Block } from './blocks.js';
import type { Report } from './report.js';
import { essentialsInShort, rangesInShort, rulesInShort } from './rules-told.js';
import { sentence, words } from './words.js';

/** How values and ranges work, what is not said, and whose framework it is. */
export function tellFoot(report: Report): readonly Block[] {
  const { framework } = report;
  const sheet = inShell(report.sheet);
  const how = [rulesInShort(report), essentialsInShort(report), rangesInShort(report)];
  return [
    {
      kind: 'foot',
      text: words.foot.text(
        [...how.filter((part) => part !== ''), noMarks(report)].join(' '),
        {
          full: `wgll report ${sheet} --full`,
          explain: `wgll explain ${sheet}`,
        },
        [
          { quoted: framework.title },
          ` ${framework.edition}${framework.disclaimer === undefined ? '.' : `: ${sentence(framework.disclaimer)}`}`,
        ],
      ),
    },
  ];
}

function noMarks({ framework }: Report): string {
  return framework.rule.combine === 'stages' ? words.foot.noRanking : words.foot.noMarks;
}
