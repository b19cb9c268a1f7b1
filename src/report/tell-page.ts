import type { PageStep } from '../insight/page.js';
import type { Score } from '../score/assessment.js';
import type { Block, Inline, Piece, PrincipleRow, StepBlock } from './blocks.js';
import { barrierTitle, questionOf, questionsIn, sectionOf } from './lookup.js';
import { isOpenRange, isSame, levelNumber } from './numbers.js';
import type { Report, ReportQuestion, ReportSection } from './report.js';
import { tellKnown } from './tell-known.js';
import { andList, capital, counted, longDate, numberWord, sentence } from './words.js';

/** The one page: what it says, in order, from the facts of a report. */
export function tellPage(report: Report): readonly Block[] {
  return [
    ...opening(report),
    ...inShort(report),
    ...steps(report),
    ...principles(report),
    ...barriers(report),
    ...tellKnown(report),
    ...foot(report),
  ];
}

/** The title, and the line under it; the full report opens in the same way. */
function opening(report: Report): readonly Block[] {
  const { name, aside } = nameAndAside(report.subject.name);
  const [title = ''] = report.framework.title.split(':');
  return [
    { kind: 'heading', level: 1, text: `${title} at ${name}` },
    {
      kind: 'paragraph',
      text: [
        ...(aside === undefined ? [] : [{ quoted: sentence(capital(aside)) }, ' ']),
        standing(report),
      ],
    },
  ];
}

/** A remark in brackets at the end of a name is told apart from it. */
function nameAndAside(name: string): { readonly name: string; readonly aside?: string } {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  return match?.[1] === undefined || match[2] === undefined
    ? { name }
    : { name: match[1], aside: match[2] };
}

function standing(report: Report): string {
  const { overall, framework, asked, status, agreed, monthsOld } = report;
  const set =
    asked === undefined ? '' : `Short set: ${framework.quick} of ${framework.questions} questions.`;
  const count =
    overall.answered === overall.of
      ? `All ${overall.of} questions that apply are answered.`
      : `${overall.answered} of the ${overall.of} questions that apply are answered.`;
  return [
    sentence(longDate(report.date)),
    monthsOld === undefined ? '' : `That is ${counted(monthsOld, 'month')} ago.`,
    status === 'draft' ? 'A draft.' : '',
    agreed?.on === undefined ? '' : `Agreed on ${longDate(agreed.on)}.`,
    judgedBy(report),
    'Nobody outside has checked it.',
    set,
    overall.of === 0 ? '' : count,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function judgedBy({ respondent }: Report): string {
  const titleOf = (id: string): string => id.replaceAll('-', ' ');
  const people = Object.entries(respondent.people).filter(([, count]) => count > 0);
  const total = people.reduce((sum, [, count]) => sum + count, 0);
  if (total === 1)
    return `Judged by one person (${people.map(([role]) => titleOf(role)).join('')}).`;
  if (total > 1) {
    const parts = people.map(([role, count]) => `${titleOf(role)} ${count}`).join(', ');
    return `Judged together by ${total} people (${parts}).`;
  }
  if (respondent.role.length === 0) return '';
  return `Judged by: ${andList(respondent.role.map(titleOf))}.`;
}

function inShort(report: Report): readonly Block[] {
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
  const onSet = asked === undefined ? '' : 'On the short set: ';
  if (overall.state === 'unscored') {
    return [
      overall.because === 'not-applicable' ? 'No question applies.' : 'Nothing is answered yet.',
    ];
  }
  const of = framework.scale === undefined ? '%' : ` of ${framework.scale.to}`;
  const number = (attainment: number): string => levelNumber(framework, attainment);
  const open = overall.of - overall.answered;
  const range = isOpenRange(overall)
    ? `${number(overall.range[0])} to ${number(overall.range[1])}${overall.provisional ? of : ''} once the ${counted(open, 'open question')} ${open === 1 ? 'is' : 'are'} settled`
    : '';
  const isShownLess =
    overall.evidenced !== undefined && !isSame(overall.evidenced, overall.attainment);
  const shown =
    isShownLess && overall.evidenced !== undefined && !overall.provisional
      ? `${number(overall.evidenced)} if only what can be shown counts`
      : '';
  const all =
    overall.rangeOfAll === undefined
      ? ''
      : `${number(overall.rangeOfAll[0])} to ${number(overall.rangeOfAll[1])} is possible over all ${framework.questions}`;
  const claimed = overall.provisional ? '' : `${number(overall.attainment)}${of} as answered`;
  const numbers = [claimed, range, shown, all].filter((part) => part !== '').join(', ');
  return [onSet, ...bandWords(overall), `${numbers}.`];
}

function bandWords(score: Score & { readonly state: 'scored' }): readonly Piece[] {
  if (score.band !== undefined) return [{ quoted: score.band }, ': '];
  if (score.bandRange !== undefined) {
    return [
      'between ',
      { quoted: score.bandRange[0] },
      ' and ',
      { quoted: score.bandRange[1] },
      ': ',
    ].map((piece, index) => (index === 0 ? 'Between ' : piece));
  }
  return ['Too few answers to say in words: '];
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

function decide({ page }: Report): string {
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
      return 'Who answers the questions, and by when.';
    default:
      return found satisfies never;
  }
}

/** More steps than these are listed in the full report. */
const mostSteps = 3;

function steps(report: Report): readonly Block[] {
  const { steps: taken } = report.page;
  if (taken.length === 0) return [];
  const shown = taken.slice(0, mostSteps);
  const more = taken.length - shown.length;
  const title =
    shown.length === 1
      ? 'The step to take first'
      : `${capital(numberWord(shown.length))} steps to take first`;
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'steps', items: shown.map((step) => stepBlock(report, step)) },
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: [`And ${counted(more, 'more step', 'more steps')} in the full report.`],
          } as const,
        ]
      : []),
  ];
}

/** One step: what is true today, what to do about it, what is in the way, who and when. */
export function stepBlock(report: Report, step: PageStep): StepBlock {
  const name = sectionOf(report, step.section)?.short ?? step.section;
  const now =
    step.now ?? `${questionOf(report, step.question)?.title ?? step.question} is not answered yet.`;
  const label = step.from === 'sheet' ? 'Step:' : 'First move:';
  const barriers = step.barriers.map((id) => barrierTitle(report, id).toLowerCase());
  return {
    lead: [{ strong: sentence(name) }, ` ${sentence(now)}`],
    details: [
      ...(step.move === undefined ? [] : [[{ quoted: label }, ` ${sentence(step.move)}`]]),
      [
        ...(barriers.length === 0 ? [] : [{ quoted: 'In the way:' }, ` ${barriers.join(', ')}. `]),
        ...ownerAndDate(step),
      ],
    ],
  };
}

function ownerAndDate({ owner, by }: PageStep): Inline {
  if (owner === undefined && by === undefined) return [{ quoted: 'Owner and date:' }, ' none yet.'];
  if (owner !== undefined && by !== undefined) {
    return [{ quoted: 'Owner and date:' }, ` ${owner}, ${longDate(by)}.`];
  }
  return owner === undefined
    ? [{ quoted: 'Owner:' }, ' none yet. ', { quoted: 'Date:' }, ` ${longDate(by ?? '')}.`]
    : [{ quoted: 'Owner:' }, ` ${sentence(owner)} `, { quoted: 'Date:' }, ' none yet.'];
}

function principles(report: Report): readonly Block[] {
  const { framework } = report;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const levels = (framework.scale?.levels ?? []).map(({ level, name }) => `${level} ${name}`);
  const legend = [...levels, '? open', '– does not apply'].join(' · ');
  const rows = report.principles.map((section) => principleRow(report, section));
  const hasShown = framework.evidence?.expectedFrom !== undefined;
  return [
    { kind: 'heading', level: 2, text: 'Principle by principle' },
    { kind: 'principles', table: { hasShown, from, to, rows, legend } },
  ];
}

function principleRow(report: Report, section: ReportSection): PrincipleRow {
  const { score } = section;
  const { framework } = report;
  const number = (attainment: number): string => levelNumber(framework, attainment);
  const hasValue = score.state === 'scored' && !score.provisional;
  return {
    name: section.short,
    words: inWords(score),
    answers: questionsIn(report, section).flatMap(answerSign),
    ...(hasValue ? { average: number(score.attainment) } : {}),
    ...(isOpenRange(score) && score.range
      ? { range: [number(score.range[0]), number(score.range[1])] }
      : {}),
    ...(hasValue && score.evidenced !== undefined ? { shown: number(score.evidenced) } : {}),
    ...(score.range === undefined ? {} : { ends: score.range }),
  };
}

/** A score in the words of its bands. */
export function inWords(score: Score): string {
  if (score.state === 'unscored') {
    if (score.because === 'not-applicable') return 'Does not apply';
    return score.because === 'not-asked' ? 'Not asked' : 'Nothing answered yet';
  }
  if (score.band !== undefined) return score.band;
  return score.bandRange === undefined ? 'Too few answers to say' : score.bandRange.join(' or ');
}

function answerSign(question: ReportQuestion): readonly string[] {
  switch (question.state) {
    case 'scored':
      return [String(question.level)];
    case 'not-applicable':
      return ['–'];
    case 'not-asked':
      return [];
    default:
      return ['?'];
  }
}

function barriers(report: Report): readonly Block[] {
  const named = report.page.barriers.slice(0, 3);
  if (named.length === 0) return [];
  const items = named.map(({ barrier, questions }, index): Inline => {
    const found = report.framework.barriers.find((candidate) => candidate.id === barrier);
    const count =
      index === 0
        ? `${questions.length} ${questions.length === 1 ? 'answer' : 'answers'}`
        : questions.length;
    const move = found?.firstMoves[0];
    return [
      { strong: found?.title ?? barrier },
      ` (${count}).`,
      ...(found?.who === undefined ? [] : [` ${sentence(found.who)}`]),
      ...(move === undefined ? [] : [' ', { quoted: 'First move:' }, ` ${sentence(move)}`]),
    ];
  });
  return [
    { kind: 'heading', level: 2, text: 'What makes it hard here' },
    { kind: 'list', items },
  ];
}

function foot(report: Report): readonly Block[] {
  const { framework } = report;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const isWeighted =
    report.principles.some((section) => section.weight !== 1) ||
    report.questions.some((question) => question.weight !== 1);
  const average = isWeighted
    ? 'An average gives each answer its weight; the whole gives each principle its own.'
    : `An average is the plain average of the answers beside it; the whole is the average of the ${numberWord(report.principles.length)}.`;
  return [
    {
      kind: 'foot',
      text: [
        `${average} A range sets open questions to ${from}, then to ${to}: a limit, not a margin of error. No pass mark, no ranking. Every answer: `,
        { command: `wgll report ${report.sheet} --full` },
        '. ',
        { quoted: framework.title },
        ` ${framework.edition}${framework.disclaimer === undefined ? '.' : `: ${sentence(framework.disclaimer)}`}`,
      ],
    },
  ];
}
