import type { Block, EntryBlock, Inline } from './blocks.js';
import { barrierTitle, questionOf, questionsIn } from './lookup.js';
import { isSame, levelNumber, percent } from './numbers.js';
import type { Report, ReportQuestion, ReportSection } from './report.js';
import { isWeighted } from './tell-foot.js';
import { answeredOf } from './tell-opening.js';
import { tellPage } from './tell-page.js';
import { inWords } from './tell-principles.js';
import { stepBlock } from './tell-steps.js';
import { andList, longDate, sentence, uncapital, withinSentence, withoutStop } from './words.js';

/** The page, and everything behind it: every question, what is open, and how it was scored. */
export function tellFull(report: Report): readonly Block[] {
  return [
    ...tellPage(report),
    ...strengths(report),
    ...furtherSteps(report),
    ...report.principles.flatMap((section) => tellSection(report, section, 2)),
    ...barrierNotes(report),
    ...howItWasScored(report),
  ];
}

/** Only what is shown counts as a strength. */
function strengths(report: Report): readonly Block[] {
  const strong = report.questions.filter((question) => question.evidenceState === 'valid');
  if (strong.length === 0) return [];
  const items = strong.map(
    (question): Inline => [
      { strong: sentence(question.title) },
      ` ${sentence(question.levelText ?? `Level ${question.level}`)} `,
      ...evidenceText(question),
    ],
  );
  return [
    { kind: 'heading', level: 2, text: 'What is strong, and can be shown' },
    { kind: 'list', items },
  ];
}

function furtherSteps(report: Report): readonly Block[] {
  const further = report.page.steps.slice(3);
  const done = report.stepsDone.map(
    ({ question, do: text }): Inline => [
      { strong: 'Done.' },
      ` ${sentence(text ?? questionOf(report, question)?.title ?? question)}`,
    ],
  );
  return [
    ...(further.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Further steps' },
          { kind: 'steps', items: further.map((step) => stepBlock(report, step)) },
        ] as const)),
    ...(done.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Steps that are done' },
          { kind: 'list', items: done },
        ] as const)),
  ];
}

function tellSection(report: Report, section: ReportSection, level: 2 | 3): readonly Block[] {
  const own = report.questions.filter((question) => question.section === section.id);
  return [
    { kind: 'heading', level, text: section.title },
    ...(section.statement === undefined
      ? []
      : [{ kind: 'paragraph', text: [section.statement] } as const]),
    { kind: 'paragraph', text: sectionScore(report, section) },
    ...own.map((question) => ({ kind: 'entry', entry: entryOf(report, question) }) as const),
    ...section.sections.flatMap((below) => tellSection(report, below, 3)),
  ];
}

function sectionScore(report: Report, section: ReportSection): Inline {
  const { score } = section;
  const number = (attainment: number): string => levelNumber(report.framework, attainment);
  if (score.of === 0) return [{ strong: `${inWords(report, score)}.` }];
  const answered = `${score.answered} of ${score.of} answered`;
  if (score.state === 'unscored' || score.provisional) {
    const range =
      score.range === undefined
        ? ''
        : `, ${number(score.range[0])} to ${number(score.range[1])} possible`;
    return [{ strong: inWords(report, score) }, ` (${answered}${range}).`];
  }
  const range = isSame(score.range[0], score.range[1])
    ? ''
    : `, ${number(score.range[0])} to ${number(score.range[1])} possible`;
  const isLess = score.evidenced !== undefined && !isSame(score.evidenced, score.attainment);
  const shown = isLess && score.evidenced !== undefined ? `, ${number(score.evidenced)} shown` : '';
  const numbers = `${number(score.attainment)}${range}${shown}; ${answered}`;
  const words = inWords(report, score);
  return words === '' ? [`${numbers}.`] : [{ strong: words }, ` (${numbers}).`];
}

function entryOf(report: Report, question: ReportQuestion): EntryBlock {
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
      ...(question.next === undefined ? [] : [[{ quoted: 'First move:' }, ` ${question.next}`]]),
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
      const label = name === undefined ? String(question.level) : `${question.level} ${name}.`;
      if (question.levelText === name && name !== undefined) return [{ strong: label }];
      return [{ strong: label }, ` ${question.levelText ?? 'Between the levels beside it.'}`];
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
      return [{ strong: 'Not asked' }, ' in the short set.'];
    default:
      return question.state satisfies never;
  }
}

function whomToAsk(report: Report, question: ReportQuestion): Inline {
  if (question.askOf.length === 0) return [];
  const roles = question.askOf.map(
    (id) => report.framework.roles.find((role) => role.id === id)?.title ?? id,
  );
  return [` Best asked of: ${andList(roles.map(uncapital))}.`];
}

function evidenceText({ answer, evidenceState }: ReportQuestion): Inline {
  const items = (answer?.evidence ?? []).map(({ title, date, url }) => {
    const details = [date === undefined ? undefined : longDate(date), url].filter(
      (part) => part !== undefined,
    );
    return details.length === 0 ? title : `${title} (${details.join(', ')})`;
  });
  const state =
    evidenceState === 'expired'
      ? ', too old to count'
      : evidenceState === 'undated'
        ? ', without a date that counts'
        : '';
  return [{ quoted: 'Evidence:' }, ` ${sentence(`${andList(items)}${state}`)}`];
}

function evidenceWanted({ evidenceState, evidence }: ReportQuestion): readonly Inline[] {
  if (evidenceState === undefined || evidenceState === 'valid' || evidenceState === 'not-expected')
    return [];
  if (evidence.length === 0) return [];
  return [[{ quoted: 'Ask to see:' }, ` ${sentence(evidence.join('; '))}`]];
}

function votesText(votes: Readonly<Record<string, number>>): string {
  return Object.entries(votes)
    .map(([level, hands]) => `${hands} for ${level}`)
    .join(', ');
}

function barrierNotes(report: Report): readonly Block[] {
  if (report.barrierNotes.length === 0) return [];
  const items = report.barrierNotes.map(
    ({ barrier, note, owner, next }): Inline => [
      { strong: sentence(barrierTitle(report, barrier)) },
      [
        note === undefined ? '' : ` ${sentence(note)}`,
        owner === undefined ? '' : ` Owner: ${sentence(owner)}`,
        next === undefined ? '' : ` Next: ${sentence(next)}`,
      ].join(''),
    ],
  );
  return [
    { kind: 'heading', level: 2, text: 'What was said about the barriers' },
    { kind: 'list', items },
  ];
}

function howItWasScored(report: Report): readonly Block[] {
  const { framework, overall } = report;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const agreed =
    report.agreed?.by === undefined
      ? ''
      : ` Agreed by ${sentence(withinSentence(report.agreed.by))}`;
  const items: readonly Inline[] = [
    [
      `A question counts as its level, from ${from} to ${to}. A section is the mean of what is answered in it, and the whole is the mean of its principles, each by its weight.`,
    ],
    [
      `${answeredShare(overall)}A value from under ${percent(framework.provisionalBelow)} of the answers is provisional and given only as a range.`,
    ],
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
    { kind: 'heading', level: 2, text: 'How it was scored' },
    { kind: 'list', items },
  ];
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
      const own = [...sectionsBelow(section), ...questionsIn(report, section)]
        .filter(({ weight }) => weight !== 1)
        .map(({ id, weight }) => `${id} ${weight}`);
      return `${section.short} ${section.weight}${own.length === 0 ? '' : ` (${own.join(', ')})`}`;
    })
    .join(', ');
}

function sectionsBelow({ sections }: ReportSection): readonly ReportSection[] {
  return sections.flatMap((section) => [section, ...sectionsBelow(section)]);
}

function source({ framework }: Report): readonly Inline[] {
  if (framework.source === undefined) return [];
  const { title, author, organisation, url, licence } = framework.source;
  const who = [author, organisation].filter((part) => part !== undefined).join(', ');
  return [
    [
      `Source: ${sentence([title, who, url].filter((part) => part !== undefined && part !== '').join(', '))}${licence === undefined ? '' : ` Licence: ${sentence(licence)}`}`,
    ],
  ];
}
