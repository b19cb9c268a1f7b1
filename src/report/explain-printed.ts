import type { SectionExplained } from '../insight/explanation.js';
import type { Scored } from '../score/assessment.js';
import { figure } from './answer-words.js';
import type { Inline } from './blocks.js';
import type { Notation } from './explain-figures.js';
import { isOpenRange, isSame, levelAt } from './numbers.js';
import type { Report } from './report.js';
import { levelWords, rangeWords, rulerOf, scoreWords } from './value.js';
import { capital } from './words.js';

/** The last lines of an explanation: how exact figures became the words and the numbers of a report. */

/** How the range became words. */
export function inWordsOf(
  { framework }: Report,
  { score, rule }: SectionExplained,
): readonly Inline[] {
  if (score.state === 'unscored' || score.provisional || score.ladder !== undefined) return [];
  const words = scoreWords(framework, { rule, score });
  if (words === '') return [];
  const [low, high] = score.range;
  const at = (attainment: number): string => figure(levelAt(framework, attainment));
  if (rule.combine === 'weakest' && rule.display === undefined && framework.scale !== undefined) {
    const names = isSame(low, high)
      ? `${at(low)} is the level`
      : `From ${at(low)} to ${at(high)} the levels go from ${levelWords(framework, low)} to`;
    return [[{ strong: 'In words.' }, ` ${names} `, { quoted: levelWords(framework, high) }, '.']];
  }
  const bands = framework.bands.map(({ name, from }) => `${name} from ${from}`).join(', ');
  const scale = rule.display === undefined ? '' : " on the framework's scale";
  const where = `${isSame(low, high) ? at(low) : `${at(low)} to ${at(high)}`}${scale}`;
  return [
    [
      { strong: 'In words.' },
      ` ${where} gives `,
      { quoted: words },
      ` (${bands}; decided on the exact figures).`,
    ],
  ];
}

/** What is printed in the end, and how it was rounded. */
export function printed(
  report: Report,
  { score, rule }: SectionExplained,
  { isLevels }: Notation,
): readonly Inline[] {
  if (rule.combine === 'none' || score.range === undefined) return [];
  const { number, of } = rulerOf(report.framework, { rule, score });
  const range = isOpenRange(score)
    ? ` (${rangeWords({ number, of }, score.range, score.exact)})`
    : '';
  const told =
    score.state === 'unscored' || (score.provisional && score.ladder === undefined)
      ? range === ''
        ? 'in words alone, with so few answers'
        : `only the range${range}`
      : `${number(score.attainment)}${of}${range}${shownAs(score, number)}`;
  const hasPlaces = /\d\.\d/.test(told);
  const rounding = hasPlaces
    ? ' Rounded here and nowhere before: one decimal, half away from zero.'
    : '';
  return [
    [
      { strong: 'Printed.' },
      `${isLevels ? '' : onItsScale(report, rule, score)} ${capital(told)}.${rounding}`,
    ],
  ];
}

function shownAs(score: Scored, number: (attainment: number) => string): string {
  return score.evidenced === undefined || isSame(score.evidenced, score.attainment)
    ? ''
    : `, shown ${number(score.evidenced)}`;
}

/** From a share of 1 to the scale that is printed. */
function onItsScale(
  { framework }: Report,
  { combine, display }: SectionExplained['rule'],
  score: SectionExplained['score'],
): string {
  const { from, to } = display ?? framework.scale ?? { from: 0, to: 100 };
  if (score.state === 'unscored' || score.provisional || combine === 'stages') return '';
  const { attainment } = score;
  return ` ${figure(attainment)} of the way from ${from} to ${to} is ${figure(from + attainment * (to - from))}.`;
}
