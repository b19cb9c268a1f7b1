import { answerWords, countsAs, figure } from './answer-words.js';
import { type EntryBlock, type Inline, plainText } from './blocks.js';
import { levelAt } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import type { ReportElement } from './report-question.js';
import { whyOutOfScope } from './scope-words.js';
import { andList, listOfTexts, longDate, sentence, uncapital, withoutStop } from './words.js';

/** One question in the full report: what was said of it, and what goes with that. */
export function entryOf(report: Report, question: ReportQuestion): EntryBlock {
  const { answer } = question;
  return {
    id: question.id,
    title: sentence(question.title),
    ...(question.ask === question.title ? {} : { ask: question.ask }),
    facts: [
      said(report, question),
      ...elementFacts(report, question),
      ...essentialFact(report, question),
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
      ...(answer?.['look-again'] === undefined
        ? []
        : [[{ quoted: 'To look at again:' }, ` ${sentence(answer['look-again'])}`]]),
      ...(question.next === undefined
        ? []
        : [[{ quoted: 'First move:' }, ` ${sentence(question.next)}`]]),
      ...alsoAsked(question),
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
      if (question.level === undefined) {
        const how = countsAs(question);
        return [
          { strong: sentence(answerWords(question) ?? '') },
          how === undefined ? '' : ` ${how}`,
        ];
      }
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
    case 'out-of-scope': {
      const why = whyOutOfScope(report, question);
      return [
        { strong: 'Not in question here' },
        `${why === '' ? '' : `: ${why}`}${keptAnswer(question)}.`,
      ];
    }
    case 'context':
      return [{ strong: 'For context, not scored.' }, ...contextText(question)];
    default:
      return question.state satisfies never;
  }
}

function contextText(question: ReportQuestion): Inline {
  const { answer } = question;
  if (answer?.['dont-know']) return [" Don't know."];
  const reason = answer?.['not-applicable'];
  if (reason !== undefined) return [' Does not apply. ', { quoted: sentence(reason) }];
  const words = contextWords(question);
  return words === undefined ? [' Not answered.'] : [' ', { quoted: sentence(words) }];
}

/** What was answered where nothing is counted. */
function contextWords(question: ReportQuestion): string | undefined {
  const { answer, elements = [] } = question;
  if (answer?.level !== undefined) return `Level ${answer.level}`;
  if (answer?.met === undefined) return answerWords(question);
  const there = elements.filter(({ met }) => met === true).map(({ text }) => text);
  return there.length === 0 ? 'None of it' : listOfTexts(there);
}

/** Of a checklist: what is there, what is missing for the next level, and what is there above it. */
function elementFacts(
  report: Report,
  { state, elements, level }: ReportQuestion,
): readonly Inline[] {
  if (elements === undefined || state !== 'scored' || level === undefined) return [];
  const missing = elements.filter(({ met }) => met !== true);
  const next = Math.min(...missing.map((element) => element.level));
  const name = report.framework.scale?.levels.find((step) => step.level === next)?.name;
  const parts: readonly (readonly [string, readonly ReportElement[]])[] = [
    ['There:', elements.filter((element) => element.met === true && element.level <= next)],
    [
      `Missing for ${next}${name === undefined ? '' : ` ${name}`}:`,
      missing.filter((element) => element.level === next),
    ],
    [
      'There, and waiting for it:',
      elements.filter((element) => element.met === true && element.level > next),
    ],
    ['Missing above that:', missing.filter((element) => element.level > next)],
  ];
  return parts
    .filter(([, listed]) => listed.length > 0)
    .map(([label, listed]) => [
      { quoted: label },
      ` ${sentence(listOfTexts(listed.map(({ text }) => withoutStop(text))))}`,
    ]);
}

function essentialFact(report: Report, { essential, options }: ReportQuestion): readonly Inline[] {
  if (essential === undefined) return [];
  const isMet = essential.unmetCap === undefined;
  const option = options?.find(({ id }) => id === essential.option)?.label;
  const needs = {
    level: `from level ${essential.level}`,
    yes: 'a yes',
    option: `at least "${option ?? essential.option}"`,
    pass: 'the mark',
  }[essential.by];
  const holds =
    report.framework.essentialsUnmet === 'flag'
      ? ' It is not met.'
      : ` It is not met, and holds everything above it at ${figure(levelAt(report.framework, essential.unmetCap ?? 0))} or below.`;
  return [[{ quoted: 'Essential:' }, ` ${needs}.${isMet ? '' : holds}`]];
}

function alsoAsked({ mapsTo = [] }: ReportQuestion): readonly Inline[] {
  if (mapsTo.length === 0) return [];
  const frameworks = [...new Set(mapsTo.map(({ framework }) => framework))];
  const places = frameworks.map((framework) => {
    const ids = mapsTo.filter((link) => link.framework === framework).map(({ id }) => id);
    return `${framework} (${ids.join(', ')})`;
  });
  return [[{ quoted: 'Also asked in:' }, ` ${andList(places)}.`]];
}

/** An answer to a question that was not asked stands in the sheet and is not counted. */
function keptAnswer(question: ReportQuestion): string {
  const { answer } = question;
  const met = answer?.met === undefined ? undefined : `${answer.met.length} there`;
  const said =
    answer?.level ??
    met ??
    answerWords(question) ??
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
    const address = url === undefined ? [] : [...day.map(() => ', '), { address: url }];
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

function votesText(votes: Readonly<Record<string, number>>): string {
  return Object.entries(votes)
    .map(([level, hands]) => `${hands} for ${level}`)
    .join(', ');
}
