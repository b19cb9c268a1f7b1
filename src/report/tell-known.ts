import type { MissingEvidence } from '../insight/page.js';
import type { Block, Inline, Piece } from './blocks.js';
import { principleOf, questionOf } from './lookup.js';
import { levelNumber } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
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
    ...setAside(report),
    ...notCounted(report),
  ];
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'What can be shown, and what is not known' },
    { kind: 'list', items },
  ];
}

/** The page names so many of a kind, and counts the rest. */
const most = 3;

function claimed(report: Report): readonly Inline[] {
  const { expectedFrom, claimed: count, missing } = report.page.claimedNotShown;
  if (expectedFrom === undefined || report.overall.answered === 0) return [];
  const isAbove = report.questions.some(({ level }) => level !== undefined && level > expectedFrom);
  const atLevel = `at level ${expectedFrom}${isAbove || count === 0 ? ' or above' : ''}`;
  if (count === 0) {
    return [
      [{ strong: 'Claimed and shown.' }, ` No answer is ${atLevel}, where evidence is expected.`],
    ];
  }
  const are = `${capital(counted(count, 'answer'))} ${count === 1 ? 'is' : 'are'} ${atLevel}`;
  const span = `evidence from ${pastSpan(report)}`;
  const shown = count - missing.length;
  if (missing.length === 0) {
    return [
      [{ strong: 'Claimed and shown.' }, ` ${are}, ${count === 1 ? 'with' : 'all with'} ${span}.`],
    ];
  }
  const have =
    shown === 0
      ? `none has ${span}`
      : `${numberWord(shown)} ${shown === 1 ? 'has' : 'have'} ${span}`;
  const rest = `${numberWord(missing.length)} ${missing.length === 1 ? 'counts' : 'count'}`;
  const more = missing.length - most;
  return [
    [
      { strong: 'Claimed, not shown.' },
      ` ${are}; ${have}, ${rest} as ${expectedFrom - 1} under `,
      { quoted: 'Shown' },
      '.',
      ...missing.slice(0, most).flatMap((item) => askToSee(report, item)),
      ...(more > 0 ? [` And ${counted(more, 'more', 'more')}.`] : []),
    ],
  ];
}

/** `the past year`, from how long evidence is valid. */
function pastSpan({ framework }: Report): string {
  const span = framework.evidence?.validFor;
  if (span === undefined) return 'before the answer';
  const isYear =
    (span.unit === 'months' && span.count === 12) || (span.unit === 'years' && span.count === 1);
  return isYear ? 'the past year' : `the past ${span.count} ${span.unit}`;
}

function askToSee(report: Report, missing: MissingEvidence): readonly Piece[] {
  const question = questionOf(report, missing.question);
  const ask = missing.ask === undefined ? '' : `: ask to see ${withinSentence(missing.ask)}`;
  return [
    ' ',
    { quoted: question?.ask ?? missing.question },
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
    report.overall.provisional
  )
    return [];
  const before = levelNumber(report.framework, found.wholeWithout);
  const now = levelNumber(report.framework, report.overall.attainment);
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
        ` ${questionOf(report, question)?.title ?? question}: `,
        { quoted: sentence(reason) },
      ]),
      ...(more > 0 ? [` And ${counted(more, 'more', 'more')}.`] : []),
    ],
  ];
}

function notCounted(report: Report): readonly Inline[] {
  const titles = report.page.notCounted.map((id) => questionOf(report, id)?.title ?? id);
  if (titles.length === 0) return [];
  const names = titles.length > most ? `${titles.length} questions` : andList(titles);
  return [[{ strong: 'Not counted.' }, ` Answers outside the short set: ${names}.`]];
}
