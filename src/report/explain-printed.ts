import type { SectionExplained } from '../insight/explanation.js';
import type { Scored } from '../score/assessment.js';
import { figure } from './answer-words.js';
import type { Inline } from './blocks.js';
import type { Notation } from './explain-figures.js';
import { isOpenRange, isSame, levelAt } from './numbers.js';
import type { Report } from './report.js';
import { levelWords, rangeWords, rulerOf, scoreWords } from './value.js';
import { words } from './words.js';

/** The last lines of an explanation: how exact figures became the words and the numbers of a report. */

/** How the range became words. */
export function inWordsOf(
  { framework }: Report,
  { score, rule }: SectionExplained,
): readonly Inline[] {
  if (score.state === 'unscored' || score.provisional || score.ladder !== undefined) return [];
  const told = scoreWords(framework, { rule, score });
  if (told === '') return [];
  const label = { strong: words.explain.labels.inWords };
  const [low, high] = score.range;
  const at = (attainment: number): string => figure(levelAt(framework, attainment));
  if (rule.combine === 'weakest' && rule.display === undefined && framework.scale !== undefined) {
    const [first, last] = [levelWords(framework, low), levelWords(framework, high)];
    return isSame(low, high)
      ? [[label, ...words.explain.levelIs(at(low), last)]]
      : [[label, ...words.explain.levelsGo(at(low), at(high), first, last)]];
  }
  const given = {
    low: at(low),
    high: isSame(low, high) ? at(low) : at(high),
    isOnAnotherScale: rule.display !== undefined,
    words: told,
    bands: framework.bands,
  };
  return [[label, ...words.explain.bandsGive(given)]];
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
    ? rangeWords({ number, of }, score.range, score.exact)
    : undefined;
  const told =
    score.state === 'unscored' || (score.provisional && score.ladder === undefined)
      ? range === undefined
        ? words.explain.inWordsAlone
        : words.explain.onlyRange(range)
      : `${number(score.attainment)}${of}${range === undefined ? '' : ` (${range})`}${shownAs(score, number)}`;
  const hasPlaces = /\d\.\d/.test(told);
  return [
    [
      { strong: words.explain.labels.printed },
      isLevels ? '' : onItsScale(report, rule, score),
      words.explain.printed(told),
      hasPlaces ? words.explain.rounding : '',
    ],
  ];
}

function shownAs(score: Scored, number: (attainment: number) => string): string {
  return score.evidenced === undefined || isSame(score.evidenced, score.attainment)
    ? ''
    : `, ${words.values.shown(number(score.evidenced))}`;
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
  return words.explain.ofTheWay(
    figure(attainment),
    from,
    to,
    figure(from + attainment * (to - from)),
  );
}
