import { type EntryBlock, type Inline, plainText } from './blocks.js';
import type { Report, ReportQuestion } from './report.js';
import { andList, longDate, sentence, uncapital, withinSentence } from './words.js';

/** One question in the full report: what was said of it, and what goes with that. */
export function entryOf(report: Report, question: ReportQuestion): EntryBlock {
  const { answer } = question;
  return {
    title: sentence(question.title),
    ...(question.ask === question.title ? {} : { ask: question.ask }),
    facts: [
      said(report, question),
      ...(answer?.note === undefined ? [] : [[{ quoted: 'Note:' }, ` ${answer.note}`]]),
      ...(answer?.evidence === undefined ? [] : [evidenceText(question)]),
      ...evidenceWanted(question),
      ...(answer?.barriers === undefined
        ? []
        : [[{ quoted: 'In the way:' }, ` ${andList(barriersIn(report, answer.barriers))}.`]]),
      ...(answer?.votes === undefined
        ? []
        : [[{ quoted: 'Hands in the room:' }, ` ${votesText(answer.votes)}.`]]),
      ...(answer?.checked === undefined
        ? []
        : [[{ quoted: 'Given or confirmed:' }, ` ${longDate(answer.checked)}.`]]),
      ...(question.next === undefined
        ? []
        : [[{ quoted: 'First move:' }, ` ${sentence(question.next)}`]]),
    ],
  };
}

/** Their titles, in framework order. */
function barriersIn({ framework }: Report, named: readonly string[]): readonly string[] {
  return framework.barriers
    .filter(({ id }) => named.includes(id))
    .map(({ title }) => uncapital(title));
}

function said(report: Report, question: ReportQuestion): Inline {
  switch (question.state) {
    case 'scored': {
      const name = report.framework.scale?.levels.find(
        ({ level }) => level === question.level,
      )?.name;
      const label =
        name === undefined ? `${question.level}.` : sentence(`${question.level} ${name}`);
      if (question.levelText === name && name !== undefined) return [{ strong: label }];
      return [
        { strong: label },
        ` ${sentence(question.levelText ?? 'Between the levels beside it.')}`,
      ];
    }
    case 'not-applicable':
      return [
        { strong: 'Does not apply.' },
        ' ',
        { quoted: sentence(question.answer?.['not-applicable'] ?? '') },
      ];
    case 'dont-know':
      return [{ strong: "Don't know." }, ...whomToAsk(report, question)];
    case 'unanswered':
      return [{ strong: 'Open.' }, ...whomToAsk(report, question)];
    case 'not-asked':
      return [{ strong: 'Not asked' }, ` in the short set${keptAnswer(question)}.`];
    default:
      return question.state satisfies never;
  }
}

/** An answer to a question that was not asked stands in the sheet and is not counted. */
function keptAnswer({ answer }: ReportQuestion): string {
  const said =
    answer?.level ??
    (answer?.['dont-know'] ? "don't know" : answer?.['not-applicable'] && 'does not apply');
  return said === undefined ? '' : `; the answer in the sheet, ${said}, is not counted`;
}

function whomToAsk(report: Report, question: ReportQuestion): Inline {
  if (question.askOf.length === 0) return [];
  const roles = question.askOf.map(
    (id) => report.framework.roles.find((role) => role.id === id)?.title ?? id,
  );
  return [` Best asked of: ${roles.map(uncapital).join('; ')}.`];
}

/** Evidence with its dates and addresses, one piece after the other. */
export function evidenceText({ answer, evidenceState }: ReportQuestion): Inline {
  const items = (answer?.evidence ?? []).flatMap(({ title, date, url }, index): Inline => {
    const day = date === undefined ? [] : [longDate(date)];
    const address = url === undefined ? [] : [...day.map(() => ', '), { command: url }];
    const details = [...day, ...address];
    return [
      index === 0 ? ' ' : '; ',
      title,
      ...(details.length === 0 ? [] : [' (', ...details, ')']),
    ];
  });
  const state =
    evidenceState === 'expired'
      ? ', too old to count'
      : evidenceState === 'undated'
        ? ', without a date that counts'
        : '';
  const isEnded = /[.!?…]$/.test(plainText(items));
  return [{ quoted: 'Evidence:' }, ...items, state, state === '' && isEnded ? '' : '.'];
}

function evidenceWanted({ evidenceState, evidence }: ReportQuestion): readonly Inline[] {
  if (evidenceState === undefined || evidenceState === 'valid' || evidenceState === 'not-expected')
    return [];
  if (evidence.length === 0) return [];
  return [[{ quoted: 'Ask to see:' }, ` ${sentence(listOfTexts(evidence))}`]];
}

/** Texts that may hold commas, one after the other. */
function listOfTexts([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map(withinSentence)].join('; ');
}

function votesText(votes: Readonly<Record<string, number>>): string {
  return Object.entries(votes)
    .map(([level, hands]) => `${hands} for ${level}`)
    .join(', ');
}
