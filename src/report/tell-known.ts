import type { MissingEvidence } from '../insight/page.js';
import { tolerance } from '../score/assessment.js';
import type { Block, Inline, Piece } from './blocks.js';
import { principleOf, questionOf } from './lookup.js';
import { isOpenRange, levelAt } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { rulerOf } from './value.js';
import {
  andList,
  capital,
  counted,
  monthOf,
  numberWord,
  sentence,
  withinSentence,
} from './words.js';

/** What can be shown, what is not known, and what was set aside. */
export function tellKnown(report: Report): readonly Block[] {
  const items = [
    ...claimed(report),
    ...notKnown(report),
    ...lookAgain(report),
    ...setAside(report),
    ...notCounted(report),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What can be shown, and what is not known', part: 'known' },
    { kind: 'list', items },
  ];
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

function claimed(report: Report): readonly Inline[] {
  const { expectedFrom, claimed: count, missing } = report.page.claimedNotShown;
  if (expectedFrom === undefined || report.overall.answered === 0) return [];
  const expected = report.questions.filter(
    ({ attainment }) =>
      attainment !== undefined &&
      levelAt(report.framework, attainment) > expectedFrom - 1 + tolerance,
  );
  const isAbove = expected.some(({ level = 0 }) => level > expectedFrom);
  const atLevel = `at level ${expectedFrom}${isAbove || count === 0 ? ' or above' : ''}`;
  if (count === 0) {
    return [
      [{ strong: 'Claimed and shown.' }, ` No answer is ${atLevel}, where evidence is expected.`],
    ];
  }
  // A yes, an option or a share is at no level: it counts for as much as one.
  const are = `${capital(counted(count, 'answer'))} ${
    expected.every(({ level }) => level !== undefined)
      ? `${count === 1 ? 'is' : 'are'} ${atLevel}`
      : `${count === 1 ? 'counts' : 'count'} for more than level ${expectedFrom - 1}, where evidence is expected`
  }`;
  const span = evidenceThatCounts(report);
  if (missing.length === 0) {
    return [
      [{ strong: 'Claimed and shown.' }, ` ${are}, ${count === 1 ? 'with' : 'all with'} ${span}.`],
    ];
  }
  const more = missing.length - most;
  return [
    [
      { strong: 'Claimed, not shown.' },
      ` ${are}; ${haveAndCount(count, missing.length, span)} as ${expectedFrom - 1} under `,
      { quoted: 'Shown' },
      '.',
      ...missing.slice(0, most).flatMap((item) => askToSee(report, item)),
      ...(more > 0 ? [` And ${counted(more, 'more', 'more')}.`] : []),
    ],
  ];
}

/** `three have evidence, two count`: those shown, and those that are not. */
function haveAndCount(all: number, missing: number, evidence: string): string {
  const shown = all - missing;
  if (all === 1) return `it has no ${evidence} and counts`;
  if (shown === 0) {
    return all === 2
      ? `neither has ${evidence}, and both count`
      : `none has ${evidence}, and all count`;
  }
  const have = `${numberWord(shown)} ${shown === 1 ? 'has' : 'have'}`;
  return `${have} ${evidence}, ${numberWord(missing)} ${missing === 1 ? 'counts' : 'count'}`;
}

/** `evidence from the past year`, by how long evidence is valid. */
function evidenceThatCounts({ framework }: Report): string {
  const span = framework.evidence?.validFor;
  if (span === undefined) return 'dated evidence';
  const unit = span.unit.slice(0, -1);
  if (span.count === 1) return `evidence from the past ${unit}`;
  const isYear = span.unit === 'months' && span.count === 12;
  return `evidence from the past ${isYear ? 'year' : counted(span.count, unit)}`;
}

function askToSee(report: Report, missing: MissingEvidence): readonly Piece[] {
  const question = questionOf(report, missing.question);
  const ask = missing.ask === undefined ? '' : `: ask to see ${withinSentence(missing.ask)}`;
  return [
    ' ',
    { quoted: sentence(question?.ask ?? missing.question) },
    ` ${evidenceWords(missing)}${sentence(ask)}`,
  ];
}

function evidenceWords({ state, newest }: MissingEvidence): string {
  switch (state) {
    case 'none':
      return 'No evidence';
    case 'undated':
      return newest === undefined
        ? 'Evidence without a date'
        : `Evidence dated later, ${monthOf(newest)}`;
    case 'expired':
      return `Evidence from ${monthOf(newest ?? '')}`;
    default:
      return state satisfies never;
  }
}

function notKnown(report: Report): readonly Inline[] {
  const open = report.page.settles.flatMap(({ question }) => questionOf(report, question) ?? []);
  const [first] = open;
  if (first === undefined) return [];
  if (report.overall.answered === 0) return unknownToAll(report);
  const [leader] = report.page.settles;
  if (leader !== undefined && leader.narrows <= tolerance) return noneNarrows(report, open);
  if (open.length === 1) {
    return [
      [
        { strong: 'Not known.' },
        ' ',
        { quoted: first.title },
        `${aside(first)} is the only open question.`,
        ...effect(report, first),
      ],
    ];
  }
  const label = { strong: 'Not known.' };
  const principle = principleOf(report, first.section);
  const together = leading(report, first);
  const others = open.filter((question) => !together.includes(question));
  const lead: readonly Piece[] =
    together.length === 1
      ? [' ', { quoted: first.title }, `${aside(first)} would narrow the picture most.`]
      : [
          ` The ${numberWord(together.length)} open questions of `,
          { quoted: principle?.short ?? first.section },
          ` would narrow the picture most.`,
        ];
  return [[label, ...lead, ...effect(report, first), ...then(others)]];
}

/** Where no open question alone would move the whole, or there is no whole to move. */
function noneNarrows(report: Report, open: readonly ReportQuestion[]): readonly Inline[] {
  const { overall } = report;
  const shown = open.slice(0, most);
  const more = open.length - shown.length;
  const names = shown.flatMap((question, index): readonly Piece[] => [
    index === 0 ? ' ' : index === shown.length - 1 && more === 0 ? ' and ' : ', ',
    { quoted: question.title },
    aside(question),
  ]);
  const are = open.length === 1 ? ' is open' : ' are open';
  const rest = more > 0 ? ` and ${counted(more, 'more', 'more')}` : '';
  const what = report.framework.rule.combine === 'stages' ? 'the stage' : 'the whole';
  const outcome =
    overall.state === 'unscored'
      ? '.'
      : isOpenRange(overall)
        ? `: no single one of them would settle ${what}.`
        : `; ${what} stays what it is, whatever ${open.length === 1 ? 'it turns' : 'they turn'} out to be.`;
  return [[{ strong: 'Not known.' }, ...names, `${rest}${are}${outcome}`]];
}

/** Where nothing is answered at all, only what the room did not know is worth a line. */
function unknownToAll({ questions, overall }: Report): readonly Inline[] {
  const count = questions.filter(({ state }) => state === 'dont-know').length;
  if (count === 0) return [];
  const which = count === overall.of ? 'any question' : counted(count, 'question');
  return [[{ strong: 'Not known.' }, ` The room did not know the answer to ${which}.`]];
}

/** The open questions in the same principle as the one that would narrow the whole most. */
function leading(report: Report, first: ReportQuestion): readonly ReportQuestion[] {
  return report.page.settles
    .flatMap(({ question }) => questionOf(report, question) ?? [])
    .filter(
      (question) => principleOf(report, question.section) === principleOf(report, first.section),
    );
}

function aside(question: ReportQuestion): string {
  return question.state === 'dont-know' ? ' (the room did not know)' : '';
}

/** What the few answers of a section without a value of its own do to the whole. */
function effect(report: Report, first: ReportQuestion): readonly Piece[] {
  const principle = principleOf(report, first.section);
  const found = report.page.provisional.find(({ section }) => section === principle?.id);
  if (
    found?.wholeWithout === undefined ||
    report.overall.state !== 'scored' ||
    report.overall.provisional ||
    report.overall.ladder !== undefined
  )
    return [];
  const { rule } = report.framework;
  const { number } = rulerOf(report.framework, { rule, score: report.overall });
  const before = number(found.wholeWithout);
  const now = number(report.overall.attainment);
  if (before === now) return [];
  const answered = principle?.score.answered ?? 0;
  const verb = Number(before) < Number(now) ? 'lift' : 'lower';
  const moves = `the ${numberWord(answered)} answered there ${verb}${answered === 1 ? 's' : ''}`;
  return [` As it stands, ${moves} the whole from ${before} to ${now}.`];
}

function then(others: readonly ReportQuestion[]): readonly Piece[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, most);
  const more = others.length - shown.length;
  const pieces = shown.flatMap((question, index): readonly Piece[] => [
    index === 0 ? ' Then ' : index === shown.length - 1 && more === 0 ? ' and ' : ', ',
    { quoted: question.title },
    aside(question),
  ]);
  return [...pieces, more > 0 ? ` and ${counted(more, 'more', 'more')}.` : '.'];
}

/** Answers to questions that have changed since. */
function lookAgain({ questions }: Report): readonly Inline[] {
  const again = questions.filter(({ answer }) => answer?.['look-again'] !== undefined);
  if (again.length === 0) return [];
  const shown = again.slice(0, most);
  const more = again.length - shown.length;
  const [were, their] = again.length === 1 ? ['was', 'its'] : ['were', 'their'];
  return [
    [
      { strong: 'To look at again.' },
      ` ${capital(counted(again.length, 'answer'))} ${were} given before ${their} question changed: `,
      ...shown.flatMap(({ title }, index): readonly Piece[] => [
        index === 0 ? '' : index === shown.length - 1 && more === 0 ? ' and ' : ', ',
        { quoted: title },
      ]),
      more > 0 ? ` and ${counted(more, 'more', 'more')}.` : '.',
    ],
  ];
}

function setAside(report: Report): readonly Inline[] {
  const items = report.page.setAside;
  if (items.length === 0) return [];
  const shown = items.slice(0, most);
  const more = items.length - shown.length;
  return [
    [
      { strong: 'Set aside.' },
      ` ${capital(counted(items.length, 'question'))}.`,
      ...shown.flatMap(({ question, reason }): readonly Piece[] => [
        ` ${leadIn(questionOf(report, question)?.title ?? question)} `,
        { quoted: sentence(reason) },
      ]),
      ...(more > 0 ? [` And ${counted(more, 'more', 'more')}.`] : []),
    ],
  ];
}

/** `Title:`, or a question as it is. */
function leadIn(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}:`;
}

function notCounted(report: Report): readonly Inline[] {
  const all = report.page.notCounted.flatMap((id) => questionOf(report, id) ?? []);
  const told = (state: ReportQuestion['state'], where: string): string => {
    const titles = all.filter((question) => question.state === state).map(({ title }) => title);
    if (titles.length === 0) return '';
    const answers = capital(counted(titles.length, 'answer'));
    return ` ${answers} ${where}${titles.length > most ? '.' : `: ${sentence(andList(titles))}`}`;
  };
  const text =
    told('not-asked', 'outside the short set') +
    told('out-of-scope', 'to what is not in question here');
  return text === '' ? [] : [[{ strong: 'Not counted.' }, text]];
}
