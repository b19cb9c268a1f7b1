import type { Block, Inline } from './blocks.js';
import { questionsIn, withBelow } from './lookup.js';
import { percent } from './numbers.js';
import type { Report } from './report.js';
import { essentialsAtLength, isWeighted, kindsAndRules } from './rules-told.js';
import { answeredOf } from './tell-opening.js';
import { sentence, withinSentence, withoutStop } from './words.js';

/** How each rule works, the weights, and which framework, sheet and program it was. */
export function howItWasScored(report: Report): readonly Block[] {
  const { framework, overall } = report;
  const agreed =
    report.agreed?.by === undefined
      ? ''
      : ` Agreed by ${sentence(withinSentence(report.agreed.by))}`;
  const items: readonly Inline[] = [
    [kindsAndRules(report)],
    ...essentialsAtLength(report).map((text): Inline => [text]),
    [`${answeredShare(overall)}${provisional(framework.provisionalBelow)}`],
    ...(framework.evidence?.expectedFrom === undefined
      ? []
      : [
          [
            `An answer at ${framework.evidence.expectedFrom} or above without evidence that counts is shown as ${framework.evidence.expectedFrom - 1}.`,
          ],
        ]),
    ...(isWeighted(report) ? [[`Weights: ${weights(report)}.`]] : []),
    [
      `${report.tool}, framework ${framework.id} ${framework.edition} (${framework.digest}), sheet ${report.sheet} (${report.sheetDigest}).${agreed}`,
    ],
    ...source(report),
  ];
  return [
    { kind: 'heading', level: 2, text: 'How it was scored', part: 'scoring' },
    { kind: 'list', items },
  ];
}

function provisional(below: number): string {
  return below <= 0
    ? ''
    : `A value from under ${percent(below)} of the answers is provisional and given only as a range.`;
}

function answeredShare(overall: Report['overall']): string {
  const { answered, of, completeness } = overall;
  if (of === 0) return '';
  const share = answered === 0 || answered === of ? '' : ` (${percent(completeness)})`;
  return `${withoutStop(answeredOf(overall))}${share}. `;
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
      `Source: ${url === undefined ? sentence(what) : `${what}, `}`,
      ...(url === undefined ? [] : [{ address: url }, '.']),
      licence === undefined ? '' : ` Licence: ${sentence(licence)}`,
    ],
  ];
}
