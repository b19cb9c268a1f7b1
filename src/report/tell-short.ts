import type { Unscored } from '../score/assessment.js';
import type { Block, Inline, Piece } from './blocks.js';
import { sectionOf } from './lookup.js';
import { isOpenRange, isSame, levelNumber } from './numbers.js';
import type { Report } from './report.js';
import { capital, counted, sentence } from './words.js';

export function tellShort(report: Report): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: 'In short' },
    {
      kind: 'list',
      items: [
        [{ strong: 'Where we are.' }, ' ', ...whereWeAre(report)],
        ...holdsBack(report),
        [{ strong: 'What to decide today.' }, ' ', decide(report)],
      ],
    },
  ];
}

function whereWeAre(report: Report): Inline {
  const { overall, framework, asked } = report;
  if (overall.state === 'unscored') return [whyNothing(overall)];
  const of = framework.scale === undefined ? '%' : ` of ${framework.scale.to}`;
  const number = (attainment: number): string => levelNumber(framework, attainment);
  const open = overall.of - overall.answered;
  const range = isOpenRange(overall)
    ? `${number(overall.range[0])} to ${number(overall.range[1])}${overall.provisional ? of : ''} once the ${counted(open, 'open question')} ${open === 1 ? 'is' : 'are'} settled`
    : '';
  const isShownLess =
    overall.evidenced !== undefined && !isSame(overall.evidenced, overall.attainment);
  const asShown = number(overall.evidenced ?? overall.attainment);
  const shown =
    isShownLess && !overall.provisional
      ? `${asShown === number(overall.attainment) ? 'hardly less' : asShown} if only what can be shown counts`
      : '';
  const all =
    overall.rangeOfAll === undefined
      ? ''
      : `${number(overall.rangeOfAll[0])} to ${number(overall.rangeOfAll[1])} is possible over all ${framework.questions} questions`;
  const claimed = overall.provisional ? '' : `${number(overall.attainment)}${of} as answered`;
  const numbers = [claimed, range, shown, all].filter((part) => part !== '').join(', ');
  if (asked === undefined) return [...bandWords(report, capital), `${numbers}.`];
  return ['On the short set, ', ...bandWords(report, (text) => text), `${numbers}.`];
}

/** Why there is no value to tell of. */
function whyNothing({ because }: Unscored): string {
  if (because === 'unanswered') return 'Nothing is answered yet.';
  return because === 'not-applicable'
    ? 'No question applies.'
    : 'No question of the short set applies.';
}

function bandWords(
  { overall, framework }: Report,
  first: (text: string) => string,
): readonly Piece[] {
  if (overall.state === 'unscored') return [];
  const { band, bandRange, provisional } = overall;
  if (band !== undefined) return [{ quoted: band }, ': '];
  if (bandRange !== undefined) {
    return [first('between '), { quoted: bandRange[0] }, ' and ', { quoted: bandRange[1] }, ': '];
  }
  return framework.bands.length > 0 || provisional
    ? [first('too few answers to say in words: ')]
    : [];
}

function holdsBack(report: Report): readonly Inline[] {
  const { holdsBack: found } = report.page;
  if (found === undefined) return [];
  const section = sectionOf(report, found.section);
  return [
    [
      { strong: 'What holds us back most.' },
      ` ${sentence(section?.short ?? found.section)} ${sentence(found.sentence)}`,
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
      if (overall.of > 0) return 'Who answers the questions, and by when.';
      return overall.state === 'unscored' && overall.because === 'not-asked'
        ? 'Whether to ask all the questions.'
        : 'Whether these are the right questions to ask.';
    default:
      return found satisfies never;
  }
}
