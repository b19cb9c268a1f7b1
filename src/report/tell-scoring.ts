import type { Block, Inline } from './blocks.js';
import { isAllUnknown, questionsIn, withBelow } from './lookup.js';
import { percent } from './numbers.js';
import type { Report } from './report.js';
import { essentialsAtLength, isWeighted, kindsAndRules } from './rules-told.js';
import { sentence, withinSentence, withoutStop, words } from './words.js';

/** How each rule works, the weights, and which framework, sheet and program it was. */
export function howItWasScored(report: Report): readonly Block[] {
  const { framework } = report;
  const agreed =
    report.agreed?.by === undefined ? '' : words.scoring.agreedBy(withinSentence(report.agreed.by));
  const items: readonly Inline[] = [
    [kindsAndRules(report)],
    ...essentialsAtLength(report).map((text): Inline => [text]),
    [`${answeredShare(report)}${provisional(framework.provisionalBelow)}`],
    ...(framework.evidence?.expectedFrom === undefined
      ? []
      : [[words.scoring.shownAs(framework.evidence.expectedFrom)]]),
    ...(isWeighted(report) ? [[words.scoring.weights(weights(report))]] : []),
    [
      words.scoring.made({
        tool: report.tool,
        framework,
        sheet: { name: report.sheet, digest: report.sheetDigest },
      }),
      agreed,
    ],
    ...source(report),
  ];
  return [
    { kind: 'heading', level: 2, text: words.scoring.heading, part: 'scoring' },
    { kind: 'list', items },
  ];
}

function provisional(below: number): string {
  return below <= 0 ? '' : words.scoring.provisional(percent(below));
}

function answeredShare(report: Report): string {
  const { overall } = report;
  const { answered, of, completeness } = overall;
  if (of === 0) return '';
  const share = answered === 0 || answered === of ? '' : ` (${percent(completeness)})`;
  return `${withoutStop(words.opening.answered(overall, isAllUnknown(report)))}${share}. `;
}

function weights(report: Report): string {
  return report.principles
    .map((section) => {
      const own = [...withBelow(section).slice(1), ...questionsIn(report, section)]
        .filter(({ weight }) => weight !== 1)
        .map(({ id, weight }) => `${id} ${weight}`);
      return `${section.short} ${section.weight}${own.length === 0 ? '' : ` (${own.join(', ')})`}`;
    })
    .join(', ');
}

function source({ framework }: Report): readonly Inline[] {
  if (framework.source === undefined) return [];
  const { title, author, organisation, url, licence } = framework.source;
  const what = [title, author, organisation].filter((part) => part !== undefined).join(', ');
  return [
    [
      words.scoring.source,
      url === undefined ? sentence(what) : `${what}, `,
      ...(url === undefined ? [] : [{ address: url }, '.']),
      licence === undefined ? '' : words.scoring.licence(licence),
    ],
  ];
}
