import { answerWords, countsAs, figure } from './answer-words.js';
import { type EntryBlock, type Inline, plainText } from './blocks.js';
import { levelAt } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import type { ReportElement } from './report-question.js';
import { listOfTexts, longDate, sentence, uncapital, withoutStop, words } from './words.js';

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
      ...(answer?.note === undefined ? [] : [[{ quoted: words.entry.note }, ` ${answer.note}`]]),
      ...(answer?.evidence === undefined ? [] : [evidenceText(question)]),
      ...evidenceWanted(question),
      ...(answer?.barriers === undefined
        ? []
        : [
            [
              { quoted: words.entry.inTheWay },
              words.entry.barriers(barriersIn(report, answer.barriers)),
            ],
          ]),
      ...(answer?.votes === undefined
        ? []
        : [[{ quoted: words.entry.hands }, words.entry.votes(Object.entries(answer.votes))]]),
      ...(answer?.checked === undefined
        ? []
        : [[{ quoted: words.entry.confirmed }, words.entry.day(answer.checked)]]),
      ...(answer?.['look-again'] === undefined
        ? []
        : [[{ quoted: words.entry.lookAgain }, ` ${sentence(answer['look-again'])}`]]),
      ...(question.next === undefined
        ? []
        : [[{ quoted: words.entry.firstMove }, ` ${sentence(question.next)}`]]),
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
      // Below it stands what is there, and what is missing.
      if (question.elements !== undefined && question.levelText === undefined)
        return [{ strong: label }];
      return [{ strong: label }, ` ${sentence(question.levelText ?? words.entry.between)}`];
    }
    case 'not-applicable':
      return [
        { strong: words.entry.doesNotApply },
        ' ',
        { quoted: sentence(question.answer?.['not-applicable'] ?? '') },
      ];
    case 'dont-know':
      return [{ strong: words.entry.dontKnow }, ...whomToAsk(report, question)];
    case 'unanswered':
      return [{ strong: words.entry.unanswered }, ...whomToAsk(report, question)];
    case 'not-asked':
      return [{ strong: words.entry.notAsked }, words.entry.inShortSet(keptAnswer(question))];
    case 'out-of-scope': {
      const why = words.scope.why(report, question);
      return [{ strong: words.entry.outOfScope }, words.entry.because(why, keptAnswer(question))];
    }
    case 'context':
      return [{ strong: words.entry.forContext }, ...contextText(question)];
    default:
      return question.state satisfies never;
  }
}

function contextText(question: ReportQuestion): Inline {
  const { answer } = question;
  if (answer?.['dont-know']) return [' ', words.entry.dontKnow];
  const reason = answer?.['not-applicable'];
  if (reason !== undefined)
    return [' ', words.entry.doesNotApply, ' ', { quoted: sentence(reason) }];
  const told = contextWords(question);
  return told === undefined ? [' ', words.entry.notAnswered] : [' ', { quoted: sentence(told) }];
}

/** What was answered where nothing is counted. */
function contextWords(question: ReportQuestion): string | undefined {
  const { answer, elements = [] } = question;
  if (answer?.level !== undefined) return words.entry.level(answer.level);
  if (answer?.met === undefined) return answerWords(question);
  const there = elements.filter(({ met }) => met === true).map(({ text }) => text);
  return there.length === 0 ? words.entry.noneOfIt : listOfTexts(there);
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
    [
      words.entry.there,
      elements.filter((element) => element.met === true && element.level <= next),
    ],
    [
      words.entry.missingFor(name === undefined ? String(next) : `${next} ${name}`),
      missing.filter((element) => element.level === next),
    ],
    [
      words.entry.waiting,
      elements.filter((element) => element.met === true && element.level > next),
    ],
    [words.entry.missingAbove, missing.filter((element) => element.level > next)],
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
    level: words.entry.fromLevel(essential.level),
    yes: words.entry.aYes,
    option: words.entry.option(option ?? essential.option ?? ''),
    pass: words.entry.theMark,
  }[essential.by];
  const unmet = isMet
    ? 'met'
    : report.framework.essentialsUnmet === 'flag'
      ? 'flag'
      : { cap: figure(levelAt(report.framework, essential.unmetCap ?? 0)) };
  return [[{ quoted: words.entry.essential }, words.entry.needs(needs, unmet)]];
}

function alsoAsked({ mapsTo = [] }: ReportQuestion): readonly Inline[] {
  if (mapsTo.length === 0) return [];
  const frameworks = [...new Set(mapsTo.map(({ framework }) => framework))];
  const places = frameworks.map((framework) => {
    const ids = mapsTo.filter((link) => link.framework === framework).map(({ id }) => id);
    return { framework, ids };
  });
  return [[{ quoted: words.entry.alsoAsked }, words.entry.places(places)]];
}

/** An answer to a question that was not asked stands in the sheet and is not counted. */
function keptAnswer(question: ReportQuestion): string | undefined {
  const { answer } = question;
  const met = answer?.met === undefined ? undefined : words.entry.keptThere(answer.met.length);
  const said =
    answer?.level ??
    met ??
    answerWords(question) ??
    (answer?.['dont-know']
      ? words.entry.keptDontKnow
      : answer?.['not-applicable'] && words.entry.keptNotApplicable);
  return said === undefined ? undefined : String(said);
}

function whomToAsk(report: Report, question: ReportQuestion): Inline {
  if (question.askOf.length === 0) return [];
  const roles = question.askOf.map(
    (id) => report.framework.roles.find((role) => role.id === id)?.title ?? id,
  );
  return [words.entry.askOf(roles.map(uncapital))];
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
      ? words.entry.tooOld
      : evidenceState === 'undated'
        ? words.entry.undated
        : '';
  const isEnded = /[.!?…]$/.test(plainText(items));
  return [{ quoted: words.entry.evidence }, ...items, state, state === '' && isEnded ? '' : '.'];
}

function evidenceWanted({ evidenceState, evidence }: ReportQuestion): readonly Inline[] {
  if (evidenceState === undefined || evidenceState === 'valid' || evidenceState === 'not-expected')
    return [];
  if (evidence.length === 0) return [];
  return [[{ quoted: words.entry.askToSee }, ` ${sentence(listOfTexts(evidence))}`]];
}
